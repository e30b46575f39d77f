import { describe, expect, test } from "@jest/globals";
import { RightKind } from "../../src/entities/assessment.entity.js";
import { CloseReason, EndingMethod } from "../../src/entities/case-ending.entity.js";
import { CaseState } from "../../src/entities/case.entity.js";
import { WarningSeverity } from "../../src/entities/case-warning.entity.js";
import { DecisionOutcome, DecisionState } from "../../src/entities/decision.entity.js";
import { type CaseRecord, hasBeenGranted, mayCloseFrom, methodOf, missingInRecord } from "../../src/rules/case-ending.rules.js";

const granted = { kind: RightKind.COORDINATOR, outcome: DecisionOutcome.GRANTED, state: DecisionState.DELIVERED, deliveredOn: "2026-06-15", supersededAt: null };
const refused = { ...granted, outcome: DecisionOutcome.REFUSED };

describe("what has been granted and told", () => {
  test.each([
    ["a grant whose letter has come", [granted], true],
    ["a grant in part", [{ ...granted, outcome: DecisionOutcome.PARTLY }], true],
    ["a refusal", [refused], false],
    ["a grant that nobody has been told of", [{ ...granted, deliveredOn: null }], false],
    ["a grant that another decision took the place of", [{ ...granted, supersededAt: new Date(0) }], false],
    ["a refusal beside a grant", [refused, granted], true],
    ["nothing", [], false],
  ])("%s: %p", (_what, decisions, expected) => {
    expect(hasBeenGranted(decisions)).toBe(expected);
  });
});

describe("closing", () => {
  test.each(Object.values(CloseReason))("for %s is possible after the hand-over, and before it only where there is no work to be over (INV-05)", (reason) => {
    const before = [CloseReason.DECLINED, CloseReason.MOVED, CloseReason.DECEASED].includes(reason);

    expect([mayCloseFrom(CaseState.HANDED_OVER, reason), mayCloseFrom(CaseState.NOTIFIED, reason)]).toEqual([true, before]);
  });
});

describe("how a person's word came", () => {
  test.each([
    [true, null, EndingMethod.DIGITAL],
    [true, EndingMethod.PAPER, EndingMethod.DIGITAL],
    [false, EndingMethod.PAPER, EndingMethod.PAPER],
    [false, EndingMethod.ORAL, EndingMethod.ORAL],
    [false, EndingMethod.DIGITAL, null],
    [false, null, null],
  ])("one's own act %p, told as %p: %p", (isOwnAct, told, expected) => {
    expect(methodOf(isOwnAct, told)).toBe(expected);
  });
});

describe("what the record of a case lacks (LOPPA-LEAD-2)", () => {
  const whole: CaseRecord = { notices: 1, clarifications: 1, assessments: [{ kind: RightKind.COORDINATOR }], decisions: [granted], assignments: 1, warnings: [] };
  const serious = { severity: WarningSeverity.SERIOUS, needsSecondReader: true, acknowledgedAt: null };

  test.each<[string, Partial<CaseRecord>, string[]]>([
    ["everything there", {}, []],
    ["no notice", { notices: 0 }, ["NOTICE"]],
    ["no talk", { clarifications: 0 }, ["CLARIFICATION"]],
    ["a decision on a right that nobody assessed", { assessments: [] }, ["ASSESSMENT"]],
    ["a right assessed and not decided", { assessments: [{ kind: RightKind.COORDINATOR }, { kind: RightKind.CHILD_COORDINATOR }] }, ["DECISION"]],
    ["no decision at all", { assessments: [], decisions: [] }, ["DECISION"]],
    ["a letter that has not come", { decisions: [{ ...granted, deliveredOn: null }] }, ["LETTER"]],
    ["no coordinator ever", { assignments: 0 }, ["COORDINATOR"]],
    ["a serious warning that nobody read", { warnings: [serious] }, ["WARNING"]],
    ["a serious warning that somebody read", { warnings: [{ ...serious, acknowledgedAt: new Date(0) }] }, []],
    ["advice that nobody answered", { warnings: [{ severity: WarningSeverity.ADVICE, needsSecondReader: false, acknowledgedAt: null }] }, []],
    ["a decision under appeal", { decisions: [{ ...granted, state: DecisionState.APPEALED }] }, ["APPEAL"]],
    ["a decision another took the place of, never told", { decisions: [granted, { ...refused, deliveredOn: null, supersededAt: new Date(0) }] }, []],
  ])("%s", (_what, changes, missing) => {
    expect(missingInRecord({ ...whole, ...changes }, CaseState.HANDED_OVER)).toEqual(missing);
  });

  test("asks for no coordinator of a person who declines before there was one", () => {
    expect(missingInRecord({ ...whole, assignments: 0 }, CaseState.NOTIFIED)).toEqual([]);
  });
});
