import { DeadlineKind } from "../entities/deadline.entity.js";
import { PlanRevision } from "../entities/plan-revision.entity.js";
import { nextRevisionDay } from "../rules/plan-state.rules.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { settleDeadlinesAbout } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import type { PlanAtHand } from "./plan.step.js";

/** The revision of a plan that its owner has not approved yet. */
export async function openRevision(db: Db, planId: string): Promise<PlanRevision | null> {
  return (await db.among(PlanRevision, "planId", [planId])).find((it) => it.approvedAt === null && it.endedAt === null) ?? null;
}

/** The owner has approved: a revision is done and its day met. Gives the day of the next one (DL-12). */
export async function endRevision(ctx: RequestContext, db: WriteDb, { plan, hand }: PlanAtHand): Promise<LocalDate | null> {
  const revision = await openRevision(db, plan.id);
  if (revision === null) return plan.reviseOn;
  await db.update(PlanRevision, { id: revision.id }, { approvedAt: ctx.now, approvedById: actorId(ctx) });
  await settleDeadlinesAbout(ctx, db, plan.id, DeadlineKind.PLAN_REVISION);
  return nextRevisionDay(ctx.today, plan.reviseOn, revision.reviseOnBefore, hand.policy);
}
