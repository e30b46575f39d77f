import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  ADD_GOAL,
  ADD_PLAN_ENTRY,
  ADD_PLAN_PARTICIPANT,
  ANNOTATE,
  CHANGE_GOAL,
  DESCRIBE_PLAN,
  MOVE_MEASURE,
  REORDER_PLAN,
  SET_ASIDE,
  UNDO_LAST_PLAN_CHANGE,
} from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aGoal } from "../support/inputs.js";
import { changesPlan, elementsOf } from "../support/plan-checks.js";
import { filled, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

type Planned = Awaited<ReturnType<typeof filled>>;

async function ready(): Promise<Ready & Planned> {
  const it = await filled(app, "luster");
  const by = app.as("luster/coordinator");
  await by.must(CHANGE_GOAL, { goalId: it.goalId, expectedVersion: 1, text: "Noe helt annet" });
  return { ...it, by, input: await onPlan(app, "luster", it.planId) };
}

/** What the plan says, without versions and history. */
async function saidIn(planId: string): Promise<Answer> {
  const { version: _, ...said } = await planFile(app.as("luster/coordinator"), planId);
  return said;
}

async function undo(planId: string, who = "luster/coordinator"): Promise<Answer> {
  return app.as(who).must(UNDO_LAST_PLAN_CHANGE, await onPlan(app, "luster", planId));
}

describe("taking back the last change of a plan", () => {
  everyDeed({
    app: () => app,
    deed: "undoLastPlanChange",
    document: UNDO_LAST_PLAN_CHANGE,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: UNDO_LAST_PLAN_CHANGE, ready, otherwise: { expectedVersion: 99 } });

  changesPlan({ app: () => app, document: UNDO_LAST_PLAN_CHANGE, ready });

  test("puts back what stood there, as a change of its own, and can itself be taken back (FAIL-16, SAM-61)", async () => {
    const { planId } = await ready();

    await undo(planId);

    const [goal] = (await elementsOf(app, planId))["goals"];
    expect(goal).toMatchObject({ text: "Klare hverdagen hjemme", version: 3 });
    expect(goal.history.map((it: Answer) => it["isUndo"])).toEqual([false, false, true]);
    await undo(planId);
    expect((await elementsOf(app, planId))["goals"]).toMatchObject([{ text: "Noe helt annet" }]);
  });

  const coordinatorsDeeds: readonly (readonly [string, (it: Planned, on: Answer) => Promise<readonly [string, object]>])[] = [
    ["the period of the plan", async (_, on) => [DESCRIBE_PLAN, { ...on, periodTo: "2027-01-01", reviseOn: "2026-12-01" }]],
    ["something put away", async ({ goalId }) => [SET_ASIDE, { elementId: goalId, expectedVersion: 2 }]],
    ["the order", async ({ planId }, on) => [REORDER_PLAN, { ...on, orderedIds: (await elementsOf(app, planId))["goals"].map((it: Answer) => it["id"]).toReversed() }]],
    ["a measure moved", async ({ measureId, planId }) => [MOVE_MEASURE, { measureId, expectedVersion: 1, goalId: (await elementsOf(app, planId))["goals"][1].id }]],
  ];

  test.each(coordinatorsDeeds)("takes back %s as a whole (FAIL-16)", async (_, deed) => {
    const it = await ready();
    await it.by.must(ADD_GOAL, { ...it.input, ...aGoal({ text: "Treffe andre" }) });
    const before = await saidIn(it.planId);
    const [document, input] = await deed(it, await onPlan(app, "luster", it.planId));
    await it.by.must(document, input);
    expect(await saidIn(it.planId)).not.toEqual(before);

    await undo(it.planId);

    expect(await saidIn(it.planId)).toEqual(before);
  });

  test("puts away what was added; nothing is ever deleted (FAIL-16, SAM-28)", async () => {
    const { by, planId, input } = await ready();
    const before = await saidIn(planId);
    const { goal } = await by.must(ADD_GOAL, { ...input, ...aGoal({ text: "Feil plan" }) });

    await undo(planId);

    expect(await saidIn(planId)).toEqual(before);
    expect(await elementsOf(app, planId)).toMatchObject({ goalsSetAside: [{ id: goal.id }] });
  });

  test("is for whoever made it and the coordinator, and for no other (NOT_YOURS_TO_DO)", async () => {
    const { by, owner, planId, input } = await ready();
    await expectRefusal(app, app.as(owner), UNDO_LAST_PLAN_CHANGE, input, "NOT_YOURS_TO_DO");
    await by.must(ADD_PLAN_PARTICIPANT, { ...input, personId: await app.professionalId("luster/professional"), function: "Oppfølging" });
    await app.as("luster/professional").must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", planId)), kind: "NEED", text: "Trenger hvile." });

    await undo(planId, "luster/professional");
    await app.as("luster/professional").must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", planId)), kind: "NEED", text: "Trenger hvile." });
    await undo(planId);
  });

  test("leaves the owner's own words to the owner, the coordinator notwithstanding (INV-23, NOT_YOURS_TO_DO)", async () => {
    const { by, owner, planId, goalId, input } = await ready();
    const said: readonly (readonly [string, object])[] = [
      [CHANGE_GOAL, { goalId, expectedVersion: 2, ownWords: "Jeg vil hjem." }],
      [DESCRIBE_PLAN, { planId, values: "Å bestemme selv." }],
      [ADD_PLAN_ENTRY, { planId, kind: "NEED", text: "Trenger ro." }],
    ];
    for (const [document, more] of said) {
      await app.as(owner).must(document, { expectedVersion: (await onPlan(app, "luster", input["planId"])).expectedVersion, ...more });
      await expectRefusal(app, by, UNDO_LAST_PLAN_CHANGE, await onPlan(app, "luster", planId), "NOT_YOURS_TO_DO");
      await undo(planId, owner);
    }
  });

  test("is over once something else has happened; a remark is nothing else (NOTHING_TO_UNDO)", async () => {
    const { by, planId, goalId, input } = await ready();
    await by.must(ANNOTATE, { elementId: goalId, text: "Se her." });
    await undo(planId);
    await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: await app.professionalId("luster/professional"), function: "Oppfølging" });

    await expectRefusal(app, by, UNDO_LAST_PLAN_CHANGE, { ...input, ...(await onPlan(app, "luster", planId)) }, "NOTHING_TO_UNDO");
  });
});
