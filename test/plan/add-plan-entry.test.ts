import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_ENTRY, ADD_PLAN_PARTICIPANT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { changesPlan, notForOthers } from "../support/plan-checks.js";
import { active, drafted, filled, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(stage = filled): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await stage(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { ...(await onPlan(app, "luster", it.planId)), kind: "COOPERATION", text: "Sykehuset sender epikrise." } };
}

describe("adding an entry to a plan", () => {
  everyDeed({
    app: () => app,
    deed: "addPlanEntry",
    document: ADD_PLAN_ENTRY,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: ADD_PLAN_ENTRY, ready, otherwise: { text: "Noe annet." } });

  changesPlan({ app: () => app, document: ADD_PLAN_ENTRY, ready });

  notForOthers({
    app: () => app,
    document: ADD_PLAN_ENTRY,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test.each(["RESOURCE", "NEED", "CONTRIBUTION", "COOPERATION"])("keeps a %s with its part of life (REG-03, LOPPA-IP-3)", async (kind) => {
    const { planId } = await drafted(app, "luster");
    const coordinator = app.as("luster/coordinator");

    const { entry } = await coordinator.must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", planId)), kind, text: "Slik er det.", lifeArea: "FAMILY" });

    expect((await planFile(coordinator, planId))["entries"]).toEqual([{ id: entry.id, kind, text: "Slik er det.", lifeArea: "FAMILY", contributor: null }]);
  });

  test("is the owner's to do as well", async () => {
    const { owner, input } = await ready();

    const { entry } = await app.as(owner).must(ADD_PLAN_ENTRY, { ...input, kind: "RESOURCE", text: "Jeg kjenner grensene mine." });

    expect(entry).toMatchObject({ kind: "RESOURCE", text: "Jeg kjenner grensene mine." });
  });

  test("names who contributes: somebody who takes part, or the person's own side", async () => {
    const { by, input, planId, subjectId } = await ready();
    const professionalId = await app.professionalId("luster/professional");
    await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: professionalId, function: "Oppfølging" });

    for (const contributorId of [professionalId, subjectId])
      await by.must(ADD_PLAN_ENTRY, { ...input, ...(await onPlan(app, "luster", planId)), kind: "CONTRIBUTION", contributorId });

    const { entries } = await planFile(by, planId);
    expect(entries.slice(-2).map((it: { contributor: { id: string } }) => it.contributor.id)).toEqual([professionalId, subjectId]);
  });

  test("is refused when the contributor does not take part (NOT_A_PARTICIPANT)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, by, ADD_PLAN_ENTRY, { ...input, kind: "CONTRIBUTION", contributorId: await app.professionalId("luster/professional") }, "NOT_A_PARTICIPANT");
  });

  test("goes on in an active plan", async () => {
    const { by, input } = await ready(active);

    const { plan } = await by.must(ADD_PLAN_ENTRY, input);

    expect(plan.state).toBe("ACTIVE");
  });
});
