import "reflect-metadata";
import { types } from "pg";
import { DataSource, type DataSourceOptions, DefaultNamingStrategy } from "typeorm";
import { AboutMePicture } from "./entities/about-me-picture.entity.js";
import { AboutMeProposal } from "./entities/about-me-proposal.entity.js";
import { AboutMeSection } from "./entities/about-me-section.entity.js";
import { AccessLogEntry } from "./entities/access-log-entry.entity.js";
import { AddedSection } from "./entities/added-section.entity.js";
import { AdviceRequest } from "./entities/advice-request.entity.js";
import { Appeal } from "./entities/appeal.entity.js";
import { CalendarAnswer } from "./entities/calendar-answer.entity.js";
import { CalendarChange } from "./entities/calendar-change.entity.js";
import { CalendarDay } from "./entities/calendar-day.entity.js";
import { CalendarEntry } from "./entities/calendar-entry.entity.js";
import { CarriedNeed } from "./entities/carried-need.entity.js";
import { AgendaItem } from "./entities/agenda-item.entity.js";
import { Assessment } from "./entities/assessment.entity.js";
import { CaseAccess } from "./entities/case-access.entity.js";
import { CaseEnding } from "./entities/case-ending.entity.js";
import { CaseMeeting } from "./entities/case-meeting.entity.js";
import { CaseParty } from "./entities/case-party.entity.js";
import { CaseWarning } from "./entities/case-warning.entity.js";
import { Case } from "./entities/case.entity.js";
import { ChildCoordinatorOffer } from "./entities/child-coordinator-offer.entity.js";
import { ChildView } from "./entities/child-view.entity.js";
import { Clarification } from "./entities/clarification.entity.js";
import { ConsentGrant } from "./entities/consent-grant.entity.js";
import { ConsentRequest } from "./entities/consent-request.entity.js";
import { Consent } from "./entities/consent.entity.js";
import { CoordinatorAbsence } from "./entities/coordinator-absence.entity.js";
import { CoordinatorAssignment } from "./entities/coordinator-assignment.entity.js";
import { CoordinatorChange } from "./entities/coordinator-change.entity.js";
import { CoordinatorContact } from "./entities/coordinator-contact.entity.js";
import { CoordinatorRequest } from "./entities/coordinator-request.entity.js";
import { CoordinatorTask } from "./entities/coordinator-task.entity.js";
import { CoordinatorVacancy } from "./entities/coordinator-vacancy.entity.js";
import { CostsClaim } from "./entities/costs-claim.entity.js";
import { Deadline } from "./entities/deadline.entity.js";
import { Decision } from "./entities/decision.entity.js";
import { DocumentHandout } from "./entities/document-handout.entity.js";
import { DialogueDraft } from "./entities/dialogue-draft.entity.js";
import { DialogueMessage } from "./entities/dialogue-message.entity.js";
import { DialogueReader } from "./entities/dialogue-reader.entity.js";
import { DialogueReading } from "./entities/dialogue-reading.entity.js";
import { DialogueThread } from "./entities/dialogue-thread.entity.js";
import { Document } from "./entities/document.entity.js";
import { Delegation } from "./entities/delegation.entity.js";
import { EarlierWording } from "./entities/earlier-wording.entity.js";
import { EvaluationAnswer } from "./entities/evaluation-answer.entity.js";
import { Event } from "./entities/event.entity.js";
import { Goal } from "./entities/goal.entity.js";
import { FamilyFeedback } from "./entities/family-feedback.entity.js";
import { GroupAction } from "./entities/group-action.entity.js";
import { GroupMeetingInvitee } from "./entities/group-meeting-invitee.entity.js";
import { GroupMeetingPoint } from "./entities/group-meeting-point.entity.js";
import { GroupMeeting } from "./entities/group-meeting.entity.js";
import { GroupMember } from "./entities/group-member.entity.js";
import { GroupNeed } from "./entities/group-need.entity.js";
import { GuidanceRequest } from "./entities/guidance-request.entity.js";
import { HandoverItem } from "./entities/handover-item.entity.js";
import { HostAgreement } from "./entities/host-agreement.entity.js";
import { IdempotencyKey } from "./entities/idempotency-key.entity.js";
import { ImprovementTask } from "./entities/improvement-task.entity.js";
import { ImpartialityDeclaration } from "./entities/impartiality-declaration.entity.js";
import { IndividualPlan } from "./entities/individual-plan.entity.js";
import { InformationGiven } from "./entities/information-given.entity.js";
import { InformationRequest } from "./entities/information-request.entity.js";
import { InterimReply } from "./entities/interim-reply.entity.js";
import { Letter } from "./entities/letter.entity.js";
import { Mandate } from "./entities/mandate.entity.js";
import { MappingAnswer } from "./entities/mapping-answer.entity.js";
import { Measure } from "./entities/measure.entity.js";
import { MeetingAttendee } from "./entities/meeting-attendee.entity.js";
import { Municipality, MunicipalityNumber } from "./entities/municipality.entity.js";
import { NextOfKinCheck } from "./entities/next-of-kin-check.entity.js";
import { NoticeCompletion } from "./entities/notice-completion.entity.js";
import { Notice } from "./entities/notice.entity.js";
import { ParticipationQuestion } from "./entities/participation-question.entity.js";
import { Person } from "./entities/person.entity.js";
import { PlanAnnotation } from "./entities/plan-annotation.entity.js";
import { PlanArchive } from "./entities/plan-archive.entity.js";
import { PlanChange } from "./entities/plan-change.entity.js";
import { PlanEntry } from "./entities/plan-entry.entity.js";
import { PlanEvaluation } from "./entities/plan-evaluation.entity.js";
import { PlanOffer } from "./entities/plan-offer.entity.js";
import { PlanParticipant } from "./entities/plan-participant.entity.js";
import { PlanRevision } from "./entities/plan-revision.entity.js";
import { PlanTransfer } from "./entities/plan-transfer.entity.js";
import { PolicyFindingAcknowledgement } from "./entities/policy-finding-acknowledgement.entity.js";
import { PolicyVersion } from "./entities/policy-version.entity.js";
import { ProgressRequest } from "./entities/progress-request.entity.js";
import { ReceivedPlan } from "./entities/received-plan.entity.js";
import { Recommendation } from "./entities/recommendation.entity.js";
import { RelatedPlan } from "./entities/related-plan.entity.js";
import { Printout } from "./entities/printout.entity.js";
import { RequestedService } from "./entities/requested-service.entity.js";
import { ResponsibilityGroup } from "./entities/responsibility-group.entity.js";
import { RoleMembership } from "./entities/role-membership.entity.js";
import { RoomDocument } from "./entities/room-document.entity.js";
import { RoomDocumentVersion } from "./entities/room-document-version.entity.js";
import { RoomLink } from "./entities/room-link.entity.js";
import { RoomNote } from "./entities/room-note.entity.js";
import { SectionText } from "./entities/section-text.entity.js";
import { RoomUnit } from "./entities/room-unit.entity.js";
import { RoomVisit } from "./entities/room-visit.entity.js";
import { ServiceCatalogueEntry } from "./entities/service-catalogue-entry.entity.js";
import { ServiceReceived } from "./entities/service-received.entity.js";
import { ServiceUnit } from "./entities/service-unit.entity.js";
import { SharingObjection } from "./entities/sharing-objection.entity.js";
import { SignedConsent } from "./entities/signed-consent.entity.js";
import { SignedConsentLine } from "./entities/signed-consent-line.entity.js";
import { SupervisionRequest } from "./entities/supervision-request.entity.js";
import { TrainingActivity } from "./entities/training-activity.entity.js";
import { UnitDocument } from "./entities/unit-document.entity.js";
import { UserOrganisationMeeting } from "./entities/user-organisation-meeting.entity.js";
import { UserOrganisation } from "./entities/user-organisation.entity.js";
import { UnitFeedback } from "./entities/unit-feedback.entity.js";
import { UnitReport } from "./entities/unit-report.entity.js";
import { Withholding } from "./entities/withholding.entity.js";
import { migrations } from "./migrations/migrations.js";

/** A day is a text, never an instant: the driver would make it midnight in some time zone. */
types.setTypeParser(types.builtins.DATE, (day) => day);

/** Columns are the properties in snake_case, as PostgreSQL people write them. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string): string {
    return custom || property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

const entities = [
  AboutMePicture,
  AboutMeProposal,
  AboutMeSection,
  AccessLogEntry,
  AddedSection,
  AgendaItem,
  AdviceRequest,
  Appeal,
  CalendarAnswer,
  CalendarChange,
  CalendarDay,
  CalendarEntry,
  CarriedNeed,
  Assessment,
  CaseAccess,
  CaseMeeting,
  CaseEnding,
  CaseParty,
  CaseWarning,
  Case,
  ChildCoordinatorOffer,
  ChildView,
  Clarification,
  Consent,
  ConsentGrant,
  ConsentRequest,
  CoordinatorAbsence,
  CoordinatorAssignment,
  CoordinatorChange,
  CoordinatorContact,
  CoordinatorRequest,
  CoordinatorTask,
  CoordinatorVacancy,
  CostsClaim,
  Deadline,
  Decision,
  DialogueDraft,
  DialogueMessage,
  DialogueReader,
  DialogueReading,
  DialogueThread,
  Document,
  DocumentHandout,
  Delegation,
  EarlierWording,
  EvaluationAnswer,
  Event,
  FamilyFeedback,
  Goal,
  GroupAction,
  GroupMeeting,
  GroupMeetingInvitee,
  GroupMeetingPoint,
  GroupMember,
  GroupNeed,
  GuidanceRequest,
  HandoverItem,
  HostAgreement,
  IdempotencyKey,
  ImpartialityDeclaration,
  ImprovementTask,
  IndividualPlan,
  InformationGiven,
  InformationRequest,
  InterimReply,
  Letter,
  Mandate,
  MappingAnswer,
  Measure,
  MeetingAttendee,
  NextOfKinCheck,
  Municipality,
  MunicipalityNumber,
  Notice,
  NoticeCompletion,
  ParticipationQuestion,
  Person,
  PlanAnnotation,
  PlanArchive,
  PlanChange,
  PlanEntry,
  PlanEvaluation,
  PlanOffer,
  PlanParticipant,
  PlanRevision,
  PlanTransfer,
  PolicyFindingAcknowledgement,
  PolicyVersion,
  Printout,
  ProgressRequest,
  ReceivedPlan,
  Recommendation,
  RelatedPlan,
  RequestedService,
  ResponsibilityGroup,
  RoleMembership,
  RoomDocument,
  RoomDocumentVersion,
  RoomLink,
  RoomNote,
  SectionText,
  RoomUnit,
  RoomVisit,
  ServiceCatalogueEntry,
  ServiceReceived,
  ServiceUnit,
  UnitFeedback,
  UnitReport,
  SharingObjection,
  SignedConsent,
  SignedConsentLine,
  SupervisionRequest,
  TrainingActivity,
  UnitDocument,
  UserOrganisation,
  UserOrganisationMeeting,
  Withholding,
];

/** How much of the database a data source may take. */
export interface Limits {
  readonly poolSize: number;
  readonly waitMs: number;
  readonly statementTimeoutMs: number;
}

/** The service's login: owns nothing, bypasses nothing. Only the door in `tenants/scope.ts` uses it. */
export function serviceDataSource(url: string, limits: Limits): DataSource {
  return new DataSource({
    ...common(url),
    poolSize: limits.poolSize,
    connectTimeoutMS: limits.waitMs,
    extra: {
      pipeline: true,
      statement_timeout: limits.statementTimeoutMs,
      lock_timeout: 2000,
      idle_in_transaction_session_timeout: 15000,
      application_name: "samordna",
    },
  });
}

/** The owner's login, for migrations alone. Tables are granted to the login named `serviceRole`. */
export function ownerDataSource(url: string, serviceRole: string): DataSource {
  return new DataSource({
    ...common(url),
    migrations,
    migrationsTableName: "migration",
    migrationsTransactionMode: "each",
    poolSize: 1,
    extra: { application_name: "samordna-migrations", options: `-c samordna.service_role=${serviceRole} -c lock_timeout=2000` },
  });
}

function common(url: string): Extract<DataSourceOptions, { type: "postgres" }> {
  return { type: "postgres", url, entities, namingStrategy: new SnakeCase(), synchronize: false, logging: false, parseInt8: true };
}
