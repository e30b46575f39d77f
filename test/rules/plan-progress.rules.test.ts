import { describe, expect, test } from "@jest/globals";
import { PlanState } from "../../src/entities/individual-plan.entity.js";
import { MeasureAnswer, MeasureStatus } from "../../src/entities/measure.entity.js";
import { EvaluationState } from "../../src/entities/plan-evaluation.entity.js";
import { isMeasureOverdue, isUnanswered, PlanTurn, progressOf, type TurnFacts, turnsOf } from "../../src/rules/plan-progress.rules.js";

const { PROPOSED, AGREED, IN_PROGRESS, COMPLETED, CANCELLED } = MeasureStatus;
const TODAY = "2026-06-15";
const measure = (more: object = {}) => ({ id: "m", goalId: "g", status: AGREED, toOn: null, answer: null as MeasureAnswer | null, responsibleId: "professional", ...more });

describe("the progress of a plan", () => {
  test.each([
    [AGREED, "2026-06-14", true],
    [PROPOSED, "2026-06-14", true],
    [IN_PROGRESS, "2026-06-15", false],
    [IN_PROGRESS, null, false],
    [COMPLETED, "2026-06-01", false],
    [CANCELLED, "2026-06-01", false],
  ] as const)("a measure %s until %s is overdue: %s (LUND-11.3-1, LUND-2-KOORD-5)", (status, toOn, expected) => {
    expect(isMeasureOverdue({ status, toOn }, TODAY)).toBe(expected);
  });

  test.each([
    [AGREED, null, true],
    [AGREED, MeasureAnswer.ACCEPTED, false],
    [PROPOSED, MeasureAnswer.DECLINED, false],
    [COMPLETED, null, false],
  ] as const)("a measure %s answered %s waits for an answer: %s (LUND-8-3)", (status, answer, expected) => {
    expect(isUnanswered({ status, answer })).toBe(expected);
  });

  test("is told goal by goal, with measures by where they stand (LUND-11.3-1)", () => {
    const measures = [measure(), measure({ status: IN_PROGRESS, toOn: "2026-06-01", answer: MeasureAnswer.ACCEPTED }), measure({ goalId: "other", status: COMPLETED })];

    expect(progressOf([{ id: "g" }, { id: "other" }, { id: "empty" }], measures, TODAY)).toEqual([
      {
        goalId: "g",
        measures: [
          { status: AGREED, count: 1 },
          { status: IN_PROGRESS, count: 1 },
        ],
        overdue: 1,
        unanswered: 1,
      },
      { goalId: "other", measures: [{ status: COMPLETED, count: 1 }], overdue: 0, unanswered: 0 },
      { goalId: "empty", measures: [], overdue: 0, unanswered: 0 },
    ]);
  });
});

describe("whose turn it is", () => {
  const quiet: TurnFacts = { state: PlanState.ACTIVE, ownerId: "owner", coordinatorIds: ["coordinator"], measures: [], askedIds: [], evaluations: [] };
  const { OWNER, COORDINATOR, PARTICIPANTS, NOBODY } = PlanTurn;

  test.each([
    ["nothing waits", {}, [NOBODY]],
    ["the plan lies before its owner", { state: PlanState.AWAITING_OWNER_APPROVAL }, [OWNER]],
    ["the plan is being made", { state: PlanState.DRAFT }, [COORDINATOR]],
    ["a measure waits for the owner's yes", { measures: [measure({ responsibleId: "owner" })] }, [OWNER]],
    ["a measure waits for a participant's yes", { measures: [measure()] }, [PARTICIPANTS]],
    ["the coordinator has been asked", { askedIds: ["coordinator"] }, [COORDINATOR]],
    ["an evaluation waits for the owner's word", { evaluations: [{ state: EvaluationState.DRAFT }] }, [OWNER]],
    ["an evaluation waits to be ended", { evaluations: [{ state: EvaluationState.OWNER_HEARD }] }, [COORDINATOR]],
    ["an evaluation is done", { evaluations: [{ state: EvaluationState.COMPLETED }] }, [NOBODY]],
    ["several wait", { measures: [measure(), measure({ responsibleId: "owner" })] }, [OWNER, PARTICIPANTS]],
    ["the plan has ended", { state: PlanState.CLOSED, measures: [measure()] }, [NOBODY]],
  ] as const)("%s (LUND-11.3-1, LUND-2-KOORD-5)", (_, facts, turns) => {
    expect(turnsOf({ ...quiet, ...facts } as TurnFacts)).toEqual(turns);
  });
});
