import type { LocalDate } from "../tenants/local-date.js";
import { addMonths, endOfPeriod } from "./calendar.rules.js";
import { type Period, withAlarm } from "./deadline.rules.js";

/** Law: GDPR art. 12 no. 3: one month from receipt, and two more where the unit has said so in time, with its reason. DL-20. */
export function rightsRequestPeriod(receivedOn: LocalDate, extended: boolean): Period {
  return withAlarm(receivedOn, endOfPeriod(addMonths(receivedOn, extended ? 3 : 1)), 7);
}

const HOURS_TO_REPORT = 72;
const HOUR_MS = 3_600_000;

/** Law: GDPR art. 33 and regulation 1182/71 art. 3 no. 4: 72 hours from when the unit knew, through weekends and holidays. DL-21. */
export function breachReportPeriod(awareAt: Date, dayOf: (at: Date) => LocalDate): Period {
  const dueAt = new Date(awareAt.getTime() + HOURS_TO_REPORT * HOUR_MS);
  return { startedOn: dayOf(awareAt), dueOn: dayOf(dueAt), alarmOn: dayOf(awareAt), dueAt };
}

/** Law: forskrift om kommunalt pasient- og brukerregister: the figures of a year are reported by 15 January of the next. DL-23. */
export function statisticsReportPeriod(year: number): Period {
  return withAlarm(`${year + 1}-01-01`, `${year + 1}-01-15`, 7);
}

/** Choice: what is known of the unit's own deadlines is the archive's number of the matter, digits alone, so that no name can stand there. DL-20, DL-21. */
export function isArchiveReference(text: string): boolean {
  return /^\d{2,4}([/-]\d{1,8}){1,3}$/.test(text);
}
