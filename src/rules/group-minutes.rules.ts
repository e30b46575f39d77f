import { WarningCode } from "../entities/case-warning.entity.js";

/** What the minutes say of one point. */
export interface MinutesOfPoint {
  readonly pointId: string;
  readonly disagreement: string | null;
}

/** Seed: the minutes hold the points of the agenda, each once and no other. INV-18, LUND-11.4-28. */
export function areAsAgenda(agenda: readonly string[], written: readonly MinutesOfPoint[]): boolean {
  const ids = written.map((it) => it.pointId);
  return ids.length === agenda.length && new Set(ids).size === ids.length && agenda.every((it) => ids.includes(it));
}

/** Seed: professional disagreement that has been written down is left out of no later version. INV-18, LUND-11.4-18. */
export function leavesOutDisagreement(before: string | null, after: string | null): boolean {
  return before !== null && (after === null || after.trim() === "");
}

/** Somebody who was invited. */
export interface Invited {
  readonly personId: string;
  readonly fixed: boolean;
  readonly attended: boolean;
}

/** A point of the minutes, as far as who had to do with it goes. */
export interface PointOfWho {
  readonly responsibleId: string | null;
  readonly contributedById: string | null;
}

/**
 * Seed: the minutes go to the fixed members, there or not, and to those called in who contributed a point that was recorded or got a task: to nobody else. SC-15, LUND-11.4-27.
 * Choice: a meeting of no group has no fixed members; those who were there count as such.
 */
export function minutesRecipients(invited: readonly Invited[], points: readonly PointOfWho[], hasGroup: boolean): string[] {
  const concerned = new Set(points.flatMap((it) => [it.responsibleId, it.contributedById]));
  return invited.filter((it) => concerned.has(it.personId) || (hasGroup ? it.fixed : it.attended)).map((it) => it.personId);
}

/** Seed: the same two meet the person before and after; somebody else afterwards is warned of. SC-14, LUND-11.4-40, LUND-11.4-41. */
export function talkWarnings(agreed: readonly string[], met: readonly string[]): WarningCode[] {
  const isSame = agreed.length === met.length && agreed.every((it) => met.includes(it));
  return isSame ? [] : [WarningCode.OTHERS_MEET_THE_OWNER];
}

/** Seed: minutes are published with the day of the next meeting, or with why there is none. SC-12, LUND-11.4-35. */
export function isNextSettled(nextOn: string | null, noNextReason: string | null): boolean {
  return (nextOn !== null) !== (noNextReason !== null);
}
