import { GroupFounding, GroupKind } from "../entities/responsibility-group.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { AccessBasis } from "../entities/case-access.entity.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { Standing } from "./access.rules.js";
import { Role } from "../entities/role-membership.entity.js";

/** Choice: the municipality names the ways a group is founded; where it says nothing any of them will do. CON-14. */
export function isFoundingChosen(founding: GroupFounding, policy: MunicipalityPolicy): boolean {
  return policy.group.founding.length === 0 || policy.group.founding.includes(founding);
}

/** Choice: who founds follows from the way: the unit's leader, the coordinator, or the instance that got the need. LOPPA-FLOW-7, LUND-7-9, LUND-11.4-8. */
export function mayFound(founding: GroupFounding, { relations, roles }: Standing): boolean {
  if (founding === GroupFounding.VIA_UNIT_LEADER) return roles.includes(Role.UNIT_LEADER);
  if (founding === GroupFounding.BY_COORDINATOR) return relations.includes(AccessBasis.COORDINATOR);
  return relations.includes(AccessBasis.HANDLER) || relations.includes(AccessBasis.COORDINATOR);
}

/** What a new group is, as far as advice on it goes. */
export interface GroupFacts {
  readonly kind: GroupKind;
  readonly leaderUntil: string | null;
  readonly hasCoordinator: boolean;
  readonly hasPlan: boolean;
}

/** Law: hol § 7-2 (offer of plan and coordinator). Choice: a leader without a coordinator is for a time. LUND-11.4-10, LUND-11.4-16. */
export function groupWarnings(group: GroupFacts): WarningCode[] {
  return [
    ...(!group.hasCoordinator && group.leaderUntil === null ? [WarningCode.LEADER_TERM_MISSING] : []),
    ...(group.kind === GroupKind.LONG_TERM && !group.hasPlan ? [WarningCode.OFFER_PLAN_TO_LONG_TERM_GROUP] : []),
  ];
}

/** Who writes down that a member has left, as far as the group goes. */
export interface Leaving extends Standing {
  readonly isThemselves: boolean;
  readonly isGroupLeader: boolean;
}

/** Choice: members leave of themselves; for others the group's leader, the coordinator, the handler or the unit's leader writes it down. STRANDA-ORG-9. */
export function mayRecordLeaving({ relations, roles, isThemselves, isGroupLeader }: Leaving): boolean {
  const follows = relations.includes(AccessBasis.COORDINATOR) || relations.includes(AccessBasis.HANDLER) || roles.includes(Role.UNIT_LEADER);
  return isThemselves || isGroupLeader || follows;
}
