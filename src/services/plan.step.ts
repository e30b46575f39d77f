import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { isOpenForChange } from "../rules/plan.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { consentInForce } from "./consent.service.js";
import { planHasChanged } from "./deadline.step.js";

/** A plan that a deed is about to be done on, with its case. */
export interface PlanAtHand {
  readonly plan: IndividualPlan;
  readonly hand: CaseAtHand;
}

/** What every deed on a plan answers with. */
export type PlanChanged = { readonly caseId: string; readonly planId: string; readonly warnings: [] };

/** Locks a plan for a deed; one on something in it says what it has read of that instead. Law: pbrl § 4-1: nothing is written in it without a consent in force (INV-03). */
export async function planForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, planId: string, expectedVersion: number | null): Promise<PlanAtHand> {
  const [plan] = await db.among(IndividualPlan, "id", [planId], { lock: true });
  if (!plan) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, deed, plan.caseId);
  if (expectedVersion !== null) sameVersion(plan.version, expectedVersion);
  if (!(await consentInForce(ctx, db, plan.caseId))) throw new Refusal("CONSENT_REQUIRED");
  return { plan, hand };
}

/** The same, for deeds that change what the plan says: it must not be waiting for the owner's answer. */
export async function planToChange(ctx: RequestContext, db: WriteDb, deed: Deed, planId: string, expectedVersion: number | null): Promise<PlanAtHand> {
  const at = await planForDeed(ctx, db, deed, planId, expectedVersion);
  if (!isOpenForChange(at.plan.state)) throw new Refusal("PLAN_NOT_OPEN_FOR_CHANGE");
  return at;
}

/** Writes changes of the plan itself, and its version with them. */
export async function changePlan(ctx: RequestContext, db: WriteDb, { plan, hand }: PlanAtHand, changes: Partial<IndividualPlan> = {}): Promise<PlanChanged> {
  await db.update(IndividualPlan, { id: plan.id }, { ...changes, changedAt: ctx.now, version: plan.version + 1 });
  if ((changes.state ?? plan.state) === PlanState.ACTIVE) await planHasChanged(ctx, db, plan, changes.reviseOn ?? null, hand.policy);
  return { caseId: plan.caseId, planId: plan.id, warnings: [] };
}
