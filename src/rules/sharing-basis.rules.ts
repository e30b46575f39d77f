import { SharingBasis } from "../entities/plan-participant.entity.js";

const { CONSENT, HPL_25, OTHER_STATUTE, EMERGENCY, OWNER_ACCESS } = SharingBasis;

/** Who is let in, as far as the right to be told goes. */
export interface SharingFacts {
  readonly isProfessional: boolean;
  readonly hasConsent: boolean;
}

/** Law: fvl §§ 13-13 b, hol § 12-1: sharing always names its basis: the consent where there is one, else what fits whoever is let in. PROC-05. */
export function basisFor({ isProfessional, hasConsent }: SharingFacts): SharingBasis {
  if (hasConsent) return CONSENT;
  return isProfessional ? HPL_25 : OWNER_ACCESS;
}

const needsNote: readonly SharingBasis[] = [OTHER_STATUTE, EMERGENCY];

/** Law: hpl §§ 22, 23, 25: consent must be there, § 25 is for personnel, the person's own access for the person's side, and anything else says which. PROC-05. */
export function faultInBasis(basis: SharingBasis, note: string | null, { isProfessional, hasConsent }: SharingFacts): "CONSENT_REQUIRED" | "SHARING_BASIS_REQUIRED" | null {
  if (basis === CONSENT && !hasConsent) return "CONSENT_REQUIRED";
  const isForOthers = (basis === HPL_25 && !isProfessional) || (basis === OWNER_ACCESS && isProfessional);
  return isForOthers || (needsNote.includes(basis) && note === null) ? "SHARING_BASIS_REQUIRED" : null;
}
