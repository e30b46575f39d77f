import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { CHANGE_POLICY } from "../../src/demo/operations.js";
import { SUSPEND_SHARING } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf, onceUnderOneKey } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { familyCase } from "../support/families.js";
import { thePolicy } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { notForOthers } from "../support/plan-checks.js";
import { onConsent } from "../support/sharing.js";
import {
  ADD_ROOM_DOCUMENT,
  ADD_ROOM_LINK,
  aDocument,
  aRoom,
  CHANGE_ROOM_DOCUMENT,
  CHANGE_ROOM_LINK,
  CONSENT_FORM,
  documentIn,
  DOCUMENTS_OF_ROOM,
  entryIn,
  FILE,
  LINKS_OF_ROOM,
  NEWER_PDF,
  PDF,
  PNG,
  REPLACE_ROOM_DOCUMENT,
  SET_ROOM_DOCUMENT_ACTIVE,
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
  return { ...room, by: app.as("luster/coordinator"), input: { caseId: room.caseId, ...aDocument(more) } as Answer };
}

async function added(more: Answer = {}, who = "luster/coordinator") {
  const room = await aRoom(app);
  const { document, on } = await documentIn(app.as(who), room.caseId, more);
  return { ...room, document, by: app.as(who), input: { ...on } as Answer };
}

async function documentsFor(who: string, caseId: string, more: Answer = {}): Promise<Answer[]> {
  return (await app.as(who).ask(DOCUMENTS_OF_ROOM, { caseId, ...more }))["room"].documents as Answer[];
}

const digest = (base64: string): string => createHash("sha256").update(Buffer.from(base64, "base64")).digest("hex");
const codes = async (who: string, id: string): Promise<string[]> => (await app.as(who).raw(NODE, { id })).errors.map((it) => it.extensions["code"]);

describe("putting a document in the room", () => {
  everyDeed({ ...common, deed: "addRoomDocument", document: ADD_ROOM_DOCUMENT, ready: adding, versioned: false });
  onceUnderOneKey({ app: () => app, document: ADD_ROOM_DOCUMENT, ready: adding, otherwise: { title: "Noe annet" } });
  notForOthers({
    app: () => app,
    document: ADD_ROOM_DOCUMENT,
    ready: adding,
    others: [
      ["luster/case-worker", "NOT_FOUND"],
      ["luster/unit-leader", "NOT_FOUND"],
    ],
  });

  test("is read by those in the room, with its digest, in its folder (SAM-76, SAM-77, SAM-79)", async () => {
    const { by, input, caseId, owner } = await adding({ folder: "Sjukehuset" });

    const { roomDocument } = await by.must(ADD_ROOM_DOCUMENT, input);

    expect(roomDocument.versions).toMatchObject([{ number: 1, mediaType: "PDF", bytes: Buffer.from(PDF, "base64").length, digest: digest(PDF) }]);
    for (const who of [owner, "luster/professional"]) {
      expect(await documentsFor(who, caseId, { folder: "Sjukehuset" })).toMatchObject([{ title: "Epikrise" }]);
      expect(await documentsFor(who, caseId, { folder: "Skulen" })).toEqual([]);
      expect((await app.as(who).ask(FILE, { id: roomDocument.versions[0].id }))["node"]).toEqual({ number: 1, content: PDF });
    }
  });

  test("the file of the case does not show it, and each reading of what it holds stands in the access log (SAM-79)", async () => {
    const { document, caseId, owner } = await added();
    const { rows } = { rows: await app.database.sql<{ n: number }>("select count(*)::int as n from document where case_id = $1", [localIdOf(caseId)]) };
    expect(rows).toEqual([{ n: 0 }]);

    await app.as("luster/professional").ask(FILE, { id: document["versions"][0].id });

    const log = (await app.as(owner).ask("query Log { myAccessLog(first: 5) { nodes { what } } }"))["myAccessLog"].nodes as Answer[];
    expect(log.some((it) => it["what"].includes("ROOM_DOCUMENT_CONTENT"))).toBe(true);
  });

  test.each([
    [PNG, "DOCUMENT_TYPE_NOT_ACCEPTED"],
    [Buffer.from("MZ a program called epikrise.pdf").toString("base64"), "DOCUMENT_TYPE_NOT_ACCEPTED"],
    [Buffer.concat([Buffer.from("%PDF-1.7"), Buffer.alloc(140_000)]).toString("base64"), "DOCUMENT_TOO_LARGE"],
    ["ikke base64!", "INVALID_INPUT"],
  ] as const)("takes PDF of a size, by what it is made of (SAM-77) %#", async (content, code) => {
    const { by, input } = await adding({ content });

    await expectRefusal(app, by, ADD_ROOM_DOCUMENT, input, code);
  });

  test("a signed consent is no ordinary document (NOT_A_SIGNED_FORM)", async () => {
    const { by, input } = await adding({ kind: "SIGNED_CONSENT" });

    await expectRefusal(app, by, ADD_ROOM_DOCUMENT, input, "NOT_A_SIGNED_FORM");
  });

  test("for some is not there for others, by its id and its files neither (SAM-79)", async () => {
    const it = await added({ onlyNamed: true }, "luster/coordinator");

    expect(await documentsFor("luster/professional", it.caseId)).toEqual([]);
    expect(await codes("luster/professional", it.document["id"])).toEqual(["NOT_FOUND"]);
    expect(await codes("luster/professional", it.document["versions"][0].id)).toEqual(["NOT_FOUND"]);
    expect(await documentsFor(it.owner, it.caseId)).toHaveLength(1);
    const { roomDocument } = await it.by.must(CHANGE_ROOM_DOCUMENT, { ...it.input, kind: "REPORT", title: "Epikrise", onlyNamed: true, namedIds: [it.professionalId] });
    expect(roomDocument.named).toMatchObject([{ id: it.professionalId }]);
    expect(await documentsFor("luster/professional", it.caseId)).toHaveLength(1);
  });

  test("kept from the parents by a child of 14 is not there for them (LAW-13)", async () => {
    const it = await familyCase(app, "luster", "2012-01-01");
    const { document } = await documentIn(app.as(it.child), it.caseId, { keptFromRepresentatives: true });

    expect(await documentsFor(it.parent, it.caseId)).toEqual([]);
    expect(await codes(it.parent, document["id"])).toEqual(["NOT_FOUND"]);
    expect(await codes(it.child, document["id"])).toEqual([]);
  });

  test("kept from the parents by a child is not the coordinator's to show them, and their log tells nothing of it (LAW-13, NOT_YOURS_TO_DO)", async () => {
    const it = await familyCase(app, "luster", "2012-01-01");
    const { document, on } = await documentIn(app.as(it.child), it.caseId, { keptFromRepresentatives: true });
    await entryIn(app.as(it.child), it.caseId, { keptFromRepresentatives: true });
    const coordinator = app.as("luster/coordinator");
    const labels = { ...on, kind: "REPORT", title: "Epikrise" };

    await expectRefusal(app, coordinator, CHANGE_ROOM_DOCUMENT, { ...labels, keptFromRepresentatives: false }, "NOT_YOURS_TO_DO");
    await coordinator.must(CHANGE_ROOM_DOCUMENT, labels);

    expect(await codes(it.parent, document["id"])).toEqual(["NOT_FOUND"]);
    const LOG = "query Log($id: ID!) { activityLog(caseId: $id, first: 100) { nodes { deed } } }";
    const deeds = async (who: string): Promise<string[]> => (await app.as(who).ask(LOG, { id: it.caseId }))["activityLog"].nodes.map((one: Answer) => one["deed"]);
    expect(await deeds("luster/coordinator")).toEqual(expect.arrayContaining(["addRoomDocument", "changeRoomDocument", "addCalendarEntry"]));
    for (const deed of ["addRoomDocument", "changeRoomDocument", "addCalendarEntry"]) expect(await deeds(it.parent)).not.toContain(deed);
  });

  test("is not there for a participant while sharing is paused, and what they put in stays under their name (SAM-97)", async () => {
    const it = await added({}, "luster/professional");
    await app.as(it.owner).must(SUSPEND_SHARING, await onConsent(app, it));

    expect(await codes("luster/professional", it.document["id"])).toEqual(["NOT_FOUND"]);
    expect(await documentsFor(it.owner, it.caseId)).toHaveLength(1);
  });
});

describe("replacing a document", () => {
  const replacing = async () => {
    const it = await added();
    return { ...it, input: { ...it.input, content: NEWER_PDF } as Answer };
  };
  everyDeed({ ...common, deed: "replaceRoomDocument", document: REPLACE_ROOM_DOCUMENT, ready: replacing });
  notForOthers({ app: () => app, document: REPLACE_ROOM_DOCUMENT, ready: replacing, others: [["luster/professional", "NOT_YOURS_TO_DO"]] });

  test("keeps the earlier file as it was (SAM-79)", async () => {
    const { by, input } = await replacing();

    const { roomDocument } = await by.must(REPLACE_ROOM_DOCUMENT, input);

    expect(roomDocument.versions.map((it: Answer) => [it["number"], it["digest"]])).toEqual([
      [1, digest(PDF)],
      [2, digest(NEWER_PDF)],
    ]);
    expect((await by.ask(FILE, { id: roomDocument.versions[0].id }))["node"].content).toBe(PDF);
  });
});

describe("changing what a document is called", () => {
  const changing = async () => {
    const it = await added();
    return { ...it, input: { ...it.input, kind: "ATTACHMENT", title: "Brev", folder: "Arkiv" } as Answer };
  };
  everyDeed({ ...common, deed: "changeRoomDocument", document: CHANGE_ROOM_DOCUMENT, ready: changing });

  test("changes nothing of what it holds (SAM-79)", async () => {
    const { by, input } = await changing();

    const { roomDocument } = await by.must(CHANGE_ROOM_DOCUMENT, input);

    expect(roomDocument).toMatchObject({ kind: "ATTACHMENT", title: "Brev", folder: "Arkiv", version: 2, versions: [{ number: 1, digest: digest(PDF) }] });
  });

  test("whoever may not print does not say who may (SAM-104)", async () => {
    const room = await aRoom(app);
    const { on } = await documentIn(app.as("luster/professional"), room.caseId);

    await expectRefusal(app, app.as("luster/professional"), CHANGE_ROOM_DOCUMENT, { ...on, kind: "REPORT", title: "x", printerIds: [room.professionalId] }, "NOT_YOURS_TO_DO");
  });
});

describe("putting a document away", () => {
  const putting = async () => {
    const it = await added();
    return { ...it, input: { ...it.input, active: false } as Answer };
  };
  everyDeed({ ...common, deed: "setRoomDocumentActive", document: SET_ROOM_DOCUMENT_ACTIVE, ready: putting });

  test("takes it out of the usual view and nowhere else, and it can be taken up again (SAM-28, SAM-79)", async () => {
    const { by, input, caseId } = await putting();
    await by.must(SET_ROOM_DOCUMENT_ACTIVE, input);
    expect(await documentsFor("luster/professional", caseId)).toEqual([]);
    expect(await documentsFor("luster/professional", caseId, { setAside: true })).toHaveLength(1);

    await by.must(SET_ROOM_DOCUMENT_ACTIVE, { ...input, expectedVersion: 2, active: true });

    expect(await documentsFor("luster/professional", caseId)).toMatchObject([{ setAsideAt: null }]);
  });
});

const aLink = { title: "Helsenorge", address: "https://www.helsenorge.no/" };

/** What a municipality says of its rooms. */
async function inRooms(municipality: string, room: Answer): Promise<void> {
  const { policy, version } = await thePolicy(app, municipality);
  await app
    .as(`${municipality}/system-coordinator`)
    .must(CHANGE_POLICY, { expectedVersion: version, effectiveFrom: "2026-06-15", policy: { ...policy, room: { withheld: [], ...room } } });
}

describe("what the municipality says of its rooms", () => {
  const links = [{ title: "Ung i kommunen", address: "https://kommune.example/ung" }];
  const translations = [{ language: "so", address: "https://kommune.example/so" }];

  test("widens what a room takes, and shows its own links and translated forms in every room (SAM-34, SAM-77, SAM-166)", async () => {
    const walked = await app.walk("stranda", { until: "HANDED_OVER" });
    const by = app.as("stranda/coordinator");
    const picture = { caseId: walked.caseId, ...aDocument({ content: PNG }) };
    await expectRefusal(app, by, ADD_ROOM_DOCUMENT, picture, "DOCUMENT_TYPE_NOT_ACCEPTED");

    await inRooms("stranda", { documentTypes: ["PNG"], links, consentFormTranslations: translations });

    expect((await by.must(ADD_ROOM_DOCUMENT, picture))["roomDocument"].versions).toMatchObject([{ mediaType: "PNG" }]);
    expect((await app.as(walked.owner).ask(LINKS_OF_ROOM, { caseId: walked.caseId }))["room"].municipalityLinks).toEqual(links);
    const { consentForm } = await by.ask(CONSENT_FORM, { caseId: walked.caseId, language: "NB" });
    expect(consentForm.find((it: Answer) => it["heading"] === "Skjemaet på andre språk").lines).toEqual(["so: https://kommune.example/so"]);
  });

  test("is refused with an address that is not safe", async () => {
    await expect(inRooms("lund", { documentTypes: [], links: [{ title: "x", address: "http://kommune.example" }], consentFormTranslations: [] })).rejects.toThrow();
  });
});

describe("the library of links", () => {
  const linking = async () => {
    const room = await aRoom(app);
    return { ...room, by: app.as("luster/professional"), input: { caseId: room.caseId, ...aLink } as Answer };
  };
  everyDeed({ ...common, deed: "addRoomLink", document: ADD_ROOM_LINK, ready: linking, versioned: false });
  const changing = async () => {
    const it = await linking();
    const { roomLink } = await it.by.must(ADD_ROOM_LINK, it.input);
    return { ...it, input: { roomLinkId: roomLink.id, expectedVersion: roomLink.version, title: "Helsenorge.no" } as Answer };
  };
  everyDeed({ ...common, deed: "changeRoomLink", document: CHANGE_ROOM_LINK, ready: changing });

  test("is in the order that was set by hand, without what was put away, and shows the municipality's own beside (SAM-34)", async () => {
    const { by, caseId, owner, input } = await linking();
    const links: Answer[] = [];
    for (const title of ["A", "B", "C"]) links.push((await by.must(ADD_ROOM_LINK, { ...input, title }))["roomLink"]);
    const on = (at: number) => ({ roomLinkId: links[at]?.["id"], expectedVersion: 1 });
    await by.must(CHANGE_ROOM_LINK, { ...on(2), position: 1 });
    await by.must(CHANGE_ROOM_LINK, { ...on(0), active: false });

    const { links: shown, municipalityLinks } = (await app.as(owner).ask(LINKS_OF_ROOM, { caseId }))["room"];

    expect(shown.map((it: Answer) => [it["title"], it["version"]])).toEqual([
      ["C", 2],
      ["B", 1],
    ]);
    expect((await app.as(owner).ask(LINKS_OF_ROOM, { caseId, setAside: true }))["room"].links.map((it: Answer) => it["title"])).toEqual(["C", "A", "B"]);
    expect(municipalityLinks).toEqual([]);
  });

  test.each(["http://www.helsenorge.no/", "javascript:alert(1)", "https://a:b@kommune.no/"])("holds no address like %s (SAM-34)", async (address) => {
    const { by, input } = await linking();

    await expectRefusal(app, by, ADD_ROOM_LINK, { ...input, address }, "INVALID_INPUT");
  });

  test("somebody else's link is not for a participant to change", async () => {
    const { caseId, owner } = await linking();
    const { roomLink } = await app.as(owner).must(ADD_ROOM_LINK, { caseId, ...aLink });

    await expectRefusal(app, app.as("luster/professional"), CHANGE_ROOM_LINK, { roomLinkId: roomLink.id, expectedVersion: 1, title: "x" }, "NOT_YOURS_TO_DO");
  });
});
