import { type Case, CaseState, CoordinationTool } from "../entities/case.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import type { Deed } from "../tenants/deeds.js";

/** Where the work with a plan stands. */
export interface PlanProgress extends Pick<Case, "state" | "tool"> {
  readonly planState: PlanState | null;
  readonly hasConsent: boolean;
}

/** Guideline: consent first, then the plan, then the owner's yes. What the plan waits for next. */
export function nextPlanDeeds({ state, tool, planState, hasConsent }: PlanProgress): readonly Deed[] {
  if (state !== CaseState.HANDED_OVER || tool === CoordinationTool.MINUTES) return [];
  if (!hasConsent) return ["giveConsent"];
  if (planState === null) return ["draftPlan"];
  if (planState === PlanState.DRAFT) return ["submitPlanForApproval"];
  return planState === PlanState.AWAITING_OWNER_APPROVAL ? ["approvePlan"] : [];
}
