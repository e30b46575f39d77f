import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import {
  begun,
  CORRECT_MESSAGE,
  dialoguesOf,
  inRoom,
  later,
  MARK_DIALOGUE_READ,
  messagesOf,
  PUT_AWAY_IN_ROOM,
  roomOf,
  START_DIALOGUE,
  textsOf,
  WITHDRAW_MESSAGE,
  WRITE_MESSAGE,
} from "../support/dialogue.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const stranger = async (): Promise<Client> => (await hire(app, "luster", "PROFESSIONAL")).client;
const common = {
  app: () => app,
  withoutPermission: "luster/system-coordinator",
  withoutRelation: { by: stranger, code: "NOT_FOUND" },
  elsewhere: "lund/coordinator",
} as const;

/** A conversation that the coordinator has begun with everybody. */
async function thread(more: object = {}) {
  const it = await inRoom(app);
  return { ...it, by: it.coordinator, ...(await begun(it.coordinator, it.caseId, more)) };
}

const idsOf = (people: Answer[]): string[] => people.map((it) => it["id"] as string);
const turnOf = async (who: Client, caseId: string): Promise<string[]> => idsOf((await dialoguesOf(who, caseId))[0]?.["awaits"] as Answer[]);

describe("writing in a conversation", () => {
  const ready = async () => {
    const it = await thread();
    return { ...it, by: it.professional, input: { threadId: it.threadId, text: "Det går bra." } as Answer };
  };
  everyDeed({ ...common, deed: "writeMessage", document: WRITE_MESSAGE, ready, versioned: false });
  onceUnderOneKey({ app: () => app, document: WRITE_MESSAGE, ready, otherwise: { text: "Noe annet" } });

  test("is for everybody who reads it, one after the other (SAM-43, SAM-49)", async () => {
    const { by, input, owner, threadId } = await ready();

    await by.must(WRITE_MESSAGE, input);
    later(app);
    await app.as(owner).must(WRITE_MESSAGE, { threadId, text: "Så fint." });

    expect(await textsOf(by, threadId)).toEqual(["Hvordan går det?", "Det går bra.", "Så fint."]);
  });

  test("says whose turn it is, and an answer hands the turn back (SAM-49, FAIL-03)", async () => {
    const { coordinator, owner, caseId, threadId, subjectId, professionalId, professional } = await thread();
    const coordinatorId = await app.professionalId("luster/coordinator");
    await coordinator.must(WRITE_MESSAGE, { threadId, text: "Kan dere svare?", awaitsIds: [subjectId, professionalId] });
    later(app);
    expect(await turnOf(coordinator, caseId)).toEqual([subjectId, professionalId]);
    expect(idsOf((await roomOf(professional, caseId))["awaitingMe"])).toEqual([threadId]);

    await professional.must(WRITE_MESSAGE, { threadId, text: "Ja." });
    expect(await turnOf(coordinator, caseId)).toEqual([subjectId]);
    expect((await roomOf(professional, caseId))["awaitingMe"]).toEqual([]);
    later(app);
    await app.as(owner).must(WRITE_MESSAGE, { threadId, text: "Jeg også." });

    expect(await turnOf(coordinator, caseId)).toEqual([coordinatorId]);
    later(app);
    await coordinator.must(WRITE_MESSAGE, { threadId, text: "Takk." });
    expect(await turnOf(coordinator, caseId)).toEqual([]);
  });

  test("awaits nobody who does not read it (NOT_IN_THE_ROOM)", async () => {
    const { coordinator, other, professionalId, caseId } = await inRoom(app);
    const { threadId } = await begun(coordinator, caseId, { toIds: [other.id] });

    await expectRefusal(app, coordinator, WRITE_MESSAGE, { threadId, text: "Svar?", awaitsIds: [professionalId] }, "NOT_IN_THE_ROOM");
  });

  test("says something, and not in a conversation that has been put away (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, threadId, version } = await thread();
    expect((await by.raw(WRITE_MESSAGE, { input: { threadId, text: "  " } })).errors.map((it) => it.extensions["code"])).toEqual(["BAD_USER_INPUT"]);
    await by.must(PUT_AWAY_IN_ROOM, { thingId: threadId, expectedVersion: version });

    await expectRefusal(app, by, WRITE_MESSAGE, { threadId, text: "Hallo?" }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("two who write at once lose no word (FAIL-16, SAM-67)", async () => {
    const { coordinator, professional, threadId } = await thread();

    await Promise.all([coordinator.must(WRITE_MESSAGE, { threadId, text: "En" }), professional.must(WRITE_MESSAGE, { threadId, text: "To" })]);

    expect((await textsOf(coordinator, threadId)).sort()).toEqual(["En", "Hvordan går det?", "To"]);
  });
});

describe("saying that one has read", () => {
  const ready = async () => {
    const it = await thread();
    return { ...it, by: it.professional, input: { threadId: it.threadId } as Answer };
  };
  everyDeed({ ...common, deed: "markDialogueRead", document: MARK_DIALOGUE_READ, ready, versioned: false });

  test("tells the others who has read what and when, and takes it from one's own count (SAM-49, FAIL-03)", async () => {
    const { by, coordinator, threadId, caseId, professionalId, owner } = await ready();
    expect((await roomOf(by, caseId))["unreadMessages"]).toBe(1);

    const { dialogue } = await by.must(MARK_DIALOGUE_READ, { threadId });

    expect(dialogue.unread).toBe(0);
    expect((await roomOf(by, caseId))["unreadMessages"]).toBe(0);
    expect((await roomOf(app.as(owner), caseId))["unreadMessages"]).toBe(1);
    expect((await messagesOf(coordinator, threadId))[0]).toMatchObject({ readings: [{ readAt: app.now().toISOString(), version: 1, reader: { id: professionalId } }] });
  });

  test("reaches as far as it says, and happens once for each message (SAM-49)", async () => {
    const { by, coordinator, threadId, messageId } = await ready();
    later(app);
    const { message } = await coordinator.must(WRITE_MESSAGE, { threadId, text: "Og en til." });

    expect((await by.must(MARK_DIALOGUE_READ, { threadId, upToMessageId: messageId }))["dialogue"].unread).toBe(1);
    await by.must(MARK_DIALOGUE_READ, { threadId, upToMessageId: message.id });
    await by.must(MARK_DIALOGUE_READ, { threadId });

    expect((await messagesOf(coordinator, threadId)).map((it) => it["readings"].length)).toEqual([1, 1]);
    await expectRefusal(app, by, MARK_DIALOGUE_READ, { threadId, upToMessageId: threadId }, "NOT_FOUND");
  });

  test("of a message in another conversation is not there (NOT_FOUND)", async () => {
    const { by, coordinator, caseId, threadId } = await ready();
    const elsewhere = await begun(coordinator, caseId, { title: "Annet" });

    await expectRefusal(app, by, MARK_DIALOGUE_READ, { threadId, upToMessageId: elsewhere.messageId }, "NOT_FOUND");
  });
});

describe("correcting what one has written", () => {
  const ready = async () => {
    const it = await thread();
    return { ...it, input: { messageId: it.messageId, expectedVersion: 1, text: "Hvordan går det nå?" } as Answer };
  };
  everyDeed({ ...common, deed: "correctMessage", document: CORRECT_MESSAGE, ready });

  test("keeps what it said, and lets it be read again (SAM-49, FAIL-16)", async () => {
    const { by, input, professional, threadId } = await ready();
    await professional.must(MARK_DIALOGUE_READ, { threadId });

    await by.must(CORRECT_MESSAGE, input);

    const [message] = await messagesOf(professional, threadId);
    expect(message).toMatchObject({ text: "Hvordan går det nå?", version: 2, correctedAt: app.now().toISOString(), earlier: [{ version: 1, text: "Hvordan går det?" }] });
    expect(message?.["readings"]).toMatchObject([{ version: 1 }]);
    expect((await professional.must(MARK_DIALOGUE_READ, { threadId }))["dialogue"].unread).toBe(0);
    expect((await messagesOf(professional, threadId))[0]?.["readings"].map((it: Answer) => it["version"])).toEqual([1, 2]);
  });

  test("is its writer's alone (NOT_YOURS_TO_DO)", async () => {
    const { input, professional, owner } = await readyAndLeft(app, ready);

    for (const who of [professional, app.as(owner)]) await expectRefusal(app, who, CORRECT_MESSAGE, input, "NOT_YOURS_TO_DO");
  });
});

describe("taking a message back", () => {
  const ready = async () => {
    const it = await thread();
    const { message } = await it.coordinator.must(WRITE_MESSAGE, { threadId: it.threadId, text: "Feil mottaker." });
    return { ...it, second: message.id as string, input: { messageId: message.id, expectedVersion: 1 } as Answer };
  };
  everyDeed({ ...common, deed: "withdrawMessage", document: WITHDRAW_MESSAGE, ready });

  test("leaves nothing of it to others, not in text, count or turn, and shows its writer that it was there (SAM-49)", async () => {
    const { by, input, threadId, caseId, professional, owner } = await ready();

    await by.must(WITHDRAW_MESSAGE, input);

    for (const who of [professional, app.as(owner)]) {
      expect(await textsOf(who, threadId)).toEqual(["Hvordan går det?"]);
      expect((await roomOf(who, caseId))["unreadMessages"]).toBe(1);
    }
    expect((await messagesOf(by, threadId)).map((it) => it["withdrawnAt"] !== null)).toEqual([false, true]);
  });

  test("gives the turn back to whose it was before (SAM-49)", async () => {
    const { coordinator, caseId, subjectId } = await inRoom(app);
    const { dialogue } = await coordinator.must(START_DIALOGUE, { caseId, title: "Tur", text: "Hva tenker du?", awaitsIds: [subjectId] });
    later(app);
    const { message } = await coordinator.must(WRITE_MESSAGE, { threadId: dialogue.id, text: "Glem det.", awaitsIds: [] });
    expect(await turnOf(coordinator, caseId)).toEqual([]);

    await coordinator.must(WITHDRAW_MESSAGE, { messageId: message.id, expectedVersion: 1 });

    expect(await turnOf(coordinator, caseId)).toEqual([subjectId]);
  });

  test("is possible while nobody has read it; after that it is corrected (MESSAGE_ALREADY_READ)", async () => {
    const { by, input, professional, threadId } = await ready();
    await professional.must(MARK_DIALOGUE_READ, { threadId });

    await expectRefusal(app, by, WITHDRAW_MESSAGE, input, "MESSAGE_ALREADY_READ");
  });

  test("happens once, and is its writer's alone (NOT_ALLOWED_IN_THIS_STATE, NOT_YOURS_TO_DO, NOT_FOUND)", async () => {
    const { by, input, professional } = await ready();
    await expectRefusal(app, professional, WITHDRAW_MESSAGE, input, "NOT_YOURS_TO_DO");
    await by.must(WITHDRAW_MESSAGE, input);

    await expectRefusal(app, by, WITHDRAW_MESSAGE, { ...input, expectedVersion: 2 }, "NOT_ALLOWED_IN_THIS_STATE");
    await expectRefusal(app, professional, WITHDRAW_MESSAGE, { ...input, expectedVersion: 2 }, "NOT_FOUND");
  });
});
