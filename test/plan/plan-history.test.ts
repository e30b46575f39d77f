import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHANGE_GOAL, DESCRIBE_PLAN, PLAN_DIFFERENCE, PLAN_HISTORY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { elementsOf } from "../support/plan-checks.js";
import { filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A plan whose goal has been changed twice by the coordinator and its values once by the owner. */
async function worked() {
  const it = await filled(app, "luster");
  const { expectedVersion: from } = await onPlan(app, "luster", it.planId);
  const by = app.as("luster/coordinator");
  await by.must(CHANGE_GOAL, { goalId: it.goalId, expectedVersion: 1, text: "Klare seg hjemme", lifeArea: "HOME" });
  await app.as(it.owner).must(DESCRIBE_PLAN, { ...(await onPlan(app, "luster", it.planId)), values: "Å bestemme selv." });
  await by.must(CHANGE_GOAL, { goalId: it.goalId, expectedVersion: 2, text: "Klare hverdagen hjemme" });
  const { expectedVersion: to } = await onPlan(app, "luster", it.planId);
  return { ...it, by, from, to };
}

describe("the history of a plan", () => {
  test("is everything that was changed, the newest first, with who and when, a page at a time (SAM-61, LUND-8-5)", async () => {
    const { planId, goalId, owner, by } = await worked();
    const { id: ownerId } = (await app.as(owner).ask("query Me { me { id } }"))["me"];

    const first = (await by.ask(PLAN_HISTORY, { id: planId, first: 2 }))["planHistory"];
    const rest = (await by.ask(PLAN_HISTORY, { id: planId, first: 100, after: first.pageInfo.endCursor }))["planHistory"];

    expect(first.nodes).toMatchObject([
      { element: "GOAL", elementId: goalId, fields: [{ field: "TEXT", before: "Klare seg hjemme", after: "Klare hverdagen hjemme" }] },
      { element: "PLAN", elementId: planId, by: { id: ownerId }, isNew: false, fields: [{ field: "VALUES", before: null, after: "Å bestemme selv." }] },
    ]);
    expect(rest.nodes.map((it: Answer) => [it["element"], it["isNew"]])).toEqual([
      ["GOAL", false],
      ["MEASURE", true],
      ["GOAL", true],
      ["ENTRY", true],
      ["ENTRY", true],
    ]);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test("tells who is responsible by name (SAM-61)", async () => {
    const { planId } = await worked();

    const [goal] = (await elementsOf(app, planId))["goals"];

    expect(goal.measures[0].history[0].fields).toContainEqual({ field: "RESPONSIBLE", before: null, after: app.person("luster/coordinator").name });
  });

  test("gives the difference between two versions as data; what was changed back is none (FAIL-16)", async () => {
    const { planId, goalId, by, from, to } = await worked();
    const between = async (one: number, other: number) => (await by.ask(PLAN_DIFFERENCE, { id: planId, from: one, to: other }))["planDifference"];

    expect(await between(from, to)).toEqual([
      { element: "GOAL", elementId: goalId, isNew: false, fields: [{ field: "LIFE_AREA", before: "DAILY_LIFE", after: "HOME" }] },
      { element: "PLAN", elementId: planId, isNew: false, fields: [{ field: "VALUES", before: null, after: "Å bestemme selv." }] },
    ]);
    expect(await between(to, to)).toEqual([]);
    expect((await between(0, to)).filter((it: Answer) => it["isNew"])).toHaveLength(4);
  });

  test("is refused backwards (INVALID_INPUT)", async () => {
    const { planId, by, from, to } = await worked();

    const { errors } = await by.raw(PLAN_DIFFERENCE, { id: planId, from: to, to: from });

    expect(errors.map((it) => it.extensions["code"])).toEqual(["INVALID_INPUT"]);
  });

  test.each([["luster/unit-leader"], ["luster/professional"], ["lund/coordinator"]])("is not there for %s, who does not read the plan (SALANGEN-KE-5)", async (who) => {
    const { planId, from, to } = await worked();

    for (const [document, variables] of [
      [PLAN_HISTORY, { id: planId }],
      [PLAN_DIFFERENCE, { id: planId, from, to }],
    ] as const) {
      const { data, errors } = await app.as(who).raw(document, variables);
      expect([data, errors.map((it) => it.extensions["code"])]).toEqual([null, ["NOT_FOUND"]]);
    }
  });

  test("is only added to: the service cannot change or remove a line of it", async () => {
    await worked();

    for (const right of ["update", "delete"]) {
      const [row] = await app.database.sql<{ may: boolean }>("select has_table_privilege('samordna_service', 'plan_change', $1) as may", [right]);
      expect([right, row?.may]).toEqual([right, false]);
    }
  });
});
