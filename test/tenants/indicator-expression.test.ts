import { describe, expect, test } from "@jest/globals";
import { AgeGroup, type IndicatorFacts } from "../../src/entities/assessment.entity.js";
import { EligibilityBasis, ServiceType } from "../../src/entities/service-received.entity.js";
import { checkExpression, evaluateExpression, inTime } from "../../src/tenants/indicator-expression.js";

const service = (type: keyof typeof ServiceType, provider: string, professionalGroup: string, source: keyof typeof EligibilityBasis = "HEALTH_CARE") => ({
  type: ServiceType[type],
  source: EligibilityBasis[source],
  provider,
  professionalGroup,
  seenInContext: type !== "GP",
});

const facts: IndicatorFacts = {
  services: [
    service("GP", "A", "lege"),
    service("HOME_NURSING", "B", "sykepleier"),
    service("REHABILITATION", "B", "fysioterapeut"),
    service("WORK_AND_BENEFITS", "C", "veileder", "NAV"),
  ],
  serviceCount: 4,
  providerCount: 3,
  professionalGroupCount: 4,
  sourceCount: 2,
  ageGroup: AgeGroup.ADULT,
};

describe("an expression of the municipality's own (INV-07, CON-01)", () => {
  test.each<[string, boolean | number]>([
    ["serviceCount >= 2", true],
    ["professionalGroupCount", 4],
    ["services.size() - 1", 3],
    ["services.filter(s, s.type != 'GP').size() >= 3", true],
    ["services.map(s, s.provider).distinct().size()", 3],
    ["services.exists(s, s.source == 'CHILD_WELFARE')", false],
    ["services.all(s, s.seenInContext)", false],
    ["services.exists_one(s, s.type in ['GP', 'DENTAL'])", true],
    ["ageGroup == 'CHILD' ? serviceCount >= 1 : serviceCount >= 5", false],
    ["services.exists(a, services.exists(b, a.provider == b.provider && a.type != b.type))", true],
    ["!(providerCount < 2) && sourceCount + 1 > 2", true],
  ])("%s gives %p", (expression, value) => {
    expect(checkExpression(expression)).toEqual({ type: typeof value === "boolean" ? "bool" : "int" });
    expect(evaluateExpression(expression, facts)).toEqual({ value });
  });
});

describe("an expression that a municipality may not have", () => {
  test.each([
    ["that is no expression", "serviceCount >=", "unexpected_token"],
    ["of a fact that is not declared", "name == 'x'", "unknown_variable"],
    ["of the person's identity", "services.exists(s, s.personId == 'x')", "no_such_key"],
    ["that compares what cannot be compared", "serviceCount == 'two'", "no_such_overload"],
    ["that gives neither a yes nor a number", "services", "result_is_no_yes_and_no_number"],
    ["that gives a text", "ageGroup", "result_is_no_yes_and_no_number"],
    ["with a regular expression", "services.exists(s, s.professionalGroup.matches('(a+)+$'))", "function_not_allowed: matches"],
    ["with a date", "timestamp('2026-01-01T00:00:00Z').getFullYear() > 1", "function_not_allowed: getFullYear"],
    ["with bytes", "size(bytes('x')) > 0", "function_not_allowed: bytes"],
    ["with an index that may not be there", "services[0].seenInContext", "operator_not_allowed: []"],
    ["with a division that may be by nothing", "serviceCount / providerCount", "operator_not_allowed: /"],
    ["with a map", "{'a': 1}.size()", "operator_not_allowed: map"],
    ["with a third list inside a list", "services.exists(a, services.exists(b, services.exists(c, c.type == a.type)))", "lists_within_lists_too_deep"],
  ])("%s: %s (%s)", (_why, expression, fault) => {
    const checked = checkExpression(expression);

    expect("fault" in checked && checked.fault).toBe(fault);
  });

  test("has a bounded size: nodes, depth and lists", () => {
    const long = Array.from({ length: 60 }, () => "serviceCount > 1").join(" && ");
    const deep = `${"(".repeat(40)}${"!".repeat(40)}true${")".repeat(40)}`;
    const wide = `services.exists(s, s.type in [${Array.from({ length: 31 }, () => "'GP'").join(", ")}])`;

    for (const it of [long, deep, wide]) expect(checkExpression(it)).toEqual({ fault: "limit_exceeded" });
  });
});

describe("an expression that cannot be computed", () => {
  test("gives a fault and stops nothing", () => {
    expect(evaluateExpression("serviceCount + 9223372036854775807 > 0", facts)).toEqual({ fault: expect.stringMatching(/./) });
  });

  test("is broken off when it takes too long", () => {
    const forever = (): never => {
      for (;;);
    };

    expect(() => inTime(forever)).toThrow(/timed out/);
    expect(inTime(() => 3)).toBe(3);
  });
});
