import { describe, expect, test } from "@jest/globals";
import { AppealCapacity, AppealDefect, AppealState, AppealSubject, LateReason } from "../../src/entities/appeal.entity.js";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { CaseState } from "../../src/entities/case.entity.js";
import { DecisionState } from "../../src/entities/decision.entity.js";
import {
  appealOpenUntil,
  caseStateAfter,
  caseStateUnderAppeal,
  decisionStateUnderAppeal,
  decisionStateWhenItStands,
  defectsOf,
  isOpen,
  mayDoOnAppeal,
  nextAppealDeed,
  nextAppealDeeds,
  speaksFor,
  stillMissing,
  timelinessOf,
  whyTooLate,
} from "../../src/rules/appeal.rules.js";
import { mayDo } from "../../src/rules/case.rules.js";
import type { Deed } from "../../src/tenants/deeds.js";

const deeds = ["requestAppealCompletion", "completeAppeal", "beginOwnReview", "reviewAppeal", "forwardAppeal", "recordStateAdministratorOutcome", "withdrawAppeal"] as const;
type Letter = "q" | "c" | "b" | "r" | "f" | "g" | "w";
const byLetter = Object.fromEntries([..."qcbrfgw"].map((it, index) => [it, deeds[index]])) as Record<Letter, Deed>;

/** Which deeds may be done on an appeal in a state: asking for more, completing, beginning, reviewing, forwarding, the governor's outcome, withdrawing. */
const legal: readonly [AppealState, string, boolean, Deed | null][] = [
  [AppealState.RECEIVED, "qcbrw", true, "reviewAppeal"],
  [AppealState.DEFECT_NOTICE, "qcbrw", true, "reviewAppeal"],
  [AppealState.UNDER_OWN_REVIEW, "qcrw", true, "reviewAppeal"],
  [AppealState.MAINTAINED, "fw", true, "forwardAppeal"],
  [AppealState.REVERSED_IN_PART, "fw", true, "forwardAppeal"],
  [AppealState.FORWARDED, "gw", true, "recordStateAdministratorOutcome"],
  [AppealState.DISMISSED_LATE, "f", false, null],
  [AppealState.REVERSED_IN_FULL, "", false, null],
  [AppealState.STATE_ADMIN_DECIDED, "", false, null],
  [AppealState.WITHDRAWN, "", false, null],
];

describe("an appeal", () => {
  test("has a row for every state", () => {
    expect(legal.map(([state]) => state).sort()).toEqual(Object.values(AppealState).sort());
  });

  test.each(legal)("that is %s may be done with %j, is open: %s, and waits for %s (PROC-09)", (state, allowed, open, next) => {
    const may = Object.entries(byLetter).flatMap(([letter, deed]) => (mayDoOnAppeal(deed, state) ? [letter] : []));

    expect(may.join("")).toBe(allowed);
    expect(isOpen(state)).toBe(open);
    expect(nextAppealDeed(state)).toBe(next);
  });

  test("is not moved by any deed that is none of an appeal", () => {
    for (const state of Object.values(AppealState)) for (const deed of ["decideCase", "registerAppeal", "closeCase"] as const) expect(mayDoOnAppeal(deed, state)).toBe(false);
  });

  test("adds each deed once to the next steps of its case", () => {
    expect(nextAppealDeeds([AppealState.RECEIVED, AppealState.DEFECT_NOTICE, AppealState.FORWARDED, AppealState.WITHDRAWN])).toEqual([
      "reviewAppeal",
      "recordStateAdministratorOutcome",
    ]);
  });
});

const whole = { capacity: AppealCapacity.OWNER, written: true, signed: true, authorityAttached: false, grounds: "Uenig." };
const { NOT_WRITTEN, NOT_SIGNED, NO_AUTHORITY, UNCLEAR } = AppealDefect;

describe("what an appeal lacks", () => {
  test.each([
    [{}, []],
    [{ written: false }, [NOT_WRITTEN]],
    [{ signed: false }, [NOT_SIGNED]],
    [{ grounds: " " }, [UNCLEAR]],
    [{ capacity: AppealCapacity.PROXY }, [NO_AUTHORITY]],
    [{ capacity: AppealCapacity.PROXY, authorityAttached: true }, []],
    [{ capacity: AppealCapacity.LAWYER }, []],
    [{ capacity: AppealCapacity.PARENT }, []],
    [{ capacity: AppealCapacity.GUARDIAN }, []],
    [{ capacity: AppealCapacity.PROXY, written: false, signed: false, grounds: "" }, [NOT_WRITTEN, NOT_SIGNED, NO_AUTHORITY, UNCLEAR]],
  ])("with %j is %j (LAW-15, LAW-16)", (changes, expected) => {
    expect(defectsOf({ ...whole, ...changes })).toEqual(expected);
  });

  test.each([
    [[NOT_SIGNED], {}, false, []],
    [[NOT_SIGNED], { signed: false }, true, [NOT_SIGNED]],
    [[UNCLEAR], {}, false, [UNCLEAR]],
    [[UNCLEAR], {}, true, []],
    [[NO_AUTHORITY, UNCLEAR], { capacity: AppealCapacity.PROXY, authorityAttached: true }, false, [UNCLEAR]],
  ])("of %j, with %j and more said: %s, is still %j", (askedFor, changes, saysMore, expected) => {
    expect(stillMissing(askedFor, { ...whole, ...changes }, saysMore)).toEqual(expected);
  });
});

/** The letter was delivered on a Saturday in May, so that the four weeks end on Saturday 20 June 2026 and move to Monday the 22nd. */
const onSaturday = { subject: AppealSubject.DECISION, deliveredOn: "2026-05-23", toldOfAppeal: true, handedInOn: null, receivedOn: "2026-06-22" };

describe("an appeal is in time", () => {
  test.each([
    ["on the Monday after the Saturday", {}, true],
    ["received on the Tuesday", { receivedOn: "2026-06-23" }, false],
    ["handed in on the Monday and received on the Wednesday", { handedInOn: "2026-06-22", receivedOn: "2026-06-24" }, true],
    ["handed in on the Tuesday and received on the Wednesday", { handedInOn: "2026-06-23", receivedOn: "2026-06-24" }, false],
    ["long before", { receivedOn: "2026-05-26" }, true],
  ])("%s: %j → %s (DL-04, PROC-10, LAW-18)", (_, changes, inTime) => {
    expect(timelinessOf({ ...onSaturday, ...changes })).toEqual({ inTime, startUncertain: false, dueOn: "2026-06-22" });
  });

  test.each([
    ["nobody knows when the letter came", { deliveredOn: null }],
    ["the letter told nothing of appeal", { toldOfAppeal: false }],
    ["it is of something that no letter told of", { subject: AppealSubject.COORDINATOR_CHOICE, deliveredOn: null, toldOfAppeal: false }],
  ])("though years have gone where %s, and is flagged (LAW-18)", (_, changes) => {
    expect(timelinessOf({ ...onSaturday, ...changes, receivedOn: "2029-01-01" })).toEqual({ inTime: true, startUncertain: true, dueOn: null });
  });

  test("always while nothing is decided", () => {
    expect(timelinessOf({ ...onSaturday, subject: AppealSubject.DELAY, receivedOn: "2029-01-01" })).toEqual({ inTime: true, startUncertain: false, dueOn: null });
  });
});

describe("a late appeal", () => {
  const late = { inTime: false, decidedOn: "2025-06-20", receivedOn: "2026-06-22", handedInOn: null, lateReason: LateReason.NOT_BLAMEWORTHY, lateReasonText: "Lå på sykehus." };

  test.each([
    [{}, null],
    [{ inTime: true, lateReason: null, receivedOn: "2030-01-01" }, null],
    [{ lateReason: null }, "LATE_REASON_REQUIRED"],
    [{ lateReasonText: " " }, "LATE_REASON_REQUIRED"],
    [{ lateReasonText: null }, "LATE_REASON_REQUIRED"],
    [{ lateReason: LateReason.SPECIAL_REASONS }, null],
    [{ receivedOn: "2026-06-23" }, "APPEAL_PAST_ONE_YEAR"],
    [{ receivedOn: "2026-06-24", handedInOn: "2026-06-22" }, null],
    [{ receivedOn: "2026-06-23", decidedOn: null }, null],
  ])("with %j is held back by %s: one year after a decision of 20 June 2025 is a Saturday and moves to Monday (DL-05)", (changes, expected) => {
    expect(whyTooLate({ ...late, ...changes })).toBe(expected);
  });

  test.each([
    [{ supersededAt: null, isFinal: false }, "2026-06-22"],
    [{ supersededAt: new Date("2026-01-01T00:00:00Z"), isFinal: false }, null],
    [{ supersededAt: null, isFinal: true }, null],
  ])("may come until %j: %s (DL-05)", (changes, expected) => {
    expect(appealOpenUntil({ decidedOn: "2025-06-20", ...changes })).toBe(expected);
  });
});

describe("the case of an appeal", () => {
  test("is under appeal from notified, and otherwise stays where it is", () => {
    const moved = Object.values(CaseState).filter((it) => caseStateUnderAppeal(it) !== it);

    expect(moved).toEqual([CaseState.NOTIFIED]);
    expect(caseStateUnderAppeal(CaseState.NOTIFIED)).toBe(CaseState.UNDER_APPEAL);
  });

  const alone = { othersOpen: false, hasOtherGrant: false, decided: CaseState.DECIDED };
  test.each([
    ["STANDS", CaseState.UNDER_APPEAL, {}, CaseState.NOTIFIED],
    ["STANDS", CaseState.UNDER_APPEAL, { othersOpen: true }, CaseState.UNDER_APPEAL],
    ["STANDS", CaseState.HANDED_OVER, {}, CaseState.HANDED_OVER],
    ["STANDS", CaseState.DECIDED, {}, CaseState.DECIDED],
    ["STANDS", CaseState.CLOSED, {}, CaseState.CLOSED],
    ["REPLACED", CaseState.UNDER_APPEAL, {}, CaseState.DECIDED],
    ["REPLACED", CaseState.UNDER_APPEAL, { decided: CaseState.DECIDED_IN_OWN_UNIT }, CaseState.DECIDED_IN_OWN_UNIT],
    ["REPLACED", CaseState.HANDED_OVER, {}, CaseState.HANDED_OVER],
    ["REPLACED", CaseState.CLOSED, {}, CaseState.DECIDED],
    ["RETURNED", CaseState.UNDER_APPEAL, {}, CaseState.ASSESSED],
    ["RETURNED", CaseState.UNDER_APPEAL, { hasOtherGrant: true }, CaseState.NOTIFIED],
    ["RETURNED", CaseState.UNDER_APPEAL, { hasOtherGrant: true, othersOpen: true }, CaseState.UNDER_APPEAL],
    ["RETURNED", CaseState.HANDED_OVER, {}, CaseState.HANDED_OVER],
    ["RETURNED", CaseState.CLOSED, { hasOtherGrant: true }, CaseState.ASSESSED],
  ] as const)("goes, when what was decided %s, from %s with %j to %s", (effect, state, changes, expected) => {
    expect(caseStateAfter(effect, state, { ...alone, ...changes })).toBe(expected);
  });

  test("may do under appeal all that a notified case may, but end: an appeal suspends nothing by itself", () => {
    const same = ["appointCoordinator", "handOverCase", "giveConsent", "draftPlan", "assessEligibility", "decideCase", "issueDecisionLetter", "decideByBody"] as const;

    for (const deed of same) expect(mayDo(deed, CaseState.UNDER_APPEAL)).toBe(mayDo(deed, CaseState.NOTIFIED));
    expect(mayDo("handOverCase", CaseState.UNDER_APPEAL)).toBe(true);
    expect([mayDo("closeCase", CaseState.NOTIFIED), mayDo("closeCase", CaseState.UNDER_APPEAL)]).toEqual([true, false]);
  });

  test("takes appeals when it has ended, too: that something was ended can itself be appealed", () => {
    for (const deed of ["registerAppeal", "registerCostsClaim", "registerSupervisionRequest", ...deeds] as const) expect(mayDo(deed, CaseState.CLOSED)).toBe(true);
  });
});

describe("the decision of an appeal", () => {
  test("is appealed, but one whose letter waits goes on waiting", () => {
    expect(decisionStateUnderAppeal(DecisionState.READY)).toBe(DecisionState.READY);
    for (const state of [DecisionState.ISSUED, DecisionState.DELIVERED, DecisionState.APPEALED, DecisionState.FINAL])
      expect(decisionStateUnderAppeal(state)).toBe(DecisionState.APPEALED);
  });

  const facts = { othersOpen: false, wasDecided: false, mayStillBeAppealed: false };
  test.each([
    [DecisionState.APPEALED, {}, DecisionState.FINAL],
    [DecisionState.APPEALED, { mayStillBeAppealed: true }, DecisionState.DELIVERED],
    [DecisionState.APPEALED, { mayStillBeAppealed: true, wasDecided: true }, DecisionState.FINAL],
    [DecisionState.APPEALED, { othersOpen: true, wasDecided: true }, DecisionState.APPEALED],
    [DecisionState.READY, {}, DecisionState.READY],
    [DecisionState.DELIVERED, { wasDecided: true }, DecisionState.DELIVERED],
  ])("that stands after all goes from %s with %j to %s", (state, changes, expected) => {
    expect(decisionStateWhenItStands(state, { ...facts, ...changes })).toBe(expected);
  });
});

describe("the word of the appellant", () => {
  test.each([
    ["the appellant", "me", [AccessBasis.OWNER], "APPELLANT"],
    ["staff", "case-worker", [AccessBasis.HANDLER], "STAFF"],
    ["a leader without a relation", "leader", [], "STAFF"],
    ["another person of that side", "parent", [AccessBasis.REPRESENTATIVE], null],
    ["the person, when a representative appeals", "owner", [AccessBasis.OWNER], null],
  ] as const)("is that of %s", (_, actorId, relations, expected) => {
    expect(speaksFor("me", actorId, { relations, roles: [] })).toBe(expected);
  });
});
