import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aJpeg, aPdf, aPng, ATTACH_DOCUMENT, DOCUMENT } from "../support/notice-documents.js";
import { given, noticeNow, opened } from "../support/notices.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const form = { kind: "NOTICE_FORM", title: "Tilmeldingsskjema", content: aPdf };

describe("attaching a document", () => {
  everyDeed({
    app: () => app,
    deed: "attachDocument",
    document: ATTACH_DOCUMENT,
    ready: async () => {
      const by = app.as("luster/case-worker");
      return { by, input: { noticeId: (await given(by, { channel: "PAPER" })).noticeId, ...form } };
    },
    withoutPermission: () => app.asIn("lund/professional", app.person("luster/professional").municipalityNumber),
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
    versioned: false,
  });

  test.each([
    ["PDF", aPdf],
    ["PNG", aPng],
    ["JPEG", aJpeg],
  ])("keeps a %s as it came, with its digest, by whom and when (LUSTER-FORM-1, LOPPA-DOC-2)", async (mediaType, content) => {
    const by = app.as("luster/case-worker");
    const { noticeId } = await given(by, { channel: "PAPER" });
    const bytes = Buffer.from(content, "base64");

    const { document } = await by.must(ATTACH_DOCUMENT, { noticeId, ...form, content });

    expect(document).toMatchObject({ mediaType, bytes: bytes.length, digest: createHash("sha256").update(bytes).digest("hex"), uploadedAt: app.now().toISOString() });
    expect((await app.as("luster/unit-leader").ask(DOCUMENT, { id: document.id }))["node"]).toMatchObject({ content, uploadedBy: { name: app.person("luster/case-worker").name } });
  });

  test("keeps a declaration of information with its purpose and scope, and none without (LOPPA-DOC-3)", async () => {
    const by = app.as("loppa/case-worker");
    const { noticeId } = await given(by);
    const declaration = {
      kind: "INFORMATION_DECLARATION",
      title: "Informasjonserklæring",
      content: aPdf,
      purpose: "Kartlegge behov.",
      scope: "Journal fra fysioterapeut.",
      signedOn: "2026-06-10",
    };

    const { document } = await by.must(ATTACH_DOCUMENT, { noticeId, ...declaration });

    expect(document).toMatchObject({ kind: "INFORMATION_DECLARATION", purpose: "Kartlegge behov.", scope: "Journal fra fysioterapeut.", signedOn: "2026-06-10" });
    await expectRefusal(app, by, ATTACH_DOCUMENT, { noticeId, ...declaration, purpose: null }, "INVALID_INPUT");
    await expectRefusal(app, by, ATTACH_DOCUMENT, { noticeId, ...declaration, scope: " " }, "INVALID_INPUT");
  });

  test("follows the notice into the case, for those who read its file and the person, and for nobody else", async () => {
    const { key, name, birthDate, login } = app.newcomer("luster");
    const by = app.as("luster/case-worker");
    const on = await given(by, { channel: "PAPER", subject: { name, birthDate, nationalId: login.nationalId } });
    const { document } = await by.must(ATTACH_DOCUMENT, { noticeId: on.noticeId, ...form });
    const caseId = await opened(app.as("luster/service-officer"), on);

    const documents = (await app.as("luster/unit-leader").ask("query Of($id: ID!) { case(id: $id) { documents { id } } }", { id: caseId }))["case"].documents;
    expect(documents).toEqual([{ id: document.id }]);
    expect((await app.as(key).ask(DOCUMENT, { id: document.id }))["node"].content).toBe(aPdf);
    for (const stranger of [app.as("luster/professional"), app.as("luster/hospital"), (await hire(app, "luster", "CASE_WORKER")).client]) {
      expect((await stranger.raw(DOCUMENT, { id: document.id })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    }
  });

  test("by staff is not shown to a notifier who stands for nobody; what the notifier sends is", async () => {
    const neighbour = app.as(app.newcomer("luster").key);
    const { noticeId } = await given(neighbour, { notifierCapacity: "OTHER" });
    const own = (await neighbour.must(ATTACH_DOCUMENT, { noticeId, kind: "AUTHORITY", title: "Fullmakt", content: aPdf }))["document"].id;
    await app.as("luster/unit-leader").must(ATTACH_DOCUMENT, { noticeId, ...form });

    expect((await noticeNow(neighbour, noticeId))["documents"]).toEqual([{ id: own, kind: "AUTHORITY", title: "Fullmakt" }]);
    expect((await noticeNow(app.as("luster/unit-leader"), noticeId))["documents"]).toHaveLength(2);
  });

  test("takes nothing but PDF, PNG and JPEG, whatever it is called (DOCUMENT_TYPE_NOT_ACCEPTED)", async () => {
    const by = app.as("luster/case-worker");
    const { noticeId } = await given(by);

    for (const text of ["<html>", "MZ program", "%PD"]) {
      await expectRefusal(app, by, ATTACH_DOCUMENT, { noticeId, ...form, content: Buffer.from(text).toString("base64") }, "DOCUMENT_TYPE_NOT_ACCEPTED");
    }
  });

  test("takes 140 000 bytes and not one more (DOCUMENT_TOO_LARGE)", async () => {
    const by = app.as("luster/case-worker");
    const { noticeId } = await given(by);
    const ofSize = (bytes: number): string => Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(bytes - 9, 32)]).toString("base64");

    expect((await by.must(ATTACH_DOCUMENT, { noticeId, ...form, content: ofSize(140_000) }))["document"].bytes).toBe(140_000);
    await expectRefusal(app, by, ATTACH_DOCUMENT, { noticeId, ...form, content: ofSize(140_001) }, "DOCUMENT_TOO_LARGE");
  });

  test.each([{ content: "" }, { content: "not base64!" }, { title: " " }, { signedOn: "2026-06-16" }])("is refused as it stands: %j (INVALID_INPUT)", async (changes) => {
    const by = app.as("luster/case-worker");

    await expectRefusal(app, by, ATTACH_DOCUMENT, { noticeId: (await given(by)).noticeId, ...form, ...changes }, "INVALID_INPUT");
  });
});
