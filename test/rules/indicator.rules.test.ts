import { describe, expect, test } from "@jest/globals";
import { AgeGroup } from "../../src/entities/assessment.entity.js";
import { EligibilityBasis, ServiceType } from "../../src/entities/service-received.entity.js";
import { ageGroupOf, indicatorFacts, indicatorOutcome } from "../../src/rules/indicator.rules.js";
import type { IndicatorPolicy } from "../../src/tenants/indicator-policy.js";
import { CountUnit, IndicatorKind, WrittenForm } from "../../src/tenants/policy-enums.js";

const service = (provider: string, professionalGroup: string, type = ServiceType.HOME_NURSING) => ({
  type,
  source: EligibilityBasis.HEALTH_CARE,
  provider,
  professionalGroup,
  seenInContext: true,
});

const counting: IndicatorPolicy = {
  code: "TWO_GROUPS",
  names: [
    { writtenForm: WrittenForm.NB, text: "To faggrupper" },
    { writtenForm: WrittenForm.NN, text: "To faggrupper på nynorsk" },
  ],
  kind: IndicatorKind.COUNT_AT_LEAST,
  minimum: 2,
  countUnit: CountUnit.PROFESSIONAL_GROUP,
  differentProviders: null,
  excluded: [ServiceType.GP],
  sources: [],
  expression: null,
};
const expression: IndicatorPolicy = { ...counting, kind: IndicatorKind.EXPRESSION, countUnit: null, excluded: [], expression: "serviceCount" };

describe("the facts of an indicator", () => {
  test("tell providers apart and name none of them: a provider may be a person (INV-07)", () => {
    const facts = indicatorFacts([service("Ola Eksempel", "Sykepleier "), service("Heimetenesta", "sykepleier"), service(" ola eksempel", "lege")], AgeGroup.ADULT);

    expect(facts.services.map((it) => [it.provider, it.professionalGroup])).toEqual([
      ["A", "sykepleier"],
      ["B", "sykepleier"],
      ["A", "lege"],
    ]);
    expect(facts).toMatchObject({ serviceCount: 3, providerCount: 2, professionalGroupCount: 2, sourceCount: 1, ageGroup: "ADULT" });
    expect(JSON.stringify(facts)).not.toMatch(/ola/i);
  });

  test.each([
    [null, "UNKNOWN"],
    ["2008-06-16", "CHILD"],
    ["2008-06-15", "ADULT"],
  ])("born %s is %s on 15 June 2026", (born, group) => {
    expect(ageGroupOf(born, "2026-06-15")).toBe(group);
  });
});

describe("an indicator's outcome", () => {
  const facts = indicatorFacts([service("a", "lege", ServiceType.GP), service("b", "sykepleier"), service("c", "fysioterapeut")], AgeGroup.ADULT);

  test("of a count tells the rule, the number and the facts it came from", () => {
    expect(indicatorOutcome(counting, WrittenForm.NN, facts, null)).toEqual({
      code: "TWO_GROUPS",
      name: "To faggrupper på nynorsk",
      kind: "COUNT_AT_LEAST",
      rule: "PROFESSIONAL_GROUP >= 2; without GP",
      minimum: 2,
      facts,
      value: "2",
      met: true,
      fault: null,
    });
    expect(indicatorOutcome({ ...counting, minimum: 3 }, WrittenForm.NB, facts, null)).toMatchObject({ name: "To faggrupper", value: "2", met: false });
  });

  test.each([
    [{ value: 2 }, "2", true, null],
    [{ value: 1 }, "1", false, null],
    [{ value: true }, "true", true, null],
    [{ value: false }, "false", false, null],
    [{ fault: "integer_overflow" }, null, null, "integer_overflow"],
  ])("of an expression that came to %j is value %p, met %p, fault %p", (computed, value, met, fault) => {
    expect(indicatorOutcome(expression, WrittenForm.NB, facts, computed)).toMatchObject({ rule: "serviceCount", value, met, fault });
  });
});
