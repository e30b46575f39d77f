/** A day in Europe/Oslo, written 2026-11-21. Days are never instants: a deadline ends when the day does. */
export type LocalDate = string;

const oslo = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", year: "numeric", month: "2-digit", day: "2-digit" });

/** The day it is in Oslo at an instant. */
export function localDate(at: Date): LocalDate {
  return oslo.format(at);
}

/** The instant a day begins in Oslo. */
export function startOfDay(day: LocalDate): Date {
  const summer = new Date(`${day}T00:00:00+02:00`);
  return localDate(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
}

const osloClock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/**
 * The instant at which a clock on the wall in Oslo shows a time on a day. In the hour that there is twice in autumn it is the first; in the hour that is
 * not there in spring it is as long after midnight as the time says, as in RFC 5545.
 */
export function instantOf(day: LocalDate, time: string): Date {
  const summer = new Date(`${day}T${time}:00+02:00`);
  return localDate(summer) === day && osloClock.format(summer) === time ? summer : new Date(`${day}T${time}:00+01:00`);
}
