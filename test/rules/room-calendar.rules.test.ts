import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CalendarRepeat } from "../../src/entities/calendar-entry.entity.js";
import { icalendarOf } from "../../src/rules/calendar-feed.rules.js";
import { addDays, isLocalDate } from "../../src/rules/calendar.rules.js";
import { daysOf, faultInRepetition, faultInTimes, isShowable, occurrencesOf, spanOf } from "../../src/rules/room-calendar.rules.js";
import { instantOf } from "../../src/tenants/local-date.js";

const { WEEKLY, MONTHLY } = CalendarRepeat;
const once = { repeat: null, every: 1, repeatUntil: null };
const times = { startsOn: "2026-06-15", startTime: "10:00", endsOn: "2026-06-15", endTime: "11:00" };
const weekly = { ...times, repeat: WEEKLY, every: 1, repeatUntil: "2026-07-06", place: "Skolen", cancelledAt: null };

describe("when an entry is", () => {
  test.each([
    ["from one time to another", {}, null],
    ["for a whole day", { startTime: null, endTime: null }, null],
    ["over night", { endsOn: "2026-06-16", endTime: "09:00" }, null],
    ["with a start and no end", { endTime: null }, "endTime"],
    ["ending when it begins", { endTime: "10:00" }, "endTime"],
    ["ending the day before", { endsOn: "2026-06-14" }, "endsOn"],
    ["for six weeks", { endsOn: "2026-07-27" }, "endsOn"],
    ["on a day that does not exist", { startsOn: "2026-06-31" }, "startsOn"],
  ])("SAM-38: %s", (_, more, fault) => {
    expect(faultInTimes({ ...times, ...more })).toBe(fault);
  });

  test.each([
    ["once", once, null],
    ["once until a day", { ...once, repeatUntil: "2026-07-01" }, "repeatUntil"],
    ["once every second", { ...once, every: 2 }, "every"],
    ["weekly without an end", { repeat: WEEKLY, every: 1, repeatUntil: null }, "repeatUntil"],
    ["weekly until before it begins", { repeat: WEEKLY, every: 1, repeatUntil: "2026-06-14" }, "repeatUntil"],
    ["weekly for three years", { repeat: WEEKLY, every: 1, repeatUntil: "2029-06-14" }, "repeatUntil"],
    ["every 13 weeks", { repeat: WEEKLY, every: 13, repeatUntil: "2027-06-14" }, "every"],
    ["every second month", { repeat: MONTHLY, every: 2, repeatUntil: "2027-06-14" }, null],
  ])("SAM-38: %s", (_, repetition, fault) => {
    expect(faultInRepetition(repetition, times.startsOn)).toBe(fault);
  });
});

describe("the days of a series", () => {
  test("SAM-38: every second week on the same day of the week", () => {
    expect(daysOf({ startsOn: "2026-06-15", repeat: WEEKLY, every: 2, repeatUntil: "2026-07-20" })).toEqual(["2026-06-15", "2026-06-29", "2026-07-13"]);
  });

  test("SAM-38: the 31st of each month is the last day where there is none, and the 31st again after it", () => {
    expect(daysOf({ startsOn: "2026-01-31", repeat: MONTHLY, every: 1, repeatUntil: "2026-05-31" })).toEqual([
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
    ]);
  });

  test("SAM-38: one day moved and one called off leave the others", () => {
    const moved = { day: "2026-06-22", ...times, startsOn: "2026-06-23", endsOn: "2026-06-23", cancelled: false, place: "Hjemme" };
    const off = { day: "2026-06-29", ...times, startsOn: "2026-06-29", endsOn: "2026-06-29", cancelled: true, place: null };

    const all = occurrencesOf(weekly, [moved, off], "2026-06-01", "2026-07-31");

    expect(all.map((it) => [it.day, it.startsOn, it.place, it.cancelled])).toEqual([
      ["2026-06-15", "2026-06-15", "Skolen", false],
      ["2026-06-22", "2026-06-23", "Hjemme", false],
      ["2026-06-29", "2026-06-29", null, true],
      ["2026-07-06", "2026-07-06", "Skolen", false],
    ]);
  });

  test("SAM-38: a day that was moved out of the period is not in it, and one that was moved into it is", () => {
    const moved = { day: "2026-06-22", ...times, startsOn: "2026-08-03", endsOn: "2026-08-03", cancelled: false, place: null };

    expect(occurrencesOf(weekly, [moved], "2026-06-20", "2026-06-25")).toEqual([]);
    expect(occurrencesOf(weekly, [moved], "2026-08-01", "2026-08-31")).toMatchObject([{ day: "2026-06-22", startsOn: "2026-08-03" }]);
    expect(spanOf(weekly, [moved])).toEqual({ spanFrom: "2026-06-15", spanTo: "2026-08-03" });
  });

  test("SAM-41: whatever is in a period lies within what the entry is looked up by", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((it) => addDays("2026-01-01", it));
    fc.assert(
      fc.property(
        fc.tuple(day, day, day),
        fc.constantFrom(WEEKLY, MONTHLY),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 300 }),
        ([startsOn, from, moved], repeat, every, length) => {
          const entry = { ...times, startsOn, endsOn: startsOn, repeat, every, repeatUntil: addDays(startsOn, length), place: null, cancelledAt: null };
          const exception = { ...times, day: startsOn, startsOn: moved, endsOn: moved, cancelled: false, place: null };
          const { spanFrom, spanTo } = spanOf(entry, [exception]);
          const shown = occurrencesOf(entry, [exception], from, addDays(from, 93));
          expect(shown.every((it) => isLocalDate(it.startsOn) && it.startsOn >= spanFrom && it.endsOn <= spanTo)).toBe(true);
          expect(daysOf(entry).length).toBe(new Set(daysOf(entry)).size);
        },
      ),
    );
  });

  test.each([
    ["2026-06-01", "2026-09-02", true],
    ["2026-06-01", "2026-09-03", false],
    ["2026-06-02", "2026-06-01", false],
  ])("SAM-41: from %s to %s can be shown at once: %s", (from, to, can) => {
    expect(isShowable(from, to)).toBe(can);
  });
});

describe("a time on the wall", () => {
  test.each([
    ["2026-01-15", "10:00", "2026-01-15T09:00:00.000Z"],
    ["2026-07-15", "10:00", "2026-07-15T08:00:00.000Z"],
    ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
    ["2026-10-25", "00:30", "2026-10-24T22:30:00.000Z"],
  ])("SAM-38: %s at %s is %s", (day, time, instant) => {
    expect(instantOf(day, time).toISOString()).toBe(instant);
  });
});

describe("a feed", () => {
  const item = { key: "abc-2026-06-15", version: 2, cancelled: false, starts: "2026-06-15T08:00:00.000Z", ends: "2026-06-15T09:00:00.000Z" };

  test("SAM-42: tells when somebody is busy and nothing of what it is about", () => {
    const feed = icalendarOf([item, { ...item, key: "x", cancelled: true, starts: "2026-06-16", ends: "2026-06-18" }], "2026-06-15T07:00:00.000Z");

    expect(feed).toBe(
      `BEGIN:VCALENDAR VERSION:2.0 PRODID:-//Samordna//Kalender//NO CALSCALE:GREGORIAN METHOD:PUBLISH
BEGIN:VEVENT UID:abc-2026-06-15@samordna DTSTAMP:20260615T070000Z SEQUENCE:2 DTSTART:20260615T080000Z DTEND:20260615T090000Z
SUMMARY:Avtale CLASS:PRIVATE STATUS:CONFIRMED END:VEVENT
BEGIN:VEVENT UID:x@samordna DTSTAMP:20260615T070000Z SEQUENCE:2 DTSTART;VALUE=DATE:20260616 DTEND;VALUE=DATE:20260618
SUMMARY:Avtale CLASS:PRIVATE STATUS:CANCELLED END:VEVENT END:VCALENDAR `.replaceAll(/\s/g, "\r\n"),
    );
  });

  test("SAM-42: breaks long lines after 75 octets, and they are whole again when joined", () => {
    const key = "k".repeat(200);
    const lines = icalendarOf([{ ...item, key }], "2026-06-15T07:00:00.000Z").split("\r\n");

    expect(Math.max(...lines.map((it) => Buffer.byteLength(it)))).toBe(75);
    expect(lines.join("\r\n").replaceAll("\r\n ", "")).toContain(`UID:${key}@samordna\r\n`);
  });
});
