import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { InterimReason, type InterimReply } from "../entities/interim-reply.entity.js";
import type { BreachCount } from "../services/deadline.reader.js";
import { DeadlineType } from "./case.type.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("InterimReply", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Foreløpig svar: why a matter takes time, and when it is expected to be decided (fvl § 11 a).",
})
export class InterimReplyType extends NodeType implements Pick<InterimReply, "reason" | "explanation" | "expectedDecisionOn" | "sentAt"> {
  @Field(() => InterimReason, { description: "Grunn: why it takes time." })
  readonly reason!: InterimReason;
  @Field(() => String, { description: "Forklaring: the reason in words." })
  readonly explanation!: string;
  @Field(() => GraphQLLocalDate, { description: "Ventet avgjørelse: the day a decision was expected." })
  readonly expectedDecisionOn!: string;
  @Field(() => Date, { description: "When it was sent." })
  readonly sentAt!: Date;
}

@ObjectType("BreachCount", { simpleResolvers: true, description: "Fristbrudd: how many breaches there are of a kind. Numbers alone." })
export class BreachCountType implements BreachCount {
  @Field(() => DeadlineKind, { description: "Which kind." })
  readonly kind!: DeadlineKind;
  @Field(() => Int, { description: "How many were done late or are late now." })
  readonly breached!: number;
  @Field(() => Int, { description: "How many of them are open still." })
  readonly open!: number;
  @Field(() => Int, { description: "How many of them nobody has explained." })
  readonly unexplained!: number;
}

export const BreachConnection = connectionOf(() => DeadlineType, "BreachConnection", "A page of the register of breaches.");
