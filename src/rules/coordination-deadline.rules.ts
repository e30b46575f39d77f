import { DeadlineKind } from "../entities/deadline.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { addDays, addMonths, birthday, endOfPeriod, workingDayOnOrBefore } from "./calendar.rules.js";
import { type Period, revisionDay, shortPeriod, withAlarm } from "./deadline.rules.js";

/** Choice: a plan is gone through again on the day it names, else on the municipality's; the reminder comes two weeks ahead. DL-12, LUSTER-REQ-6. */
export function planRevisionPeriod(approvedOn: LocalDate, reviseOn: LocalDate | null, policy: MunicipalityPolicy): Period {
  return withAlarm(approvedOn, reviseOn ?? revisionDay(approvedOn, policy), 14);
}

const DEFAULT_STALENESS_MONTHS = 6;

/** Choice: a plan in which nothing of substance has changed for the municipality's months, else six, is looked at again. DL-13, FAIL-01. */
export function planStalenessPeriod(changedOn: LocalDate, policy: MunicipalityPolicy): Period {
  return withAlarm(changedOn, endOfPeriod(addMonths(changedOn, policy.deadlines?.stalenessMonths ?? DEFAULT_STALENESS_MONTHS)), 14);
}

/** Seed: a plan is evaluated regularly: on the day that was agreed the last time, else after the municipality's months; unsaid, there is no day. LUND-8-4, LUND-7-12. */
export function planEvaluationPeriod(from: LocalDate, agreedOn: LocalDate | null, policy: MunicipalityPolicy): Period | null {
  const months = policy.plan.evaluationMonths;
  if (agreedOn !== null) return withAlarm(from, agreedOn, 14);
  return months === null ? null : withAlarm(from, endOfPeriod(addMonths(from, months)), 14);
}

const DEFAULT_CONSENT_WARNING_DAYS = 30;

/** Law: pbrl § 4-1: a consent ends on the day it names, whatever day of the week that is. Choice: the warning comes thirty days ahead or as the municipality says. DL-14. */
export function consentExpiryPeriod(givenOn: LocalDate, validTo: LocalDate, policy: MunicipalityPolicy): Period {
  return withAlarm(givenOn, validTo, policy.deadlines?.consentWarningDays ?? DEFAULT_CONSENT_WARNING_DAYS);
}

/** Law: pbrl § 4-1: whoever said no is left alone until the day they named; the reminder comes a week ahead. LUND-3-4. */
export function newTalkPeriod(saidOn: LocalDate, day: LocalDate): Period {
  return withAlarm(saidOn, day, 7);
}

const BIRTHDAY_LEAD_DAYS = 30;

const birthdays = [
  [DeadlineKind.CHILD_TURNS_12, 12],
  [DeadlineKind.CHILD_TURNS_16, 16],
  [DeadlineKind.CHILD_TURNS_18, 18],
] as const;

/** Law: pbrl §§ 4-3, 4-4 and hol § 7-2 a: the days on which a child's rights change, those that are still to come. They are never moved. DL-15. */
export function birthdayPeriods(born: LocalDate, today: LocalDate): readonly (readonly [DeadlineKind, Period])[] {
  const days = birthdays.map(([kind, age]) => [kind, birthday(born, age)] as const);
  return days.filter(([, day]) => day > today).map(([kind, day]) => [kind, withAlarm(today, day, BIRTHDAY_LEAD_DAYS)]);
}

const DEFAULT_TRANSITION_LEAD_MONTHS = 12;

/** Law: hol § 7-2 a: the child coordinator ends at 18. Choice: the transition opens as a task a year before, or earlier where the municipality says so. DL-15, INV-13. */
export function transitionPeriod(appointedOn: LocalDate, eighteenOn: LocalDate, policy: MunicipalityPolicy): Period {
  const opens = addMonths(eighteenOn, -(policy.deadlines?.transitionLeadMonths ?? DEFAULT_TRANSITION_LEAD_MONTHS));
  return { startedOn: appointedOn, dueOn: eighteenOn, alarmOn: opens < appointedOn ? appointedOn : opens };
}

const DEFAULT_VACANCY_DAYS = 14;

/** Law: hol § 7-2: whoever has the right has a coordinator. Choice: a vacancy is filled within the municipality's days, else fourteen. DL-16, FAIL-05. */
export function vacancyPeriod(vacantOn: LocalDate, policy: MunicipalityPolicy): Period {
  return shortPeriod(vacantOn, endOfPeriod(addDays(vacantOn, policy.deadlines?.vacancyDays ?? DEFAULT_VACANCY_DAYS)));
}

/** Seed: a department that was asked appoints within the municipality's days; unsaid, there is no day. DL-17, LUND-11.1-3. */
export function departmentAppointmentPeriod(askedOn: LocalDate, policy: MunicipalityPolicy): Period | null {
  const days = policy.deadlines?.departmentDays ?? null;
  return days === null ? null : shortPeriod(askedOn, endOfPeriod(addDays(askedOn, days)));
}

/** Seed: the invitation goes out so many days ahead of the meeting as the municipality says, on a working day. DL-10, LUND-11.4-24. */
export function meetingInvitationPeriod(plannedOn: LocalDate, meetingOn: LocalDate, policy: MunicipalityPolicy): Period | null {
  const days = policy.group.invitationDays;
  return days === null ? null : withAlarm(plannedOn, workingDayOnOrBefore(addDays(meetingOn, -days)), 7);
}

/** Seed: a group meets as many times a year as the municipality says at the least; unsaid, there is no day. DL-11, LUND-11.4-34. */
export function groupMeetingPeriod(lastHeldOn: LocalDate, policy: MunicipalityPolicy): Period | null {
  const perYear = policy.group.minMeetingsPerYear;
  return perYear === null ? null : withAlarm(lastHeldOn, endOfPeriod(addMonths(lastHeldOn, Math.floor(12 / perYear))), 30);
}

/** Seed: the leader of a group sits for the period that was agreed. DL-22, LUND-11.4-10. */
export function groupLeaderTermPeriod(foundedOn: LocalDate, until: LocalDate): Period {
  return withAlarm(foundedOn, until, 30);
}

const DEFAULT_PROGRESS_ANSWER_DAYS = 14;

/** Seed: whoever is asked about progress answers within the municipality's days, else fourteen. DL-19. */
export function progressAnswerPeriod(sentOn: LocalDate, policy: MunicipalityPolicy): Period {
  return shortPeriod(sentOn, endOfPeriod(addDays(sentOn, policy.deadlines?.progressAnswerDays ?? DEFAULT_PROGRESS_ANSWER_DAYS)));
}
