import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_MEASURE, CHANGE_GOAL, SET_ASIDE, TAKE_UP, UNDO_LAST_PLAN_CHANGE } from "../../src/demo/operations.js";
import { WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { aGoal, aMeasure } from "../support/inputs.js";
import { changesElement } from "../support/plan-checks.js";
import { partsOf } from "../support/plan-parts.js";
import { MOVE_GOAL } from "../support/plan-part-operations.js";
import { childsPlan } from "../support/sharing.js";
import { filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A plan with two goals, the second about to stand under the first. */
async function ready() {
  const it = await filled(app, "luster");
  const by = app.as("luster/coordinator");
  const { goal } = await by.must(ADD_GOAL, { ...(await onPlan(app, "luster", it.planId)), ...aGoal({ text: "Gå til butikken" }) });
  return { ...it, by, subId: goal.id as string, input: { goalId: goal.id, expectedVersion: 1, parentId: it.goalId } as Answer };
}

async function moved() {
  const it = await ready();
  await it.by.must(MOVE_GOAL, it.input);
  return it;
}

const add = async (planId: string, more: Answer): Promise<Answer> => app.as("luster/coordinator").must(ADD_GOAL, { ...(await onPlan(app, "luster", planId)), ...aGoal(more) });

describe("making a goal a part of another", () => {
  everyDeed({
    app: () => app,
    deed: "moveGoal",
    document: MOVE_GOAL,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });
  onceUnderOneKey({ app: () => app, document: MOVE_GOAL, ready, otherwise: { parentId: null } });
  changesElement({ app: () => app, document: MOVE_GOAL, ready, on: ({ goalId }) => ({ goalId, parentId: null }) });

  test("takes its measures and its history along, and back again (SAM-51, SAM-52, SAM-54, SAM-59)", async () => {
    const { by, input, planId, goalId, subId } = await ready();
    const responsibleId = await app.professionalId("luster/coordinator");
    await by.must(ADD_MEASURE, { ...(await onPlan(app, "luster", planId)), ...aMeasure({ goalId: subId, responsibleId }) });
    await by.must(CHANGE_GOAL, { goalId: subId, expectedVersion: 1, text: "Gå til butikken åleine" });

    await by.must(MOVE_GOAL, { ...input, expectedVersion: 2 });

    const { goals } = await partsOf(by, planId);
    expect(goals).toMatchObject([
      { id: goalId, parent: null, subGoals: [{ id: subId }] },
      { id: subId, parent: { id: goalId }, measures: [expect.anything()] },
    ]);
    const back = await by.must(MOVE_GOAL, { goalId: subId, expectedVersion: 3 });
    expect(back["goal"].parent).toBeNull();
    const { plan } = await by.ask("query History($id: ID!) { plan(id: $id) { goals { history { fields { field before after } } } } }", { id: planId });
    const history = plan.goals[1].history.map((it: Answer) => it["fields"][0]);
    expect(history.slice(1)).toEqual([
      { field: "TEXT", before: "Gå til butikken", after: "Gå til butikken åleine" },
      { field: "PARENT", before: null, after: goalId },
      { field: "PARENT", before: goalId, after: null },
    ]);
  });

  test("can be taken back (FAIL-16)", async () => {
    const { by, planId } = await moved();

    await by.must(UNDO_LAST_PLAN_CHANGE, await onPlan(app, "luster", planId));

    expect((await partsOf(by, planId))["goals"][1].parent).toBeNull();
  });

  test("has one level, in the same plan, under what is in use (GOAL_TREE_TOO_DEEP, NOT_FOUND)", async () => {
    const { by, planId, goalId, subId } = await moved();
    const { goal: third } = await add(planId, { text: "Noko tredje" });
    const other = await filled(app, "luster");

    await expectRefusal(app, by, MOVE_GOAL, { goalId: third.id, expectedVersion: 1, parentId: subId }, "GOAL_TREE_TOO_DEEP");
    await expectRefusal(app, by, MOVE_GOAL, { goalId, expectedVersion: 1, parentId: third.id }, "GOAL_TREE_TOO_DEEP");
    await expectRefusal(app, by, MOVE_GOAL, { goalId: third.id, expectedVersion: 1, parentId: third.id }, "GOAL_TREE_TOO_DEEP");
    await expectRefusal(app, by, MOVE_GOAL, { goalId: third.id, expectedVersion: 1, parentId: other.goalId }, "NOT_FOUND");
    await expectRefusal(app, by, ADD_GOAL, { ...(await onPlan(app, "luster", planId)), ...aGoal({ parentId: subId }) }, "GOAL_TREE_TOO_DEEP");
    expect((await add(planId, { parentId: goalId }))["goal"].id).toBeTruthy();
  });
});

describe("putting away a main goal", () => {
  test("asks what becomes of its sub goals (SUB_GOALS_UNDECIDED, SAM-52)", async () => {
    const { by, goalId } = await moved();

    await expectRefusal(app, by, SET_ASIDE, { elementId: goalId, expectedVersion: 1 }, "SUB_GOALS_UNDECIDED");
  });

  test.each([
    ["WITH_IT", [], 2],
    ["STAND_ALONE", [null], 1],
  ])("%s: the sub goals go along or stand alone, and one undo brings all back (SAM-28, SAM-52, FAIL-16)", async (subGoals, parents, away) => {
    const { by, goalId, subId, planId } = await moved();

    await by.must(SET_ASIDE, { elementId: goalId, expectedVersion: 1, subGoals });

    const after = await partsOf(by, planId);
    expect(after["goals"].map((it: Answer) => it["parent"])).toEqual(parents);
    expect(after["goalsSetAside"]).toHaveLength(away);
    await by.must(UNDO_LAST_PLAN_CHANGE, await onPlan(app, "luster", planId));
    expect((await partsOf(by, planId))["goals"]).toMatchObject([{ id: goalId }, { id: subId, parent: { id: goalId } }]);
  });

  test("lets a sub goal that is taken up alone stand alone (SAM-28)", async () => {
    const { by, goalId, subId, planId } = await moved();
    await by.must(SET_ASIDE, { elementId: goalId, expectedVersion: 1, subGoals: "WITH_IT" });

    await by.must(TAKE_UP, { elementId: subId, expectedVersion: 3 });

    expect((await partsOf(by, planId))["goals"]).toMatchObject([{ id: subId, parent: null }]);
  });

  test("leaves a sub goal in the owner's own words to the owner (OWN_WORDS_ARE_THE_OWNERS, INV-23)", async () => {
    const { by, goalId, planId, owner } = await ready();
    await app.as(owner).must(ADD_GOAL, { ...(await onPlan(app, "luster", planId)), ...aGoal({ ownWords: "Eg vil.", parentId: goalId }) });

    await expectRefusal(app, by, SET_ASIDE, { elementId: goalId, expectedVersion: 1, subGoals: "WITH_IT" }, "OWN_WORDS_ARE_THE_OWNERS");
  });
});

describe("a main goal that is kept from the parents", () => {
  test("is kept with its sub goals, their measures, their places and their counts (LAW-13, SC-22)", async () => {
    const it = await childsPlan(app, "2013-03-01");
    const [coordinator, parent] = [app.as("luster/coordinator"), app.as(it.parent)];
    await coordinator.must(MOVE_GOAL, { goalId: it.goalIds[1], expectedVersion: 1, parentId: it.goalIds[0] });
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: it.goalIds[0] });

    const seen = await partsOf(parent, it.planId);

    expect(seen["goals"]).toMatchObject([{ id: it.goalIds[2], position: 1, measures: [] }]);
    expect(seen["progress"]).toMatchObject({ goals: [{ goal: { id: it.goalIds[2] } }], unanswered: 0 });
    for (const id of [it.goalIds[1], it.measureIds[1]]) {
      const { errors } = await parent.raw("query Node($id: ID!) { node(id: $id) { id } }", { id });
      expect(errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    }
    await expectRefusal(app, parent, MOVE_GOAL, { goalId: it.goalIds[2], expectedVersion: 1, parentId: it.goalIds[0] }, "NOT_FOUND");
  });

  test("and a sub goal that is kept asks the parents nothing: the main goal is put away, and it stands alone (LAW-13)", async () => {
    const it = await childsPlan(app, "2013-03-01");
    await app.as("luster/coordinator").must(MOVE_GOAL, { goalId: it.goalIds[1], expectedVersion: 1, parentId: it.goalIds[0] });
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: it.goalIds[1] });

    await app.as(it.parent).must(SET_ASIDE, { elementId: it.goalIds[0], expectedVersion: 1 });

    expect((await partsOf(app.as(it.child), it.planId))["goals"].map((one: Answer) => [one["id"], one["parent"]])).toEqual([
      [it.goalIds[1], null],
      [it.goalIds[2], null],
    ]);
  });
});
