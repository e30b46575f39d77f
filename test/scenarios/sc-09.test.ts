import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aNotice } from "../support/inputs.js";
import { CONFIRM_NOTICE, NOTICES_WHERE } from "../support/notice-documents.js";
import { noticeNow, opened } from "../support/notices.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("SC-09: somebody tells a need by phone in Stranda, where needs are to be in writing", () => {
  test("staff write it down, the handling goes on, and the person confirms what was written (SC-09, STRANDA-ORG-4)", async () => {
    const { key, name, birthDate, login } = app.newcomer("stranda");
    const subject = { name, birthDate, nationalId: login.nationalId };
    const wanted = "Treng nokon som held tak i det heile.";

    const told = await app.as("stranda/case-worker").must(REGISTER_NOTICE, aNotice({ channel: "PHONE", notifierCapacity: "OWNER", subject, wanted }));
    expect(told["warnings"].map((it: Answer) => it["code"])).toEqual(["ORAL_NEED_WRITTEN_DOWN"]);

    const leader = app.as("stranda/unit-leader");
    const on = { noticeId: told["notice"].id, expectedVersion: told["notice"].version };
    await opened(leader, on, { path: "UNIT_THEN_ALLOCATION_BODY" });
    const waiting = async (): Promise<string[]> => (await leader.ask(NOTICES_WHERE, { filter: { unconfirmed: true } }))["notices"].nodes.map((it: Answer) => it["id"]);
    expect(await waiting()).toEqual([on.noticeId]);

    const person = app.as(key);
    const written = await noticeNow(person, on.noticeId);
    expect(written).toMatchObject({ wanted, channel: "PHONE", unconfirmed: true });
    await person.must(CONFIRM_NOTICE, { noticeId: on.noticeId, expectedVersion: written["version"], confirmation: "OWN_LOGIN" });

    expect(await waiting()).toEqual([]);
    expect(await noticeNow(leader, on.noticeId)).toMatchObject({ confirmation: "OWN_LOGIN", confirmedOn: "2026-06-15", state: "LINKED_TO_CASE" });
  });
});
