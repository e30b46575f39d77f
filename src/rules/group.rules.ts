import { AccessBasis } from "../entities/case-access.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { GroupMemberKind } from "../entities/group-member.entity.js";
import { DissolveReason, GroupFounding, GroupKind, GroupState } from "../entities/responsibility-group.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { Deed } from "../tenants/deeds.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { Standing } from "./access.rules.js";

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
    ...(isTermMissing(group) ? [WarningCode.LEADER_TERM_MISSING] : []),
    ...(group.kind === GroupKind.LONG_TERM && !group.hasPlan ? [WarningCode.OFFER_PLAN_TO_LONG_TERM_GROUP] : []),
  ];
}

function isTermMissing({ hasCoordinator, leaderUntil }: Pick<GroupFacts, "hasCoordinator" | "leaderUntil">): boolean {
  return !hasCoordinator && leaderUntil === null;
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

const { ACTIVE, EVALUATED, DISSOLVED } = GroupState;
const open: readonly GroupState[] = [ACTIVE, EVALUATED];

/** Choice: a group works until it is dissolved; a person has one such at a time. LUND-11.4-36, LUND-11.4-39. */
export function isOpenGroup(state: GroupState): boolean {
  return open.includes(state);
}

const legalFrom: Partial<Record<Deed, readonly GroupState[]>> = {
  addGroupMember: [ACTIVE],
  changeGroupLeader: open,
  setGroupGoal: [ACTIVE],
  addGroupAction: [ACTIVE],
  carryNeedForward: open,
  recordGroupConsent: open,
  recordGroupOffer: open,
  evaluateGroup: open,
  dissolveGroup: open,
  reopenGroup: [DISSOLVED],
};

/** Seed: active, evaluated, dissolved, and taken up again as another group; what a dissolved group carried on may still be answered. LUND-11.4-36 to -39. */
export function groupAllows(deed: Deed, state: GroupState): boolean {
  return legalFrom[deed]?.includes(state) ?? true;
}

/** Seed: the group's leader, or the coordinator, convenes, is the contact and coordinates the work. LUND-11.4-13, LOPPA-AG-4. */
export function mayLeadGroup({ relations }: Standing, isGroupLeader: boolean): boolean {
  return isGroupLeader || relations.includes(AccessBasis.COORDINATOR);
}

/** Choice: who belongs to the group, and who leads it, the unit's leader settles too. LOPPA-FLOW-7. */
export function mayComposeGroup(standing: Standing, isGroupLeader: boolean): boolean {
  return mayLeadGroup(standing, isGroupLeader) || standing.roles.includes(Role.UNIT_LEADER);
}

/** Seed: the second and third line, and whoever works for somebody else, are called in when needed; the municipality's own are fixed. LUND-11.4-23. */
export function usualMemberKind(rolesHeld: readonly Role[], isParty: boolean): GroupMemberKind {
  if (isParty) return GroupMemberKind.FIXED;
  return rolesHeld.length === 0 || rolesHeld.includes(Role.SPECIALIST_SERVICE) ? GroupMemberKind.AD_HOC : GroupMemberKind.FIXED;
}

/** Seed: evaluated together with the person, a group that is needed goes on, and one that is not may be dissolved. LUND-11.4-36. */
export function stateAfterGroupEvaluation(needHasCeased: boolean): GroupState {
  return needHasCeased ? EVALUATED : ACTIVE;
}

/** Seed: no longer needed is what a joint evaluation came to; not wanted is the person's own wish, at any time. LUND-11.4-36, LUND-11.4-37, LOPPA-AG-2. */
export function isEvaluatedFor(reason: DissolveReason, group: { readonly state: GroupState; readonly evaluatedJointly: boolean | null }): boolean {
  return reason === DissolveReason.NOT_WANTED || (group.state === EVALUATED && group.evaluatedJointly === true);
}
