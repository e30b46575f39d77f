import { type Mandate, MandateScope } from "../entities/mandate.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { ServiceUnitKind } from "../entities/service-unit.entity.js";
import type { Deed } from "../tenants/deeds.js";
import type { LocalDate } from "../tenants/local-date.js";

type Term = Pick<Mandate, "validFrom" | "validTo" | "endedAt">;

/** Law: fvl § 12, vergemålsloven §§ 31-33: a mandate counts on the days it is given for, until it is ended. PROC-04, LAW-35. */
export function isMandateInForce(mandate: Term, on: LocalDate): boolean {
  return mandate.endedAt === null && mandate.validFrom <= on && (mandate.validTo === null || mandate.validTo >= on);
}

/** Choice: whoever may only give notice has nothing to read in a case; every other scope needs its file. */
export function opensTheCase(scope: readonly MandateScope[]): boolean {
  return scope.some((it) => it !== MandateScope.NOTICE);
}

const scopeOf: Partial<Record<Deed, MandateScope>> = {
  giveConsent: MandateScope.CONSENT,
  withdrawConsent: MandateScope.CONSENT,
  shareSections: MandateScope.CONSENT,
  withdrawSharing: MandateScope.CONSENT,
  suspendSharing: MandateScope.CONSENT,
  resumeSharing: MandateScope.CONSENT,
  approvePlan: MandateScope.CONSENT,
  refuseConsent: MandateScope.CONSENT,
  returnPlan: MandateScope.CONSENT,
  answerPlanOffer: MandateScope.CONSENT,
};

/** Choice: consents and the yes to a plan take a mandate to consent, whatever is about appeals one to appeal, and all else one to handle the case. */
export function scopeNeededFor(deed: Deed): MandateScope {
  return scopeOf[deed] ?? (/appeal/i.test(deed) ? MandateScope.APPEAL : MandateScope.CASE_HANDLING);
}

/** Law: vergemålsloven §§ 31-33: the guardian acts within the mandate, and so does a proxy (fvl § 12). LAW-35. */
export function isWithin(scopes: readonly MandateScope[], deed: Deed): boolean {
  return scopes.includes(MandateScope.ALL) || scopes.includes(scopeNeededFor(deed));
}

const outside: readonly ServiceUnitKind[] = [
  ServiceUnitKind.HOSPITAL_COORDINATING_UNIT,
  ServiceUnitKind.SPECIALIST_SERVICE,
  ServiceUnitKind.NAV,
  ServiceUnitKind.SCHOOL_OR_KINDERGARTEN,
  ServiceUnitKind.CHILD_WELFARE,
  ServiceUnitKind.OTHER_ORGANISATION,
];

/** Law: fvl § 12: an official in the same administrative field cannot be a proxy; of the register only those of organisations outside it can. INV-27. */
export function isEmployedHere(roles: readonly Role[], unitKind: ServiceUnitKind | null): boolean {
  return unitKind === null || !outside.includes(unitKind) || roles.some((it) => it !== Role.PROFESSIONAL && it !== Role.SPECIALIST_SERVICE);
}

/** Choice: names are compared without regard to case and spaces; the same name is a reason to look, never to refuse. INV-27. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
