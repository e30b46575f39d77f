import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { isOpenForChange } from "../rules/plan.rules.js";
import { isInEffect, mayMovePlan, type PlanMove } from "../rules/plan-state.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { consentInForce } from "./consent.service.js";
import { planHasChanged } from "./deadline.step.js";
import { versionKnown } from "./known-plan.step.js";
import { mustNotBeKept } from "./room.step.js";

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
  mustNotBeKept(ctx, plan.caseId, { area: RoomArea.PLAN, right: deed === "annotate" ? RoomRight.COMMENT : RoomRight.WRITE });
  if (expectedVersion !== null) sameVersion(await versionKnown(ctx, db, plan), expectedVersion);
  if (!(await consentInForce(ctx, db, plan.caseId))) throw new Refusal("CONSENT_REQUIRED");
  return { plan, hand };
}

/** The same for a deed of the plan's own life, which is done from some states and not from others. */
export async function planToMove(ctx: RequestContext, db: WriteDb, deed: PlanMove, planId: string, expectedVersion: number): Promise<PlanAtHand> {
  const at = await planForDeed(ctx, db, deed, planId, expectedVersion);
  mustMove(deed, at.plan);
  return at;
}

/** The same where no consent is needed: that there is none may be why. */
export async function planWithoutConsent(ctx: RequestContext, db: WriteDb, deed: PlanMove, planId: string, expectedVersion: number): Promise<PlanAtHand> {
  const [plan] = await db.among(IndividualPlan, "id", [planId], { lock: true });
  if (!plan) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, deed, plan.caseId);
  sameVersion(await versionKnown(ctx, db, plan), expectedVersion);
  mustMove(deed, plan);
  return { plan, hand };
}

function mustMove(deed: PlanMove, { state }: IndividualPlan): void {
  if (!mayMovePlan(deed, state)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state });
}

/** The same, for deeds that change what the plan says: it must not be waiting for the owner's answer. */
export async function planToChange(ctx: RequestContext, db: WriteDb, deed: Deed, planId: string, expectedVersion: number | null): Promise<PlanAtHand> {
  const at = await planForDeed(ctx, db, deed, planId, expectedVersion);
  if (!isOpenForChange(at.plan.state)) throw new Refusal("PLAN_NOT_OPEN_FOR_CHANGE");
  return at;
}

/** What is changed of a plan: what it says, or only its order or where its work stands, which leaves it as old as it was (DL-13). */
type Changed = "CONTENT" | "STEP";

/** Writes changes of the plan itself, and its version with them. */
export async function changePlan(
  ctx: RequestContext,
  db: WriteDb,
  { plan, hand }: PlanAtHand,
  changes: Partial<IndividualPlan> = {},
  changed: Changed = "CONTENT",
): Promise<PlanChanged> {
  const after = { ...plan, ...changes };
  const fresh = changed === "CONTENT" ? { lastChangedAt: ctx.now } : {};
  await db.update(IndividualPlan, { id: plan.id }, { ...changes, ...fresh, changedAt: ctx.now, version: plan.version + 1 });
  const reviseOn = after.state === PlanState.ACTIVE ? (changes.reviseOn ?? null) : null;
  if (changed === "CONTENT" && isInEffect(after)) await planHasChanged(ctx, db, plan, reviseOn, hand.policy);
  return { caseId: plan.caseId, planId: plan.id, warnings: [] };
}
