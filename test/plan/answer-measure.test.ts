import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACCEPT_MEASURE, ADD_MEASURE, ADD_PLAN_PARTICIPANT, CHANGE_MEASURE, DECLINE_MEASURE, SET_MEASURE_STATUS, SUBMIT_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aMeasure } from "../support/inputs.js";
import { changesElement, elementsOf } from "../support/plan-checks.js";
import { caseFile, filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const answers = [
  ["acceptMeasure", ACCEPT_MEASURE, {}],
  ["declineMeasure", DECLINE_MEASURE, { reason: "Har ikke kapasitet før til høsten." }],
] as const;

async function asked(more: object): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await filled(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { measureId: it.measureId, expectedVersion: 1, ...more } };
}

/** A measure that the owner has proposed for somebody. */
async function proposedFor(responsible: (owner: string, caseId: string) => Promise<string>) {
  const it = await filled(app, "luster");
  const responsibleId = await responsible(it.owner, it.caseId);
  const { measure } = await app.as(it.owner).must(ADD_MEASURE, { ...(await onPlan(app, "luster", it.planId)), ...aMeasure({ goalId: it.goalId, responsibleId }) });
  expect(measure.status).toBe("PROPOSED");
  return { ...it, input: { measureId: measure.id as string, expectedVersion: 1 } };
}

const coordinator = () => app.professionalId("luster/coordinator");
const ownerThemself = async (owner: string) => (await app.as(owner).ask("query Me { me { id } }"))["me"].id as string;

describe.each(answers)("answering for a measure: %s", (deed, document, more) => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const ready = () => asked(more);

  everyDeed({
    app: () => app,
    deed,
    document,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document, ready, otherwise: { expectedVersion: 2 } });

  changesElement({ app: () => app, document, ready, on: ({ measureId }) => ({ measureId }) });

  test("is for the responsible alone, the owner and the participant beside them notwithstanding (NOT_YOURS_TO_DO)", async () => {
    const { by, owner, planId, input } = await ready();
    await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: await app.professionalId("luster/professional"), function: "Oppfølging" });

    for (const who of [owner, "luster/professional"]) await expectRefusal(app, app.as(who), document, input, "NOT_YOURS_TO_DO");
  });

  test("is over with the measure (MEASURE_STEP_NOT_POSSIBLE)", async () => {
    const { by, input } = await ready();
    await by.must(SET_MEASURE_STATUS, { measureId: input["measureId"], expectedVersion: 1, status: "CANCELLED" });

    await expectRefusal(app, by, document, { ...input, expectedVersion: 2 }, "MEASURE_STEP_NOT_POSSIBLE");
  });
});

describe("the answer of the responsible", () => {
  test("yes agrees what the owner proposed, and is kept with who and when (LUND-8-3, LUND-9-1)", async () => {
    const { input, planId } = await proposedFor(coordinator);

    const { measure } = await app.as("luster/coordinator").must(ACCEPT_MEASURE, input);

    expect(measure).toMatchObject({ status: "AGREED", answer: "ACCEPTED", answerReason: null });
    expect((await elementsOf(app, planId))["goals"][0].measures[1]).toMatchObject({ answer: "ACCEPTED", answeredAt: app.now().toISOString() });
  });

  test("yes can be the owner's own: the owner holds measures too (LUND-8-3, LUND-9-3)", async () => {
    const { owner, input } = await proposedFor(ownerThemself);

    expect((await app.as(owner).must(ACCEPT_MEASURE, input))["measure"]).toMatchObject({ status: "AGREED", answer: "ACCEPTED" });
  });

  test("no makes it a proposal again with the reason, and the plan that is laid before its owner warns of it (FAIL-02, MEASURE_DECLINED)", async () => {
    const { by, input, planId, caseId, owner } = await asked({ reason: "Har ikke kapasitet." });

    const { measure } = await by.must(DECLINE_MEASURE, input);
    const { warnings } = await by.must(SUBMIT_PLAN, await onPlan(app, "luster", planId));

    expect(measure).toMatchObject({ status: "PROPOSED", answer: "DECLINED", answerReason: "Har ikke kapasitet." });
    expect(warnings).toMatchObject([{ code: "MEASURE_DECLINED" }]);
    expect((await caseFile(app.as(owner), caseId))["warnings"]).toContainEqual(expect.objectContaining({ code: "MEASURE_DECLINED" }));
  });

  test("no needs a reason (REASONS_REQUIRED)", async () => {
    const { by, input } = await asked({ reason: "  " });

    await expectRefusal(app, by, DECLINE_MEASURE, input, "REASONS_REQUIRED");
  });

  test("is the new responsible's when the measure gets another (LUND-8-3)", async () => {
    const { by, input, owner } = await asked({});
    await by.must(DECLINE_MEASURE, { ...input, reason: "Har ikke kapasitet." });
    await by.must(CHANGE_MEASURE, { ...input, expectedVersion: 2, responsibleId: await ownerThemself(owner) });

    await expectRefusal(app, by, ACCEPT_MEASURE, { ...input, expectedVersion: 3 }, "NOT_YOURS_TO_DO");
    expect((await app.as(owner).must(ACCEPT_MEASURE, { ...input, expectedVersion: 3 }))["measure"]).toMatchObject({ status: "AGREED" });
  });
});
