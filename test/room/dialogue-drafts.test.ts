import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { begun, DISCARD_DIALOGUE_DRAFT, dialoguesOf, inRoom, roomOf, SAVE_DIALOGUE_DRAFT, START_DIALOGUE, WRITE_MESSAGE } from "../support/dialogue.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const stranger = async (): Promise<Client> => (await hire(app, "luster", "PROFESSIONAL")).client;
const common = { app: () => app, withoutPermission: "luster/system-coordinator", withoutRelation: { by: stranger, code: "NOT_FOUND" }, elsewhere: "lund/coordinator" } as const;

async function ready() {
  const it = await inRoom(app);
  const { threadId } = await begun(it.coordinator, it.caseId);
  return { ...it, threadId, by: it.professional, input: { threadId, text: "Jeg ville bare si at" } as Answer };
}

describe("keeping what one is writing", () => {
  everyDeed({ ...common, deed: "saveDialogueDraft", document: SAVE_DIALOGUE_DRAFT, ready, versioned: false });

  test("is for oneself alone, whatever others may see (SAM-49, FAIL-16)", async () => {
    const { by, input, caseId, coordinator, owner, threadId } = await ready();

    const { draft } = await by.must(SAVE_DIALOGUE_DRAFT, input);

    expect(draft).toMatchObject({ text: "Jeg ville bare si at", version: 1, title: null, thread: { id: threadId } });
    expect((await dialoguesOf(by, caseId))[0]?.["draft"]).toEqual({ text: "Jeg ville bare si at" });
    for (const who of [coordinator, app.as(owner)]) {
      expect((await dialoguesOf(who, caseId))[0]?.["draft"]).toBeNull();
      expect((await roomOf(who, caseId))["drafts"]).toEqual([]);
    }
    for (const who of [coordinator, app.as(owner), app.as("luster/unit-leader")]) {
      const { errors } = await who.raw("query N($id: ID!) { node(id: $id) { id } }", { id: draft.id });
      expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    }
  });

  test("is one for each conversation, and two devices never overwrite each other (SAM-49, FAIL-16)", async () => {
    const { by, input } = await ready();
    const { draft } = await by.must(SAVE_DIALOGUE_DRAFT, input);
    const { draft: second } = await by.must(SAVE_DIALOGUE_DRAFT, { ...input, text: "Jeg ville bare si at dette", readVersion: 1 });
    expect(second).toMatchObject({ id: draft.id, version: 2, text: "Jeg ville bare si at dette" });

    for (const readVersion of [1, null]) await expectRefusal(app, by, SAVE_DIALOGUE_DRAFT, { ...input, text: "Noe helt annet", readVersion }, "STALE_VERSION");
  });

  test("is gone when it has been sent, in a conversation and for a new one (SAM-49)", async () => {
    const { by, input, caseId, threadId } = await ready();
    await by.must(SAVE_DIALOGUE_DRAFT, input);
    await by.must(SAVE_DIALOGUE_DRAFT, { caseId, title: "Ferie", text: "Kan vi snakke om ferie?" });
    expect((await roomOf(by, caseId))["drafts"]).toHaveLength(2);

    await by.must(WRITE_MESSAGE, { threadId, text: "Jeg ville bare si at dette går bra." });
    expect((await roomOf(by, caseId))["drafts"]).toMatchObject([{ title: "Ferie", thread: null }]);
    await by.must(START_DIALOGUE, { caseId, title: "Ferie", text: "Kan vi snakke om ferie?" });

    expect((await roomOf(by, caseId))["drafts"]).toEqual([]);
    await by.must(SAVE_DIALOGUE_DRAFT, { ...input, text: "Enda en ting" });
    expect((await roomOf(by, caseId))["drafts"]).toMatchObject([{ text: "Enda en ting", version: 3 }]);
  });

  test("stands in one place, and not in a conversation one does not read (INVALID_INPUT, NOT_FOUND)", async () => {
    const { by, input, caseId, coordinator, other } = await ready();
    const narrow = await begun(coordinator, caseId, { toIds: [other.id] });

    await expectRefusal(app, by, SAVE_DIALOGUE_DRAFT, { ...input, caseId }, "INVALID_INPUT");
    await expectRefusal(app, by, SAVE_DIALOGUE_DRAFT, { text: "x" }, "INVALID_INPUT");
    await expectRefusal(app, by, SAVE_DIALOGUE_DRAFT, { threadId: narrow.threadId, text: "x" }, "NOT_FOUND");
  });
});

describe("throwing a draft away", () => {
  const kept = async () => {
    const it = await ready();
    const { draft } = await it.by.must(SAVE_DIALOGUE_DRAFT, it.input);
    return { ...it, input: { draftId: draft.id, expectedVersion: draft.version } as Answer };
  };
  everyDeed({ ...common, deed: "discardDialogueDraft", document: DISCARD_DIALOGUE_DRAFT, ready: kept });

  test("leaves nothing of it, and is one's own to do (SAM-49, NOT_FOUND)", async () => {
    const { by, input, caseId, coordinator } = await kept();
    await expectRefusal(app, coordinator, DISCARD_DIALOGUE_DRAFT, input, "NOT_FOUND");

    await by.must(DISCARD_DIALOGUE_DRAFT, input);

    expect((await roomOf(by, caseId))["drafts"]).toEqual([]);
    await expectRefusal(app, by, DISCARD_DIALOGUE_DRAFT, { ...input, expectedVersion: 2 }, "NOT_FOUND");
  });
});
