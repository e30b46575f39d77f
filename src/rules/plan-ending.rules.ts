import { type Decision, DecisionState } from "../entities/decision.entity.js";
import { PlanEndReason, PlanState } from "../entities/individual-plan.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { givesRight, standingOn } from "./decision.rules.js";
import type { RefusalCode } from "./refusal.js";

/** What somebody says of why a plan ends, and of what the owner thinks. */
export interface PlanEnding {
  readonly reason: PlanEndReason;
  readonly byOwner: boolean;
  /** True where nothing is said of it. */
  readonly ownerAgrees: boolean;
  readonly ownerView: string | null;
  readonly whyNotAsked: string | null;
  readonly assessment: string | null;
}

/**
 * Why a plan cannot be ended so, with the field it is about; null where it can.
 * Law: pbrl § 3-1: the owner is asked first, or it is written why not. Seed: LUND-10-1, LUND-10-2: it ends because it is not wanted, which the owner confirms,
 * or because the need has ceased, which somebody has assessed. SAM-98.
 */
export function whyNotEnded(ending: PlanEnding): { readonly code: RefusalCode; readonly path: string } | null {
  const { reason, byOwner, ownerAgrees, ownerView, whyNotAsked, assessment } = ending;
  if (byOwner) return ownerAgrees && whyNotAsked === null ? null : { code: "INVALID_INPUT", path: ownerAgrees ? "whyNotAsked" : "ownerAgrees" };
  if (reason === PlanEndReason.DECEASED) return null;
  if (ownerView === null && whyNotAsked === null) return { code: "OWNERS_VIEW_REQUIRED", path: "ownerView" };
  if (ownerView !== null && whyNotAsked !== null) return { code: "INVALID_INPUT", path: "whyNotAsked" };
  if (reason === PlanEndReason.OWNER_WISH && (whyNotAsked !== null || !ownerAgrees)) return { code: "OWNERS_CONFIRMATION_REQUIRED", path: "reason" };
  if (reason === PlanEndReason.NEED_CEASED && assessment === null) return { code: "REASONS_REQUIRED", path: "assessment" };
  return null;
}

/**
 * Law: pbrl §§ 2-5, 7-2: an ending that the owner is against, or was not asked about, takes a right away and is a decision that can be appealed. hol § 3-1: whoever
 * has moved and could not be asked has the right where they live now; the dead have nobody to be against it. LUND-10-2, SAM-98.
 */
export function needsDecision({ reason, byOwner, ownerAgrees, whyNotAsked }: PlanEnding): boolean {
  if (byOwner || ownerAgrees || reason === PlanEndReason.DECEASED) return false;
  return reason !== PlanEndReason.MOVED || whyNotAsked === null;
}

type Standing = Pick<Decision, "outcome" | "state" | "appealDueOn">;

/** Law: pbrl § 7-5, fvl §§ 31, 42: an ending against the owner's will is carried out when the time for appeal is over or the appeal is decided. LUND-10-2. */
export function mayCarryOutEnding(decision: Standing | null, on: LocalDate): boolean {
  return decision !== null && !givesRight(decision.outcome) && standingOn(decision, on) === DecisionState.FINAL;
}

/** Law: fvl §§ 33, 34: an ending that is set aside never took anything away: the plan goes on from where it was. LUND-10-2. */
export function goesOn(state: PlanState, standing: Pick<Decision, "outcome"> | null): boolean {
  return state === PlanState.CLOSING && standing !== null && givesRight(standing.outcome);
}
