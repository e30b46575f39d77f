import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECIDE_CASE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { aGrant, aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { assessed, caseFile, clarified, decided, family, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const ownUnit = { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF" } as const;

async function ready(changes: Answer = {}) {
  const { caseId } = await app.walk("luster", { until: "ASSESSED" });
  return { by: app.as("luster/service-officer"), caseId, input: { ...(await onCase(app, "luster", caseId)), ...aGrant(changes) } as Answer };
}

/** A case whose right to a plan has been assessed as not there. */
async function notEntitled(municipality: string, assessment: Answer = {}): Promise<string> {
  const { caseId } = await app.walk(municipality, { until: "CLARIFIED" });
  await assessed(app, municipality, caseId, aNegativeAssessment(assessment));
  return caseId;
}

describe("deciding a case", () => {
  everyDeed({
    app: () => app,
    deed: "decideCase",
    document: DECIDE_CASE,
    ready,
    withoutPermission: "luster/case-worker",
    withoutRelation: { by: "luster/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/unit-leader",
  });

  onceUnderOneKey({ app: () => app, document: DECIDE_CASE, ready, otherwise: { facts: "Noe annet." } });

  test.each([
    ["loppa", "unit-leader", "UNIT", "Koordinerende enhet for rehabilitering og habilitering"],
    ["luster", "service-officer", "SERVICE_OFFICE", "Tenestekontoret ved Helsesenteret"],
    ["lund", "unit-leader", "UNIT", "Koordinerende enhet for habilitering og rehabilitering"],
    ["salangen", "unit-leader", "UNIT", "Koordinerende enhet"],
  ])("is done in %s by the %s (%s) under the name of %s, and settles the month (CON-03)", async (municipality, key, path, authority) => {
    const { caseId } = await app.walk(municipality, { until: "ASSESSED" });

    const { case: after, decision } = await app.as(`${municipality}/${key}`).must(DECIDE_CASE, { ...(await onCase(app, municipality, caseId)), ...aGrant() });

    expect(after).toMatchObject({ state: "DECIDED", nextSteps: expect.arrayContaining(["issueDecisionLetter", "decideCase"]) });
    const file = await caseFile(app.as(`${municipality}/unit-leader`), caseId);
    expect(file["decisions"]).toMatchObject([{ id: decision.id, path, authority, outcome: "GRANTED", state: "READY", decidedOn: "2026-06-15", letter: null, refusalReason: null }]);
    expect(file["deadlines"]).toContainEqual(expect.objectContaining({ kind: "INTERIM_REPLY", settledAt: app.now().toISOString() }));
    expect(file["deadlines"]).toContainEqual(expect.objectContaining({ kind: "APPEAL_LIMIT", startedOn: "2026-06-15", dueOn: "2027-06-15", settledAt: null }));
  });

  test("in the person's own unit is done by its leader, in the unit's name (STRANDA-ORG-6, CON-22)", async () => {
    const { caseId } = await app.walk("stranda", { ...ownUnit, until: "ASSESSED" });

    const { case: after, decision } = await app.as("stranda/own-unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "stranda", caseId)), ...aGrant() });

    expect(after["state"]).toBe("DECIDED_IN_OWN_UNIT");
    expect(decision.authority).toBe("Eining for bu og habilitering");
  });

  test("rests each right on its own provisions (LAW-07, LOPPA-IP-6, LOPPA-IP-7)", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSESSED", ...family(app, "lund", "2019-01-01").story });
    const reasons = { answer: true, reasons: "Slik er det for dette barnet." };
    await assessed(app, "lund", caseId, { kind: "CHILD_COORDINATOR", seriousCondition: reasons, complex: reasons, welfareServices: true });

    for (const kind of ["INDIVIDUAL_PLAN", "COORDINATOR", "CHILD_COORDINATOR"]) await decided(app, "lund", caseId, { kind });

    const { decisions } = await caseFile(app.as("lund/unit-leader"), caseId);
    expect(decisions.map((it: Answer) => [it["kind"], it["legalBasis"]])).toEqual([
      ["INDIVIDUAL_PLAN", ["pbrl § 2-5", "hol § 7-1"]],
      ["COORDINATOR", ["pbrl § 2-5 b", "hol § 7-2"]],
      ["CHILD_COORDINATOR", ["pbrl § 2-5 c", "hol § 7-2 a"]],
    ]);
  });

  test("may refuse the plan and grant the coordinator, each on its own assessment (LAW-08, SALANGEN-IP-2, LOPPA-COORD-2)", async () => {
    const caseId = await notEntitled("loppa");
    await assessed(app, "loppa", caseId, aNegativeAssessment({ kind: "COORDINATOR", complex: { answer: true, reasons: "Tre instanser med motstridende råd." } }));
    await decided(app, "loppa", caseId, aRefusal());

    await decided(app, "loppa", caseId, aGrant({ kind: "COORDINATOR" }));

    expect((await caseFile(app.as("loppa/unit-leader"), caseId))["decisions"]).toMatchObject([
      { kind: "INDIVIDUAL_PLAN", outcome: "REFUSED", refusalReason: "NOT_COORDINATED" },
      { kind: "COORDINATOR", outcome: "GRANTED" },
    ]);
  });

  test("for an unborn child is possible, by the wider test (LAW-04, LUND-2-BARN-2)", async () => {
    const parent = app.as(app.newcomer("lund", undefined, "1990-01-01").key);
    const notice = { notifierCapacity: "PARENT", kinds: ["CHILD_COORDINATOR"], subject: { name: "Ventet barn", expectedBirthDate: "2026-09-01" } };
    const { caseId } = await clarified(app, "lund", parent, notice);
    const reasons = { answer: true, reasons: "Funn på ultralyd, og oppfølging fra flere fra fødselen." };
    await assessed(app, "lund", caseId, { kind: "CHILD_COORDINATOR", seriousCondition: reasons, complex: reasons, welfareServices: true });

    const { decision } = await decided(app, "lund", caseId, aGrant({ kind: "CHILD_COORDINATOR" }));

    expect(decision).toMatchObject({ kind: "CHILD_COORDINATOR", outcome: "GRANTED" });
  });
});

describe("deciding a case, what a decision must hold", () => {
  test.each([
    ["LEGAL_BASIS_REQUIRED", { legalBasis: [] }],
    ["LEGAL_BASIS_REQUIRED", { legalBasis: ["fvl § 25"] }],
    ["FACTS_REQUIRED", { facts: "" }],
    ["FACTS_REQUIRED", { facts: " \n " }],
    ["CONSIDERATIONS_REQUIRED", { considerations: "" }],
    ["REFUSAL_REASON_REQUIRED", { refusalReason: null }],
  ] as const)("no refusal is possible without it: %s by %j (INV-06, PROC-07)", async (code, changes) => {
    const caseId = await notEntitled("lund");

    await expectRefusal(app, app.as("lund/unit-leader"), DECIDE_CASE, { ...(await onCase(app, "lund", caseId)), ...aRefusal(changes) }, code);
  });

  test.each([
    ["DECISION_CONTRADICTS_ASSESSMENT", { outcome: "REFUSED", refusalReason: "NOT_LONG_TERM" }],
    ["REFUSAL_REASON_WITHOUT_REFUSAL", { refusalReason: "OTHER" }],
    ["FACTS_REQUIRED", { outcome: "PARTLY", facts: " " }],
    ["CONSIDERATIONS_REQUIRED", { outcome: "PARTLY", considerations: " " }],
    ["LEGAL_BASIS_REQUIRED", { outcome: "PARTLY", legalBasis: ["pbrl § 2-5 b"] }],
    ["ASSESSMENT_REQUIRED", { kind: "CHILD_COORDINATOR" }],
  ] as const)("nor this where the test is met: %s by %j (PROC-07)", async (code, changes) => {
    const { by, input } = await ready(changes);

    await expectRefusal(app, by, DECIDE_CASE, input, code);
  });

  test("is refused as a grant where the test is not met (DECISION_CONTRADICTS_ASSESSMENT)", async () => {
    const caseId = await notEntitled("lund");

    await expectRefusal(app, app.as("lund/unit-leader"), DECIDE_CASE, { ...(await onCase(app, "lund", caseId)), ...aGrant() }, "DECISION_CONTRADICTS_ASSESSMENT");
  });

  test("is refused for a right that has been decided (DECISION_EXISTS)", async () => {
    const { by, caseId, input } = await ready();
    await by.must(DECIDE_CASE, input);

    await expectRefusal(app, by, DECIDE_CASE, { ...input, ...(await onCase(app, "luster", caseId)) }, "DECISION_EXISTS");
  });

  test("is refused where a body decides, to whoever sees the case (DECISION_NOT_ON_THIS_PATH, STRANDA-ORG-3)", async () => {
    const { caseId } = await app.walk("stranda", { until: "ASSESSED" });

    await expectRefusal(app, app.as("stranda/unit-leader"), DECIDE_CASE, { ...(await onCase(app, "stranda", caseId)), ...aGrant() }, "DECISION_NOT_ON_THIS_PATH");
  });

  test("is not for the coordinating unit's leader where the person's own unit decides (NOT_YOURS_TO_DO)", async () => {
    const { caseId } = await app.walk("stranda", { ...ownUnit, until: "ASSESSED" });

    await expectRefusal(app, app.as("stranda/unit-leader"), DECIDE_CASE, { ...(await onCase(app, "stranda", caseId)), ...aGrant() }, "NOT_YOURS_TO_DO");
  });

  test.each([
    ["CLARIFIED", "NOT_ALLOWED_IN_THIS_STATE"],
    ["NOTIFIED", "DECISION_EXISTS"],
  ] as const)("is refused when the case is %s and the right is not to be decided (%s)", async (until, code) => {
    const { caseId } = await app.walk("lund", { until });

    await expectRefusal(app, app.as("lund/unit-leader"), DECIDE_CASE, { ...(await onCase(app, "lund", caseId)), ...aGrant() }, code);
  });
});

describe("deciding a case, what a refusal seems to rest on", () => {
  test.each([
    ["REFUSAL_RESTS_ON_DIAGNOSIS", { considerations: "Diagnosen tilsier ikke plan." }],
    ["REFUSAL_RESTS_ON_RESOURCES", { facts: "Kommunen mangler ressurser til koordinator nå." }],
    ["REFUSAL_RESTS_ON_WAITING_LIST", { considerations: "Søkeren står på venteliste." }],
    ["REFUSAL_RESTS_ON_INDICATOR", { facts: "Bare to faggrupper er inne, og kravet er tre faggrupper." }],
  ])("warns of %s and asks for a second reader (FAIL-07)", async (code, changes) => {
    const caseId = await notEntitled("salangen");

    const { warnings } = await decided(app, "salangen", caseId, aRefusal(changes));

    expect(warnings).toMatchObject([{ code, severity: "SERIOUS", needsSecondReader: true }]);
  });

  test("says nothing of a refusal on the person's own need", async () => {
    const caseId = await notEntitled("salangen");

    expect((await decided(app, "salangen", caseId, aRefusal()))["warnings"]).toEqual([]);
  });
});
