import { MeasureAnswer, MeasureStatus } from "../entities/measure.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { EvaluationState } from "../entities/plan-evaluation.entity.js";
import type { LocalDate } from "../tenants/local-date.js";

/** Choice: who has the next move in a plan. LUND-11.3-1. */
export enum PlanTurn {
  OWNER = "OWNER",
  COORDINATOR = "COORDINATOR",
  PARTICIPANTS = "PARTICIPANTS",
  NOBODY = "NOBODY",
}

interface GoalFacts {
  readonly id: string;
}

interface MeasureFacts {
  readonly id: string;
  readonly goalId: string;
  readonly status: MeasureStatus;
  readonly toOn: string | null;
  readonly answer: MeasureAnswer | null;
  readonly responsibleId: string;
}

/** How many measures of a goal stand where. */
export interface StatusCount {
  readonly status: MeasureStatus;
  readonly count: number;
}

/** How far it has come with one goal. */
export interface GoalProgress {
  readonly goalId: string;
  readonly measures: readonly StatusCount[];
  readonly overdue: number;
  readonly unanswered: number;
}

const going: readonly MeasureStatus[] = [MeasureStatus.PROPOSED, MeasureStatus.AGREED, MeasureStatus.IN_PROGRESS];

/** Choice: a measure is overdue when its last day is over and it still waits or goes on. LUND-11.3-1, LUND-2-KOORD-5. */
export function isMeasureOverdue({ status, toOn }: Pick<MeasureFacts, "status" | "toOn">, today: LocalDate): boolean {
  return going.includes(status) && toOn !== null && toOn < today;
}

/** Choice: a measure waits for its responsible's answer while it is to come or goes on and nobody has said yes or no. LUND-8-3, LUND-2-KOORD-5. */
export function isUnanswered({ status, answer }: Pick<MeasureFacts, "status" | "answer">): boolean {
  return going.includes(status) && answer === null;
}

/** Seed: progress goal by goal: the measures by where they stand, how many are overdue, how many wait for an answer. LUND-11.3-1. */
export function progressOf(goals: readonly GoalFacts[], measures: readonly MeasureFacts[], today: LocalDate): GoalProgress[] {
  return goals.map(({ id }) => {
    const its = measures.filter((it) => it.goalId === id);
    const counts = Object.values(MeasureStatus).map((status) => ({ status, count: its.filter((it) => it.status === status).length }));
    return {
      goalId: id,
      measures: counts.filter((it) => it.count > 0),
      overdue: its.filter((it) => isMeasureOverdue(it, today)).length,
      unanswered: its.filter(isUnanswered).length,
    };
  });
}

/** What tells whose turn it is. */
export interface TurnFacts {
  readonly state: PlanState;
  readonly ownerId: string;
  readonly coordinatorIds: readonly string[];
  readonly measures: readonly MeasureFacts[];
  /** The people whose turn it is with an open request for progress. */
  readonly askedIds: readonly string[];
  readonly evaluations: readonly { readonly state: EvaluationState }[];
}

/**
 * Choice: the owner's while a plan lies before them, a measure of theirs waits for their yes or an evaluation for their word; then those who are asked or
 * have not answered; the coordinator's while the plan is being made, and to finish what the owner has had their word on; else nobody's. LUND-11.3-1, LUND-2-KOORD-5.
 */
export function turnsOf(facts: TurnFacts): PlanTurn[] {
  const { state, ownerId, coordinatorIds, measures, askedIds, evaluations } = facts;
  if (state === PlanState.CLOSED) return [PlanTurn.NOBODY];
  const waits = measures.filter(isUnanswered).map((it) => it.responsibleId);
  const all = [...waits, ...askedIds];
  const has = (it: EvaluationState): boolean => evaluations.some((one) => one.state === it);
  const turns: [boolean, PlanTurn][] = [
    [state === PlanState.AWAITING_OWNER_APPROVAL || all.includes(ownerId) || has(EvaluationState.DRAFT), PlanTurn.OWNER],
    [state === PlanState.DRAFT || all.some((it) => coordinatorIds.includes(it)) || has(EvaluationState.OWNER_HEARD), PlanTurn.COORDINATOR],
    [all.some((it) => it !== ownerId && !coordinatorIds.includes(it)), PlanTurn.PARTICIPANTS],
  ];
  const found = turns.filter(([isTheirs]) => isTheirs).map(([, turn]) => turn);
  return found.length > 0 ? found : [PlanTurn.NOBODY];
}
