import { DecisionPath } from "../entities/case.entity.js";
import type { Deed } from "../tenants/deeds.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";

/** What a case has come to when its letters are about to be written. */
export interface StartUpFacts {
  readonly path: DecisionPath;
  readonly hasGrant: boolean;
  readonly hasCoordinator: boolean;
}

/** Choice: where the municipality tells a grant together with coordinator and start-up day, the coordinator comes before the letter. LOPPA-FLOW-5c. */
export function waitsForCoordinator(policy: MunicipalityPolicy, { hasGrant, hasCoordinator }: Omit<StartUpFacts, "path">): boolean {
  return policy.decision.startUpWithGrant === true && hasGrant && !hasCoordinator;
}

/** Law: hol § 7-2: whoever has a coordinator does not wait for one; a child with the right to a child coordinator waits until there is one. STRANDA-ORG-7. */
export function withoutAppointed(deeds: readonly Deed[], it: { readonly hasCoordinator: boolean; readonly withoutChildCoordinator: boolean }): readonly Deed[] {
  return !it.hasCoordinator || it.withoutChildCoordinator ? deeds : deeds.filter((deed) => deed !== "appointCoordinator" && deed !== "registerOwnUnitHandling");
}

/** Choice: the next deeds of a case with the coordinator's appointment first, where the letter waits for it. LOPPA-FLOW-5c. */
export function coordinatorFirst(deeds: readonly Deed[], policy: MunicipalityPolicy, facts: StartUpFacts): readonly Deed[] {
  if (!deeds.includes("issueDecisionLetter") || !waitsForCoordinator(policy, facts)) return deeds;
  const first: Deed = facts.path === DecisionPath.OWN_UNIT ? "registerOwnUnitHandling" : "appointCoordinator";
  return [...new Set<Deed>([first, ...deeds])];
}
