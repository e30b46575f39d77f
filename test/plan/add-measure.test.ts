import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_MEASURE, ADD_PLAN_PARTICIPANT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { aMeasure } from "../support/inputs.js";
import { changesPlan, notForOthers } from "../support/plan-checks.js";
import { active, filled, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(stage = filled): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await stage(app, "luster");
  const responsibleId = await app.professionalId("luster/coordinator");
  const measure = aMeasure({ goalId: it.goalId, responsibleId, text: "Samordnede timeavtaler" });
  return { ...it, by: app.as("luster/coordinator"), input: { ...(await onPlan(app, "luster", it.planId)), ...measure } };
}

describe("adding a measure", () => {
  everyDeed({
    app: () => app,
    deed: "addMeasure",
    document: ADD_MEASURE,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: ADD_MEASURE, ready, otherwise: { text: "Noe annet" } });

  changesPlan({ app: () => app, document: ADD_MEASURE, ready });

  notForOthers({
    app: () => app,
    document: ADD_MEASURE,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("says who does what, to what extent and when; the coordinator's is agreed (LUND-8-3, SALANGEN-IP-3, SAM-53, SAM-55, SAM-63)", async () => {
    const { by, input, planId } = await ready();

    const { measure } = await by.must(ADD_MEASURE, input);

    const [goal] = (await planFile(by, planId))["goals"];
    expect(goal.measures[1]).toEqual({
      id: measure.id,
      position: 2,
      text: "Samordnede timeavtaler",
      status: "AGREED",
      extent: "To ganger i uka",
      execution: "I gruppe",
      fromOn: "2026-06-20",
      toOn: "2026-12-20",
      responsible: { id: input["responsibleId"], name: app.person("luster/coordinator").name },
    });
  });

  test("by the owner is a proposal, and the owner may answer for it (LUND-8-3)", async () => {
    const { owner, input, subjectId } = await ready();

    const { measure } = await app.as(owner).must(ADD_MEASURE, { ...input, responsibleId: subjectId, toOn: null });

    expect(measure).toMatchObject({ status: "PROPOSED", toOn: null });
  });

  test("names the needs of the plan that it covers, each once (LOPPA-IP-4)", async () => {
    const { by, input, planId } = await ready();
    const need = (await planFile(by, planId))["entries"].find((it: Answer) => it["kind"] === "NEED");

    const { measure } = await by.must(ADD_MEASURE, { ...input, needIds: [need.id, need.id] });
    const { measure: without } = await by.must(ADD_MEASURE, { ...input, ...(await onPlan(app, "luster", planId)) });

    expect(measure.needs).toEqual([{ id: need.id, text: need.text }]);
    expect(without.needs).toEqual([]);
  });

  test("is refused for a need of another plan, and for an entry that is no need (NOT_FOUND, INVALID_INPUT)", async () => {
    const { by, input, planId } = await ready();
    const other = await filled(app, "luster");
    const needsOf = async (id: string): Promise<Answer[]> => (await planFile(by, id))["entries"];
    const idOf = (entries: Answer[], kind: string): string => entries.find((it) => it["kind"] === kind)?.["id"];

    await expectRefusal(app, by, ADD_MEASURE, { ...input, needIds: [idOf(await needsOf(other.planId), "NEED")] }, "NOT_FOUND");
    await expectRefusal(app, by, ADD_MEASURE, { ...input, needIds: [idOf(await needsOf(planId), "RESOURCE")] }, "INVALID_INPUT");
  });

  test("is nothing without somebody responsible: the schema does not take it (LUSTER-RIGHT-2)", async () => {
    const { by, input } = await ready();
    const { responsibleId: _, ...nobodys } = input;

    const { data, errors } = await by.raw(ADD_MEASURE, { input: nobodys });

    expect(data).toBeNull();
    expect(errors.map((it) => it.extensions["code"])).toEqual(["BAD_USER_INPUT"]);
  });

  test("is refused when the one responsible does not take part (NOT_A_PARTICIPANT)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, by, ADD_MEASURE, { ...input, responsibleId: await app.professionalId("luster/professional") }, "NOT_A_PARTICIPANT");
  });

  test("is not for somebody who takes part (NOT_YOURS_TO_DO)", async () => {
    const { by, input, planId } = await ready();
    await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: await app.professionalId("luster/professional"), function: "Oppfølging" });

    await expectRefusal(app, app.as("luster/professional"), ADD_MEASURE, { ...input, ...(await onPlan(app, "luster", planId)) }, "NOT_YOURS_TO_DO");
  });

  test("is refused for a goal of another plan (NOT_FOUND)", async () => {
    const { by, input } = await ready();
    const { goalId } = await filled(app, "luster");

    await expectRefusal(app, by, ADD_MEASURE, { ...input, goalId }, "NOT_FOUND");
  });

  test("is refused when it would end before it begins (INVALID_DATE_ORDER)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, by, ADD_MEASURE, { ...input, toOn: "2026-06-19" }, "INVALID_DATE_ORDER");

    expect(error["path"]).toEqual(["input", "toOn"]);
  });

  test("goes on in an active plan", async () => {
    const { by, input } = await ready(active);

    const { plan } = await by.must(ADD_MEASURE, input);

    expect(plan.state).toBe("ACTIVE");
  });
});
