import { Withholding } from "../entities/withholding.entity.js";
import { mayReadWithheld } from "../rules/withholding.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { standingOf } from "./case-deed.step.js";
import { readCaseRows } from "./case-rows.reader.js";

const what = "WITHHOLDINGS";

/** What is or was kept from the parents, for the child and those who work with the plan; for the parents there is no such list. */
async function withholdingsBy(ctx: RequestContext, property: "id" | "planId", ids: readonly string[]): Promise<Withholding[]> {
  const rows = await readCaseRows(ctx, Withholding, property, ids, { what, part: "plan", orderBy: ["withheldAt", "id"] });
  return rows.filter((it) => mayReadWithheld(standingOf(ctx, it.caseId)));
}

export const withholdingsByIds = (ctx: RequestContext, ids: readonly string[]) => withholdingsBy(ctx, "id", ids);
export const withholdingsByPlan = (ctx: RequestContext, ids: readonly string[]) => withholdingsBy(ctx, "planId", ids);
