import type { LocalDate } from "../tenants/local-date.js";
import { addDays, daysBetween } from "./calendar.rules.js";

/** From when to when somebody was coordinator; the last day is the first without. */
export interface Stretch {
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  readonly endsBy: LocalDate | null;
}

function endOf({ until, endsBy }: Stretch, today: LocalDate): LocalDate {
  const ends = [until, endsBy].filter((it) => it !== null);
  const first = ends.sort()[0];
  return first === undefined || first > today ? addDays(today, 1) : first;
}

/** Choice: how many days, today included, the person had the right to a coordinator and nobody was named. FAIL-20, FAIL-05. */
export function daysWithoutCoordinator(rightSince: LocalDate, stretches: readonly Stretch[], today: LocalDate): number {
  let uncovered = 0;
  let from = rightSince;
  for (const it of [...stretches].sort((one, other) => (one.since < other.since ? -1 : 1))) {
    if (it.since > today) break;
    if (it.since > from) uncovered += daysBetween(from, it.since);
    const end = endOf(it, today);
    if (end > from) from = end;
  }
  return uncovered + Math.max(0, daysBetween(from, addDays(today, 1)));
}

/** Choice: how many days since the coordinator was last in contact with anybody involved, counted from the appointment where nobody has been. LUND-2-KOORD-2, FAIL-20. */
export function daysSinceContact(appointedOn: LocalDate, contacts: readonly LocalDate[], today: LocalDate): number {
  const last = [appointedOn, ...contacts].sort().at(-1) ?? appointedOn;
  return Math.max(0, daysBetween(last, today));
}
