import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, DRAFT_PLAN, GIVE_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { NODE } from "../support/documents.js";
import { active, caseFile, filled, onCase, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const CONTENT = ["values", "goals", "entries", "participants", "missingPoints"];

describe("reading a plan", () => {
  test.each(["luster/unit-leader", "luster/service-officer"])(
    "gives %s, who does not handle the case, that it exists and who coordinates, and nothing of its content (SALANGEN-KE-5)",
    async (who) => {
      const { planId, caseId, owner } = await active(app, "luster");

      const plan = await planFile(app.as(who), planId);

      expect(plan).toMatchObject({ id: planId, state: "ACTIVE", periodFrom: "2026-06-15" });
      expect(CONTENT.map((it) => plan[it])).toEqual(CONTENT.map(() => null));
      expect(await caseFile(app.as(who), caseId)).toMatchObject({
        plan: { id: planId, state: "ACTIVE" },
        coordinators: [{ coordinator: { name: app.person("luster/coordinator").name } }],
      });
      expect((await planFile(app.as(owner), planId))["goals"]).toHaveLength(1);
    },
  );

  test("gives owner, coordinator and handler its content", async () => {
    const { planId, owner } = await active(app, "luster");

    for (const who of [owner, "luster/coordinator", "luster/case-worker"]) {
      expect(await planFile(app.as(who), planId)).toMatchObject({
        goals: [{ measures: [{}] }],
        entries: [{}, {}],
        participants: [{}],
        missingPoints: ["CONTRIBUTIONS", "COOPERATION"],
      });
    }
  });

  test("gives a participant the plan and not the case file, and the same points as the owner", async () => {
    const { planId, caseId, owner } = await active(app, "luster");
    const personId = await app.professionalId("luster/professional");
    await app.as("luster/coordinator").must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId, function: "Oppfølging" });

    const [theirs, owners] = [await planFile(app.as("luster/professional"), planId), await planFile(app.as(owner), planId)];

    for (const part of CONTENT) expect([part, theirs[part]]).toEqual([part, owners[part]]);
    expect(await caseFile(app.as("luster/professional"), caseId)).toMatchObject({
      plan: { id: planId },
      parties: [],
      clarifications: [],
      services: [],
      assessments: [],
      recommendations: [],
      decisions: [],
      warnings: [],
      deadlines: [],
      consents: [],
    });
  });

  test.each(["luster/professional", "luster/hospital", "lund/unit-leader", "lund/coordinator"])(
    "gives %s, who is nothing to the case, the answer of one that is not there",
    async (who) => {
      const { planId, goalId, measureId } = await filled(app, "luster");

      for (const id of [planId, goalId, measureId]) expect((await app.as(who).raw(NODE, { id })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    },
  );

  test("gives no goal or measure by its own id to somebody who may only know of the plan", async () => {
    const { goalId, measureId } = await filled(app, "luster");

    for (const id of [goalId, measureId]) expect((await app.as("luster/unit-leader").raw(NODE, { id })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("names the consent among what is missing once its time is over (REG-03, DL-14)", async () => {
    const { owner, caseId } = await app.walk("luster", { until: "HANDED_OVER" });
    await app.as(owner).must(GIVE_CONSENT, { ...(await onCase(app, "luster", caseId)), validTo: "2026-06-20" });
    const { plan } = await app.as("luster/coordinator").must(DRAFT_PLAN, await onCase(app, "luster", caseId));
    const before = (await planFile(app.as(owner), plan.id))["missingPoints"];

    app.setClock("2026-06-21T08:00:00Z");

    expect(before).not.toContain("CONSENT");
    expect((await planFile(app.as(owner), plan.id))["missingPoints"]).toContain("CONSENT");
  });
});
