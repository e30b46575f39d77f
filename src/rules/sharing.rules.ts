import { AccessBasis } from "../entities/case-access.entity.js";
import { type ConsentGrant, PlanSection } from "../entities/consent-grant.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { mayReadPlanContent } from "./access.rules.js";

type Grant = Pick<ConsentGrant, "validFrom" | "validTo" | "endedAt">;

/** Law: pbrl § 4-1: what is shared is shared until it is withdrawn or its last day is over, and not before its first. INV-15, SAM-96. */
export function isShared(it: Grant, on: LocalDate): boolean {
  return it.endedAt === null && it.validFrom <= on && (it.validTo === null || it.validTo >= on);
}

/** Choice: shared now or from a day to come: what a new period of the same participant takes the place of. SAM-95. */
export function isStanding(it: Grant, on: LocalDate): boolean {
  return it.endedAt === null && (it.validTo === null || it.validTo >= on);
}

/** Choice: a measure is nothing without the goal it serves, so whoever gets the measures gets the goals. SAM-91. */
export function sectionsShared(asked: readonly PlanSection[]): PlanSection[] {
  const all = new Set([...asked, ...(asked.includes(PlanSection.MEASURES) ? [PlanSection.GOALS] : [])]);
  return Object.values(PlanSection).filter((it) => all.has(it));
}

const byTheirPart: readonly AccessBasis[] = [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR];

/**
 * Law: pbrl §§ 3-6, 4-1: a participant reads the parts of the plan that have been shared with them. `shared` is null for one with whom nothing has been
 * shared part by part: the consent to the plan is then for all of it. The person's side, the coordinators and the handler do not read by sharing. FAIL-12, SAM-91.
 */
export function mayReadSection(relations: readonly AccessBasis[], shared: readonly PlanSection[] | null, section: PlanSection): boolean {
  const handles = relations.includes(AccessBasis.HANDLER);
  if (!mayReadPlanContent(relations, handles)) return false;
  return handles || relations.some((it) => byTheirPart.includes(it)) || shared === null || shared.includes(section);
}
