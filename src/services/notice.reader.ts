import { Notice, type NoticeState } from "../entities/notice.entity.js";
import { mayReadMatter } from "../rules/access.rules.js";
import { topicsToTell } from "../rules/information.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

/** Notices by id or by case: those of the unit's, one's own, and the ones about oneself. */
export async function noticesBy(ctx: RequestContext, property: "id" | "caseId", ids: readonly string[]): Promise<Notice[]> {
  return readable(ctx, await ctx.read((db) => db.among(Notice, property, ids, { orderBy: ["receivedAt", "id"] })));
}

/** Guideline: a participant who may see a case does not see how it began; whoever gave the notice sees that notice, and so do the colleagues in their unit. */
function readable(ctx: RequestContext, notices: Notice[]): Notice[] {
  const me = ctx.actor.personId;
  const found = notices.filter((it) => isTheirs(ctx, it, me) || it.caseId === null || mayReadMatter(ctx.relationsTo(it.caseId), ctx.seesWholeMunicipality));
  for (const it of found) ctx.saw("NOTICE", it.caseId, it.subjectId);
  return found;
}

function isTheirs({ actor }: RequestContext, it: Notice, me: string | null): boolean {
  if (me !== null && [it.registeredById, it.subjectId, it.notifierId].includes(me)) return true;
  return it.registeredForUnitId !== null && it.registeredForUnitId === actor.notifierUnitId;
}

export interface NoticeFilter {
  readonly states?: readonly NoticeState[] | null | undefined;
  readonly unconfirmed?: boolean | null | undefined;
  readonly uninformed?: boolean | null | undefined;
}

const UNCONFIRMED = "(n.needs_confirmation and n.confirmed_at is null and n.ended_at is null)";
const UNINFORMED = `(n.ended_at is null and not $TOPICS::text[] <@ coalesce((select array_agg(t.topic) from information_given g cross join lateral unnest(g.topics) as t (topic)
  where g.notice_id = n.id), '{}'::text[]))`;

/** Only the conditions that are asked for, each with the values it takes from the place it gets. */
function conditionsOf(filter: NoticeFilter, after: { value: string; id: string } | null): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const all: [string, string][] = [];
  if (filter.states != null) all.push(["states", `n.state = any (${place(filter.states)})`]);
  if (filter.unconfirmed != null) all.push([`unconfirmed-${filter.unconfirmed}`, `${filter.unconfirmed ? "" : "not "}${UNCONFIRMED}`]);
  if (filter.uninformed != null) all.push([`uninformed-${filter.uninformed}`, `${filter.uninformed ? "" : "not "}${UNINFORMED.replace("$TOPICS", place(topicsToTell))}`]);
  if (after) all.push(["after", `(n.received_at, n.id) < (${place(after.value)}::timestamptz, ${place(after.id)}::uuid)`]);
  const text = all.map(([, it]) => it).join(" and ");
  return { name: all.map(([it]) => `.${it}`).join(""), text: text === "" ? "" : `where ${text}`, values };
}

/** The notices the caller may see, the newest first. */
export async function listNotices(ctx: RequestContext, filter: NoticeFilter, page: PageRequest): Promise<Page<Notice>> {
  const { name, text, values } = conditionsOf(filter, positionAfter(page));
  const rows = await ctx.read((db) => {
    const list = `select ${db.columns(Notice, "n")} from notice n ${text} order by n.received_at desc, n.id desc limit $${values.length + 1}`;
    return db.rows<Notice>(statement(`notice.list${name}`, list), [...values, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.receivedAt.toISOString(), id: it.id }));
  return { ...fetched, nodes: readable(ctx, [...fetched.nodes]) };
}
