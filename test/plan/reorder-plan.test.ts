import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_MEASURE, CHANGE_GOAL, REORDER_PLAN, SET_ASIDE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aGoal, aMeasure } from "../support/inputs.js";
import { changesPlan, elementsOf, notForOthers } from "../support/plan-checks.js";
import { filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A plan with three goals, the first of which has two measures. */
async function ready(): Promise<Ready & Awaited<ReturnType<typeof filled>> & { goalIds: string[]; measureIds: string[] }> {
  const it = await filled(app, "luster");
  const by = app.as("luster/coordinator");
  const on = () => onPlan(app, "luster", it.planId);
  const goalIds = [it.goalId];
  for (const text of ["Treffe andre", "Få sove"]) goalIds.push((await by.must(ADD_GOAL, { ...(await on()), ...aGoal({ text }) }))["goal"].id);
  const responsibleId = await app.professionalId("luster/coordinator");
  const { measure } = await by.must(ADD_MEASURE, { ...(await on()), ...aMeasure({ goalId: it.goalId, responsibleId, text: "Gåtur" }) });
  return { ...it, by, goalIds, measureIds: [it.measureId, measure.id], input: { ...(await on()), orderedIds: goalIds.toReversed() } };
}

const idsOf = (rows: Answer[]): string[] => rows.map((it) => it["id"]);

describe("putting a plan in order", () => {
  everyDeed({
    app: () => app,
    deed: "reorderPlan",
    document: REORDER_PLAN,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: REORDER_PLAN, ready, otherwise: { orderedIds: [] } });

  changesPlan({ app: () => app, document: REORDER_PLAN, ready });

  notForOthers({ app: () => app, document: REORDER_PLAN, ready, others: [["luster/unit-leader", "NOT_YOURS_TO_DO"]] });

  test("keeps the order of goals and of measures, with what it was before (SAM-58, SAM-61)", async () => {
    const { owner, input, planId, goalId, goalIds, measureIds } = await ready();
    const by = app.as(owner);

    await by.must(REORDER_PLAN, input);
    await by.must(REORDER_PLAN, { ...(await onPlan(app, "luster", planId)), goalId, orderedIds: measureIds.toReversed() });

    const { goals } = await elementsOf(app, planId);
    expect(idsOf(goals)).toEqual(goalIds.toReversed());
    expect(idsOf(goals[2].measures)).toEqual(measureIds.toReversed());
    expect(goals[2].history.at(-1).fields).toEqual([{ field: "POSITION", before: "1", after: "3" }]);
  });

  test("leaves the versions of what it moves alone, so that nobody who writes in it is held up (FAIL-16)", async () => {
    const { by, input, goalId } = await ready();

    await by.must(REORDER_PLAN, input);

    expect((await by.must(CHANGE_GOAL, { goalId, expectedVersion: 1, text: "Klare seg hjemme" }))["goal"]).toMatchObject({ version: 2 });
  });

  test("names everything in use, each once: nothing falls out (ORDER_INCOMPLETE)", async () => {
    const { by, input, planId, goalIds, measureIds } = await ready();
    const [first = "", second = "", third = ""] = goalIds;

    for (const orderedIds of [
      [first, second],
      [first, second, second],
      [...goalIds, first],
      [first, second, measureIds[0] ?? ""],
    ])
      await expectRefusal(app, by, REORDER_PLAN, { ...input, orderedIds }, "ORDER_INCOMPLETE");
    await by.must(SET_ASIDE, { elementId: second, expectedVersion: 1 });
    await expectRefusal(app, by, REORDER_PLAN, { ...(await onPlan(app, "luster", planId)), orderedIds: goalIds }, "ORDER_INCOMPLETE");
    await by.must(REORDER_PLAN, { ...(await onPlan(app, "luster", planId)), orderedIds: [third, first] });
  });

  test("is refused for the measures of a goal of another plan (NOT_FOUND)", async () => {
    const { by, input, measureIds } = await ready();
    const other = await filled(app, "luster");

    await expectRefusal(app, by, REORDER_PLAN, { ...input, goalId: other.goalId, orderedIds: measureIds }, "NOT_FOUND");
  });
});
