import { EarlierWording } from "../entities/earlier-wording.entity.js";
import { RoomNote } from "../entities/room-note.entity.js";
import { Refusal } from "../rules/refusal.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead } from "./case-rows.reader.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { notesKnown } from "./room-note.step.js";
import { rightsOf } from "./room.step.js";

type Ids = readonly string[];

/** Notes the caller reads, by id. */
export async function notesByIds(ctx: RequestContext, ids: Ids): Promise<RoomNote[]> {
  const rows = await ctx.read(async (db) => notesKnown(ctx, db, await db.among(RoomNote, "id", ids)));
  for (const caseId of new Set(rows.map((it) => it.caseId))) ctx.saw("NOTES", caseId);
  return rows;
}

/** The notes of a room, the latest day first. What the caller does not read leaves no gap: it is fetched past, until the page is full. */
export async function listNotes(ctx: RequestContext, caseId: string, withPassive: boolean, page: PageRequest): Promise<Page<RoomNote>> {
  if (!rightsOf(ctx, caseId, RoomArea.NOTES).includes(RoomRight.READ)) throw new Refusal("NOT_FOUND");
  const limit = rowsToFetch(page);
  const found: RoomNote[] = [];
  let after = positionAfter(page);
  for (;;) {
    const position = after;
    const rows = await ctx.read(async (db) => {
      const text = `select ${db.columns(RoomNote, "n")} from room_note n where n.case_id = $1::uuid and ($2::boolean or n.passive_at is null)
        and ($3::date is null or (n.dated_on, n.id) < ($3::date, $4::uuid)) order by n.dated_on desc, n.id desc limit $5`;
      return db.rows<RoomNote>(statement("note.room", text), [caseId, withPassive, position?.value ?? null, position?.id ?? null, limit]);
    });
    found.push(...(await ctx.read((db) => notesKnown(ctx, db, rows))));
    const last = rows.at(-1);
    if (found.length >= limit || rows.length < limit || !last) break;
    after = { value: last.datedOn, id: last.id };
  }
  if (found.length > 0) ctx.saw("NOTES", caseId);
  return pageOf(found.slice(0, limit), page, (it) => ({ value: it.datedOn, id: it.id }));
}

/** What messages, notes, comments and sections said before, for those who read the area; whoever asks has read the thing itself. */
export async function wordingsByThing(ctx: RequestContext, ids: Ids): Promise<EarlierWording[]> {
  const rows = await ctx.read((db) => db.among(EarlierWording, "aboutId", ids, { orderBy: ["version"] }));
  return rows.filter((it) => rightsOf(ctx, it.caseId, it.area as RoomArea).includes(RoomRight.READ) || (it.area === RoomArea.PLAN && mayRead(ctx, it.caseId, "plan")));
}
