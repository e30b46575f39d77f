import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type TrainingActivity, TrainingKind } from "../entities/training-activity.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("TrainingActivity", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Opplæring, veiledning: that a professional took part in a course, was guided or was informed; never about a citizen (hol § 7-3).",
})
export class TrainingActivityType extends NodeType implements Pick<TrainingActivity, "kind" | "title" | "heldOn" | "hours" | "givenBy" | "recordedAt"> {
  @Field(() => TrainingKind, { description: "How: a course, guidance or information." })
  readonly kind!: TrainingKind;
  @Field(() => String, { description: "Tittel: what it was about." })
  readonly title!: string;
  @Field(() => GraphQLLocalDate, { description: "The day." })
  readonly heldOn!: string;
  @Field(() => Int, { nullable: true, description: "Timer: how many hours; null where nobody counted." })
  readonly hours!: number | null;
  @Field(() => String, { description: "Gitt av: the unit, seat or organisation that gave it." })
  readonly givenBy!: string;
  @Field(() => Date, { description: "When it was recorded." })
  readonly recordedAt!: Date;
}

export const TrainingActivityConnection = connectionOf(() => TrainingActivityType, "TrainingActivityConnection", "A page of training activities.");
