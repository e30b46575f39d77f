import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_MEASURE, DECLINE_MEASURE, SET_MEASURE_STATUS } from "../../src/demo/operations.js";
import { MeasureStatus } from "../../src/entities/measure.entity.js";
import { measureSteps } from "../../src/rules/plan-element.rules.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aMeasure } from "../support/inputs.js";
import { changesElement } from "../support/plan-checks.js";
import { filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await filled(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { measureId: it.measureId, expectedVersion: 1, status: "IN_PROGRESS" } };
}

const statuses = Object.values(MeasureStatus);

describe("taking a measure a step on", () => {
  everyDeed({
    app: () => app,
    deed: "setMeasureStatus",
    document: SET_MEASURE_STATUS,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: SET_MEASURE_STATUS, ready, otherwise: { status: "LAPSED" } });

  changesElement({ app: () => app, document: SET_MEASURE_STATUS, ready, on: ({ measureId }) => ({ measureId }) });

  test("goes as the table of steps says from wherever it stands, along a walk that meets every step (MEASURE_STEP_NOT_POSSIBLE)", async () => {
    const { by, input } = await ready();
    const walked = new Set<string>();
    let [at, version]: [MeasureStatus, number] = [MeasureStatus.AGREED, 1];
    const left = (from: MeasureStatus): MeasureStatus | undefined => measureSteps[from].find((to) => !walked.has(`${from} ${to}`));
    for (let count = 0; count < 40; count += 1) {
      const to: MeasureStatus = left(at) ?? measureSteps[at][count % measureSteps[at].length] ?? at;
      for (const not of statuses.filter((it) => !measureSteps[at].includes(it) && !walked.has(`${at} not ${it}`)).slice(0, 1)) {
        walked.add(`${at} not ${not}`);
        await expectRefusal(app, by, SET_MEASURE_STATUS, { ...input, expectedVersion: version, status: not }, "MEASURE_STEP_NOT_POSSIBLE");
      }
      const { measure } = await by.must(SET_MEASURE_STATUS, { ...input, expectedVersion: version, status: to });
      walked.add(`${at} ${to}`);
      expect(measure).toMatchObject({ status: to, version: version + 1 });
      [at, version] = [to, measure.version];
    }

    expect(statuses.flatMap((from) => measureSteps[from].map((to) => `${from} ${to}`)).filter((it) => !walked.has(it))).toEqual([]);
  });

  test("lets the owner agree to what was proposed, and put an end to what goes on (LUND-9-1)", async () => {
    const { input, owner } = await ready();
    const by = app.as(owner);

    for (const [index, status] of ["IN_PROGRESS", "CANCELLED", "PROPOSED", "AGREED"].entries()) await by.must(SET_MEASURE_STATUS, { ...input, expectedVersion: index + 1, status });
  });

  test("does not agree what its responsible has declined (LUND-8-3, MEASURE_STEP_NOT_POSSIBLE)", async () => {
    const { by, planId, goalId, owner } = await ready();
    const responsibleId = await app.professionalId("luster/coordinator");
    const { measure } = await app.as(owner).must(ADD_MEASURE, { ...(await onPlan(app, "luster", planId)), ...aMeasure({ goalId, responsibleId }) });
    await by.must(DECLINE_MEASURE, { measureId: measure.id, expectedVersion: 1, reason: "Har ikke kompetanse til det." });

    await expectRefusal(app, app.as(owner), SET_MEASURE_STATUS, { measureId: measure.id, expectedVersion: 2, status: "AGREED" }, "MEASURE_STEP_NOT_POSSIBLE");
  });
});
