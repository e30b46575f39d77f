import { AccessBasis } from "../entities/case-access.entity.js";
import type { Role } from "../entities/role-membership.entity.js";
import type { Deed } from "../tenants/deeds.js";

interface Who {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT } = AccessBasis;

const pair: Who = { relations: [OWNER, REPRESENTATIVE, COORDINATOR], roles: [] };

/** Everybody who works in a plan; the deed itself sees to what of it is theirs. */
const inPlan: Who = { relations: [...pair.relations, PARTICIPANT], roles: [] };

/** Guideline: what shapes the plan is the person's side's and the coordinator's; what somebody knows, offers or thinks is everybody's who takes part. LUND-8-1, LUND-8-4, SAM-65. */
export const whoMayInPlanParts: Partial<Record<Deed, Who>> = {
  moveGoal: pair,
  acceptContribution: inPlan,
  declineContribution: inPlan,
  addPlanSection: pair,
  addSectionText: inPlan,
  changeSectionText: inPlan,
  addRelatedPlan: inPlan,
  changeRelatedPlan: inPlan,
  recordMapping: inPlan,
  changeMapping: inPlan,
  describeFacilitation: pair,
  beginEvaluation: pair,
  evaluateElement: inPlan,
  recordChildView: inPlan,
  giveWordOnEvaluation: pair,
  completeEvaluation: pair,
};
