import { AccessBasis } from "../entities/case-access.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { Standing } from "./access.rules.js";
import { ageOn } from "./calendar.rules.js";

/** Law: pbrl § 3-4: from 12 the child may keep things from the parents, for reasons that should be respected. */
const AGE_OF_WITHHOLDING = 12;
const AGE_OF_MAJORITY = 18;

/** Law: pbrl § 3-4 second paragraph: whether the child may keep something of the plan from its parents on a day. LAW-13. */
export function mayWithholdOwn(birthDate: LocalDate | null, on: LocalDate): boolean {
  return birthDate !== null && ageOn(birthDate, on) >= AGE_OF_WITHHOLDING && isMinor(birthDate, on);
}

/** Law: pbrl § 3-4: there are parents to keep something from until the person is 18. LAW-13. */
export function isMinor(birthDate: LocalDate | null, on: LocalDate): boolean {
  return birthDate !== null && ageOn(birthDate, on) < AGE_OF_MAJORITY;
}

/**
 * Law: pbrl § 3-4: what is kept from the parents is read by the child and by those who work with the plan. Choice: kept from everybody on the citizens'
 * side but the child, since a relative who reads it may tell. LAW-13, SC-22.
 */
export function mayReadWithheld({ relations, roles }: Standing): boolean {
  if (relations.includes(AccessBasis.OWNER)) return true;
  return !relations.includes(AccessBasis.REPRESENTATIVE) && !roles.includes(Role.CITIZEN);
}

/** Law: pbrl § 3-4: what the child keeps, the child alone lets go; what was kept for strong reasons, those who work with the child. LAW-13. */
export function mayStopWithholding(isTheChilds: boolean, relations: readonly AccessBasis[]): boolean {
  return relations.includes(AccessBasis.OWNER) === isTheChilds;
}

/** Where something stands in its list. */
export interface Place {
  readonly id: string;
  readonly listId: string;
  readonly position: number;
}

/** Law: pbrl § 3-4: who may not know of a thing finds no gap where it stood: the others are counted without it. LAW-13, SC-22. */
export function positionWithout(place: Place, withheld: readonly Place[]): number {
  return place.position - withheld.filter((it) => it.listId === place.listId && it.position < place.position).length;
}

type Part = { readonly id: string };

/** Law: pbrl § 3-4: a warning is read by the parents too, so it does not speak of what is kept from them. LAW-13. */
export function knownToAll<F extends { readonly goals: readonly Part[]; readonly measures: readonly (Part & { readonly goalId: string })[]; readonly entries: readonly Part[] }>(
  facts: F,
  withheld: ReadonlySet<string>,
): F {
  const known = (it: Part): boolean => !withheld.has(it.id);
  const measures = facts.measures.filter((it) => known(it) && !withheld.has(it.goalId));
  return { ...facts, goals: facts.goals.filter(known), measures, entries: facts.entries.filter(known) };
}
