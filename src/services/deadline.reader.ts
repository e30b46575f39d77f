import { Deadline } from "../entities/deadline.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

/** Open deadlines that fall due within so many days, overdue ones among them, the earliest first: one index scan. */
export async function listDeadlines(ctx: RequestContext, withinDays: number, page: PageRequest): Promise<Page<Deadline>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Deadline, "d")} from deadline d where d.settled_at is null and d.due_on <= $1::date
      and ($2::date is null or (d.due_on, d.id) > ($2::date, $3::uuid)) order by d.due_on, d.id limit $4`;
    return db.rows<Deadline>(statement("deadline.list", text), [addDays(ctx.today, withinDays), after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.dueOn, id: it.id }));
  for (const it of fetched.nodes) ctx.saw("DEADLINES", it.caseId);
  return fetched;
}
