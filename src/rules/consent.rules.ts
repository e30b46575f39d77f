import { type Consent, ConsentCapacity } from "../entities/consent.entity.js";
import { type CaseParty, PartyRole } from "../entities/case-party.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { addDays, ageOn, birthday } from "./calendar.rules.js";

type Party = Pick<CaseParty, "personId" | "role" | "parentalResponsibility" | "since" | "until">;

/** The person a case is about, as far as age decides who speaks. */
export interface Subject {
  readonly id: string;
  readonly birthDate: LocalDate | null;
}

/** Law: pbrl § 4-3: consent is the person's own from 16 years. */
export const AGE_OF_CONSENT = 16;

/** Law: pbrl § 4-4: the child is heard from 7, and its view weighs heavily from 12. */
export const AGE_OF_BEING_HEARD = 7;

/**
 * By what right somebody may consent for the person on a day, or null when they may not.
 * Law: pbrl §§ 4-3, 4-4: from 16 the person, under 16 whoever holds parental responsibility; vergemålsloven §§ 31-33: a guardian within the mandate.
 */
export function capacityToConsent(giverId: string, subject: Subject, parties: readonly Party[], on: LocalDate): ConsentCapacity | null {
  const isChild = subject.birthDate === null || ageOn(subject.birthDate, on) < AGE_OF_CONSENT;
  if (giverId === subject.id) return isChild ? null : ConsentCapacity.OWNER;
  const roles = parties.filter((it) => it.personId === giverId && it.since <= on && (it.until === null || it.until >= on));
  if (roles.some((it) => it.role === PartyRole.GUARDIAN)) return ConsentCapacity.GUARDIAN;
  const isParent = roles.some((it) => it.role === PartyRole.PARENT && it.parentalResponsibility === true);
  return isChild && isParent ? ConsentCapacity.PARENT : null;
}

/** Law: pbrl § 4-3: what a parent consents to lapses the day the child is 16. Gives the last day, or null where there is none. INV-14. */
export function lastDayOfConsent(capacity: ConsentCapacity, birthDate: LocalDate | null, asked: LocalDate | null): LocalDate | null {
  if (capacity !== ConsentCapacity.PARENT || birthDate === null) return asked;
  const last = addDays(birthday(birthDate, AGE_OF_CONSENT), -1);
  return asked !== null && asked < last ? asked : last;
}

/** Law: pbrl § 4-1: a consent counts until it is withdrawn or its last day is over. */
export function isInForce(consent: Pick<Consent, "withdrawnAt" | "validTo"> & { readonly supersededAt?: Date | null }, on: LocalDate): boolean {
  return consent.withdrawnAt === null && (consent.supersededAt ?? null) === null && (consent.validTo === null || consent.validTo >= on);
}

/** Law: pbrl § 4-4: a child from 7 to 16 must have been heard before somebody decides for it. FAIL-21, LUND-9-6. */
export function mustBeHeard(birthDate: LocalDate | null, on: LocalDate): boolean {
  if (birthDate === null) return false;
  const age = ageOn(birthDate, on);
  return age >= AGE_OF_BEING_HEARD && age < AGE_OF_CONSENT;
}
