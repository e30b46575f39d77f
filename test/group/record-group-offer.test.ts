import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { RECORD_GROUP_OFFER } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { founded, groupLife, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  return { ...at, by: app.as("lund/coordinator"), input: { ...(await onGroup(app, at)), answer: "THINKING" } as Answer };
}

describe("recording the offer of plan and coordinator", () => {
  everyDeed({
    app: () => app,
    deed: "recordGroupOffer",
    document: RECORD_GROUP_OFFER,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("ends the task that a group without a plan carries, and keeps the answer (LUND-11.4-16)", async () => {
    const { by, input, caseId } = await ready();
    const before = (await groupLife(app, "lund/coordinator", caseId))["group"].tasks;

    await by.must(RECORD_GROUP_OFFER, input);

    const { group } = await groupLife(app, "lund/coordinator", caseId);
    expect(before).toEqual(["OFFER_PLAN_AND_COORDINATOR"]);
    expect(group).toMatchObject({ offeredOn: "2026-06-15", offerAnswer: "THINKING", tasks: [] });
  });

  test("has happened on no day to come (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, RECORD_GROUP_OFFER, { ...input, offeredOn: "2026-06-16" }, "INVALID_INPUT");
  });
});
