import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { CHANGE_MY_CARD, roomSeen, roomWithProfessional, simpleRoom, VISIT_ROOM } from "../support/roster.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64").toString("base64");
const FACE =
  "query Face($id: ID!) { room(caseId: $id) { participants { person { ... on Professional { id } ... on Person { id } } title workPhone workEmail picture { mediaType content } } } }";

async function ready(input: Answer = { workPhone: "57 00 00 00" }) {
  const it = await roomWithProfessional(app);
  return { ...it, by: app.as("luster/professional"), input };
}

/** The deed is on no case. */
async function outsideCases() {
  const { by, input } = await ready();
  return { by, input };
}

async function cardOf(who: Client, caseId: string, personId: string): Promise<Answer> {
  return (await who.ask(FACE, { id: caseId }))["room"].participants.find((it: Answer) => it["person"].id === personId);
}

describe("changing one's own card", () => {
  everyDeed({ app: () => app, deed: "changeMyCard", document: CHANGE_MY_CARD, ready: outsideCases, withoutPermission: "luster/system-coordinator", versioned: false });

  onceUnderOneKey({ app: () => app, document: CHANGE_MY_CARD, ready, otherwise: { workPhone: "57 11 11 11" } });

  test("shows in every room: title, work phone, work e-mail and a picture; what is left out stays (SAM-33, SAM-81, SAM-84)", async () => {
    const { by, owner, caseId, professionalId } = await ready();
    const other = await roomWithProfessional(app);

    await by.must(CHANGE_MY_CARD, { title: "Ergoterapeut", workPhone: "57 00 00 00", workEmail: "ergo@example.no", picture });
    await by.must(CHANGE_MY_CARD, { workPhone: "" });

    const card = { title: "Ergoterapeut", workPhone: null, workEmail: "ergo@example.no", picture: { mediaType: "PNG", content: picture } };
    expect(await cardOf(app.as(owner), caseId, professionalId)).toMatchObject(card);
    expect(await cardOf(app.as(other.owner), other.caseId, professionalId)).toMatchObject(card);
    await by.must(CHANGE_MY_CARD, { title: app.person("luster/professional").title });
  });

  test("a picture that is taken away is gone at once, from the tables too (SAM-33)", async () => {
    const { by, owner, caseId, professionalId } = await ready();
    await by.must(CHANGE_MY_CARD, { picture });

    const { myCard } = await by.must(CHANGE_MY_CARD, { removePicture: true });

    expect(myCard.picture).toBeNull();
    expect((await cardOf(app.as(owner), caseId, professionalId))["picture"]).toBeNull();
    expect(await app.database.sql("select id from person where picture is not null")).toEqual([]);
  });

  test("a private person has a picture there and nothing else (SAM-05, SAM-81, INVALID_INPUT)", async () => {
    const { owner, caseId } = await simpleRoom(app);
    const by = app.as(owner);
    const before = await cardOf(app.as("luster/coordinator"), caseId, (await by.ask("query Me { me { id } }"))["me"].id);

    await expectRefusal(app, by, CHANGE_MY_CARD, { workPhone: "99 99 99 99" }, "INVALID_INPUT");
    const { myCard } = await by.must(CHANGE_MY_CARD, { picture });

    expect(before["picture"]).toBeNull();
    expect(myCard).toMatchObject({ workPhone: null, picture: { content: picture } });
  });

  test.each([
    ["what is no picture", Buffer.from("%PDF-1.7 x").toString("base64"), "DOCUMENT_TYPE_NOT_ACCEPTED"],
    ["one that is too large", Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(20_000)]).toString("base64"), "DOCUMENT_TOO_LARGE"],
    ["what is not base64", "x x", "INVALID_INPUT"],
  ] as const)("refuses %s (%#)", async (_, content, code) => {
    const { by } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, CHANGE_MY_CARD, { picture: content }, code);
  });

  test("a picture is put there or taken away, not both (INVALID_INPUT)", async () => {
    const { by } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, CHANGE_MY_CARD, { picture, removePicture: true }, "INVALID_INPUT");
  });
});

describe("noting a visit", () => {
  const visiting = async () => {
    const it = await roomWithProfessional(app);
    return { ...it, by: app.as("luster/professional"), input: { caseId: it.caseId } };
  };

  everyDeed({
    app: () => app,
    deed: "visitRoom",
    document: VISIT_ROOM,
    ready: visiting,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });

  test("keeps this visit and the one before, of each their own", async () => {
    const { by, owner, caseId, input } = await visiting();
    await by.must(VISIT_ROOM, input);
    await app.as(owner).must(VISIT_ROOM, input);
    app.setClock("2026-06-16T08:00:00Z");
    await by.must(VISIT_ROOM, input);
    app.setClock("2026-06-15T08:00:00Z");

    const rows = await app.database.sql('select visited_at, previous_at from room_visit v join "case" c on c.id = v.case_id order by v.id desc limit 2');
    expect(rows).toEqual([
      { visited_at: new Date("2026-06-15T08:00:00Z"), previous_at: null },
      { visited_at: new Date("2026-06-16T08:00:00Z"), previous_at: new Date("2026-06-15T08:00:00Z") },
    ]);
    expect(await roomSeen(by, caseId)).not.toBeNull();
  });
});
