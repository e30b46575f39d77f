import { AccessBasis } from "../entities/case-access.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { DecisionPath } from "../entities/case.entity.js";
import type { Deed } from "../tenants/deeds.js";
import { whoMayInDialogue } from "./dialogue-access.rules.js";
import { whoMayInGroups } from "./group-access.rules.js";
import { whoMayInRooms } from "./room-access.rules.js";
import { whoMayWithPlans } from "./plan-access.rules.js";
import { whoMayInPlanParts } from "./plan-part-access.rules.js";

/** What a person is to a case: relations of their own, and whether they lead the unit or its service office. */
export interface Standing {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

const { OWNER, REPRESENTATIVE, HANDLER, OWN_UNIT_LEADER, ALLOCATION_BODY, UNIT_MEETING, MEETING_ADVISER, COORDINATOR, PARTICIPANT, ADVISER } = AccessBasis;

interface Who {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

const unitAndHandler: Who = { relations: [HANDLER, OWN_UNIT_LEADER], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] };
const personsSide: readonly AccessBasis[] = [OWNER, REPRESENTATIVE];
const personOrUnit: Who = { relations: [...personsSide, HANDLER, OWN_UNIT_LEADER], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] };

/** Everybody who works in a plan; the deed itself sees to what of it is theirs. */
const inPlan: Who = { relations: [...personsSide, COORDINATOR, PARTICIPANT], roles: [] };
const coordinatorOrLeader: Who = { relations: [COORDINATOR], roles: [Role.UNIT_LEADER] };

const whoMay: Partial<Record<Deed, Who>> = {
  initiateCooperation: { ...unitAndHandler, roles: [...unitAndHandler.roles, Role.FIRST_CONTACT] },
  placeOnUnitMeeting: { relations: [], roles: [Role.UNIT_LEADER, Role.DUTY_CONVENE] },
  placeOnAgenda: unitAndHandler,
  removeFromAgenda: { ...unitAndHandler, relations: [...unitAndHandler.relations, ALLOCATION_BODY] },
  summonToMeeting: { relations: [], roles: [Role.UNIT_LEADER, Role.DUTY_CONVENE, Role.ALLOCATION_BODY_MEMBER] },
  declareImpartiality: {
    relations: [HANDLER, OWN_UNIT_LEADER, ALLOCATION_BODY, UNIT_MEETING, MEETING_ADVISER],
    roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER, Role.CASE_WORKER],
  },
  assignCase: { relations: [OWN_UNIT_LEADER], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] },
  recordParent: unitAndHandler,
  summonApplicant: { ...unitAndHandler, roles: [...unitAndHandler.roles, Role.DUTY_SUMMON] },
  recordClarification: unitAndHandler,
  assessEligibility: unitAndHandler,
  recommendDecision: unitAndHandler,
  decideByBody: { relations: [ALLOCATION_BODY], roles: [] },
  returnToUnit: { relations: [ALLOCATION_BODY], roles: [] },
  acknowledgeWarning: unitAndHandler,
  issueDecisionLetter: { ...unitAndHandler, roles: [...unitAndHandler.roles, Role.DUTY_DECIDE] },
  recordDelivery: { ...unitAndHandler, roles: [...unitAndHandler.roles, Role.DUTY_JOURNAL] },
  registerAppeal: personOrUnit,
  requestAppealCompletion: unitAndHandler,
  completeAppeal: personOrUnit,
  beginOwnReview: unitAndHandler,
  reviewAppeal: unitAndHandler,
  forwardAppeal: unitAndHandler,
  recordStateAdministratorOutcome: unitAndHandler,
  withdrawAppeal: personOrUnit,
  registerCostsClaim: personOrUnit,
  answerCostsClaim: unitAndHandler,
  registerSupervisionRequest: { relations: [...personOrUnit.relations, COORDINATOR], roles: personOrUnit.roles },
  forwardSupervisionRequest: unitAndHandler,
  registerOwnUnitHandling: { relations: [OWN_UNIT_LEADER], roles: [] },
  appointCoordinator: { relations: [], roles: [Role.UNIT_LEADER, Role.DUTY_APPOINT] },
  declareVacancy: { relations: [], roles: [Role.UNIT_LEADER, Role.DUTY_APPOINT] },
  endCoordinator: { relations: [], roles: [Role.UNIT_LEADER, Role.DUTY_APPOINT] },
  registerAbsence: coordinatorOrLeader,
  endAbsence: coordinatorOrLeader,
  askCoordinator: { relations: [HANDLER, OWN_UNIT_LEADER, COORDINATOR], roles: [Role.UNIT_LEADER, Role.DUTY_APPOINT] },
  raiseCoordinatorChange: { relations: [...personsSide, COORDINATOR, HANDLER], roles: [Role.UNIT_LEADER] },
  clarifyChangeWithSuperior: coordinatorOrLeader,
  consultOwnerOnChange: coordinatorOrLeader,
  informOwnerOfChange: coordinatorOrLeader,
  beginOverlap: coordinatorOrLeader,
  completeCoordinatorChange: { ...coordinatorOrLeader, relations: [COORDINATOR, PARTICIPANT] },
  escalateChangeToLeaders: coordinatorOrLeader,
  escalateChangeToUnit: coordinatorOrLeader,
  cancelCoordinatorChange: coordinatorOrLeader,
  completeHandoverItem: coordinatorOrLeader,
  recordContact: { relations: [COORDINATOR], roles: [] },
  recordFamilyFeedback: { relations: [...personsSide, COORDINATOR], roles: [Role.UNIT_LEADER] },
  offerChildCoordinator: unitAndHandler,
  answerChildCoordinatorOffer: personOrUnit,
  recordBirth: { ...unitAndHandler, relations: [...unitAndHandler.relations, COORDINATOR] },
  handOverCase: unitAndHandler,
  registerMandate: { ...unitAndHandler, relations: [...unitAndHandler.relations, OWNER] },
  endMandate: { ...unitAndHandler, relations: [...unitAndHandler.relations, OWNER] },
  recordInformationGiven: { ...unitAndHandler, relations: [...unitAndHandler.relations, COORDINATOR] },
  attachDocument: { relations: [...unitAndHandler.relations, ...personsSide, COORDINATOR], roles: [...unitAndHandler.roles, Role.DUTY_JOURNAL] },
  completeCoordinatorTask: { relations: [COORDINATOR], roles: [] },
  withdrawCase: { relations: [...personsSide, HANDLER, OWN_UNIT_LEADER], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] },
  closeCase: { relations: [...personsSide, HANDLER, OWN_UNIT_LEADER], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] },
  shareSections: { relations: [...personsSide, COORDINATOR], roles: [] },
  withdrawSharing: { relations: [...personsSide, COORDINATOR], roles: [] },
  suspendSharing: { relations: [...personsSide, COORDINATOR], roles: [] },
  resumeSharing: { relations: [...personsSide, COORDINATOR], roles: [] },
  withholdFromParents: { relations: [OWNER, COORDINATOR, HANDLER], roles: [] },
  stopWithholding: { relations: [OWNER, COORDINATOR, HANDLER], roles: [] },
  requestProgress: { relations: [...personsSide, COORDINATOR], roles: [] },
  escalateProgressRequest: { relations: [...personsSide, COORDINATOR], roles: [] },
  resolveProgressRequest: { relations: [...personsSide, COORDINATOR], roles: [] },
  closeProgressRequest: { relations: [...personsSide, COORDINATOR], roles: [] },
  registerSignedConsent: { relations: [COORDINATOR, HANDLER], roles: [] },
  addGoal: { relations: [...personsSide, COORDINATOR], roles: [] },
  addMeasure: { relations: [...personsSide, COORDINATOR], roles: [] },
  changeGoal: { relations: [...personsSide, COORDINATOR], roles: [] },
  changeMeasure: inPlan,
  changePlanEntry: inPlan,
  setMeasureStatus: inPlan,
  acceptMeasure: inPlan,
  declineMeasure: inPlan,
  moveMeasure: { relations: [...personsSide, COORDINATOR], roles: [] },
  reorderPlan: { relations: [...personsSide, COORDINATOR], roles: [] },
  setAside: inPlan,
  takeUp: inPlan,
  undoLastPlanChange: inPlan,
  requestAdvice: unitAndHandler,
  answerAdvice: { relations: [ADVISER], roles: [] },
  requestInformation: unitAndHandler,
  recordInformationReceived: { ...unitAndHandler, roles: [...unitAndHandler.roles, Role.DUTY_JOURNAL] },
  requestGuidance: { relations: [COORDINATOR], roles: [] },
  sendInterimReply: unitAndHandler,
  recordFirstContact: { relations: [COORDINATOR], roles: [] },
  recordNextOfKinCheck: { relations: [COORDINATOR], roles: [] },
  explainBreach: { relations: [HANDLER, OWN_UNIT_LEADER, COORDINATOR], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] },
  settleDeadline: { relations: [COORDINATOR], roles: [Role.UNIT_LEADER] },
  foundGroup: { relations: [COORDINATOR, HANDLER], roles: [Role.UNIT_LEADER] },
  leaveGroup: { relations: [AccessBasis.GROUP_MEMBER, COORDINATOR, HANDLER], roles: [Role.UNIT_LEADER] },
  ...whoMayInGroups,
  ...whoMayWithPlans,
  ...whoMayInPlanParts,
  ...whoMayInDialogue,
  offerTransfer: { relations: [...personsSide, COORDINATOR, HANDLER], roles: [Role.UNIT_LEADER] },
  consentToTransfer: { relations: personsSide, roles: [] },
  withdrawTransfer: { relations: [...personsSide, COORDINATOR], roles: [] },
  importTransferredPlan: { relations: [COORDINATOR], roles: [] },
  objectToSharing: { relations: [...personsSide, COORDINATOR], roles: [] },
  withdrawObjection: { relations: [...personsSide, COORDINATOR], roles: [] },
  ...whoMayInRooms,
  acknowledgeFeedback: { relations: [HANDLER], roles: [Role.UNIT_LEADER, Role.SERVICE_OFFICER] },
};

/** Law: hol § 12-1, pjl § 22: a role is not a need; a deed is for those whose relation to the case makes it theirs. */
export function isTheirsToDo(deed: Deed, { relations, roles }: Standing): boolean {
  const who = whoMay[deed];
  return who === undefined || who.relations.some((it) => relations.includes(it)) || who.roles.some((it) => roles.includes(it));
}

const decidesBy: Readonly<Record<DecisionPath, Who>> = {
  UNIT: { relations: [], roles: [Role.UNIT_LEADER, Role.DUTY_DECIDE] },
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

const fileReaders: readonly AccessBasis[] = [OWNER, REPRESENTATIVE, HANDLER, OWN_UNIT_LEADER, COORDINATOR];

/** Guideline: a participant sees the plan, not the case file with its notice, assessment and decision. */
export function mayReadCaseFile(relations: readonly AccessBasis[], seesWholeMunicipality: boolean): boolean {
  return seesWholeMunicipality || relations.some((it) => fileReaders.includes(it));
}

/** Those who see a case because it stands on the agenda of a meeting. */
const itemReaders: readonly AccessBasis[] = [ALLOCATION_BODY, UNIT_MEETING, MEETING_ADVISER];

/**
 * Law: hol § 12-1: who treats a case in a meeting reads what the item needs: notice, parties, talk, services, assessment, recommendation and
 * decision, not the rest of the file. INV-22, STRANDA-ORG-5, LOPPA-MEET-4.
 */
export function mayReadMatter(relations: readonly AccessBasis[], seesWholeMunicipality: boolean): boolean {
  return relations.some((it) => itemReaders.includes(it)) || mayReadCaseFile(relations, seesWholeMunicipality);
}

/** Law: hol § 12-1: that there is a plan, a coordinator or a group is not for those who only treat an item, or are only asked for advice. INV-22, LOPPA-MEET-3. */
export function mayReadExistence(relations: readonly AccessBasis[], seesWholeMunicipality: boolean): boolean {
  return seesWholeMunicipality || relations.length === 0 || relations.some((it) => !itemReaders.includes(it) && it !== ADVISER);
}

/** Law: fvl § 8: who is impartial is for those who decide and prepare the case; what a professional says of themselves is not in the party's file. PROC-01. */
export function mayReadDeclarations(relations: readonly AccessBasis[], seesWholeMunicipality: boolean): boolean {
  const those: readonly AccessBasis[] = [HANDLER, OWN_UNIT_LEADER, ...itemReaders];
  return seesWholeMunicipality || relations.some((it) => those.includes(it));
}

/** Law: hol § 12-1: whoever is asked for advice sees what the person needs and gets, not the rest of the file. LOPPA-MEET-3. */
export function mayReadNeeds(relations: readonly AccessBasis[], seesWholeMunicipality: boolean): boolean {
  return relations.includes(ADVISER) || mayReadMatter(relations, seesWholeMunicipality);
}

const planReaders: readonly AccessBasis[] = [OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT];

/** Guideline: the unit knows that a plan exists and who coordinates it; its content belongs to those who work with it. SALANGEN-KE-5, STRANDA-ORG-5. */
export function mayReadPlanContent(relations: readonly AccessBasis[], handlesTheCase: boolean): boolean {
  return handlesTheCase || relations.some((it) => planReaders.includes(it));
}
