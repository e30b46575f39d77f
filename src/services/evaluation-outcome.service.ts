import { DeadlineKind } from "../entities/deadline.entity.js";
import { EvaluationAnswer } from "../entities/evaluation-answer.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { EvaluationState } from "../entities/plan-evaluation.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { evaluationWarnings, goalStatusAfter, isEndedBy, measureStatusAfter } from "../rules/evaluation.rules.js";
import { isOpenForChange } from "../rules/plan.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { settleDeadlinesAbout } from "./deadline.step.js";
import type { EvaluationChanged } from "./evaluation.service.js";
import { changeEvaluation, type EvaluationAtHand, evaluationForDeed, type OnEvaluation, waitForEvaluation } from "./evaluation.step.js";
import { actorId } from "./person.step.js";
import { changeElement } from "./plan-element.step.js";
import { changePlan } from "./plan.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";
import { withheldOfPlan } from "./withholding.step.js";

export interface CompleteEvaluation extends OnEvaluation {
  readonly nextOn?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * Ends an evaluation once the owner's side has had its word: what all who evaluated say is over is closed, with its history; where they differ, or the
 * owner's side does not go along, both stand and everything goes on. The next one is waited for from today (LUND-7-12, LUND-8-4).
 */
export async function completeEvaluation(
  ctx: RequestContext,
  input: CompleteEvaluation,
): Promise<Omit<EvaluationChanged, "warnings"> & { readonly warnings: readonly RaisedWarning[] }> {
  return ctx.write("completeEvaluation", input, async (db) => {
    const at = await evaluationForDeed(ctx, db, "completeEvaluation", input);
    const { evaluation, plan } = at;
    if (!isOpenForChange(plan.state)) throw new Refusal("PLAN_NOT_OPEN_FOR_CHANGE");
    if (evaluation.state !== EvaluationState.OWNER_HEARD) throw new Refusal("OWNERS_VIEW_REQUIRED");
    const nextOn = input.nextOn ?? null;
    if (nextOn !== null && (!isLocalDate(nextOn) || nextOn <= ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["nextOn"] });
    const answers = await db.among(EvaluationAnswer, "evaluationId", [evaluation.id]);
    if (answers.length === 0) throw new Refusal("EVALUATION_EMPTY");
    const agrees = evaluation.ownerAgrees === true;
    await close(ctx, db, at, answers, agrees);
    await changeEvaluation(db, at, { state: EvaluationState.COMPLETED, completedById: actorId(ctx), completedAt: ctx.now, nextOn });
    await settleDeadlinesAbout(ctx, db, plan.id, DeadlineKind.PLAN_EVALUATION);
    await waitForEvaluation(ctx, db, at, nextOn);
    const hidden = await withheldOfPlan(db, plan.id);
    const shown = answers.filter((it) => !hidden.has(it.aboutId));
    const warnings = hidden.has(evaluation.id) ? [] : await raiseWarnings(ctx, db, plan.caseId, evaluationWarnings(shown, agrees), evaluation.id);
    return { ...(await changePlan(ctx, db, at)), evaluationId: evaluation.id, warnings };
  });
}

async function close(ctx: RequestContext, db: WriteDb, at: EvaluationAtHand, answers: readonly EvaluationAnswer[], agrees: boolean): Promise<void> {
  const of = (id: string): EvaluationAnswer[] => answers.filter((it) => it.aboutId === id);
  const ended = [...new Set(answers.map((it) => it.aboutId))].filter((id) => isEndedBy(of(id), agrees));
  for (const row of await db.among(Goal, "id", ended, { lock: true }))
    await changeElement(ctx, db, { ...at, row, element: PlanElement.GOAL }, { status: goalStatusAfter(of(row.id)) });
  for (const row of await db.among(Measure, "id", ended, { lock: true })) {
    const status = measureStatusAfter(row.status);
    if (status !== null) await changeElement(ctx, db, { ...at, row, element: PlanElement.MEASURE }, { status });
  }
}
