import { type CaseParty, PartyRole } from "../entities/case-party.entity.js";
import { RecipientCapacity } from "../entities/letter.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { ageOn } from "./calendar.rules.js";
import { capacityToConsent } from "./consent.rules.js";

type Party = Pick<CaseParty, "personId" | "role" | "parentalResponsibility" | "since" | "until">;

/** The person's side of a case, as far as it decides who is written to. */
export interface PersonsSide {
  readonly subject: { readonly id: string; readonly birthDate: LocalDate | null; readonly expectedBirthDate: LocalDate | null };
  readonly parties: readonly Party[];
  /** Those whose access as representative is in force now. */
  readonly representing: readonly string[];
}

/** Whom a letter goes to, and as what. */
export interface Addressee {
  readonly personId: string;
  readonly capacity: RecipientCapacity;
}

/** Law: fvl § 27: a minor over 15 who is represented is told as well. PROC-08. */
const AGE_OF_BEING_TOLD = 15;

/** Law: vergemålsloven § 8: nobody is represented by parents from 18. */
const AGE_OF_MAJORITY = 18;

const capacityOf: Partial<Record<PartyRole, RecipientCapacity>> = {
  PARENT: RecipientCapacity.PARENT,
  GUARDIAN: RecipientCapacity.GUARDIAN,
  PROXY: RecipientCapacity.PROXY,
};

/**
 * Who is written to in a case: the person from 15 years, and whoever represents the person that day.
 * Law: fvl §§ 12, 16, 27 as a floor; pbrl §§ 2-5 c, 4-3, 4-4; vergemålsloven § 31: each parent with responsibility gets a letter of their own; nobody whose access has ended. PROC-08, LAW-09.
 */
export function addresseesOf({ subject, parties, representing }: PersonsSide, on: LocalDate): readonly Addressee[] {
  const now = parties.filter((it) => it.since <= on && (it.until === null || it.until >= on) && representing.includes(it.personId));
  const others = now.flatMap((it) => (standsIn(it, subject.birthDate, on) ? [{ personId: it.personId, capacity: capacityOf[it.role] as RecipientCapacity }] : []));
  const isToldOneself = isTold(
    subject,
    others.some((it) => it.capacity === RecipientCapacity.PARENT),
    on,
  );
  const all = isToldOneself ? [{ personId: subject.id, capacity: RecipientCapacity.OWNER }, ...others] : others;
  return all.filter((it, index) => all.findIndex((one) => one.personId === it.personId) === index);
}

function standsIn(party: Party, birthDate: LocalDate | null, on: LocalDate): boolean {
  if (party.role !== PartyRole.PARENT) return capacityOf[party.role] !== undefined;
  return party.parentalResponsibility === true && (birthDate === null || ageOn(birthDate, on) < AGE_OF_MAJORITY);
}

/** Whose age nobody knows counts as grown up, unless a parent stands in; an unborn child is never told. */
function isTold({ birthDate, expectedBirthDate }: PersonsSide["subject"], hasParent: boolean, on: LocalDate): boolean {
  if (birthDate !== null) return ageOn(birthDate, on) >= AGE_OF_BEING_TOLD;
  return expectedBirthDate === null && !hasParent;
}

/** Law: pbrl §§ 4-3, 4-4: of those who are written to, whoever may consent is asked for it; while the person's age is not known, everybody but a proxy is. LOPPA-FLOW-5b. */
export function askedToConsent(addressees: readonly Addressee[], { subject, parties }: PersonsSide, on: LocalDate): readonly Addressee[] {
  const able = addressees.filter((it) => capacityToConsent(it.personId, subject, parties, on) !== null);
  return able.length > 0 || subject.birthDate !== null ? able : addressees.filter((it) => it.capacity !== RecipientCapacity.PROXY);
}
