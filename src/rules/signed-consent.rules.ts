import { type Consent, ConsentCapacity } from "../entities/consent.entity.js";
import type { ConsentGrant } from "../entities/consent-grant.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { ageOn } from "./calendar.rules.js";
import { AGE_OF_CONSENT } from "./consent.rules.js";

/** Law: pbrl § 4-3: whoever signs for themselves was 16 when they signed, and not only when the form came in. SAM-99, INV-14. */
export function couldSign(capacity: ConsentCapacity, birthDate: LocalDate | null, signedOn: LocalDate): boolean {
  return capacity !== ConsentCapacity.OWNER || (birthDate !== null && ageOn(birthDate, signedOn) >= AGE_OF_CONSENT);
}

/**
 * Law: pbrl § 4-1: the last word counts. A form that was signed before something else was said, digitally or by another form, does not undo it: days of the
 * words that have been said, in any order. SAM-94, SAM-165.
 */
export function isOvertaken(signedOn: LocalDate, saidOn: readonly LocalDate[]): boolean {
  return saidOn.some((it) => it > signedOn);
}

type Moments = Pick<Consent, "withdrawnAt"> | Pick<ConsentGrant, "sharedAt" | "endedAt">;

/** Choice: each time a word was given or taken back: consents and what was shared under them. SAM-94. */
export function momentsOf(all: readonly Moments[]): Date[] {
  return all.flatMap((it) => ("sharedAt" in it ? [it.sharedAt, it.endedAt] : [it.withdrawnAt])).filter((it) => it !== null);
}

/** Choice: the form names everybody who takes part; a line for somebody else, or two for one, is a form that was read wrongly. Gives what is wrong, or null. SAM-93. */
export function faultInLines(lines: readonly string[], participants: readonly string[]): "NOT_A_PARTICIPANT" | "SIGNED_FORM_INCOMPLETE" | "INVALID_INPUT" | null {
  if (lines.some((it) => !participants.includes(it))) return "NOT_A_PARTICIPANT";
  if (new Set(lines).size !== lines.length) return "INVALID_INPUT";
  return participants.every((it) => lines.includes(it)) ? null : "SIGNED_FORM_INCOMPLETE";
}
