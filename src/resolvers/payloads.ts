import { type ClassType, Ctx, Field, ObjectType } from "type-graphql";
import type { DomainErrorShape } from "./domain-error.js";
import { AboutMePictureType, AboutMeProposalType, AboutMeSectionType } from "./about-me.type.js";
import { AppealType, CostsClaimType, SupervisionRequestType } from "./appeal.type.js";
import { AssessmentType, DecisionType, RecommendationType } from "./decision.type.js";
import { AdviceRequestType, GuidanceRequestType, InformationRequestType } from "./case-requests.type.js";
import { CalendarEntryType } from "./calendar.type.js";
import { CaseType, DeadlineType, WarningType } from "./case.type.js";
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
import { DialogueDraftType, DialogueMessageType, DialogueThreadType } from "./dialogue.type.js";
import { applyDecorators } from "./decorators.js";
import { DocumentType } from "./document.type.js";
import { CoordinatorTaskType, UnitFeedbackType } from "./ending.type.js";
import { ChildViewType, PlanEvaluationType } from "./evaluation.type.js";
import type { GraphQLContext } from "./graphql-context.js";
import { CarriedNeedType, GroupActionType, GroupMemberType, GroupNeedType, ResponsibilityGroupType } from "./group.type.js";
import { GroupMeetingPointType, GroupMeetingType } from "./group-meeting.type.js";
import { HostAgreementType } from "./host.type.js";
import type { Loaders } from "./loaders.js";
import { AgendaItemType, CaseMeetingType, ImpartialityDeclarationType } from "./meeting.type.js";
import { MandateType } from "./mandate.type.js";
import { NoticeType } from "./notice.type.js";
import { NextOfKinCheckType } from "./next-of-kin.type.js";
import { SharingObjectionType } from "./objection.type.js";
import { ParticipationQuestionType } from "./participation.type.js";
import { PlanAnnotationType } from "./plan-change.type.js";
import { ConsentRequestType, PlanArchiveType, PlanOfferType } from "./plan-life.type.js";
import { AddedSectionType, MappingAnswerType, RelatedPlanType, SectionTextType } from "./plan-part.type.js";
import { GoalType, IndividualPlanType, MeasureType, PlanEntryType, PlanParticipantType } from "./plan.type.js";
import { ProfessionalType } from "./person.type.js";
import { ProgressRequestType } from "./progress.type.js";
import { PrintoutType } from "./printout.type.js";
import { RoomNoteType } from "./room-note.type.js";
import { RefusalCode } from "./refusal-code.enum.js";
import { RequestedServiceType } from "./requested-service.type.js";
import { MyCardType, RoomUnitType } from "./roster.type.js";
import { RoomDocumentType, RoomLinkType } from "./room-document.type.js";
import { ServiceCatalogueEntryType } from "./service-catalogue.type.js";
import { TrainingActivityType } from "./training.type.js";
import { WithholdingType } from "./sharing.type.js";
import { PlanTransferType } from "./transfer.type.js";
import { DelegationType, RoleMembershipType } from "./unit-organisation.type.js";
import { ImprovementTaskType, UnitDocumentType, UserOrganisationType } from "./unit-register.type.js";
import { UnitReportType } from "./unit-report.type.js";

@ObjectType("ErrorDetail", { simpleResolvers: true, description: "A number, day or name that belongs to an error." })
export class ErrorDetailType {
  @Field(() => String, { description: "Its name." })
  readonly name!: string;
  @Field(() => String, { description: "Its value." })
  readonly value!: string;
}

@ObjectType("DomainError", { simpleResolvers: true, description: "Why a deed was refused. Nothing was changed." })
export class DomainErrorType implements Pick<DomainErrorShape, "message" | "legalBasis"> {
  @Field(() => RefusalCode, { description: "Which refusal it is." })
  readonly code!: string;
  @Field(() => String, { description: "What to tell the user, in bokmål, nynorsk or English by Accept-Language." })
  readonly message!: string;
  @Field(() => [String], { nullable: true, description: "Which field of the input it is about." })
  readonly path!: string[] | null;
  @Field(() => String, { nullable: true, description: "The provision behind it." })
  readonly legalBasis!: string | null;
  @Field(() => [ErrorDetailType], { description: "What belongs to it, such as the present version." })
  readonly details!: ErrorDetailType[];
}

/** What every deed answers with. */
@ObjectType()
export abstract class Payload {
  @Field(() => [WarningType], { description: "What the law advises against or asks somebody to look at twice." })
  readonly warnings!: WarningType[];
  @Field(() => [DomainErrorType], { description: "Why the deed was refused; empty when it was done." })
  readonly errors!: DomainErrorType[];
}

/** What a payload can show beside warnings and errors: by which id of the result, through which loader. */
const shown = {
  case: { type: () => CaseType, id: "caseId", loader: "case", description: "Sak: the case after the deed; null when the deed was refused or ended one's own access." },
  notice: { type: () => NoticeType, id: "noticeId", loader: "notice", description: "Melding: the notice after the deed." },
  mandate: { type: () => MandateType, id: "mandateId", loader: "mandate", description: "Fullmakt, vergemandat: the mandate." },
  document: { type: () => DocumentType, id: "documentId", loader: "document", description: "Dokument: the document." },
  requestedService: { type: () => RequestedServiceType, id: "requestedServiceId", loader: "requestedService", description: "Ønsket tjeneste: the service that was sent on." },
  assessment: { type: () => AssessmentType, id: "assessmentId", loader: "assessment", description: "Vurdering: the assessment." },
  recommendation: { type: () => RecommendationType, id: "recommendationId", loader: "recommendation", description: "Innstilling: the recommendation." },
  decision: { type: () => DecisionType, id: "decisionId", loader: "decision", description: "Vedtak: the decision." },
  caseMeeting: { type: () => CaseMeetingType, id: "meetingId", loader: "caseMeeting", description: "Møte: the meeting after the deed." },
  caseMeetings: { type: () => CaseMeetingType, id: "meetingIds", many: true, loader: "caseMeeting", description: "Møter: the meetings that were planned." },
  agendaItem: { type: () => AgendaItemType, id: "itemId", loader: "agendaItem", description: "Sakspunkt: the item, for who may see it." },
  declaration: {
    type: () => ImpartialityDeclarationType,
    id: "declarationId",
    loader: "declaration",
    description: "Habilitetserklæring: the declaration, for who may see it still.",
  },
  warning: { type: () => WarningType, id: "warningId", loader: "warning", description: "Varsel: the warning." },
  assignment: { type: () => CoordinatorAssignmentType, id: "assignmentId", loader: "coordinatorAssignment", description: "Oppnevning: the assignment." },
  consent: { type: () => ConsentType, id: "consentId", loader: "consent", description: "Samtykke: the consent." },
  plan: { type: () => IndividualPlanType, id: "planId", loader: "plan", description: "Plan: the plan after the deed." },
  planOffer: { type: () => PlanOfferType, id: "planOfferId", loader: "offerToPlan", description: "Tilbud om plan: the offer after the deed." },
  consentRequest: { type: () => ConsentRequestType, id: "consentRequestId", loader: "consentRequest", description: "Spørsmål om samtykke: the question after the deed." },
  archive: { type: () => PlanArchiveType, id: "archiveId", loader: "planArchive", description: "Arkivert plan: the receipt." },
  progressRequest: { type: () => ProgressRequestType, id: "progressRequestId", loader: "progressRequest", description: "Etterlysning: the request after the deed." },
  withholding: { type: () => WithholdingType, id: "withholdingId", loader: "withholding", description: "Tilbakehold: the withholding." },
  participant: { type: () => PlanParticipantType, id: "participantId", loader: "planParticipant", description: "Deltaker: the participant." },
  entry: { type: () => PlanEntryType, id: "entryId", loader: "planEntry", description: "Innholdspunkt: the entry." },
  goal: { type: () => GoalType, id: "goalId", loader: "goal", description: "Mål: the goal." },
  section: { type: () => AddedSectionType, id: "sectionId", loader: "addedSection", description: "Eget avsnitt: the section." },
  sectionText: { type: () => SectionTextType, id: "textId", loader: "sectionText", description: "Tekst i eget avsnitt: the text after the deed." },
  relatedPlan: { type: () => RelatedPlanType, id: "relatedPlanId", loader: "relatedPlan", description: "Annen plan: the pointer after the deed." },
  mappingAnswer: { type: () => MappingAnswerType, id: "mappingId", loader: "mappingAnswer", description: "Kartlegging: the answer after the deed." },
  evaluation: { type: () => PlanEvaluationType, id: "evaluationId", loader: "evaluation", description: "Evaluering: the evaluation after the deed." },
  childView: { type: () => ChildViewType, id: "childViewId", loader: "childView", description: "Barnets syn: what was kept." },
  dialogue: {
    type: () => DialogueThreadType,
    id: "threadId",
    loader: "dialogue",
    description: "Samtale: the conversation after the deed; null for whoever reads nothing in it any more.",
  },
  message: { type: () => DialogueMessageType, id: "messageId", loader: "dialogueMessage", description: "Melding: the message." },
  draft: { type: () => DialogueDraftType, id: "draftId", loader: "dialogueDraft", description: "Kladd: the draft; null when nothing of it is left." },
  note: { type: () => RoomNoteType, id: "noteId", loader: "roomNote", description: "Notat: the note." },
  aboutMeSection: { type: () => AboutMeSectionType, id: "sectionId", loader: "aboutMeSection", description: "Om meg: the part that is said." },
  aboutMeProposal: { type: () => AboutMeProposalType, id: "proposalId", loader: "aboutMeProposal", description: "Forslag: the proposal after the deed." },
  aboutMePicture: { type: () => AboutMePictureType, id: "pictureId", loader: "aboutMePicture", description: "Bilde: the picture that is shown." },
  annotation: { type: () => PlanAnnotationType, id: "annotationId", loader: "planAnnotation", description: "Kommentar: the remark." },
  measure: { type: () => MeasureType, id: "measureId", loader: "measure", description: "Tiltak: the measure." },
  task: { type: () => CoordinatorTaskType, id: "taskId", loader: "coordinatorTask", description: "Koordinatoroppgave: the task after the deed." },
  feedback: { type: () => UnitFeedbackType, id: "feedbackId", loader: "unitFeedback", description: "Tilbakemelding: what the unit was told." },
  member: { type: () => GroupMemberType, id: "memberId", loader: "groupMember", description: "Medlem: the member after the deed; null for one whose access ended with it." },
  deadline: { type: () => DeadlineType, id: "deadlineId", loader: "deadline", description: "Frist: the deadline after the deed." },
  interimReply: { type: () => InterimReplyType, id: "interimReplyId", loader: "interimReply", description: "Foreløpig svar: the reply that was sent." },
  appeal: { type: () => AppealType, id: "appealId", loader: "appeal", description: "Klage: the appeal after the deed." },
  costsClaim: { type: () => CostsClaimType, id: "costsClaimId", loader: "costsClaim", description: "Krav om sakskostnader: the claim after the deed." },
  supervisionRequest: {
    type: () => SupervisionRequestType,
    id: "supervisionRequestId",
    loader: "supervisionRequest",
    description: "Anmodning om tilsyn: the request after the deed.",
  },
  vacancy: { type: () => CoordinatorVacancyType, id: "vacancyId", loader: "vacancy", description: "Ledig koordinatorrolle: the vacancy." },
  absence: { type: () => CoordinatorAbsenceType, id: "absenceId", loader: "absence", description: "Fravær: the absence after the deed." },
  change: { type: () => CoordinatorChangeType, id: "changeId", loader: "change", description: "Skifte av koordinator: the change after the deed." },
  handoverItem: { type: () => HandoverItemType, id: "handoverItemId", loader: "handoverItem", description: "Overlevering: the item after the deed." },
  coordinatorRequest: {
    type: () => CoordinatorRequestType,
    id: "requestId",
    loader: "coordinatorRequest",
    description: "Forespørsel: the question after the deed; null for somebody who may not see it.",
  },
  contact: { type: () => CoordinatorContactType, id: "contactId", loader: "contact", description: "Kontakt: the contact." },
  offer: { type: () => ChildCoordinatorOfferType, id: "offerId", loader: "offer", description: "Tilbud om barnekoordinator: the offer after the deed." },
  group: { type: () => ResponsibilityGroupType, id: "groupId", loader: "group", description: "Ansvarsgruppe: the group." },
  groupNeed: { type: () => GroupNeedType, id: "needId", loader: "groupNeed", description: "Meldt behov: the need after the deed." },
  groupAction: { type: () => GroupActionType, id: "actionId", loader: "groupAction", description: "Aktivitet: the task that was given." },
  carriedNeed: { type: () => CarriedNeedType, id: "carriedNeedId", loader: "carriedNeed", description: "Videreført behov: the need after the deed." },
  groupMeeting: { type: () => GroupMeetingType, id: "groupMeetingId", loader: "groupMeeting", description: "Møte: the meeting after the deed." },
  groupPoint: { type: () => GroupMeetingPointType, id: "pointId", loader: "groupPoint", description: "Sakspunkt: the point after the deed." },
  membership: { type: () => RoleMembershipType, id: "membershipId", loader: "membership", description: "Rolle: the membership after the deed." },
  professional: { type: () => ProfessionalType, id: "professionalId", loader: "person", description: "Fagperson: the professional." },
  delegation: { type: () => DelegationType, id: "delegationId", loader: "delegation", description: "Delegering: the delegation after the deed." },
  adviceRequest: {
    type: () => AdviceRequestType,
    id: "adviceRequestId",
    loader: "adviceRequest",
    description: "Faglig råd: the question; null when the deed ended one's own access.",
  },
  informationRequest: { type: () => InformationRequestType, id: "informationRequestId", loader: "informationRequest", description: "Innhenting: the request." },
  guidanceRequest: { type: () => GuidanceRequestType, id: "guidanceRequestId", loader: "guidanceRequest", description: "Veiledning: the question." },
  unitDocument: { type: () => UnitDocumentType, id: "unitDocumentId", loader: "unitDocument", description: "Dokument: the document after the deed." },
  userOrganisation: { type: () => UserOrganisationType, id: "userOrganisationId", loader: "userOrganisation", description: "Brukerorganisasjon: the organisation." },
  trainings: { type: () => TrainingActivityType, id: "trainingIds", many: true, loader: "training", description: "Opplæring: what was recorded, a line for each who took part." },
  catalogueService: { type: () => ServiceCatalogueEntryType, id: "catalogueServiceId", loader: "catalogueService", description: "Tilbud: the service after the deed." },
  nextOfKinCheck: { type: () => NextOfKinCheckType, id: "checkId", loader: "kinCheck", description: "Barn som pårørende: what was found." },
  unitReport: { type: () => UnitReportType, id: "unitReportId", loader: "unitReport", description: "Rapport: the report after the deed." },
  transfer: { type: () => PlanTransferType, id: "transferId", loader: "transfer", description: "Overføring: the handing over after the deed." },
  question: { type: () => ParticipationQuestionType, id: "questionId", loader: "participationQuestion", description: "Forespørsel: the question with its answer." },
  hostAgreement: { type: () => HostAgreementType, id: "hostAgreementId", loader: "hostAgreement", description: "Vertskommuneavtale: the agreement after the deed." },
  objection: { type: () => SharingObjectionType, id: "objectionId", loader: "objection", description: "Reservasjon: the objection after the deed." },
  roomUnit: { type: () => RoomUnitType, id: "roomUnitId", loader: "roomUnit", description: "Enhet i rommet: the unit after the deed." },
  myCard: { type: () => MyCardType, id: "personId", loader: "person", description: "Mitt kort: the card after the deed." },
  improvementTask: { type: () => ImprovementTaskType, id: "improvementTaskId", loader: "improvementTask", description: "Forbedringsoppgave: the task." },
  calendarEntry: { type: () => CalendarEntryType, id: "calendarEntryId", loader: "calendarEntry", description: "Kalenderoppføring: the entry after the deed." },
  roomDocument: { type: () => RoomDocumentType, id: "roomDocumentId", loader: "roomDocument", description: "Dokument: the document after the deed." },
  roomLink: { type: () => RoomLinkType, id: "roomLinkId", loader: "roomLink", description: "Lenke: the link after the deed." },
  printout: { type: () => PrintoutType, id: "printoutId", loader: "printout", description: "Utskrift: what to print." },
  signedConsent: { type: () => SignedConsentType, id: "signedConsentId", loader: "signedConsent", description: "Underskrevet skjema: the form that was taken in." },
} as const satisfies Record<string, { type: () => ClassType; id: string; many?: true; loader: keyof Loaders; description: string }>;

/** Makes the payload type of a deed: what it shows is read anew, through the same readers as everything else. */
export function payloadOf(deed: string, ...names: readonly (keyof typeof shown)[]): ClassType {
  class DeedPayload extends Payload {}
  for (const name of names) {
    const { type, id, loader, description } = shown[name];
    const resolve = function (this: Record<string, string | string[]>, context: GraphQLContext): unknown {
      const key = this[id];
      if (Array.isArray(key)) return context.loaders[loader].loadMany(key);
      return key === undefined ? null : context.loaders[loader].load(key);
    };
    Object.defineProperty(DeedPayload.prototype, name, { value: resolve, configurable: true });
    Ctx()(DeedPayload.prototype, name, 0);
    Reflect.defineMetadata("design:paramtypes", [Object], DeedPayload.prototype, name);
    applyDecorators(Field(("many" in shown[name] ? () => [type()] : type) as never, { nullable: true, description }))(
      DeedPayload.prototype,
      name,
      Object.getOwnPropertyDescriptor(DeedPayload.prototype, name) as never,
    );
  }
  const title = deed.charAt(0).toUpperCase() + deed.slice(1);
  ObjectType(`${title}Payload`, { description: `What ${deed} answers with.` })(DeedPayload);
  return DeedPayload;
}
