import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, ANNOTATE, CHANGE_GOAL } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { elementsOf, writesInPlan } from "../support/plan-checks.js";
import { filled, onPlan, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(stage = filled): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await stage(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { elementId: it.goalId, text: "Snakket om dette på møtet." } };
}

describe("remarking on a plan", () => {
  everyDeed({
    app: () => app,
    deed: "annotate",
    document: ANNOTATE,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });

  onceUnderOneKey({ app: () => app, document: ANNOTATE, ready, otherwise: { text: "Noe annet" } });

  writesInPlan({ app: () => app, document: ANNOTATE, ready });

  test("is for everybody who works in it, on anything in it, and stands with who and when (SAM-56)", async () => {
    const { by, owner, planId, goalId, measureId } = await ready();
    await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: await app.professionalId("luster/professional"), function: "Oppfølging" });
    const [entry] = (await elementsOf(app, planId))["entries"];

    await app.as(owner).must(ANNOTATE, { elementId: goalId, text: "Jeg er på vei." });
    await app.as("luster/professional").must(ANNOTATE, { elementId: measureId, text: "Begynte på tirsdag." });
    await by.must(ANNOTATE, { elementId: entry.id, text: "Gjelder hele uka." });
    await by.must(ANNOTATE, { elementId: planId, text: "Gått gjennom på møtet." });

    expect(await elementsOf(app, planId)).toMatchObject({
      annotations: [{ text: "Gått gjennom på møtet." }],
      goals: [{ annotations: [{ text: "Jeg er på vei.", at: app.now().toISOString() }], measures: [{ annotations: [{ text: "Begynte på tirsdag." }] }] }],
      entries: [{ annotations: [{ text: "Gjelder hele uka." }] }, { annotations: [] }],
    });
  });

  test("is how others speak to the owner's own words, which stay as they are (INV-23, LUND-9-2)", async () => {
    const { by, owner, planId, goalId } = await ready();
    await app.as(owner).must(CHANGE_GOAL, { goalId, expectedVersion: 1, ownWords: "Jeg vil hjem." });

    await by.must(ANNOTATE, { elementId: goalId, text: "Vi ser på bolig fra høsten." });

    expect((await elementsOf(app, planId))["goals"]).toMatchObject([{ ownWords: "Jeg vil hjem.", version: 2, annotations: [{ text: "Vi ser på bolig fra høsten." }] }]);
  });

  test("changes no version, and is possible while the plan waits for its owner", async () => {
    const { by, input, planId } = await ready(submitted);
    const { version } = await elementsOf(app, planId);

    await by.must(ANNOTATE, input);

    expect(await elementsOf(app, planId)).toMatchObject({ version });
  });

  test("is refused for an id of something else (NOT_FOUND)", async () => {
    const { by, input, caseId } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, ANNOTATE, { ...input, elementId: caseId }, "NOT_FOUND");
  });
});
