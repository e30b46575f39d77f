import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { PlanSection } from "../../src/entities/consent-grant.entity.js";
import { isShared, isStanding, mayReadGroup, mayReadSection, sectionOf, sectionsShared } from "../../src/rules/sharing.rules.js";

const { GOALS, MEASURES, VALUES } = PlanSection;
const { OWNER, REPRESENTATIVE, COORDINATOR, HANDLER, PARTICIPANT, GROUP_MEMBER } = AccessBasis;

describe("what is shared of a plan", () => {
  test.each([
    ["2026-06-09", false, true],
    ["2026-06-10", true, true],
    ["2026-06-20", true, true],
    ["2026-06-21", false, false],
  ])("from 10 to 20 June is on %s shared: %s, standing: %s (SAM-96)", (on, shared, standing) => {
    const grant = { validFrom: "2026-06-10", validTo: "2026-06-20", endedAt: null };

    expect([isShared(grant, on), isStanding(grant, on)]).toEqual([shared, standing]);
  });

  test("and withdrawn is neither (INV-15)", () => {
    const grant = { validFrom: "2026-06-10", validTo: null, endedAt: new Date("2026-06-12T08:00:00Z") };

    expect([isShared(grant, "2026-06-12"), isStanding(grant, "2026-06-12")]).toEqual([false, false]);
  });

  test("brings the goals with the measures, each part once (SAM-91)", () => {
    expect([sectionsShared([MEASURES, VALUES, MEASURES]), sectionsShared([GOALS]), sectionsShared([])]).toEqual([[VALUES, GOALS, MEASURES], [GOALS], []]);
  });

  test.each([
    [[PARTICIPANT], null, true],
    [[PARTICIPANT], [GOALS], true],
    [[PARTICIPANT], [VALUES], false],
    [[PARTICIPANT], [], false],
    [[PARTICIPANT, GROUP_MEMBER], [], false],
    [[GROUP_MEMBER], null, false],
    [[], [GOALS], false],
    [[OWNER], [], true],
    [[REPRESENTATIVE], [], true],
    [[COORDINATOR, PARTICIPANT], [], true],
    [[HANDLER], [], true],
  ])("lets %j with whom %j is shared read the goals: %s (FAIL-12)", (relations, shared, may) => {
    expect(mayReadSection(relations, shared, GOALS)).toBe(may);
  });
});

describe("what a part of the plan does not bring with it (SAM-91, FAIL-12)", () => {
  test.each([
    [[PARTICIPANT], null, false, true],
    [[PARTICIPANT], [GOALS], false, false],
    [[PARTICIPANT, GROUP_MEMBER], [GOALS], false, true],
    [[PARTICIPANT], [GOALS], true, true],
    [[OWNER], null, false, true],
    [[AccessBasis.ALLOCATION_BODY], null, false, false],
  ])("the group is told to %j, with %j shared, of the unit %s: %s", (relations, shared, isOfTheUnit, may) => expect(mayReadGroup(relations, isOfTheUnit, shared)).toBe(may));

  test("each part of a plan has its section, the plan as a whole none", () => {
    expect(["GOAL", "MEASURE", "ENTRY", "PLAN"].map(sectionOf)).toEqual([GOALS, MEASURES, PlanSection.CONTENT_POINTS, null]);
  });
});
