import { RightKind } from "../entities/assessment.entity.js";
import { Decision, DecisionOutcome, DecisionState } from "../entities/decision.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { givesRight } from "../rules/decision.rules.js";
import { goesOn } from "../rules/plan-ending.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { lapseDeadlines } from "./deadline.step.js";

/** The plan of a case whose ending waits for a decision. */
async function closingPlan(db: Db, caseId: string): Promise<IndividualPlan | null> {
  return (await db.among(IndividualPlan, "caseId", [caseId])).find((it) => it.state === PlanState.CLOSING) ?? null;
}

/** The decision on the right to a plan that stands. */
export async function standingOnPlan(db: Db, caseId: string): Promise<Decision | null> {
  return (await db.among(Decision, "caseId", [caseId])).find((it) => it.kind === RightKind.INDIVIDUAL_PLAN && it.supersededAt === null) ?? null;
}

interface Proposed {
  readonly kind: RightKind;
  readonly outcome: DecisionOutcome;
}

/** A right is decided once; what was granted is taken away again only where a plan is asked to be ended and the need has been assessed anew since (LUND-10-2). */
export async function mustBeUndecidedOrEnding(db: Db, caseId: string, proposed: Proposed, assessedAt: Date | null): Promise<Decision | null> {
  const present = (await db.among(Decision, "caseId", [caseId])).find((it) => it.kind === proposed.kind && it.supersededAt === null) ?? null;
  if (proposed.outcome !== DecisionOutcome.CLOSED) {
    if (present) throw new Refusal("DECISION_EXISTS");
    return null;
  }
  const plan = proposed.kind === RightKind.INDIVIDUAL_PLAN ? await closingPlan(db, caseId) : null;
  const isNew = plan?.closingAskedAt != null && assessedAt !== null && assessedAt >= plan.closingAskedAt;
  if (!isNew || (present !== null && !givesRight(present.outcome))) throw new Refusal(present && !givesRight(present.outcome) ? "DECISION_EXISTS" : "PLAN_NOT_CLOSING");
  return present;
}

/** The grant makes room for the decision that ends it; it comes back if that is annulled. */
export async function makeRoom(ctx: RequestContext, db: WriteDb, granted: Decision | null): Promise<void> {
  if (granted === null) return;
  await db.update(Decision, { id: granted.id }, { supersededAt: ctx.now, version: granted.version + 1 });
  await lapseDeadlines(ctx, db, { aboutId: granted.id });
}

const setAside: readonly DecisionState[] = [DecisionState.REVERSED_BY_UNIT, DecisionState.ANNULLED, DecisionState.CHANGED_ON_APPEAL];

/** Law: fvl §§ 34, 35: an ending that is annulled never was: the grant it took the place of stands again. Answers whether there was one. */
export async function restoreGrant(db: WriteDb, annulled: Decision): Promise<boolean> {
  if (annulled.outcome !== DecisionOutcome.CLOSED) return false;
  const before = (await db.among(Decision, "caseId", [annulled.caseId], { orderBy: ["decidedAt", "id"] })).filter(
    (it) => it.kind === annulled.kind && it.supersededAt !== null && givesRight(it.outcome) && !setAside.includes(it.state),
  );
  const granted = before.at(-1);
  if (!granted) return false;
  await db.update(Decision, { id: granted.id }, { supersededAt: null, version: granted.version + 1 });
  return true;
}

/** Where the right stands after all, the plan goes on from where it was (fvl §§ 33, 34, LUND-10-2). */
export async function goOnWithPlan(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  const plan = await closingPlan(db, caseId);
  if (plan && goesOn(plan.state, await standingOnPlan(db, caseId))) await takeBack(ctx, db, plan);
}

/** The plan is where it was before its ending was asked for, and nothing of that is left on it. */
export async function takeBack(ctx: RequestContext, db: WriteDb, plan: IndividualPlan): Promise<void> {
  const nothing = {
    stateBefore: null,
    closingAskedAt: null,
    closingAskedById: null,
    endReason: null,
    ownerViewOnEnding: null,
    ownerAgrees: null,
    whyNotAsked: null,
    endAssessment: null,
  };
  await db.update(IndividualPlan, { id: plan.id }, { ...nothing, state: plan.stateBefore ?? PlanState.ACTIVE, changedAt: ctx.now, version: plan.version + 1 });
}
