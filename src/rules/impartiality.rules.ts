import { AccessBasis } from "../entities/case-access.entity.js";
import { ImpartialityGround } from "../entities/impartiality-declaration.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { Standing } from "./access.rules.js";
import type { RefusalCode } from "./refusal.js";

const { NONE, OWN_CASE, CLOSE_FAMILY, GUARDIAN_OR_PROXY, OTHER_CIRCUMSTANCES } = ImpartialityGround;

/** fvl § 6 first paragraph: who stands there is disqualified, whatever they think themselves. */
const disqualifying: readonly ImpartialityGround[] = [OWN_CASE, CLOSE_FAMILY, GUARDIAN_OR_PROXY];

/** What somebody declares. */
export interface Declared {
  readonly ground: ImpartialityGround;
  readonly recused?: boolean | null | undefined;
  readonly note?: string | null | undefined;
}

/** Law: fvl § 6: some grounds disqualify by themselves, none does not, and for the others it is weighed and said. PROC-01. */
export function recusalOf({ ground, recused }: Declared): boolean | null {
  if (disqualifying.includes(ground)) return recused === false ? null : true;
  if (ground === NONE) return recused === true ? null : false;
  return recused ?? null;
}

/** Law: fvl § 6 second and third paragraphs: why a declaration cannot stand as it is, or null. PROC-01. */
export function whyItCannotBeDeclared(declared: Declared): RefusalCode | null {
  if (recusalOf(declared) === null) return "RECUSAL_DOES_NOT_FOLLOW";
  return declared.ground === OTHER_CIRCUMSTANCES && !declared.note?.trim() ? "REASONS_REQUIRED" : null;
}

/** Law: fvl § 8: everybody answers for themselves; in a body it is the others who decide, and in the unit the leader does. Nobody lifts their own recusal. PROC-01. */
export function mayDeclareFor({ relations, roles }: Standing, of: { readonly isSelf: boolean; readonly isBodyMember: boolean; readonly liftsRecusal: boolean }): boolean {
  if (of.isSelf) return !of.liftsRecusal;
  return of.isBodyMember ? relations.includes(AccessBasis.ALLOCATION_BODY) : roles.includes(Role.UNIT_LEADER);
}

/** Law: fvl § 6 third paragraph: the direct subordinate of a disqualified superior cannot decide either; told as a warning, since the register knows no superiors. PROC-01. */
export function isSubordinate(declared: { readonly ground: ImpartialityGround; readonly recused: boolean } | undefined): boolean {
  return declared?.ground === ImpartialityGround.SUBORDINATE && !declared.recused;
}
