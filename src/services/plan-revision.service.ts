import { PlanAnnotation } from "../entities/plan-annotation.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { PlanRevision } from "../entities/plan-revision.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { stateAfterReturn } from "../rules/plan-state.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { lawfulCapacity } from "./consent.service.js";
import { actorId } from "./person.step.js";
import { openRevision } from "./plan-revision.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanChanged, planToMove } from "./plan.step.js";

/** Begins to go through a plan in effect: what changes from now on is a revision until the owner approves it (content point 7, DL-12). */
export async function beginPlanRevision(ctx: RequestContext, input: OnPlan & { readonly reason?: string | null | undefined }): Promise<PlanChanged> {
  return ctx.write("beginPlanRevision", input, async (db) => {
    const at = await planToMove(ctx, db, "beginPlanRevision", localId("IndividualPlan", input.planId), input.expectedVersion);
    const { id: planId, caseId, version, reviseOn } = at.plan;
    await db.insert(PlanRevision, {
      caseId,
      planId,
      begunById: actorId(ctx),
      begunAt: ctx.now,
      reason: input.reason?.trim() || null,
      fromVersion: version,
      reviseOnBefore: reviseOn,
      approvedById: null,
      approvedAt: null,
      endedAt: null,
    });
    return changePlan(ctx, db, at, { state: PlanState.UNDER_REVISION }, "STEP");
  });
}

/** The owner does not approve the plan as it is, and says why; it is worked on again (pbrl §§ 3-1, 4-1). */
export async function returnPlan(ctx: RequestContext, input: OnPlan & { readonly reason: string }): Promise<PlanChanged & { readonly annotationId: string }> {
  return ctx.write("returnPlan", input, async (db) => {
    const at = await planToMove(ctx, db, "returnPlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    await lawfulCapacity(ctx, db, at.hand, actorId(ctx));
    const text = input.reason.trim();
    if (text === "") throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    const { id: planId, caseId } = at.plan;
    const annotationId = await db.insert(PlanAnnotation, {
      caseId,
      planId,
      element: PlanElement.PLAN,
      aboutId: planId,
      text,
      byId: actorId(ctx),
      at: ctx.now,
      correctedAt: null,
      version: 1,
    });
    const state = stateAfterReturn((await openRevision(db, planId)) !== null);
    return { ...(await changePlan(ctx, db, at, { state }, "STEP")), annotationId };
  });
}
