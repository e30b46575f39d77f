import DataLoader from "dataloader";
import type { RequestContext } from "../tenants/request-context.js";
import { myAccessLogByIds } from "../services/access-log.reader.js";
import * as cases from "../services/case.reader.js";
import { noticesBy } from "../services/notice.reader.js";
import * as people from "../services/person.reader.js";
import * as plans from "../services/plan.reader.js";

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
    warningsOfCase: many(cases.warningsByCase, (row) => row.caseId),
    warning: one(cases.warningsByIds),
    deadlinesOfCase: many(cases.deadlinesByCase, (row) => row.caseId),
    deadline: one(cases.deadlinesByIds),
    consentsOfCase: many(cases.consentsByCase, (row) => row.caseId),
    planConsentsOfCase: many(cases.planConsentsByCase, (row) => row.caseId),
    consent: one(cases.consentsByIds),
    coordinatorsOfCase: many(cases.coordinatorsByCase, (row) => row.caseId),
    coordinatorAssignment: one(cases.coordinatorsByIds),
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
