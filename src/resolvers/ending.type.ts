import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type CaseEnding, CloseReason, EndingMethod } from "../entities/case-ending.entity.js";
import { type CoordinatorTask, CoordinatorTaskKind, EvaluationOutcome } from "../entities/coordinator-task.entity.js";
import { type UnitFeedback, UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("CaseEnding", { simpleResolvers: true, description: "Avslutning: how a case came to its end other than by a refusal, and whose word that was." })
export class CaseEndingType implements Pick<CaseEnding, "closeReason" | "saidOn" | "method" | "note" | "contactAgainOn"> {
  readonly saidById!: string | null;
  readonly recordedById!: string;

  @Field(() => CloseReason, { nullable: true, description: "Grunn: why it was closed; null for a withdrawal, which needs none." })
  readonly closeReason!: CloseReason | null;
  @Field(() => GraphQLLocalDate, { description: "Når: the day it was said or done." })
  readonly saidOn!: string;
  @Field(() => EndingMethod, { nullable: true, description: "Hvordan: how the person's word was given; null where the municipality closed." })
  readonly method!: EndingMethod | null;
  @Field(() => String, { nullable: true, description: "Merknad: what was said or written beside it." })
  readonly note!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Ny kontakt: the day the person wants to be asked again." })
  readonly contactAgainOn!: string | null;
}

@ObjectType("CoordinatorTask", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Koordinatoroppgave: one thing the coordinator sees to, with or without a plan (hol § 7-2).",
})
export class CoordinatorTaskType extends NodeType implements Pick<CoordinatorTask, "kind" | "openedAt" | "doneAt" | "note" | "outcome" | "version"> {
  readonly doneById!: string | null;

  @Field(() => CoordinatorTaskKind, { description: "What it is." })
  readonly kind!: CoordinatorTaskKind;
  @Field(() => Date, { description: "When it came on the list." })
  readonly openedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it was done." })
  readonly doneAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Merknad: what was done." })
  readonly note!: string | null;
  @Field(() => EvaluationOutcome, { nullable: true, description: "Utfall: what an evaluation came to." })
  readonly outcome!: EvaluationOutcome | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("UnitFeedback", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Tilbakemelding: word to the coordinating unit that a plan has ended or a member has left a group (hol § 7-3).",
})
export class UnitFeedbackType extends NodeType implements Pick<UnitFeedback, "kind" | "at" | "note" | "acknowledgedAt" | "version"> {
  readonly caseId!: string;
  readonly aboutId!: string;
  readonly reportedById!: string;
  readonly acknowledgedById!: string | null;

  @Field(() => UnitFeedbackKind, { description: "What it is about." })
  readonly kind!: UnitFeedbackKind;
  @Field(() => Date, { description: "When it came about." })
  readonly at!: Date;
  @Field(() => String, { nullable: true, description: "Merknad: what was said beside it." })
  readonly note!: string | null;
  @Field(() => Date, { nullable: true, description: "When somebody at the unit had seen it." })
  readonly acknowledgedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const UnitFeedbackConnection = connectionOf(() => UnitFeedbackType, "UnitFeedbackConnection", "A page of what the unit has been told.");
