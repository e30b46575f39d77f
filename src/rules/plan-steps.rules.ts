import { type Case, CaseState, CoordinationTool } from "../entities/case.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
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
