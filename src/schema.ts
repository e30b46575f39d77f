import "reflect-metadata";
import { type GraphQLSchema, isObjectType, isUnionType } from "graphql";
import { buildSchemaSync, type NonEmptyArray, getMetadataStorage } from "type-graphql";
import "./resolvers/enums.js";
import { AccessLogResolver } from "./resolvers/access-log.resolver.js";
import { AppealDeedsResolver } from "./resolvers/appeal-deeds.resolver.js";
import * as activity from "./resolvers/activity.resolver.js";
import * as hosts from "./resolvers/host.resolver.js";
import * as objections from "./resolvers/objection.resolver.js";
import * as participation from "./resolvers/participation.resolver.js";
import * as transfers from "./resolvers/transfer.resolver.js";
import * as appealFields from "./resolvers/appeal-fields.resolver.js";
import { authChecker } from "./resolvers/auth-checker.js";
import { CalendarDeedsResolver } from "./resolvers/calendar-deeds.resolver.js";
import * as calendarFields from "./resolvers/calendar-fields.resolver.js";
import * as calendars from "./resolvers/calendar.resolver.js";
import { CaseDeedsResolver } from "./resolvers/case-deeds.resolver.js";
import { CaseFieldsResolver } from "./resolvers/case-fields.resolver.js";
import * as caseRequests from "./resolvers/case-requests.resolver.js";
import { CaseConnectionResolver, CaseQueryResolver } from "./resolvers/case-query.resolver.js";
import { ConsentFormResolver } from "./resolvers/consent-form.resolver.js";
import * as caseCoordination from "./resolvers/case-coordination.resolver.js";
import * as coordinationFields from "./resolvers/coordination-fields.resolver.js";
import { CoordinationResolver } from "./resolvers/coordination.resolver.js";
import { CoordinatorChangeResolver } from "./resolvers/coordinator-change.resolver.js";
import { DeadlineDeedsResolver } from "./resolvers/deadline-deeds.resolver.js";
import * as deadlineFields from "./resolvers/deadline-fields.resolver.js";
import { DeadlineResolver } from "./resolvers/deadline.resolver.js";
import { DecisionDeedsResolver } from "./resolvers/decision-deeds.resolver.js";
import * as documents from "./resolvers/document.resolver.js";
import * as firstContact from "./resolvers/first-contact-seat.resolver.js";
import * as fileFields from "./resolvers/file-fields.resolver.js";
import * as endingFields from "./resolvers/ending-fields.resolver.js";
import { EndingResolver } from "./resolvers/ending.resolver.js";
import * as families from "./resolvers/family.resolver.js";
import * as groupFollowing from "./resolvers/group-following.resolver.js";
import { GroupDeedsResolver } from "./resolvers/group-deeds.resolver.js";
import * as groupFields from "./resolvers/group-fields.resolver.js";
import { GroupMeetingDeedsResolver } from "./resolvers/group-meeting-deeds.resolver.js";
import * as groupMeetingFields from "./resolvers/group-meeting-fields.resolver.js";
import { MeetingDeedsResolver } from "./resolvers/meeting-deeds.resolver.js";
import * as meetingFields from "./resolvers/meeting-fields.resolver.js";
import { MeetingResolver } from "./resolvers/meeting.resolver.js";
import * as mandates from "./resolvers/mandate.resolver.js";
import { NodeResolver } from "./resolvers/node.resolver.js";
import { NoticeResolver } from "./resolvers/notice.resolver.js";
import { NoticeDeedsResolver } from "./resolvers/notice-deeds.resolver.js";
import * as noticeFields from "./resolvers/notice-fields.resolver.js";
import * as planChanges from "./resolvers/plan-change.resolver.js";
import { EvaluationDeedsResolver } from "./resolvers/evaluation-deeds.resolver.js";
import {
  ChildViewFieldsResolver,
  EvaluationAnswerFieldsResolver,
  MeetingEvaluationsResolver,
  PlanEvaluationFieldsResolver,
  PlanEvaluationsResolver,
} from "./resolvers/evaluation-fields.resolver.js";
import { PlanPartDeedsResolver } from "./resolvers/plan-part-deeds.resolver.js";
import { AddedSectionFieldsResolver, MappingAnswerFieldsResolver, RelatedPlanFieldsResolver, SectionTextFieldsResolver } from "./resolvers/plan-part-fields.resolver.js";
import { ContributionResolver, GoalTreeResolver, MeasureGroundsResolver, PlanPartsResolver } from "./resolvers/plan-parts.resolver.js";
import { GoalProgressFieldsResolver, WholePlanProgressResolver } from "./resolvers/plan-progress.resolver.js";
import { PlanElementDeedsResolver } from "./resolvers/plan-element-deeds.resolver.js";
import * as planElementFields from "./resolvers/plan-element-fields.resolver.js";
import { PlanDeedsResolver } from "./resolvers/plan-deeds.resolver.js";
import { ProgressDeedsResolver } from "./resolvers/progress-deeds.resolver.js";
import { PlanProgressResolver, ProgressFeedbackResolver, ProgressRequestFieldsResolver } from "./resolvers/progress-fields.resolver.js";
import { SharingDeedsResolver } from "./resolvers/sharing-deeds.resolver.js";
import { ConsentGrantFieldsResolver, ConsentSharingResolver, PlanWithholdingsResolver, WithholdingFieldsResolver } from "./resolvers/sharing-fields.resolver.js";
import { LetterDeedsResolver } from "./resolvers/letter-deeds.resolver.js";
import * as letterFields from "./resolvers/letter-fields.resolver.js";
import { PartyDeedsResolver } from "./resolvers/party-deeds.resolver.js";
import * as personFields from "./resolvers/person-fields.resolver.js";
import * as casePlanLife from "./resolvers/case-plan-life.resolver.js";
import * as planLifeFields from "./resolvers/plan-life-fields.resolver.js";
import * as planLife from "./resolvers/plan-life.resolver.js";
import * as planFields from "./resolvers/plan-fields.resolver.js";
import { PlanResolver } from "./resolvers/plan.resolver.js";
import { IndicatorResolver } from "./resolvers/indicator.resolver.js";
import { PolicyFindingAcknowledgementResolver, PolicyFindingResolver } from "./resolvers/policy-finding.resolver.js";
import { PolicyResolver } from "./resolvers/policy.resolver.js";
import { CoordinatorLoadResolver, RoleHeldResolver, UnitOverviewResolver, UnitResolver } from "./resolvers/unit.resolver.js";
import { UnitDeedsResolver } from "./resolvers/unit-deeds.resolver.js";
import { NoticesOfUnitFieldsResolver, UnitNeedsResolver } from "./resolvers/unit-needs.resolver.js";
import * as unitOrganisation from "./resolvers/unit-organisation.resolver.js";
import * as unitRegister from "./resolvers/unit-register.resolver.js";
import * as nextOfKin from "./resolvers/next-of-kin.resolver.js";
import * as planDocument from "./resolvers/plan-document.resolver.js";
import { AssignmentHandoutsResolver, GroupHandoutsResolver, WorkAidResolver } from "./resolvers/work-aid.resolver.js";
import * as unitReports from "./resolvers/unit-report.resolver.js";
import * as coordinationRegister from "./resolvers/coordination-register.resolver.js";
import * as printouts from "./resolvers/printout.resolver.js";
import { RoomDocumentDeedsResolver } from "./resolvers/room-document-deeds.resolver.js";
import * as roomDocuments from "./resolvers/room-document-fields.resolver.js";
import * as signedConsents from "./resolvers/signed-consent.resolver.js";
import * as serviceCatalogue from "./resolvers/service-catalogue.resolver.js";
import * as training from "./resolvers/training.resolver.js";
import { AboutMeDeedsResolver } from "./resolvers/about-me.resolver.js";
import * as aboutMeFields from "./resolvers/about-me-fields.resolver.js";
import * as comments from "./resolvers/comment.resolver.js";
import * as dialogues from "./resolvers/dialogue.resolver.js";
import { DialogueDeedsResolver } from "./resolvers/dialogue-deeds.resolver.js";
import * as dialogueFields from "./resolvers/dialogue-fields.resolver.js";
import * as roomNotes from "./resolvers/room-note.resolver.js";
import { JournalNoteResolver } from "./resolvers/journal-note.resolver.js";
import * as rooms from "./resolvers/room.resolver.js";
import { PlanOverviewResolver } from "./resolvers/plan-overview.resolver.js";
import * as roomHome from "./resolvers/room-home.resolver.js";
import { RosterDeedsResolver } from "./resolvers/roster-deeds.resolver.js";
import * as rosterFields from "./resolvers/roster-fields.resolver.js";
import { WarningFieldsResolver } from "./resolvers/warning-fields.resolver.js";
import * as requestedServices from "./resolvers/requested-service.resolver.js";

const resolvers: NonEmptyArray<new () => object> = [
  NoticeResolver,
  NoticeDeedsResolver,
  CaseQueryResolver,
  CaseConnectionResolver,
  CaseDeedsResolver,
  CaseFieldsResolver,
  JournalNoteResolver,
  ...Object.values(rooms),
  ...Object.values(dialogues),
  DialogueDeedsResolver,
  ...Object.values(dialogueFields),
  ...Object.values(roomNotes),
  ...Object.values(comments),
  AboutMeDeedsResolver,
  ...Object.values(aboutMeFields),
  CalendarDeedsResolver,
  calendars.CalendarResolver,
  calendars.RoomCalendarResolver,
  ...Object.values(calendarFields),
  ConsentFormResolver,
  ...Object.values(printouts),
  RoomDocumentDeedsResolver,
  ...Object.values(roomDocuments),
  ...Object.values(signedConsents),
  PlanOverviewResolver,
  ...Object.values(roomHome),
  RosterDeedsResolver,
  ...Object.values(rosterFields),
  DeadlineResolver,
  DeadlineDeedsResolver,
  DecisionDeedsResolver,
  MeetingResolver,
  MeetingDeedsResolver,
  LetterDeedsResolver,
  PartyDeedsResolver,
  AppealDeedsResolver,
  WarningFieldsResolver,
  PlanResolver,
  PlanDeedsResolver,
  PlanElementDeedsResolver,
  EvaluationDeedsResolver,
  ChildViewFieldsResolver,
  EvaluationAnswerFieldsResolver,
  MeetingEvaluationsResolver,
  PlanEvaluationFieldsResolver,
  PlanEvaluationsResolver,
  PlanPartDeedsResolver,
  AddedSectionFieldsResolver,
  MappingAnswerFieldsResolver,
  RelatedPlanFieldsResolver,
  SectionTextFieldsResolver,
  ContributionResolver,
  GoalTreeResolver,
  MeasureGroundsResolver,
  PlanPartsResolver,
  GoalProgressFieldsResolver,
  WholePlanProgressResolver,
  ...Object.values(planChanges),
  ...Object.values(planElementFields),
  ProgressDeedsResolver,
  PlanProgressResolver,
  ProgressFeedbackResolver,
  ProgressRequestFieldsResolver,
  SharingDeedsResolver,
  ConsentGrantFieldsResolver,
  ConsentSharingResolver,
  PlanWithholdingsResolver,
  WithholdingFieldsResolver,
  GroupDeedsResolver,
  GroupMeetingDeedsResolver,
  ...Object.values(groupFields),
  ...Object.values(groupMeetingFields),
  ...Object.values(groupFollowing),
  ...Object.values(families),
  CoordinationResolver,
  CoordinatorChangeResolver,
  ...Object.values(caseCoordination),
  ...Object.values(coordinationFields),
  PolicyResolver,
  PolicyFindingResolver,
  PolicyFindingAcknowledgementResolver,
  IndicatorResolver,
  UnitResolver,
  UnitOverviewResolver,
  CoordinatorLoadResolver,
  RoleHeldResolver,
  AccessLogResolver,
  EndingResolver,
  NodeResolver,
  ...Object.values(endingFields),
  ...Object.values(deadlineFields),
  UnitNeedsResolver,
  NoticesOfUnitFieldsResolver,
  UnitDeedsResolver,
  ...Object.values(caseRequests),
  ...Object.values(unitOrganisation),
  ...Object.values(unitRegister),
  ...Object.values(training),
  ...Object.values(coordinationRegister),
  ...Object.values(unitReports),
  WorkAidResolver,
  GroupHandoutsResolver,
  AssignmentHandoutsResolver,
  ...Object.values(serviceCatalogue),
  ...Object.values(nextOfKin),
  planDocument.PlanDocumentResolver,
  ...Object.values(appealFields),
  ...Object.values(fileFields),
  ...Object.values(noticeFields),
  ...Object.values(mandates),
  ...Object.values(documents),
  ...Object.values(requestedServices),
  ...Object.values(firstContact),
  ...Object.values(letterFields),
  ...Object.values(meetingFields),
  ...Object.values(personFields),
  ...Object.values(planFields),
  ...Object.values(casePlanLife),
  ...Object.values(planLife),
  ...Object.values(planLifeFields),
  ...Object.values(activity),
  ...Object.values(transfers),
  ...Object.values(participation),
  ...Object.values(hosts),
  ...Object.values(objections),
];

let built: GraphQLSchema | undefined;

/** The whole schema, built once in a process. Needs neither database nor environment. */
export function createSchema(): GraphQLSchema {
  return (built ??= build());
}

function build(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    authChecker,
    orphanedTypes: [],
    validate: { validationError: { target: false, value: false }, forbidUnknownValues: false },
  });
  resolveDirectly(schema);
  return schema;
}

/**
 * Field resolvers that take the row and the context alone are called as they are. The framework's own way is open to arguments,
 * permissions and middleware, and costs more than most of them do. Its type resolvers are asynchronous without need.
 */
function resolveDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes, unions } = getMetadataStorage();
  const nameOf = (target: unknown): string => objectTypes.find((it) => it.target === target)?.name ?? "";
  for (const { kind, target, methodName, schemaName, params = [], middlewares = [], roles, getObjectType } of fieldResolvers) {
    const isPlain = params.every((it) => (it.kind === "root" && !it.getType && !it.propertyName) || (it.kind === "context" && !it.propertyName));
    if (kind !== "external" || !isPlain || middlewares.length > 0 || roles) continue;
    const type = schema.getType(nameOf(getObjectType?.()));
    const field = isObjectType(type) ? type.getFields()[schemaName] : undefined;
    const resolver = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
    const method = resolver[methodName]?.bind(resolver);
    const isRootFirst = params.find((it) => it.index === 0)?.kind !== "context";
    if (field && method) field.resolve = isRootFirst ? (row, _args, context) => method(row, context) : (row, _args, context) => method(context, row);
  }
  for (const { name, resolveType } of unions) {
    const union = schema.getType(name);
    if (isUnionType(union) && resolveType) union.resolveType = (row, context, info) => nameOf(resolveType(row, context, info, union));
  }
}
