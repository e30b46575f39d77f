import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { addDays, addMonths, addWeeks, birthday, endOfPeriod } from "./calendar.rules.js";

/** A period with the day a reminder is due, where there is one. */
export interface Period {
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly alarmOn: LocalDate | null;
}

/** Law: fvl § 11 a: an interim reply where a matter is not settled within one month. DL-02: the alarm goes at three weeks or as the municipality chose. */
export function interimReplyPeriod(receivedOn: LocalDate, policy: MunicipalityPolicy): Period {
  const dueOn = endOfPeriod(addMonths(receivedOn, 1));
  const lead = policy.notice.alarmLeadDays;
  return { startedOn: receivedOn, dueOn, alarmOn: lead === null ? addWeeks(receivedOn, 3) : addDays(dueOn, -lead) };
}

/** Law: pbrl § 7-5: four weeks from when the person had sufficient knowledge, that is from delivery of a complete letter. DL-04. */
export function appealPeriod(deliveredOn: LocalDate): Period {
  return { startedOn: deliveredOn, dueOn: endOfPeriod(addWeeks(deliveredOn, 4)), alarmOn: null };
}

/** Choice: the municipality sets the days for registering an own-unit case; unsaid, there is no day but the case stands on the list. DL-18. */
export function ownUnitRegistrationPeriod(decidedOn: LocalDate, policy: MunicipalityPolicy): Period | null {
  const days = policy.decision.ownUnitRegistrationDays;
  return days === null ? null : { startedOn: decidedOn, dueOn: endOfPeriod(addDays(decidedOn, days)), alarmOn: null };
}

const DEFAULT_FIRST_CONTACT_DAYS = 7;

/** Choice: the municipality sets the days from appointment to first contact, else seven. DL-25. */
export function firstContactPeriod(appointedOn: LocalDate, policy: MunicipalityPolicy): Period {
  const days = policy.coordinator.firstContactDays ?? DEFAULT_FIRST_CONTACT_DAYS;
  return { startedOn: appointedOn, dueOn: endOfPeriod(addDays(appointedOn, days)), alarmOn: null };
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
