import { AccessBasis } from "../entities/case-access.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { type EvaluationAnswer, EvaluationResult, NextStep } from "../entities/evaluation-answer.entity.js";
import { GoalStatus } from "../entities/goal.entity.js";
import { MeasureStatus } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { EvaluatedBy } from "../entities/plan-evaluation.entity.js";

const pair: readonly AccessBasis[] = [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR];

/** Seed: the person and the coordinator evaluate, or the group does: then everybody who takes part in the plan. LUND-8-4. */
export function mayEvaluate(by: EvaluatedBy, relations: readonly AccessBasis[]): boolean {
  const those = by === EvaluatedBy.PAIR ? pair : [...pair, AccessBasis.PARTICIPANT];
  return relations.some((it) => those.includes(it));
}

const { CONTINUE, CHANGE, CLOSE, END, OTHER_MEASURE, OTHER_SERVICE } = NextStep;

/** Choice: a goal goes on, is changed or is closed; a measure goes on, ends, or gives way to another measure or another service. SAM-57. */
export function isStepOf(element: PlanElement, step: NextStep): boolean {
  return (element === PlanElement.GOAL ? [CONTINUE, CHANGE, CLOSE] : [CONTINUE, END, OTHER_MEASURE, OTHER_SERVICE]).includes(step);
}

type Said = Pick<EvaluationAnswer, "aboutId" | "result" | "nextStep">;

/** Seed: where evaluators see it differently both are kept: there is no common answer, and no average of two. Null then, and where nobody has answered. LUND-7-12. */
export function agreedStep(answers: readonly Said[]): NextStep | null {
  const [first, ...rest] = answers;
  return first !== undefined && rest.every((it) => it.nextStep === first.nextStep) ? first.nextStep : null;
}

/** Choice: those things of which two evaluators say different results or steps. LUND-7-12. */
export function disagreedOn(answers: readonly Said[]): string[] {
  const differs = (about: string): boolean => new Set(answers.filter((it) => it.aboutId === about).map((it) => `${it.result} ${it.nextStep}`)).size > 1;
  return [...new Set(answers.map((it) => it.aboutId))].filter(differs);
}

/** Law: pbrl § 3-1: nothing of a plan is closed by an evaluation that the owner's side does not go along with, or that those who evaluate see differently. LUND-8-4. */
export function isEndedBy(answers: readonly Said[], ownerAgrees: boolean): boolean {
  const step = agreedStep(answers);
  return ownerAgrees && (step === CLOSE || step === END);
}

/** Choice: a goal that all say is reached is reached, one that nobody wants any more is that, and every other that is closed was not reached. SAM-57. */
export function goalStatusAfter(answers: readonly Said[]): GoalStatus {
  const all = (result: EvaluationResult): boolean => answers.every((it) => it.result === result);
  if (all(EvaluationResult.REACHED)) return GoalStatus.REACHED;
  return all(EvaluationResult.NO_LONGER_WANTED) ? GoalStatus.NO_LONGER_WANTED : GoalStatus.NOT_REACHED;
}

/** Choice: a measure that had been agreed ends as carried out, one that was never agreed as broken off; what is over already stays as it is. SAM-57. */
export function measureStatusAfter(status: MeasureStatus): MeasureStatus | null {
  if (status === MeasureStatus.PROPOSED) return MeasureStatus.CANCELLED;
  return [MeasureStatus.AGREED, MeasureStatus.IN_PROGRESS].includes(status) ? MeasureStatus.COMPLETED : null;
}

/** Choice: what the parties to an evaluation should talk of again: what they see differently, and what the owner's side does not go along with. LUND-7-12, LUND-8-4. */
export function evaluationWarnings(answers: readonly Said[], ownerAgrees: boolean): WarningCode[] {
  return disagreedOn(answers).length > 0 || !ownerAgrees ? [WarningCode.EVALUATORS_DISAGREE] : [];
}
