import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECLINE_GROUP_NEED, REPORT_GROUP_NEED } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { groupLife } from "../support/groups.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const { caseId } = await app.walk("loppa", { until: "HANDED_OVER" });
  const { groupNeed } = await app.as("loppa/coordinator").must(REPORT_GROUP_NEED, { caseId, need: "Mange tjenester, ingen møtes." });
  return { caseId, by: app.as("loppa/unit-leader"), input: { needId: groupNeed.id, expectedVersion: groupNeed.version, reason: "Et samarbeidsmøte er nok." } };
}

describe("answering that no group is founded", () => {
  everyDeed({
    app: () => app,
    deed: "declineGroupNeed",
    document: DECLINE_GROUP_NEED,
    ready,
    withoutPermission: "loppa/hospital",
    withoutRelation: { by: "loppa/professional", code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("keeps the answer and its reason (LOPPA-FLOW-7)", async () => {
    const { by, input, caseId } = await ready();

    await by.must(DECLINE_GROUP_NEED, input);

    expect((await groupLife(app, "loppa/coordinator", caseId))["groupNeeds"]).toMatchObject([{ state: "NOT_FOUNDED", reason: "Et samarbeidsmøte er nok.", group: null }]);
  });

  test("is the leader's, not the coordinator's (NOT_YOURS_TO_DO)", async () => {
    const { input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("loppa/coordinator"), DECLINE_GROUP_NEED, input, "NOT_YOURS_TO_DO");
  });

  test("happens once (ALREADY_ANSWERED)", async () => {
    const { by, input } = await ready();
    const { groupNeed } = await by.must(DECLINE_GROUP_NEED, input);

    await expectRefusal(app, by, DECLINE_GROUP_NEED, { ...input, expectedVersion: groupNeed.version }, "ALREADY_ANSWERED");
  });
});
