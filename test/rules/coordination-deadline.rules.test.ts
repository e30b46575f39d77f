import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addMonths, isWorkingDay } from "../../src/rules/calendar.rules.js";
import {
  birthdayPeriods,
  consentExpiryPeriod,
  departmentAppointmentPeriod,
  groupLeaderTermPeriod,
  groupMeetingPeriod,
  meetingInvitationPeriod,
  planRevisionPeriod,
  planStalenessPeriod,
  progressAnswerPeriod,
  transitionPeriod,
  vacancyPeriod,
} from "../../src/rules/coordination-deadline.rules.js";
import type { Period } from "../../src/rules/deadline.rules.js";
import type { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";
import { changed, municipalities, policyOf, silentPolicy } from "./policies.js";

const silent = silentPolicy();
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((it) => new Date(Date.UTC(2020, 0, 1 + it)).toISOString().slice(0, 10));

/** Every period that a municipality may give a number of days or months, with what holds when it has said nothing. */
const chosen: readonly (readonly [row: string, choice: object, unsaid: string | null, then: string, of: (policy: MunicipalityPolicy) => Period | null])[] = [
  ["DL-10, LUND-11.4-24", { group: { invitationDays: 14 } }, null, "2026-07-17", (it) => meetingInvitationPeriod("2026-06-15", "2026-07-31", it)],
  ["DL-11, LUND-11.4-34", { group: { minMeetingsPerYear: 2 } }, null, "2026-12-15", (it) => groupMeetingPeriod("2026-06-15", it)],
  ["DL-12", { plan: { revisionMonths: 3 } }, "2026-12-15", "2026-09-15", (it) => planRevisionPeriod("2026-06-15", null, it)],
  ["DL-13, FAIL-01", { deadlines: { stalenessMonths: 4 } }, "2026-12-15", "2026-10-15", (it) => planStalenessPeriod("2026-06-15", it)],
  ["DL-16, FAIL-05", { deadlines: { vacancyDays: 7 } }, "2026-06-29", "2026-06-22", (it) => vacancyPeriod("2026-06-15", it)],
  ["DL-17, LUND-11.1-3", { deadlines: { departmentDays: 10 } }, null, "2026-06-25", (it) => departmentAppointmentPeriod("2026-06-15", it)],
  ["DL-19", { deadlines: { progressAnswerDays: 5 } }, "2026-06-29", "2026-06-22", (it) => progressAnswerPeriod("2026-06-15", it)],
];

describe("periods that the municipality may set", () => {
  test.each(chosen)("%s: %j gives another day, and saying nothing gives the product's own or none", (_row, choice, unsaid, then, of) => {
    expect(of(silent)?.dueOn ?? null).toBe(unsaid);
    expect(of(changed(silent, choice))?.dueOn).toBe(then);
  });

  test("DL-10, DL-11: Lund's fourteen days and two meetings are Lund's alone", () => {
    for (const name of municipalities) {
      const period = [meetingInvitationPeriod("2026-06-15", "2026-07-31", policyOf(name)), groupMeetingPeriod("2026-06-15", policyOf(name))];
      expect(period.map((it) => it?.dueOn ?? null)).toEqual(name === "lund" ? ["2026-07-17", "2026-12-15"] : [null, null]);
    }
  });

  test("DL-10: an invitation that would be due on a Sunday goes out on the Friday before", () => {
    expect(meetingInvitationPeriod("2026-06-01", "2026-06-28", policyOf("lund"))?.dueOn).toBe("2026-06-12");
  });

  test("FAIL-10: each has a reminder between its first and its last day", () => {
    for (const [, choice, , , of] of chosen) {
      const { startedOn, dueOn, alarmOn } = of(changed(silent, choice)) as Period;
      expect(alarmOn !== null && alarmOn >= startedOn && alarmOn <= dueOn).toBe(true);
    }
  });
});

describe("revision and staleness of a plan", () => {
  test("DL-12, LUSTER-REQ-6: the day the plan names goes before the municipality's months", () => {
    const policy = changed(silent, { plan: { revisionMonths: 3 } });

    expect(planRevisionPeriod("2026-06-15", "2026-11-01", policy)).toEqual({ startedOn: "2026-06-15", dueOn: "2026-11-01", alarmOn: "2026-10-18" });
  });

  test("DL-13: whoever changes the plan later never makes it stale sooner", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [first, last] = [one, other].sort() as [string, string];
        expect(planStalenessPeriod(first, silent).dueOn <= planStalenessPeriod(last, silent).dueOn).toBe(true);
      }),
    );
  });
});

describe("the end of a consent", () => {
  test.each([
    [null, "2026-12-01"],
    [60, "2026-11-01"],
    [180, "2026-07-04"],
  ])("DL-14: one that ends on 31 December is warned of %j days ahead, on %s, and its last day is never moved", (consentWarningDays, alarmOn) => {
    const policy = changed(silent, { deadlines: { consentWarningDays } });

    expect(consentExpiryPeriod("2026-06-15", "2026-12-31", policy)).toEqual({ startedOn: "2026-06-15", dueOn: "2026-12-31", alarmOn });
    expect(consentExpiryPeriod("2026-06-15", "2027-01-02", policy).dueOn).toBe("2027-01-02");
  });
});

describe("a child's days (pbrl §§ 4-3, 4-4, hol § 7-2 a)", () => {
  test.each([
    ["2018-06-20", ["CHILD_TURNS_12 2030-06-20", "CHILD_TURNS_16 2034-06-20", "CHILD_TURNS_18 2036-06-20"]],
    ["2012-02-29", ["CHILD_TURNS_16 2028-02-29", "CHILD_TURNS_18 2030-03-01"]],
    ["2010-06-15", ["CHILD_TURNS_18 2028-06-15"]],
    ["2008-06-15", []],
    ["1975-08-09", []],
  ])("DL-15: somebody born on %s has ahead on 15 June 2026: %j", (born, days) => {
    expect(birthdayPeriods(born, "2026-06-15").map(([kind, it]) => `${kind} ${it.dueOn}`)).toEqual(days);
  });

  test("DL-15, INV-13: the transition opens a year before 18, earlier where the municipality says so, and is due by the day itself", () => {
    expect(transitionPeriod("2026-06-15", "2036-06-20", silent)).toEqual({ startedOn: "2026-06-15", dueOn: "2036-06-20", alarmOn: "2035-06-20" });
    expect(transitionPeriod("2026-06-15", "2036-06-20", changed(silent, { deadlines: { transitionLeadMonths: 24 } }))).toMatchObject({
      dueOn: "2036-06-20",
      alarmOn: "2034-06-20",
    });
    expect(transitionPeriod("2026-06-15", "2026-12-01", silent)).toMatchObject({ dueOn: "2026-12-01", alarmOn: "2026-06-15" });
  });

  test("DL-15: no municipality may open it later than a year before", () => {
    expect(() => changed(silent, { deadlines: { transitionLeadMonths: 11 } })).toThrow();
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 48 }), (transitionLeadMonths) => {
        const { alarmOn } = transitionPeriod("2026-06-15", "2036-06-20", changed(silent, { deadlines: { transitionLeadMonths } }));
        expect(alarmOn !== null && alarmOn <= addMonths("2036-06-20", -12)).toBe(true);
      }),
    );
  });
});

describe("the term of a group's leader", () => {
  test("DL-22, LUND-11.4-10: is as it was agreed, with a reminder thirty days ahead", () => {
    expect(groupLeaderTermPeriod("2026-06-15", "2026-12-13")).toEqual({ startedOn: "2026-06-15", dueOn: "2026-12-13", alarmOn: "2026-11-13" });
  });
});

describe("a day that the municipality owes", () => {
  test("PROC-10: is a working day, whatever day it counts from", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const it of [vacancyPeriod(day, silent), progressAnswerPeriod(day, silent), planStalenessPeriod(day, silent)]) expect(isWorkingDay(it.dueOn)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
