import { describe, expect, test } from "@jest/globals";
import { MandateScope } from "../../src/entities/mandate.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import { ServiceUnitKind } from "../../src/entities/service-unit.entity.js";
import { isEmployedHere, isMandateInForce, isSameName, isWithin, opensTheCase, scopeNeededFor } from "../../src/rules/mandate.rules.js";
import type { Deed } from "../../src/tenants/deeds.js";

describe("a mandate", () => {
  test.each([
    ["2026-06-14", false, "the day before"],
    ["2026-06-15", true, "the first day"],
    ["2026-06-30", true, "the last day"],
    ["2026-07-01", false, "the day after"],
  ])("PROC-04, LAW-35: counts on %s: %p, %s", (on, counts) => {
    expect(isMandateInForce({ validFrom: "2026-06-15", validTo: "2026-06-30", endedAt: null }, on)).toBe(counts);
  });

  test("PROC-04: without a last day counts until it is ended", () => {
    expect(isMandateInForce({ validFrom: "2026-06-15", validTo: null, endedAt: null }, "2030-01-01")).toBe(true);
    expect(isMandateInForce({ validFrom: "2026-06-15", validTo: null, endedAt: new Date(0) }, "2026-06-16")).toBe(false);
  });

  test.each(Object.values(MandateScope))("that reaches %s alone opens the case unless it is to give notice", (scope) => {
    expect(opensTheCase([scope])).toBe(scope !== MandateScope.NOTICE);
  });

  test.each([
    ["giveConsent", "CONSENT"],
    ["withdrawConsent", "CONSENT"],
    ["shareSections", "CONSENT"],
    ["withdrawSharing", "CONSENT"],
    ["suspendSharing", "CONSENT"],
    ["resumeSharing", "CONSENT"],
    ["approvePlan", "CONSENT"],
    ["registerAppeal", "APPEAL"],
    ["addGoal", "CASE_HANDLING"],
  ] as const)("LAW-35: to %s takes one for %s, or for all", (deed, scope) => {
    expect(scopeNeededFor(deed as Deed)).toBe(scope);
    expect(
      Object.values(MandateScope)
        .filter((it) => isWithin([it], deed as Deed))
        .sort(),
    ).toEqual([scope, "ALL"].sort());
  });
});

describe("who works for the municipality", () => {
  const { PROFESSIONAL, CASE_WORKER, SPECIALIST_SERVICE } = Role;

  test.each([
    ["a professional of a department", [PROFESSIONAL], ServiceUnitKind.DEPARTMENT, true],
    ["a professional of no unit", [PROFESSIONAL], null, true],
    ["an adviser of an organisation", [PROFESSIONAL], ServiceUnitKind.OTHER_ORGANISATION, false],
    ["a social worker at the hospital", [SPECIALIST_SERVICE], ServiceUnitKind.SPECIALIST_SERVICE, false],
    ["a case worker, whatever unit is named", [CASE_WORKER], ServiceUnitKind.OTHER_ORGANISATION, true],
    ["somebody without a role any more, of an organisation", [], ServiceUnitKind.OTHER_ORGANISATION, false],
  ])("INV-27: %s (%j, %s): %p", (_who, roles, unit, employed) => {
    expect(isEmployedHere(roles, unit)).toBe(employed);
  });

  test.each([
    ["Åse Prøve", " åse  PRØVE ", true],
    ["Åse Prøve", "Åse Prøven", false],
  ])("names are the same without regard to case and spaces: %s and %s: %p", (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
  });
});
