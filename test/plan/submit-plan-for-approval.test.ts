import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_MEASURE, ADD_PLAN_ENTRY, APPOINT_COORDINATOR, DESCRIBE_PLAN, DRAFT_PLAN, GIVE_CONSENT, SUBMIT_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { aGoal, aMeasure } from "../support/inputs.js";
import { notForOthers, withdraw, writesInPlan } from "../support/plan-checks.js";
import { active, caseFile, consented, drafted, filled, onCase, onPlan, planFile, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await filled(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: await onPlan(app, "luster", it.planId) };
}

describe("submitting a plan for approval", () => {
  everyDeed({
    app: () => app,
    deed: "submitPlanForApproval",
    document: SUBMIT_PLAN,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: SUBMIT_PLAN, ready, otherwise: { expectedVersion: 1 } });

  writesInPlan({ app: () => app, document: SUBMIT_PLAN, ready });

  notForOthers({
    app: () => app,
    document: SUBMIT_PLAN,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("is the coordinator's step, not the owner's (NOT_YOURS_TO_DO)", async () => {
    const { owner, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as(owner), SUBMIT_PLAN, input, "NOT_YOURS_TO_DO");
  });

  test("leaves it waiting for its owner, not active yet (LOPPA-FLOW-6c)", async () => {
    const { by, input, owner, planId } = await ready();

    const { plan, warnings } = await by.must(SUBMIT_PLAN, input);

    expect(plan).toMatchObject({ state: "AWAITING_OWNER_APPROVAL", missingPoints: ["CONTRIBUTIONS", "COOPERATION"] });
    expect(warnings).toEqual([]);
    expect(await planFile(app.as(owner), planId)).toMatchObject({ state: "AWAITING_OWNER_APPROVAL", approvedAt: null });
  });

  test("warns of a goal without a measure, and the warning stays on the case (FAIL-02, LUND-9-5, GOAL_WITHOUT_MEASURE)", async () => {
    const { by, caseId, planId, input } = await ready();
    await by.must(ADD_GOAL, { ...input, ...aGoal({ text: "Et mål uten tiltak" }) });

    const { plan, warnings } = await by.must(SUBMIT_PLAN, await onPlan(app, "luster", planId));

    expect(plan.state).toBe("AWAITING_OWNER_APPROVAL");
    expect(warnings).toMatchObject([{ code: "GOAL_WITHOUT_MEASURE", severity: "ADVICE", needsSecondReader: false }]);
    expect((await caseFile(by, caseId))["warnings"]).toContainEqual(expect.objectContaining({ id: warnings[0].id, acknowledgedAt: null }));
  });

  test.each([
    ["waits already", submitted],
    ["is active", active],
  ])("is refused when it %s (NOT_ALLOWED_IN_THIS_STATE)", async (_, stage) => {
    const { planId } = await stage(app, "luster");

    await expectRefusal(app, app.as("luster/coordinator"), SUBMIT_PLAN, await onPlan(app, "luster", planId), "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("submitting a plan that is not complete", () => {
  test("is refused and names what is missing of what no plan can be without (REG-03, PLAN_INCOMPLETE)", async () => {
    const { planId } = await drafted(app, "luster");

    const error = await expectRefusal(app, app.as("luster/coordinator"), SUBMIT_PLAN, await onPlan(app, "luster", planId), "PLAN_INCOMPLETE");

    expect(error["details"]).toEqual([{ name: "missing", value: "GOALS_RESOURCES_NEEDS, MEASURES" }]);
  });

  test("is refused without a period, while a coordinator who came after the plan takes part from the first day (REG-03, PLAN_INCOMPLETE)", async () => {
    const { owner, caseId } = await app.walk("luster", { until: "NOTIFIED" });
    await app.as(owner).must(GIVE_CONSENT, await onCase(app, "luster", caseId));
    const { plan } = await app.as(owner).must(DRAFT_PLAN, await onCase(app, "luster", caseId));
    const coordinatorId = await app.professionalId("luster/coordinator");
    await app.as("luster/unit-leader").must(APPOINT_COORDINATOR, { ...(await onCase(app, "luster", caseId)), kind: "COORDINATOR", coordinatorId });

    const error = await expectRefusal(app, app.as("luster/coordinator"), SUBMIT_PLAN, await onPlan(app, "luster", plan.id), "PLAN_INCOMPLETE");

    expect(error["details"]).toEqual([{ name: "missing", value: "GOALS_RESOURCES_NEEDS, MEASURES, PERIOD" }]);
    expect((await planFile(app.as("luster/coordinator"), plan.id))["participants"]).toMatchObject([{ function: "koordinator", person: { id: coordinatorId } }]);
  });

  test("is refused without a coordinator (INV-02, LUSTER-REQ-2, PLAN_INCOMPLETE)", async () => {
    const { by, input, planId } = await ready();
    await app.database.sql("update coordinator_assignment set until = '2026-06-14' where case_id = (select case_id from individual_plan order by id desc limit 1)");

    const error = await expectRefusal(app, by, SUBMIT_PLAN, input, "PLAN_INCOMPLETE");

    expect(error["details"]).toEqual([{ name: "missing", value: "COORDINATOR" }]);
    expect((await planFile(by, planId))["state"]).toBe("DRAFT");
  });
});

describe("submitting a plan: the nine points", () => {
  const NINE = ["GOALS_RESOURCES_NEEDS", "PARTICIPANTS", "COORDINATOR", "CONTRIBUTIONS", "MEASURES", "EXECUTION", "PERIOD", "CONSENT", "COOPERATION"];

  test("are all named where nothing is there (REG-03, FAIL-02)", async () => {
    const { owner, caseId } = await app.walk("luster", { until: "NOTIFIED" });
    const { consent } = await app.as(owner).must(GIVE_CONSENT, await onCase(app, "luster", caseId));
    const { plan } = await app.as(owner).must(DRAFT_PLAN, await onCase(app, "luster", caseId));
    await withdraw(app, { owner, consentId: consent.id, consentVersion: consent.version });

    expect((await planFile(app.as(owner), plan.id))["missingPoints"]).toEqual(NINE);
  });

  test("leave the list one after the other as they are filled (REG-03, LOPPA-IP-3)", async () => {
    const { caseId } = await consented(app, "luster");
    const coordinator = app.as("luster/coordinator");
    const left: string[][] = [];
    const { plan } = await coordinator.must(DRAFT_PLAN, await onCase(app, "luster", caseId));
    const note = async (document: string, input: Answer): Promise<Answer> => {
      const payload = await coordinator.must(document, { ...(await onPlan(app, "luster", plan.id)), ...input });
      left.push(payload["plan"].missingPoints);
      return payload;
    };

    await note(DESCRIBE_PLAN, { periodFrom: "2026-06-15", reviseOn: "2026-12-15" });
    for (const kind of ["CONTRIBUTION", "COOPERATION", "RESOURCE", "NEED"]) await note(ADD_PLAN_ENTRY, { kind, text: "Slik er det." });
    const { goal } = await note(ADD_GOAL, aGoal());
    const responsibleId = await app.professionalId("luster/coordinator");
    await note(ADD_MEASURE, aMeasure({ goalId: goal.id, responsibleId, execution: null }));
    await note(ADD_MEASURE, aMeasure({ goalId: goal.id, responsibleId }));

    expect(left).toEqual([
      ["GOALS_RESOURCES_NEEDS", "CONTRIBUTIONS", "MEASURES", "EXECUTION", "COOPERATION"],
      ["GOALS_RESOURCES_NEEDS", "MEASURES", "EXECUTION", "COOPERATION"],
      ["GOALS_RESOURCES_NEEDS", "MEASURES", "EXECUTION"],
      ["GOALS_RESOURCES_NEEDS", "MEASURES", "EXECUTION"],
      ["GOALS_RESOURCES_NEEDS", "MEASURES", "EXECUTION"],
      ["MEASURES", "EXECUTION"],
      ["EXECUTION"],
      [],
    ]);
  });
});
