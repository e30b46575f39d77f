import { AccessBasis } from "../entities/case-access.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { Deed } from "../tenants/deeds.js";

const { OWNER, REPRESENTATIVE, HANDLER, OWN_UNIT_LEADER, COORDINATOR, PARTICIPANT } = AccessBasis;
const { UNIT_LEADER } = Role;

interface Who {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

const personsSide: readonly AccessBasis[] = [OWNER, REPRESENTATIVE];

/**
 * Law: pbrl §§ 3-1, 4-1, hol §§ 7-1, 7-2: the owner's side decides of the plan and those who coordinate work in it; whoever handles the case offers it and asks for consent.
 * Choice: an ended plan is taken up again by the unit's leader. SAM-136, LUND-3-4, LUND-10-1.
 */
export const whoMayWithPlans: Partial<Record<Deed, Who>> = {
  chooseTool: { relations: [...personsSide, COORDINATOR, HANDLER], roles: [UNIT_LEADER] },
  giveConsent: { relations: [...personsSide, COORDINATOR, HANDLER, OWN_UNIT_LEADER], roles: [] },
  withdrawConsent: { relations: [...personsSide, COORDINATOR], roles: [] },
  draftPlan: { relations: [...personsSide, COORDINATOR], roles: [] },
  describePlan: { relations: [...personsSide, COORDINATOR], roles: [] },
  addPlanParticipant: { relations: [COORDINATOR], roles: [] },
  addPlanEntry: { relations: [...personsSide, COORDINATOR, PARTICIPANT], roles: [] },
  submitPlanForApproval: { relations: [COORDINATOR], roles: [] },
  approvePlan: { relations: personsSide, roles: [] },
  closePlan: { relations: [...personsSide, COORDINATOR], roles: [] },
  keepPlan: { relations: [COORDINATOR], roles: [UNIT_LEADER] },
  offerPlan: { relations: [COORDINATOR, HANDLER, OWN_UNIT_LEADER], roles: [UNIT_LEADER] },
  answerPlanOffer: { relations: [...personsSide, COORDINATOR, HANDLER, OWN_UNIT_LEADER], roles: [UNIT_LEADER] },
  requestConsent: { relations: [COORDINATOR, HANDLER, OWN_UNIT_LEADER], roles: [] },
  refuseConsent: { relations: [...personsSide, COORDINATOR, HANDLER, OWN_UNIT_LEADER], roles: [] },
  beginPlanRevision: { relations: [...personsSide, COORDINATOR], roles: [] },
  returnPlan: { relations: personsSide, roles: [] },
  archivePlan: { relations: [COORDINATOR, HANDLER], roles: [UNIT_LEADER] },
  reopenPlan: { relations: [], roles: [UNIT_LEADER] },
};
