import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT } from "../../src/demo/operations.js";
import { RESUME_SHARING, SUSPEND_SHARING, WITHDRAW_SHARING } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { ADD_DIALOGUE_READER, begun, dialoguesOf, inRoom, later, messagesOf, roomOf, textsOf, WRITE_MESSAGE } from "../support/dialogue.js";
import { hire } from "../support/people.js";
import { onConsent } from "../support/sharing.js";
import { onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const stranger = async (): Promise<Client> => (await hire(app, "luster", "PROFESSIONAL")).client;

/** A conversation between the coordinator and one who takes part, which another is about to be let into. */
async function ready() {
  const it = await inRoom(app);
  const on = await begun(it.coordinator, it.caseId, { toIds: [it.other.id] });
  later(app);
  return { ...it, ...on, by: it.coordinator, input: { threadId: on.threadId, expectedVersion: on.version, personId: it.professionalId } as Answer };
}

describe("letting somebody into a conversation", () => {
  everyDeed({
    app: () => app,
    deed: "addDialogueReader",
    document: ADD_DIALOGUE_READER,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: stranger, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("shows what is written from then on, and not what was written before (SAM-44, INV-15)", async () => {
    const { by, input, professional, caseId, threadId } = await ready();

    await by.must(ADD_DIALOGUE_READER, input);
    expect(await dialoguesOf(professional, caseId)).toEqual([]);
    later(app);
    await by.must(WRITE_MESSAGE, { threadId, text: "Velkommen." });

    expect(await textsOf(professional, threadId)).toEqual(["Velkommen."]);
    expect((await roomOf(professional, caseId))["unreadMessages"]).toBe(1);
  });

  test("from the beginning is the person's side's to say (NOT_YOURS_TO_DO)", async () => {
    const { by, input, owner, professional, threadId } = await ready();
    await expectRefusal(app, by, ADD_DIALOGUE_READER, { ...input, fromTheStart: true }, "NOT_YOURS_TO_DO");

    await app.as(owner).must(ADD_DIALOGUE_READER, { ...input, fromTheStart: true });

    expect(await textsOf(professional, threadId)).toEqual(["Hvordan går det?"]);
  });

  test("opens for one who was let in already what was written before, and closes nothing by being said twice", async () => {
    const { by, input, owner, professional, threadId } = await ready();
    await by.must(ADD_DIALOGUE_READER, input);

    await app.as(owner).must(ADD_DIALOGUE_READER, { ...input, expectedVersion: 2, fromTheStart: true });
    await by.must(ADD_DIALOGUE_READER, { ...input, expectedVersion: 3 });

    expect(await textsOf(professional, threadId)).toEqual(["Hvordan går det?"]);
  });

  test("lets nobody in from outside the room (NOT_IN_THE_ROOM), and is not there for those who do not read it (NOT_FOUND)", async () => {
    const { by, input, professional } = await ready();
    const outside = await hire(app, "luster", "PROFESSIONAL");

    await expectRefusal(app, by, ADD_DIALOGUE_READER, { ...input, personId: outside.id }, "NOT_IN_THE_ROOM");
    await expectRefusal(app, professional, ADD_DIALOGUE_READER, input, "NOT_FOUND");
  });
});

describe("who reads what as people come and go", () => {
  test("whoever comes later reads from when they came (SAM-86, INV-15)", async () => {
    const { coordinator, caseId, planId } = await inRoom(app);
    const { threadId } = await begun(coordinator, caseId);
    later(app);
    const newcomer = await hire(app, "luster", "PROFESSIONAL");
    await coordinator.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: newcomer.id, function: "Lege" });
    expect(await dialoguesOf(newcomer.client, caseId)).toEqual([]);
    later(app);

    await coordinator.must(WRITE_MESSAGE, { threadId, text: "Velkommen." });

    expect(await textsOf(newcomer.client, threadId)).toEqual(["Velkommen."]);
    expect((await roomOf(newcomer.client, caseId))["unreadMessages"]).toBe(1);
  });

  test("whoever loses their part finds nothing at the next call, and what they wrote stays under their name (SAM-96, SC-28)", async () => {
    const { caseId, owner, participantId, professional, professionalId, coordinator } = await inRoom(app);
    const { threadId } = await begun(professional, caseId);

    await app.as(owner).must(WITHDRAW_SHARING, { ...(await onConsent(app, { owner, caseId })), participantId });

    const gone = await professional.raw("query N($id: ID!) { node(id: $id) { id } }", { id: threadId });
    expect(gone.errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    await expectRefusal(app, professional, WRITE_MESSAGE, { threadId, text: "?" }, "NOT_FOUND");
    expect(await messagesOf(coordinator, threadId)).toMatchObject([{ text: "Hvordan går det?", writtenBy: { id: professionalId } }]);
  });

  test("a pause keeps them out, and what is written in it is not theirs afterwards unless it is opened (SAM-97)", async () => {
    const { caseId, owner, professional, professionalId, coordinator } = await inRoom(app);
    const { threadId, version } = await begun(coordinator, caseId);
    later(app);
    const pause = async (document: string) => app.as(owner).must(document, await onConsent(app, { owner, caseId }));
    await pause(SUSPEND_SHARING);
    const during = await professional.raw("query D($caseId: ID!) { dialogues(caseId: $caseId) { nodes { id } } }", { caseId });
    expect(during.errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    await app.as(owner).must(WRITE_MESSAGE, { threadId, text: "Mellom oss to." });
    later(app);
    await pause(RESUME_SHARING);
    later(app);
    await coordinator.must(WRITE_MESSAGE, { threadId, text: "Nå er vi i gang igjen." });

    expect(await textsOf(professional, threadId)).toEqual(["Hvordan går det?", "Nå er vi i gang igjen."]);
    expect((await roomOf(professional, caseId))["unreadMessages"]).toBe(2);
    await app.as(owner).must(ADD_DIALOGUE_READER, { threadId, expectedVersion: version, personId: professionalId, fromTheStart: true });
    expect(await textsOf(professional, threadId)).toHaveLength(3);
  });

  test("what is unread is counted for many rooms at once, each for itself (SAM-36)", async () => {
    const rooms = [await inRoom(app), await inRoom(app)];
    for (const it of rooms) await begun(it.coordinator, it.caseId);
    const document = (ids: readonly string[]) => `query { ${ids.map((id, index) => `r${index}: room(caseId: "${id}") { unreadMessages awaitingMe { id } }`).join(" ")} }`;

    const found = await app.as("luster/professional").ask(document(rooms.map((it) => it.caseId)));

    expect(Object.values(found)).toEqual([
      { unreadMessages: 1, awaitingMe: [] },
      { unreadMessages: 1, awaitingMe: [] },
    ]);
  });
});
