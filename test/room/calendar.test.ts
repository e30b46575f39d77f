import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { PLAN_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { familyCase } from "../support/families.js";
import { aMeeting } from "../support/groups.js";
import { hire } from "../support/people.js";
import { notForOthers } from "../support/plan-checks.js";
import {
  ADD_CALENDAR_ENTRY,
  anEntry,
  ANSWER_CALENDAR_ENTRY,
  aRoom,
  CALENDAR,
  CALENDAR_FEED,
  calendarFor,
  CANCEL_CALENDAR_ENTRY,
  CHANGE_CALENDAR_DAY,
  CHANGE_CALENDAR_ENTRY,
  entryIn,
} from "../support/room-content.js";

const START = "2026-06-15T08:00:00Z";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock(START));
afterAll(() => app.stop());

const outsider = { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" } as const;
const common = { app: () => app, withoutPermission: "luster/system-coordinator", withoutRelation: outsider, elsewhere: "lund/coordinator" } as const;

async function adding(more: Answer = {}) {
  const room = await aRoom(app);
  return { ...room, by: app.as("luster/coordinator"), input: { caseId: room.caseId, ...anEntry(more) } as Answer };
}

async function added(more: Answer = {}, who = "luster/coordinator") {
  const room = await aRoom(app);
  const { entry, on } = await entryIn(app.as(who), room.caseId, more);
  return { ...room, entry, by: app.as(who), input: { ...on } as Answer };
}

const series = { repeat: "WEEKLY", repeatUntil: "2026-07-13" };
const period = ["2026-06-15", "2026-07-31"] as const;

describe("putting something in the calendar", () => {
  everyDeed({ ...common, deed: "addCalendarEntry", document: ADD_CALENDAR_ENTRY, ready: adding, versioned: false });
  onceUnderOneKey({ app: () => app, document: ADD_CALENDAR_ENTRY, ready: adding, otherwise: { title: "Noe annet" } });
  notForOthers({ app: () => app, document: ADD_CALENDAR_ENTRY, ready: adding, others: [["luster/case-worker", "NOT_FOUND"]] });

  test("shows it to everybody in the room who reads the calendar, with the time of summer and of winter (SAM-37, SAM-38)", async () => {
    const { by, input, caseId, owner } = await adding({ repeat: "MONTHLY", every: 4, repeatUntil: "2026-11-30", text: "Ta med sko." });

    await by.must(ADD_CALENDAR_ENTRY, input);

    for (const who of [owner, "luster/professional", "luster/coordinator"]) {
      const [first, ...more] = await calendarFor(app.as(who), "2026-06-15", "2026-09-15", [caseId]);
      expect(first).toMatchObject({
        startsOn: "2026-06-22",
        startTime: "10:00",
        startsAt: "2026-06-22T08:00:00.000Z",
        endsAt: "2026-06-22T09:00:00.000Z",
        entry: { text: "Ta med sko." },
      });
      expect(more).toEqual([]);
      expect(await calendarFor(app.as(who), "2026-10-15", "2026-11-15", [caseId])).toMatchObject([{ startsOn: "2026-10-22", startsAt: "2026-10-22T08:00:00.000Z" }]);
    }
  });

  test.each([
    [{ endTime: null }, "endTime"],
    [{ endTime: "09:00" }, "endTime"],
    [{ repeat: "WEEKLY" }, "repeatUntil"],
    [{ repeat: "WEEKLY", every: 20, repeatUntil: "2026-12-01" }, "every"],
  ])("is refused with %j, and says which field it is", async (more, field) => {
    const { by, input } = await adding(more);

    const error = await expectRefusal(app, by, ADD_CALENDAR_ENTRY, input, "INVALID_INPUT");

    expect(error["path"]).toEqual(["input", field]);
  });

  test("names those it is for, and shows what is for some to them, to the owner and to the coordinators alone (SAM-38)", async () => {
    const { by, input, caseId, owner, professionalId } = await adding({ onlyNamed: true });
    await by.must(ADD_CALENDAR_ENTRY, input);
    expect(await calendarFor(app.as("luster/professional"), ...period, [caseId])).toEqual([]);
    expect(await calendarFor(app.as(owner), ...period, [caseId])).toHaveLength(1);

    const { calendarEntry } = await by.must(ADD_CALENDAR_ENTRY, { ...input, title: "For deg", namedIds: [professionalId] });

    expect(calendarEntry.named).toMatchObject([{ id: professionalId }]);
    expect((await calendarFor(app.as("luster/professional"), ...period, [caseId])).map((it) => it["entry"].title)).toEqual(["For deg"]);
  });

  test("names nobody who is not in the room (NOT_IN_THE_ROOM)", async () => {
    const { by, input } = await adding();
    const { id } = await hire(app, "luster", "PROFESSIONAL");

    await expectRefusal(app, by, ADD_CALENDAR_ENTRY, { ...input, namedIds: [id] }, "NOT_IN_THE_ROOM");
  });

  test("a child of 12 keeps something from the parents, nobody keeps it for the child, and a child of 11 may not (LAW-13)", async () => {
    const it = await familyCase(app, "luster", "2014-06-15");
    const input = { caseId: it.caseId, ...anEntry({ keptFromRepresentatives: true }) };

    await expectRefusal(app, app.as("luster/coordinator"), ADD_CALENDAR_ENTRY, input, "NOT_YOURS_TO_DO");
    const { calendarEntry } = await app.as(it.child).must(ADD_CALENDAR_ENTRY, input);

    expect(await calendarFor(app.as(it.parent), ...period)).toEqual([]);
    expect((await app.as(it.parent).raw(NODE, { id: calendarEntry.id })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect(await calendarFor(app.as("luster/coordinator"), ...period, [it.caseId])).toHaveLength(1);
    const younger = await familyCase(app, "luster", "2014-06-16");
    await expectRefusal(app, app.as(younger.child), ADD_CALENDAR_ENTRY, { ...input, caseId: younger.caseId }, "NOT_YOURS_TO_DO");
  });
});

describe("changing an entry", () => {
  const changing = async (more: Answer = {}) => {
    const it = await added();
    return { ...it, input: { ...it.input, ...anEntry({ startsOn: "2026-06-23", place: null }), ...more } as Answer };
  };
  everyDeed({ ...common, deed: "changeCalendarEntry", document: CHANGE_CALENDAR_ENTRY, ready: changing });
  notForOthers({ app: () => app, document: CHANGE_CALENDAR_ENTRY, ready: changing, others: [["luster/professional", "NOT_YOURS_TO_DO"]] });

  test("keeps what it said, who changed it and when (SAM-38)", async () => {
    const { by, input, caseId } = await changing();

    const { calendarEntry } = await by.must(CHANGE_CALENDAR_ENTRY, input);

    expect(calendarEntry).toMatchObject({ startsOn: "2026-06-23", place: null, version: 2 });
    expect(calendarEntry.history).toMatchObject([{ kind: "CHANGED", version: 2, by: { name: expect.any(String) } }]);
    expect(calendarEntry.history[0].fields).toEqual([
      { field: "endsOn", before: "2026-06-22", after: "2026-06-23" },
      { field: "place", before: "Helsehuset", after: null },
      { field: "startsOn", before: "2026-06-22", after: "2026-06-23" },
    ]);
    expect((await calendarFor(app.as("luster/professional"), ...period, [caseId])).map((it) => it["startsOn"])).toEqual(["2026-06-23"]);
  });

  test("is for whoever put it in, and for the person's side (SAM-65)", async () => {
    const room = await aRoom(app);
    const { on } = await entryIn(app.as("luster/professional"), room.caseId);

    await app.as("luster/professional").must(CHANGE_CALENDAR_ENTRY, { ...on, ...anEntry({ title: "Trening" }) });
    const { calendarEntry } = await app.as(room.owner).must(CHANGE_CALENDAR_ENTRY, { ...on, expectedVersion: 2, ...anEntry({ title: "Min trening" }) });

    expect(calendarEntry.title).toBe("Min trening");
  });
});

describe("what a child keeps from the parents in the calendar", () => {
  test("stays kept when the coordinator changes it, who cannot let it go; the child can (LAW-13, NOT_YOURS_TO_DO)", async () => {
    const it = await familyCase(app, "luster", "2012-01-01");
    const { on } = await entryIn(app.as(it.child), it.caseId, { keptFromRepresentatives: true });
    const coordinator = app.as("luster/coordinator");

    await expectRefusal(app, coordinator, CHANGE_CALENDAR_ENTRY, { ...on, ...anEntry({ keptFromRepresentatives: false }) }, "NOT_YOURS_TO_DO");
    await coordinator.must(CHANGE_CALENDAR_ENTRY, { ...on, ...anEntry({ title: "Samtale" }) });
    expect(await calendarFor(app.as(it.parent), ...period)).toEqual([]);

    await app.as(it.child).must(CHANGE_CALENDAR_ENTRY, { ...on, expectedVersion: 2, ...anEntry({ keptFromRepresentatives: false }) });
    expect(await calendarFor(app.as(it.parent), ...period)).toHaveLength(1);
  });

  test.each(["0000-01-01", "9999-12-31"])("a calendar from %s is nobody's (INVALID_INPUT)", async (from) => {
    const { owner } = await aRoom(app);

    expect((await app.as(owner).raw(CALENDAR_FEED, { from })).errors.map((it) => it.extensions["code"])).toEqual(["INVALID_INPUT"]);
  });
});

describe("calling an entry off", () => {
  const cancelling = async () => {
    const it = await added();
    return { ...it, input: { ...it.input, reason: "Sykdom" } as Answer };
  };
  everyDeed({ ...common, deed: "cancelCalendarEntry", document: CANCEL_CALENDAR_ENTRY, ready: cancelling });

  test("leaves it in the calendar as cancelled, and nothing more is done with it (SAM-38)", async () => {
    const { by, input, caseId } = await cancelling();

    const { calendarEntry } = await by.must(CANCEL_CALENDAR_ENTRY, input);

    expect(calendarEntry).toMatchObject({ cancelReason: "Sykdom", cancelledAt: app.now().toISOString() });
    expect(await calendarFor(app.as("luster/professional"), ...period, [caseId])).toMatchObject([{ cancelled: true }]);
    const on = { calendarEntryId: calendarEntry.id, expectedVersion: calendarEntry.version };
    await expectRefusal(app, by, CHANGE_CALENDAR_ENTRY, { ...on, ...anEntry() }, "ALREADY_ENDED");
    await expectRefusal(app, by, ANSWER_CALENDAR_ENTRY, { calendarEntryId: calendarEntry.id, answer: "YES" }, "ALREADY_ENDED");
  });
});

describe("changing one day of a series", () => {
  const moving = async () => {
    const it = await added(series);
    return { ...it, input: { ...it.input, day: "2026-06-29", startsOn: "2026-06-30", place: "Hjemme", reason: "Ferie" } as Answer };
  };
  everyDeed({ ...common, deed: "changeCalendarDay", document: CHANGE_CALENDAR_DAY, ready: moving });

  test("moves that day and no other, and calls another off (SAM-38)", async () => {
    const { by, input, caseId } = await moving();

    await by.must(CHANGE_CALENDAR_DAY, input);
    const { calendarEntry } = await by.must(CHANGE_CALENDAR_DAY, { calendarEntryId: input["calendarEntryId"], expectedVersion: 2, day: "2026-07-06", cancelled: true });

    expect((await calendarFor(app.as("luster/professional"), ...period, [caseId])).map((it) => [it["day"], it["startsOn"], it["place"], it["cancelled"]])).toEqual([
      ["2026-06-22", "2026-06-22", "Helsehuset", false],
      ["2026-06-29", "2026-06-30", "Hjemme", false],
      ["2026-07-06", "2026-07-06", "Helsehuset", true],
      ["2026-07-13", "2026-07-13", "Helsehuset", false],
    ]);
    expect(calendarEntry.history.map((it: Answer) => [it["kind"], it["day"]])).toEqual([
      ["DAY_MOVED", "2026-06-29"],
      ["DAY_CANCELLED", "2026-07-06"],
    ]);
  });

  test("is refused for a day that the series does not have", async () => {
    const { by, input } = await moving();

    await expectRefusal(app, by, CHANGE_CALENDAR_DAY, { ...input, day: "2026-06-30" }, "INVALID_INPUT");
  });

  test("finds a day again where it was moved to, after the series is over", async () => {
    const { by, input, caseId } = await moving();

    await by.must(CHANGE_CALENDAR_DAY, { ...input, startsOn: "2026-09-01" });

    expect(await calendarFor(by, "2026-09-01", "2026-09-30", [caseId])).toMatchObject([{ day: "2026-06-29", startsOn: "2026-09-01" }]);
  });
});

describe("saying whether one comes", () => {
  const answering = async () => {
    const it = await added(series);
    return { ...it, by: app.as("luster/professional"), input: { calendarEntryId: it.entry["id"], answer: "MAYBE", note: "Må se på vaktlisten." } as Answer };
  };
  everyDeed({ ...common, deed: "answerCalendarEntry", document: ANSWER_CALENDAR_ENTRY, ready: answering, versioned: false });

  test("counts for all of it, or for one day, the last word each time, and tells that the entry was changed since (SAM-39)", async () => {
    const { by, input, caseId, entry } = await answering();
    await by.must(ANSWER_CALENDAR_ENTRY, input);
    await by.must(ANSWER_CALENDAR_ENTRY, { ...input, answer: "YES", note: null });
    await by.must(ANSWER_CALENDAR_ENTRY, { ...input, answer: "NO", day: "2026-06-29" });

    const { calendarEntry } = await app
      .as("luster/coordinator")
      .must(CHANGE_CALENDAR_ENTRY, { calendarEntryId: entry["id"], expectedVersion: 1, ...anEntry({ ...series, endTime: "12:00" }) });

    expect(calendarEntry.answers.map((it: Answer) => [it["answer"], it["day"], it["isBeforeLastChange"]])).toEqual([
      ["YES", null, true],
      ["NO", "2026-06-29", true],
    ]);
    expect((await calendarFor(by, ...period, [caseId])).map((it) => it["myAnswer"].answer)).toEqual(["YES", "NO", "YES", "YES"]);
  });

  test("is for those it is for, when some are named", async () => {
    const it = await answering();
    const owner = app.as(it.owner);
    const { on } = await entryIn(owner, it.caseId, { namedIds: [await app.professionalId("luster/coordinator")] });

    await expectRefusal(app, it.by, ANSWER_CALENDAR_ENTRY, { calendarEntryId: on.calendarEntryId, answer: "YES" }, "NOT_YOURS_TO_DO");
    await app.as("luster/coordinator").must(ANSWER_CALENDAR_ENTRY, { calendarEntryId: on.calendarEntryId, answer: "YES" });
  });
});

describe("the calendar", () => {
  test("shows the meetings around the person beside the entries, as they stand, in the order of time (SAM-39)", async () => {
    const { caseId, by } = await added({ startsOn: "2026-07-02", startTime: "09:00", endTime: "10:00" });
    const meeting = { kind: "COOPERATION", meetsOn: "2026-07-02", time: "08:30", place: "Møterom 2" };
    await by.must(PLAN_GROUP_MEETING, aMeeting(app, caseId, meeting));

    const items = await calendarFor(app.as("luster/professional"), ...period, [caseId]);

    expect(items.map((it) => [it["startTime"], it["place"], it["entry"]?.title ?? it["meeting"].kind])).toEqual([
      ["08:30", "Møterom 2", "COOPERATION"],
      ["09:00", "Helsehuset", "Fysioterapi"],
    ]);
  });

  test("is one for somebody with several rooms, and costs no more for it (SAM-41)", async () => {
    const first = await added();
    const second = await added({ startsOn: "2026-06-24" });
    const coordinator = app.as("luster/coordinator");

    const mine = await calendarFor(coordinator, ...period);

    expect(mine.map((it) => it["case"].id)).toEqual(expect.arrayContaining([first.caseId, second.caseId]));
    const one = await calendarFor(coordinator, ...period, [first.caseId]);
    expect(one.map((it) => it["case"].id)).toEqual([first.caseId]);
    expect((await calendarFor(app.as(first.owner), ...period)).map((it) => it["case"].id)).toEqual([first.caseId]);
  });

  test("does not exist for whoever has no place in the room, nor for a period longer than is shown at once (SAM-37)", async () => {
    const { caseId } = await added();
    const ask = async (who: string, to: string) => (await app.as(who).raw(CALENDAR, { caseIds: [caseId], from: "2026-06-15", to })).errors.map((it) => it.extensions["code"]);

    expect(await ask("luster/case-worker", "2026-06-30")).toEqual(["NOT_FOUND"]);
    expect(await ask("luster/unit-leader", "2026-06-30")).toEqual(["NOT_FOUND"]);
    expect(await ask("lund/coordinator", "2026-06-30")).toEqual(["NOT_FOUND"]);
    expect(await ask("luster/coordinator", "2026-12-31")).toEqual(["INVALID_INPUT"]);
  });

  test("is fed to a calendar elsewhere without a word of what it is about (SAM-42)", async () => {
    const { by, entry } = await added({ title: "Psykolog", place: "Poliklinikken", text: "Om det som skjedde" });
    const { calendarFeed } = await by.ask(CALENDAR_FEED, { from: "2026-06-15" });

    expect(calendarFeed).toContain(`UID:${entry["id"]}-2026-06-22@samordna`);
    expect(calendarFeed).toContain("DTSTART:20260622T080000Z");
    expect(calendarFeed).toContain("SUMMARY:Avtale");
    for (const word of ["Psykolog", "Poliklinikken", "skjedde", "Eksempel", "Fysioterapi", "LOCATION", "DESCRIPTION"]) expect(calendarFeed).not.toContain(word);
  });
});
