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
