import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { DeliveryMethod, type Letter, LetterKind, type LetterPart, RecipientCapacity } from "../entities/letter.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("LetterPart", { simpleResolvers: true, description: "Brevdel: a part of a letter." })
export class LetterPartType implements LetterPart {
  @Field(() => String, { description: "Which part it is." })
  readonly block!: string;
  @Field(() => Boolean, { description: "Whether it is a national text that nobody can edit." })
  readonly national!: boolean;
  @Field(() => String, { description: "The text, in the letter's written form." })
  readonly text!: string;
}

@ObjectType("LetterMeeting", { simpleResolvers: true, description: "Møtetid: when and where a summons asks its recipient to come." })
export class LetterMeetingType {
  @Field(() => GraphQLLocalDate, { description: "The day." })
  readonly on!: string;
  @Field(() => String, { nullable: true, description: "Klokkeslett: the time, written 14:30, where it is known." })
  readonly time!: string | null;
  @Field(() => String, { nullable: true, description: "Sted: the place." })
  readonly place!: string | null;
}

@ObjectType("Letter", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Brev: a letter as it was sent to one person, with the day it reached them (fvl § 27, pbrl § 7-5).",
})
export class LetterType extends NodeType implements Pick<Letter, "kind" | "capacity" | "method" | "issuedAt" | "deliveredOn" | "version"> {
  @Field(() => LetterKind, { description: "What it is for." })
  readonly kind!: LetterKind;
  @Field(() => RecipientCapacity, { description: "Mottaker: in which capacity the recipient gets it." })
  readonly capacity!: RecipientCapacity;
  @Field(() => DeliveryMethod, { description: "Forsendelse: how it was sent." })
  readonly method!: DeliveryMethod;
  @Field(() => Date, { description: "Sendt: when it was issued." })
  readonly issuedAt!: Date;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Framkommet: when it reached the recipient; null while that is not known." })
  readonly deliveredOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const LetterConnection = connectionOf(() => LetterType, "LetterConnection", "A page of letters.");
