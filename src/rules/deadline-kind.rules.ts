import { AccessBasis } from "../entities/case-access.entity.js";
import { type Deadline, DeadlineKind, DeadlineOutcome } from "../entities/deadline.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { Standing } from "./access.rules.js";
import { daysBetween } from "./calendar.rules.js";
import type { GlobalKind } from "./global-id.rules.js";

/** Who is told of a deadline: by relation to the case, or by role in the unit. */
export type Told = "LEADER" | "HANDLER" | "COORDINATOR" | "OWNER" | "SYSTEM_COORDINATOR";

/** What a kind of deadline is: whose, who is told, what it is about, and whether it is settled by hand. */
interface DeadlineRule {
  /** UNIT: the municipality owes something and may be late. PERSON: the person's own chance, which lapses. NOBODY: a day that comes. */
  readonly owedBy: "UNIT" | "PERSON" | "NOBODY";
  readonly told: readonly Told[];
  readonly about: GlobalKind | null;
  readonly byHand: boolean;
}

const rule = (owedBy: DeadlineRule["owedBy"], told: readonly Told[], about: GlobalKind | null = null, byHand = false): DeadlineRule => ({ owedBy, told, about, byHand });

const unitAndHandler: readonly Told[] = ["LEADER", "HANDLER"];
const unitAlone: readonly Told[] = ["LEADER", "SYSTEM_COORDINATOR"];
const aroundChild: readonly Told[] = ["HANDLER", "COORDINATOR", "OWNER"];

/** Choice: whose each deadline is, who is told, and what it is about. What is the person's own never stands as a breach of the unit's. FAIL-10, DL-01 to DL-25. */
export const deadlineRules: Readonly<Record<DeadlineKind, DeadlineRule>> = {
  ACKNOWLEDGEMENT: rule("UNIT", unitAndHandler, "Notice"),
  INTERIM_REPLY: rule("UNIT", unitAndHandler),
  EXPECTED_DECISION: rule("UNIT", [...unitAndHandler, "OWNER"]),
  DECISION_TARGET: rule("UNIT", unitAndHandler),
  NOTICE_COMPLETION: rule("PERSON", [...unitAndHandler, "OWNER"], "Notice"),
  UNIT_MEETING: rule("UNIT", unitAndHandler, "Case"),
  APPEAL: rule("PERSON", ["OWNER"], "Decision"),
  APPEAL_LIMIT: rule("PERSON", ["OWNER"], "Decision"),
  APPEAL_COMPLETION: rule("PERSON", ["OWNER", "HANDLER"], "Appeal"),
  APPEAL_FORWARDING: rule("UNIT", unitAndHandler, "Appeal"),
  COST_CLAIM: rule("PERSON", ["OWNER"], "Appeal"),
  OWN_UNIT_REGISTRATION: rule("UNIT", unitAndHandler),
  DEPARTMENT_APPOINTMENT: rule("UNIT", ["LEADER"], "CoordinatorRequest"),
  FIRST_CONTACT: rule("UNIT", ["COORDINATOR", "LEADER"], "CoordinatorAssignment"),
  COORDINATOR_VACANCY: rule("UNIT", ["LEADER"], "CoordinatorVacancy"),
  PLAN_REVISION: rule("UNIT", ["COORDINATOR"], "IndividualPlan"),
  PLAN_STALENESS: rule("UNIT", ["COORDINATOR", "LEADER"], "IndividualPlan"),
  PLAN_EVALUATION: rule("UNIT", ["COORDINATOR"], "IndividualPlan"),
  CONSENT_EXPIRY: rule("NOBODY", ["COORDINATOR", "OWNER"], "Consent"),
  NEW_TALK: rule("UNIT", ["COORDINATOR", "HANDLER"]),
  CHILD_TURNS_12: rule("NOBODY", aroundChild),
  CHILD_TURNS_16: rule("NOBODY", aroundChild),
  CHILD_TURNS_18: rule("NOBODY", aroundChild),
  TRANSITION_TO_ADULT: rule("UNIT", ["COORDINATOR", "LEADER", "OWNER"], "CoordinatorAssignment", true),
  MEETING_INVITATION: rule("UNIT", ["COORDINATOR"], "GroupMeeting"),
  GROUP_MEETING: rule("UNIT", ["COORDINATOR"], "ResponsibilityGroup"),
  GROUP_LEADER_TERM: rule("UNIT", ["COORDINATOR"], "ResponsibilityGroup"),
  PROGRESS_ANSWER: rule("UNIT", ["COORDINATOR"], "ProgressRequest"),
  RIGHTS_REQUEST: rule("UNIT", unitAlone, null, true),
  BREACH_REPORT: rule("UNIT", unitAlone, null, true),
  STATISTICS_REPORT: rule("UNIT", unitAlone, null, true),
  REVIEW: rule("UNIT", unitAlone),
  UNIT_REPORT: rule("UNIT", unitAlone, "UnitReport"),
};

const kinds = Object.values(DeadlineKind);

/** Choice: the kinds that the municipality owes, and alone can be late with. FAIL-10. */
export const owedKinds: readonly DeadlineKind[] = kinds.filter((it) => deadlineRules[it].owedBy === "UNIT");

/** Choice: the kinds that somebody is told of. FAIL-10. */
export function kindsToldTo(who: Told): DeadlineKind[] {
  return kinds.filter((it) => deadlineRules[it].told.includes(who));
}

const bases: Readonly<Partial<Record<Told, readonly AccessBasis[]>>> = {
  HANDLER: [AccessBasis.HANDLER, AccessBasis.OWN_UNIT_LEADER],
  COORDINATOR: [AccessBasis.COORDINATOR],
  OWNER: [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE],
};

/** Choice: as what somebody is told of the deadlines of a case they have a relation to. */
export function toldBy(relations: readonly AccessBasis[]): Told[] {
  return (["HANDLER", "COORDINATOR", "OWNER"] as const).filter((it) => bases[it]?.some((one) => relations.includes(one)));
}

/** Choice: the unit's own deadlines, which are of no case, are for its leader and the system coordinator. DL-20, DL-21, DL-23, DL-24. */
export function handlesUnitDeadlines(roles: Standing["roles"]): boolean {
  return roles.includes(Role.UNIT_LEADER) || roles.includes(Role.SYSTEM_COORDINATOR);
}

type Term = Pick<Deadline, "kind" | "dueOn" | "dueAt" | "alarmOn" | "settledAt" | "outcome">;

function isPast(it: Pick<Term, "dueOn" | "dueAt">, today: LocalDate, now: Date): boolean {
  return it.dueAt ? it.dueAt < now : it.dueOn < today;
}

/** Choice: overdue is what the municipality owes and has not done by its day; a person's chance that has passed is not. FAIL-10. */
export function isOverdue(it: Term, today: LocalDate, now: Date): boolean {
  return it.settledAt === null && deadlineRules[it.kind].owedBy === "UNIT" && isPast(it, today, now);
}

/** Choice: a reminder is due from its day until the matter is done, or until the day of a person's own chance is over. FAIL-10. */
export function isAlarmed(it: Term, today: LocalDate, now: Date): boolean {
  if (it.settledAt !== null) return false;
  return isOverdue(it, today, now) || (!isPast(it, today, now) && it.alarmOn !== null && it.alarmOn <= today);
}

/** Choice: what nobody in the municipality owes ends by itself when its day is over. DL-04, DL-05, DL-14, DL-15. */
export function outcomeOf(it: Term, today: LocalDate, now: Date): DeadlineOutcome | null {
  if (it.outcome !== null || it.settledAt !== null) return it.outcome;
  return deadlineRules[it.kind].owedBy !== "UNIT" && isPast(it, today, now) ? DeadlineOutcome.LAPSED : null;
}

/** Choice: how many days are left of an open deadline, and how many it is late by as a negative number. */
export function daysLeft(it: Pick<Term, "dueOn" | "settledAt">, today: LocalDate): number | null {
  return it.settledAt === null ? daysBetween(today, it.dueOn) : null;
}

/** Choice: a breach is late by the days from its own day until it was done, or until today. Hours late on the same day count as none. FAIL-10. */
export function daysLate(it: Term, until: LocalDate, now: Date): number | null {
  const isBreach = it.outcome === DeadlineOutcome.BREACHED || isOverdue(it, until, now);
  return isBreach ? daysBetween(it.dueOn, until) : null;
}
