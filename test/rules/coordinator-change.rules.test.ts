import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ChangeProcedure, ChangeState } from "../../src/entities/coordinator-change.entity.js";
import { type ChangeStep, changeAfter, nextChangeSteps } from "../../src/rules/coordinator-change.rules.js";

const main: readonly (readonly [ChangeStep, string])[] = [
  ["clarifyChangeWithSuperior", "SUPERIOR_CLARIFIED"],
  ["consultOwnerOnChange", "OWNER_CONSULTED"],
  ["askCoordinator", "CANDIDATE_ASKED"],
  ["acceptRequest", "CANDIDATE_CLEARED"],
  ["informOwnerOfChange", "OWNER_INFORMED"],
  ["beginOverlap", "OVERLAP"],
  ["completeCoordinatorChange", "COMPLETED"],
];
const escalated: readonly (readonly [ChangeStep, string])[] = [
  ...main.slice(0, 3),
  ["declineRequest", "OWNER_CONSULTED"],
  ["escalateChangeToLeaders", "ESCALATED_TO_LEADERS"],
  ["escalateChangeToUnit", "ESCALATED_TO_UNIT"],
  ["requestCoordinatorFromDepartment", "DEPARTMENT_DESIGNATED"],
  ["appointByDepartment", "APPOINTED"],
  ...main.slice(4),
];
const short: readonly (readonly [ChangeStep, string])[] = [
  ["askCoordinator", "CANDIDATE_ASKED"],
  ["acceptRequest", "CANDIDATE_CLEARED"],
  ["completeCoordinatorChange", "COMPLETED"],
];
const steps = [...new Set([...main, ...escalated].map(([it]) => it)), "cancelCoordinatorChange" as const];

function walk(procedure: ChangeProcedure, path: readonly (readonly [ChangeStep, string])[]): string[] {
  let state = ChangeState.RAISED;
  return path.map(([step]) => (state = changeAfter({ procedure, state, leadersMetOn: null }, step) ?? state));
}

describe("a change of coordinator", () => {
  test.each([
    ["LUND-11.2-1 to -6: eight steps", ChangeProcedure.EIGHT_STEPS, main],
    ["LUND-11.2-7 to -8c: by the leaders and the unit to a department", ChangeProcedure.EIGHT_STEPS, escalated],
    ["LUND-11.2-0: elsewhere the short way", ChangeProcedure.SHORT, short],
  ] as const)("%s", (_, procedure, path) => {
    expect(walk(procedure, path)).toEqual(path.map(([, to]) => to));
  });

  test("goes back to the leaders, when it has been there, from somebody who declines (LUND-11.2-7)", () => {
    const asked = { procedure: ChangeProcedure.EIGHT_STEPS, state: ChangeState.CANDIDATE_ASKED };

    expect(changeAfter({ ...asked, leadersMetOn: "2026-06-15" }, "declineRequest")).toBe("ESCALATED_TO_LEADERS");
    expect(changeAfter({ ...asked, leadersMetOn: null }, "declineRequest")).toBe("OWNER_CONSULTED");
  });

  test("is over once it is completed or given up, and until then can always be given up", () => {
    for (const procedure of Object.values(ChangeProcedure))
      for (const state of Object.values(ChangeState)) {
        const next = nextChangeSteps({ procedure, state, leadersMetOn: null });
        const isOver = state === ChangeState.COMPLETED || state === ChangeState.CANCELLED;
        expect(next.includes("cancelCoordinatorChange")).toBe(!isOver);
        if (isOver) expect(next).toEqual([]);
      }
  });

  test("never completes in eight steps without the owner having been asked and told, and both at work, whatever the order things are tried in (LUND-11.2-2, LUND-11.2-5, INV-17)", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 60 }), (tried) => {
        let state = ChangeState.RAISED;
        let leadersMetOn: string | null = null;
        const done: ChangeStep[] = [];
        for (const step of tried) {
          const to = changeAfter({ procedure: ChangeProcedure.EIGHT_STEPS, state, leadersMetOn }, step);
          if (to === null) continue;
          if (step === "escalateChangeToLeaders") leadersMetOn = "2026-06-15";
          state = to;
          done.push(step);
        }
        if (state !== ChangeState.COMPLETED) return;
        expect(done).toEqual(expect.arrayContaining(["clarifyChangeWithSuperior", "consultOwnerOnChange", "informOwnerOfChange", "beginOverlap"]));
        expect(done.includes("acceptRequest") || done.includes("appointByDepartment")).toBe(true);
      }),
    );
  });
});
