import { describe, expect, test } from "@jest/globals";
import { RightKind } from "../../src/entities/assessment.entity.js";
import { DecisionPath } from "../../src/entities/case.entity.js";
import { DecisionOutcome, DecisionState, RefusalReason } from "../../src/entities/decision.entity.js";
import { authorityOf, type Proposal, provisionsOf, quorumMet, standingOn, whyItCannotStand } from "../../src/rules/decision.rules.js";
import { changed, policyOf, silentPolicy } from "./policies.js";

const { GRANTED, PARTLY, REFUSED } = DecisionOutcome;
const { INDIVIDUAL_PLAN, COORDINATOR, CHILD_COORDINATOR } = RightKind;
const { UNIT, SERVICE_OFFICE, OWN_UNIT, UNIT_THEN_ALLOCATION_BODY } = DecisionPath;

const refusal: Proposal = {
  kind: INDIVIDUAL_PLAN,
  outcome: REFUSED,
  facts: "Personen får fysioterapi.",
  considerations: "Én tjeneste trenger ingen samordning.",
  legalBasis: ["pbrl § 2-5"],
  refusalReason: RefusalReason.NOT_COORDINATED,
};
const partly: Proposal = { ...refusal, outcome: PARTLY, refusalReason: null };
const grant: Proposal = { ...refusal, outcome: GRANTED, refusalReason: null };
const met = { meetsTest: true };
const notMet = { meetsTest: false };

describe("what cannot be decided (INV-06, PROC-07)", () => {
  test.each<[string, Proposal, { meetsTest: boolean }, string | null]>([
    ["a refusal with all that it needs", refusal, notMet, null],
    ["a refusal without its reason", { ...refusal, refusalReason: null }, notMet, "REFUSAL_REASON_REQUIRED"],
    ["a refusal without facts", { ...refusal, facts: "" }, notMet, "FACTS_REQUIRED"],
    ["a refusal with blank facts", { ...refusal, facts: " \n\t" }, notMet, "FACTS_REQUIRED"],
    ["a refusal without considerations", { ...refusal, considerations: "" }, notMet, "CONSIDERATIONS_REQUIRED"],
    ["a refusal with blank considerations", { ...refusal, considerations: "   " }, notMet, "CONSIDERATIONS_REQUIRED"],
    ["a refusal without legal basis", { ...refusal, legalBasis: [] }, notMet, "LEGAL_BASIS_REQUIRED"],
    ["a refusal on a provision about something else", { ...refusal, legalBasis: ["fvl § 17"] }, notMet, "LEGAL_BASIS_REQUIRED"],
    ["a refused plan on the provision of the coordinator", { ...refusal, legalBasis: ["pbrl § 2-5 b"] }, notMet, "LEGAL_BASIS_REQUIRED"],
    ["a refused coordinator on the provision of the plan", { ...refusal, kind: COORDINATOR }, notMet, "LEGAL_BASIS_REQUIRED"],
    ["a refused coordinator on its own provision", { ...refusal, kind: COORDINATOR, legalBasis: ["hol § 7-2"] }, notMet, null],
    ["a refused child coordinator on the provision of the coordinator", { ...refusal, kind: CHILD_COORDINATOR, legalBasis: ["hol § 7-2"] }, notMet, "LEGAL_BASIS_REQUIRED"],
    ["a refused child coordinator on its own provision", { ...refusal, kind: CHILD_COORDINATOR, legalBasis: ["hol § 7-2 a"] }, notMet, null],
    ["a refusal of somebody who meets the law's test", refusal, met, "DECISION_CONTRADICTS_ASSESSMENT"],
    ["part of it, with all that it needs", partly, met, null],
    ["part of it, with a reason for the rest", { ...partly, refusalReason: RefusalReason.OTHER }, met, null],
    ["part of it without facts", { ...partly, facts: "" }, met, "FACTS_REQUIRED"],
    ["part of it without considerations", { ...partly, considerations: "" }, met, "CONSIDERATIONS_REQUIRED"],
    ["part of it without legal basis", { ...partly, legalBasis: [] }, met, "LEGAL_BASIS_REQUIRED"],
    ["part of it to somebody who does not meet the test", partly, notMet, "DECISION_CONTRADICTS_ASSESSMENT"],
    ["a full grant", grant, met, null],
    ["a full grant that says no more than that", { ...grant, facts: "", considerations: "", legalBasis: [] }, met, null],
    ["a full grant with a reason for refusing", { ...grant, refusalReason: RefusalReason.OTHER }, met, "REFUSAL_REASON_WITHOUT_REFUSAL"],
    ["a grant to somebody who does not meet the test", grant, notMet, "DECISION_CONTRADICTS_ASSESSMENT"],
  ])("INV-06, PROC-07, LAW-11: %s", (_, proposal, assessment, code) => {
    expect(whyItCannotStand(proposal, assessment)).toBe(code);
  });

  test.each(Object.values(RefusalReason))("FAIL-07: the reason %s is in the closed list, where number, diagnosis, resources and waiting list have no place", (refusalReason) => {
    expect(whyItCannotStand({ ...refusal, refusalReason }, notMet)).toBeNull();
    expect(refusalReason).not.toMatch(/INDICATOR|NUMBER|DIAGNOS|RESOURCE|WAIT|CAPACITY/);
  });

  test("INV-07: no number of the municipality's makes a refusal stand for somebody who meets the law's test", () => {
    const farBelow = { meetsTest: true, indicator: { countUnit: "SERVICE", minimum: 3, count: 0, counted: [], leftOut: [], met: false } };

    expect(whyItCannotStand(refusal, farBelow)).toBe("DECISION_CONTRADICTS_ASSESSMENT");
    expect(whyItCannotStand(grant, farBelow)).toBeNull();
  });
});

describe("the provisions a decision rests on unless others are named", () => {
  test.each([
    [INDIVIDUAL_PLAN, ["pbrl § 2-5", "hol § 7-1"]],
    [COORDINATOR, ["pbrl § 2-5 b", "hol § 7-2"]],
    [CHILD_COORDINATOR, ["pbrl § 2-5 c", "hol § 7-2 a"]],
  ])("LAW-07, LAW-08, LOPPA-IP-6, LOPPA-IP-7: %s: %j, the right and the duty", (kind, provisions) => {
    expect(provisionsOf(kind)).toEqual(provisions);
    expect(whyItCannotStand({ ...refusal, kind, legalBasis: provisionsOf(kind) }, notMet)).toBeNull();
  });
});

describe("the quorum of a body (INV-19, fvl § 8)", () => {
  test.each<[readonly string[], number | null, boolean, string]>([
    [[], null, false, "nobody"],
    [["a"], null, false, "one, where nothing was said"],
    [["a", "b"], null, true, "two, where nothing was said"],
    [["a", "a"], null, false, "the same one named twice is one"],
    [["a", "b"], 3, false, "two of the three that the municipality wants"],
    [["a", "b", "c"], 3, true, "three of three"],
    [["a", "b", "b"], 3, false, "two, one of them named twice, of three"],
    [["a"], 1, true, "one where one will do"],
    [[], 1, false, "never nobody"],
  ])("INV-19, STRANDA-ORG-3: %j with a quorum of %p: %p: %s", (takenPart, allocationBodyQuorum, isMet) => {
    expect(quorumMet(takenPart, changed(policyOf("stranda"), { decision: { allocationBodyQuorum } }))).toBe(isMet);
  });
});

describe("the authority named on a decision", () => {
  const delegated = { decision: { coordinatorByDelegation: true } };
  const bokmaal = changed(silentPolicy(), delegated);
  const nynorsk = changed(policyOf("stranda"), { decision: { paths: [UNIT] } });

  test.each([
    ["the unit, in Loppa", UNIT, INDIVIDUAL_PLAN, policyOf("loppa"), "Koordinerende enhet for rehabilitering og habilitering"],
    ["the unit for a coordinator, in Lund", UNIT, COORDINATOR, policyOf("lund"), "Koordinerende enhet for habilitering og rehabilitering"],
    ["the service office, in Luster", SERVICE_OFFICE, INDIVIDUAL_PLAN, policyOf("luster"), "Tenestekontoret ved Helsesenteret"],
    ["the body, in Stranda", UNIT_THEN_ALLOCATION_BODY, INDIVIDUAL_PLAN, policyOf("stranda"), "Tildelingsnemnda"],
    ["the body for a coordinator as well, in Stranda", UNIT_THEN_ALLOCATION_BODY, COORDINATOR, policyOf("stranda"), "Tildelingsnemnda"],
    ["the unit with its delegation for a coordinator, nynorsk", UNIT, COORDINATOR, nynorsk, "Koordinerande eining (delegert mynde)"],
    ["the unit with its delegation for a coordinator, bokmål", UNIT, COORDINATOR, bokmaal, "Koordinerende enhet (delegert myndighet)"],
    ["the unit with its delegation for a child coordinator", UNIT, CHILD_COORDINATOR, bokmaal, "Koordinerende enhet (delegert myndighet)"],
    ["the unit without it for a plan, which is not delegated", UNIT, INDIVIDUAL_PLAN, bokmaal, "Koordinerende enhet"],
  ] as const)("STRANDA-GEN-5: %s", (_, path, kind, policy, authority) => {
    expect(authorityOf(path, kind, policy, null)).toBe(authority);
  });

  test("STRANDA-ORG-6: where the person's own unit decides it is named, and the coordinating unit when it has no name", () => {
    const named = (unit: string | null) => authorityOf(OWN_UNIT, COORDINATOR, policyOf("stranda"), unit);

    expect([named("Heimetenesta"), named(null)]).toEqual(["Heimetenesta", "Koordinerande eining"]);
  });
});

describe("where a decision stands on a day (pbrl § 7-5)", () => {
  const { READY, ISSUED, DELIVERED, APPEALED, FINAL, REVERSED_BY_UNIT, ANNULLED } = DecisionState;

  test.each([
    [READY, null, READY],
    [ISSUED, null, ISSUED],
    [DELIVERED, "2026-06-16", DELIVERED],
    [DELIVERED, "2026-06-15", DELIVERED],
    [DELIVERED, "2026-06-14", FINAL],
    [APPEALED, "2026-06-14", APPEALED],
    [REVERSED_BY_UNIT, "2026-06-14", REVERSED_BY_UNIT],
    [ANNULLED, "2026-06-14", ANNULLED],
    [FINAL, "2026-06-14", FINAL],
  ])("DL-04: %s with the last day to appeal %p reads as %s on 15 June", (state, appealDueOn, expected) => {
    expect(standingOn({ state, appealDueOn }, "2026-06-15")).toBe(expected);
  });
});
