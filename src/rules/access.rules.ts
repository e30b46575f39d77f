import { AccessBasis } from "../entities/case-access.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { DecisionPath } from "../entities/case.entity.js";
import type { Deed } from "../tenants/deeds.js";

/** What a person is to a case: relations of their own, and whether they lead the unit or its service office. */
export interface Standing {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

const { OWNER, REPRESENTATIVE, HANDLER, OWN_UNIT_LEADER, ALLOCATION_BODY, COORDINATOR, PARTICIPANT } = AccessBasis;

interface Who {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

const unitAndHandler: Who = { relations: [HANDLER, OWN_UNIT_LEADER], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] };
const personsSide: readonly AccessBasis[] = [OWNER, REPRESENTATIVE];

const whoMay: Partial<Record<Deed, Who>> = {
  initiateCooperation: unitAndHandler,
  placeOnUnitMeeting: { relations: [], roles: [Role.UNIT_LEADER] },
  assignCase: { relations: [OWN_UNIT_LEADER], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] },
  recordClarification: unitAndHandler,
  assessEligibility: unitAndHandler,
  recommendDecision: unitAndHandler,
  decideByBody: { relations: [ALLOCATION_BODY], roles: [] },
  returnToUnit: { relations: [ALLOCATION_BODY], roles: [] },
  acknowledgeWarning: unitAndHandler,
  issueDecisionLetter: unitAndHandler,
  registerOwnUnitHandling: { relations: [OWN_UNIT_LEADER], roles: [] },
  appointCoordinator: { relations: [], roles: [Role.UNIT_LEADER] },
  handOverCase: unitAndHandler,
  chooseTool: { relations: [...personsSide, COORDINATOR, HANDLER], roles: [Role.UNIT_LEADER] },
  giveConsent: { relations: [...personsSide, COORDINATOR, HANDLER, OWN_UNIT_LEADER], roles: [] },
  withdrawConsent: { relations: [...personsSide, COORDINATOR], roles: [] },
  draftPlan: { relations: [...personsSide, COORDINATOR], roles: [] },
  describePlan: { relations: [...personsSide, COORDINATOR], roles: [] },
  addPlanParticipant: { relations: [COORDINATOR], roles: [] },
  addPlanEntry: { relations: [...personsSide, COORDINATOR, PARTICIPANT], roles: [] },
  addGoal: { relations: [...personsSide, COORDINATOR], roles: [] },
  addMeasure: { relations: [...personsSide, COORDINATOR], roles: [] },
  submitPlanForApproval: { relations: [COORDINATOR], roles: [] },
  approvePlan: { relations: personsSide, roles: [] },
  foundGroup: { relations: [COORDINATOR, HANDLER], roles: [Role.UNIT_LEADER] },
};

/** Law: hol § 12-1, pjl § 22: a role is not a need; a deed is for those whose relation to the case makes it theirs. */
export function isTheirsToDo(deed: Deed, { relations, roles }: Standing): boolean {
  const who = whoMay[deed];
  return who === undefined || who.relations.some((it) => relations.includes(it)) || who.roles.some((it) => roles.includes(it));
}

const decidesBy: Readonly<Record<DecisionPath, Who>> = {
  UNIT: { relations: [], roles: [Role.UNIT_LEADER] },
  SERVICE_OFFICE: { relations: [], roles: [Role.SERVICE_OFFICER] },
  OWN_UNIT: { relations: [OWN_UNIT_LEADER], roles: [] },
  UNIT_THEN_ALLOCATION_BODY: { relations: [], roles: [] },
};

/** Choice: who decides follows from the way the municipality chose; where a body decides, nobody else can. STRANDA-ORG-3, CON-03. */
export function mayDecide(path: DecisionPath, { relations, roles }: Standing): boolean {
  const who = decidesBy[path];
  return who.relations.some((it) => relations.includes(it)) || who.roles.some((it) => roles.includes(it));
}

/** Law: pbrl § 3-1, LUND-9-2: the owner's own words are written by the owner or by whoever represents the owner, and by nobody else. INV-23. */
export function maySpeakForOwner(relations: readonly AccessBasis[]): boolean {
  return relations.some((it) => personsSide.includes(it));
}

const fileReaders: readonly AccessBasis[] = [OWNER, REPRESENTATIVE, HANDLER, OWN_UNIT_LEADER, ALLOCATION_BODY, COORDINATOR];

/** Guideline: a participant sees the plan, not the case file with its notice, assessment and decision. */
export function mayReadCaseFile(relations: readonly AccessBasis[], seesWholeMunicipality: boolean): boolean {
  return seesWholeMunicipality || relations.some((it) => fileReaders.includes(it));
}

const planReaders: readonly AccessBasis[] = [OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT];

/** Guideline: the unit knows that a plan exists and who coordinates it; its content belongs to those who work with it. SALANGEN-KE-5, STRANDA-ORG-5. */
export function mayReadPlanContent(relations: readonly AccessBasis[], handlesTheCase: boolean): boolean {
  return handlesTheCase || relations.some((it) => planReaders.includes(it));
}
