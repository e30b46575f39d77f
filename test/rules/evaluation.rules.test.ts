import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { WarningCode } from "../../src/entities/case-warning.entity.js";
import { EvaluationResult, NextStep } from "../../src/entities/evaluation-answer.entity.js";
import { GoalStatus } from "../../src/entities/goal.entity.js";
import { MeasureStatus } from "../../src/entities/measure.entity.js";
import { PlanElement } from "../../src/entities/plan-change.entity.js";
import { EvaluatedBy } from "../../src/entities/plan-evaluation.entity.js";
import { agreedStep, disagreedOn, evaluationWarnings, goalStatusAfter, isEndedBy, isStepOf, mayEvaluate, measureStatusAfter } from "../../src/rules/evaluation.rules.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, HANDLER, GROUP_MEMBER } = AccessBasis;
const { REACHED, PARTLY_REACHED, NOT_REACHED, NO_LONGER_WANTED } = EvaluationResult;
const { CONTINUE, CHANGE, CLOSE, END, OTHER_MEASURE, OTHER_SERVICE } = NextStep;

const said = (nextStep: NextStep, result = REACHED, aboutId = "goal") => ({ aboutId, result, nextStep });

describe("who evaluates", () => {
  test.each([
    [EvaluatedBy.PAIR, OWNER, true],
    [EvaluatedBy.PAIR, REPRESENTATIVE, true],
    [EvaluatedBy.PAIR, COORDINATOR, true],
    [EvaluatedBy.PAIR, PARTICIPANT, false],
    [EvaluatedBy.GROUP, PARTICIPANT, true],
    [EvaluatedBy.GROUP, OWNER, true],
    [EvaluatedBy.GROUP, GROUP_MEMBER, false],
    [EvaluatedBy.GROUP, HANDLER, false],
  ] as const)("%s: %s %s (LUND-8-4)", (by, relation, may) => {
    expect(mayEvaluate(by, [relation])).toBe(may);
  });
});

describe("what follows", () => {
  test.each([
    [PlanElement.GOAL, [CONTINUE, CHANGE, CLOSE]],
    [PlanElement.MEASURE, [CONTINUE, END, OTHER_MEASURE, OTHER_SERVICE]],
  ] as const)("is of its own kind for a %s (SAM-57)", (element, steps) => {
    expect(Object.values(NextStep).filter((it) => isStepOf(element, it))).toEqual(steps);
  });

  test.each([
    ["nobody has answered", [], null],
    ["one has", [CLOSE], CLOSE],
    ["two agree", [CLOSE, CLOSE], CLOSE],
    ["two differ: there is no average of them", [CLOSE, CONTINUE], null],
  ] as const)("%s (LUND-7-12)", (_, steps, agreed) => {
    expect(agreedStep(steps.map((it) => said(it)))).toBe(agreed);
  });

  test.each([
    ["all close and the owner goes along", [CLOSE, CLOSE], true, true],
    ["all end the measure", [END], true, true],
    ["they differ", [CLOSE, CONTINUE], true, false],
    ["the owner does not go along", [CLOSE, CLOSE], false, false],
    ["they go on", [CONTINUE], true, false],
    ["nobody has said anything", [], true, false],
  ] as const)("ends when %s: %s and the owner's yes %s: %s (LUND-8-4)", (_, steps, agrees, ends) => {
    expect(
      isEndedBy(
        steps.map((it) => said(it)),
        agrees,
      ),
    ).toBe(ends);
  });

  test.each([
    [[REACHED, REACHED], GoalStatus.REACHED],
    [[REACHED, PARTLY_REACHED], GoalStatus.NOT_REACHED],
    [[NOT_REACHED], GoalStatus.NOT_REACHED],
    [[NO_LONGER_WANTED, NO_LONGER_WANTED], GoalStatus.NO_LONGER_WANTED],
  ] as const)("a goal of which they say %j becomes %s (SAM-57)", (results, status) => {
    expect(goalStatusAfter(results.map((it) => said(CLOSE, it)))).toBe(status);
  });

  test.each([
    [MeasureStatus.PROPOSED, MeasureStatus.CANCELLED],
    [MeasureStatus.AGREED, MeasureStatus.COMPLETED],
    [MeasureStatus.IN_PROGRESS, MeasureStatus.COMPLETED],
    [MeasureStatus.COMPLETED, null],
    [MeasureStatus.LAPSED, null],
  ] as const)("a measure that is %s ends as %s (SAM-57)", (before, after) => {
    expect(measureStatusAfter(before)).toBe(after);
  });
});

describe("disagreement", () => {
  test("is of a result as of a step, thing by thing, and is warned of like a no from the owner (LUND-7-12)", () => {
    const differing = [said(CLOSE), said(CLOSE, NOT_REACHED), said(CONTINUE, REACHED, "other"), said(CONTINUE, REACHED, "other"), said(END, REACHED, "third")];

    expect(disagreedOn(differing)).toEqual(["goal"]);
    expect(evaluationWarnings(differing, true)).toEqual([WarningCode.EVALUATORS_DISAGREE]);
    expect(evaluationWarnings([said(CLOSE), said(CLOSE)], true)).toEqual([]);
    expect(evaluationWarnings([said(CLOSE)], false)).toEqual([WarningCode.EVALUATORS_DISAGREE]);
  });
});
