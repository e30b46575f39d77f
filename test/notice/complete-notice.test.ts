import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aPdf, ATTACH_DOCUMENT, COMPLETE_NOTICE, NOTICES_WHERE, REGISTER_MANDATE, REQUEST_COMPLETION } from "../support/notice-documents.js";
import { again, at, given, noticeNow, opened, openDeadlines, type OnNotice } from "../support/notices.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const leader = () => app.as("luster/service-officer");
const asking = { missing: ["AUTHORITY"], text: "Send fullmakt frå personen.", dueOn: "2026-07-01" };
const ofNeighbour = () => given(app.as(app.newcomer("luster").key), { notifierCapacity: "OTHER" });

async function asked(changes: object = {}): Promise<OnNotice> {
  const on = await ofNeighbour();
  const { notice } = await leader().must(REQUEST_COMPLETION, { ...on, ...asking, ...changes });
  return { noticeId: on.noticeId, expectedVersion: notice.version };
}

describe("asking for what a notice lacks", () => {
  everyDeed({
    app: () => app,
    deed: "requestNoticeCompletion",
    document: REQUEST_COMPLETION,
    ready: async () => ({ by: leader(), input: { ...(await ofNeighbour()), ...asking } }),
    withoutPermission: "luster/coordinator",
    withoutRelation: { by: "luster/case-worker", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("keeps the notice, sets a day and tells the notifier what is missing (PROC-02, LUSTER-NOTICE-3)", async () => {
    const neighbour = app.as(app.newcomer("luster").key);
    const on = await given(neighbour, { notifierCapacity: "OTHER" });

    await leader().must(REQUEST_COMPLETION, { ...on, ...asking });

    expect(await noticeNow(neighbour, on.noticeId)).toMatchObject({ state: "INCOMPLETE", completions: [{ ...asking, completedAt: null }] });
    expect(await openDeadlines(leader(), on)).toEqual(["NOTICE_COMPLETION 2026-07-01", "INTERIM_REPLY 2026-07-15"]);
  });

  test("rejects nothing when the day has passed: the notice stays open, on the list, and can be opened (PROC-02)", async () => {
    const on = await asked();

    await at(app, "2026-08-20T08:00:00Z", async () => {
      expect(await noticeNow(leader(), on.noticeId)).toMatchObject({ state: "INCOMPLETE", endedAt: null });
      const { nodes } = (await leader().ask(NOTICES_WHERE, { filter: { states: ["INCOMPLETE"] } }))["notices"];
      expect(nodes.map((it: Answer) => it["id"])).toContain(on.noticeId);
      expect(await opened(leader(), on)).toBeTruthy();
    });
  });

  test.each([
    ["INVALID_INPUT", { missing: [] }],
    ["REASONS_REQUIRED", { text: "  " }],
    ["INVALID_INPUT", { dueOn: "2026-06-15" }],
  ] as const)("is refused as %s: %j", async (code, changes) => {
    await expectRefusal(app, leader(), REQUEST_COMPLETION, { ...(await ofNeighbour()), ...asking, ...changes }, code);
  });

  test.each(["MUNICIPAL_STAFF", "GP", "SPECIALIST_SERVICE", "HOSPITAL_UNIT", "OWNER"])("never asks %s for an authority (LAW-25, CON-06)", async (notifierCapacity) => {
    const on = await given(app.as("luster/case-worker"), { notifierCapacity });

    await expectRefusal(app, leader(), REQUEST_COMPLETION, { ...on, ...asking }, "INVALID_INPUT");
  });
});

describe("what a notice lacked has come", () => {
  everyDeed({
    app: () => app,
    deed: "completeNotice",
    document: COMPLETE_NOTICE,
    ready: async () => {
      const on = await asked();
      await leader().must(ATTACH_DOCUMENT, { noticeId: on.noticeId, kind: "AUTHORITY", title: "Fullmakt", content: aPdf });
      return { by: leader(), input: on };
    },
    withoutPermission: "luster/coordinator",
    withoutRelation: { by: "luster/case-worker", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("takes the authority as a document or a mandate, and nothing less (AUTHORITY_REQUIRED)", async () => {
    const on = await asked();
    await expectRefusal(app, leader(), COMPLETE_NOTICE, on, "AUTHORITY_REQUIRED");
    await leader().must(ATTACH_DOCUMENT, { noticeId: on.noticeId, kind: "OTHER", title: "Noko anna", content: aPdf });
    await expectRefusal(app, leader(), COMPLETE_NOTICE, on, "AUTHORITY_REQUIRED");

    const mandate = { kind: "PROXY", scope: ["NOTICE"], holder: { name: "Nabo Eksempel", birthDate: "1970-01-01" }, declaredNotEmployed: true };
    await leader().must(REGISTER_MANDATE, { noticeId: on.noticeId, ...mandate });
    const { notice } = await leader().must(COMPLETE_NOTICE, await again(leader(), on));

    expect(notice.state).toBe("ACKNOWLEDGED");
    expect(await noticeNow(leader(), on.noticeId)).toMatchObject({ authorityAttached: true, completions: [{ completedAt: app.now().toISOString() }] });
    expect(await openDeadlines(leader(), on)).toEqual(["INTERIM_REPLY 2026-07-15"]);
  });

  test("can come after the case was opened, which stays as it is", async () => {
    const on = await asked({ missing: ["INFORMATION"] });
    await leader().must(ATTACH_DOCUMENT, { noticeId: on.noticeId, kind: "AUTHORITY", title: "Fullmakt", content: aPdf });
    const caseId = await opened(leader(), on);

    const done = await leader().must(COMPLETE_NOTICE, await again(leader(), on));

    expect(done).toMatchObject({ notice: { state: "LINKED_TO_CASE" }, case: { id: caseId } });
  });

  test("is refused where nothing is missing (NOTHING_TO_COMPLETE)", async () => {
    const on = await given(app.as("luster/case-worker"));
    await opened(leader(), on);

    await expectRefusal(app, leader(), COMPLETE_NOTICE, await again(leader(), on), "NOTHING_TO_COMPLETE");
  });
});
