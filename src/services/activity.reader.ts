import { CalendarEntry } from "../entities/calendar-entry.entity.js";
import { AccessBasis } from "../entities/case-access.entity.js";
import { type ActivityKind, deedsNotTold, deedsOfOneself } from "../rules/activity.rules.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isShownTo } from "../rules/room-audience.rules.js";
import type { Db } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { standingOf } from "./case-deed.step.js";
import { mayRead } from "./case-rows.reader.js";
import { casesByIds } from "./case.reader.js";
import { hiddenFromCaller } from "./dialogue-view.step.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { onlookerOf } from "./room-audience.step.js";

/** Something that was done in a case, or that somebody read of it. */
export interface Activity {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly kind: ActivityKind;
  /** Null for a reading. */
  readonly deed: Deed | null;
  readonly what: readonly string[];
  /** Whether it is told to the person's side, in plain words. */
  readonly forOwner: boolean;
}

const log = statement(
  "activity.ofCase",
  `select it.* from (
     select e.id, e.at, e.actor_id as "actorId", 'DEED' as kind, e.deed, '{}'::text[] as what from event e
     where e.case_id = $1 and not e.deed = any ($5) and (not e.deed = any ($6) or e.actor_id = $7) and not e.details::text like any ($8)
     union all
     select l.id, l.at, l.actor_id, 'READING', null, l.what from access_log l where $9 and l.subject_id = $7 and (l.case_id = $1 or l.case_id is null)
   ) it where $2::timestamptz is null or (it.at, it.id) < ($2::timestamptz, $3::uuid) order by it.at desc, it.id desc limit $4`,
);

/**
 * What has been done in a case, the newest first, for those who read its file. The owner is told in plain words, and also who has read (pjl § 22 a);
 * nobody is told of what is kept from them (INV-24, SAM-35, SAM-132 to SAM-134).
 */
export async function activityOfCase(ctx: RequestContext, caseId: string, page: PageRequest): Promise<Page<Activity>> {
  const [it] = await casesByIds(ctx, [caseId]);
  if (!it || !mayRead(ctx, caseId, "file")) throw new Refusal("NOT_FOUND");
  const standing = standingOf(ctx, caseId);
  const after = positionAfter(page);
  ctx.saw("ACTIVITY_LOG", caseId);
  const rows = await ctx.read(async (db) => {
    const withheld = [...(await hiddenFromCaller(ctx, db, [caseId])), ...(await entriesNotShown(ctx, db, caseId))].map((id) => `%${id}%`);
    const position = [after?.value ?? null, after?.id ?? null, rowsToFetch(page)];
    const readings = standing.relations.includes(AccessBasis.OWNER);
    return db.rows<Omit<Activity, "forOwner">>(log, [caseId, ...position, deedsNotTold(standing), deedsOfOneself(), ctx.actor.personId, withheld, readings]);
  });
  const forOwner = maySpeakForOwner(standing.relations);
  return pageOf(
    rows.map((one) => ({ ...one, forOwner })),
    page,
    (one) => ({ value: one.at.toISOString(), id: one.id }),
  );
}

/** Law: pbrl § 3-4, hol § 12-1: what of the calendar is not shown to the caller. LAW-13. */
async function entriesNotShown(ctx: RequestContext, db: Db, caseId: string): Promise<string[]> {
  const entries = await db.among(CalendarEntry, "caseId", [caseId]);
  return entries.filter((it) => !isShownTo(it, onlookerOf(ctx, caseId))).map((it) => it.id);
}
