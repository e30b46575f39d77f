import { Notice, type NoticeState } from "../entities/notice.entity.js";
import { mayReadCaseFile } from "../rules/access.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

/** Notices by id or by case: those of the unit's, one's own, and the ones about oneself. */
export async function noticesBy(ctx: RequestContext, property: "id" | "caseId", ids: readonly string[]): Promise<Notice[]> {
  return readable(ctx, await ctx.read((db) => db.among(Notice, property, ids, { orderBy: ["receivedAt", "id"] })));
}

/** Guideline: a participant who may see a case does not see how it began; whoever gave the notice sees that notice. */
function readable(ctx: RequestContext, notices: Notice[]): Notice[] {
  const me = ctx.actor.personId;
  const found = notices.filter(
    (it) => it.registeredById === me || it.subjectId === me || it.caseId === null || mayReadCaseFile(ctx.relationsTo(it.caseId), ctx.seesWholeMunicipality),
  );
  for (const it of found) ctx.saw("NOTICE", it.caseId, it.subjectId);
  return found;
}

export interface NoticeFilter {
  readonly states?: readonly NoticeState[] | null | undefined;
}

/** The notices the caller may see, the newest first. */
export async function listNotices(ctx: RequestContext, filter: NoticeFilter, page: PageRequest): Promise<Page<Notice>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Notice, "n")} from notice n where ($1::text[] is null or n.state = any ($1))
      and ($2::timestamptz is null or (n.received_at, n.id) < ($2, $3::uuid)) order by n.received_at desc, n.id desc limit $4`;
    return db.rows<Notice>(statement("notice.list", text), [filter.states ?? null, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.receivedAt.toISOString(), id: it.id }));
  return { ...fetched, nodes: readable(ctx, [...fetched.nodes]) };
}
