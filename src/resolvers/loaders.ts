import DataLoader from "dataloader";
import type { RequestContext } from "../tenants/request-context.js";
import { myAccessLogByIds } from "../services/access-log.reader.js";
import * as appeals from "../services/appeal.reader.js";
import * as coordination from "../services/coordination.reader.js";
import * as cases from "../services/case.reader.js";
import { standingsByIds } from "../services/case-standing.reader.js";
import { deadlinesByIds } from "../services/deadline.reader.js";
import * as groups from "../services/group.reader.js";
import { interimRepliesByCase, interimRepliesByIds } from "../services/interim-reply.reader.js";
import { lettersBy } from "../services/letter.reader.js";
import * as meetings from "../services/meeting.reader.js";
import { noticesBy } from "../services/notice.reader.js";
import * as parts from "../services/notice-parts.reader.js";
import * as people from "../services/person.reader.js";
import * as plans from "../services/plan.reader.js";
import { progressRequestsByIds, progressRequestsByPlan } from "../services/progress.reader.js";
import { grantsByConsent, grantsByIds } from "../services/sharing.reader.js";
import * as planChanges from "../services/plan-change.reader.js";
import * as unit from "../services/unit.reader.js";
import { feedbackByCase, feedbackByIds } from "../services/unit-feedback.reader.js";
import { requestedServicesByIds, requestedServicesByNotice } from "../services/requested-service.reader.js";
import { withholdingsByIds, withholdingsByPlan } from "../services/withholding.reader.js";

type Reader<T> = (ctx: RequestContext, ids: readonly string[]) => Promise<T[]>;

/** Every loader, one line each. A loader asks its reader once for all the keys of a level; access is decided in the reader. */
export function loadersFor(ctx: RequestContext) {
  const one = <T extends { id: string }>(read: Reader<T>) => new DataLoader<string, T | null>(async (ids) => inOrder(ids, await read(ctx, ids)));
  const many = <T>(read: Reader<T>, keyOf: (row: T) => string | null) => new DataLoader<string, T[]>(async (keys) => grouped(keys, await read(ctx, keys), keyOf));
  return {
    case: one(cases.casesByIds),
    person: one(people.personsByIds),
    serviceUnit: one(people.serviceUnitsByIds),
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
    caseMeeting: one(meetings.meetingsByIds),
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
    unitFeedbackOfCase: many(feedbackByCase, (row) => row.caseId),
    unitFeedback: one(feedbackByIds),
    consentsOfCase: many(cases.consentsByCase, (row) => row.caseId),
    planConsentsOfCase: many(cases.planConsentsByCase, (row) => row.caseId),
    consent: one(cases.consentsByIds),
    grantsOfConsent: many(grantsByConsent, (row) => row.consentId),
    consentGrant: one(grantsByIds),
    coordinatorsOfCase: many(cases.coordinatorsByCase, (row) => row.caseId),
    coordinatorAssignment: one(cases.coordinatorsByIds),
    vacanciesOfCase: many(coordination.vacanciesByCase, (row) => row.caseId),
    vacancy: one(coordination.vacanciesByIds),
    absencesOfAssignment: many(coordination.absencesByAssignment, (row) => row.assignmentId),
    absence: one(coordination.absencesByIds),
    changesOfCase: many(coordination.changesByCase, (row) => row.caseId),
    change: one(coordination.changesByIds),
    handoverOfChange: many(coordination.handoverByChange, (row) => row.changeId),
    handoverItem: one(coordination.handoverByIds),
    coordinatorRequestsOfCase: many(coordination.requestsByCase, (row) => row.caseId),
    coordinatorRequest: one(coordination.requestsByIds),
    contactsOfCase: many(coordination.contactsByCase, (row) => row.caseId),
    contact: one(coordination.contactsByIds),
    offersOfCase: many(coordination.offersByCase, (row) => row.caseId),
    offer: one(coordination.offersByIds),
    continuity: one(coordination.continuityByCase),
    plansOfCase: many(plans.plansByCase, (row) => row.caseId),
    plan: one(plans.plansByIds),
    goalsOfPlan: many(plans.goalsByPlan, (row) => row.planId),
    goal: one(plans.goalsByIds),
    measuresOfGoal: many(plans.measuresByGoal, (row) => row.goalId),
    measure: one(plans.measuresByIds),
    entriesOfPlan: many(plans.entriesByPlan, (row) => row.planId),
    planEntry: one(plans.entriesByIds),
    changesOfElement: many(planChanges.changesByElement, (row) => row.aboutId),
    annotationsOfElement: many(planChanges.annotationsByElement, (row) => row.aboutId),
    planAnnotation: one(planChanges.annotationsByIds),
    participantsOfPlan: many(plans.participantsByPlan, (row) => row.planId),
    planParticipant: one(plans.participantsByIds),
    progressRequestsOfPlan: many(progressRequestsByPlan, (row) => row.planId),
    progressRequest: one(progressRequestsByIds),
    withholdingsOfPlan: many(withholdingsByPlan, (row) => row.planId),
    withholding: one(withholdingsByIds),
    groupsOfCase: many(plans.groupsByCase, (row) => row.caseId),
    group: one(plans.groupsByIds),
    membersOfGroup: many(plans.membersByGroup, (row) => row.groupId),
    groupMember: one(plans.membersByIds),
    groupNeedsOfCase: many(groups.groupNeedsByCase, (row) => row.caseId),
    groupNeed: one(groups.groupNeedsByIds),
    actionsOfGroup: many(groups.groupActionsByGroup, (row) => row.groupId),
    groupAction: one(groups.groupActionsByIds),
    carriedNeedsOfGroup: many(groups.carriedNeedsByGroup, (row) => row.groupId),
    carriedNeed: one(groups.carriedNeedsByIds),
    groupMeetingsOfCase: many(groups.groupMeetingsByCase, (row) => row.caseId),
    meetingsOfGroup: many(groups.groupMeetingsByGroup, (row) => row.groupId),
    groupMeeting: one(groups.groupMeetingsByIds),
    pointsOfGroupMeeting: many(groups.pointsByMeeting, (row) => row.meetingId),
    groupPoint: one(groups.pointsByIds),
    inviteesOfGroupMeeting: many(groups.inviteesByMeeting, (row) => row.meetingId),
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
    improvementTask: one(unit.improvementTasksByIds),
    appealsOfCase: many(appeals.appealsByCase, (row) => row.caseId),
    appeal: one(appeals.appealsByIds),
    costsClaimsOfAppeal: many(appeals.costsClaimsByAppeal, (row) => row.appealId),
    costsClaim: one(appeals.costsClaimsByIds),
    supervisionRequestsOfCase: many(appeals.supervisionByCase, (row) => row.caseId),
    supervisionRequest: one(appeals.supervisionByIds),
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
