import { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { addDays } from "./calendar.rules.js";

/** Choice: which way it goes with how content a family is. FAIL-06. */
export enum FeedbackTrend {
  RISING = "RISING",
  STEADY = "STEADY",
  FALLING = "FALLING",
}

/** Choice: from 1, not content, to 5, very content. FAIL-06. */
export function isRating(rating: number): boolean {
  return Number.isInteger(rating) && rating >= 1 && rating <= 5;
}

/** Choice: the last answer against the mean of the three before it, a whole step up or down; null until there are two. FAIL-06. */
export function trendOf(ratings: readonly number[]): FeedbackTrend | null {
  const last = ratings.at(-1);
  const before = ratings.slice(0, -1).slice(-3);
  if (last === undefined || before.length === 0) return null;
  const difference = last - before.reduce((sum, it) => sum + it, 0) / before.length;
  if (difference >= 1) return FeedbackTrend.RISING;
  return difference <= -1 ? FeedbackTrend.FALLING : FeedbackTrend.STEADY;
}

const FOLLOWED_DAYS = 90;

/** Choice: how often there was contact, over a quarter of a year. FAIL-06, LUND-2-KOORD-2. */
export function contactsOfLate(days: readonly LocalDate[], today: LocalDate): number {
  const from = addDays(today, -FOLLOWED_DAYS);
  return days.filter((it) => it > from && it <= today).length;
}

/** Law: hol §§ 3-4, 7-2 a: one person for the family to turn to: the child coordinator where there is one, who then coordinates. FAIL-06, INV-12, LAW-27. */
export function contactOfFamily<T extends { readonly kind: CoordinatorKind }>(inForce: readonly T[]): T | null {
  return inForce.find((it) => it.kind === CoordinatorKind.CHILD_COORDINATOR) ?? inForce[0] ?? null;
}
