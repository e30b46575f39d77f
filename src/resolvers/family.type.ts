import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import type { FamilyFeedback } from "../entities/family-feedback.entity.js";
import { FeedbackTrend } from "../rules/family-feedback.rules.js";

@ObjectType("FamilyFeedback", { simpleResolvers: true, description: "Tilbakemelding fra familien: how content the person or the family is with being followed up." })
export class FamilyFeedbackType implements Pick<FamilyFeedback, "givenOn" | "rating" | "words"> {
  @Field(() => GraphQLLocalDate, { description: "When it was said." })
  readonly givenOn!: string;
  @Field(() => Int, { description: "From 1, not content, to 5, very content." })
  readonly rating!: number;
  @Field(() => String, { nullable: true, description: "Egne ord: in their own words." })
  readonly words!: string | null;
}

@ObjectType("FamilyFollowUp", { description: "Oppfølging av familien: whom they turn to, how often there is contact, and how content they are (hol § 7-2 a)." })
export class FamilyFollowUpType {
  readonly caseId!: string;

  @Field(() => Int, { description: "Kontakt siste kvartal: how many times a coordinator was in contact in the last 90 days." })
  readonly contactsLast90Days!: number;
  @Field(() => [FamilyFeedbackType], { description: "Tilbakemeldinger: what they have said, the first first." })
  readonly feedback!: FamilyFeedbackType[];
  @Field(() => FeedbackTrend, { nullable: true, description: "Utvikling: which way it goes; null until they have answered twice." })
  readonly trend!: FeedbackTrend | null;
}
