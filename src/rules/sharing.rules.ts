import { AccessBasis } from "../entities/case-access.entity.js";
import { type ConsentGrant, PlanSection } from "../entities/consent-grant.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { mayReadExistence, mayReadPlanContent } from "./access.rules.js";

type Grant = Pick<ConsentGrant, "validFrom" | "validTo" | "endedAt">;

/** Law: pbrl § 4-1: what is shared is shared until it is withdrawn or its last day is over, and not before its first. INV-15, SAM-96. */
export function isShared(it: Grant, on: LocalDate): boolean {
  return it.endedAt === null && it.validFrom <= on && (it.validTo === null || it.validTo >= on);
}

/** Choice: shared now or from a day to come: what a new period of the same participant takes the place of. SAM-95. */
export function isStanding(it: Grant, on: LocalDate): boolean {
  return it.endedAt === null && (it.validTo === null || it.validTo >= on);
}

const comesWith: Partial<Record<PlanSection, readonly PlanSection[]>> = {
  [PlanSection.MEASURES]: [PlanSection.GOALS],
  [PlanSection.EVALUATIONS]: [PlanSection.GOALS, PlanSection.MEASURES],
};

/** Choice: a measure is nothing without the goal it serves, and an evaluation nothing without both, so whoever gets the one gets the other. SAM-91, LUND-8-4. */
export function sectionsShared(asked: readonly PlanSection[]): PlanSection[] {
  const all = new Set([...asked, ...asked.flatMap((it) => comesWith[it] ?? [])]);
  return Object.values(PlanSection).filter((it) => all.has(it));
}

/** Choice: the parts that the nine points are counted from; whoever reads these can tell what a plan lacks. REG-03. */
export const ninePoints: readonly PlanSection[] = [PlanSection.VALUES, PlanSection.GOALS, PlanSection.MEASURES, PlanSection.CONTENT_POINTS, PlanSection.PARTICIPANTS];

const sections: Readonly<Record<string, PlanSection>> = {
  GOAL: PlanSection.GOALS,
  MEASURE: PlanSection.MEASURES,
  ENTRY: PlanSection.CONTENT_POINTS,
  SECTION: PlanSection.ADDED_SECTIONS,
  SECTION_TEXT: PlanSection.ADDED_SECTIONS,
  RELATED_PLAN: PlanSection.RELATED_PLANS,
  MAPPING: PlanSection.MAPPING,
  EVALUATION: PlanSection.EVALUATIONS,
};

/** Choice: in which part of a plan something stands; null for what is no part of its own. SAM-91. */
export function sectionOf(element: string): PlanSection | null {
  return sections[element] ?? null;
}

/** Choice: the group's work is told to its members and to those who read all of the plan; whoever was shared a part of the plan was not shared the group. SAM-91, FAIL-12. */
export function mayReadGroup(relations: readonly AccessBasis[], seesWholeMunicipality: boolean, shared: readonly PlanSection[] | null): boolean {
  const onlyTakesPart = relations.length > 0 && relations.every((it) => it === AccessBasis.PARTICIPANT);
  return mayReadExistence(relations, seesWholeMunicipality) && (seesWholeMunicipality || !onlyTakesPart || shared === null);
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

/** Law: pbrl § 4-1: whoever reads a plan only because they handle the case does not while it rests; the owner's side and those who coordinate do. SAM-97, INV-15. */
export function readsByHandlingAlone(relations: readonly AccessBasis[]): boolean {
  return relations.includes(AccessBasis.HANDLER) && !relations.some((it) => byTheirPart.includes(it) || it === AccessBasis.PARTICIPANT);
}
