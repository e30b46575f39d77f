import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_PLAN_PARTICIPANT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { aGoal } from "../support/inputs.js";
import { changesPlan, notForOthers } from "../support/plan-checks.js";
import { active, family, filled, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(stage = filled): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await stage(app, "luster");
  return {
    ...it,
    by: app.as("luster/coordinator"),
    input: { ...(await onPlan(app, "luster", it.planId)), ...aGoal({ text: "Komme ut på tur", lifeArea: "LEISURE", targetOn: "2026-12-01" }) },
  };
}

describe("adding a goal", () => {
  everyDeed({
    app: () => app,
    deed: "addGoal",
    document: ADD_GOAL,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: ADD_GOAL, ready, otherwise: { text: "Noe annet" } });

  changesPlan({ app: () => app, document: ADD_GOAL, ready });

  notForOthers({
    app: () => app,
    document: ADD_GOAL,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("puts it after those that stand there, with its part of life and its day", async () => {
    const { by, input, planId, goalId } = await ready();

    const { goal } = await by.must(ADD_GOAL, input);

    expect((await planFile(by, planId))["goals"]).toMatchObject([
      { id: goalId, position: 1 },
      { id: goal.id, position: 2, text: "Komme ut på tur", ownWords: null, lifeArea: "LEISURE", targetOn: "2026-12-01", measures: [] },
    ]);
  });

  test("takes the owner's own words from the owner (INV-23, LUND-9-2)", async () => {
    const { owner, input, planId } = await ready();

    const { goal } = await app.as(owner).must(ADD_GOAL, { ...input, ownWords: "Jeg vil kjenne været i ansiktet." });

    expect(goal).toMatchObject({ ownWords: "Jeg vil kjenne været i ansiktet." });
    expect((await planFile(app.as("luster/coordinator"), planId))["goals"]).toContainEqual(expect.objectContaining({ id: goal.id, ownWords: "Jeg vil kjenne været i ansiktet." }));
  });

  test("takes them from a parent who speaks for the child (INV-23, LUND-9-2)", async () => {
    const { story } = family(app, "luster", "2017-01-20");
    const { owner, planId } = await filled(app, "luster", story);

    const { goal } = await app.as(owner).must(ADD_GOAL, { ...(await onPlan(app, "luster", planId)), ...aGoal({ ownWords: "Gå på samme skole som de andre." }) });

    expect(goal.ownWords).toBe("Gå på samme skole som de andre.");
  });

  test("does not take them from the coordinator (INV-23, LUND-9-2, OWN_WORDS_ARE_THE_OWNERS)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, by, ADD_GOAL, { ...input, ownWords: "Personen sier at." }, "OWN_WORDS_ARE_THE_OWNERS");

    expect(error["path"]).toEqual(["input", "ownWords"]);
  });

  test("is not for somebody who takes part (NOT_YOURS_TO_DO)", async () => {
    const { by, input, planId } = await ready();
    await by.must(ADD_PLAN_PARTICIPANT, { planId, expectedVersion: input["expectedVersion"], personId: await app.professionalId("luster/professional"), function: "Oppfølging" });

    await expectRefusal(app, app.as("luster/professional"), ADD_GOAL, { ...input, ...(await onPlan(app, "luster", planId)) }, "NOT_YOURS_TO_DO");
  });

  test("goes on in an active plan", async () => {
    const { by, input } = await ready(active);

    const { plan } = await by.must(ADD_GOAL, input);

    expect(plan.state).toBe("ACTIVE");
  });

  test("of two at once keeps both apart: one stands, the other has read too early", async () => {
    const { by, input, planId } = await ready();

    const payloads = await Promise.all([by.do(ADD_GOAL, input), by.do(ADD_GOAL, { ...input, text: "Et annet mål" })]);

    expect(payloads.flatMap((it) => it["errors"].map((one: { code: string }) => one.code))).toEqual(["STALE_VERSION"]);
    expect((await planFile(by, planId))["goals"]).toHaveLength(2);
  });
});
