import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Client } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { RECORD_OWNER_DECLINE, REDIRECT_NOTICE, WITHDRAW_NOTICE } from "../support/notice-documents.js";
import { again, given, lettersOf, noticeNow, opened, openDeadlines } from "../support/notices.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const leader = (): Client => app.as("lund/unit-leader");
const elsewhere = { toKind: "OTHER_MUNICIPALITY", toName: "Nabokommunen, koordinerende enhet", toNumber: "9999", reason: "Personen bor der." };

describe("sending a notice on to the right place", () => {
  everyDeed({
    app: () => app,
    deed: "redirectNotice",
    document: REDIRECT_NOTICE,
    ready: async () => ({ by: leader(), input: { ...(await given(app.as("lund/professional"))), ...elsewhere } }),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: "lund/case-worker", code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("tells whoever gave it where it has gone and why, and owes nothing any more (PROC-02, LUND-3-7)", async () => {
    const { key, name } = app.newcomer("lund");
    const on = await given(app.as(key), { notifierCapacity: "NEXT_OF_KIN" });

    const { notice } = await leader().must(REDIRECT_NOTICE, { ...on, ...elsewhere });

    expect(notice).toMatchObject({ state: "REDIRECTED", redirectedToKind: "OTHER_MUNICIPALITY", redirectedToName: elsewhere.toName, endedAt: app.now().toISOString() });
    expect(await openDeadlines(leader(), on)).toEqual([]);
    const letters = await lettersOf(app, localIdOf(on.noticeId) ?? "");
    expect(letters.map((it) => it["kind"])).toEqual(["NOTICE_RECEIPT", "NOTICE_REDIRECTED"]);
    expect(letters[1]).toMatchObject({ recipient: name });
    expect(letters[1]?.["text"]).toContain("sendt videre til Nabokommunen");
    expect(await noticeNow(app.as(key), on.noticeId)).toMatchObject({ state: "REDIRECTED", redirectedToName: elsewhere.toName });
  });

  test.each([
    ["REASONS_REQUIRED", { reason: " " }],
    ["INVALID_INPUT", { toName: " " }],
  ] as const)("is refused as %s: %j", async (code, changes) => {
    await expectRefusal(app, leader(), REDIRECT_NOTICE, { ...(await given(app.as("lund/professional"))), ...elsewhere, ...changes }, code);
  });
});

describe("withdrawing a notice", () => {
  everyDeed({
    app: () => app,
    deed: "withdrawNotice",
    document: WITHDRAW_NOTICE,
    ready: async () => {
      const by = app.as(app.newcomer("lund").key);
      return { by, input: await given(by, { notifierCapacity: "NEXT_OF_KIN" }) };
    },
    withoutPermission: () => app.asIn("luster/professional", app.person("lund/professional").municipalityNumber),
    withoutRelation: { by: "lund/professional", code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("ends what was owed", async () => {
    const by = app.as(app.newcomer("lund").key);
    const on = await given(by, { notifierCapacity: "NEXT_OF_KIN" });

    expect((await by.must(WITHDRAW_NOTICE, { ...on, reason: "Det har løst seg." }))["notice"]).toMatchObject({ state: "WITHDRAWN" });
    expect(await openDeadlines(leader(), on)).toEqual([]);
  });

  test.each([
    ["lund/hospital", "HOSPITAL_UNIT"],
    ["lund/professional", "MUNICIPAL_STAFF"],
  ])("is not %s's to do, who gave notice under a duty, nor the unit's for them; the person may (LAW-25, DUTY_NOTICE_STANDS)", async (key, notifierCapacity) => {
    const person = app.newcomer("lund");
    const subject = { name: person.name, birthDate: person.birthDate, nationalId: person.login.nationalId };
    const on = await given(app.as(key), { notifierCapacity, subject });

    await expectRefusal(app, app.as(key), WITHDRAW_NOTICE, on, "DUTY_NOTICE_STANDS");
    await expectRefusal(app, leader(), WITHDRAW_NOTICE, on, "DUTY_NOTICE_STANDS");
    expect((await app.as(person.key).must(WITHDRAW_NOTICE, on))["notice"].state).toBe("WITHDRAWN");
  });

  test("is too late when a case has been opened (NOTICE_ALREADY_LINKED)", async () => {
    const by = app.as(app.newcomer("lund").key);
    const on = await given(by, { notifierCapacity: "NEXT_OF_KIN" });
    await opened(leader(), on);

    await expectRefusal(app, by, WITHDRAW_NOTICE, await again(by, on), "NOTICE_ALREADY_LINKED");
  });
});

describe("a person who does not want coordination", () => {
  everyDeed({
    app: () => app,
    deed: "recordOwnerDecline",
    document: RECORD_OWNER_DECLINE,
    ready: async () => ({ by: leader(), input: { ...(await given(app.as("lund/professional"))), contactAgainOn: "2026-12-01" } }),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: "lund/case-worker", code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("is left in peace, and may be asked again when agreed (LUND-7-2)", async () => {
    const on = await given(app.as("lund/professional"), { ownerAgrees: null });

    const { notice } = await leader().must(RECORD_OWNER_DECLINE, { ...on, contactAgainOn: "2026-12-01", reason: "Vil vente." });

    expect(notice).toMatchObject({ state: "OWNER_DECLINED", contactAgainOn: "2026-12-01" });
    expect(await openDeadlines(leader(), on)).toEqual([]);
  });

  test("is not asked again on a day that has passed (INVALID_INPUT)", async () => {
    await expectRefusal(app, leader(), RECORD_OWNER_DECLINE, { ...(await given(app.as("lund/professional"))), contactAgainOn: "2026-06-15" }, "INVALID_INPUT");
  });
});

describe("a notice that was sent on, withdrawn or declined", () => {
  test.each([
    ["REDIRECTED", REDIRECT_NOTICE, elsewhere],
    ["WITHDRAWN", WITHDRAW_NOTICE, {}],
    ["OWNER_DECLINED", RECORD_OWNER_DECLINE, {}],
  ] as const)("and is %s is not opened, and stays as it is", async (state, document, more) => {
    const on = await given(app.as(app.newcomer("lund").key), { notifierCapacity: "NEXT_OF_KIN" });
    const { notice } = await leader().must(document, { ...on, ...more });
    const now = { noticeId: on.noticeId, expectedVersion: notice.version };

    const error = await expectRefusal(app, leader(), OPEN_CASE, now, "NOT_ALLOWED_IN_THIS_STATE");

    expect(error["details"]).toEqual([{ name: "state", value: state }]);
    await expectRefusal(app, leader(), WITHDRAW_NOTICE, now, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
