import { describe, expect, test } from "@jest/globals";
import Holidays from "date-holidays";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  addWeeks,
  addWorkingDays,
  ageOn,
  birthday,
  daysBetween,
  easterSunday,
  endOfPeriod,
  isLocalDate,
  isWorkingDay,
  publicHolidays,
  workingDayOnOrBefore,
} from "../../src/rules/calendar.rules.js";

const years = Array.from({ length: 101 }, (_, index) => 2000 + index);
const anyDay = fc.integer({ min: 0, max: 36_888 }).map((it) => new Date(Date.UTC(2000, 0, 1 + it)).toISOString().slice(0, 10));
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();
const dayOfMonth = (day: string): number => Number(day.slice(8));
const monthCount = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

describe("the days that exist", () => {
  test.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2026-02-30", false],
    ["2028-02-29", true],
    ["2100-02-29", false],
    ["2000-02-29", true],
    ["2026-04-31", false],
    ["2026-12-31", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-06-00", false],
    ["2026-6-1", false],
    ["26-06-01", false],
    ["20260601", false],
    ["2026-06-01T00:00:00Z", false],
    [" 2026-06-01", false],
    ["2026-06-01\n", false],
    ["+002026-06-01", false],
    ["i dag", false],
    ["0000-01-01", false],
    ["0001-01-01", true],
    ["", false],
  ])("%p: a day of the calendar, written YYYY-MM-DD: %p", (text, exists) => {
    expect(isLocalDate(text)).toBe(exists);
  });

  test("every day of the century is one", () => {
    fc.assert(fc.property(anyDay, (day) => isLocalDate(day)));
  });
});

describe("periods (PROC-10, domstolloven § 148)", () => {
  test.each([
    ["leaves out the day it starts on", addDays, "2026-03-02", 1, "2026-03-03"],
    ["of days runs over the end of a month", addDays, "2026-02-20", 14, "2026-03-06"],
    ["of days counts 29 February in a leap year", addDays, "2028-02-20", 14, "2028-03-05"],
    ["of days is not moved by summer time", addDays, "2026-03-28", 2, "2026-03-30"],
    ["of weeks ends on the same day of the week", addWeeks, "2026-06-03", 4, "2026-07-01"],
    ["of weeks runs over New Year", addWeeks, "2026-12-16", 3, "2027-01-06"],
    ["of months ends on the same date", addMonths, "2026-03-15", 1, "2026-04-15"],
    ["of months that began on 31 January ends on the last of February", addMonths, "2026-01-31", 1, "2026-02-28"],
    ["of months that began on 31 January ends on 29 February in a leap year", addMonths, "2028-01-31", 1, "2028-02-29"],
    ["of months that began on 30 January ends on the last of February", addMonths, "2026-01-30", 1, "2026-02-28"],
    ["of months that began on 31 August ends on 30 September", addMonths, "2026-08-31", 1, "2026-09-30"],
    ["of months that began on 28 February ends on 28 March, not on the last", addMonths, "2026-02-28", 1, "2026-03-28"],
    ["of months runs over New Year", addMonths, "2026-11-30", 3, "2027-02-28"],
    ["of a year from 29 February ends on 28 February", addMonths, "2028-02-29", 12, "2029-02-28"],
  ] as const)("PROC-10: a period %s", (_, add, start, length, end) => {
    expect(add(start, length)).toBe(end);
  });

  test("PROC-10: a period of months ends in the right month, on the same date or on the last where that is missing", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 36 }), (start, months) => {
        const end = addMonths(start, months);
        const isLast = dayOfMonth(addDays(end, 1)) === 1;
        expect(monthCount(end)).toBe(monthCount(start) + months);
        expect(dayOfMonth(end) === dayOfMonth(start) || (isLast && dayOfMonth(end) < dayOfMonth(start))).toBe(true);
      }),
    );
  });

  test("PROC-10: whoever starts later never ends sooner, and weeks keep the day of the week", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 36 }), (one, other, length) => {
        const [first, last] = [one, other].sort() as [string, string];
        expect(addMonths(first, length) <= addMonths(last, length)).toBe(true);
        expect(weekdayOf(addWeeks(one, length))).toBe(weekdayOf(one));
        expect(addDays(addDays(one, length), -length)).toBe(one);
      }),
    );
  });
});

describe("the end of a period (PROC-10, domstolloven § 149)", () => {
  test.each([
    ["2026-06-12", "2026-06-12", "a Friday stays"],
    ["2026-06-13", "2026-06-15", "a Saturday moves to Monday (SC-26)"],
    ["2026-06-14", "2026-06-15", "a Sunday moves to Monday"],
    ["2026-04-01", "2026-04-01", "the Wednesday before Easter stays"],
    ["2026-04-02", "2026-04-07", "Maundy Thursday moves to the Tuesday after Easter"],
    ["2026-04-06", "2026-04-07", "Easter Monday moves to Tuesday"],
    ["2026-05-01", "2026-05-04", "1 May on a Friday moves over the weekend"],
    ["2026-05-14", "2026-05-15", "Ascension Day moves to Friday"],
    ["2026-05-16", "2026-05-18", "the Saturday before 17 May moves to Monday"],
    ["2027-05-15", "2027-05-18", "the Saturday before 17 May moves on when that is the Whit Monday"],
    ["2026-05-25", "2026-05-26", "Whit Monday moves to Tuesday"],
    ["2026-12-24", "2026-12-24", "Christmas Eve is a working day to the law"],
    ["2026-12-25", "2026-12-28", "Christmas Day on a Friday moves over Boxing Day and the Sunday"],
    ["2026-12-31", "2026-12-31", "New Year's Eve is a working day to the law"],
    ["2027-01-01", "2027-01-04", "New Year's Day on a Friday moves to Monday"],
  ])("PROC-10: a period that would end on %s ends on %s: %s", (day, end) => {
    expect(endOfPeriod(day)).toBe(end);
  });

  test("PROC-10: it is the first working day from there on, and never more than five days away", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = endOfPeriod(day);
        const passed = Array.from({ length: 6 }, (_, index) => addDays(day, index)).filter((it) => it < end);
        expect(isWorkingDay(end)).toBe(true);
        expect(passed.some(isWorkingDay)).toBe(false);
        expect(end >= day && end <= addDays(day, 5)).toBe(true);
        expect(endOfPeriod(end)).toBe(end);
      }),
    );
  });
});

describe("the holidays of Norway, beside an independent calendar", () => {
  const norway = new Holidays("NO");
  const known = new Map(years.map((year) => [year, norway.getHolidays(year)]));
  const inYear = (year: number): string[] => (known.get(year) ?? []).flatMap((it) => (it.type === "public" ? [it.date.slice(0, 10)] : []));

  test("PROC-10: are the same public holidays in each year from 2000 to 2100", () => {
    for (const year of years) expect([...publicHolidays(year)].sort()).toEqual([...new Set(inYear(year))].sort());
  });

  test("PROC-10: have Easter Sunday on the same day, always a Sunday between 22 March and 25 April", () => {
    for (const year of years) {
      const easter = known.get(year)?.find((it) => it.rule === "easter");
      expect(easterSunday(year)).toBe(easter?.date.slice(0, 10));
      expect(weekdayOf(easterSunday(year))).toBe(0);
      expect(easterSunday(year) >= `${year}-03-22` && easterSunday(year) <= `${year}-04-25`).toBe(true);
    }
  });

  test("PROC-10: working days are the days that are neither Saturday, Sunday nor public holiday there", () => {
    fc.assert(fc.property(anyDay, (day) => isWorkingDay(day) === (![0, 6].includes(weekdayOf(day)) && !inYear(Number(day.slice(0, 4))).includes(day))));
  });
});

describe("working days, beside an independent calendar", () => {
  const norway = new Holidays("NO");
  const isFree = (day: string): boolean => [0, 6].includes(weekdayOf(day)) || [norway.isHoliday(`${day} 12:00:00`)].flat().some((it) => it && it.type === "public");
  const shortRun = fc.integer({ min: 1, max: 15 });

  test.each([
    ["2026-06-12", 1, "2026-06-15", "from a Friday to the Monday"],
    ["2026-06-13", 1, "2026-06-15", "from a Saturday to the Monday"],
    ["2026-03-31", 2, "2026-04-07", "over Easter"],
    ["2026-05-13", 1, "2026-05-15", "over Ascension Day"],
    ["2026-12-23", 2, "2026-12-28", "over Christmas"],
    ["2026-06-15", -1, "2026-06-12", "backwards over a weekend"],
    ["2026-04-07", -1, "2026-04-01", "backwards over Easter"],
    ["2026-06-15", 0, "2026-06-15", "none at all"],
  ])("PROC-10: from %s, %i working days lead to %s: %s", (day, days, end) => {
    expect(addWorkingDays(day, days)).toBe(end);
  });

  test("PROC-10: as many working days lie between as were added, counted in the other calendar", () => {
    fc.assert(
      fc.property(anyDay, shortRun, (day, days) => {
        const end = addWorkingDays(day, days);
        const passed = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1));
        expect(passed.filter((it) => !isFree(it))).toHaveLength(days);
        expect(isFree(end)).toBe(false);
        expect(addWorkingDays(end, -days) <= day || isFree(day)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("PROC-10: counting days is the opposite of adding them, over summer time too", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => daysBetween(day, addDays(day, days)) === days));
  });

  test.each([
    ["2026-06-14", "2026-06-12"],
    ["2026-06-12", "2026-06-12"],
    ["2026-04-06", "2026-04-01"],
  ])("PROC-10: what is due ahead of another day on %s is due on %s", (day, end) => {
    expect(workingDayOnOrBefore(day)).toBe(end);
  });
});

describe("age", () => {
  test.each([
    ["2010-06-15", "2026-06-14", 15],
    ["2010-06-15", "2026-06-15", 16],
    ["2010-06-15", "2026-06-16", 16],
    ["2026-06-15", "2026-06-15", 0],
    ["2026-06-16", "2026-06-15", -1],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2008-02-29", "2024-02-28", 15],
    ["2008-02-29", "2024-02-29", 16],
    ["2007-12-31", "2026-01-01", 18],
  ])("somebody born on %s is on %s %i years old", (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });

  test.each([
    ["2010-06-15", 16, "2026-06-15"],
    ["2008-02-29", 16, "2024-02-29"],
    ["2008-02-29", 18, "2026-03-01"],
    ["2008-02-29", 92, "2100-03-01"],
  ])("somebody born on %s turns %i on %s", (born, age, day) => {
    expect(birthday(born, age)).toBe(day);
  });

  test("age changes on the birthday and on no other day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (born, age) => {
        expect(ageOn(born, birthday(born, age))).toBe(age);
        expect(ageOn(born, addDays(birthday(born, age), -1))).toBe(age - 1);
      }),
    );
  });
});
