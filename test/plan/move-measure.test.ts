import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ANNOTATE, MOVE_MEASURE, SET_ASIDE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aGoal } from "../support/inputs.js";
import { changesElement, elementsOf } from "../support/plan-checks.js";
import { filled, onPlan, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof filled>> & { otherId: string }> {
  const it = await filled(app, "luster");
  const by = app.as("luster/coordinator");
  const { goal } = await by.must(ADD_GOAL, { ...(await onPlan(app, "luster", it.planId)), ...aGoal({ text: "Treffe andre", lifeArea: "NETWORK" }) });
  return { ...it, by, otherId: goal.id, input: { measureId: it.measureId, expectedVersion: 1, goalId: goal.id } };
}

describe("moving a measure to another goal", () => {
  everyDeed({
    app: () => app,
    deed: "moveMeasure",
    document: MOVE_MEASURE,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: MOVE_MEASURE, ready, otherwise: { expectedVersion: 2 } });

  changesElement({ app: () => app, document: MOVE_MEASURE, ready, on: ({ measureId }) => ({ measureId }) });

  test("takes its history and its remarks with it (SAM-59)", async () => {
    const { by, input, planId, goalId, otherId, measureId } = await ready();
    await by.must(ANNOTATE, { elementId: measureId, text: "Går godt." });

    await by.must(MOVE_MEASURE, input);

    const [from, to] = (await elementsOf(app, planId))["goals"];
    expect(from.measures).toEqual([]);
    expect(to.measures).toMatchObject([{ id: measureId, position: 1, annotations: [{ text: "Går godt." }] }]);
    expect(to.measures[0].history[1].fields).toEqual([{ field: "GOAL", before: goalId, after: otherId }]);
  });

  test("to where it stands changes nothing", async () => {
    const { by, input, goalId, planId } = await ready();
    const before = await elementsOf(app, planId);

    await by.must(MOVE_MEASURE, { ...input, goalId });

    expect(await elementsOf(app, planId)).toEqual(before);
  });

  test("is refused to a goal of another plan, and to one that is put away (NOT_FOUND, NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input, otherId } = await ready();
    const other = await submitted(app, "luster");

    await expectRefusal(app, by, MOVE_MEASURE, { ...input, goalId: other.goalId }, "NOT_FOUND");
    await by.must(SET_ASIDE, { elementId: otherId, expectedVersion: 1 });
    await expectRefusal(app, by, MOVE_MEASURE, input, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
