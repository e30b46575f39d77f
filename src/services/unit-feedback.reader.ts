import { UnitFeedback } from "../entities/unit-feedback.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead, readCaseRows } from "./case-rows.reader.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

const what = "UNIT_FEEDBACK";

export const feedbackByIds = (ctx: RequestContext, ids: readonly string[]) => readCaseRows(ctx, UnitFeedback, "id", ids, { what, part: "file" });
export const feedbackByCase = (ctx: RequestContext, ids: readonly string[]) => readCaseRows(ctx, UnitFeedback, "caseId", ids, { what, part: "file", orderBy: ["at", "id"] });

/** What the unit has been told, the oldest first; by choice only what nobody has seen, or only what somebody has. */
export async function listFeedback(ctx: RequestContext, open: boolean | null | undefined, page: PageRequest): Promise<Page<UnitFeedback>> {
  const after = positionAfter(page);
  const seen = open == null ? "" : `and f.acknowledged_at is ${open ? "" : "not "}null`;
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(UnitFeedback, "f")} from unit_feedback f
      where ($1::timestamptz is null or (f.at, f.id) > ($1::timestamptz, $2::uuid)) ${seen} order by f.at, f.id limit $3`;
    return db.rows<UnitFeedback>(statement(`feedback.list.${open ?? "all"}`, text), [after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.at.toISOString(), id: it.id }));
  const nodes = fetched.nodes.filter((it) => mayRead(ctx, it.caseId, "file"));
  for (const it of nodes) ctx.saw(what, it.caseId);
  return { ...fetched, nodes };
}
