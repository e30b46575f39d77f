import { type Case, CaseState, CoordinationTool } from "../entities/case.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import type { EvaluationState } from "../entities/plan-evaluation.entity.js";
import type { Deed } from "../tenants/deeds.js";

/** Where the work with a plan stands. */
export interface PlanProgress extends Pick<Case, "state" | "tool"> {
  readonly planState: PlanState | null;
  readonly hasConsent: boolean;
  /** The person has said no: to the offer of a plan, or to consenting. */
  readonly saidNo?: boolean;
  /** The reminder of the plan's revision has come. */
  readonly revisionDue?: boolean;
  /** The ending of a plan has been decided against its owner's will, and stands. */
  readonly endingStands?: boolean;
}

/** Guideline: consent first, then the plan, then the owner's yes. What the plan waits for next. */
export function nextPlanDeeds({ state, tool, planState, hasConsent, saidNo = false, revisionDue = false, endingStands = false }: PlanProgress): readonly Deed[] {
  if (state !== CaseState.HANDED_OVER || tool === CoordinationTool.MINUTES) return [];
  if (planState === PlanState.CLOSING) return [endingStands ? "closePlan" : "assessEligibility"];
  if (planState === PlanState.CLOSED || (!hasConsent && saidNo)) return [];
  if (!hasConsent) return ["giveConsent"];
  if (planState === null) return saidNo ? [] : ["draftPlan"];
  const next: Readonly<Record<Exclude<PlanState, PlanState.CLOSING | PlanState.CLOSED>, readonly Deed[]>> = {
    DRAFT: ["submitPlanForApproval"],
    AWAITING_OWNER_APPROVAL: ["approvePlan"],
    ACTIVE: revisionDue ? ["beginPlanRevision"] : [],
    UNDER_REVISION: ["submitPlanForApproval"],
  };
  return next[planState];
}

/** What else waits around a plan: a role that has been declared vacant, and an evaluation that has been begun. */
export interface AroundPlan {
  readonly isVacant: boolean;
  readonly evaluation: EvaluationState | null;
}

/** Law: hol § 7-2, pbrl § 3-1: a vacancy waits for an appointment, an evaluation for the owner's word and then for whoever sums it up. FAIL-05, LUND-8-4. */
export function nextDeedsAround({ isVacant, evaluation }: AroundPlan): readonly Deed[] {
  const ofEvaluation: Readonly<Record<EvaluationState, readonly Deed[]>> = { DRAFT: ["giveWordOnEvaluation"], OWNER_HEARD: ["completeEvaluation"], COMPLETED: [] };
  return [...(isVacant ? (["appointCoordinator"] as const) : []), ...(evaluation === null ? [] : ofEvaluation[evaluation])];
}
