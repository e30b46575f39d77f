import * as coordination from "../services/coordination.reader.js";
import * as cases from "../services/case.reader.js";
import { familyFeedbackByCase } from "../services/family-feedback.reader.js";
import { annotationsByElement, annotationsByIds } from "../services/comment.reader.js";
import * as groups from "../services/group.reader.js";
import * as life from "../services/plan-life.reader.js";
import * as plans from "../services/plan.reader.js";
import { progressRequestsByIds, progressRequestsByPlan } from "../services/progress.reader.js";
import { participantsByIds } from "../services/roster.reader.js";
import { grantsByConsent, grantsByIds } from "../services/sharing.reader.js";
import * as planChanges from "../services/plan-change.reader.js";
import { withholdingsByIds, withholdingsByPlan } from "../services/withholding.reader.js";
import type { Making } from "./loader-making.js";

/** Of consent, plan and group. */
export function planLoaders({ one, many }: Making) {
  return {
    consentsOfCase: many(cases.consentsByCase, (row) => row.caseId),
    planConsentsOfCase: many(cases.planConsentsByCase, (row) => row.caseId),
    consent: one(cases.consentsByIds),
    grantsOfConsent: many(grantsByConsent, (row) => row.consentId),
    consentGrant: one(grantsByIds),
    planOffersOfCase: many(life.planOffersByCase, (row) => row.caseId),
    offerToPlan: one(life.planOffersByIds),
    consentRequestsOfCase: many(life.consentRequestsByCase, (row) => row.caseId),
    consentRequest: one(life.consentRequestsByIds),
    consentsBehindPlanOfCase: many(life.consentsBehindPlan, (row) => row.caseId),
    revisionsOfPlan: many(life.revisionsByPlan, (row) => row.planId),
    archivesOfPlan: many(life.archivesByPlan, (row) => row.planId),
    planArchive: one(life.archivesByIds),
    plansOfCase: many(plans.plansByCase, (row) => row.caseId),
    plan: one(plans.plansByIds),
    goalsOfPlan: many(plans.goalsByPlan, (row) => row.planId),
    goal: one(plans.goalsByIds),
    measuresOfGoal: many(plans.measuresByGoal, (row) => row.goalId),
    measure: one(plans.measuresByIds),
    entriesOfPlan: many(plans.entriesByPlan, (row) => row.planId),
    planEntry: one(plans.entriesByIds),
    changesOfElement: many(planChanges.changesByElement, (row) => row.aboutId),
    annotationsOfElement: many(annotationsByElement, (row) => row.aboutId),
    planAnnotation: one(annotationsByIds),
    participantsOfPlan: many(plans.participantsByPlan, (row) => row.planId),
    planParticipant: one(participantsByIds),
    progressRequestsOfPlan: many(progressRequestsByPlan, (row) => row.planId),
    progressRequest: one(progressRequestsByIds),
    withholdingsOfPlan: many(withholdingsByPlan, (row) => row.planId),
    withholding: one(withholdingsByIds),
    groupsOfCase: many(plans.groupsByCase, (row) => row.caseId),
    group: one(plans.groupsByIds),
    membersOfGroup: many(plans.membersByGroup, (row) => row.groupId),
    groupMember: one(plans.membersByIds),
  };
}

/** Of coordinators through their whole life. */
export function coordinationLoaders({ one, many }: Making) {
  return {
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
    familyFeedbackOfCase: many(familyFeedbackByCase, (row) => row.caseId),
  };
}

/** Of groups at work and their meetings. */
export function groupLoaders({ one, many }: Making) {
  return {
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
  };
}
