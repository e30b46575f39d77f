import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { EVALUATE_GROUP } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { founded, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  return { ...at, by: app.as("lund/coordinator"), input: { ...(await onGroup(app, at)), evaluation: "Målene er nådd.", needHasCeased: true, togetherWithOwner: true } as Answer };
}

describe("evaluating a group", () => {
  everyDeed({
    app: () => app,
    deed: "evaluateGroup",
    document: EVALUATE_GROUP,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("goes on when it is needed, and may be dissolved when it is not (LUND-11.4-36)", async () => {
    const { by, input } = await ready();

    const { group } = await by.must(EVALUATE_GROUP, input);
    const { group: again } = await by.must(EVALUATE_GROUP, { ...input, expectedVersion: group.version, needHasCeased: false });

    expect([group.state, again.state]).toEqual(["EVALUATED", "ACTIVE"]);
  });

  test("is the leader's or the coordinator's (NOT_YOURS_TO_DO)", async () => {
    const { input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("lund/professional"), EVALUATE_GROUP, input, "NOT_YOURS_TO_DO");
  });
});
