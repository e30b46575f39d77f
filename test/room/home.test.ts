import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, CLOSE_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { START_DIALOGUE, WRITE_ABOUT_ME, WRITE_NOTE } from "../support/dialogue.js";
import { aGoal } from "../support/inputs.js";
import { ADD_CALENDAR_ENTRY, ADD_ROOM_DOCUMENT, anEntry, CHANGE_CALENDAR_ENTRY, PDF } from "../support/room-content.js";
import { ADD_ROOM_PARTICIPANT, roomWithProfessional, SET_PARTICIPANT_RIGHTS, simpleRoom, VISIT_ROOM } from "../support/roster.js";
import { active, drafted, onPlan } from "../support/stages.js";

const START = "2026-06-15T08:00:00Z";
const HOME = `query Home($id: ID!) { room(caseId: $id) { kind myRights { area } aboutMe { sections { text } } participants { name roles }
  home { owner { name } lastVisitAt previousVisitAt unreadMessages nextEvents(first: 2) { startsOn entry { title } } waitsForMe { kind id deed } latestChanges { area at id by { ... on Person { name } ... on Professional { name } } } } } }`;
const MY_ROOMS = `query MyRooms($filter: MyRoomFilterInput, $orderBy: RoomOrder = OWNER_NAME, $first: Int! = 20, $after: String) {
  myRooms(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { pageInfo { hasNextPage endCursor }
    nodes { id ownerName kind roles locked unreadMessages nextEvent { startsOn } room { myRights { area } } } } }`;
const LOG = "query Log($id: ID!) { room(caseId: $id) { log(first: 50) { nodes { kind text deed actor { __typename } } } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock(START));
afterAll(() => app.stop());

const home = async (who: Client, id: string): Promise<Answer> => (await who.ask(HOME, { id }))["room"];
const mine = async (who: Client, variables: Answer = {}): Promise<Answer> => (await who.ask(MY_ROOMS, variables))["myRooms"];

describe("the home page of a room", () => {
  test("tells in one request who it is about, what comes next, what is unread, what is new and what waits (SAM-31, SAM-36)", async () => {
    const it = await roomWithProfessional(app);
    const [owner, coordinator, professional] = [app.as(it.owner), app.as("luster/coordinator"), app.as("luster/professional")];
    await owner.must(WRITE_ABOUT_ME, { caseId: it.caseId, kind: "WHO_I_AM", language: "nb", text: "Jeg liker å gå tur." });
    for (const startsOn of ["2026-06-29", "2026-06-22", "2026-06-14", "2026-07-06"]) await coordinator.must(ADD_CALENDAR_ENTRY, { caseId: it.caseId, ...anEntry({ startsOn }) });
    const { dialogue } = await coordinator.must(START_DIALOGUE, { caseId: it.caseId, title: "Trening", text: "Passer tirsdag?", awaitsIds: [it.professionalId] });
    const { note } = await coordinator.must(WRITE_NOTE, { caseId: it.caseId, text: "Snakket med legen." });
    await coordinator.must(ADD_ROOM_DOCUMENT, { caseId: it.caseId, kind: "REPORT", title: "Epikrise", content: PDF });

    const room = await home(professional, it.caseId);

    expect(room).toMatchObject({ aboutMe: { sections: [{ text: "Jeg liker å gå tur." }] }, participants: [{}, {}, {}] });
    expect(room["home"]).toMatchObject({ owner: { name: app.person(it.owner).name }, lastVisitAt: null, unreadMessages: 1 });
    expect(room["home"].nextEvents).toEqual([
      { startsOn: "2026-06-22", entry: { title: "Fysioterapi" } },
      { startsOn: "2026-06-29", entry: { title: "Fysioterapi" } },
    ]);
    expect(room["home"].waitsForMe).toEqual([{ kind: "ANSWER", id: dialogue.id, deed: null }]);
    expect(room["home"].latestChanges.map((one: Answer) => one["area"]).sort()).toEqual(["ABOUT_ME", ...Array(4).fill("CALENDAR"), "DIALOGUE", "DOCUMENTS", "NOTES"]);
    expect(room["home"].latestChanges).toContainEqual(expect.objectContaining({ area: "NOTES", id: note.id, by: { name: app.person("luster/coordinator").name } }));
  });

  test("tells those who may see it that something in the calendar is new or other than it was, and nothing of what it says (SAM-40)", async () => {
    const it = await roomWithProfessional(app);
    const [coordinator, professional] = [app.as("luster/coordinator"), app.as("luster/professional")];
    const { calendarEntry: shown } = await coordinator.must(ADD_CALENDAR_ENTRY, { caseId: it.caseId, ...anEntry() });
    await coordinator.must(ADD_CALENDAR_ENTRY, { caseId: it.caseId, ...anEntry({ namedIds: [await app.professionalId("luster/coordinator")], onlyNamed: true }) });
    const news = async (): Promise<Answer[]> => (await home(professional, it.caseId))["home"].latestChanges;
    const calendarOnly = (all: Answer[]): Answer[] => all.filter((one) => one["area"] === "CALENDAR");
    const by = { name: app.person("luster/coordinator").name };
    expect(calendarOnly(await news())).toEqual([{ area: "CALENDAR", at: "2026-06-15T08:00:00.000Z", id: shown.id, by }]);

    await professional.must(VISIT_ROOM, { caseId: it.caseId });
    expect(await news()).toEqual([]);
    app.setClock("2026-06-15T10:00:00Z");
    await coordinator.must(CHANGE_CALENDAR_ENTRY, { ...anEntry({ place: "Treningssenteret" }), calendarEntryId: shown.id, expectedVersion: shown.version });

    expect(await news()).toEqual([{ area: "CALENDAR", at: "2026-06-15T10:00:00.000Z", id: shown.id, by }]);
  });

  test("shows what is new since the last visit, which is the caller's own; what one has done oneself is nothing new (SAM-36)", async () => {
    const it = await roomWithProfessional(app);
    const [owner, coordinator, professional] = [app.as(it.owner), app.as("luster/coordinator"), app.as("luster/professional")];
    await coordinator.must(WRITE_NOTE, { caseId: it.caseId, text: "Først." });
    app.setClock("2026-06-15T09:00:00Z");
    await professional.must(VISIT_ROOM, { caseId: it.caseId });
    app.setClock("2026-06-16T09:00:00Z");
    const { note } = await coordinator.must(WRITE_NOTE, { caseId: it.caseId, text: "Så." });

    const seen = async (who: Client): Promise<Answer> => (await home(who, it.caseId))["home"];

    expect(await seen(professional)).toMatchObject({ lastVisitAt: "2026-06-15T09:00:00.000Z", latestChanges: [{ area: "NOTES", id: note.id }] });
    expect((await seen(owner))["latestChanges"]).toHaveLength(2);
    expect((await seen(coordinator))["latestChanges"]).toEqual([]);
    await professional.must(VISIT_ROOM, { caseId: it.caseId });
    expect(await seen(professional)).toMatchObject({ lastVisitAt: "2026-06-16T09:00:00.000Z", previousVisitAt: "2026-06-15T09:00:00.000Z", latestChanges: [] });
  });

  test("reading it writes nothing but the access log, and notes no visit (SAM-36)", async () => {
    const it = await roomWithProfessional(app);

    const visits = (): Promise<unknown[]> => app.database.sql("select id from room_visit");
    const before = await visits();

    for (const _ of [1, 2]) expect((await home(app.as("luster/professional"), it.caseId))["home"].lastVisitAt).toBeNull();

    expect(await visits()).toEqual(before);
  });

  test("tells of the plan those who read all of it, and nobody of an area that is kept from them (SAM-103)", async () => {
    const it = await active(app, "luster");
    const coordinator = app.as("luster/coordinator");
    const personId = await app.professionalId("luster/professional");
    const { participant } = await coordinator.must(ADD_ROOM_PARTICIPANT, { caseId: it.caseId, personId, function: "Oppfølging" });
    await coordinator.must(ADD_GOAL, { ...(await onPlan(app, "luster", it.planId)), ...aGoal({ text: "Nytt mål" }) });
    await coordinator.must(WRITE_NOTE, { caseId: it.caseId, text: "Et notat." });
    const areas = async (): Promise<Set<string>> => new Set((await home(app.as("luster/professional"), it.caseId))["home"].latestChanges.map((one: Answer) => one["area"]));
    const before = await areas();

    const withheld = ["PLAN", "NOTES"].map((area) => ({ area, rights: ["READ"] }));
    await coordinator.must(SET_PARTICIPANT_RIGHTS, { participantId: participant.id, expectedVersion: participant.version, withheld, reason: "x" });

    expect(before).toEqual(new Set(["PLAN", "NOTES"]));
    expect(await areas()).toEqual(new Set());
  });

  test("puts the deeds that wait for the caller beside it (SAM-31)", async () => {
    const it = await drafted(app, "luster");

    const { waitsForMe } = (await home(app.as("luster/coordinator"), it.caseId))["home"];

    expect(waitsForMe.map((one: Answer) => one["kind"])).toContain("DEED");
  });
});

describe("the log as a part of the room", () => {
  test("is read by the person's side and the coordinator, in words, and by nobody else; the owner reads who has read (SAM-35, SAM-132, SAM-133, SAM-134)", async () => {
    const it = await roomWithProfessional(app);
    const log = async (who: string): Promise<Answer | null> => (await app.as(who).ask(LOG, { id: it.caseId }))["room"].log;

    const [owners, coordinators, participants] = [await log(it.owner), await log("luster/coordinator"), await log("luster/professional")];

    expect(participants).toBeNull();
    for (const entries of [owners, coordinators])
      expect(entries?.["nodes"]).toContainEqual(expect.objectContaining({ deed: "addRoomParticipant", text: expect.stringMatching(/\S/) }));
    expect(owners?.["nodes"].some((one: Answer) => one["kind"] === "READING")).toBe(true);
    expect(coordinators?.["nodes"].some((one: Answer) => one["kind"] === "READING")).toBe(false);
  });
});

describe("the rooms somebody takes part in", () => {
  test("are all on one list, with a plan or without, each with what the caller is there and may do, what is unread and what comes next (SAM-23, SAM-24, SAM-26)", async () => {
    const before = new Set((await mine(app.as("luster/professional"), { first: 100 }))["nodes"].map((one: Answer) => one["id"]));
    const simple = await roomWithProfessional(app);
    const plan = await active(app, "luster");
    const coordinator = app.as("luster/coordinator");
    await coordinator.must(ADD_ROOM_PARTICIPANT, { caseId: plan.caseId, personId: simple.professionalId, function: "Oppfølging" });
    await simpleRoom(app);
    await coordinator.must(START_DIALOGUE, { caseId: plan.caseId, title: "Trening", text: "Passer tirsdag?" });
    await coordinator.must(ADD_CALENDAR_ENTRY, { caseId: simple.caseId, ...anEntry() });

    const rooms = (await mine(app.as("luster/professional"), { first: 100 }))["nodes"].filter((one: Answer) => !before.has(one["id"]));

    expect(rooms).toHaveLength(2);
    const [ofSimple, ofPlan] = [simple, plan].map((one) => rooms.find((it: Answer) => it["id"] === one.caseId));
    expect(ofSimple).toMatchObject({ kind: "SIMPLE", roles: ["PARTICIPANT"], locked: false, unreadMessages: 0, nextEvent: { startsOn: "2026-06-22" } });
    expect(ofPlan).toMatchObject({ kind: "PLAN", roles: ["PARTICIPANT"], locked: false, unreadMessages: 1, nextEvent: null });
    expect(ofPlan.room.myRights.map((one: Answer) => one["area"])).not.toContain("LOG");
  });

  test("keep one whose plan has ended, with a padlock (SAM-25)", async () => {
    const plan = await active(app, "luster");
    await app.as(plan.owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", plan.planId)), reason: "GOALS_REACHED" });

    const { nodes } = await mine(app.as(plan.owner));

    expect(nodes).toMatchObject([{ id: plan.caseId, locked: true, kind: "SIMPLE", roles: ["OWNER"] }]);
    expect((await mine(app.as(plan.owner), { filter: { locked: false } }))["nodes"]).toEqual([]);
    expect((await mine(app.as(plan.owner), { filter: { locked: true, kinds: ["SIMPLE"], roles: ["OWNER"] } }))["nodes"]).toHaveLength(1);
    expect((await mine(app.as(plan.owner), { filter: { roles: ["COORDINATOR"] } }))["nodes"]).toEqual([]);
  });

  test.each(["OWNER_NAME", "NEWEST_FIRST", "OLDEST_FIRST"])("come in the order of %s, page after page, each once", async (orderBy) => {
    const coordinator = app.as("luster/coordinator");
    const whole = (await mine(coordinator, { orderBy, first: 100 }))["nodes"].map((one: Answer) => one["id"]);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer = await mine(coordinator, { orderBy, first: 2, after });
      paged.push(...page["nodes"].map((one: Answer) => one["id"]));
      after = page["pageInfo"].hasNextPage ? page["pageInfo"].endCursor : null;
    } while (after !== null);

    expect(whole.length).toBeGreaterThan(3);
    expect(paged).toEqual(whole);
    const other = (await mine(coordinator, { orderBy: orderBy === "NEWEST_FIRST" ? "OLDEST_FIRST" : "NEWEST_FIRST", first: 100 }))["nodes"].map((one: Answer) => one["id"]);
    expect(whole).not.toEqual(other);
  });

  test("are none for who handles the case, leads the unit or runs the system without a place in a room (SAM-107)", async () => {
    const it = await simpleRoom(app);

    for (const who of ["luster/case-worker", "luster/unit-leader"])
      expect((await mine(app.as(who), { first: 100 }))["nodes"].map((one: Answer) => one["id"])).not.toContain(it.caseId);
  });
});
