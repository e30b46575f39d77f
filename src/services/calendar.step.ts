import { type CalendarChangeKind, CalendarChange, type CalendarContent } from "../entities/calendar-change.entity.js";
import { CalendarDay } from "../entities/calendar-day.entity.js";
import { CalendarEntry } from "../entities/calendar-entry.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isShownTo } from "../rules/room-audience.rules.js";
import { spanOf } from "../rules/room-calendar.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";
import { mustBeTheirsToChange, onlookerOf } from "./room-audience.step.js";
import { roomForDeed } from "./room.step.js";

export interface OnEntry {
  readonly calendarEntryId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export interface EntryAtHand {
  readonly entry: CalendarEntry;
  readonly hand: CaseAtHand;
}

/** Locks an entry that the caller can see, with the right that the deed takes. */
export async function entryForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, entryId: string, right: RoomRight): Promise<EntryAtHand> {
  const [entry] = await db.among(CalendarEntry, "id", [localId("CalendarEntry", entryId)], { lock: true });
  if (!entry || !isShownTo(entry, onlookerOf(ctx, entry.caseId))) throw new Refusal("NOT_FOUND");
  return { entry, hand: await roomForDeed(ctx, db, deed, entry.caseId, { area: RoomArea.CALENDAR, right }) };
}

/** The same for a change of what it says: it is there still, as the caller has read it, and theirs to change. */
export async function entryToChange(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnEntry): Promise<EntryAtHand> {
  const at = await entryForDeed(ctx, db, deed, input.calendarEntryId, RoomRight.WRITE);
  mustBeTheirsToChange(ctx, at.entry.caseId, at.entry.addedById);
  sameVersion(at.entry.version, input.expectedVersion);
  if (at.entry.cancelledAt !== null) throw new Refusal("ALREADY_ENDED");
  return at;
}

interface Change {
  readonly kind: CalendarChangeKind;
  readonly day?: string;
  readonly before: CalendarContent;
  readonly after: CalendarContent;
}

/** Writes the entry anew with what it was before, and where it reaches now. */
export async function changeEntry(ctx: RequestContext, db: WriteDb, entry: CalendarEntry, changes: Partial<CalendarEntry>, change: Change): Promise<void> {
  const version = entry.version + 1;
  const days = await db.among(CalendarDay, "entryId", [entry.id]);
  await db.update(CalendarEntry, { id: entry.id }, { ...changes, ...spanOf({ ...entry, ...changes }, days), version });
  const { caseId, id: entryId } = entry;
  await db.insert(CalendarChange, { caseId, entryId, version, ...change, day: change.day ?? null, byId: actorId(ctx), at: ctx.now });
}
