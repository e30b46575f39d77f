import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACKNOWLEDGE_WARNING, ASSESS_ELIGIBILITY, CASE_NOW, DECIDE_CASE, ISSUE_DECISION_LETTER, RECORD_CLARIFICATION } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aNegativeAssessment, anAssessment, aRefusal, aService, aTalk } from "../support/inputs.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A case in Luster whose person gets help from two professional groups, one fewer than the municipality's own number. */
async function talkedWith(): Promise<string> {
  const { caseId } = await app.walk("luster", { until: "ASSIGNED" });
  const services = [aService("HOME_NURSING", "sykepleier"), aService("PHYSIOTHERAPY", "fysioterapeut"), aService("REHABILITATION", "Sykepleier")];
  await app.as("luster/case-worker").must(RECORD_CLARIFICATION, { ...(await onCase(app, "luster", caseId)), ...aTalk({ services }) });
  return caseId;
}

async function assess(caseId: string, assessment: Answer): Promise<Answer> {
  return (await app.as("luster/case-worker").must(ASSESS_ELIGIBILITY, { ...(await onCase(app, "luster", caseId)), ...assessment }))["assessment"];
}

/** Refused by the leader of the service office, with a text of its own. */
async function refuse(caseId: string, considerations: string): Promise<Answer> {
  return app.as("luster/service-officer").must(DECIDE_CASE, { ...(await onCase(app, "luster", caseId)), ...aRefusal({ considerations }) });
}

describe("SC-03: a person in Luster with fewer professional groups than the municipality's own number", () => {
  test("gets the number as an indicator that is not reached beside a test that is met (LUSTER-CRIT-1, INV-07, CON-01)", async () => {
    const caseId = await talkedWith();

    const assessment = await assess(caseId, anAssessment());

    expect(assessment).toMatchObject({
      meetsTest: true,
      indicator: { countUnit: "PROFESSIONAL_GROUP", minimum: 3, count: 2, counted: ["fysioterapeut", "sykepleier"], met: false },
    });
  });

  test("must be assessed by both limbs, each with reasons, whatever the number says (INV-06, LOPPA-DEF-2)", async () => {
    const caseId = await talkedWith();
    const input = { ...(await onCase(app, "luster", caseId)), ...aNegativeAssessment({ longTerm: { answer: true, reasons: " " } }) };

    expect(await app.as("luster/case-worker").refused(ASSESS_ELIGIBILITY, input)).toMatchObject({ code: "REASONS_REQUIRED", path: ["input", "longTerm", "reasons"] });
  });

  test("cannot be refused when the legal test is met, only because the number is not reached (INV-07)", async () => {
    const caseId = await talkedWith();
    await assess(caseId, anAssessment());
    const input = { ...(await onCase(app, "luster", caseId)), ...aRefusal({ considerations: "Minimum tre faggrupper er ikkje nådd." }) };

    expect(await app.as("luster/service-officer").refused(DECIDE_CASE, input)).toMatchObject({ code: "DECISION_CONTRADICTS_ASSESSMENT" });
  });

  test("is refused with a warning that waits for a second reader when the refusal rests on the number (FAIL-07, LUSTER-CRIT-1)", async () => {
    const caseId = await talkedWith();
    await assess(caseId, aNegativeAssessment());

    const { decision, warnings } = await refuse(caseId, "Kriteriet om minimum tre faggrupper er ikkje oppfylt.");

    expect(warnings).toMatchObject([{ code: "REFUSAL_RESTS_ON_INDICATOR", severity: "SERIOUS", needsSecondReader: true }]);
    const letter = { decisionId: decision.id, expectedVersion: decision.version };
    expect(await app.as("luster/case-worker").refused(ISSUE_DECISION_LETTER, letter)).toMatchObject({ code: "SECOND_READER_MISSING" });
    expect((await app.as("luster/unit-leader").ask(CASE_NOW, { id: caseId }))["case"]).toMatchObject({ state: "DECIDED" });
  });

  test("is not read a second time by the one who refused, but by another, and then the letter goes out (FAIL-07)", async () => {
    const caseId = await talkedWith();
    await assess(caseId, aNegativeAssessment());
    const { decision, warnings } = await refuse(caseId, "Kriteriet om minimum tre faggrupper er ikkje oppfylt.");
    const reading = { warningId: warnings[0].id, expectedVersion: warnings[0].version ?? 1, reason: "Vurderinga av begge vilkår står seg utan talet." };

    expect(await app.as("luster/service-officer").refused(ACKNOWLEDGE_WARNING, reading)).toMatchObject({ code: "SECOND_READER_IS_AUTHOR" });
    await app.as("luster/unit-leader").must(ACKNOWLEDGE_WARNING, reading);
    const issued = await app.as("luster/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: decision.id, expectedVersion: decision.version });

    expect(issued["decision"]).toMatchObject({ state: "DELIVERED" });
    expect(issued["case"]).toMatchObject({ state: "NOTIFIED", nextSteps: [] });
  });
});
