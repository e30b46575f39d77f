import { CalendarAnswer, type CalendarAnswerKind } from "../entities/calendar-answer.entity.js";
import { CalendarChangeKind } from "../entities/calendar-change.entity.js";
import { CalendarDay } from "../entities/calendar-day.entity.js";
import type { CalendarEntry } from "../entities/calendar-entry.entity.js";
import { Refusal } from "../rules/refusal.js";
import { daysOf, faultInTimes, occurrencesOf, type Occurrence } from "../rules/room-calendar.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CalendarChanged } from "./calendar.service.js";
import { changeEntry, entryForDeed, entryToChange, type OnEntry } from "./calendar.step.js";
import { actorId } from "./person.step.js";

export interface ChangeCalendarDay extends OnEntry {
  readonly day: string;
  readonly cancelled?: boolean | null | undefined;
  readonly startsOn?: string | null | undefined;
  readonly startTime?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly endTime?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

export interface AnswerCalendarEntry {
  readonly calendarEntryId: string;
  readonly day?: string | null | undefined;
  readonly answer: CalendarAnswerKind;
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Moves one day of a series or calls it off, and leaves the rest of the series as it is (SAM-38). */
export async function changeCalendarDay(ctx: RequestContext, input: ChangeCalendarDay): Promise<CalendarChanged> {
  return ctx.write("changeCalendarDay", input, async (db) => {
    const { entry } = await entryToChange(ctx, db, "changeCalendarDay", input);
    const before = await occurrenceOn(db, entry, input.day);
    const [startsOn, startTime] = [input.startsOn ?? before.startsOn, input.startTime ?? before.startTime];
    const after = { startsOn, startTime, endsOn: input.endsOn ?? (input.startsOn ? startsOn : before.endsOn), endTime: input.endTime ?? before.endTime };
    const fault = faultInTimes(after);
    if (fault !== null) throw new Refusal("INVALID_INPUT", { path: [fault] });
    const row = { ...after, cancelled: input.cancelled === true, place: input.place?.trim() || before.place, reason: input.reason?.trim() || null };
    await keepDay(db, entry, input.day, row);
    const kind = row.cancelled ? CalendarChangeKind.DAY_CANCELLED : CalendarChangeKind.DAY_MOVED;
    await changeEntry(ctx, db, entry, {}, { kind, day: input.day, before: { ...before }, after: row });
    return { caseId: entry.caseId, calendarEntryId: entry.id, warnings: [] };
  });
}

async function keepDay(db: WriteDb, { id: entryId, caseId }: CalendarEntry, day: string, row: Partial<CalendarDay>): Promise<void> {
  const known = (await db.among(CalendarDay, "entryId", [entryId])).find((it) => it.day === day);
  if (known) await db.update(CalendarDay, { id: known.id }, row);
  else await db.insert(CalendarDay, { caseId, entryId, day, ...row });
}

/** One time of an entry by the day it is known by; refused where the entry has none. */
async function occurrenceOn(db: WriteDb, entry: CalendarEntry, day: string): Promise<Occurrence> {
  if (entry.repeat === null || !daysOf(entry).includes(day)) throw new Refusal("INVALID_INPUT", { path: ["day"] });
  const days = await db.among(CalendarDay, "entryId", [entry.id]);
  const found = occurrencesOf(entry, days, "0000-01-01", "9999-12-31").find((it) => it.day === day);
  if (!found) throw new Refusal("INVALID_INPUT", { path: ["day"] });
  return found;
}

/** Somebody's own word on whether they come, to all of it or to one day; said again it takes the place of what was said (SAM-39). */
export async function answerCalendarEntry(ctx: RequestContext, input: AnswerCalendarEntry): Promise<CalendarChanged> {
  return ctx.write("answerCalendarEntry", input, async (db) => {
    const { entry } = await entryForDeed(ctx, db, "answerCalendarEntry", input.calendarEntryId, RoomRight.READ);
    const personId = actorId(ctx);
    if (entry.cancelledAt !== null) throw new Refusal("ALREADY_ENDED");
    if (entry.namedIds.length > 0 && !entry.namedIds.includes(personId)) throw new Refusal("NOT_YOURS_TO_DO");
    const day = input.day ?? null;
    if (day !== null) await occurrenceOn(db, entry, day);
    const said = { answer: input.answer, note: input.note?.trim() || null, entryVersion: entry.version, answeredAt: ctx.now };
    const known = (await db.among(CalendarAnswer, "entryId", [entry.id])).find((it) => it.personId === personId && it.day === day);
    if (known) await db.update(CalendarAnswer, { id: known.id }, said);
    else await db.insert(CalendarAnswer, { caseId: entry.caseId, entryId: entry.id, day, personId, ...said });
    return { caseId: entry.caseId, calendarEntryId: entry.id, warnings: [] };
  });
}
