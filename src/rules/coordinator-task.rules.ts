import { CoordinatorTaskKind, EvaluationOutcome } from "../entities/coordinator-task.entity.js";
import { CoordinationTool } from "../entities/case.entity.js";
import type { LocalDate } from "../tenants/local-date.js";

const { MAP_RESOURCES, MAP_NEEDS, OBTAIN_CONSENT, MAKE_PLAN, COORDINATE, EVALUATE } = CoordinatorTaskKind;

const ofThePlan: readonly CoordinatorTaskKind[] = [OBTAIN_CONSENT, MAKE_PLAN];

/** Seed: LOPPA-FLOW-6b, LUSTER-COORD-5: the same tasks with and without a plan; only the plan itself falls away. Law: hol § 7-2. */
export function coordinatorTasks(withPlan: boolean): readonly CoordinatorTaskKind[] {
  const all = [MAP_RESOURCES, MAP_NEEDS, OBTAIN_CONSENT, MAKE_PLAN, COORDINATE, EVALUATE];
  return withPlan ? all : all.filter((it) => !ofThePlan.includes(it));
}

/** Law: pbrl § 4-1: a person who chose minutes, or declined the offer of a plan, is not asked for a plan; what was done of it stays on the list. LUND-7-8, LUSTER-COORD-5. */
export function isStillATask(kind: CoordinatorTaskKind, isDone: boolean, tool: CoordinationTool | null, hasDeclined = false): boolean {
  return isDone || (tool !== CoordinationTool.MINUTES && !hasDeclined) || !ofThePlan.includes(kind);
}

/** Seed: LUND-7-13: an evaluation that finds a need for more goes on to the next one; where something must change, the follow-up is planned anew. */
export function tasksAfterEvaluation(outcome: EvaluationOutcome): readonly CoordinatorTaskKind[] {
  const again: Readonly<Record<EvaluationOutcome, readonly CoordinatorTaskKind[]>> = { CONTINUE: [EVALUATE], CHANGE: [COORDINATE, EVALUATE], CLOSE: [] };
  return again[outcome];
}

/** Law: hol §§ 7-1, 7-2, sphl § 2-5: the way home from hospital is a task of its own, from when notice of it comes until the person has come home. FAIL-19. */
export function homecomingTasks(notices: readonly { readonly dischargeOn: LocalDate | null }[], today: LocalDate): readonly CoordinatorTaskKind[] {
  return notices.some((it) => it.dischargeOn !== null && it.dischargeOn >= today) ? [CoordinatorTaskKind.PREPARE_HOMECOMING] : [];
}

/** Law: hpl § 10 a: who is next of kin is found out while the needs are; a plan or an evaluation without it is warned of. LUND-6-6, LAW-26. */
export const mustHaveChecked: readonly CoordinatorTaskKind[] = [MAP_NEEDS, MAKE_PLAN, EVALUATE];
/** Law: hol § 7-2 a second paragraph: the five areas a child coordinator sees to: coordination, follow-up, health and care, other welfare and user organisations, progress. LAW-04, LUND-2-BARN-4, FAIL-06. */
export const childCoordinatorTasks: readonly CoordinatorTaskKind[] = [
  CoordinatorTaskKind.CHILD_COORDINATE,
  CoordinatorTaskKind.CHILD_FOLLOW_UP,
  CoordinatorTaskKind.CHILD_HEALTH_INFORMATION,
  CoordinatorTaskKind.CHILD_WELFARE_INFORMATION,
  CoordinatorTaskKind.CHILD_PLAN_PROGRESS,
];
