import { describe, expect, test } from "@jest/globals";
import { UnitDocumentKind } from "../../src/entities/unit-document.entity.js";
import { mayBePublic, needsPeriod, reviewPeriod, seemsToNameAPerson, userParticipationProvision } from "../../src/rules/unit-document.rules.js";

describe("the unit's documents", () => {
  test.each([
    ["2027-05-01", "2027-04-01"],
    ["2026-07-16", "2026-06-16"],
    ["2026-07-15", null],
    ["2026-06-20", null],
  ])("are reviewed by %s with a reminder on %s, where there is time for one (DL-24)", (reviewOn, alarmOn) => {
    expect(reviewPeriod("2026-06-15", reviewOn)).toEqual({ startedOn: "2026-06-15", dueOn: reviewOn, alarmOn });
  });

  test("may be public where they are written for the public (LOPPA-TASK-10), and need a period where they are a plan (SALANGEN-KE-2)", () => {
    expect(Object.values(UnitDocumentKind).filter(mayBePublic)).toEqual([UnitDocumentKind.ROUTINE, UnitDocumentKind.BROCHURE]);
    expect(Object.values(UnitDocumentKind).filter(needsPeriod)).toEqual([UnitDocumentKind.HABILITATION_PLAN]);
  });
});

test("the provision on users' participation is the one of the day (LOPPA-TASK-9, LINT-03)", () => {
  expect(userParticipationProvision("2022-07-31")).toContain("individuell plan og koordinator § 4");
  expect(userParticipationProvision("2022-08-01")).not.toContain("§ 4");
});

test.each([
  ["Kurs for 12345 i 2026", false],
  ["Gjelder 12838406007", true],
  ["Gjelder 128384 06007.", true],
  ["Gjelder 128384-06007", true],
  ["Ring 47908455", false],
  ["Sak 202612838406007123", false],
])("a text seems to name a person by an identity number: %s: %s (LOPPA-TASK-7)", (text, seems) => {
  expect(seemsToNameAPerson(text)).toBe(seems);
});
