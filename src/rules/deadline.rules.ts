import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { addDays, addMonths, addWeeks, addWorkingDays, birthday, endOfPeriod } from "./calendar.rules.js";

/** A period with the day a reminder is due, where there is one, and the instant where it is counted in hours. */
export interface Period {
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly alarmOn: LocalDate | null;
  readonly dueAt?: Date | null;
}

/** Choice: a reminder comes so many days ahead, and never before the period has begun. FAIL-10. */
export function withAlarm(startedOn: LocalDate, dueOn: LocalDate, daysAhead: number): Period {
  const ahead = addDays(dueOn, -daysAhead);
  return { startedOn, dueOn, alarmOn: ahead < startedOn ? startedOn : ahead };
}

/** Choice: where a period is short, the reminder comes two working days ahead. FAIL-10. */
export function shortPeriod(startedOn: LocalDate, dueOn: LocalDate): Period {
  const ahead = addWorkingDays(dueOn, -2);
  return { startedOn, dueOn, alarmOn: ahead < startedOn ? startedOn : ahead };
}

/** Choice: the days the municipality has set itself for acknowledging what did not come electronically; the rest is acknowledged at once. Law (not in force): forvaltningsloven 2025 § 10. DL-01, PROC-11. */
export function acknowledgementPeriod(receivedOn: LocalDate, policy: MunicipalityPolicy): Period {
  return shortPeriod(receivedOn, endOfPeriod(addDays(receivedOn, policy.notice.acknowledgementDays ?? 0)));
}

/** Law: fvl § 11 a: an interim reply where a matter is not settled within one month. DL-02: the alarm goes at three weeks or as the municipality chose. */
export function interimReplyPeriod(receivedOn: LocalDate, policy: MunicipalityPolicy): Period {
  const dueOn = endOfPeriod(addMonths(receivedOn, 1));
  const lead = policy.notice.alarmLeadDays;
  return { startedOn: receivedOn, dueOn, alarmOn: lead === null ? addWeeks(receivedOn, 3) : addDays(dueOn, -lead) };
}

/** Seed: the day an interim reply named holds as it was named; when it passes, a new reply is owed. DL-03, LUSTER-TIME-3, PROC-11 (forvaltningsloven 2025 § 17, not in force). */
export function expectedDecisionPeriod(toldOn: LocalDate, expectedOn: LocalDate): Period {
  return withAlarm(toldOn, expectedOn, 7);
}

/** Seed: a case is handled as soon as possible; the municipality may set itself a number of days, and has none unless it does. LUSTER-TIME-1. */
export function decisionTargetPeriod(receivedOn: LocalDate, policy: MunicipalityPolicy): Period | null {
  const days = policy.deadlines?.decisionTargetDays ?? null;
  return days === null ? null : withAlarm(receivedOn, endOfPeriod(addDays(receivedOn, days)), 7);
}

/** Choice: where cases are discussed in a unit meeting first, that meeting comes within the month in which the person is owed an answer. DL-08, LOPPA-FLOW-2a. */
export function unitMeetingLimit(receivedOn: LocalDate, policy: MunicipalityPolicy): Period | null {
  return policy.decision.unitMeetingFirst === true ? withAlarm(receivedOn, endOfPeriod(addMonths(receivedOn, 1)), 7) : null;
}

/** Law: pbrl § 7-5: four weeks from when the person had sufficient knowledge, that is from delivery of a complete letter. DL-04. */
export function appealPeriod(deliveredOn: LocalDate): Period {
  return { startedOn: deliveredOn, dueOn: endOfPeriod(addWeeks(deliveredOn, 4)), alarmOn: null };
}

/** Law: fvl § 31: one year after the decision no late appeal is taken up any more. DL-05. */
export function appealLimitPeriod(decidedOn: LocalDate): Period {
  return withAlarm(decidedOn, endOfPeriod(addMonths(decidedOn, 12)), 30);
}

/** Law: fvl § 36: costs are claimed within three weeks of notice that the decision was changed. DL-06. */
export function costClaimPeriod(toldOn: LocalDate): Period {
  return withAlarm(toldOn, endOfPeriod(addWeeks(toldOn, 3)), 7);
}

const DEFAULT_FORWARDING_DAYS = 14;

/** Law: fvl § 33: an appeal goes on as soon as it is prepared. Choice: the target is the municipality's, else fourteen days. DL-07. */
export function appealForwardingPeriod(receivedOn: LocalDate, policy: MunicipalityPolicy): Period {
  return shortPeriod(receivedOn, endOfPeriod(addDays(receivedOn, policy.deadlines?.appealForwardingDays ?? DEFAULT_FORWARDING_DAYS)));
}

/** Choice: the municipality sets the days for registering an own-unit case; unsaid, there is no day but the case stands on the list. DL-18. */
export function ownUnitRegistrationPeriod(decidedOn: LocalDate, policy: MunicipalityPolicy): Period | null {
  const days = policy.decision.ownUnitRegistrationDays;
  return days === null ? null : shortPeriod(decidedOn, endOfPeriod(addDays(decidedOn, days)));
}

const DEFAULT_FIRST_CONTACT_DAYS = 7;

/** Choice: the municipality sets the days from appointment to first contact, else seven. DL-25. */
export function firstContactPeriod(appointedOn: LocalDate, policy: MunicipalityPolicy): Period {
  const days = policy.coordinator.firstContactDays ?? DEFAULT_FIRST_CONTACT_DAYS;
  return shortPeriod(appointedOn, endOfPeriod(addDays(appointedOn, days)));
}

const DEFAULT_REVISION_MONTHS = 6;

/** Choice: the plan says when it is revised (content point 7), else the municipality does, else six months. DL-12. */
export function revisionDay(from: LocalDate, policy: MunicipalityPolicy): LocalDate {
  return addMonths(from, policy.plan.revisionMonths ?? DEFAULT_REVISION_MONTHS);
}

/** Law: hol § 7-2 a: a child coordinator serves until the child is 18, counted from birth or, before it, from the expected day. DL-15. */
export function childCoordinatorEndsBy(born: LocalDate): LocalDate {
  return birthday(born, 18);
}
