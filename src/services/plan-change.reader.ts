import { PlanChange } from "../entities/plan-change.entity.js";
import { type ElementDifference, differencesOf } from "../rules/plan-change.rules.js";
import { Refusal } from "../rules/refusal.js";
import { versionMeant } from "../rules/withholding.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { readCaseRows, readsWholePlan, restingForCaller } from "./case-rows.reader.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { plansByIds } from "./plan.reader.js";
import { changesKnown, versionsHidden } from "./known-plan.step.js";
import { withheldFromCaller } from "./withholding.step.js";

type Ids = readonly string[];

const what = "PLAN_HISTORY";

export const changesByElement = async (ctx: RequestContext, ids: Ids) =>
  changesKnown(ctx, await readCaseRows(ctx, PlanChange, "aboutId", ids, { what, part: "plan", orderBy: ["planVersion", "id"] }));
/** Everything that has been changed in a plan, the newest first. */
export async function planHistory(ctx: RequestContext, planId: string, page: PageRequest): Promise<Page<PlanChange>> {
  const { ids } = await withheldHere(ctx, planId);
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(PlanChange, "c")} from plan_change c
      where c.plan_id = $1 and not c.about_id = any ($5::uuid[]) and ($2::timestamptz is null or (c.at, c.id) < ($2::timestamptz, $3::uuid)) order by c.at desc, c.id desc limit $4`;
    return db.rows<PlanChange>(statement("planChange.history", text), [planId, after?.value ?? null, after?.id ?? null, rowsToFetch(page), ids]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.at.toISOString(), id: it.id }));
  return { ...fetched, nodes: await changesKnown(ctx, fetched.nodes) };
}

/** What differs between two versions of a plan, element by element. */
export async function planDifference(ctx: RequestContext, planId: string, from: number, to: number): Promise<ElementDifference[]> {
  if (from > to) throw new Refusal("INVALID_INPUT", { path: ["from"] });
  const { ids, hidden } = await withheldHere(ctx, planId);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(PlanChange, "c")} from plan_change c where c.plan_id = $1 and c.plan_version > $2 and c.plan_version <= $3 and not c.about_id = any ($4::uuid[]) order by c.plan_version, c.id`;
    return db.rows<PlanChange>(statement("planChange.between", text), [planId, versionMeant(from, hidden), versionMeant(to, hidden), ids]);
  });
  return differencesOf(await changesKnown(ctx, rows));
}

/**
 * Law: hol § 12-1: whoever may not read all of a plan is told no more of its history than that it is not there. Gives what of it is kept from the
 * caller, whose history is then not told either (pbrl § 3-4).
 */
async function withheldHere(ctx: RequestContext, planId: string): Promise<{ readonly ids: readonly string[]; readonly hidden: readonly number[] }> {
  const [plan] = await plansByIds(ctx, [planId]);
  if (!plan || !readsWholePlan(ctx, plan.caseId) || (await restingForCaller(ctx, [plan.caseId])).length > 0) throw new Refusal("NOT_FOUND");
  ctx.saw(what, plan.caseId);
  return ctx.read(async (db) => ({ ids: [...(await withheldFromCaller(ctx, db, [plan.caseId]))], hidden: await versionsHidden(ctx, db, plan) }));
}
