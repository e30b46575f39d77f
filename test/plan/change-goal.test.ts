import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, CHANGE_GOAL, SET_ASIDE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { changesElement, elementsOf, notForOthers } from "../support/plan-checks.js";
import { active, filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(stage = filled): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await stage(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { goalId: it.goalId, expectedVersion: 1, text: "Klare hele hverdagen hjemme" } };
}

describe("changing a goal", () => {
  everyDeed({
    app: () => app,
    deed: "changeGoal",
    document: CHANGE_GOAL,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: CHANGE_GOAL, ready, otherwise: { text: "Noe annet" } });

  changesElement({ app: () => app, document: CHANGE_GOAL, ready, on: ({ goalId }) => ({ goalId }) });

  notForOthers({ app: () => app, document: CHANGE_GOAL, ready, others: [["luster/unit-leader", "NOT_YOURS_TO_DO"]] });

  test("keeps what it said before, with who changed it and when; what is left out stays (SAM-61, LUND-8-5)", async () => {
    const { by, input, planId } = await ready();

    const { goal } = await by.must(CHANGE_GOAL, { ...input, status: "REACHED", targetOn: "2026-12-01" });

    expect(goal).toMatchObject({ text: "Klare hele hverdagen hjemme", lifeArea: "DAILY_LIFE", status: "REACHED", targetOn: "2026-12-01", version: 2 });
    const { history } = (await elementsOf(app, planId))["goals"][0];
    expect(history).toMatchObject([
      { isNew: true, isUndo: false },
      {
        isNew: false,
        at: app.now().toISOString(),
        fields: [
          { field: "TEXT", before: "Klare hverdagen hjemme", after: "Klare hele hverdagen hjemme" },
          { field: "TARGET_ON", before: null, after: "2026-12-01" },
          { field: "STATUS", before: "ACTIVE", after: "REACHED" },
        ],
      },
    ]);
  });

  test("takes away what may be empty when null is said, and keeps what may not", async () => {
    const { by, input } = await ready();
    await by.must(CHANGE_GOAL, { ...input, targetOn: "2026-12-01" });

    const { goal } = await by.must(CHANGE_GOAL, { ...input, expectedVersion: 2, text: null, targetOn: null });

    expect(goal).toMatchObject({ text: "Klare hele hverdagen hjemme", targetOn: null, version: 3 });
  });

  test("changes nothing when it says what stands there already", async () => {
    const { by, input, planId } = await ready();
    const before = await elementsOf(app, planId);

    await by.must(CHANGE_GOAL, { ...input, text: "Klare hverdagen hjemme" });

    expect(await elementsOf(app, planId)).toEqual(before);
  });

  test("leaves the owner's own words to the owner (INV-23, LUND-9-2, OWN_WORDS_ARE_THE_OWNERS)", async () => {
    const { by, owner, input } = await ready();

    await app.as(owner).must(CHANGE_GOAL, { ...input, ownWords: "Jeg vil klare meg selv." });

    for (const ownWords of ["Personen vil klare seg selv.", null])
      await expectRefusal(app, by, CHANGE_GOAL, { ...input, expectedVersion: 2, ownWords }, "OWN_WORDS_ARE_THE_OWNERS");
    expect((await by.must(CHANGE_GOAL, { ...input, expectedVersion: 2, lifeArea: "HOME" }))["goal"]).toMatchObject({ ownWords: "Jeg vil klare meg selv." });
  });

  test("does not stand in the way of who changes something else in the same plan (FAIL-16)", async () => {
    const { by, input, planId, measureId, owner } = await ready(active);
    const changeMeasure = "mutation M($input: ChangeMeasureInput!) { changeMeasure(input: $input) { measure { text } errors { code } } }";

    await by.must(CHANGE_GOAL, input);
    const { measure } = await app.as(owner).must(changeMeasure, { measureId, expectedVersion: 1, text: "Trening i basseng" });

    expect(measure.text).toBe("Trening i basseng");
    expect((await elementsOf(app, planId))["goals"]).toMatchObject([{ text: input["text"], measures: [{ text: "Trening i basseng" }] }]);
  });

  test("is refused for one that is put away, and for an id of something else (NOT_ALLOWED_IN_THIS_STATE, NOT_FOUND)", async () => {
    const { by, input, goalId, measureId } = await ready();

    await expectRefusal(app, by, CHANGE_GOAL, { ...input, goalId: measureId }, "NOT_FOUND");
    await by.must(SET_ASIDE, { elementId: goalId, expectedVersion: 1 });
    await expectRefusal(app, by, CHANGE_GOAL, { ...input, expectedVersion: 2 }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is not for somebody who takes part (NOT_YOURS_TO_DO)", async () => {
    const { by, input, planId } = await ready();
    await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: await app.professionalId("luster/professional"), function: "Oppfølging" });

    await expectRefusal(app, app.as("luster/professional"), CHANGE_GOAL, input, "NOT_YOURS_TO_DO");
  });
});
