import type { CalendarDay } from "../entities/calendar-day.entity.js";
import { type CalendarEntry, CalendarRepeat } from "../entities/calendar-entry.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { addDays, addMonths, addWeeks, daysBetween, isLocalDate } from "./calendar.rules.js";

/** When something is, by the clock on the wall: whole days, or from one time to another. */
export type Times = Pick<CalendarEntry, "startsOn" | "startTime" | "endsOn" | "endTime">;

/** How it comes back. */
export type Repetition = Pick<CalendarEntry, "repeat" | "every" | "repeatUntil">;

type Entry = Times & Repetition & Pick<CalendarEntry, "place" | "cancelledAt">;
type Exception = Times & Pick<CalendarDay, "day" | "cancelled" | "place">;

/** One time that an entry happens. */
export interface Occurrence extends Times {
  /** The day it is known by: where it would have been, had it not been moved. */
  readonly day: LocalDate;
  readonly place: string | null;
  readonly cancelled: boolean;
}

/** Choice: a series is planned for two years at the most, and a single entry lasts for a month at the most. SAM-38. */
export const MOST_DAYS_AHEAD = 731;
/** Choice: the longest that one entry lasts. SAM-38. */
export const LONGEST_ENTRY_DAYS = 31;
/** Choice: as much of a calendar as is shown at once: a quarter of a year. SAM-41. */
export const LONGEST_PERIOD_DAYS = 93;
const MOST_EVERY = 12;

/** Choice: both times or none, and the end after the start. Gives the field that is wrong, or null. SAM-38. */
export function faultInTimes({ startsOn, startTime, endsOn, endTime }: Times): "startsOn" | "endsOn" | "endTime" | null {
  if (!isLocalDate(startsOn)) return "startsOn";
  if (!isLocalDate(endsOn) || endsOn < startsOn || daysBetween(startsOn, endsOn) > LONGEST_ENTRY_DAYS) return "endsOn";
  if ((startTime === null) !== (endTime === null)) return "endTime";
  return startTime !== null && endTime !== null && startsOn === endsOn && endTime <= startTime ? "endTime" : null;
}

/** Choice: a series says how often and until when; what happens once says neither. Gives the field that is wrong, or null. SAM-38. */
export function faultInRepetition({ repeat, every, repeatUntil }: Repetition, startsOn: LocalDate): "every" | "repeatUntil" | null {
  if (!Number.isInteger(every) || every < 1 || every > MOST_EVERY || (repeat === null && every !== 1)) return "every";
  if (repeat === null) return repeatUntil === null ? null : "repeatUntil";
  if (repeatUntil === null || !isLocalDate(repeatUntil) || repeatUntil < startsOn || daysBetween(startsOn, repeatUntil) > MOST_DAYS_AHEAD) return "repeatUntil";
  return null;
}

/** Choice: the same day of the week, or the same date of the month, and its last day where that is missing; each counted from the first, so that no day is lost. SAM-38. */
export function daysOf({ startsOn, repeat, every, repeatUntil }: Pick<Entry, "startsOn"> & Repetition): LocalDate[] {
  if (repeat === null || repeatUntil === null) return [startsOn];
  const nth = (n: number): LocalDate => (repeat === CalendarRepeat.WEEKLY ? addWeeks(startsOn, n * every) : addMonths(startsOn, n * every));
  const days: LocalDate[] = [];
  for (let n = 0, day = startsOn; day <= repeatUntil; n += 1, day = nth(n)) days.push(day);
  return days;
}

/** Choice: every time an entry happens within a period, moved days where they went and cancelled ones shown as cancelled. SAM-37, SAM-38. */
export function occurrencesOf(entry: Entry, exceptions: readonly Exception[], from: LocalDate, to: LocalDate): Occurrence[] {
  const length = daysBetween(entry.startsOn, entry.endsOn);
  const all = daysOf(entry).map((day): Occurrence => {
    const other = exceptions.find((it) => it.day === day);
    const isOff = entry.cancelledAt !== null;
    if (other) return { day, ...timesOf(other), place: other.place, cancelled: isOff || other.cancelled };
    return { day, startsOn: day, startTime: entry.startTime, endsOn: addDays(day, length), endTime: entry.endTime, place: entry.place, cancelled: isOff };
  });
  return all.filter((it) => it.startsOn <= to && it.endsOn >= from);
}

function timesOf({ startsOn, startTime, endsOn, endTime }: Times): Times {
  return { startsOn, startTime, endsOn, endTime };
}

/** Choice: the first and the last day that an entry reaches, days that were moved included: by these it is looked up. SAM-41. */
export function spanOf(entry: Times & Repetition, exceptions: readonly Exception[]): { readonly spanFrom: LocalDate; readonly spanTo: LocalDate } {
  const all = occurrencesOf({ ...entry, place: null, cancelledAt: null }, exceptions, "0000-01-01", "9999-12-31");
  const first = all.map((it) => it.startsOn).sort()[0] ?? entry.startsOn;
  const last =
    all
      .map((it) => it.endsOn)
      .sort()
      .at(-1) ?? entry.endsOn;
  return { spanFrom: first, spanTo: last };
}

/** Choice: a period of the calendar, not longer than what is shown at once. SAM-41. */
export function isShowable(from: LocalDate, to: LocalDate): boolean {
  return isLocalDate(from) && isLocalDate(to) && from <= to && daysBetween(from, to) <= LONGEST_PERIOD_DAYS;
}
