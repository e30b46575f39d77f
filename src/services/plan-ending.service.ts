import { DeadlineKind } from "../entities/deadline.entity.js";
import { DecisionOutcome } from "../entities/decision.entity.js";
import { type PlanEndReason, PlanState } from "../entities/individual-plan.entity.js";
import { PlanRevision } from "../entities/plan-revision.entity.js";
import { UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { mayCarryOutEnding, needsDecision, type PlanEnding, whyNotEnded } from "../rules/plan-ending.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { lawfulCapacity } from "./consent.service.js";
import { lapseDeadlinesOfKinds } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { standingOnPlan, takeBack } from "./plan-closing.step.js";
import { openRevision } from "./plan-revision.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanAtHand, type PlanChanged, planWithoutConsent } from "./plan.step.js";
import { leaveClosedPlan } from "./roster.step.js";
import { endGrants } from "./sharing.step.js";
import { tellUnit } from "./unit-feedback.step.js";

export interface ClosePlan extends OnPlan {
  readonly reason: PlanEndReason;
  readonly ownerView?: string | null | undefined;
  readonly ownerAgrees?: boolean | null | undefined;
  readonly whyNotAsked?: string | null | undefined;
  readonly assessment?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/**
 * Ends a plan: from now on it is read and not written, its participants' access is over, the unit is told, and coordinator and group stay (INV-04, INV-11, INV-26,
 * STRANDA-ORG-8). Where the owner is against it the plan goes on until a decision on it stands (LUND-10-2). A consent is not asked for: it may be why.
 */
export async function closePlan(ctx: RequestContext, input: ClosePlan): Promise<PlanChanged> {
  return ctx.write("closePlan", input, async (db) => {
    const at = await planWithoutConsent(ctx, db, "closePlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    const byOwner = maySpeakForOwner(at.hand.standing.relations);
    if (byOwner) await lawfulCapacity(ctx, db, at.hand, actorId(ctx));
    const ending = endingIn(input, byOwner);
    const wrong = whyNotEnded(ending);
    if (wrong) throw new Refusal(wrong.code, { path: [wrong.path] });
    const { reason, ownerView, whyNotAsked, assessment } = ending;
    const said = { endReason: reason, ownerViewOnEnding: ownerView, whyNotAsked, endAssessment: assessment, ownerAgrees: whyNotAsked === null ? ending.ownerAgrees : null };
    if (!needsDecision(ending)) return endPlan(ctx, db, at, said, input.note?.trim() || null);
    if (at.plan.state !== PlanState.CLOSING) {
      const asked = { stateBefore: at.plan.state, closingAskedAt: ctx.now, closingAskedById: actorId(ctx) };
      return changePlan(ctx, db, at, { ...said, ...asked, state: PlanState.CLOSING }, "STEP");
    }
    if (!mayCarryOutEnding(await standingOnPlan(db, at.plan.caseId), ctx.today)) throw new Refusal("CLOSING_DECISION_REQUIRED");
    return endPlan(ctx, db, at, said, input.note?.trim() || null);
  });
}

/** The municipality does not end the plan after all; refused once the ending has been decided, which only an appeal or the owner's wish undoes (LUND-10-2). */
export async function keepPlan(ctx: RequestContext, input: OnPlan): Promise<PlanChanged> {
  return ctx.write("keepPlan", input, async (db) => {
    const { plan } = await planWithoutConsent(ctx, db, "keepPlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    const standing = await standingOnPlan(db, plan.caseId);
    if (standing?.outcome === DecisionOutcome.CLOSED) throw new Refusal("DECISION_EXISTS");
    await takeBack(ctx, db, plan);
    return { caseId: plan.caseId, planId: plan.id, warnings: [] };
  });
}

function endingIn(input: ClosePlan, byOwner: boolean): PlanEnding {
  const said = (text: string | null | undefined): string | null => text?.trim() || null;
  const whyNotAsked = said(input.whyNotAsked);
  return {
    reason: input.reason,
    byOwner,
    ownerAgrees: input.ownerAgrees ?? whyNotAsked === null,
    ownerView: said(input.ownerView),
    whyNotAsked,
    assessment: said(input.assessment),
  };
}

type Said = Pick<PlanAtHand["plan"], "endReason" | "ownerViewOnEnding" | "ownerAgrees" | "whyNotAsked" | "endAssessment">;

async function endPlan(ctx: RequestContext, db: WriteDb, at: PlanAtHand, said: Said, note: string | null): Promise<PlanChanged> {
  const { plan } = at;
  await leaveClosedPlan(ctx, db, plan);
  await endGrants(ctx, db, { caseId: plan.caseId });
  await lapseDeadlinesOfKinds(ctx, db, plan.caseId, [DeadlineKind.PLAN_REVISION, DeadlineKind.PLAN_STALENESS, DeadlineKind.PLAN_EVALUATION]);
  const revision = await openRevision(db, plan.id);
  if (revision) await db.update(PlanRevision, { id: revision.id }, { endedAt: ctx.now });
  await tellUnit(ctx, db, { caseId: plan.caseId, kind: UnitFeedbackKind.PLAN_ENDED, aboutId: plan.id, note });
  return changePlan(ctx, db, at, { ...said, state: PlanState.CLOSED, closedById: actorId(ctx), closedAt: ctx.now }, "STEP");
}
