import { describe, expect, test } from "@jest/globals";
import { CoordinationTool } from "../../src/entities/case.entity.js";
import { CoordinatorTaskKind, EvaluationOutcome } from "../../src/entities/coordinator-task.entity.js";
import { childCoordinatorTasks, coordinatorTasks, isStillATask, tasksAfterEvaluation } from "../../src/rules/coordinator-task.rules.js";

const kinds = Object.values(CoordinatorTaskKind);
const ofAppointment = [CoordinatorTaskKind.CHECK_NEXT_OF_KIN, CoordinatorTaskKind.PARTICIPANT_LEFT, ...childCoordinatorTasks];
const ofThePlan = [CoordinatorTaskKind.OBTAIN_CONSENT, CoordinatorTaskKind.MAKE_PLAN];

describe("a coordinator's tasks", () => {
  test("are all of them with a plan, and the same but the plan's without (LOPPA-FLOW-6b, LUSTER-COORD-5)", () => {
    const handedOver = kinds.filter((it) => !ofAppointment.includes(it));

    expect(coordinatorTasks(true)).toEqual(handedOver);
    expect(coordinatorTasks(false)).toEqual(handedOver.filter((it) => !ofThePlan.includes(it)));
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
