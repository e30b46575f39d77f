import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { breachReportPeriod, isArchiveReference, rightsRequestPeriod, statisticsReportPeriod } from "../../src/rules/unit-deadline.rules.js";
import { localDate } from "../../src/tenants/local-date.js";

describe("the unit's own deadlines", () => {
  test.each([
    ["2026-06-15", "2026-07-15", "2026-09-15"],
    ["2026-01-31", "2026-03-02", "2026-04-30"],
    ["2026-11-25", "2026-12-28", "2027-02-25"],
  ])("DL-20: a rights request received on %s is answered by %s, and when extended by %s", (receivedOn, dueOn, extended) => {
    expect([rightsRequestPeriod(receivedOn, false).dueOn, rightsRequestPeriod(receivedOn, true).dueOn]).toEqual([dueOn, extended]);
  });

  test.each([
    ["2026-06-12T13:30:00Z", "2026-06-15T13:30:00.000Z", "2026-06-15", "from Friday through the weekend"],
    ["2026-06-12T22:30:00Z", "2026-06-15T22:30:00.000Z", "2026-06-16", "until past midnight in Oslo"],
    ["2026-03-27T12:00:00Z", "2026-03-30T12:00:00.000Z", "2026-03-30", "over the change to summer time, by the hour"],
    ["2026-04-01T08:00:00Z", "2026-04-04T08:00:00.000Z", "2026-04-04", "through Easter: hours are not moved"],
  ])("DL-21: a breach known at %s is reported by %s, on %s: %s", (awareAt, dueAt, dueOn) => {
    expect(breachReportPeriod(new Date(awareAt), localDate)).toEqual({
      startedOn: localDate(new Date(awareAt)),
      dueOn,
      alarmOn: localDate(new Date(awareAt)),
      dueAt: new Date(dueAt),
    });
  });

  test("DL-21: it is always seventy-two hours", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        (at) => (breachReportPeriod(at, localDate).dueAt?.getTime() ?? 0) - at.getTime() === 72 * 3_600_000,
      ),
    );
  });

  test("DL-23: the figures of 2026 are reported between 1 and 15 January 2027", () => {
    expect(statisticsReportPeriod(2026)).toEqual({ startedOn: "2027-01-01", dueOn: "2027-01-15", alarmOn: "2027-01-08" });
  });

  test.each([
    ["2026/1234", true],
    ["2026/1234-5", true],
    ["26/88", true],
    ["Ola Nordmann", false],
    ["2026/Ola", false],
    ["15057612345", false],
    ["", false],
  ])("DL-20, DL-21: %j as the archive's reference: %s; no name and no identity number can stand there", (text, isOne) => {
    expect(isArchiveReference(text)).toBe(isOne);
  });
});
