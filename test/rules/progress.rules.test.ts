import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { ProgressRequestState } from "../../src/entities/progress-request.entity.js";
import { isLate, mayAsk, mayGoOn, mayMove, mayReadRequest, nextStep, type ProgressMove, stateAt, turnOf } from "../../src/rules/progress.rules.js";
import type { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";
import { ProgressStep } from "../../src/tenants/policy-enums.js";

const at = new Date("2026-06-20T08:00:00Z");
const { SENT, READ, ANSWERED, ESCALATED_TO_LEADER, ESCALATED_TO_UNIT, RESOLVED, CLOSED_WITH_REASON } = ProgressRequestState;
const moves: readonly ProgressMove[] = ["READ", "ANSWER", "ESCALATE", "RESOLVE", "CLOSE"];

describe("a request for progress", () => {
  test.each([
    [SENT, "ASKED", ["READ", "ANSWER", "ESCALATE", "RESOLVE", "CLOSE"]],
    [READ, "ASKED", ["ANSWER", "ESCALATE", "RESOLVE", "CLOSE"]],
    [ANSWERED, "ASKER", ["ESCALATE", "RESOLVE", "CLOSE"]],
    [ESCALATED_TO_LEADER, "LEADER", ["ANSWER", "ESCALATE", "RESOLVE", "CLOSE"]],
    [ESCALATED_TO_UNIT, "UNIT", ["ANSWER", "RESOLVE", "CLOSE"]],
    [RESOLVED, null, []],
    [CLOSED_WITH_REASON, null, []],
  ])("that is %s is %s's turn and takes %j (LUND-11.3-2)", (state, turn, may) => {
    expect([turnOf(state), moves.filter((it) => mayMove(it, state))]).toEqual([turn, may]);
  });

  test.each([
    [SENT, null, "2026-06-29", false, false],
    [SENT, null, "2026-06-30", true, true],
    [READ, null, "2026-06-30", true, true],
    [ANSWERED, at, "2026-06-20", false, true],
    [ESCALATED_TO_LEADER, null, "2026-06-30", true, true],
    [RESOLVED, null, "2026-06-30", false, false],
  ])("that is %s, answered %s, due 29 June, is on %s late: %s, and goes on: %s (DL-19)", (state, answeredAt, today, late, goesOn) => {
    const it = { state, answeredAt, dueOn: "2026-06-29" };

    expect([isLate(it, today), mayGoOn(it, today)]).toEqual([late, goesOn]);
  });

  test.each([
    [undefined, null, null, ProgressStep.LEADER],
    [undefined, at, null, ProgressStep.UNIT],
    [undefined, at, at, null],
    [[], null, null, ProgressStep.LEADER],
    [[ProgressStep.UNIT], null, null, ProgressStep.UNIT],
    [[ProgressStep.UNIT], null, at, null],
    [[ProgressStep.LEADER], at, null, null],
  ])("goes by the chain %j, having been at the leader %s and the unit %s, to %s (LUND-11.3-3, CON-26)", (chain, escalatedToLeaderAt, escalatedToUnitAt, step) => {
    const policy = { progress: chain ? { chain } : null } as MunicipalityPolicy;

    expect(nextStep({ escalatedToLeaderAt, escalatedToUnitAt }, policy)).toBe(step);
  });

  test("is with the leader or the unit when it has come there", () => {
    expect([stateAt(ProgressStep.LEADER), stateAt(ProgressStep.UNIT)]).toEqual([ESCALATED_TO_LEADER, ESCALATED_TO_UNIT]);
  });

  test.each([
    [[AccessBasis.OWNER], {}, true],
    [[AccessBasis.REPRESENTATIVE], {}, true],
    [[AccessBasis.COORDINATOR], {}, true],
    [[AccessBasis.PARTICIPANT], {}, false],
    [[AccessBasis.HANDLER], {}, false],
    [[AccessBasis.PARTICIPANT], { isAsked: true }, true],
    [[], { isAsked: true }, false],
    [[], { isLeader: true }, false],
    [[], { isLeader: true, escalatedToLeaderAt: at }, true],
    [[AccessBasis.HANDLER], { isOfTheUnit: true }, false],
    [[], { isOfTheUnit: true, escalatedToUnitAt: at }, true],
    [[], { isOfTheUnit: true, escalatedToLeaderAt: at }, false],
  ])("is read by %j who is %j: %s (FAIL-03)", (relations, more, may) => {
    const { escalatedToLeaderAt = null, escalatedToUnitAt = null, ...who } = more as { escalatedToLeaderAt?: Date; escalatedToUnitAt?: Date };

    expect(mayReadRequest({ escalatedToLeaderAt, escalatedToUnitAt }, { relations, isAsked: false, isLeader: false, isOfTheUnit: false, ...who })).toBe(may);
  });

  test.each([
    [[AccessBasis.COORDINATOR], { isCoordinator: false, takesPart: true }, true],
    [[AccessBasis.COORDINATOR], { isCoordinator: true, takesPart: false }, true],
    [[AccessBasis.OWNER], { isCoordinator: true, takesPart: true }, true],
    [[AccessBasis.OWNER], { isCoordinator: false, takesPart: true }, false],
  ])("by %j of %j: %s (LUND-11.3-2)", (relations, whom, may) => {
    expect(mayAsk(relations, whom)).toBe(may);
  });
});
