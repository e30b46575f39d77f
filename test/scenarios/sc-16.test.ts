import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { RECORD_GROUP_OFFER } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { founded, groupLife, onGroup } from "../support/groups.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

test("SC-16: a long-term group without a plan demands the offer of coordinator and plan, until it is written down (LUND-11.4-16)", async () => {
  const at = await founded(app, "lund");
  const tasks = async () => (await groupLife(app, "lund/coordinator", at.caseId))["group"].tasks;
  const before = await tasks();

  await app.as("lund/coordinator").must(RECORD_GROUP_OFFER, { ...(await onGroup(app, at)), answer: "DECLINED" });

  expect(before).toEqual(["OFFER_PLAN_AND_COORDINATOR"]);
  expect(await tasks()).toEqual([]);
});

test("SC-16: with a plan, or for a time, nothing is demanded (LUND-11.4-15)", async () => {
  const withPlan = await founded(app, "lund", {}, true);
  const forATime = await founded(app, "lund", { kind: "TIME_LIMITED" });

  for (const { caseId } of [withPlan, forATime]) expect((await groupLife(app, "lund/coordinator", caseId))["group"].tasks).toEqual([]);
});
