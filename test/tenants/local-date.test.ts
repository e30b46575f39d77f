import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { localDate, startOfDay } from "../../src/tenants/local-date.js";

describe("days in Oslo", () => {
  test.each([
    ["2026-06-15T21:59:59.999Z", "2026-06-15", "the last moment of a summer day"],
    ["2026-06-15T22:00:00Z", "2026-06-16", "midnight in summer"],
    ["2026-12-15T22:59:59.999Z", "2026-12-15", "the last moment of a winter day"],
    ["2026-12-15T23:00:00Z", "2026-12-16", "midnight in winter"],
    ["2026-03-28T23:00:00Z", "2026-03-29", "midnight before summer time begins"],
    ["2026-03-29T22:00:00Z", "2026-03-30", "midnight after it has begun"],
    ["2026-10-24T22:00:00Z", "2026-10-25", "midnight before it ends"],
    ["2026-10-25T23:00:00Z", "2026-10-26", "midnight after it has ended"],
    ["2026-12-31T23:30:00Z", "2027-01-01", "New Year in Oslo before it is so in Greenwich"],
  ])("%s is on %s: %s", (instant, day) => {
    expect(localDate(new Date(instant))).toBe(day);
  });

  test("a day begins at the first instant that is on it, summer and winter", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (after) => {
        const day = new Date(Date.UTC(2000, 0, 1 + after)).toISOString().slice(0, 10);
        const start = startOfDay(day);
        expect(localDate(start)).toBe(day);
        expect(localDate(new Date(start.getTime() - 1)) < day).toBe(true);
      }),
    );
  });
});
