import { CalendarAnswer } from "../entities/calendar-answer.entity.js";
import { CalendarChange } from "../entities/calendar-change.entity.js";
import { CalendarDay } from "../entities/calendar-day.entity.js";
import { CalendarEntry } from "../entities/calendar-entry.entity.js";
import { GroupMeeting, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { Refusal } from "../rules/refusal.js";
import { isShownTo } from "../rules/room-audience.rules.js";
import { isShowable, type Occurrence, occurrencesOf } from "../rules/room-calendar.rules.js";
import type { Db } from "../tenants/bracket.js";
import { instantOf, type LocalDate } from "../tenants/local-date.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead } from "./case-rows.reader.js";
import { onlookerOf } from "./room-audience.step.js";
import { readRoomRows } from "./room-rows.reader.js";
import { rightsOf } from "./room.step.js";

type Ids = readonly string[];

/** One thing in a calendar: a time of an entry, or a meeting around the person as it stands. */
export interface CalendarItem extends Occurrence {
  readonly caseId: string;
  readonly entry: CalendarEntry | null;
  readonly meeting: GroupMeeting | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

export interface CalendarPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const entriesOfCalendarByIds = async (ctx: RequestContext, ids: Ids) =>
  shown(ctx, await readRoomRows(ctx, CalendarEntry, "id", ids, { what: "CALENDAR", area: RoomArea.CALENDAR }));
export const answersByEntry = async (ctx: RequestContext, ids: Ids) => ofShown(ctx, ids, await readOf(ctx, CalendarAnswer, ids, "answeredAt"));
export const changesByEntry = async (ctx: RequestContext, ids: Ids) => ofShown(ctx, ids, await readOf(ctx, CalendarChange, ids, "version"));

function readOf<T extends CalendarAnswer | CalendarChange>(ctx: RequestContext, entity: new () => T, ids: Ids, order: keyof T & string): Promise<T[]> {
  return readRoomRows<T>(ctx, entity, "entryId", ids, { what: "CALENDAR", area: RoomArea.CALENDAR, orderBy: [order, "id"] });
}

function shown(ctx: RequestContext, entries: readonly CalendarEntry[]): CalendarEntry[] {
  return entries.filter((it) => isShownTo(it, onlookerOf(ctx, it.caseId)));
}

async function ofShown<T extends { readonly entryId: string }>(ctx: RequestContext, ids: Ids, rows: readonly T[]): Promise<T[]> {
  const seen = (await entriesOfCalendarByIds(ctx, ids)).map((it) => it.id);
  return rows.filter((it) => seen.includes(it.entryId));
}

/** The cases with a calendar that the caller may read. */
export function roomsWithCalendar(ctx: RequestContext): string[] {
  return [...ctx.actor.relations.keys()].filter((it) => rightsOf(ctx, it, RoomArea.CALENDAR).includes(RoomRight.READ));
}

/** What happens in rooms within a period, entries and meetings as one list: one statement for each source, however many rooms (SAM-37, SAM-41). */
export async function calendarOf(ctx: RequestContext, caseIds: Ids, period: CalendarPeriod): Promise<CalendarItem[]> {
  if (!isShowable(period.from, period.to)) throw new Refusal("INVALID_INPUT", { path: ["to"] });
  if (caseIds.length === 0) return [];
  const [entries, meetings] = await ctx.read((db) => Promise.all([entriesIn(db, caseIds, period), meetingsIn(db, caseIds, period)]));
  const seen = shown(ctx, entries);
  const days = seen.length === 0 ? [] : await ctx.read((db) => db.among(CalendarDay, "entryId", seen.map(idOf)));
  for (const caseId of new Set([...seen, ...meetings].map((it) => it.caseId))) ctx.saw("CALENDAR", caseId);
  const items = [...seen.flatMap((entry) => itemsOfEntry(entry, days, period)), ...meetings.filter((it) => mayRead(ctx, it.caseId, "existence")).map(itemOfMeeting)];
  const place = (it: CalendarItem): string => `${it.startsOn} ${it.startTime ?? ""}`;
  return items.sort((one, other) => place(one).localeCompare(place(other)));
}

/** An entry that is new, or has been changed or called off, with when and by whom last. */
export type CalendarNews = CalendarEntry & { readonly at: Date; readonly byId: string };

/** What others are to be told of a room's calendar since then; the alert says that there is something, and the entry says what (SAM-40). */
export async function calendarNews(ctx: RequestContext, caseId: string, since: Date): Promise<CalendarNews[]> {
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(CalendarEntry, "i")}, coalesce(x.at, i.added_at) as at, coalesce(x.by_id, i.added_by_id) as "byId" from calendar_entry i
      left join lateral (select h.at, h.by_id from calendar_change h where h.entry_id = i.id order by h.at desc, h.id desc limit 1) x on true
      where i.case_id = $1 and coalesce(x.at, i.added_at) > $2 order by at desc limit 100`;
    return db.rows<CalendarNews>(statement("calendar.news", text), [caseId, since]);
  });
  const seen = rows.filter((it) => isShownTo(it, onlookerOf(ctx, caseId)));
  if (seen.length > 0) ctx.saw("CALENDAR", caseId);
  return seen;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function itemsOfEntry(entry: CalendarEntry, days: readonly CalendarDay[], { from, to }: CalendarPeriod): CalendarItem[] {
  const own = days.filter((it) => it.entryId === entry.id);
  return occurrencesOf(entry, own, from, to).map((it) => ({ ...it, ...instantsOf(it), caseId: entry.caseId, entry, meeting: null }));
}

/** A meeting tells when it begins and not how long it lasts. */
function itemOfMeeting(meeting: GroupMeeting): CalendarItem {
  const { meetsOn, time, place, caseId } = meeting;
  const when = { day: meetsOn, startsOn: meetsOn, startTime: time, endsOn: meetsOn, endTime: time };
  return { ...when, ...instantsOf(when), place, caseId, cancelled: meeting.state === GroupMeetingState.CANCELLED, entry: null, meeting };
}

function instantsOf({ startsOn, startTime, endsOn, endTime }: Pick<Occurrence, "startsOn" | "startTime" | "endsOn" | "endTime">): Pick<CalendarItem, "startsAt" | "endsAt"> {
  return { startsAt: startTime === null ? null : instantOf(startsOn, startTime), endsAt: endTime === null ? null : instantOf(endsOn, endTime) };
}

function entriesIn(db: Db, caseIds: Ids, { from, to }: CalendarPeriod): Promise<CalendarEntry[]> {
  const text = `select ${db.columns(CalendarEntry, "i")} from calendar_entry i where i.case_id = any ($1) and i.span_to >= $2 and i.span_from <= $3 order by i.span_from, i.id`;
  return db.rows(statement("calendar.entriesIn", text), [caseIds, from, to]);
}

function meetingsIn(db: Db, caseIds: Ids, { from, to }: CalendarPeriod): Promise<GroupMeeting[]> {
  const text = `select ${db.columns(GroupMeeting, "i")} from group_meeting i where i.case_id = any ($1) and i.meets_on between $2 and $3 order by i.meets_on, i.id`;
  return db.rows(statement("calendar.meetingsIn", text), [caseIds, from, to]);
}
