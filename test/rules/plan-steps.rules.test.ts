import { describe, expect, test } from "@jest/globals";
import { CaseState, CoordinationTool } from "../../src/entities/case.entity.js";
import { PlanState } from "../../src/entities/individual-plan.entity.js";
import { EvaluationState } from "../../src/entities/plan-evaluation.entity.js";
import { mayDo } from "../../src/rules/case.rules.js";
import { nextDeedsAround, nextPlanDeeds, type PlanProgress } from "../../src/rules/plan-steps.rules.js";

const { DRAFT, AWAITING_OWNER_APPROVAL, ACTIVE } = PlanState;
const handedOver: PlanProgress = { state: CaseState.HANDED_OVER, tool: null, planState: null, hasConsent: false };
const planStates = [null, DRAFT, AWAITING_OWNER_APPROVAL, ACTIVE];

describe("what a plan waits for next", () => {
  test.each<[PlanState | null, boolean, readonly string[]]>([
    [null, false, ["giveConsent"]],
    [DRAFT, false, ["giveConsent"]],
    [AWAITING_OWNER_APPROVAL, false, ["giveConsent"]],
    [ACTIVE, false, ["giveConsent"]],
    [null, true, ["draftPlan"]],
    [DRAFT, true, ["submitPlanForApproval"]],
    [AWAITING_OWNER_APPROVAL, true, ["approvePlan"]],
    [ACTIVE, true, []],
  ])("INV-03, LOPPA-FLOW-6c: a plan in %p, consent %p: %j", (planState, hasConsent, deeds) => {
    for (const tool of [null, CoordinationTool.INDIVIDUAL_PLAN]) expect(nextPlanDeeds({ ...handedOver, tool, planState, hasConsent })).toEqual(deeds);
  });

  test("LUND-7-8, LUSTER-COORD-5: whoever chose minutes is asked for no plan and no consent to one", () => {
    const asked = planStates.flatMap((planState) => [true, false].flatMap((hasConsent) => nextPlanDeeds({ ...handedOver, tool: CoordinationTool.MINUTES, planState, hasConsent })));

    expect(asked).toEqual([]);
  });

  test.each<[PlanState | null, Partial<PlanProgress>, readonly string[]]>([
    [ACTIVE, { hasConsent: true, revisionDue: true }, ["beginPlanRevision"]],
    [PlanState.UNDER_REVISION, { hasConsent: true }, ["submitPlanForApproval"]],
    [PlanState.CLOSING, { hasConsent: true }, ["assessEligibility"]],
    [PlanState.CLOSING, { hasConsent: false, endingStands: true }, ["closePlan"]],
    [PlanState.CLOSED, { hasConsent: false }, []],
    [PlanState.CLOSED, { hasConsent: true }, []],
    [null, { hasConsent: false, saidNo: true }, []],
    [null, { hasConsent: true, saidNo: true }, []],
    [DRAFT, { hasConsent: true, saidNo: true }, ["submitPlanForApproval"]],
  ])("DL-12, LUND-10-2, LUND-3-4, INV-11: in %p with %j: %j", (planState, progress, deeds) => {
    expect(nextPlanDeeds({ ...handedOver, planState, ...progress })).toEqual(deeds);
  });

  test.each(Object.values(CaseState).filter((it) => it !== CaseState.HANDED_OVER))(
    "LOPPA-FLOW-6a: nothing waits while the case is in %s, before the coordinator has taken over",
    (state) => {
      for (const planState of planStates) expect(nextPlanDeeds({ ...handedOver, state, planState })).toEqual([]);
    },
  );

  test("what it waits for may be done there", () => {
    const asked = planStates.flatMap((planState) => [true, false].flatMap((hasConsent) => nextPlanDeeds({ ...handedOver, planState, hasConsent })));

    expect(asked.filter((it) => !mayDo(it, CaseState.HANDED_OVER))).toEqual([]);
  });
});

describe("what waits around a plan", () => {
  test.each([
    [false, null, []],
    [true, null, ["appointCoordinator"]],
    [false, EvaluationState.DRAFT, ["giveWordOnEvaluation"]],
    [false, EvaluationState.OWNER_HEARD, ["completeEvaluation"]],
    [true, EvaluationState.COMPLETED, ["appointCoordinator"]],
  ])("vacant %s, evaluation %s: %j (FAIL-05, LUND-8-4)", (isVacant, evaluation, deeds) => {
    expect(nextDeedsAround({ isVacant, evaluation })).toEqual(deeds);
  });
});
