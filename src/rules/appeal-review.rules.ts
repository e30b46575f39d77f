import { AppealOutcome, AppealReview } from "../entities/appeal.entity.js";
import { DecisionOutcome } from "../entities/decision.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { type LateFacts, whyTooLate } from "./appeal.rules.js";
import { costClaimPeriod } from "./deadline.rules.js";
import type { RefusalCode } from "./refusal.js";

/** What the municipality wants to come to in its own review. */
export interface ReviewProposal {
  readonly outcome: AppealReview;
  readonly considerations: string;
  /** What the new decision gives; null where none is written. */
  readonly newOutcome: DecisionOutcome | null;
}

/** What is known of the appeal when it is reviewed. */
export interface ReviewFacts extends LateFacts {
  /** Whether there is a decision to put another in the place of. */
  readonly hasStandingDecision: boolean;
}

/** Law: fvl § 33: a reversal takes another decision in the place of the one appealed. */
export function isReversal(outcome: AppealReview | null): boolean {
  return outcome === AppealReview.REVERSED_IN_FULL || outcome === AppealReview.REVERSED_IN_PART;
}

/**
 * Why a review cannot come to what is proposed, or null. Law: fvl §§ 31, 33: only a late appeal is dismissed as late, and one that is late is taken up for a
 * reason; what is reversed is decided anew, in the appellant's favour. PROC-09, DL-05.
 */
export function whyNotReviewedSo({ outcome, considerations, newOutcome }: ReviewProposal, facts: ReviewFacts): RefusalCode | null {
  if (considerations.trim().length === 0) return "CONSIDERATIONS_REQUIRED";
  if (outcome === AppealReview.DISMISSED_LATE) return facts.inTime ? "APPEAL_IN_TIME" : null;
  const late = whyTooLate(facts);
  if (late) return late;
  if (!isReversal(outcome)) return null;
  if (facts.hasStandingDecision && newOutcome === null) return "NEW_DECISION_REQUIRED";
  const least = outcome === AppealReview.REVERSED_IN_FULL ? [DecisionOutcome.GRANTED] : [DecisionOutcome.GRANTED, DecisionOutcome.PARTLY];
  return newOutcome !== null && !least.includes(newOutcome) ? "NEW_DECISION_NOT_IN_FAVOUR" : null;
}

/** Law: fvl § 34: what the county governor changes is decided by the county governor; what is upheld, returned or dismissed has no new decision. */
export function needsNewDecision(outcome: AppealOutcome, hasStandingDecision: boolean): boolean {
  return outcome === AppealOutcome.CHANGED && hasStandingDecision;
}

/** Law: fvl § 36: costs are covered only where a decision was changed in the party's favour. PROC-09. */
export function mayClaimCosts(review: AppealReview | null, outcome: AppealOutcome | null): boolean {
  return isReversal(review) || outcome === AppealOutcome.CHANGED;
}

/** Law: fvl § 36: three weeks from when the notice of the new decision, and of the costs, had both reached the party; unknown counts as in time. DL-06. */
export function claimsInTime(receivedOn: LocalDate, knownOn: readonly (LocalDate | null)[]): boolean {
  const last = [...knownOn].sort().at(-1);
  return last == null || knownOn.includes(null) || receivedOn <= costClaimPeriod(last).dueOn;
}

/** What is said to a claim for costs. */
export interface CostsAnswer {
  readonly amountOre: number;
  readonly grantedOre: number;
  readonly answer: string;
}

/** Law: fvl § 36: nobody gets more than they claimed, and whoever gets less is told why. Why an answer cannot be given so, or null. DL-06. */
export function whyNotAnsweredSo({ amountOre, grantedOre, answer }: CostsAnswer): RefusalCode | null {
  if (grantedOre < 0 || grantedOre > amountOre) return "INVALID_INPUT";
  return grantedOre < amountOre && answer.trim().length === 0 ? "REASONS_REQUIRED" : null;
}
