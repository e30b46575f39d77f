import { PlanSection } from "../entities/consent-grant.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { EvaluationState, PlanEvaluation } from "../entities/plan-evaluation.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { planEvaluationPeriod } from "../rules/coordination-deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { openDeadlines, startDeadline } from "./deadline.step.js";
import { elementOf, elementRow } from "./plan-element.step.js";
import { mustReadPart } from "./plan-part.step.js";
import { type PlanAtHand, planForDeed } from "./plan.step.js";
import { withheldFromCaller } from "./withholding.step.js";

export interface OnEvaluation {
  readonly evaluationId: string;
  readonly idempotencyKey?: string | null | undefined;
}

export interface EvaluationAtHand extends PlanAtHand {
  readonly evaluation: PlanEvaluation;
}

/** Locks an evaluation that is going on, with its plan, which has not ended (INV-11); those who say what they think of their own need not have read what others have said meanwhile. */
export async function evaluationForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnEvaluation & { readonly expectedVersion?: number }): Promise<EvaluationAtHand> {
  const id = localId("PlanEvaluation", input.evaluationId);
  const [known] = await db.among(PlanEvaluation, "id", [id]);
  if (!known || (await withheldFromCaller(ctx, db, [known.caseId])).has(id)) throw new Refusal("NOT_FOUND");
  const at = await planForDeed(ctx, db, deed, known.planId, null);
  mustReadPart(ctx, at, PlanSection.EVALUATIONS);
  if (at.plan.state === PlanState.CLOSED) throw new Refusal("PLAN_NOT_OPEN_FOR_CHANGE");
  const [evaluation = known] = await db.among(PlanEvaluation, "id", [id], { lock: true });
  if (input.expectedVersion !== undefined) sameVersion(evaluation.version, input.expectedVersion);
  if (evaluation.setAsideAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "SET_ASIDE" });
  if (evaluation.state === EvaluationState.COMPLETED) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: evaluation.state });
  return { ...at, evaluation };
}

export async function changeEvaluation(db: WriteDb, { evaluation }: EvaluationAtHand, changes: Partial<PlanEvaluation>): Promise<void> {
  await db.update(PlanEvaluation, { id: evaluation.id }, { ...changes, version: evaluation.version + 1 });
}

/** A goal or a measure of the plan that the caller may know of and that is in use; anything else is not there to be evaluated. */
export async function evaluated(
  ctx: RequestContext,
  db: WriteDb,
  { plan }: PlanAtHand,
  globalId: string,
): Promise<{ readonly element: PlanElement; readonly row: Goal | Measure }> {
  const { element, id } = elementOf(globalId);
  if (element !== PlanElement.GOAL && element !== PlanElement.MEASURE) throw new Refusal("NOT_FOUND");
  const row = (await elementRow(db, { element, aboutId: id })) as Goal | Measure | undefined;
  if (row?.planId !== plan.id || row.setAsideAt !== null || (await withheldFromCaller(ctx, db, [plan.caseId])).has(row.id)) throw new Refusal("NOT_FOUND");
  return { element, row };
}

/** A plan in effect is evaluated: on the day agreed, else after the municipality's months, where it has set them. One that is waited for already stays (LUND-8-4). */
export async function waitForEvaluation(ctx: RequestContext, db: WriteDb, { plan, hand }: PlanAtHand, agreedOn: LocalDate | null = null): Promise<void> {
  const isWaitedFor = (await openDeadlines(db, plan.caseId)).some((it) => it.kind === DeadlineKind.PLAN_EVALUATION && it.aboutId === plan.id);
  const next = isWaitedFor ? null : planEvaluationPeriod(ctx.today, agreedOn, hand.policy);
  if (next) await startDeadline(db, DeadlineKind.PLAN_EVALUATION, next, { caseId: plan.caseId, aboutId: plan.id });
}
