import { describe, expect, test } from "@jest/globals";
import { CoordinationTool } from "../../src/entities/case.entity.js";
import { CoordinatorTaskKind, EvaluationOutcome } from "../../src/entities/coordinator-task.entity.js";
import { childCoordinatorTasks, coordinatorTasks, homecomingTasks, isStillATask, tasksAfterEvaluation } from "../../src/rules/coordinator-task.rules.js";

const kinds = Object.values(CoordinatorTaskKind);
const ofAppointment = [CoordinatorTaskKind.CHECK_NEXT_OF_KIN, CoordinatorTaskKind.PARTICIPANT_LEFT, CoordinatorTaskKind.PREPARE_HOMECOMING, ...childCoordinatorTasks];
const ofThePlan = [CoordinatorTaskKind.OBTAIN_CONSENT, CoordinatorTaskKind.MAKE_PLAN];

describe("a coordinator's tasks", () => {
  test("are all of them with a plan, and the same but the plan's without (LOPPA-FLOW-6b, LUSTER-COORD-5)", () => {
    const handedOver = kinds.filter((it) => !ofAppointment.includes(it));

    expect(coordinatorTasks(true)).toEqual(handedOver);
    expect(coordinatorTasks(false)).toEqual(handedOver.filter((it) => !ofThePlan.includes(it)));
  });

  test.each([
    [[], []],
    [[null], []],
    [["2026-06-14"], []],
    [["2026-06-15"], [CoordinatorTaskKind.PREPARE_HOMECOMING]],
    [[null, "2026-07-01", "2026-07-02"], [CoordinatorTaskKind.PREPARE_HOMECOMING]],
  ])("with notices of homecoming on %j on 15 June are beside the others: %j (FAIL-19)", (days, expected) => {
    expect(
      homecomingTasks(
        days.map((dischargeOn) => ({ dischargeOn })),
        "2026-06-15",
      ),
    ).toEqual(expected);
  });

  test.each(kinds)("%s stays where minutes were chosen, unless it is the plan's and undone (LUSTER-COORD-5)", (kind) => {
    const isOfThePlan = ofThePlan.includes(kind);

    expect(isStillATask(kind, false, CoordinationTool.MINUTES)).toBe(!isOfThePlan);
    expect(isStillATask(kind, true, CoordinationTool.MINUTES)).toBe(true);
    expect([isStillATask(kind, false, null, true), isStillATask(kind, true, null, true)]).toEqual([!isOfThePlan, true]);
    expect([CoordinationTool.INDIVIDUAL_PLAN, null].map((it) => isStillATask(kind, false, it))).toEqual([true, true]);
  });

  test.each([
    [EvaluationOutcome.CONTINUE, [CoordinatorTaskKind.EVALUATE]],
    [EvaluationOutcome.CHANGE, [CoordinatorTaskKind.COORDINATE, CoordinatorTaskKind.EVALUATE]],
    [EvaluationOutcome.CLOSE, []],
  ])("after an evaluation that says %s are %j (LUND-7-13)", (outcome, expected) => {
    expect(tasksAfterEvaluation(outcome)).toEqual(expected);
  });
});
