import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { CONFIRM_NOTICE, NOTICES_WHERE } from "../support/notice-documents.js";
import { given, noticeNow, opened, type OnNotice } from "../support/notices.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const registrar = () => app.as("stranda/case-worker");
const readBack = { confirmation: "READ_BACK_BY_PHONE", confirmedOn: "2026-06-15" };

/** What somebody told by phone, about themselves, and staff wrote down. */
async function told(): Promise<OnNotice & { person: string }> {
  const { key, name, birthDate, login } = app.newcomer("stranda");
  const on = await given(registrar(), { channel: "PHONE", notifierCapacity: "OWNER", subject: { name, birthDate, nationalId: login.nationalId } });
  return { ...on, person: key };
}

async function unconfirmed(): Promise<string[]> {
  const { nodes } = (await app.as("stranda/unit-leader").ask(NOTICES_WHERE, { filter: { unconfirmed: true } }))["notices"];
  return nodes.map((it: Answer) => it["id"]);
}

const on = ({ noticeId, expectedVersion }: OnNotice): OnNotice => ({ noticeId, expectedVersion });

describe("confirming what was told orally", () => {
  everyDeed({
    app: () => app,
    deed: "confirmNotice",
    document: CONFIRM_NOTICE,
    ready: async () => ({ by: registrar(), input: { ...on(await told()), ...readBack } }),
    withoutPermission: () => app.asIn("luster/professional", app.person("stranda/professional").municipalityNumber),
    withoutRelation: { by: "stranda/professional", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("is done by the person, and takes the notice off the list (STRANDA-ORG-4)", async () => {
    const it = await told();
    expect(await unconfirmed()).toContain(it.noticeId);

    const { notice } = await app.as(it.person).must(CONFIRM_NOTICE, { ...on(it), confirmation: "OWN_LOGIN" });

    expect(notice).toMatchObject({ unconfirmed: false, confirmation: "OWN_LOGIN", confirmedOn: "2026-06-15" });
    expect(await unconfirmed()).not.toContain(it.noticeId);
  });

  test("does not stop the handling of the need, and can follow later (STRANDA-ORG-4, PROC-02)", async () => {
    const it = await told();
    const caseId = await opened(app.as("stranda/unit-leader"), on(it), { path: "UNIT_THEN_ALLOCATION_BODY" });
    const now = await noticeNow(app.as("stranda/unit-leader"), it.noticeId);

    expect(now["unconfirmed"]).toBe(true);
    const done = await app.as("stranda/unit-leader").must(CONFIRM_NOTICE, { noticeId: it.noticeId, expectedVersion: now["version"], confirmation: "READ_BACK_IN_PERSON" });
    expect(done).toMatchObject({ notice: { unconfirmed: false }, case: { id: caseId } });
  });

  test("is not staff's to do as if they were the person, nor the person's to say that it was read back (NOT_YOURS_TO_DO)", async () => {
    const it = await told();

    await expectRefusal(app, registrar(), CONFIRM_NOTICE, { ...on(it), confirmation: "OWN_LOGIN" }, "NOT_YOURS_TO_DO");
    await expectRefusal(app, app.as(it.person), CONFIRM_NOTICE, { ...on(it), ...readBack }, "NOT_YOURS_TO_DO");
  });

  test("is done by a parent who told it, whom the person's own login is not needed for", async () => {
    const { key, name, birthDate, login } = app.newcomer("stranda");
    const notice = { channel: "IN_PERSON", notifierCapacity: "PARENT", subject: { name: "Barn Eksempel", birthDate: "2018-01-01" } };
    const it = await given(registrar(), { ...notice, notifier: { name, birthDate, nationalId: login.nationalId } });

    expect((await app.as(key).must(CONFIRM_NOTICE, { ...it, confirmation: "OWN_LOGIN" }))["notice"].unconfirmed).toBe(false);
  });

  test.each([
    ["written where needs are to be in writing", "stranda", "PAPER"],
    ["told where nothing must be in writing", "salangen", "PHONE"],
  ])("is not waited for when it was %s (NOTHING_TO_CONFIRM)", async (_which, municipality, channel) => {
    const by = app.as(`${municipality}/case-worker`);

    await expectRefusal(app, by, CONFIRM_NOTICE, { ...(await given(by, { channel })), ...readBack }, "NOTHING_TO_CONFIRM");
  });

  test.each(["2026-06-16", "2026-06-14"])("takes no day after today or before it was told: %s (INVALID_INPUT)", async (confirmedOn) => {
    await expectRefusal(app, registrar(), CONFIRM_NOTICE, { ...on(await told()), ...readBack, confirmedOn }, "INVALID_INPUT");
  });

  test("is for a professional who wrote it down only by reading it back", async () => {
    const { client } = await hire(app, "stranda", "PROFESSIONAL");
    const it = await given(client, { channel: "PHONE", notifierCapacity: "PARENT", notifier: { name: "Mor Eksempel", birthDate: "1985-01-01" } });

    await expectRefusal(app, client, CONFIRM_NOTICE, { ...it, confirmation: "OWN_LOGIN" }, "NOT_YOURS_TO_DO");
    expect((await client.must(CONFIRM_NOTICE, { ...it, ...readBack }))["notice"].unconfirmed).toBe(false);
  });
});
