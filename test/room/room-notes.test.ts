import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { begun, CHANGE_NOTE, dialoguesOf, inRoom, later, notesOf, PUT_AWAY_IN_ROOM, roomOf, TAKE_UP_IN_ROOM, WRITE_ABOUT_ME, WRITE_NOTE } from "../support/dialogue.js";
import { founded } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const stranger = async (): Promise<Client> => (await hire(app, "luster", "PROFESSIONAL")).client;
const common = { app: () => app, withoutPermission: "luster/system-coordinator", withoutRelation: { by: stranger, code: "NOT_FOUND" }, elsewhere: "lund/coordinator" } as const;
const textsFor = async (who: Client, caseId: string): Promise<string[]> => (await notesOf(who, caseId)).map((it) => it["text"] as string);

describe("writing a note in a room", () => {
  const ready = async () => {
    const it = await inRoom(app);
    return { ...it, by: it.professional, input: { caseId: it.caseId, text: "Vi snakket om skoleveien." } as Answer };
  };
  everyDeed({ ...common, deed: "writeNote", document: WRITE_NOTE, ready, versioned: false });
  onceUnderOneKey({ app: () => app, document: WRITE_NOTE, ready, otherwise: { text: "Noe annet" } });

  test("is dated and addressed to nobody, and read by all who may read notes; it is no message (SAM-46)", async () => {
    const { by, input, caseId, owner, other, coordinator } = await ready();

    const { note } = await by.must(WRITE_NOTE, { ...input, title: "Skolevei", datedOn: "2026-06-10" });

    expect(note).toMatchObject({ title: "Skolevei", datedOn: "2026-06-10", audience: "EVERYBODY", version: 1, correctedAt: null, readers: [], earlier: [] });
    for (const who of [app.as(owner), other.client, coordinator]) expect(await textsFor(who, caseId)).toEqual(["Vi snakket om skoleveien."]);
    expect(await dialoguesOf(coordinator, caseId)).toEqual([]);
    expect((await roomOf(coordinator, caseId))["unreadMessages"]).toBe(0);
  });

  test("for those it names is for them and the person's side, and nothing to anybody else (SAM-46, INV-09)", async () => {
    const { by, input, caseId, owner, other, coordinator } = await ready();

    const { note } = await by.must(WRITE_NOTE, { ...input, readerIds: [other.id] });

    expect(note.audience).toBe("NAMED");
    for (const who of [by, app.as(owner), other.client]) expect(await textsFor(who, caseId)).toHaveLength(1);
    expect(await notesOf(coordinator, caseId)).toEqual([]);
    const { errors } = await coordinator.raw("query N($id: ID!) { node(id: $id) { id } }", { id: note.id });
    expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("that is the owner's own is read by the owner alone (SAM-46)", async () => {
    const { input, caseId, owner, coordinator, professional } = await ready();
    await app.as(owner).must(WRITE_NOTE, { ...input, audience: "OWNER_ALONE", text: "Bare for meg." });

    expect(await textsFor(app.as(owner), caseId)).toEqual(["Bare for meg."]);
    for (const who of [coordinator, professional]) expect(await notesOf(who, caseId)).toEqual([]);
    await expectRefusal(app, coordinator, WRITE_NOTE, { ...input, audience: "OWNER_ALONE" }, "NOT_YOURS_TO_DO");
  });

  test("names its readers when it is for some, and none when it is for all (INVALID_INPUT, NOT_IN_THE_ROOM)", async () => {
    const { by, input, other } = await ready();
    const outside = await hire(app, "luster", "PROFESSIONAL");

    await expectRefusal(app, by, WRITE_NOTE, { ...input, audience: "NAMED" }, "INVALID_INPUT");
    await expectRefusal(app, by, WRITE_NOTE, { ...input, audience: "EVERYBODY", readerIds: [other.id] }, "INVALID_INPUT");
    await expectRefusal(app, by, WRITE_NOTE, { ...input, readerIds: [outside.id] }, "NOT_IN_THE_ROOM");
  });

  test("is tied to a goal of the same plan (SAM-46, NOT_FOUND, SAM-172)", async () => {
    const { by, input, goalId } = await ready();
    const elsewhere = await inRoom(app);

    expect((await by.must(WRITE_NOTE, { ...input, aboutId: goalId }))["note"]).toMatchObject({ aboutKind: "GOAL", aboutId: goalId });
    await expectRefusal(app, by, WRITE_NOTE, { ...input, aboutId: elsewhere.goalId }, "NOT_FOUND");
  });

  test("is not for a member of the group, whose part of the room has none (SAM-102)", async () => {
    const it = await founded(app, "luster");

    await expectRefusal(app, app.as("luster/professional"), WRITE_NOTE, { caseId: it.caseId, text: "x" }, "NOT_FOUND");
  });

  test("leaves no gap in the pages of those who do not read it (INV-09)", async () => {
    const { by, input, coordinator, other, caseId } = await ready();
    for (const day of ["01", "02", "03", "04", "05"])
      await by.must(WRITE_NOTE, { ...input, datedOn: `2026-06-${day}`, ...(day === "02" || day === "05" ? {} : { readerIds: [other.id] }) });
    const PAGE = "query P($caseId: ID!, $after: String) { roomNotes(caseId: $caseId, first: 1, after: $after) { nodes { datedOn } pageInfo { endCursor hasNextPage } } }";

    const first = (await coordinator.ask(PAGE, { caseId }))["roomNotes"];
    const second = (await coordinator.ask(PAGE, { caseId, after: first.pageInfo.endCursor }))["roomNotes"];

    expect([first, second]).toMatchObject([
      { nodes: [{ datedOn: "2026-06-05" }], pageInfo: { hasNextPage: true } },
      { nodes: [{ datedOn: "2026-06-02" }], pageInfo: { hasNextPage: false } },
    ]);
  });
});

const written = async () => {
  const it = await inRoom(app);
  const { note } = await it.professional.must(WRITE_NOTE, { caseId: it.caseId, title: "Skolevei", text: "Vi snakket om skoleveien." });
  return { ...it, by: it.professional, noteId: note.id as string, on: { noteId: note.id, expectedVersion: 1 } };
};

describe("changing a note", () => {
  const ready = async () => {
    const it = await written();
    return { ...it, input: { ...it.on, text: "Vi snakket om skoleveien og SFO." } as Answer };
  };
  everyDeed({ ...common, deed: "changeNote", document: CHANGE_NOTE, ready });

  test("keeps what it said before, and what is left out (SAM-46, FAIL-16)", async () => {
    const { by, input, coordinator, caseId } = await ready();

    const { note } = await by.must(CHANGE_NOTE, input);

    expect(note).toMatchObject({ title: "Skolevei", text: "Vi snakket om skoleveien og SFO.", version: 2, correctedAt: app.now().toISOString() });
    expect((await notesOf(coordinator, caseId))[0]?.["earlier"]).toMatchObject([{ version: 1, heading: "Skolevei", text: "Vi snakket om skoleveien." }]);
    expect((await by.must(CHANGE_NOTE, { ...input, expectedVersion: 2, title: null }))["note"].title).toBeNull();
  });

  test("is its writer's alone (NOT_YOURS_TO_DO), and says something (INVALID_INPUT)", async () => {
    const { by, input, coordinator, owner } = await readyAndLeft(app, ready);

    for (const who of [coordinator, app.as(owner)]) await expectRefusal(app, who, CHANGE_NOTE, input, "NOT_YOURS_TO_DO");
    await expectRefusal(app, by, CHANGE_NOTE, { ...input, text: "  " }, "INVALID_INPUT");
  });

  test("two devices never lose a word of each other's (FAIL-16, SAM-67)", async () => {
    const { by, input, noteId, caseId } = await ready();

    const answers = await Promise.all([by.do(CHANGE_NOTE, { ...input, text: "En" }), by.do(CHANGE_NOTE, { ...input, text: "To" })]);

    expect(answers.flatMap((it) => it["errors"].map((one: Answer) => one["code"]))).toEqual(["STALE_VERSION"]);
    expect((await notesOf(by, caseId)).find((it) => it["id"] === noteId)).toMatchObject({ version: 2, earlier: [{ text: "Vi snakket om skoleveien." }] });
  });
});

describe("putting something in a room away", () => {
  const ready = async () => {
    const it = await written();
    return { ...it, input: { thingId: it.noteId, expectedVersion: 1 } as Answer };
  };
  everyDeed({ ...common, deed: "putAwayInRoom", document: PUT_AWAY_IN_ROOM, ready });

  test("takes a note out of the usual list and deletes nothing (SAM-28, FAIL-16)", async () => {
    const { by, input, caseId, coordinator } = await ready();

    await by.must(PUT_AWAY_IN_ROOM, input);

    expect(await notesOf(coordinator, caseId)).toEqual([]);
    expect(await notesOf(coordinator, caseId, true)).toHaveLength(1);
    await expectRefusal(app, by, PUT_AWAY_IN_ROOM, { ...input, expectedVersion: 2 }, "NOT_ALLOWED_IN_THIS_STATE");
    await expectRefusal(app, by, CHANGE_NOTE, { noteId: input["thingId"], expectedVersion: 2, text: "x" }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is for whoever wrote the note (NOT_YOURS_TO_DO), and of nothing else than what can be put away (NOT_FOUND)", async () => {
    const { by, input, coordinator, caseId } = await readyAndLeft(app, ready);

    await expectRefusal(app, coordinator, PUT_AWAY_IN_ROOM, input, "NOT_YOURS_TO_DO");
    for (const thingId of [caseId, "x"]) await expectRefusal(app, by, PUT_AWAY_IN_ROOM, { ...input, thingId }, "NOT_FOUND");
  });

  test("takes a conversation out of everybody's usual list, by whoever began it, the coordinator or the person's side (SAM-28, SAM-49)", async () => {
    const { professional, other, owner, caseId } = await inRoom(app);
    const { threadId, version } = await begun(professional, caseId);
    await expectRefusal(app, other.client, PUT_AWAY_IN_ROOM, { thingId: threadId, expectedVersion: version }, "NOT_YOURS_TO_DO");

    await app.as(owner).must(PUT_AWAY_IN_ROOM, { thingId: threadId, expectedVersion: version });

    expect(await dialoguesOf(professional, caseId)).toEqual([]);
    expect(await dialoguesOf(professional, caseId, true)).toMatchObject([{ id: threadId, passiveAt: app.now().toISOString() }]);
    await expectRefusal(app, professional, PUT_AWAY_IN_ROOM, { thingId: threadId, expectedVersion: version }, "STALE_VERSION");
  });
});

describe("taking something in a room up again", () => {
  const ready = async () => {
    const it = await written();
    await it.by.must(PUT_AWAY_IN_ROOM, { thingId: it.noteId, expectedVersion: 1 });
    return { ...it, input: { thingId: it.noteId, expectedVersion: 2 } as Answer };
  };
  everyDeed({ ...common, deed: "takeUpInRoom", document: TAKE_UP_IN_ROOM, ready });

  test("puts it back as it was, a note, a conversation and a part of Om meg (SAM-28)", async () => {
    const { by, input, caseId, owner, coordinator } = await ready();
    const { threadId, version } = await begun(by, caseId);
    later(app);
    const { aboutMeSection } = await app.as(owner).must(WRITE_ABOUT_ME, { caseId, kind: "WHO_I_AM", text: "Jeg liker fotball.", language: "nb" });
    await by.must(PUT_AWAY_IN_ROOM, { thingId: threadId, expectedVersion: version });
    await app.as(owner).must(PUT_AWAY_IN_ROOM, { thingId: aboutMeSection.id, expectedVersion: 1 });
    expect((await roomOf(coordinator, caseId))["aboutMe"].sections).toEqual([]);
    expect((await roomOf(app.as(owner), caseId))["aboutMe"].putAway).toMatchObject([{ text: "Jeg liker fotball." }]);

    await by.must(TAKE_UP_IN_ROOM, input);
    await by.must(TAKE_UP_IN_ROOM, { thingId: threadId, expectedVersion: version + 1 });
    await app.as(owner).must(TAKE_UP_IN_ROOM, { thingId: aboutMeSection.id, expectedVersion: 2 });

    expect(await notesOf(coordinator, caseId)).toHaveLength(1);
    expect(await dialoguesOf(coordinator, caseId)).toHaveLength(1);
    expect((await roomOf(coordinator, caseId))["aboutMe"].sections).toHaveLength(1);
    await expectRefusal(app, by, TAKE_UP_IN_ROOM, { ...input, expectedVersion: 3 }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
