import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, isWorkingDay } from "../../src/rules/calendar.rules.js";
import {
  acknowledgementPeriod,
  appealForwardingPeriod,
  appealLimitPeriod,
  appealPeriod,
  childCoordinatorEndsBy,
  costClaimPeriod,
  decisionTargetPeriod,
  expectedDecisionPeriod,
  firstContactPeriod,
  interimReplyPeriod,
  ownUnitRegistrationPeriod,
  revisionDay,
  withAlarm,
} from "../../src/rules/deadline.rules.js";
import type { DeadlinePolicy } from "../../src/tenants/deadline-policy.js";
import type { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";
import { changed, municipalities, policyOf, silentPolicy } from "./policies.js";

/** A municipality that has said nothing but days of its own. */
function withDeadlines(deadlines: Partial<DeadlinePolicy>): MunicipalityPolicy {
  return changed(silentPolicy(), { deadlines });
}

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

describe("acknowledgement of a notice", () => {
  test.each([
    [3, "2026-06-15", "2026-06-18", "2026-06-16"],
    [5, "2026-06-15", "2026-06-22", "2026-06-18"],
    [1, "2026-06-15", "2026-06-16", "2026-06-15"],
  ])("DL-01: a municipality that says %i days acknowledges what came on paper on %s by %s, with a reminder on %s", (acknowledgementDays, receivedOn, dueOn, alarmOn) => {
    expect(acknowledgementPeriod(receivedOn, changed(silentPolicy(), { notice: { acknowledgementDays } }))).toEqual({ startedOn: receivedOn, dueOn, alarmOn });
  });
});

describe("the day an interim reply names (fvl § 11 a)", () => {
  test.each([
    ["2026-07-13", "2026-08-14", "2026-08-07", "a Friday"],
    ["2026-07-13", "2026-08-15", "2026-08-08", "a Saturday, which is not moved: it is what the person was told"],
    ["2026-07-13", "2026-07-16", "2026-07-13", "so soon that the reminder comes at once"],
  ])("DL-03, LUSTER-TIME-3, PROC-11: told on %s that it is decided by %s, the reminder is due on %s: %s", (toldOn, expectedOn, alarmOn) => {
    expect(expectedDecisionPeriod(toldOn, expectedOn)).toEqual({ startedOn: toldOn, dueOn: expectedOn, alarmOn });
  });
});

describe("the municipality's own target for a decision", () => {
  test.each([...municipalities])("LUSTER-TIME-1: %s has set itself none, so there is none", (name) => {
    expect(decisionTargetPeriod("2026-06-15", policyOf(name))).toBeNull();
  });

  test.each([
    [21, "2026-06-15", "2026-07-06", "2026-06-29"],
    [3, "2026-06-11", "2026-06-15", "2026-06-11"],
  ])("LUSTER-TIME-1: a municipality that says %i days gets from %s to %s, with a reminder on %s", (decisionTargetDays, receivedOn, dueOn, alarmOn) => {
    expect(decisionTargetPeriod(receivedOn, withDeadlines({ decisionTargetDays }))).toEqual({ startedOn: receivedOn, dueOn, alarmOn });
  });
});

describe("the later periods of an appeal", () => {
  test.each([
    ["2026-06-15", "2027-06-15", "one year, on the same date"],
    ["2026-06-13", "2027-06-14", "one year that ends on a Sunday"],
    ["2028-02-29", "2029-02-28", "one year from 29 February"],
  ])("DL-05: a decision of %s can never be appealed after %s: %s", (decidedOn, dueOn) => {
    expect(appealLimitPeriod(decidedOn)).toMatchObject({ startedOn: decidedOn, dueOn });
  });

  test("DL-06: costs are claimed within three weeks of the notice, moved over a holiday", () => {
    expect(costClaimPeriod("2026-06-15")).toEqual({ startedOn: "2026-06-15", dueOn: "2026-07-06", alarmOn: "2026-06-29" });
    expect(costClaimPeriod("2026-12-04")).toMatchObject({ dueOn: "2026-12-28" });
  });

  test.each([
    [null, "2026-06-29"],
    [7, "2026-06-22"],
    [30, "2026-07-15"],
  ])("DL-07: with a target of %j days, an appeal received on 15 June is sent on by %s", (appealForwardingDays, dueOn) => {
    expect(appealForwardingPeriod("2026-06-15", withDeadlines({ appealForwardingDays }))).toMatchObject({ startedOn: "2026-06-15", dueOn });
  });
});

describe("a reminder", () => {
  test("FAIL-10: never comes before what it is about has begun, nor after its day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (startedOn, length, lead) => {
        const { dueOn, alarmOn } = withAlarm(startedOn, addDays(startedOn, length), lead);
        expect(alarmOn !== null && alarmOn >= startedOn && alarmOn <= dueOn).toBe(true);
      }),
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
    [14, "2026-06-15", "2026-06-29", "2026-06-25"],
    [1, "2026-06-12", "2026-06-15", "2026-06-12"],
    [365, "2026-06-15", "2027-06-15", "2027-06-11"],
  ])("DL-18, STRANDA-ORG-7: a municipality that says %i days gets from %s to %s, with a reminder on %s", (ownUnitRegistrationDays, decidedOn, dueOn, alarmOn) => {
    const policy = changed(policyOf("stranda"), { decision: { ownUnitRegistrationDays } });

    expect(ownUnitRegistrationPeriod(decidedOn, policy)).toEqual({ startedOn: decidedOn, dueOn, alarmOn });
  });
});

describe("first contact of a coordinator", () => {
  test.each([...municipalities])("DL-25: %s has said nothing, so it is seven days", (name) => {
    expect(firstContactPeriod("2026-06-15", policyOf(name))).toEqual({ startedOn: "2026-06-15", dueOn: "2026-06-22", alarmOn: "2026-06-18" });
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
