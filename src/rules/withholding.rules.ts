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
export function knownToAll<
  F extends {
    readonly goals: readonly (Part & { readonly parentId?: string | null })[];
    readonly measures: readonly (Part & { readonly goalId: string })[];
    readonly entries: readonly Part[];
  },
>(facts: F, withheld: ReadonlySet<string>): F {
  const known = (it: Part): boolean => !withheld.has(it.id);
  const goals = facts.goals.filter((it) => known(it) && !(it.parentId != null && withheld.has(it.parentId)));
  const hidden = new Set(facts.goals.filter((it) => !goals.includes(it)).map((it) => it.id));
  const measures = facts.measures.filter((it) => known(it) && !withheld.has(it.goalId) && !hidden.has(it.goalId));
  return { ...facts, goals, measures, entries: facts.entries.filter(known) };
}

/** What of a change of a plan tells whether somebody may know of it. */
interface Changed {
  readonly aboutId: string;
  readonly planVersion: number;
  readonly at: Date;
}

/** Law: pbrl § 3-4: the versions of a plan that came of changes of what was kept by then, and of nothing else. LAW-13, SC-22. */
export function hiddenVersions(changes: readonly Changed[], withheldSince: ReadonlyMap<string, Date>): number[] {
  const isHidden = ({ aboutId, at }: Changed): boolean => {
    const since = withheldSince.get(aboutId);
    return since !== undefined && at >= since;
  };
  const known = new Set(changes.filter((it) => !isHidden(it)).map((it) => it.planVersion));
  return [...new Set(changes.map((it) => it.planVersion))].filter((it) => !known.has(it)).sort((a, b) => a - b);
}

/** Law: pbrl § 3-4: who may not know of a change finds no gap in the versions. LAW-13, SC-22. */
export function versionWithout(version: number, hidden: readonly number[]): number {
  return version - hidden.filter((it) => it <= version).length;
}

/** The version that a number stands for which was counted without the hidden ones. Law: pbrl § 3-4. LAW-13, SC-22. */
export function versionMeant(known: number, hidden: readonly number[]): number {
  return hidden.reduce((version, it) => (it <= version ? version + 1 : version), known);
}

/** Law: pbrl § 3-4: the day of the last change that somebody knows of. LAW-13, SC-22. */
export function lastKnownChange(plan: { readonly draftedAt: Date; readonly approvedAt: Date | null }, changes: readonly Changed[], hidden: readonly number[]): Date {
  const known = changes.filter((it) => !hidden.includes(it.planVersion)).map((it) => it.at);
  return new Date(Math.max(...[plan.draftedAt, ...(plan.approvedAt ? [plan.approvedAt] : []), ...known].map((it) => it.getTime())));
}

type Content = Readonly<Record<string, unknown>>;

/**
 * Law: pbrl § 3-4: what a change says to those who may be kept from something: not between what a thing stands, which would tell of a gap, and nothing that
 * names what is kept. Choice: the places are left out for all of them, so that nobody can tell by it whether something is kept. LAW-13, SC-22.
 */
export function contentKnown(
  { before, after }: { readonly before: Content | null; readonly after: Content },
  withheld: ReadonlySet<string>,
): { before: Content | null; after: Content } {
  const names = (value: unknown): boolean => [value].flat().some((it) => typeof it === "string" && withheld.has(it));
  const isTold = (field: string): boolean => field !== "position" && !names(before?.[field]) && !names(after[field]);
  const of = (content: Content): Content => Object.fromEntries(Object.entries(content).filter(([field]) => isTold(field)));
  return { before: before === null ? null : of(before), after: of(after) };
}
