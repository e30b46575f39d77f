import { CaseState, CoordinationTool } from "../entities/case.entity.js";
import { Consent } from "../entities/consent.entity.js";
import { CoordinatorTaskKind } from "../entities/coordinator-task.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { changeCase } from "./case-deed.step.js";
import { openTasks } from "./coordinator-task.step.js";
import { activeCoordinators, joinPlan } from "./coordinator.step.js";
import { lapseDeadlines } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { facilitationOf } from "./facilitation.service.js";
import { carryContentOver } from "./plan-copy.step.js";
import { mustHaveRight, type OnPlan } from "./plan.service.js";
import { type PlanChanged, planWithoutConsent } from "./plan.step.js";

/** Takes up a plan that has ended as a new version with all it held; the one that ended stays as it was, and nothing is written in the new one before its owner has consented anew (INV-11, SAM-136). */
export async function reopenPlan(ctx: RequestContext, input: OnPlan & { readonly reason: string }): Promise<PlanChanged> {
  return ctx.write("reopenPlan", input, async (db) => {
    const { plan, hand } = await planWithoutConsent(ctx, db, "reopenPlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    const reopenReason = input.reason.trim();
    if (reopenReason === "") throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    await mustHaveRight(db, plan.caseId);
    const present = await db.among(IndividualPlan, "ownerId", [plan.ownerId]);
    if (present.some((it) => it.state !== PlanState.CLOSED)) throw new Refusal("PLAN_EXISTS");
    const { caseId, ownerId, values, periodFrom, periodTo, reviseOn, templateKey, suggestedAreas } = plan;
    const said = { values, periodFrom, periodTo, reviseOn, templateKey, suggestedAreas, ...facilitationOf(plan) };
    const drafted = { state: PlanState.DRAFT, draftedById: actorId(ctx), draftedAt: ctx.now, changedAt: ctx.now, lastChangedAt: plan.lastChangedAt };
    const planId = await db.insert(IndividualPlan, { ...said, ...drafted, caseId, ownerId, revision: 0, reopensId: plan.id, reopenReason, version: 1 });
    await carryContentOver(db, plan.id, planId);
    await endConsents(ctx, db, caseId);
    for (const one of await activeCoordinators(ctx, db, caseId)) await joinPlan(ctx, db, caseId, one.coordinatorId, one.kind);
    if (hand.it.state === CaseState.HANDED_OVER) await openTasks(ctx, db, caseId, [CoordinatorTaskKind.OBTAIN_CONSENT, CoordinatorTaskKind.MAKE_PLAN]);
    await changeCase(db, hand, { tool: CoordinationTool.INDIVIDUAL_PLAN });
    return { caseId, planId, warnings: [] };
  });
}

/** Law: pbrl § 4-1: the consent was to a plan that has ended; to this one the owner consents anew. */
async function endConsents(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  for (const it of await db.among(Consent, "caseId", [caseId])) {
    if (it.withdrawnAt !== null || it.supersededAt !== null) continue;
    await db.update(Consent, { id: it.id }, { supersededAt: ctx.now, version: it.version + 1 });
    await lapseDeadlines(ctx, db, { aboutId: it.id });
  }
}
