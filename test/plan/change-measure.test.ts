import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACCEPT_MEASURE, ADD_MEASURE, ADD_PLAN_PARTICIPANT, CHANGE_MEASURE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aMeasure } from "../support/inputs.js";
import { changesElement, elementsOf } from "../support/plan-checks.js";
import { caseFile, filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await filled(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { measureId: it.measureId, expectedVersion: 1, extent: "Tre ganger i uka" } };
}

/** The professional takes part in the plan. */
async function withParticipant() {
  const it = await ready();
  const personId = await app.professionalId("luster/professional");
  await it.by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId, function: "Oppfølging" });
  return { ...it, personId, participant: app.as("luster/professional") };
}

describe("changing a measure", () => {
  everyDeed({
    app: () => app,
    deed: "changeMeasure",
    document: CHANGE_MEASURE,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: CHANGE_MEASURE, ready, otherwise: { extent: "Daglig" } });

  changesElement({ app: () => app, document: CHANGE_MEASURE, ready, on: ({ measureId }) => ({ measureId }) });

  test("keeps what it said before; what is left out stays (SAM-61)", async () => {
    const { by, input, planId } = await ready();

    const { measure } = await by.must(CHANGE_MEASURE, { ...input, execution: null });

    expect(measure).toMatchObject({ text: "Fast trening", extent: "Tre ganger i uka", execution: null, version: 2 });
    const [goal] = (await elementsOf(app, planId))["goals"];
    expect(goal.measures[0].history[1].fields).toEqual([
      { field: "EXTENT", before: "To ganger i uka", after: "Tre ganger i uka" },
      { field: "EXECUTION", before: "I gruppe", after: null },
    ]);
  });

  test("by another responsible asks that one anew (LUND-8-3)", async () => {
    const { by, input, planId, personId } = await withParticipant();
    await by.must(ACCEPT_MEASURE, { measureId: input["measureId"], expectedVersion: 1 });

    const { measure } = await by.must(CHANGE_MEASURE, { ...input, expectedVersion: 2, responsibleId: personId });

    expect(measure).toMatchObject({ answer: null, answerReason: null });
    expect((await elementsOf(app, planId))["goals"][0].measures[0]).toMatchObject({ answeredAt: null });
  });

  test("is for a participant who is responsible for it, and not for one who is not (SAM-65, NOT_YOURS_TO_DO)", async () => {
    const { by, input, personId, participant } = await withParticipant();
    await expectRefusal(app, participant, CHANGE_MEASURE, input, "NOT_YOURS_TO_DO");

    await by.must(CHANGE_MEASURE, { ...input, responsibleId: personId });
    const { measure } = await participant.must(CHANGE_MEASURE, { ...input, expectedVersion: 2, execution: "Alene, med oppfølging hver måned" });

    expect(measure.execution).toBe("Alene, med oppfølging hver måned");
  });

  test("is refused with a responsible who does not take part, and with days in the wrong order (NOT_A_PARTICIPANT, INVALID_DATE_ORDER)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, by, CHANGE_MEASURE, { ...input, responsibleId: await app.professionalId("luster/professional") }, "NOT_A_PARTICIPANT");
    await expectRefusal(app, by, CHANGE_MEASURE, { ...input, toOn: "2026-06-19" }, "INVALID_DATE_ORDER");
  });

  test("warns when the service decision behind it lapses first, and shows it until that is mended (FAIL-18, SERVICE_DECISION_LAPSES_FIRST)", async () => {
    const { by, input, caseId } = await ready();
    const decision = { serviceDecision: "Vedtak om trening, helse og omsorg", serviceDecisionEndsOn: "2026-12-19" };

    const { measure, warnings } = await by.must(CHANGE_MEASURE, { ...input, ...decision });

    expect(warnings).toMatchObject([{ code: "SERVICE_DECISION_LAPSES_FIRST", severity: "ADVICE" }]);
    expect(measure.serviceDecisionLapsesFirst).toBe(true);
    expect((await caseFile(by, caseId))["warnings"]).toContainEqual(expect.objectContaining({ id: warnings[0].id }));
    const mended = await by.must(CHANGE_MEASURE, { ...input, expectedVersion: 2, serviceDecisionEndsOn: "2026-12-20" });
    expect([mended["warnings"], mended["measure"].serviceDecisionLapsesFirst]).toEqual([[], false]);
  });

  test("warns already when a measure is added that way (FAIL-18)", async () => {
    const { by, planId, goalId } = await ready();
    const responsibleId = await app.professionalId("luster/coordinator");
    const short = aMeasure({ goalId, responsibleId, toOn: null, serviceDecision: "Vedtak om trening", serviceDecisionEndsOn: "2027-06-14" });

    const { warnings } = await by.must(ADD_MEASURE, { ...(await onPlan(app, "luster", planId)), ...short });

    expect(warnings).toMatchObject([{ code: "SERVICE_DECISION_LAPSES_FIRST" }]);
  });
});
