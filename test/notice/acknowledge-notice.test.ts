import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHANGE_POLICY, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { aNotice, thePolicy } from "../support/inputs.js";
import { ACKNOWLEDGE_NOTICE } from "../support/notice-documents.js";
import { hire } from "../support/people.js";
import { given, lettersOf, noticeNow, openDeadlines } from "../support/notices.js";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const { version, policy } = await thePolicy(app, "luster");
  const input = { expectedVersion: version, effectiveFrom: "2026-06-15", policy: { ...policy, notice: { ...policy.notice, acknowledgementDays: 3 } } };
  await app.as("luster/system-coordinator").must(CHANGE_POLICY, input);
});
afterAll(() => app.stop());

const onPaper = { channel: "PAPER", notifierCapacity: "OWNER", subject: { name: "Papir Eksempel", birthDate: "1950-01-02" } };

describe("acknowledging a notice later on, where the municipality has set itself days", () => {
  everyDeed({
    app: () => app,
    deed: "acknowledgeNotice",
    document: ACKNOWLEDGE_NOTICE,
    ready: async () => ({ by: app.as("luster/unit-leader"), input: await given(app.as("luster/case-worker"), onPaper) }),
    withoutPermission: "luster/coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("settles the day it was to be done by, and writes the receipt (DL-01)", async () => {
    const leader = app.as("luster/unit-leader");
    const on = await given(app.as("luster/case-worker"), onPaper);
    expect(await noticeNow(leader, on.noticeId)).toMatchObject({ state: "RECEIVED", acknowledgedAt: null, acknowledgement: null });
    expect(await openDeadlines(leader, on)).toEqual(["ACKNOWLEDGEMENT 2026-06-18", "INTERIM_REPLY 2026-07-15"]);

    const { notice } = await leader.must(ACKNOWLEDGE_NOTICE, on);

    expect(notice).toMatchObject({ state: "ACKNOWLEDGED", acknowledgedAt: app.now().toISOString() });
    expect(await openDeadlines(leader, on)).toEqual(["INTERIM_REPLY 2026-07-15"]);
    expect(await noticeNow(leader, on.noticeId)).toMatchObject({ acknowledgement: { kind: "NOTICE_RECEIPT", capacity: "OWNER", method: "POST", deliveredOn: null } });
  });

  test("is not needed for what came electronically: that is acknowledged at once (DL-01)", async () => {
    const on = await given(app.as("luster/case-worker"), { channel: "SECURE_FORM" });

    expect(await noticeNow(app.as("luster/unit-leader"), on.noticeId)).toMatchObject({ state: "ACKNOWLEDGED", acknowledgedAt: app.now().toISOString() });
    await expectRefusal(app, app.as("luster/unit-leader"), ACKNOWLEDGE_NOTICE, on, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("leaves a notice that lacks something incomplete, and is done once (NOTICE_ALREADY_ACKNOWLEDGED)", async () => {
    const leader = app.as("luster/unit-leader");
    const { notice } = await app
      .as("luster/case-worker")
      .must(REGISTER_NOTICE, aNotice({ ...onPaper, notifierCapacity: "NEXT_OF_KIN", notifier: { name: "Nær Eksempel", birthDate: "1955-01-01" } }));

    const done = await leader.must(ACKNOWLEDGE_NOTICE, { noticeId: notice.id, expectedVersion: notice.version });

    expect(done["notice"]).toMatchObject({ state: "INCOMPLETE", acknowledgedAt: app.now().toISOString() });
    await expectRefusal(app, leader, ACKNOWLEDGE_NOTICE, { noticeId: notice.id, expectedVersion: done["notice"].version }, "NOTICE_ALREADY_ACKNOWLEDGED");
  });
});

describe("the receipt of a notice", () => {
  test("goes to whoever gave it, in the form they prefer, with the day it came and what happens next, and without the person's name (DL-01, FAIL-14)", async () => {
    const notifier = { name: "Melder Eksempel", birthDate: "1960-02-03", writtenForm: "NN" };
    const on = await given(app.as("lund/case-worker"), { channel: "PAPER", notifierCapacity: "NEXT_OF_KIN", notifier, receivedAt: "2026-06-12T08:00:00Z" });

    const [letter, ...more] = await lettersOf(app, localIdOf(on.noticeId) ?? "");

    expect(more).toEqual([]);
    expect(letter).toMatchObject({ kind: "NOTICE_RECEIPT", capacity: "NOTIFIER", method: "POST", deliveredOn: null, recipient: notifier.name, form: "nn" });
    expect(letter?.["text"]).toContain("Ho kom fram 12.06.2026.");
    expect(letter?.["text"]).toContain("forvaltningslova § 11 a");
    expect(letter?.["text"]).not.toContain("Solveig");
  });

  test("is read by whoever gave notice where they logged in, and by nobody else who sees the notice", async () => {
    const { key, name, birthDate, login } = app.newcomer("lund");
    const by = app.as("lund/professional");
    const on = await given(by, { subject: { name, birthDate, nationalId: login.nationalId } });

    expect(await noticeNow(by, on.noticeId)).toMatchObject({ acknowledgement: { method: "DIGITAL", deliveredOn: "2026-06-15" } });
    expect(await noticeNow(app.as("lund/unit-leader"), on.noticeId)).toMatchObject({ acknowledgement: { kind: "NOTICE_RECEIPT" } });
    expect(await noticeNow(app.as(key), on.noticeId)).toMatchObject({ acknowledgement: null });
  });
});
