import type { LocalDate } from "../tenants/local-date.js";

const DAY_MS = 86_400_000;

function utc(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function written(at: Date): LocalDate {
  return at.toISOString().slice(0, 10);
}

/** Whether the text is a day that exists: 30 February does not, nor the year 0. Choice: days are written YYYY-MM-DD. */
export function isLocalDate(text: string): boolean {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text).getTime()) && written(utc(text)) === text;
}

/** Law: domstolloven § 148: a period of days leaves out the day it starts on. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return written(new Date(utc(day).getTime() + days * DAY_MS));
}

/** Law: domstolloven § 148: a period of weeks ends on the same day of the week. */
export function addWeeks(day: LocalDate, weeks: number): LocalDate {
  return addDays(day, weeks * 7);
}

/** Law: domstolloven § 148: a period of months ends on the same number of the month, or on its last day where that is missing. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const start = utc(day);
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return written(end);
}

/** Law: pbrl §§ 4-3, 4-4: rights change on the birthday; whoever is born on 29 February has it on 1 March in other years. */
export function birthday(born: LocalDate, age: number): LocalDate {
  const year = Number(born.slice(0, 4)) + age;
  const same = `${year}${born.slice(4)}`;
  return isLocalDate(same) ? same : `${year}-03-01`;
}

/** Law: pbrl §§ 4-3, 4-4: whole years on a day. Never read from the national identity number. */
export function ageOn(born: LocalDate, day: LocalDate): number {
  const age = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day >= birthday(born, age) ? age : age - 1;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). Law: lov om helligdager 1995 § 2 names the days that move with it. */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return written(new Date(Date.UTC(year, month - 1, day)));
}

/** Law: lov om helligdager 1995 § 2 and lov om 1 og 17 mai 1947: the public holidays of a year. */
export function publicHolidays(year: number): ReadonlySet<LocalDate> {
  const easter = easterSunday(year);
  const moving = [-3, -2, 0, 1, 39, 49, 50].map((it) => addDays(easter, it));
  const fixed = ["01-01", "05-01", "05-17", "12-25", "12-26"].map((it) => `${year}-${it}`);
  return new Set([...moving, ...fixed]);
}

/** Law: domstolloven § 149: Saturdays, Sundays and public holidays do not end a period. */
export function isWorkingDay(day: LocalDate): boolean {
  const weekday = utc(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** Law: domstolloven § 149: a period that would end on such a day ends on the next working day. */
export function endOfPeriod(day: LocalDate): LocalDate {
  let end = day;
  while (!isWorkingDay(end)) end = addDays(end, 1);
  return end;
}

/** Choice: alarms and periods of working days leave out the day they start on; a negative number counts backwards. PROC-10. */
export function addWorkingDays(day: LocalDate, days: number): LocalDate {
  let at = day;
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, Math.sign(days));
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Law: domstolloven § 148: how many days lie from one day to another, the first left out; negative when the other is earlier. PROC-10. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
}

/** Choice: what must be done so many days ahead of another day is done on the working day before, where that day is none. PROC-10, DL-10. */
export function workingDayOnOrBefore(day: LocalDate): LocalDate {
  let end = day;
  while (!isWorkingDay(end)) end = addDays(end, -1);
  return end;
}
