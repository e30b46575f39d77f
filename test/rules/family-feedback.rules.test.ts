import { describe, expect, test } from "@jest/globals";
import { CoordinatorKind } from "../../src/entities/coordinator-assignment.entity.js";
import { contactOfFamily, contactsOfLate, FeedbackTrend, isRating, trendOf } from "../../src/rules/family-feedback.rules.js";

const { RISING, STEADY, FALLING } = FeedbackTrend;

describe("how content a family is (FAIL-06)", () => {
  test.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
    [2.5, false],
  ])("%d is on the scale: %p", (rating, expected) => expect(isRating(rating)).toBe(expected));

  test.each([
    [[], null],
    [[3], null],
    [[3, 4], RISING],
    [[3, 3], STEADY],
    [[4, 3], FALLING],
    [[1, 5, 5, 5, 4], FALLING],
    [[5, 3, 3, 3, 3], STEADY],
    [[3, 4, 4, 4], STEADY],
  ])("the answers %j go: %p", (ratings, expected) => expect(trendOf(ratings)).toBe(expected));
});

test("contact is counted over ninety days, today with them (FAIL-06)", () => {
  expect(contactsOfLate(["2026-03-17", "2026-03-18", "2026-06-15", "2026-06-16"], "2026-06-15")).toBe(2);
});

test("the family turns to the child coordinator where there is one, else to the coordinator (FAIL-06, INV-12, LAW-27)", () => {
  const [coordinator, child] = [{ kind: CoordinatorKind.COORDINATOR }, { kind: CoordinatorKind.CHILD_COORDINATOR }];

  expect(contactOfFamily([coordinator, child])).toBe(child);
  expect(contactOfFamily([coordinator])).toBe(coordinator);
  expect(contactOfFamily([])).toBeNull();
});
