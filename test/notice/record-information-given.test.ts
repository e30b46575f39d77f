import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NOTICES_WHERE, RECORD_INFORMATION } from "../support/notice-documents.js";
import { given, noticeNow, opened } from "../support/notices.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const all = ["INDIVIDUAL_PLAN", "COORDINATOR", "CHILD_COORDINATOR", "DIRECT_CONTACT"];

async function uninformed(): Promise<string[]> {
  const { nodes } = (await app.as("lund/unit-leader").ask(NOTICES_WHERE, { filter: { uninformed: true } }))["notices"];
  return nodes.map((it: Answer) => it["id"]);
}

describe("recording what the person was told", () => {
  everyDeed({
    app: () => app,
    deed: "recordInformationGiven",
    document: RECORD_INFORMATION,
    ready: async () => {
      const by = app.as("lund/professional");
      return { by, input: { noticeId: (await given(by)).noticeId, topics: all } };
    },
    withoutPermission: () => app.as(app.newcomer("lund").key),
    withoutRelation: { by: "lund/case-worker", code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
    versioned: false,
  });

  test("keeps by whom and when, and takes the notice off the list of those not told (LUND-5-1, LUND-5-3, LUND-5-4, LUND-11.4-6, LUND-2-KOORD-3)", async () => {
    const by = app.as("lund/professional");
    const { noticeId } = await given(by);
    expect((await noticeNow(by, noticeId))["informationMissing"]).toEqual(all);
    expect(await uninformed()).toContain(noticeId);

    await by.must(RECORD_INFORMATION, { noticeId, topics: all.slice(0, 3), givenOn: "2026-06-14" });
    expect(await uninformed()).toContain(noticeId);
    const { notice } = await by.must(RECORD_INFORMATION, { noticeId, topics: ["DIRECT_CONTACT"] });

    expect(notice).toMatchObject({
      informationMissing: [],
      informationGiven: [{ givenOn: "2026-06-14", givenBy: { name: app.person("lund/professional").name } }, { topics: ["DIRECT_CONTACT"] }],
    });
    expect(await uninformed()).not.toContain(noticeId);
  });

  test("follows the notice into its case, where the rest can be told (LUND-5-1)", async () => {
    const by = app.as("lund/professional");
    const on = await given(by);
    await by.must(RECORD_INFORMATION, { noticeId: on.noticeId, topics: all.slice(0, 3) });
    const caseId = await opened(app.as("lund/unit-leader"), on);

    const { case: after } = await app.as("lund/unit-leader").must(RECORD_INFORMATION, { caseId, topics: ["DIRECT_CONTACT"] });

    expect(after.informationMissing).toEqual([]);
  });

  test("is missed when a case is opened in Lund, which checks it, and not where it has been told (LUND-5-1)", async () => {
    const by = app.as("lund/professional");
    const [untold, told] = [await given(by, { subject: { name: "Uvitende Eksempel", birthDate: "1970-01-01" } }), await given(by)];
    await by.must(RECORD_INFORMATION, { noticeId: told.noticeId, topics: all });
    const leader = app.as("lund/unit-leader");

    expect((await leader.must(OPEN_CASE, untold))["warnings"]).toMatchObject([{ code: "INFORMATION_NOT_GIVEN" }]);
    expect((await leader.must(OPEN_CASE, told))["warnings"]).toEqual([]);
  });

  test("is for the person to hear, not to record: a citizen who gave the notice is not the one who tells (FORBIDDEN)", async () => {
    const { key, name, birthDate } = app.newcomer("lund");
    const { noticeId } = await given(app.as(key), { notifierCapacity: "OWNER", subject: { name, birthDate } });

    expect((await app.as(key).raw(RECORD_INFORMATION, { input: { noticeId, topics: all } })).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test.each([[{ topics: [] }], [{ topics: all, givenOn: "2026-06-16" }], [{ topics: all, noticeId: null }]])("is refused as it stands: %j (INVALID_INPUT)", async (changes) => {
    const by = app.as("lund/professional");

    await expectRefusal(app, by, RECORD_INFORMATION, { noticeId: (await given(by)).noticeId, ...changes }, "INVALID_INPUT");
  });
});
