import DataLoader from "dataloader";
import type { RequestContext } from "../tenants/request-context.js";
import { myAccessLogByIds } from "../services/access-log.reader.js";
import * as appeals from "../services/appeal.reader.js";
import * as cases from "../services/case.reader.js";
import { standingsByIds } from "../services/case-standing.reader.js";
import { deadlinesByIds } from "../services/deadline.reader.js";
import { interimRepliesByCase, interimRepliesByIds } from "../services/interim-reply.reader.js";
import { lettersBy } from "../services/letter.reader.js";
import * as meetings from "../services/meeting.reader.js";
import { noticesBy } from "../services/notice.reader.js";
import * as parts from "../services/notice-parts.reader.js";
import * as people from "../services/person.reader.js";
import * as plans from "../services/plan.reader.js";
import * as unit from "../services/unit.reader.js";
import { catalogueByIds } from "../services/service-catalogue.reader.js";
import { trainingByIds } from "../services/training.reader.js";
import { feedbackByCase, feedbackByIds } from "../services/unit-feedback.reader.js";
import { requestedServicesByIds, requestedServicesByNotice } from "../services/requested-service.reader.js";

type Reader<T> = (ctx: RequestContext, ids: readonly string[]) => Promise<T[]>;

/** Makes loaders for one request: `one` row by its id, or `many` rows by what they belong to. */
class Making {
  constructor(private readonly ctx: RequestContext) {}

  readonly one = <T extends { id: string }>(read: Reader<T>) => new DataLoader<string, T | null>(async (ids) => inOrder(ids, await read(this.ctx, ids)));
  readonly many = <T>(read: Reader<T>, keyOf: (row: T) => string | null) => new DataLoader<string, T[]>(async (keys) => grouped(keys, await read(this.ctx, keys), keyOf));
}

/** Every loader, one line each. A loader asks its reader once for all the keys of a level; access is decided in the reader. */
export function loadersFor(ctx: RequestContext) {
  const making = new Making(ctx);
  return { ...noticeLoaders(making), ...fileLoaders(making), ...planLoaders(making), ...unitLoaders(making) };
}

/** Of notices: what belongs to them before and beside a case. */
function noticeLoaders({ one, many }: Making) {
  return {
    notice: one((it, ids) => noticesBy(it, "id", ids)),
    noticesOfCase: many(
      (it, ids) => noticesBy(it, "caseId", ids),
      (row) => row.caseId,
    ),
    receiptsOfNotice: many(parts.receiptsByNotice, (row) => row.noticeId),
    completionsOfNotice: many(parts.completionsByNotice, (row) => row.noticeId),
    requestedServicesOfNotice: many(requestedServicesByNotice, (row) => row.noticeId),
    requestedService: one(requestedServicesByIds),
    informationOfNotice: many(parts.informationByNotice, (row) => row.noticeId),
    informationOfCase: many(parts.informationByCase, (row) => row.caseId),
    documentsOfNotice: many(parts.documentsByNotice, (row) => row.noticeId),
    documentsOfCase: many(parts.documentsByCase, (row) => row.caseId),
    document: one(parts.documentsByIds),
    documentContent: one(parts.contentByDocument),
    mandatesOfNotice: many(parts.mandatesByNotice, (row) => row.noticeId),
    mandatesOfCase: many(parts.mandatesByCase, (row) => row.caseId),
    mandate: one(parts.mandatesByIds),
  };
}

/** Of the case and its file. */
function fileLoaders({ one, many }: Making) {
  return {
    case: one(cases.casesByIds),
    partiesOfCase: many(cases.partiesByCase, (row) => row.caseId),
    clarificationsOfCase: many(cases.clarificationsByCase, (row) => row.caseId),
    clarification: one(cases.clarificationsByIds),
    servicesOfCase: many(cases.servicesByCase, (row) => row.caseId),
    serviceReceived: one(cases.servicesByIds),
    assessmentsOfCase: many(cases.assessmentsByCase, (row) => row.caseId),
    assessment: one(cases.assessmentsByIds),
    recommendationsOfCase: many(cases.recommendationsByCase, (row) => row.caseId),
    recommendation: one(cases.recommendationsByIds),
    decisionsOfCase: many(cases.decisionsByCase, (row) => row.caseId),
    decision: one(cases.decisionsByIds),
    lettersOfCase: many(
      (it, ids) => lettersBy(it, "caseId", ids),
      (row) => row.caseId,
    ),
    lettersOfNotice: many(
      (it, ids) => lettersBy(it, "noticeId", ids),
      (row) => row.noticeId,
    ),
    lettersAbout: many(
      (it, ids) => lettersBy(it, "aboutId", ids),
      (row) => row.aboutId,
    ),
    letter: one((it, ids) => lettersBy(it, "id", ids)),
    agendaItem: one(meetings.itemsByIds),
    itemsOfMeeting: many(meetings.itemsByMeeting, (row) => row.meetingId),
    itemsOfCase: many(meetings.itemsByCase, (row) => row.caseId),
    attendeesOfMeeting: many(meetings.attendeesByMeeting, (row) => row.meetingId),
    declarationsOfCase: many(meetings.declarationsByCase, (row) => row.caseId),
    declaration: one(meetings.declarationsByIds),
    warningsOfCase: many(cases.warningsByCase, (row) => row.caseId),
    warning: one(cases.warningsByIds),
    deadlinesOfCase: many(cases.deadlinesByCase, (row) => row.caseId),
    deadline: one(deadlinesByIds),
    interimRepliesOfCase: many(interimRepliesByCase, (row) => row.caseId),
    interimReply: one(interimRepliesByIds),
    standing: one(standingsByIds),
    endingsOfCase: many(cases.endingsByCase, (row) => row.caseId),
    coordinatorTasksOfCase: many(cases.coordinatorTasksByCase, (row) => row.caseId),
    coordinatorTask: one(cases.coordinatorTasksByIds),
    coordinatorsOfCase: many(cases.coordinatorsByCase, (row) => row.caseId),
    coordinatorAssignment: one(cases.coordinatorsByIds),
    kinCheck: one(cases.nextOfKinByIds),
    kinChecksOfAssignment: many(cases.nextOfKinByAssignment, (row) => row.assignmentId),
    appealsOfCase: many(appeals.appealsByCase, (row) => row.caseId),
    appeal: one(appeals.appealsByIds),
    costsClaimsOfAppeal: many(appeals.costsClaimsByAppeal, (row) => row.appealId),
    costsClaim: one(appeals.costsClaimsByIds),
    supervisionRequestsOfCase: many(appeals.supervisionByCase, (row) => row.caseId),
    supervisionRequest: one(appeals.supervisionByIds),
  };
}

/** Of consent, plan and group. */
function planLoaders({ one, many }: Making) {
  return {
    consentsOfCase: many(cases.consentsByCase, (row) => row.caseId),
    planConsentsOfCase: many(cases.planConsentsByCase, (row) => row.caseId),
    consent: one(cases.consentsByIds),
    plansOfCase: many(plans.plansByCase, (row) => row.caseId),
    plan: one(plans.plansByIds),
    goalsOfPlan: many(plans.goalsByPlan, (row) => row.planId),
    goal: one(plans.goalsByIds),
    measuresOfGoal: many(plans.measuresByGoal, (row) => row.goalId),
    measure: one(plans.measuresByIds),
    entriesOfPlan: many(plans.entriesByPlan, (row) => row.planId),
    planEntry: one(plans.entriesByIds),
    participantsOfPlan: many(plans.participantsByPlan, (row) => row.planId),
    planParticipant: one(plans.participantsByIds),
    groupsOfCase: many(plans.groupsByCase, (row) => row.caseId),
    group: one(plans.groupsByIds),
    membersOfGroup: many(plans.membersByGroup, (row) => row.groupId),
    groupMember: one(plans.membersByIds),
  };
}

/** Of people, the unit and its register. */
function unitLoaders({ one, many }: Making) {
  return {
    person: one(people.personsByIds),
    serviceUnit: one(people.serviceUnitsByIds),
    caseMeeting: one(meetings.meetingsByIds),
    unitFeedbackOfCase: many(feedbackByCase, (row) => row.caseId),
    unitFeedback: one(feedbackByIds),
    membership: one(unit.membershipsByIds),
    delegation: one(unit.delegationsByIds),
    adviceRequestsOfCase: many(unit.adviceByCase, (row) => row.caseId),
    adviceRequest: one(unit.adviceByIds),
    informationRequestsOfCase: many(unit.informationByCase, (row) => row.caseId),
    informationRequest: one(unit.informationByIds),
    guidanceRequest: one(unit.guidanceByIds),
    unitDocument: one(unit.unitDocumentsByIds),
    userOrganisation: one(unit.userOrganisationsByIds),
    meetingsOfUserOrganisation: many(unit.meetingsByOrganisation, (row) => row.organisationId),
    training: one(trainingByIds),
    catalogueService: one(catalogueByIds),
    improvementTask: one(unit.improvementTasksByIds),
    accessLogEntry: one(myAccessLogByIds),
  };
}

export type Loaders = ReturnType<typeof loadersFor>;

function inOrder<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): (T | null)[] {
  const byId = new Map(rows.map((it) => [it.id, it]));
  return ids.map((id) => byId.get(id) ?? null);
}

function grouped<T>(keys: readonly string[], rows: readonly T[], keyOf: (row: T) => string | null): T[][] {
  const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row) ?? "")?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
