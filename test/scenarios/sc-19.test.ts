import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSESS_ELIGIBILITY, DECIDE_CASE, RECORD_CLARIFICATION } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aGrant, anAssessment, aService, aTalk } from "../support/inputs.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const nav = (type = "WORK_AND_BENEFITS", changes: Answer = {}): Answer => aService(type, "veileder", { source: "NAV", ...changes });
const ASSESSMENTS = `query Assessments($id: ID!) { case(id: $id) { assessments { kind meetsTest bases restsOn { basis provision carriesAlone } indicator { counted met } } warnings { code severity } } }`;

/** A case in Salangen whose person gets services from NAV alone. */
async function navOnly(services: readonly Answer[] = [nav()]): Promise<string> {
  const { caseId } = await app.walk("salangen", { until: "ASSIGNED" });
  await app.as("salangen/case-worker").must(RECORD_CLARIFICATION, { ...(await onCase(app, "salangen", caseId)), ...aTalk({ services }) });
  return caseId;
}

async function assess(caseId: string, assessment: Answer): Promise<Answer> {
  return app.as("salangen/case-worker").must(ASSESS_ELIGIBILITY, { ...(await onCase(app, "salangen", caseId)), ...anAssessment(assessment) });
}

async function assessmentsOf(caseId: string): Promise<Answer> {
  return (await app.as("salangen/case-worker").ask(ASSESSMENTS, { id: caseId }))["case"];
}

describe("SC-19: somebody in Salangen who gets services from NAV alone", () => {
  test("is assessed for a plan, which rests on NAV's own act, and can be granted it (SALANGEN-IP-5, LAW-31)", async () => {
    const caseId = await navOnly();

    const { warnings } = await assess(caseId, { kind: "INDIVIDUAL_PLAN", bases: ["NAV"] });
    const { decision } = await app.as("salangen/unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "salangen", caseId)), ...aGrant() });

    expect(warnings).toEqual([]);
    expect((await assessmentsOf(caseId))["assessments"]).toMatchObject([
      { kind: "INDIVIDUAL_PLAN", meetsTest: true, restsOn: [{ basis: "NAV", provision: "NAV-loven § 15", carriesAlone: true }], indicator: { counted: ["NAV"], met: null } },
    ]);
    expect(decision.outcome).toBe("GRANTED");
  });

  test("has a coordinator shown as not resting on NAV's act alone, with a warning and no refusal (SALANGEN-IP-5, LAW-31)", async () => {
    const caseId = await navOnly();

    const { warnings, assessment } = await assess(caseId, { kind: "COORDINATOR", bases: ["NAV"] });

    expect(assessment.meetsTest).toBe(true);
    expect(warnings).toMatchObject([{ code: "NAV_GIVES_NO_COORDINATOR", severity: "ADVICE" }]);
    expect((await assessmentsOf(caseId))["assessments"]).toMatchObject([{ restsOn: [{ basis: "NAV", provision: "pbrl § 2-5 b, hol § 7-2", carriesAlone: false }] }]);
  });

  test("has the same told where the social services are added, and not where health and care is (LAW-31, LAW-32)", async () => {
    const caseId = await navOnly([nav(), aService("SOCIAL_SERVICES", "sosialkurator", { source: "SOCIAL_SERVICES" })]);

    const social = await assess(caseId, { kind: "COORDINATOR", bases: ["NAV", "SOCIAL_SERVICES"] });
    const health = await assess(caseId, { kind: "COORDINATOR", bases: ["NAV", "HEALTH_CARE"] });

    expect([social["warnings"].length, health["warnings"].length]).toEqual([1, 0]);
    const carried = (await assessmentsOf(caseId))["assessments"].map((it: Answer) => it["restsOn"].map((one: Answer) => [one["basis"], one["carriesAlone"]]));
    expect(carried).toEqual([
      [
        ["NAV", false],
        ["SOCIAL_SERVICES", false],
      ],
      [
        ["NAV", false],
        ["HEALTH_CARE", true],
      ],
    ]);
  });

  test("has a right to a plan outright in the qualification programme, with no further test, and not to a coordinator (LAW-32)", async () => {
    const caseId = await navOnly([nav()]);
    const neither = {
      longTerm: { answer: false, reasons: "Programmet varer ett år." },
      coordinated: { answer: false, reasons: "Én tjeneste er inne." },
      bases: ["QUALIFICATION_PROGRAMME"],
    };

    const plan = (await assess(caseId, { kind: "INDIVIDUAL_PLAN", ...neither }))["assessment"];
    const coordinator = (await assess(caseId, { kind: "COORDINATOR", ...neither }))["assessment"];

    expect([plan.meetsTest, coordinator.meetsTest]).toEqual([true, false]);
    expect((await assessmentsOf(caseId))["assessments"][0].restsOn).toEqual([{ basis: "QUALIFICATION_PROGRAMME", provision: "sosialtjenesteloven § 33", carriesAlone: true }]);
  });
});
