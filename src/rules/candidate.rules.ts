import { EligibilityBasis } from "../entities/service-received.entity.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { CandidateRule } from "../tenants/policy-enums.js";

/** What is known of somebody who could be asked. */
export interface CandidateFacts {
  readonly professionalId: string;
  readonly name: string;
  readonly isWished: boolean;
  /** How many of the person's services come from the candidate's unit. */
  readonly services: number;
  /** The sectors of those services. */
  readonly sources: readonly EligibilityBasis[];
  /** What the candidate coordinates already, counted as the municipality counts it. */
  readonly load: number;
}

const preferred: readonly EligibilityBasis[] = [EligibilityBasis.HEALTH_CARE, EligibilityBasis.SOCIAL_SERVICES];

/** Seed: LUND-11.1-2a: preferably somebody of health, care and social services. */
export function isPreferred({ sources }: Pick<CandidateFacts, "sources">): boolean {
  return sources.some((it) => preferred.includes(it));
}

/**
 * Law: hol § 7-2, pbrl § 3-1: the person's wish stands first. Seed: LUND-11.1-0c, -2a: then the most active service, health, care and
 * social services before others; where the municipality has no such rule, the one with the least to do. LUND-11.1-0b, FAIL-04.
 */
export function inOrderOfSuitability<T extends CandidateFacts>(candidates: readonly T[], policy: MunicipalityPolicy): T[] {
  const byService = policy.coordinator.candidateRule === CandidateRule.MOST_ACTIVE_SERVICE;
  const volume = (it: T): readonly number[] => (byService ? [-it.services, isPreferred(it) ? 0 : 1] : []);
  const rank = (it: T): readonly number[] => [it.isWished ? 0 : 1, ...volume(it), it.load];
  return [...candidates].sort((one, other) => compare(rank(one), rank(other)) || one.name.localeCompare(other.name, "nb") || (one.professionalId < other.professionalId ? -1 : 1));
}

function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((it, index) => it - (other[index] ?? 0)).find((it) => it !== 0) ?? 0;
}
