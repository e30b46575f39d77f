import { describe, expect, test } from "@jest/globals";
import { AppealOutcome, AppealReview, LateReason } from "../../src/entities/appeal.entity.js";
import { DecisionOutcome } from "../../src/entities/decision.entity.js";
import { claimsInTime, isReversal, mayClaimCosts, needsNewDecision, whyNotAnsweredSo, whyNotReviewedSo } from "../../src/rules/appeal-review.rules.js";

const { REVERSED_IN_FULL, REVERSED_IN_PART, DISMISSED_LATE, MAINTAINED } = AppealReview;
const { GRANTED, PARTLY, REFUSED } = DecisionOutcome;
const facts = { inTime: true, decidedOn: "2026-06-01", receivedOn: "2026-06-20", handedInOn: null, lateReason: null, lateReasonText: null, hasStandingDecision: true };
const late = { inTime: false, receivedOn: "2026-09-01" };
const reason = { lateReason: LateReason.SPECIAL_REASONS, lateReasonText: "Saken er viktig for barnet." };

describe("the municipality's own review", () => {
  test.each([
    [MAINTAINED, null, {}, null],
    [MAINTAINED, null, late, "LATE_REASON_REQUIRED"],
    [MAINTAINED, null, { ...late, ...reason }, null],
    [MAINTAINED, null, { ...late, ...reason, receivedOn: "2027-06-02" }, "APPEAL_PAST_ONE_YEAR"],
    [DISMISSED_LATE, null, {}, "APPEAL_IN_TIME"],
    [DISMISSED_LATE, null, late, null],
    [DISMISSED_LATE, null, { ...late, receivedOn: "2029-01-01" }, null],
    [REVERSED_IN_FULL, GRANTED, {}, null],
    [REVERSED_IN_FULL, GRANTED, late, "LATE_REASON_REQUIRED"],
    [REVERSED_IN_FULL, null, {}, "NEW_DECISION_REQUIRED"],
    [REVERSED_IN_FULL, null, { hasStandingDecision: false }, null],
    [REVERSED_IN_FULL, PARTLY, {}, "NEW_DECISION_NOT_IN_FAVOUR"],
    [REVERSED_IN_FULL, REFUSED, {}, "NEW_DECISION_NOT_IN_FAVOUR"],
    [REVERSED_IN_PART, PARTLY, {}, null],
    [REVERSED_IN_PART, GRANTED, {}, null],
    [REVERSED_IN_PART, REFUSED, {}, "NEW_DECISION_NOT_IN_FAVOUR"],
  ] as const)("to %s with a new decision %s and %j is held back by %s (PROC-09, DL-05)", (outcome, newOutcome, changes, expected) => {
    expect(whyNotReviewedSo({ outcome, newOutcome, considerations: "Vurdert på nytt." }, { ...facts, ...changes })).toBe(expected);
  });

  test("always says why (CONSIDERATIONS_REQUIRED)", () => {
    for (const outcome of Object.values(AppealReview)) expect(whyNotReviewedSo({ outcome, newOutcome: GRANTED, considerations: " " }, facts)).toBe("CONSIDERATIONS_REQUIRED");
  });

  test("reverses in full or in part", () => {
    expect(Object.values(AppealReview).filter(isReversal)).toEqual([REVERSED_IN_FULL, REVERSED_IN_PART]);
    expect(isReversal(null)).toBe(false);
  });
});

describe("the county governor's outcome", () => {
  test.each([
    [AppealOutcome.CHANGED, true, true],
    [AppealOutcome.CHANGED, false, false],
    [AppealOutcome.UPHELD, true, false],
    [AppealOutcome.ANNULLED_RETURNED, true, false],
    [AppealOutcome.DISMISSED, true, false],
  ])("%s, with a decision that stands: %s, takes a new decision: %s", (outcome, hasStanding, expected) => {
    expect(needsNewDecision(outcome, hasStanding)).toBe(expected);
  });
});

describe("costs", () => {
  test.each([
    [REVERSED_IN_FULL, null, true],
    [REVERSED_IN_PART, AppealOutcome.UPHELD, true],
    [MAINTAINED, AppealOutcome.CHANGED, true],
    [MAINTAINED, AppealOutcome.ANNULLED_RETURNED, false],
    [MAINTAINED, AppealOutcome.UPHELD, false],
    [DISMISSED_LATE, null, false],
    [null, null, false],
  ])("are due when the review was %s and the county governor's outcome %s: %s (DL-06)", (review, outcome, expected) => {
    expect(mayClaimCosts(review, outcome)).toBe(expected);
  });

  test.each([
    ["2026-07-06", ["2026-06-15"], true],
    ["2026-07-07", ["2026-06-15"], false],
    ["2026-07-07", ["2026-06-15", "2026-06-16"], true],
    ["2026-07-07", ["2026-06-16", "2026-06-15"], true],
    ["2029-01-01", ["2026-06-15", null], true],
    ["2029-01-01", [], true],
  ])("claimed on %s, with word of them on %j, are in time: %s (DL-06)", (receivedOn, knownOn, expected) => {
    expect(claimsInTime(receivedOn, knownOn)).toBe(expected);
  });

  test.each([
    [1000, "", null],
    [0, "Ikke nødvendig.", null],
    [999, "", "REASONS_REQUIRED"],
    [1001, "Mer enn krevd.", "INVALID_INPUT"],
    [-1, "Mindre enn ingenting.", "INVALID_INPUT"],
  ])("of 1000 answered with %s and %j are held back by %s", (grantedOre, answer, expected) => {
    expect(whyNotAnsweredSo({ amountOre: 1000, grantedOre, answer })).toBe(expected);
  });
});
