import { describe, expect, test } from "@jest/globals";
import { LifeArea } from "../../src/entities/goal.entity.js";
import { mayStandUnder, subGoalsOf } from "../../src/rules/goal-tree.rules.js";
import { beginningOf, inForm, missingSections, sectionsInForce } from "../../src/rules/plan-part.rules.js";
import { ninePoints, sectionsShared } from "../../src/rules/sharing.rules.js";
import { knownToAll } from "../../src/rules/withholding.rules.js";
import { PlanSection } from "../../src/entities/consent-grant.entity.js";
import type { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";
import { WrittenForm } from "../../src/tenants/policy-enums.js";

const section = (key: string, more: object = {}) => ({ key, titleNb: key, titleNn: key, guideNb: null, guideNn: null, isRequired: null, fromOn: null, ...more });
const policy = {
  plan: {
    sections: [section("BACKGROUND", { isRequired: true }), section("CRISIS"), section("LATER", { fromOn: "2026-07-01" })],
    templates: [{ key: "CHILD", titleNb: "Barn", titleNn: "Barn", sections: ["CRISIS"], goalAreas: [LifeArea.SCHOOL, LifeArea.LEISURE] }],
  },
} as unknown as MunicipalityPolicy;
const keys = (all: readonly { readonly key: string }[]): string[] => all.map((it) => it.key);

describe("how a plan begins", () => {
  test.each([
    ["2026-06-30", ["BACKGROUND", "CRISIS"]],
    ["2026-07-01", ["BACKGROUND", "CRISIS", "LATER"]],
  ])("on %s it has the sections in force: %j (SAM-50, SAM-129)", (on, expected) => {
    expect(keys(sectionsInForce(policy, on))).toEqual(expected);
    expect(keys(beginningOf(policy, null, on)?.sections ?? [])).toEqual(expected);
  });

  test("from a template it has that one's sections and always the required ones; areas are suggested and no goal is written (LUND-9-10, SAM-127, SAM-128)", () => {
    const begun = beginningOf(policy, "CHILD", "2026-07-01");

    expect(keys(begun?.sections ?? [])).toEqual(["BACKGROUND", "CRISIS"]);
    expect(begun).toMatchObject({ templateKey: "CHILD", suggestedAreas: [LifeArea.SCHOOL, LifeArea.LEISURE] });
    expect(Object.keys(begun ?? {}).toSorted()).toEqual(["sections", "suggestedAreas", "templateKey"]);
  });

  test("from a template there is none of, it does not begin", () => {
    expect(beginningOf(policy, "DIAGNOSIS", "2026-07-01")).toBeNull();
  });
});

describe("what lacks beside the nine points", () => {
  const used = { id: "one", isRequired: true, setAsideAt: null };
  const gone = new Date(0);

  test.each([
    ["nothing written", used, [], ["one"]],
    ["something written", used, [{ sectionId: "one", setAsideAt: null }], []],
    ["written and put away again", used, [{ sectionId: "one", setAsideAt: gone }], ["one"]],
    ["written elsewhere", used, [{ sectionId: "two", setAsideAt: null }], ["one"]],
    ["not required", { ...used, isRequired: false }, [], []],
    ["put away", { ...used, setAsideAt: gone }, [], []],
  ] as const)("%s (SAM-50, SAM-68)", (_, one, texts, missing) => {
    expect(missingSections([one], texts).map((it) => it.id)).toEqual(missing);
  });

  test.each([
    [WrittenForm.NB, "nb", "nn", "nb"],
    [WrittenForm.NN, "nb", "nn", "nn"],
    [WrittenForm.NN, "nb", null, "nb"],
    [WrittenForm.NB, null, "nn", "nn"],
  ] as const)("a title is read in %s", (form, nb, nn, expected) => {
    expect(inForm(form, nb, nn)).toBe(expected);
  });
});

describe("the tree of goals", () => {
  const goal = (id: string, parentId: string | null = null, setAsideAt: Date | null = null) => ({ id, parentId, setAsideAt });
  const goals = [goal("main"), goal("sub", "main"), goal("gone", "main", new Date(0)), goal("other")];
  const [main, sub, , other] = goals as [(typeof goals)[0], (typeof goals)[0], (typeof goals)[0], (typeof goals)[0]];

  test("has one level: a sub goal holds none, a main goal with sub goals is nobody's, nothing stands under itself or what is put away (SAM-51, SAM-52, SAM-54)", () => {
    expect(subGoalsOf(main, goals)).toEqual([sub]);
    expect(mayStandUnder(other, main, goals)).toBe(true);
    expect(mayStandUnder(other, sub, goals)).toBe(false);
    expect(mayStandUnder(main, other, goals)).toBe(false);
    expect(mayStandUnder(other, other, goals)).toBe(false);
    expect(mayStandUnder(other, goal("main", null, new Date(0)), goals)).toBe(false);
  });

  test("with its main goal a sub goal and its measures are kept from everybody the main goal is kept from (LAW-13)", () => {
    const facts = {
      goals,
      measures: [
        { id: "m1", goalId: "sub" },
        { id: "m2", goalId: "other" },
      ],
      entries: [],
    };

    expect(knownToAll(facts, new Set(["main"]))).toEqual({ goals: [other], measures: [{ id: "m2", goalId: "other" }], entries: [] });
  });
});

describe("the parts that are shared one by one", () => {
  test("an evaluation comes with the goals and measures it is about (SAM-91, LUND-8-4)", () => {
    expect(sectionsShared([PlanSection.EVALUATIONS])).toEqual([PlanSection.GOALS, PlanSection.MEASURES, PlanSection.EVALUATIONS]);
  });

  test("the nine points are counted without mapping, other plans, added sections and evaluations (SAM-71)", () => {
    expect(Object.values(PlanSection).filter((it) => !ninePoints.includes(it))).toEqual(expect.arrayContaining(["MAPPING", "RELATED_PLANS", "ADDED_SECTIONS", "EVALUATIONS"]));
  });
});
