import { PlanEntryKind } from "../entities/plan-entry.entity.js";
import { MeasureAnswer } from "../entities/measure.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";

/** Law: the joint regulation on individual plans: the nine points a plan holds. REG-03. */
export enum PlanContentPoint {
  GOALS_RESOURCES_NEEDS = "GOALS_RESOURCES_NEEDS",
  PARTICIPANTS = "PARTICIPANTS",
  COORDINATOR = "COORDINATOR",
  CONTRIBUTIONS = "CONTRIBUTIONS",
  MEASURES = "MEASURES",
  EXECUTION = "EXECUTION",
  PERIOD = "PERIOD",
  CONSENT = "CONSENT",
  COOPERATION = "COOPERATION",
}

/** What a plan holds, as far as its completeness goes. */
export interface PlanFacts {
  readonly goals: readonly { readonly id: string }[];
  readonly measures: readonly { readonly goalId: string; readonly execution: string | null; readonly answer?: MeasureAnswer | null }[];
  readonly entries: readonly { readonly kind: PlanEntryKind }[];
  readonly participants: number;
  readonly hasCoordinator: boolean;
  readonly hasConsent: boolean;
  readonly periodFrom: string | null;
  readonly reviseOn: string | null;
}

type PutAway = { readonly setAsideAt: Date | null };

/** Choice: what has been put away stays out of the plan as it is read, and in its history. SAM-28. */
export function isInUse(it: PutAway): boolean {
  return it.setAsideAt === null;
}

/** Choice: what has been put away counts as little as what was never there, and a measure goes with its goal. SAM-28. */
export function inUse<G extends PutAway & { readonly id: string }, M extends PutAway & { readonly goalId: string }, E extends PutAway>(all: {
  readonly goals: readonly G[];
  readonly measures: readonly M[];
  readonly entries: readonly E[];
}): { goals: G[]; measures: M[]; entries: E[] } {
  const goals = all.goals.filter(isInUse);
  const measures = all.measures.filter((it) => isInUse(it) && goals.some((goal) => goal.id === it.goalId));
  return { goals, measures, entries: all.entries.filter(isInUse) };
}

/** Law: the joint regulation on individual plans, the nine points (REG-03): those that still hold nothing. */
export function missingPoints(plan: PlanFacts): PlanContentPoint[] {
  const has = (kind: PlanEntryKind): boolean => plan.entries.some((it) => it.kind === kind);
  const missing: [boolean, PlanContentPoint][] = [
    [plan.goals.length === 0 || !has(PlanEntryKind.RESOURCE) || !has(PlanEntryKind.NEED), PlanContentPoint.GOALS_RESOURCES_NEEDS],
    [plan.participants === 0, PlanContentPoint.PARTICIPANTS],
    [!plan.hasCoordinator, PlanContentPoint.COORDINATOR],
    [!has(PlanEntryKind.CONTRIBUTION), PlanContentPoint.CONTRIBUTIONS],
    [plan.measures.length === 0, PlanContentPoint.MEASURES],
    [plan.measures.every((it) => it.execution === null), PlanContentPoint.EXECUTION],
    [plan.periodFrom === null || plan.reviseOn === null, PlanContentPoint.PERIOD],
    [!plan.hasConsent, PlanContentPoint.CONSENT],
    [!has(PlanEntryKind.COOPERATION), PlanContentPoint.COOPERATION],
  ];
  return missing.filter(([isMissing]) => isMissing).map(([, point]) => point);
}

const { GOALS_RESOURCES_NEEDS, COORDINATOR, MEASURES, PERIOD, CONSENT, PARTICIPANTS } = PlanContentPoint;

/** Law: hol § 7-1: without these there is no plan to approve; the other points are filled where they are relevant to the person. */
export const neededForApproval: readonly PlanContentPoint[] = [GOALS_RESOURCES_NEEDS, PARTICIPANTS, COORDINATOR, MEASURES, PERIOD, CONSENT];

/** Guideline: goals without measures and measures before the need is explored are what makes plans fail. FAIL-02, LUND-9-5. */
export function planWarnings(plan: Pick<PlanFacts, "goals" | "measures" | "entries">): WarningCode[] {
  const goalsWithout = plan.goals.filter((goal) => !plan.measures.some((it) => it.goalId === goal.id));
  const needsExplored = plan.entries.some((it) => it.kind === PlanEntryKind.NEED);
  const warnings: [boolean, WarningCode][] = [
    [goalsWithout.length > 0, WarningCode.GOAL_WITHOUT_MEASURE],
    [plan.measures.length > 0 && !needsExplored, WarningCode.MEASURES_WITHOUT_NEED],
    [plan.measures.some((it) => it.answer === MeasureAnswer.DECLINED), WarningCode.MEASURE_DECLINED],
  ];
  return warnings.filter(([isRaised]) => isRaised).map(([, code]) => code);
}

/** Law: pbrl § 4-1, hol § 7-1: what the owner has been asked to approve is not changed under the owner's hands, and a plan that has ended not at all. INV-11. */
export function isOpenForChange(state: PlanState): boolean {
  return state !== PlanState.AWAITING_OWNER_APPROVAL && state !== PlanState.CLOSED;
}
