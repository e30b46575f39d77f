import { Goal } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanChange } from "../entities/plan-change.entity.js";
import { Withholding } from "../entities/withholding.entity.js";
import { contentKnown, hiddenVersions, lastKnownChange, mayReadWithheld, versionWithout } from "../rules/withholding.rules.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { standingOf } from "./case-deed.step.js";
import { withheldFromCaller } from "./withholding.step.js";

/** What of a plan's versions the caller knows nothing of, and when the rest was changed last. */
interface Hidden {
  readonly versions: readonly number[];
  readonly changes: readonly PlanChange[];
}

type Plan = Pick<IndividualPlan, "id" | "caseId" | "version" | "changedAt" | "lastChangedAt" | "draftedAt" | "approvedAt">;

/** Plans as the caller may know them: a change of what is kept from them has neither given the plan a version nor a day (pbrl § 3-4, SC-22). */
export async function plansKnown<T extends Plan>(ctx: RequestContext, rows: readonly T[]): Promise<T[]> {
  const hidden = await ctx.read((db) => hiddenOf(ctx, db, rows));
  if (hidden.size === 0) return [...rows];
  return rows.map((it) => {
    const { versions, changes } = hidden.get(it.id) ?? { versions: [], changes: [] };
    if (versions.length === 0) return it;
    const wasHidden = changes.some((one) => versions.includes(one.planVersion) && one.at.getTime() === it.lastChangedAt.getTime());
    const lastChangedAt = wasHidden ? lastKnownChange(it, changes, versions) : it.lastChangedAt;
    return {
      ...it,
      lastChangedAt,
      version: versionWithout(it.version, versions),
      changedAt: versions.at(-1) === it.version ? lastKnownChange(it, changes, versions) : it.changedAt,
    };
  });
}

/** The versions of plans that are none to the caller, by plan. */
export async function versionsHiddenIn(ctx: RequestContext, db: Db, plans: readonly Pick<Plan, "id" | "caseId">[]): Promise<(planId: string) => readonly number[]> {
  const hidden = await hiddenOf(ctx, db, plans);
  return (planId) => hidden.get(planId)?.versions ?? [];
}

/** The version of a plan as the caller knows it, for a deed that says what it has read. */
export async function versionKnown(ctx: RequestContext, db: Db, plan: Plan): Promise<number> {
  return versionWithout(plan.version, (await hiddenOf(ctx, db, [plan])).get(plan.id)?.versions ?? []);
}

/** The versions of a plan that are none to the caller. */
export async function versionsHidden(ctx: RequestContext, db: Db, plan: Plan): Promise<readonly number[]> {
  return (await hiddenOf(ctx, db, [plan])).get(plan.id)?.versions ?? [];
}

/** Changes as the caller may know them: not those of what is kept from them, numbered by the versions they know of, and naming nothing and no place among what they do not know of. */
export async function changesKnown(ctx: RequestContext, rows: readonly PlanChange[]): Promise<PlanChange[]> {
  const isFree = (it: PlanChange): boolean => mayReadWithheld(standingOf(ctx, it.caseId));
  if (rows.every(isFree)) return [...rows];
  const plans = [...new Map(rows.map((it) => [it.planId, { id: it.planId, caseId: it.caseId }])).values()];
  const caseIds = plans.map((it) => it.caseId);
  const [withheld, hidden] = await ctx.read(async (db) => [await withheldFromCaller(ctx, db, caseIds), await hiddenOf(ctx, db, plans)] as const);
  const known = rows.filter((it) => !withheld.has(it.aboutId));
  return known.map((it) => (isFree(it) ? it : { ...it, ...contentKnown(it, withheld), planVersion: versionWithout(it.planVersion, hidden.get(it.planId)?.versions ?? []) }));
}

/** Asks the database nothing for those from whom nothing can be kept. */
async function hiddenOf(ctx: RequestContext, db: Db, plans: readonly Pick<Plan, "id" | "caseId">[]): Promise<ReadonlyMap<string, Hidden>> {
  const theirs = plans.filter((it) => !mayReadWithheld(standingOf(ctx, it.caseId)));
  if (theirs.length === 0) return new Map();
  const caseIds = theirs.map((it) => it.caseId);
  const withheld = await withheldFromCaller(ctx, db, caseIds);
  if (withheld.size === 0) return new Map();
  const planIds = theirs.map((it) => it.id);
  const [changes, since] = [await db.among(PlanChange, "planId", planIds, { orderBy: ["planVersion", "id"] }), await withheldSince(db, caseIds, withheld)];
  return new Map(
    planIds.map((planId) => {
      const ofPlan = changes.filter((it) => it.planId === planId);
      return [planId, { versions: hiddenVersions(ofPlan, since), changes: ofPlan }];
    }),
  );
}

/** Since when each thing is kept: what stands under a goal since the goal is. */
async function withheldSince(db: Db, caseIds: readonly string[], withheld: ReadonlySet<string>): Promise<ReadonlyMap<string, Date>> {
  const kept = (await db.among(Withholding, "caseId", caseIds)).filter((it) => it.stoppedAt === null);
  const since = new Map(kept.map((it) => [it.itemId, it.withheldAt]));
  const [goals, measures] = [await db.among(Goal, "id", [...withheld]), await db.among(Measure, "id", [...withheld])];
  const under = (id: string, aboveId: string | null): void => {
    const above = aboveId === null ? undefined : since.get(aboveId);
    const own = since.get(id);
    if (above !== undefined && (own === undefined || above < own)) since.set(id, above);
  };
  for (const it of goals) under(it.id, it.parentId);
  for (const it of measures) under(it.id, it.goalId);
  return since;
}
