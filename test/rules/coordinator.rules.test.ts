import { describe, expect, test } from "@jest/globals";
import { CoordinatorKind } from "../../src/entities/coordinator-assignment.entity.js";
import { followsWish, isAboveCap, mayHaveChildCoordinator, rightsBehind } from "../../src/rules/coordinator.rules.js";
import { changed, municipalities, policyOf, silentPolicy } from "./policies.js";

describe("the cap on plans", () => {
  test.each([
    [0, false],
    [4, false],
    [5, true],
    [6, true],
  ])("LUND-6-5, INV-16, CON-11: somebody in Lund with %i plans needs to agree to one more: %p", (plans, above) => {
    expect(isAboveCap(plans, policyOf("lund"))).toBe(above);
  });

  test.each(municipalities.filter((it) => it !== "lund"))("CON-11: %s has said no cap, and Lund's is not taken over", (name) => {
    expect(isAboveCap(1000, policyOf(name))).toBe(false);
  });

  test("INV-16: the municipality's own number is the one that counts", () => {
    const two = changed(silentPolicy(), { coordinator: { maxPlans: 2 } });

    expect([isAboveCap(1, two), isAboveCap(2, two)]).toEqual([false, true]);
  });
});

describe("the person's wish", () => {
  test.each<[string | null, string, boolean | null, string]>([
    ["one", "one", true, "followed"],
    ["one", "another", false, "not followed"],
    [null, "one", null, "none was stated"],
  ])("CON-13, LUSTER-COORD-2: wished for %p, became %p: %p, %s", (wishedCoordinatorId, coordinatorId, followed) => {
    expect(followsWish({ wishedCoordinatorId, coordinatorId })).toBe(followed);
  });
});

describe("the right a coordinator rests on", () => {
  test.each([
    [CoordinatorKind.COORDINATOR, ["COORDINATOR", "INDIVIDUAL_PLAN"]],
    [CoordinatorKind.CHILD_COORDINATOR, ["CHILD_COORDINATOR"]],
  ])("LAW-08, STRANDA-DUTY-2: %s rests on %j", (kind, rights) => {
    expect(rightsBehind(kind)).toEqual(rights);
  });
});

describe("who may have a child coordinator (hol § 7-2 a)", () => {
  test.each<[string | null, boolean, string]>([
    [null, true, "an unborn child"],
    ["2026-06-15", true, "a newborn"],
    ["2016-06-15", true, "a child of ten"],
    ["2008-06-16", true, "somebody the day before 18"],
    ["2008-06-15", false, "somebody on the 18th birthday"],
    ["1980-01-01", false, "an adult"],
  ])("LAW-04, INV-13, SC-21: born %p: %p: %s", (birthDate, may) => {
    expect(mayHaveChildCoordinator(birthDate, "2026-06-15")).toBe(may);
  });
});
