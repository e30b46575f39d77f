import { Field, Int, ObjectType } from "type-graphql";
import type { PlanAnnotation } from "../entities/plan-annotation.entity.js";
import { type PlanChange, PlanElement } from "../entities/plan-change.entity.js";
import type { ElementDifference } from "../rules/plan-change.rules.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

/** A field of something in a plan, as its history names it. The value is the name of the entity's own property. */
export enum PlanField {
  VALUES = "values",
  PERIOD_FROM = "periodFrom",
  PERIOD_TO = "periodTo",
  REVISE_ON = "reviseOn",
  KIND = "kind",
  TEXT = "text",
  OWN_WORDS = "ownWords",
  LIFE_AREA = "lifeArea",
  TARGET_ON = "targetOn",
  STATUS = "status",
  POSITION = "position",
  SET_ASIDE_AT = "setAsideAt",
  CONTRIBUTOR = "contributorId",
  GOAL = "goalId",
  EXTENT = "extent",
  EXECUTION = "execution",
  RESPONSIBLE = "responsibleId",
  FROM_ON = "fromOn",
  TO_ON = "toOn",
  SERVICE_DECISION = "serviceDecision",
  SERVICE_DECISION_ENDS_ON = "serviceDecisionEndsOn",
  ANSWER = "answer",
  ANSWER_REASON = "answerReason",
  ANSWERED_BY = "answeredById",
  ANSWERED_AT = "answeredAt",
  PARENT = "parentId",
  NAME = "name",
  RESPONSIBLE_UNIT = "responsibleUnit",
  RESPONSIBLE_PERSON = "responsiblePerson",
  CONTACT = "contact",
  KEPT_AT = "keptAt",
  DOCUMENT = "documentId",
  SAID_BY = "saidById",
  SAID_ON = "saidOn",
  MEETING_PLACE = "meetingPlace",
  FACILITATION = "facilitation",
  CONTACT_PREFERENCE = "contactPreference",
  INTERPRETER_LANGUAGE = "interpreterLanguage",
  COMMUNICATION_SUPPORT = "communicationSupport",
  REPRESENTATION_SUPPORT = "representationSupport",
}

@ObjectType("PlanFieldChange", { simpleResolvers: true, description: "Endret felt: what one field said before and says after." })
export class PlanFieldChangeType {
  @Field(() => PlanField, { description: "Which field." })
  readonly field!: PlanField;
  @Field(() => String, { nullable: true, description: "Before; null where it said nothing. A person is told by name, a goal by id." })
  readonly before!: string | null;
  @Field(() => String, { nullable: true, description: "After; null where it says nothing." })
  readonly after!: string | null;
}

@ObjectType("PlanChange", { simpleResolvers: true, description: "Endring: one change of what a plan says, who made it and when; nothing that stood there is lost." })
export class PlanChangeType implements Pick<PlanChange, "element" | "planVersion" | "at"> {
  @Field(() => PlanElement, { description: "What it is about." })
  readonly element!: PlanElement;
  @Field(() => Int, { description: "The version of the plan that it made; what one deed changed has one version." })
  readonly planVersion!: number;
  @Field(() => Date, { description: "When." })
  readonly at!: Date;
}

@ObjectType("PlanDifference", { simpleResolvers: true, description: "Forskjell: what differs in one element between two versions of a plan." })
export class PlanDifferenceType implements Pick<ElementDifference, "element" | "isNew"> {
  @Field(() => PlanElement, { description: "What it is about." })
  readonly element!: PlanElement;
  @Field(() => Boolean, { description: "Whether the element did not stand in the earlier version." })
  readonly isNew!: boolean;
}

@ObjectType("PlanAnnotation", {
  implements: NodeType,
  simpleResolvers: true,
  description:
    "Kommentar: what somebody remarks on a plan or something in it, or on a document, an item of minutes or a note of the room, without changing what stands there. It is hidden with what it is about.",
})
export class PlanAnnotationType extends NodeType implements Pick<PlanAnnotation, "text" | "at" | "correctedAt" | "version"> {
  readonly caseId!: string;
  readonly planId!: string | null;
  readonly aboutId!: string;
  readonly byId!: string;

  @Field(() => String, { description: "The remark." })
  readonly text!: string;
  @Field(() => Date, { description: "When." })
  readonly at!: Date;
  @Field(() => Date, { nullable: true, description: "Rettet: when its writer last changed it." })
  readonly correctedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const PlanChangeConnection = connectionOf(() => PlanChangeType, "PlanChangeConnection", "Changes of a plan, a page at a time.");
