import { expect, test } from "@jest/globals";
import { TrainingKind } from "../../src/entities/training-activity.entity.js";
import { countsAsTraining } from "../../src/rules/training.rules.js";

test("a course and guidance train a coordinator; information does not (LOPPA-TASK-4, LAW-06)", () => {
  expect(Object.values(TrainingKind).filter((it) => countsAsTraining.includes(it))).toEqual(["COURSE", "GUIDANCE"]);
});
