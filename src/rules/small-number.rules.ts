import type { LocalDate } from "../tenants/local-date.js";

/** A count as it may be told: the number, or that it is too small to be told. */
export interface ToldCount {
  readonly count: number | null;
  readonly isFew: boolean;
}

/** From when a count below which number is not told. Not verified in a provision: see docs/legal-review.md. */
const limits: readonly { readonly validFrom: LocalDate; readonly fewerThan: number }[] = [{ validFrom: "2018-07-20", fewerThan: 5 }];

/** Law: hol § 12-1, GDPR art. 5 no. 1 c: in a small municipality a small number tells who it is, so it is told as few. None at all points at nobody. STRANDA-DUTY-5, LOPPA-MEET-5. */
export function toldCount(count: number, on: LocalDate): ToldCount {
  const isFew = count > 0 && count < fewerThan(on);
  return { count: isFew ? null : count, isFew };
}

/** Choice: the smallest number that is told on a day. */
export function fewerThan(on: LocalDate): number {
  return limits.filter((it) => it.validFrom <= on).at(-1)?.fewerThan ?? Number.POSITIVE_INFINITY;
}
