import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSESS_ELIGIBILITY, CHANGE_POLICY, DECIDE_CASE, RECORD_CLARIFICATION } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { aNegativeAssessment, anAssessment, aRefusal, aService, aTalk, thePolicy } from "../support/inputs.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const name = (text: string) => [{ writtenForm: "NB", text }];
const threeGroups = { code: "THREE_GROUPS", names: name("Tre faggrupper"), kind: "COUNT_AT_LEAST", minimum: 3, countUnit: "PROFESSIONAL_GROUP" };
const together = {
  code: "SEEN_TOGETHER",
  names: name("Minst to som bør ses sammen"),
  kind: "EXPRESSION",
  expression: "services.filter(s, s.seenInContext).map(s, s.provider).distinct().size()",
  minimum: 2,
};
const childOrMany = { code: "CHILD_OR_MANY", names: name("Barn eller mange"), kind: "EXPRESSION", expression: "ageGroup == 'CHILD' || serviceCount >= 4" };

const INDICATORS = `query Indicators($id: ID!) { case(id: $id) { assessments { meetsTest indicators { code name kind rule minimum value met fault }
  indicatorFacts { serviceCount providerCount professionalGroupCount sourceCount ageGroup services { type source provider professionalGroup seenInContext } } } } }`;
const TRY = `query Try($indicator: IndicatorPolicyInput!, $sample: IndicatorSampleInput!) { tryIndicator(indicator: $indicator, sample: $sample) { outcome { code kind rule minimum value met fault } facts { providerCount } } }`;

async function withIndicators(municipality: string, indicators: readonly Answer[]): Promise<Answer> {
  const { policy } = await thePolicy(app, municipality);
  const { version } = (await app.as(`${municipality}/system-coordinator`).ask("query Newest { policyVersions { version } }"))["policyVersions"][0];
  return { expectedVersion: version, effectiveFrom: "2026-06-15", policy: { ...policy, eligibility: { ...policy["eligibility"], indicators } } };
}

async function save(municipality: string, indicators: readonly Answer[]): Promise<void> {
  await app.as(`${municipality}/system-coordinator`).must(CHANGE_POLICY, await withIndicators(municipality, indicators));
}

/** A case whose person gets two services from two providers. */
async function talkedWith(municipality: string): Promise<string> {
  const { caseId } = await app.walk(municipality, { until: "ASSIGNED" });
  const services = [
    aService("HOME_NURSING", "sykepleier", { provider: "Kari Eksempel" }),
    aService("PHYSIOTHERAPY", "fysioterapeut"),
    aService("GP", "lege", { seenInContext: false }),
  ];
  await app.as(`${municipality}/case-worker`).must(RECORD_CLARIFICATION, { ...(await onCase(app, municipality, caseId)), ...aTalk({ services }) });
  return caseId;
}

async function assess(municipality: string, caseId: string, assessment: Answer): Promise<Answer> {
  return app.as(`${municipality}/case-worker`).must(ASSESS_ELIGIBILITY, { ...(await onCase(app, municipality, caseId)), ...assessment });
}

describe("a municipality's own indicators at an assessment (CON-01, CON-02, INV-07)", () => {
  test("are kept with the rule, the facts and the result, and decide nothing", async () => {
    await save("lund", [threeGroups, together, childOrMany]);
    const caseId = await talkedWith("lund");

    await assess("lund", caseId, anAssessment());
    await assess("lund", caseId, aNegativeAssessment());

    const { assessments } = (await app.as("lund/case-worker").ask(INDICATORS, { id: caseId }))["case"];
    expect(assessments.map((it: Answer) => it["meetsTest"])).toEqual([true, false]);
    expect(assessments[0].indicators).toEqual(assessments[1].indicators);
    expect(assessments[0].indicators).toMatchObject([
      { code: "THREE_GROUPS", name: "Tre faggrupper", rule: "PROFESSIONAL_GROUP >= 3", minimum: 3, value: "3", met: true, fault: null },
      { code: "SEEN_TOGETHER", kind: "EXPRESSION", rule: together.expression, minimum: 2, value: "2", met: true, fault: null },
      { code: "CHILD_OR_MANY", minimum: null, value: "false", met: false, fault: null },
    ]);
  });

  test("see nothing that tells who the person or a provider is", async () => {
    await save("lund", [together]);
    const caseId = await talkedWith("lund");
    await assess("lund", caseId, anAssessment());

    const { assessments } = (await app.as("lund/case-worker").ask(INDICATORS, { id: caseId }))["case"];
    const facts = assessments[0].indicatorFacts;
    expect(facts).toMatchObject({ serviceCount: 3, providerCount: 3, professionalGroupCount: 3, sourceCount: 1, ageGroup: "ADULT" });
    expect(facts.services.map((it: Answer) => it["provider"])).toEqual(["A", "B", "C"]);
    expect(JSON.stringify(facts)).not.toContain("Eksempel");
  });

  test("that are not met raise the warning on a refusal, so that it is read twice (FAIL-07, LUSTER-CRIT-1)", async () => {
    await save("salangen", [childOrMany]);
    const caseId = await talkedWith("salangen");
    await assess("salangen", caseId, aNegativeAssessment());

    const { warnings } = await app.as("salangen/unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "salangen", caseId)), ...aRefusal() });

    expect(warnings).toMatchObject([{ code: "REFUSAL_RESTS_ON_INDICATOR", severity: "SERIOUS", needsSecondReader: true }]);
  });

  test("that are met raise none", async () => {
    await save("salangen", [together]);
    const caseId = await talkedWith("salangen");
    await assess("salangen", caseId, aNegativeAssessment());

    expect((await app.as("salangen/unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "salangen", caseId)), ...aRefusal() }))["warnings"]).toEqual([]);
  });
});

describe("an indicator that cannot be (POLICY_INVALID)", () => {
  test.each([
    [{ ...together, expression: "services.siz() > 1" }, "expression"],
    [{ ...together, expression: "services.exists(s, s.professionalGroup.matches('(a+)+$'))", minimum: null }, "expression"],
    [{ ...together, expression: "person == 'x'" }, "expression"],
    [{ ...together, expression: "x".repeat(601) }, "expression"],
    [{ ...together, expression: null }, "expression"],
    [{ ...together, minimum: null }, "minimum"],
    [{ ...childOrMany, minimum: 2 }, "minimum"],
    [{ ...childOrMany, countUnit: "SERVICE" }, "countUnit"],
    [{ ...threeGroups, minimum: null }, "minimum"],
    [{ ...threeGroups, countUnit: null }, "countUnit"],
    [{ ...threeGroups, expression: "true" }, "expression"],
    [{ ...threeGroups, names: [] }, "names"],
    [{ ...threeGroups, code: "three groups" }, "code"],
  ])("%j is refused at its %s", async (indicator, field) => {
    const input = await withIndicators("lund", [threeGroups, indicator].slice(indicator.code === "THREE_GROUPS" ? 1 : 0));
    const index = String(input["policy"].eligibility.indicators.length - 1);

    const error = await expectRefusal(app, app.as("lund/system-coordinator"), CHANGE_POLICY, input, "POLICY_INVALID");

    expect(error["path"]).toEqual(["input", "policy", "eligibility", "indicators", index, field]);
  });

  test("nor can two have one code", async () => {
    const error = await expectRefusal(
      app,
      app.as("lund/system-coordinator"),
      CHANGE_POLICY,
      await withIndicators("lund", [threeGroups, { ...together, code: "THREE_GROUPS" }]),
      "POLICY_INVALID",
    );

    expect(error["path"]).toEqual(["input", "policy", "eligibility", "indicators", "0", "code"]);
  });
});

describe("trying an indicator before it is saved (INV-07)", () => {
  const sample = {
    ageGroup: "CHILD",
    services: [aService("HOME_NURSING", "sykepleier", { provider: "A" }), aService("SCHOOL", "lærer", { provider: "B", source: "EDUCATION" })],
  };

  test("computes it over services of nobody and stores nothing", async () => {
    const before = await thePolicy(app, "luster");
    const tried = async (indicator: Answer): Promise<Answer> =>
      (await app.as("luster/unit-leader").ask(TRY, { indicator: { ...indicator, names: [{ writtenForm: "NN", text: "Prøve" }] }, sample }))["tryIndicator"];

    expect(await tried(together)).toEqual({
      outcome: { code: "SEEN_TOGETHER", kind: "EXPRESSION", rule: together.expression, minimum: 2, value: "2", met: true, fault: null },
      facts: { providerCount: 2 },
    });
    expect((await tried(threeGroups))["outcome"]).toMatchObject({ value: "2", met: false });
    expect((await tried(childOrMany))["outcome"]).toMatchObject({ value: "true", met: true });
    expect(await thePolicy(app, "luster")).toEqual(before);
  });

  test("is refused for one that cannot be, and is for staff", async () => {
    const variables = { indicator: { ...together, names: [{ writtenForm: "NN", text: "Prøve" }], expression: "serviceCount >" }, sample };

    expect((await app.as("luster/unit-leader").raw(TRY, variables)).errors.map((it) => it.extensions["code"])).toEqual(["POLICY_INVALID"]);
    expect((await app.as("luster/owner").raw(TRY, variables)).errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
  });
});
