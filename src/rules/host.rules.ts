import type { HostAgreement } from "../entities/host-agreement.entity.js";
import type { LocalDate } from "../tenants/local-date.js";

/** Law: kommuneloven § 20-2: the host decides for others as long as the agreement lasts, and not for a day more. LAW-36, SC-31. */
export function isInForceOn(it: Pick<HostAgreement, "validFrom" | "validTo" | "endedAt">, on: LocalDate): boolean {
  return it.endedAt === null && it.validFrom <= on && (it.validTo === null || it.validTo >= on);
}

/** Choice: two agreements with one municipality never count on the same day, so that a case rests on one. LAW-36. */
export function overlap(one: Pick<HostAgreement, "validFrom" | "validTo">, other: Pick<HostAgreement, "validFrom" | "validTo">): boolean {
  return (one.validTo === null || other.validFrom <= one.validTo) && (other.validTo === null || one.validFrom <= other.validTo);
}

/** Law: kommuneloven §§ 20-1, 20-2: what a decision says where another municipality than the person's own has made it. LAW-36, SC-31. */
export interface HostTold {
  readonly residenceName: string;
  readonly reference: string;
}

const hostTexts = {
  nb: ({ residenceName, reference }: HostTold, host: string) =>
    `${host} kommune er vertskommune og gjør vedtaket for ${residenceName} kommune, der du bor, etter avtalen «${reference}» (kommuneloven § 20-2).`,
  nn: ({ residenceName, reference }: HostTold, host: string) =>
    `${host} kommune er vertskommune og gjer vedtaket for ${residenceName} kommune, der du bur, etter avtalen «${reference}» (kommunelova § 20-2).`,
};

/** Law: kommuneloven § 20-2: who decides, for whom and by which agreement; nothing for the municipality's own residents. LAW-36. */
export function hostClause(told: HostTold | null, host: string, form: "nb" | "nn"): string {
  return told === null ? "" : hostTexts[form](told, host);
}
