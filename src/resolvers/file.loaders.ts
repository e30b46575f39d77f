import * as appeals from "../services/appeal.reader.js";
import * as cases from "../services/case.reader.js";
import { standingsByIds } from "../services/case-standing.reader.js";
import { deadlinesByIds } from "../services/deadline.reader.js";
import { interimRepliesByCase, interimRepliesByIds } from "../services/interim-reply.reader.js";
import { lettersBy } from "../services/letter.reader.js";
import * as meetings from "../services/meeting.reader.js";
import { noticesBy } from "../services/notice.reader.js";
import * as parts from "../services/notice-parts.reader.js";
import { requestedServicesByIds, requestedServicesByNotice } from "../services/requested-service.reader.js";
import type { Making } from "./loader-making.js";

/** Of notices: what belongs to them before and beside a case. */
export function noticeLoaders({ one, many }: Making) {
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
export function fileLoaders({ one, many }: Making) {
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
