import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_MEASURE, ADD_PLAN_ENTRY, CHANGE_GOAL, SET_ASIDE, SUBMIT_PLAN, TAKE_UP } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aMeasure } from "../support/inputs.js";
import { changesElement, elementsOf } from "../support/plan-checks.js";
import { filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

type Planned = Ready & Awaited<ReturnType<typeof filled>>;

async function ready(): Promise<Planned> {
  const it = await filled(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { elementId: it.goalId, expectedVersion: 1 } };
}

async function putAway(): Promise<Planned> {
  const it = await ready();
  await it.by.must(SET_ASIDE, it.input);
  return { ...it, input: { ...it.input, expectedVersion: 2 } };
}

describe.each([
  ["setAside", SET_ASIDE, ready],
  ["takeUp", TAKE_UP, putAway],
] as const)("putting away and taking up: %s", (deed, document, stage) => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  everyDeed({
    app: () => app,
    deed,
    document,
    ready: stage,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document, ready: stage, otherwise: { expectedVersion: 9 } });

  changesElement({ app: () => app, document, ready: stage, on: ({ goalId }) => ({ elementId: goalId }) });

  test("is done once (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await stage();
    await by.must(document, input);

    await expectRefusal(app, by, document, { ...input, expectedVersion: input["expectedVersion"] + 1 }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is not for the plan as a whole (NOT_FOUND)", async () => {
    const { by, input, planId } = await stage();

    await expectRefusal(app, by, document, { ...input, elementId: planId }, "NOT_FOUND");
  });
});

describe("what is put away", () => {
  test("is out of the plan as it is read and counted, and can be taken up as it was (SAM-28, FAIL-16, SAM-62)", async () => {
    const { by, input, planId, goalId } = await ready();
    const before = await elementsOf(app, planId);

    await by.must(SET_ASIDE, input);

    const without = await elementsOf(app, planId);
    expect(without).toMatchObject({ goals: [], goalsSetAside: [{ id: goalId, version: 2, setAsideAt: app.now().toISOString() }] });
    expect(without["missingPoints"]).toEqual(expect.arrayContaining(["GOALS_RESOURCES_NEEDS", "MEASURES", "EXECUTION"]));
    await expectRefusal(app, by, SUBMIT_PLAN, await onPlan(app, "luster", planId), "PLAN_INCOMPLETE");
    await by.must(TAKE_UP, { ...input, expectedVersion: 2 });
    const after = await elementsOf(app, planId);
    expect(after["goals"]).toMatchObject([{ id: goalId, text: before["goals"][0].text, version: 3, measures: [{ text: "Fast trening" }] }]);
    expect(after).toMatchObject({ goalsSetAside: [], missingPoints: before["missingPoints"] });
  });

  test("can be a measure or an entry, each with its history (SAM-28, SAM-61)", async () => {
    const { by, planId, measureId } = await ready();
    const [entry] = (await elementsOf(app, planId))["entries"];

    for (const elementId of [measureId, entry.id]) await by.must(SET_ASIDE, { elementId, expectedVersion: 1 });

    expect(await elementsOf(app, planId)).toMatchObject({ goals: [{ measures: [], measuresSetAside: [{ id: measureId }] }], entriesSetAside: [{ id: entry.id }] });
  });

  test("takes no new measure while it is put away (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, planId, goalId } = await putAway();
    const responsibleId = await app.professionalId("luster/coordinator");

    await expectRefusal(app, by, ADD_MEASURE, { ...(await onPlan(app, "luster", planId)), ...aMeasure({ goalId, responsibleId }) }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is not the owner's own words, unless the owner puts them away (INV-23, OWN_WORDS_ARE_THE_OWNERS)", async () => {
    const { by, owner, planId, goalId } = await ready();
    const { entry } = await app.as(owner).must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", planId)), kind: "NEED", text: "Trenger ro." });
    await app.as(owner).must(CHANGE_GOAL, { goalId, expectedVersion: 1, ownWords: "Jeg vil hjem." });

    for (const [elementId, expectedVersion] of [
      [entry.id, 1],
      [goalId, 2],
    ]) {
      await expectRefusal(app, by, SET_ASIDE, { elementId, expectedVersion }, "OWN_WORDS_ARE_THE_OWNERS");
      await app.as(owner).must(SET_ASIDE, { elementId, expectedVersion });
    }
  });
});
