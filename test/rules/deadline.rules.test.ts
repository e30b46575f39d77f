import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, isWorkingDay } from "../../src/rules/calendar.rules.js";
import { appealPeriod, childCoordinatorEndsBy, firstContactPeriod, interimReplyPeriod, ownUnitRegistrationPeriod, revisionDay } from "../../src/rules/deadline.rules.js";
import { changed, municipalities, policyOf, silentPolicy } from "./policies.js";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((it) => new Date(Date.UTC(2020, 0, 1 + it)).toISOString().slice(0, 10));

describe("interim reply (fvl § 11 a)", () => {
  const days: readonly (readonly [string, string, string, string])[] = [
    ["2026-06-15", "2026-07-15", "2026-07-06", "one month, with an alarm at three weeks"],
    ["2026-01-31", "2026-03-02", "2026-02-21", "the last of February is a Saturday and moves to Monday"],
    ["2028-01-31", "2028-02-29", "2028-02-21", "29 February in a leap year"],
    ["2026-03-02", "2026-04-07", "2026-03-23", "Maundy Thursday moves to the Tuesday after Easter"],
    ["2026-04-17", "2026-05-18", "2026-05-08", "17 May on a Sunday moves to Monday"],
    ["2026-11-25", "2026-12-28", "2026-12-16", "Christmas Day on a Friday moves to Monday"],
  ];

  describe.each([...municipalities])("in %s", (name) => {
    test.each(days)("DL-02, CON-17, LUSTER-TIME-2: a notice received on %s is due on %s and alarms on %s: %s", (receivedOn, dueOn, alarmOn) => {
      expect(interimReplyPeriod(receivedOn, policyOf(name))).toEqual({ startedOn: receivedOn, dueOn, alarmOn });
    });
  });

  test.each([
    [1, "2026-07-14"],
    [10, "2026-07-05"],
    [27, "2026-06-18"],
  ])("DL-02: a municipality that wants the alarm %i days ahead gets it on %s, and the day it is due stays", (alarmLeadDays, alarmOn) => {
    const policy = changed(silentPolicy(), { notice: { alarmLeadDays } });

    expect(interimReplyPeriod("2026-06-15", policy)).toEqual({ startedOn: "2026-06-15", dueOn: "2026-07-15", alarmOn });
  });

  test("DL-02, PROC-03: no choice of a municipality moves the day it is due, and the alarm always comes before it and after receipt", () => {
    fc.assert(
      fc.property(anyDay, fc.option(fc.integer({ min: 1, max: 27 })), (receivedOn, alarmLeadDays) => {
        const { dueOn, alarmOn } = interimReplyPeriod(receivedOn, changed(silentPolicy(), { notice: { alarmLeadDays } }));
        expect(dueOn).toBe(interimReplyPeriod(receivedOn, silentPolicy()).dueOn);
        expect(alarmOn !== null && alarmOn > receivedOn && alarmOn < dueOn).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("appeal (pbrl § 7-5)", () => {
  test.each([
    ["2026-06-15", "2026-07-13", "four weeks, on the same day of the week"],
    ["2026-10-10", "2026-11-09", "four weeks that end on a Saturday run to Monday (SC-26)"],
    ["2026-10-11", "2026-11-09", "four weeks that end on a Sunday run to Monday"],
    ["2026-03-05", "2026-04-07", "four weeks that end on Maundy Thursday run to the Tuesday after Easter"],
    ["2026-04-19", "2026-05-18", "four weeks that end on 17 May run to the next working day"],
    ["2026-12-04", "2027-01-04", "four weeks that end on New Year's Day run to Monday"],
  ])("DL-04, LAW-18: a letter delivered on %s can be appealed until %s: %s", (deliveredOn, dueOn) => {
    expect(appealPeriod(deliveredOn)).toEqual({ startedOn: deliveredOn, dueOn, alarmOn: null });
  });

  test("DL-04: it is never shorter than four weeks and ends on a working day", () => {
    fc.assert(
      fc.property(anyDay, (deliveredOn) => {
        const { dueOn } = appealPeriod(deliveredOn);
        expect(dueOn >= addDays(deliveredOn, 28) && dueOn <= addDays(deliveredOn, 33) && isWorkingDay(dueOn)).toBe(true);
      }),
    );
  });
});

describe("registration of a case decided in the person's own unit", () => {
  test.each([...municipalities])("DL-18: %s has said no number of days, so there is no day, and none is taken from a neighbour", (name) => {
    expect(ownUnitRegistrationPeriod("2026-06-15", policyOf(name))).toBeNull();
  });

  test.each([
    [14, "2026-06-15", "2026-06-29"],
    [1, "2026-06-12", "2026-06-15"],
    [365, "2026-06-15", "2027-06-15"],
  ])("DL-18, STRANDA-ORG-7: a municipality that says %i days gets from %s to %s", (ownUnitRegistrationDays, decidedOn, dueOn) => {
    const policy = changed(policyOf("stranda"), { decision: { ownUnitRegistrationDays } });

    expect(ownUnitRegistrationPeriod(decidedOn, policy)).toEqual({ startedOn: decidedOn, dueOn, alarmOn: null });
  });
});

describe("first contact of a coordinator", () => {
  test.each([...municipalities])("DL-25: %s has said nothing, so it is seven days", (name) => {
    expect(firstContactPeriod("2026-06-15", policyOf(name))).toEqual({ startedOn: "2026-06-15", dueOn: "2026-06-22", alarmOn: null });
  });

  test.each([
    [3, "2026-06-15", "2026-06-18"],
    [5, "2026-06-15", "2026-06-22"],
    [60, "2026-06-15", "2026-08-14"],
  ])("DL-25: a municipality that says %i days gets from %s to %s, moved to a working day", (firstContactDays, appointedOn, dueOn) => {
    expect(firstContactPeriod(appointedOn, changed(silentPolicy(), { coordinator: { firstContactDays } })).dueOn).toBe(dueOn);
  });
});

describe("revision of a plan", () => {
  test.each([...municipalities])("DL-12: %s has said nothing, so it is six months", (name) => {
    expect(revisionDay("2026-06-15", policyOf(name))).toBe("2026-12-15");
  });

  test.each([
    [1, "2026-08-31", "2026-09-30"],
    [3, "2026-06-15", "2026-09-15"],
    [24, "2026-06-15", "2028-06-15"],
  ])("DL-12: a municipality that says %i months gets from %s to %s", (revisionMonths, from, day) => {
    expect(revisionDay(from, changed(silentPolicy(), { plan: { revisionMonths } }))).toBe(day);
  });
});

describe("the end of a child coordinator (hol § 7-2 a)", () => {
  test.each([
    ["2010-06-15", "2028-06-15", "the eighteenth birthday"],
    ["2008-02-29", "2026-03-01", "on 1 March where there is no 29 February"],
    ["2026-09-01", "2044-09-01", "counted from the expected day before birth"],
  ])("DL-15, LAW-04, INV-13: a child of %s has one until %s at the latest: %s", (born, day) => {
    expect(childCoordinatorEndsBy(born)).toBe(day);
  });
});
