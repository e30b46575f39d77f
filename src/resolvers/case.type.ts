import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type CaseParty, PartyRole } from "../entities/case-party.entity.js";
import { type CaseWarning, WarningCode, WarningSeverity } from "../entities/case-warning.entity.js";
import { type Case, CaseState, CoordinationTool, DecisionPath } from "../entities/case.entity.js";
import { type Clarification } from "../entities/clarification.entity.js";
import { type Deadline, DeadlineKind, ExtensionReason } from "../entities/deadline.entity.js";
import { EligibilityBasis, type ServiceReceived, ServiceType } from "../entities/service-received.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("Case", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Sak: one person's matter with the coordinating unit, from need to coordinated services (hol §§ 7-1 to 7-3).",
})
export class CaseType extends NodeType implements Pick<Case, "state" | "path" | "receivedAt" | "openedAt" | "unitMeetingOn" | "tool" | "registeredWithUnitAt" | "version"> {
  @Field(() => CaseState, { description: "Where the case stands." })
  readonly state!: CaseState;
  @Field(() => DecisionPath, { description: "By which way it is decided." })
  readonly path!: DecisionPath;
  @Field(() => Date, { description: "When the first notice was received." })
  readonly receivedAt!: Date;
  @Field(() => Date, { description: "When the case was opened." })
  readonly openedAt!: Date;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "KE-møte: the unit meeting it is on the agenda of." })
  readonly unitMeetingOn!: string | null;
  @Field(() => CoordinationTool, { nullable: true, description: "Verktøy: plan or minutes, as the person chose." })
  readonly tool!: CoordinationTool | null;
  @Field(() => Date, { nullable: true, description: "Innmeldt: when a case handled in the own unit was registered with the coordinating unit." })
  readonly registeredWithUnitAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("CaseParty", { simpleResolvers: true, description: "Part: somebody on the person's side of a case." })
export class CasePartyType implements Pick<CaseParty, "role" | "parentalResponsibility" | "since" | "until"> {
  @Field(() => PartyRole, { description: "What they are to the person." })
  readonly role!: PartyRole;
  @Field(() => Boolean, { nullable: true, description: "Foreldreansvar: for parents, whether they hold parental responsibility." })
  readonly parentalResponsibility!: boolean | null;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly since!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when." })
  readonly until!: string | null;
}

@ObjectType("Clarification", { implements: NodeType, simpleResolvers: true, description: "Avklaringssamtale: the talk in which the unit and the person find out what is needed." })
export class ClarificationType
  extends NodeType
  implements
    Pick<
      Clarification,
      "heldOn" | "place" | "orientationGiven" | "toldOfRightToWish" | "needs" | "resources" | "familySituation" | "childView" | "wantsPlan" | "wantsCoordinator" | "coordinatorWish"
    >
{
  @Field(() => GraphQLLocalDate, { description: "The day of the talk." })
  readonly heldOn!: string;
  @Field(() => String, { nullable: true, description: "Where: people are met on their own ground." })
  readonly place!: string | null;
  @Field(() => Boolean, { description: "Whether plan and coordinator were explained." })
  readonly orientationGiven!: boolean;
  @Field(() => Boolean, { description: "Whether the person was told that they may wish for a coordinator." })
  readonly toldOfRightToWish!: boolean;
  @Field(() => String, { description: "Behov: the needs." })
  readonly needs!: string;
  @Field(() => String, { nullable: true, description: "Ressurser: what the person can do and has." })
  readonly resources!: string | null;
  @Field(() => String, { nullable: true, description: "Familieperspektiv: the family and siblings." })
  readonly familySituation!: string | null;
  @Field(() => String, { nullable: true, description: "Barnets syn: what the child said, and how (pbrl § 4-4)." })
  readonly childView!: string | null;
  @Field(() => Boolean, { description: "Whether the person wants a plan." })
  readonly wantsPlan!: boolean;
  @Field(() => Boolean, { description: "Whether the person wants a coordinator." })
  readonly wantsCoordinator!: boolean;
  @Field(() => String, { nullable: true, description: "Ønske om koordinator: the wish as it was stated." })
  readonly coordinatorWish!: string | null;
}

@ObjectType("ServiceReceived", { implements: NodeType, simpleResolvers: true, description: "Tjeneste: a service the person gets; what a local indicator counts." })
export class ServiceReceivedType extends NodeType implements Pick<ServiceReceived, "type" | "source" | "provider" | "professionalGroup" | "seenInContext"> {
  @Field(() => ServiceType, { description: "What kind of service." })
  readonly type!: ServiceType;
  @Field(() => EligibilityBasis, { description: "Which sector it comes from." })
  readonly source!: EligibilityBasis;
  @Field(() => String, { description: "Tjenesteyter: who provides it." })
  readonly provider!: string;
  @Field(() => String, { description: "Faggruppe: the professional group." })
  readonly professionalGroup!: string;
  @Field(() => Boolean, { description: "Whether it should be seen together with the others." })
  readonly seenInContext!: boolean;
}

@ObjectType("Deadline", { implements: NodeType, simpleResolvers: true, description: "Frist: a day by which something must be done." })
export class DeadlineType
  extends NodeType
  implements
    Pick<Deadline, "kind" | "startedOn" | "dueOn" | "dueAt" | "alarmOn" | "settledAt" | "explanation" | "explainedAt" | "reference" | "extensionReason" | "extendedAt" | "version">
{
  @Field(() => DeadlineKind, { description: "Which rule it comes from." })
  readonly kind!: DeadlineKind;
  @Field(() => GraphQLLocalDate, { description: "The day it counts from." })
  readonly startedOn!: string;
  @Field(() => GraphQLLocalDate, { description: "The last day; never a Saturday, Sunday or public holiday for legal periods." })
  readonly dueOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day a reminder is due." })
  readonly alarmOn!: string | null;
  @Field(() => Date, { nullable: true, description: "When it was settled: by what it waited for, or because nothing was owed any more." })
  readonly settledAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "The instant it ends, where it is counted in hours (personvernforordningen art. 33)." })
  readonly dueAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Forklaring: why it was breached, as somebody has explained it." })
  readonly explanation!: string | null;
  @Field(() => Date, { nullable: true, description: "When it was explained." })
  readonly explainedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Arkivreferanse: for the unit's own deadlines, the number of the matter in the archive." })
  readonly reference!: string | null;
  @Field(() => ExtensionReason, { nullable: true, description: "Grunn til forlengelse: why it was extended (personvernforordningen art. 12)." })
  readonly extensionReason!: ExtensionReason | null;
  @Field(() => Date, { nullable: true, description: "When it was extended." })
  readonly extendedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("Warning", { description: "Varsel: what the law advises against or asks somebody to look at twice." })
export class WarningType implements Pick<CaseWarning, "code" | "severity" | "needsSecondReader"> {
  readonly id!: string | null;
  readonly acknowledgedById?: string | null;

  @Field(() => WarningCode, { description: "What it is about." })
  readonly code!: WarningCode;
  @Field(() => WarningSeverity, { description: "How much it weighs." })
  readonly severity!: WarningSeverity;
  @Field(() => Boolean, { description: "Whether somebody other than its author must acknowledge it." })
  readonly needsSecondReader!: boolean;
  @Field(() => Date, { nullable: true, description: "When it was acknowledged." })
  readonly acknowledgedAt?: Date | null;
  @Field(() => String, { nullable: true, description: "The reason given then." })
  readonly reason?: string | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`; null for a warning that nothing keeps." })
  readonly version?: number | null;
}

/** A page of cases knows how to count them all, for who asks. */
export const CaseConnection = connectionOf(() => CaseType, "CaseConnection", "A page of cases.");
export const DeadlineConnection = connectionOf(() => DeadlineType, "DeadlineConnection", "A page of deadlines.");
