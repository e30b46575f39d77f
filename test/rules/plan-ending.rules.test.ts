import { describe, expect, test } from "@jest/globals";
import { DecisionOutcome, DecisionState } from "../../src/entities/decision.entity.js";
import { PlanEndReason, PlanState } from "../../src/entities/individual-plan.entity.js";
import { givesRight } from "../../src/rules/decision.rules.js";
import { goesOn, mayCarryOutEnding, needsDecision, type PlanEnding, whyNotEnded } from "../../src/rules/plan-ending.rules.js";

const { GOALS_REACHED, NEED_CEASED, OWNER_WISH, MOVED, DECEASED, OTHER } = PlanEndReason;
const agreed: PlanEnding = { reason: GOALS_REACHED, byOwner: false, ownerAgrees: true, ownerView: "Greit.", whyNotAsked: null, assessment: null };
const against = { ownerAgrees: false, ownerView: "Nei." };
const notAsked = { ownerAgrees: false, ownerView: null, whyNotAsked: "Ikke å få tak i." };
const own = { byOwner: true, ownerView: null };

describe("ending a plan", () => {
  test.each<[string, Partial<PlanEnding>, string | null]>([
    ["the owner agrees", {}, null],
    ["the owner's own act", own, null],
    ["the owner's own act, against it", { ...own, ownerAgrees: false }, "INVALID_INPUT"],
    ["the owner's own act, not asked", { ...own, whyNotAsked: "Nei" }, "INVALID_INPUT"],
    ["nobody asked, and not said why (SAM-98)", { ownerView: null }, "OWNERS_VIEW_REQUIRED"],
    ["nobody asked, and said why (SAM-98)", notAsked, null],
    ["asked and not asked", { whyNotAsked: "Nei" }, "INVALID_INPUT"],
    ["the owner is dead", { reason: DECEASED, ownerView: null }, null],
    ["no longer wanted, confirmed (LUND-10-1)", { reason: OWNER_WISH }, null],
    ["no longer wanted, not confirmed (LUND-10-1)", { reason: OWNER_WISH, ...notAsked }, "OWNERS_CONFIRMATION_REQUIRED"],
    ["no longer wanted, and the owner is against it (LUND-10-1)", { reason: OWNER_WISH, ...against }, "OWNERS_CONFIRMATION_REQUIRED"],
    ["need ceased, not assessed (LUND-10-2)", { reason: NEED_CEASED }, "REASONS_REQUIRED"],
    ["need ceased, assessed (LUND-10-2)", { reason: NEED_CEASED, assessment: "Én tjeneste." }, null],
    ["need ceased, the owner's own act", { reason: NEED_CEASED, ...own }, null],
  ])("%s", (_, said, code) => {
    expect(whyNotEnded({ ...agreed, ...said })?.code ?? null).toBe(code);
  });

  test.each<[string, Partial<PlanEnding>, boolean]>([
    ["the owner agrees", {}, false],
    ["the owner's own act", own, false],
    ["the owner is against it (LUND-10-2)", against, true],
    ["the owner is against it, and has moved", { reason: MOVED, ...against }, true],
    ["the owner was not asked", { reason: OTHER, ...notAsked }, true],
    ["the owner has moved and could not be asked", { reason: MOVED, ...notAsked }, false],
    ["the owner is dead", { reason: DECEASED, ownerAgrees: false }, false],
  ])("takes a decision where %s", (_, said, needed) => {
    expect(needsDecision({ ...agreed, ...said })).toBe(needed);
  });

  const { DELIVERED, FINAL, APPEALED, ISSUED, READY } = DecisionState;
  test.each<[DecisionOutcome, DecisionState, string | null, boolean]>([
    [DecisionOutcome.CLOSED, FINAL, null, true],
    [DecisionOutcome.CLOSED, DELIVERED, "2026-06-14", true],
    [DecisionOutcome.CLOSED, DELIVERED, "2026-06-15", false],
    [DecisionOutcome.CLOSED, APPEALED, "2026-06-14", false],
    [DecisionOutcome.CLOSED, ISSUED, null, false],
    [DecisionOutcome.CLOSED, READY, null, false],
    [DecisionOutcome.REFUSED, FINAL, null, true],
    [DecisionOutcome.GRANTED, FINAL, null, false],
    [DecisionOutcome.PARTLY, FINAL, null, false],
  ])("is carried out with %s in %s until %s: %s (pbrl § 7-5)", (outcome, state, appealDueOn, may) => {
    expect(mayCarryOutEnding({ outcome, state, appealDueOn }, "2026-06-15")).toBe(may);
  });

  test("is not carried out without a decision, and gives way to one that gives the right", () => {
    expect(mayCarryOutEnding(null, "2026-06-15")).toBe(false);
    expect(Object.values(DecisionOutcome).filter(givesRight)).toEqual(["GRANTED", "PARTLY"]);
    expect(Object.values(DecisionOutcome).filter((outcome) => goesOn(PlanState.CLOSING, { outcome }))).toEqual(["GRANTED", "PARTLY"]);
    expect([goesOn(PlanState.ACTIVE, { outcome: DecisionOutcome.GRANTED }), goesOn(PlanState.CLOSING, null)]).toEqual([false, false]);
  });
});
