import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aNotice } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const overview = async (): Promise<Answer> =>
  (
    await app.as("lund/unit-leader").ask("query Needs($since: LocalDate) { unitOverview { openNeeds { name count } noticesByUnit(since: $since) { count serviceUnit { name } } } }")
  )["unitOverview"];
const countOf = (counts: readonly Answer[], name: string): number => counts.find((it) => it["name"] === name)?.["count"] ?? 0;

test("the unit sees the open needs by what is asked for, and no longer those that have been answered (LOPPA-TASK-6, LOPPA-TASK-5, FAIL-17)", async () => {
  const before = (await overview())["openNeeds"];
  for (const kinds of [["REHABILITATION"], ["REHABILITATION", "RESPONSIBILITY_GROUP"]]) await app.as("lund/professional").must(REGISTER_NOTICE, aNotice({ kinds }));
  const open = (await overview())["openNeeds"];
  expect([countOf(open, "REHABILITATION"), countOf(open, "RESPONSIBILITY_GROUP")]).toEqual([countOf(before, "REHABILITATION") + 2, countOf(before, "RESPONSIBILITY_GROUP") + 1]);

  await app.walk("lund", { until: "NOTIFIED" });

  expect((await overview())["openNeeds"]).toEqual(open);
});

test("the unit sees how many notices each unit has given (LUND-5-2)", async () => {
  const before = (await overview())["noticesByUnit"];

  await app.as("lund/professional").must(REGISTER_NOTICE, aNotice());
  await app.as("lund/professional").must(REGISTER_NOTICE, aNotice());

  const own = (await app.as("lund/professional").ask("query Me { me { organisation } }"))["me"].organisation;
  const counted = (units: readonly Answer[]): number => units.find((it) => it["serviceUnit"].name === own)?.["count"] ?? 0;
  expect(counted((await overview())["noticesByUnit"])).toBe(counted(before) + 2);
});

test("what the unit sees of needs is for nobody else (LOPPA-TASK-6)", async () => {
  for (const key of ["lund/professional", "lund/system-coordinator", "lund/owner"])
    expect((await app.as(key).raw("query Needs { unitOverview { openNeeds { count } } }")).errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
});
