import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type ChildCoordinatorOffer, ChildCoordinatorAnswer } from "../entities/child-coordinator-offer.entity.js";
import { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import type { CoordinatorAbsence } from "../entities/coordinator-absence.entity.js";
import { ChangeProcedure, ChangeState, type CoordinatorChange } from "../entities/coordinator-change.entity.js";
import { type CoordinatorContact, CoordinatorContactKind, CoordinatorContactWith } from "../entities/coordinator-contact.entity.js";
import { CandidateGround, CoordinatorAnswer, type CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import { type CoordinatorVacancy, VacancyReason } from "../entities/coordinator-vacancy.entity.js";
import { type HandoverItem, HandoverKind } from "../entities/handover-item.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("CoordinatorVacancy", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Ledig koordinatorrolle: that somebody with the right to a coordinator has none, said openly (hol § 7-2).",
})
export class CoordinatorVacancyType extends NodeType implements Pick<CoordinatorVacancy, "kind" | "reason" | "note" | "since" | "until"> {
  readonly declaredById!: string;

  @Field(() => CoordinatorKind, { description: "Which role is vacant." })
  readonly kind!: CoordinatorKind;
  @Field(() => VacancyReason, { description: "Grunn: why." })
  readonly reason!: VacancyReason;
  @Field(() => String, { nullable: true, description: "Merknad: what was said beside it." })
  readonly note!: string | null;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly since!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day somebody was appointed, or nobody was needed any more; null while it lasts." })
  readonly until!: string | null;
}

@ObjectType("CoordinatorAbsence", { implements: NodeType, simpleResolvers: true, description: "Fravær: a time the coordinator is away, and who stands in." })
export class CoordinatorAbsenceType extends NodeType implements Pick<CoordinatorAbsence, "fromOn" | "toOn" | "note" | "endedAt" | "version"> {
  readonly coverId!: string | null;
  readonly acceptedById!: string | null;

  @Field(() => GraphQLLocalDate, { description: "The first day." })
  readonly fromOn!: string;
  @Field(() => GraphQLLocalDate, { description: "The last day that was planned." })
  readonly toOn!: string;
  @Field(() => String, { nullable: true, description: "Merknad: what was said beside it." })
  readonly note!: string | null;
  @Field(() => Date, { nullable: true, description: "When the coordinator was back before that day." })
  readonly endedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("CoordinatorChange", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Skifte av koordinator: that the role goes from one professional to another, step by step.",
})
export class CoordinatorChangeType
  extends NodeType
  implements
    Pick<
      CoordinatorChange,
      | "kind"
      | "procedure"
      | "state"
      | "reason"
      | "raisedOn"
      | "superiorClarifiedOn"
      | "ownerConsultedOn"
      | "ownerWish"
      | "leadersMetOn"
      | "unitSummoned"
      | "leadersNote"
      | "escalatedToUnitOn"
      | "ownerInformedOn"
      | "overlapFrom"
      | "endedOn"
      | "version"
    >
{
  readonly assignmentId!: string;
  readonly successorAssignmentId!: string | null;
  readonly raisedById!: string;
  readonly wishedCoordinatorId!: string | null;
  readonly candidateId!: string | null;

  @Field(() => CoordinatorKind, { description: "Which role." })
  readonly kind!: CoordinatorKind;
  @Field(() => ChangeProcedure, { description: "Framgangsmåte: by which steps." })
  readonly procedure!: ChangeProcedure;
  @Field(() => ChangeState, { description: "Status: how far it has come." })
  readonly state!: ChangeState;
  @Field(() => String, { description: "Grunn: why." })
  readonly reason!: string;
  @Field(() => GraphQLLocalDate, { description: "The day it was raised." })
  readonly raisedOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it was cleared with the nearest superior." })
  readonly superiorClarifiedOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day the owner or the guardians were asked." })
  readonly ownerConsultedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Ønske: what they wished." })
  readonly ownerWish!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day the leaders met." })
  readonly leadersMetOn!: string | null;
  @Field(() => Boolean, { description: "Whether the unit was summoned to that meeting." })
  readonly unitSummoned!: boolean;
  @Field(() => String, { nullable: true, description: "What the meeting came to." })
  readonly leadersNote!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it became the matter of the unit." })
  readonly escalatedToUnitOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day the owner was told who it will be." })
  readonly ownerInformedOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day from which both have access." })
  readonly overlapFrom!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it was completed or given up." })
  readonly endedOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("CoordinatorRequest", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Forespørsel: a question to a professional or a department whether they take on the role. Whoever is asked sees the question, and not the case.",
})
export class CoordinatorRequestType
  extends NodeType
  implements Pick<CoordinatorRequest, "kind" | "ground" | "askedAt" | "answer" | "answeredAt" | "declineReason" | "acceptsAboveCap" | "clearedOn" | "closedAt" | "version">
{
  readonly caseId!: string;
  readonly candidateId!: string | null;
  readonly serviceUnitId!: string | null;
  readonly askedById!: string;

  @Field(() => CoordinatorKind, { description: "Which role." })
  readonly kind!: CoordinatorKind;
  @Field(() => CandidateGround, { description: "Grunn: by which criterion." })
  readonly ground!: CandidateGround;
  @Field(() => Date, { description: "When it was asked." })
  readonly askedAt!: Date;
  @Field(() => CoordinatorAnswer, { nullable: true, description: "Svar: the answer." })
  readonly answer!: CoordinatorAnswer | null;
  @Field(() => Date, { nullable: true, description: "When it was given." })
  readonly answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why not." })
  readonly declineReason!: string | null;
  @Field(() => Boolean, { description: "Whether the professional themselves takes it on above the municipality's limit." })
  readonly acceptsAboveCap!: boolean;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it was cleared with their own superior." })
  readonly clearedOn!: string | null;
  @Field(() => Date, { nullable: true, description: "When the question fell away." })
  readonly closedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("CoordinatorContact", { implements: NodeType, simpleResolvers: true, description: "Kontakt: that the coordinator was in contact; what was said is kept elsewhere." })
export class CoordinatorContactType extends NodeType implements Pick<CoordinatorContact, "contactedOn" | "kind" | "contactWith" | "note"> {
  readonly recordedById!: string;

  @Field(() => GraphQLLocalDate, { description: "The day." })
  readonly contactedOn!: string;
  @Field(() => CoordinatorContactKind, { description: "Type: how." })
  readonly kind!: CoordinatorContactKind;
  @Field(() => CoordinatorContactWith, { description: "Med: with whom." })
  readonly contactWith!: CoordinatorContactWith;
  @Field(() => String, { nullable: true, description: "Merknad: a few words, nothing of the content." })
  readonly note!: string | null;
}

@ObjectType("ChildCoordinatorOffer", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Tilbud om barnekoordinator: that the municipality saw a need and offered, without anybody having applied (hol § 7-2 a).",
})
export class ChildCoordinatorOfferType extends NodeType implements Pick<ChildCoordinatorOffer, "need" | "offeredOn" | "answer" | "answeredOn" | "version"> {
  readonly offeredById!: string;
  readonly answeredById!: string | null;

  @Field(() => String, { description: "Behov: what was seen." })
  readonly need!: string;
  @Field(() => GraphQLLocalDate, { description: "The day of the offer." })
  readonly offeredOn!: string;
  @Field(() => ChildCoordinatorAnswer, { nullable: true, description: "Svar: what the family said." })
  readonly answer!: ChildCoordinatorAnswer | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day they said it." })
  readonly answeredOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("HandoverItem", { implements: NodeType, simpleResolvers: true, description: "Punkt i overlevering: one thing the coordinator goes through with the next one." })
export class HandoverItemType extends NodeType implements Pick<HandoverItem, "kind" | "open" | "doneAt" | "note" | "version"> {
  readonly doneById!: string | null;

  @Field(() => HandoverKind, { description: "What it is." })
  readonly kind!: HandoverKind;
  @Field(() => Int, { description: "How many there were when the list was made." })
  readonly open!: number;
  @Field(() => Date, { nullable: true, description: "When it was gone through." })
  readonly doneAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Merknad: what was said." })
  readonly note!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}
