import { CalendarChangeKind } from "../entities/calendar-change.entity.js";
import { CalendarEntry, type CalendarEntryKind, type CalendarRepeat } from "../entities/calendar-entry.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { faultInRepetition, faultInTimes, spanOf } from "../rules/room-calendar.rules.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { changeEntry, entryToChange, type OnEntry } from "./calendar.step.js";
import { actorId } from "./person.step.js";
import { audienceOf, keptAfter, type ShownTo } from "./room-audience.step.js";
import { roomForDeed } from "./room.step.js";

/** What an entry says. */
export interface EntryContent extends ShownTo {
  readonly kind: CalendarEntryKind;
  readonly title: string;
  readonly place?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly startsOn: string;
  readonly startTime?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly endTime?: string | null | undefined;
  readonly repeat?: CalendarRepeat | null | undefined;
  readonly every?: number | null | undefined;
  readonly repeatUntil?: string | null | undefined;
}

export interface AddCalendarEntry extends EntryContent {
  readonly caseId: string;
  readonly idempotencyKey?: string | null | undefined;
}

export type ChangeCalendarEntry = OnEntry & EntryContent;
export type CalendarChanged = { readonly caseId: string; readonly calendarEntryId: string; readonly warnings: [] };

/** Puts something in the calendar of a room, once or again and again (SAM-38). */
export async function addCalendarEntry(ctx: RequestContext, input: AddCalendarEntry): Promise<CalendarChanged> {
  return ctx.write("addCalendarEntry", input, async (db) => {
    const hand = await roomForDeed(ctx, db, "addCalendarEntry", localId("Case", input.caseId), { area: RoomArea.CALENDAR, right: RoomRight.WRITE });
    const content = contentOf(input);
    const audience = await audienceOf(ctx, db, hand, RoomArea.CALENDAR, input);
    const added = { addedById: actorId(ctx), addedAt: ctx.now, cancelledAt: null, cancelledById: null, cancelReason: null, version: 1 };
    const calendarEntryId = await db.insert(CalendarEntry, { caseId: hand.it.id, ...content, ...spanOf(content, []), ...audience, ...added });
    return { caseId: hand.it.id, calendarEntryId, warnings: [] };
  });
}

/** Says an entry anew, all of it; what it said is kept (SAM-38, SAM-61). */
export async function changeCalendarEntry(ctx: RequestContext, input: ChangeCalendarEntry): Promise<CalendarChanged> {
  return ctx.write("changeCalendarEntry", input, async (db) => {
    const { entry, hand } = await entryToChange(ctx, db, "changeCalendarEntry", input);
    const after = {
      ...contentOf(input),
      ...(await audienceOf(ctx, db, hand, RoomArea.CALENDAR, input)),
      keptFromRepresentatives: keptAfter(ctx, entry, input.keptFromRepresentatives),
    };
    const before = Object.fromEntries(Object.keys(after).map((name) => [name, entry[name as keyof typeof after]]));
    await changeEntry(ctx, db, entry, after, { kind: CalendarChangeKind.CHANGED, before, after });
    return { caseId: entry.caseId, calendarEntryId: entry.id, warnings: [] };
  });
}

/** Calls all of an entry off. It stays where it was, as cancelled, for those who had it in their calendar (SAM-38). */
export async function cancelCalendarEntry(ctx: RequestContext, input: OnEntry & { readonly reason?: string | null | undefined }): Promise<CalendarChanged> {
  return ctx.write("cancelCalendarEntry", input, async (db) => {
    const { entry } = await entryToChange(ctx, db, "cancelCalendarEntry", input);
    const after = { cancelledAt: ctx.now, cancelledById: actorId(ctx), cancelReason: input.reason?.trim() || null };
    await changeEntry(ctx, db, entry, after, { kind: CalendarChangeKind.CANCELLED, before: {}, after: { cancelReason: after.cancelReason } });
    return { caseId: entry.caseId, calendarEntryId: entry.id, warnings: [] };
  });
}

type Content = Pick<CalendarEntry, "kind" | "title" | "place" | "text" | "startsOn" | "startTime" | "endsOn" | "endTime" | "repeat" | "every" | "repeatUntil">;

function contentOf(input: EntryContent): Content {
  const times = { startsOn: input.startsOn, startTime: input.startTime ?? null, endsOn: input.endsOn ?? input.startsOn, endTime: input.endTime ?? null };
  const repetition = { repeat: input.repeat ?? null, every: input.every ?? 1, repeatUntil: input.repeatUntil ?? null };
  const fault = faultInTimes(times) ?? faultInRepetition(repetition, times.startsOn);
  if (fault !== null) throw new Refusal("INVALID_INPUT", { path: [fault] });
  return { kind: input.kind, title: input.title.trim(), place: input.place?.trim() || null, text: input.text?.trim() || null, ...times, ...repetition };
}
