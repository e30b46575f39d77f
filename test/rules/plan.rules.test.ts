import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PlanState } from "../../src/entities/individual-plan.entity.js";
import { PlanEntryKind } from "../../src/entities/plan-entry.entity.js";
import { isOpenForChange, missingPoints, neededForApproval, PlanContentPoint, type PlanFacts, planWarnings } from "../../src/rules/plan.rules.js";

const { RESOURCE, NEED, CONTRIBUTION, COOPERATION } = PlanEntryKind;
const points = Object.values(PlanContentPoint);

const full: PlanFacts = {
  goals: [{ id: "school" }],
  measures: [{ goalId: "school", execution: "Hver mandag, på skolen." }],
  entries: [RESOURCE, NEED, CONTRIBUTION, COOPERATION].map((kind) => ({ kind })),
  participants: 2,
  hasCoordinator: true,
  hasConsent: true,
  periodFrom: "2026-06-15",
  reviseOn: "2026-12-15",
};
const empty: PlanFacts = { goals: [], measures: [], entries: [], participants: 0, hasCoordinator: false, hasConsent: false, periodFrom: null, reviseOn: null };
const without = (kind: PlanEntryKind): Partial<PlanFacts> => ({ entries: full.entries.filter((it) => it.kind !== kind) });

describe("the nine points (REG-03)", () => {
  test("REG-03, FAIL-02: there are nine, a full plan misses none and an empty one misses all", () => {
    expect(points).toHaveLength(9);
    expect(missingPoints(full)).toEqual([]);
    expect(missingPoints(empty)).toEqual(points);
  });

  test.each<[string, Partial<PlanFacts>, readonly string[]]>([
    ["goals", { goals: [] }, ["GOALS_RESOURCES_NEEDS"]],
    ["resources", without(RESOURCE), ["GOALS_RESOURCES_NEEDS"]],
    ["needs", without(NEED), ["GOALS_RESOURCES_NEEDS"]],
    ["participants", { participants: 0 }, ["PARTICIPANTS"]],
    ["a coordinator", { hasCoordinator: false }, ["COORDINATOR"]],
    ["contributions", without(CONTRIBUTION), ["CONTRIBUTIONS"]],
    ["measures", { measures: [] }, ["MEASURES", "EXECUTION"]],
    ["how the measures are carried out", { measures: [{ goalId: "school", execution: null }] }, ["EXECUTION"]],
    ["a period", { periodFrom: null }, ["PERIOD"]],
    ["a day of revision", { reviseOn: null }, ["PERIOD"]],
    ["consent", { hasConsent: false }, ["CONSENT"]],
    ["cooperation with others", without(COOPERATION), ["COOPERATION"]],
  ])("REG-03, FAIL-02, LOPPA-IP-3: a plan without %s misses its point", (_, change, missing) => {
    expect(missingPoints({ ...full, ...change })).toEqual(missing);
  });

  test("REG-03: a point is filled as soon as one thing stands in it", () => {
    const measures = [
      { goalId: "school", execution: null },
      { goalId: "school", execution: "Hver mandag." },
    ];

    expect(missingPoints({ ...full, measures, participants: 1 })).toEqual([]);
  });

  test("REG-03: adding never makes a point missing that was there", () => {
    const halves = fc.record({
      goals: fc.constantFrom(full.goals, empty.goals),
      measures: fc.constantFrom(full.measures, empty.measures),
      entries: fc.subarray([...full.entries]),
      participants: fc.nat(2),
      hasCoordinator: fc.boolean(),
      hasConsent: fc.boolean(),
      periodFrom: fc.constantFrom(full.periodFrom, null),
      reviseOn: fc.constantFrom(full.reviseOn, null),
    });
    fc.assert(fc.property(halves, (plan) => missingPoints({ ...plan, hasCoordinator: true, hasConsent: true }).every((it) => missingPoints(plan).includes(it))));
  });

  test("INV-02, INV-03: no plan is approved without coordinator and consent, nor without goals, participants, measures and period", () => {
    expect(points.filter((it) => !neededForApproval.includes(it))).toEqual(["CONTRIBUTIONS", "EXECUTION", "COOPERATION"]);
  });
});

describe("advice on a plan", () => {
  const one = { goalId: "school", execution: null };
  const need = [{ kind: NEED }];

  test.each<[string, Pick<PlanFacts, "goals" | "measures" | "entries">, readonly string[]]>([
    ["nothing yet", { goals: [], measures: [], entries: [] }, []],
    ["a need explored, no measure yet", { goals: [], measures: [], entries: need }, []],
    ["a goal without measure", { goals: [{ id: "school" }], measures: [], entries: need }, ["GOAL_WITHOUT_MEASURE"]],
    ["one of two goals without measure", { goals: [{ id: "school" }, { id: "home" }], measures: [one], entries: need }, ["GOAL_WITHOUT_MEASURE"]],
    ["every goal with a measure", { goals: [{ id: "school" }], measures: [one], entries: need }, []],
    ["a measure before the need is explored", { goals: [{ id: "school" }], measures: [one], entries: [] }, ["MEASURES_WITHOUT_NEED"]],
    ["a measure, and a resource but no need", { goals: [{ id: "school" }], measures: [one], entries: [{ kind: RESOURCE }] }, ["MEASURES_WITHOUT_NEED"]],
    ["both at once", { goals: [{ id: "school" }, { id: "home" }], measures: [one], entries: [] }, ["GOAL_WITHOUT_MEASURE", "MEASURES_WITHOUT_NEED"]],
  ])("LUND-9-5, FAIL-02: %s", (_, plan, warnings) => {
    expect(planWarnings(plan)).toEqual(warnings);
  });
});

describe("when a plan is open for change", () => {
  test.each([
    [PlanState.DRAFT, true],
    [PlanState.AWAITING_OWNER_APPROVAL, false],
    [PlanState.ACTIVE, true],
  ])("LOPPA-FLOW-6c: %s: %p, so that the owner approves what the owner was shown", (state, open) => {
    expect(isOpenForChange(state)).toBe(open);
  });
});
