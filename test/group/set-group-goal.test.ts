import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SET_GROUP_GOAL } from "../../src/demo/group-operations.js";
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
  return { ...at, by: app.as("lund/coordinator"), input: { ...(await onGroup(app, at)), goals: "Trygg skolestart." } as Answer };
}

describe("saying what a group works for", () => {
  everyDeed({
    app: () => app,
    deed: "setGroupGoal",
    document: SET_GROUP_GOAL,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("keeps the goals, and says so when the group is now to last (LUND-11.4-11, LUND-11.4-15, LUND-2-AG-1)", async () => {
    const at = await founded(app, "lund", { kind: "TIME_LIMITED" });

    const { group, warnings } = await app.as("lund/coordinator").must(SET_GROUP_GOAL, { ...(await onGroup(app, at)), goals: "Trygg skolestart.", kind: "LONG_TERM" });

    expect(group).toMatchObject({ goals: "Trygg skolestart.", kind: "LONG_TERM" });
    expect(warnings.map((it: Answer) => it["code"])).toEqual(["OFFER_PLAN_TO_LONG_TERM_GROUP"]);
  });

  test("is the leader's or the coordinator's, not a plain member's (LUND-11.4-13, NOT_YOURS_TO_DO)", async () => {
    const { input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("lund/professional"), SET_GROUP_GOAL, input, "NOT_YOURS_TO_DO");
  });
});
