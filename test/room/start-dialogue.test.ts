import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GROUP_MEMBER } from "../../src/demo/group-operations.js";
import { SHARE_SECTIONS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { ANNOTATE_IN_ROOM, begun, dialoguesOf, inRoom, later, messagesOf, notesOf, roomOf, START_DIALOGUE, textsOf, WRITE_MESSAGE, WRITE_NOTE } from "../support/dialogue.js";
import { founded, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";
import { documentIn } from "../support/room-content.js";
import { onConsent } from "../support/sharing.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const stranger = async (): Promise<Client> => (await hire(app, "luster", "PROFESSIONAL")).client;

async function ready() {
  const it = await inRoom(app);
  return { ...it, by: it.coordinator, input: { caseId: it.caseId, title: "Skolestart", text: "Hvordan går det?" } as Answer };
}

const seen = async (who: Client, caseId: string): Promise<string[]> => (await dialoguesOf(who, caseId)).map((it) => it["id"] as string);

describe("beginning a conversation in a room", () => {
  everyDeed({
    app: () => app,
    deed: "startDialogue",
    document: START_DIALOGUE,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: stranger, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });
  onceUnderOneKey({ app: () => app, document: START_DIALOGUE, ready, otherwise: { text: "Noe annet" } });

  test("is for everybody who takes part when it names nobody, in the place of letters and e-mail (SAM-43, SAM-44)", async () => {
    const { by, input, caseId, owner, professional, other } = await ready();

    const { dialogue, message } = await by.must(START_DIALOGUE, input);

    expect(dialogue).toMatchObject({ title: "Skolestart", aboutKind: null, unread: 0, version: 1, awaits: [] });
    expect(dialogue.roles).toEqual(["OWNER", "REPRESENTATIVE", "COORDINATOR", "PARTICIPANT", "GROUP_MEMBER"]);
    expect(message).toMatchObject({ text: "Hvordan går det?", version: 1, correctedAt: null, withdrawnAt: null, readings: [], attachments: [] });
    for (const who of [app.as(owner), professional, other.client]) expect(await textsOf(who, dialogue.id)).toEqual(["Hvordan går det?"]);
    expect((await roomOf(app.as(owner), caseId))["unreadMessages"]).toBe(1);
  });

  test("says nothing of itself to those it is not for: not in lists, not in counts, not by id (SAM-44, INV-09)", async () => {
    const { by, input, caseId, owner, professional, other } = await ready();

    const { dialogue } = await by.must(START_DIALOGUE, { ...input, toIds: [other.id] });

    expect(await textsOf(other.client, dialogue.id)).toHaveLength(1);
    expect(await textsOf(app.as(owner), dialogue.id)).toHaveLength(1);
    expect(await seen(professional, caseId)).toEqual([]);
    expect(await roomOf(professional, caseId)).toMatchObject({ unreadMessages: 0, awaitingMe: [] });
    const nothing = await professional.raw("query N($id: ID!) { node(id: $id) { id } }", { id: dialogue.id });
    expect(nothing.errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    await expectRefusal(app, professional, WRITE_MESSAGE, { threadId: dialogue.id, text: "?" }, "NOT_FOUND");
  });

  test("between two of those who take part is not kept from the owner it is about, nor is one that the owner is not named in (SAM-44)", async () => {
    const { input, caseId, owner, professional, other, coordinator } = await ready();

    const { dialogue } = await professional.must(START_DIALOGUE, { ...input, toIds: [other.id] });

    expect(await seen(app.as(owner), caseId)).toEqual([dialogue.id]);
    expect(await seen(coordinator, caseId)).toEqual([]);
  });

  test("goes to those who have a role, now and later (SAM-44)", async () => {
    const { input, owner, coordinator, professional, caseId } = await ready();

    const { dialogue } = await app.as(owner).must(START_DIALOGUE, { ...input, toRoles: ["COORDINATOR"] });

    expect(dialogue.roles).toEqual(["COORDINATOR"]);
    expect(await textsOf(coordinator, dialogue.id)).toHaveLength(1);
    expect(await seen(professional, caseId)).toEqual([]);
  });

  test("without a plan is for the members of the group as well, and for nobody who only handles the case (SAM-153, SAM-43)", async () => {
    const it = await founded(app, "luster");
    const colleague = await hire(app, "luster", "PROFESSIONAL");
    await app.as("luster/coordinator").must(ADD_GROUP_MEMBER, { ...(await onGroup(app, it)), personId: colleague.id, kind: "FIXED", function: "Oppfølging" });
    later(app);

    const { threadId } = await begun(app.as("luster/professional"), it.caseId);

    expect(await textsOf(colleague.client, threadId)).toHaveLength(1);
    expect(await textsOf(app.as(it.owner), threadId)).toHaveLength(1);
    await expectRefusal(app, app.as("luster/case-worker"), WRITE_MESSAGE, { threadId, text: "?" }, "NOT_FOUND");
    await expectRefusal(app, app.as("luster/case-worker"), START_DIALOGUE, { caseId: it.caseId, title: "x", text: "x" }, "NOT_YOURS_TO_DO");
  });

  test("is tied to a goal, and then only for those with whom goals are shared; a note and a comment on it as well (SAM-46, SAM-56, SAM-91)", async () => {
    const { input, goalId, caseId, owner, coordinator, professional, participantId, other } = await ready();
    const sharing = { ...(await onConsent(app, { owner, caseId })), participantIds: [participantId], sections: ["VALUES"] };
    await app.as(owner).must(SHARE_SECTIONS, sharing);
    later(app);

    const { dialogue } = await coordinator.must(START_DIALOGUE, { ...input, aboutId: goalId });
    await coordinator.must(WRITE_NOTE, { caseId, text: "Om målet.", aboutId: goalId });
    const { annotation } = await coordinator.must(ANNOTATE_IN_ROOM, { elementId: goalId, text: "Godt mål." });

    expect(dialogue).toMatchObject({ aboutKind: "GOAL", aboutId: goalId });
    for (const who of [app.as(owner), other.client]) expect([await seen(who, caseId), await notesOf(who, caseId)]).toMatchObject([[dialogue.id], [{ text: "Om målet." }]]);
    expect([await seen(professional, caseId), await notesOf(professional, caseId)]).toEqual([[], []]);
    const { errors } = await professional.raw("query N($id: ID!) { node(id: $id) { id } }", { id: annotation.id });
    expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    await expectRefusal(app, professional, ANNOTATE_IN_ROOM, { elementId: goalId, text: "?" }, "NOT_FOUND");
    await expectRefusal(app, professional, START_DIALOGUE, { ...input, aboutId: goalId }, "NOT_FOUND");
  });

  test("is tied to a document, and then only for those the document is shown to; a note on it as well (SAM-46, SAM-79)", async () => {
    const { by, input, caseId, owner, professional, other } = await ready();
    const { document } = await documentIn(by, caseId, { onlyNamed: true, namedIds: [other.id] });

    const { dialogue } = await by.must(START_DIALOGUE, { ...input, aboutId: document["id"], documentIds: [document["id"]] });
    await by.must(WRITE_NOTE, { caseId, text: "Om brevet.", aboutId: document["id"] });

    for (const who of [app.as(owner), other.client]) expect([await seen(who, caseId), await notesOf(who, caseId)]).toMatchObject([[dialogue.id], [{ text: "Om brevet." }]]);
    expect([await seen(professional, caseId), await notesOf(professional, caseId)]).toEqual([[], []]);
    expect((await messagesOf(other.client, dialogue.id))[0]?.["attachments"]).toEqual([{ id: document["id"] }]);
    await expectRefusal(app, professional, START_DIALOGUE, { ...input, documentIds: [document["id"]] }, "NOT_FOUND");
  });

  test("is tied to nothing of another case (NOT_FOUND)", async () => {
    const { by, input, caseId } = await ready();
    const elsewhere = await inRoom(app);

    for (const aboutId of [elsewhere.goalId, elsewhere.measureId, caseId, "x"]) await expectRefusal(app, by, START_DIALOGUE, { ...input, aboutId }, "NOT_FOUND");
  });

  test("names nobody outside the room, and tells of nobody whether they exist (NOT_IN_THE_ROOM)", async () => {
    const { by, input, subjectId } = await ready();
    const outside = await hire(app, "luster", "PROFESSIONAL");

    for (const toIds of [[outside.id], ["x"], [input["caseId"]]]) await expectRefusal(app, by, START_DIALOGUE, { ...input, toIds }, "NOT_IN_THE_ROOM");
    await expectRefusal(app, by, START_DIALOGUE, { ...input, awaitsIds: [outside.id] }, "NOT_IN_THE_ROOM");
    const { dialogue } = await by.must(START_DIALOGUE, { ...input, toIds: [subjectId] });
    expect(dialogue.named.map((it: Answer) => it["id"])).toContain(subjectId);
  });

  test("is not begun with nobody to hear it, before anybody works around the person (SAM-44, NOT_IN_THE_ROOM)", async () => {
    const { caseId, owner } = await app.walk("luster", { until: "OPENED" });

    await expectRefusal(app, app.as(owner), START_DIALOGUE, { caseId, title: "Hallo", text: "Er det noen her?" }, "NOT_IN_THE_ROOM");
  });

  test("leaves nothing of what is written in events, and sends nothing out of the room (SAM-45)", async () => {
    const { by, input } = await ready();
    const before = await app.database.sql("select count(*)::int as n from letter");

    await by.must(START_DIALOGUE, { ...input, text: "Dette skal bli her inne." });

    expect(await app.database.sql("select count(*)::int as n from event where details::text like '%bli her inne%'")).toEqual([{ n: 0 }]);
    expect(await app.database.sql("select count(*)::int as n from letter")).toEqual(before);
  });

  test("stands in the order of what was written last (SAM-49)", async () => {
    const { by, caseId } = await ready();
    const first = await begun(by, caseId);
    later(app);
    const second = await begun(by, caseId, { title: "Avlastning" });
    later(app);

    await by.must(WRITE_MESSAGE, { threadId: first.threadId, text: "En ting til." });

    expect(await seen(by, caseId)).toEqual([first.threadId, second.threadId]);
    expect(await messagesOf(by, first.threadId)).toHaveLength(2);
  });
});
