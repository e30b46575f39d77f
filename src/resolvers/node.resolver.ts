import { Arg, Ctx, ID, Resolver, type ClassType } from "type-graphql";
import { PersonKind } from "../entities/person.entity.js";
import { type GlobalKind, parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { AccessLogEntryType } from "./access-log.resolver.js";
import { AboutMePictureType, AboutMeProposalType, AboutMeSectionType } from "./about-me.type.js";
import { AppealType, CostsClaimType, SupervisionRequestType } from "./appeal.type.js";
import { AdviceRequestType, GuidanceRequestType, InformationRequestType } from "./case-requests.type.js";
import { CalendarEntryType } from "./calendar.type.js";
import { CaseType, ClarificationType, DeadlineType, ServiceReceivedType } from "./case.type.js";
import {
  ChildCoordinatorOfferType,
  CoordinatorAbsenceType,
  CoordinatorChangeType,
  CoordinatorContactType,
  CoordinatorRequestType,
  CoordinatorVacancyType,
  HandoverItemType,
} from "./coordination.type.js";
import { SignedConsentType } from "./consent-form.type.js";
import { ConsentType, CoordinatorAssignmentType } from "./coordinator.type.js";
import { InterimReplyType } from "./deadline.type.js";
import { AssessmentType, DecisionType, RecommendationType } from "./decision.type.js";
import { Ask } from "./decorators.js";
import { DialogueDraftType, DialogueMessageType, DialogueThreadType } from "./dialogue.type.js";
import { DocumentType } from "./document.type.js";
import { CoordinatorTaskType, UnitFeedbackType } from "./ending.type.js";
import { ChildViewType, PlanEvaluationType } from "./evaluation.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { CarriedNeedType, GroupActionType, GroupMemberType, GroupNeedType, ResponsibilityGroupType } from "./group.type.js";
import { GroupMeetingPointType, GroupMeetingType } from "./group-meeting.type.js";
import { LetterType } from "./letter.type.js";
import type { Loaders } from "./loaders.js";
import { AgendaItemType, CaseMeetingType } from "./meeting.type.js";
import { MandateType } from "./mandate.type.js";
import { NextOfKinCheckType } from "./next-of-kin.type.js";
import { NodeType } from "./node.type.js";
import { NoticeType } from "./notice.type.js";
import { PersonType, ProfessionalType, ServiceUnitType } from "./person.type.js";
import { ConsentRequestType, PlanArchiveType, PlanOfferType } from "./plan-life.type.js";
import { AddedSectionType, MappingAnswerType, RelatedPlanType, SectionTextType } from "./plan-part.type.js";
import { GoalType, IndividualPlanType, MeasureType, PlanEntryType, PlanParticipantType } from "./plan.type.js";
import { PlanAnnotationType } from "./plan-change.type.js";
import { RoomNoteType } from "./room-note.type.js";
import { ServiceCatalogueEntryType } from "./service-catalogue.type.js";
import { TrainingActivityType } from "./training.type.js";
import { DelegationType, RoleMembershipType } from "./unit-organisation.type.js";
import { ImprovementTaskType, UnitDocumentType, UserOrganisationType } from "./unit-register.type.js";
import { UnitReportType } from "./unit-report.type.js";
import { PrintoutType } from "./printout.type.js";
import { RoomDocumentType, RoomDocumentVersionType, RoomLinkType } from "./room-document.type.js";
import { RequestedServiceType } from "./requested-service.type.js";
import { ProgressRequestType } from "./progress.type.js";
import { RoomUnitType } from "./roster.type.js";
import { ConsentGrantType, WithholdingType } from "./sharing.type.js";
import { HostAgreementType } from "./host.type.js";
import { SharingObjectionType } from "./objection.type.js";
import { ParticipationQuestionType } from "./participation.type.js";
import { PlanTransferType, ReceivedPlanType } from "./transfer.type.js";

type OneLoader = Exclude<keyof Loaders, `${string}Of${string}`>;

/** Which loader finds a kind of thing, and which type of the schema it is. */
const finders: Partial<Record<GlobalKind, readonly [OneLoader, ClassType]>> = {
  Case: ["case", CaseType],
  Notice: ["notice", NoticeType],
  Person: ["person", PersonType],
  Professional: ["person", ProfessionalType],
  ServiceUnit: ["serviceUnit", ServiceUnitType],
  Clarification: ["clarification", ClarificationType],
  ServiceReceived: ["serviceReceived", ServiceReceivedType],
  Assessment: ["assessment", AssessmentType],
  Recommendation: ["recommendation", RecommendationType],
  Decision: ["decision", DecisionType],
  CoordinatorAssignment: ["coordinatorAssignment", CoordinatorAssignmentType],
  Consent: ["consent", ConsentType],
  ConsentGrant: ["consentGrant", ConsentGrantType],
  ProgressRequest: ["progressRequest", ProgressRequestType],
  Withholding: ["withholding", WithholdingType],
  IndividualPlan: ["plan", IndividualPlanType],
  PlanOffer: ["offerToPlan", PlanOfferType],
  ConsentRequest: ["consentRequest", ConsentRequestType],
  PlanArchive: ["planArchive", PlanArchiveType],
  PlanEntry: ["planEntry", PlanEntryType],
  Goal: ["goal", GoalType],
  Measure: ["measure", MeasureType],
  AddedSection: ["addedSection", AddedSectionType],
  SectionText: ["sectionText", SectionTextType],
  RelatedPlan: ["relatedPlan", RelatedPlanType],
  MappingAnswer: ["mappingAnswer", MappingAnswerType],
  PlanEvaluation: ["evaluation", PlanEvaluationType],
  ChildView: ["childView", ChildViewType],
  PlanParticipant: ["planParticipant", PlanParticipantType],
  ResponsibilityGroup: ["group", ResponsibilityGroupType],
  GroupMember: ["groupMember", GroupMemberType],
  GroupNeed: ["groupNeed", GroupNeedType],
  GroupAction: ["groupAction", GroupActionType],
  CarriedNeed: ["carriedNeed", CarriedNeedType],
  GroupMeeting: ["groupMeeting", GroupMeetingType],
  GroupMeetingPoint: ["groupPoint", GroupMeetingPointType],
  Deadline: ["deadline", DeadlineType],
  InterimReply: ["interimReply", InterimReplyType],
  CoordinatorTask: ["coordinatorTask", CoordinatorTaskType],
  UnitFeedback: ["unitFeedback", UnitFeedbackType],
  Mandate: ["mandate", MandateType],
  Document: ["document", DocumentType],
  RequestedService: ["requestedService", RequestedServiceType],
  Appeal: ["appeal", AppealType],
  CostsClaim: ["costsClaim", CostsClaimType],
  SupervisionRequest: ["supervisionRequest", SupervisionRequestType],
  AccessLogEntry: ["accessLogEntry", AccessLogEntryType],
  CaseMeeting: ["caseMeeting", CaseMeetingType],
  AgendaItem: ["agendaItem", AgendaItemType],
  RoleMembership: ["membership", RoleMembershipType],
  Delegation: ["delegation", DelegationType],
  AdviceRequest: ["adviceRequest", AdviceRequestType],
  InformationRequest: ["informationRequest", InformationRequestType],
  GuidanceRequest: ["guidanceRequest", GuidanceRequestType],
  UnitDocument: ["unitDocument", UnitDocumentType],
  UserOrganisation: ["userOrganisation", UserOrganisationType],
  ImprovementTask: ["improvementTask", ImprovementTaskType],
  UnitReport: ["unitReport", UnitReportType],
  Letter: ["letter", LetterType],
  TrainingActivity: ["training", TrainingActivityType],
  ServiceCatalogueEntry: ["catalogueService", ServiceCatalogueEntryType],
  NextOfKinCheck: ["kinCheck", NextOfKinCheckType],
  CoordinatorVacancy: ["vacancy", CoordinatorVacancyType],
  CoordinatorAbsence: ["absence", CoordinatorAbsenceType],
  CoordinatorChange: ["change", CoordinatorChangeType],
  CoordinatorRequest: ["coordinatorRequest", CoordinatorRequestType],
  CoordinatorContact: ["contact", CoordinatorContactType],
  ChildCoordinatorOffer: ["offer", ChildCoordinatorOfferType],
  HandoverItem: ["handoverItem", HandoverItemType],
  DialogueThread: ["dialogue", DialogueThreadType],
  DialogueMessage: ["dialogueMessage", DialogueMessageType],
  DialogueDraft: ["dialogueDraft", DialogueDraftType],
  RoomNote: ["roomNote", RoomNoteType],
  PlanAnnotation: ["planAnnotation", PlanAnnotationType],
  AboutMeSection: ["aboutMeSection", AboutMeSectionType],
  AboutMeProposal: ["aboutMeProposal", AboutMeProposalType],
  AboutMePicture: ["aboutMePicture", AboutMePictureType],
  PlanTransfer: ["transfer", PlanTransferType],
  ReceivedPlan: ["receivedPlan", ReceivedPlanType],
  ParticipationQuestion: ["participationQuestion", ParticipationQuestionType],
  HostAgreement: ["hostAgreement", HostAgreementType],
  SharingObjection: ["objection", SharingObjectionType],
  RoomUnit: ["roomUnit", RoomUnitType],
  CalendarEntry: ["calendarEntry", CalendarEntryType],
  RoomDocument: ["roomDocument", RoomDocumentType],
  RoomDocumentVersion: ["roomFile", RoomDocumentVersionType],
  RoomLink: ["roomLink", RoomLinkType],
  Printout: ["printout", PrintoutType],
  SignedConsent: ["signedConsent", SignedConsentType],
};

@Resolver()
export class NodeResolver {
  @Ask(() => NodeType, "self:read", "Anything by its id. Not there, not yours and not allowed to know answer alike.")
  async node(@Arg("id", () => ID, { description: "The id." }) id: string, @Ctx() { loaders }: GraphQLContext): Promise<NodeType> {
    const wanted = parseGlobalId(id);
    const finder = wanted ? finders[wanted.kind] : undefined;
    const found = wanted && finder ? await loaders[finder[0]].load(wanted.id) : null;
    if (!finder || !found || !isOfKind(wanted?.kind, found)) throw new Refusal("NOT_FOUND");
    return Object.assign(Object.create(finder[1].prototype as object), found) as NodeType;
  }
}

/** A person's id of the other kind is none. */
function isOfKind(kind: GlobalKind | undefined, found: object): boolean {
  if (!("kind" in found) || (kind !== "Person" && kind !== "Professional")) return true;
  return (found.kind === PersonKind.CITIZEN) === (kind === "Person");
}
