import { AccessBasis } from "../entities/case-access.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { Deed } from "../tenants/deeds.js";

const { OWNER, REPRESENTATIVE, HANDLER, COORDINATOR, PARTICIPANT, GROUP_MEMBER } = AccessBasis;

interface Who {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

const groupAndCoordinator: Who = { relations: [GROUP_MEMBER, COORDINATOR], roles: [] };
const withUnitLeader: Who = { ...groupAndCoordinator, roles: [Role.UNIT_LEADER] };
const whoMeets: Who = { relations: [...groupAndCoordinator.relations, PARTICIPANT, HANDLER], roles: [Role.UNIT_LEADER] };

/** Seed: the group's people do its work, those who cooperate around the person meet, and the person's side answers and ends. LUND-11.4-13, LUND-2-SAM-2, LUND-11.4-19, LUND-11.4-37, LOPPA-FLOW-7. */
export const whoMayInGroups: Partial<Record<Deed, Who>> = {
  reportGroupNeed: { relations: [COORDINATOR, HANDLER], roles: [] },
  declineGroupNeed: { relations: [], roles: [Role.UNIT_LEADER] },
  addGroupMember: withUnitLeader,
  changeGroupLeader: withUnitLeader,
  setGroupGoal: groupAndCoordinator,
  addGroupAction: groupAndCoordinator,
  recordGroupConsent: groupAndCoordinator,
  recordGroupOffer: groupAndCoordinator,
  carryNeedForward: groupAndCoordinator,
  recordCarriedNeedAnswer: groupAndCoordinator,
  evaluateGroup: groupAndCoordinator,
  dissolveGroup: { ...groupAndCoordinator, relations: [OWNER, REPRESENTATIVE, ...groupAndCoordinator.relations] },
  reopenGroup: { relations: [COORDINATOR, HANDLER], roles: [Role.UNIT_LEADER] },
  planGroupMeeting: whoMeets,
  inviteToGroupMeeting: whoMeets,
  cancelGroupMeeting: whoMeets,
  recordGroupMeeting: whoMeets,
  confirmGroupMinutes: whoMeets,
  publishGroupMinutes: whoMeets,
  recordOwnerTalk: groupAndCoordinator,
  answerProposal: { relations: [OWNER, REPRESENTATIVE], roles: [] },
  recordProposalAnswer: groupAndCoordinator,
  correctProposalAnswer: { relations: [OWNER, REPRESENTATIVE], roles: [] },
  completeGroupAction: { relations: [OWNER, REPRESENTATIVE, ...groupAndCoordinator.relations], roles: [] },
  moveToCooperationMeeting: whoMeets,
};
