import { AccessBasis } from "../entities/case-access.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { IndividualPlan, PlanEndReason, PlanState } from "../entities/individual-plan.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { lawfulCapacity } from "./consent.service.js";
import { lapseDeadlinesOfKinds } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanChanged } from "./plan.step.js";
import { endGrants } from "./sharing.step.js";
import { tellUnit } from "./unit-feedback.step.js";

export interface ClosePlan extends OnPlan {
  readonly reason: PlanEndReason;
  readonly ownerView?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** Ends a plan: from now on it is read and not written, its participants' access is over, the unit is told, and the coordinator stays (INV-04, INV-11, STRANDA-ORG-8). A consent is not asked for: it may be why. */
export async function closePlan(ctx: RequestContext, input: ClosePlan): Promise<PlanChanged> {
  return ctx.write("closePlan", input, async (db) => {
    const [plan] = await db.among(IndividualPlan, "id", [localId("IndividualPlan", input.planId)], { lock: true });
    if (!plan) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "closePlan", plan.caseId);
    sameVersion(plan.version, input.expectedVersion);
    if (plan.state === PlanState.CLOSED) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: plan.state });
    const ownerViewOnEnding = input.ownerView?.trim() || null;
    await mustBeTheOwnersOrHeard(ctx, db, hand, input.reason, ownerViewOnEnding);
    for (const it of await db.among(PlanParticipant, "planId", [plan.id])) if (it.until === null) await db.update(PlanParticipant, { id: it.id }, { until: ctx.today });
    await endAccess(ctx, db, plan.caseId, AccessBasis.PARTICIPANT);
    await endGrants(ctx, db, { caseId: plan.caseId });
    await lapseDeadlinesOfKinds(ctx, db, plan.caseId, [DeadlineKind.PLAN_REVISION, DeadlineKind.PLAN_STALENESS]);
    await tellUnit(ctx, db, { caseId: plan.caseId, kind: UnitFeedbackKind.PLAN_ENDED, aboutId: plan.id, note: input.note?.trim() || null });
    const ending = { closedById: actorId(ctx), closedAt: ctx.now, endReason: input.reason, ownerViewOnEnding };
    return changePlan(ctx, db, { plan, hand }, { state: PlanState.CLOSED, ...ending });
  });
}

/** Law: pbrl §§ 3-1, 4-3: the owner ends the plan when old enough to, or whoever decides for the owner; a coordinator asks the owner first. */
async function mustBeTheOwnersOrHeard(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, reason: PlanEndReason, ownerView: string | null): Promise<void> {
  if (maySpeakForOwner(hand.standing.relations)) {
    await lawfulCapacity(ctx, db, hand, actorId(ctx));
    return;
  }
  if (ownerView === null && reason !== PlanEndReason.DECEASED) throw new Refusal("OWNERS_VIEW_REQUIRED", { path: ["ownerView"] });
}
