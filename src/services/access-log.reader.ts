import { AccessLogEntry } from "../entities/access-log-entry.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

/** Entries about the caller by id; somebody else's are not there. */
export async function myAccessLogByIds(ctx: RequestContext, ids: readonly string[]): Promise<AccessLogEntry[]> {
  const found = await ctx.read((db) => db.among(AccessLogEntry, "id", ids));
  return found.filter((it) => it.subjectId === ctx.actor.personId);
}

/** Who has read what about the caller, and why, the newest first; nothing about somebody the municipality has never met (pjl § 22 a, PRIV-08). */
export async function myAccessLog(ctx: RequestContext, page: PageRequest): Promise<Page<AccessLogEntry>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(AccessLogEntry, "l")} from access_log l where l.subject_id = $1
      and ($2::timestamptz is null or (l.at, l.id) < ($2, $3::uuid)) order by l.at desc, l.id desc limit $4`;
    return db.rows<AccessLogEntry>(statement("access-log.mine", text), [ctx.actor.personId, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  return pageOf(rows, page, (it) => ({ value: it.at.toISOString(), id: it.id }));
}
