import type { AppealState } from "../entities/appeal.entity.js";
import { CaseState, DecisionPath } from "../entities/case.entity.js";
import type { Deed } from "../tenants/deeds.js";
import { aroundCoordinator } from "./coordinator-deeds.rules.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { nextAppealDeeds } from "./appeal.rules.js";

const {
  RECEIVED,
  INITIATED,
  IN_UNIT_MEETING,
  ASSIGNED,
  CLARIFIED,
  ASSESSED,
  UNIT_RECOMMENDED,
  DECIDED,
  DECIDED_IN_OWN_UNIT,
  NOTIFIED,
  HANDED_OVER,
  UNDER_APPEAL,
  WITHDRAWN,
  CLOSED,
} = CaseState;

const decided: readonly CaseState[] = [DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER];

/** From which states a deed may be done. A deed that is not here does not depend on the state of the case. */
const legalFrom: Partial<Record<Deed, readonly CaseState[]>> = {
  initiateCooperation: [RECEIVED],
  placeOnUnitMeeting: [RECEIVED, INITIATED],
  placeOnAgenda: [RECEIVED, INITIATED, IN_UNIT_MEETING, ASSIGNED, CLARIFIED, ASSESSED, UNIT_RECOMMENDED, DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER],
  assignCase: [RECEIVED, INITIATED, IN_UNIT_MEETING, ASSIGNED, CLARIFIED, ASSESSED, UNIT_RECOMMENDED, DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED],
  summonApplicant: [ASSIGNED, CLARIFIED],
  recordClarification: [ASSIGNED, CLARIFIED],
  assessEligibility: [CLARIFIED, ASSESSED, DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER],
  recommendDecision: [ASSESSED, UNIT_RECOMMENDED, DECIDED, NOTIFIED, HANDED_OVER],
  decideByBody: [UNIT_RECOMMENDED, NOTIFIED, HANDED_OVER],
  returnToUnit: [UNIT_RECOMMENDED, NOTIFIED, HANDED_OVER],
  decideCase: [ASSESSED, DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER],
  issueDecisionLetter: [DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER],
  registerOwnUnitHandling: [DECIDED_IN_OWN_UNIT, NOTIFIED],
  appointCoordinator: [DECIDED, NOTIFIED, HANDED_OVER],
  handOverCase: [NOTIFIED],
  ...Object.fromEntries(aroundCoordinator.map((it) => [it, decided])),
  completeCoordinatorTask: [NOTIFIED, HANDED_OVER],
  withdrawCase: [RECEIVED, INITIATED, IN_UNIT_MEETING, ASSIGNED, CLARIFIED, ASSESSED, UNIT_RECOMMENDED, DECIDED, DECIDED_IN_OWN_UNIT],
  closeCase: [NOTIFIED, HANDED_OVER],
  chooseTool: [NOTIFIED, HANDED_OVER],
  giveConsent: [NOTIFIED, HANDED_OVER],
  registerSignedConsent: [NOTIFIED, HANDED_OVER],
  requestAdvice: [RECEIVED, INITIATED, IN_UNIT_MEETING, ASSIGNED, CLARIFIED, ASSESSED, UNIT_RECOMMENDED, DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER],
  requestInformation: [RECEIVED, INITIATED, IN_UNIT_MEETING, ASSIGNED, CLARIFIED, ASSESSED, UNIT_RECOMMENDED, DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER],
  recordFirstContact: [DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER],
  recordNextOfKinCheck: [DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER],
  draftPlan: [NOTIFIED, HANDED_OVER],
  offerPlan: [NOTIFIED, HANDED_OVER],
  requestConsent: [NOTIFIED, HANDED_OVER],
  reopenPlan: [NOTIFIED, HANDED_OVER],
};

const ended: readonly CaseState[] = [WITHDRAWN, CLOSED];

const onAppeal: readonly Deed[] = [
  "registerAppeal",
  "requestAppealCompletion",
  "completeAppeal",
  "beginOwnReview",
  "reviewAppeal",
  "forwardAppeal",
  "recordStateAdministratorOutcome",
  "withdrawAppeal",
  "registerCostsClaim",
  "answerCostsClaim",
  "registerSupervisionRequest",
  "forwardSupervisionRequest",
];

/** What is still done on a case that has ended: nothing of it changes the case. A deed that must be possible afterwards stands here. */
const afterTheEnd: readonly Deed[] = [
  "acknowledgeWarning",
  "withdrawConsent",
  "withdrawTransfer",
  "acknowledgeFeedback",
  "recordDelivery",
  "explainBreach",
  "settleDeadline",
  "extendDeadline",
  "endMandate",
  "markDialogueRead",
  "discardDialogueDraft",
  "removePicture",
  "archivePlan",
  "printPlan",
  "printDocument",
  ...onAppeal,
];

/**
 * Law: fvl §§ 11, 11 a and hol § 7-1: no case ends without a decision or the person's own word, so there is no way past these steps. INV-05, FAIL-08.
 * fvl § 42: an appeal suspends nothing by itself, so what was granted goes on meanwhile; only the end waits for it.
 */
export function mayDo(deed: Deed, state: CaseState): boolean {
  const asNotified = state === UNDER_APPEAL && deed !== "closeCase" ? NOTIFIED : state;
  return legalFrom[deed]?.includes(asNotified) ?? (!ended.includes(state) || afterTheEnd.includes(deed));
}

/** Choice: handing a case to another person later on leaves it where it stands. LOPPA-FLOW-2b. */
export function stateAfterAssignment(state: CaseState): CaseState {
  return [RECEIVED, INITIATED, IN_UNIT_MEETING].includes(state) ? ASSIGNED : state;
}

/** Choice: a case that is new is in the unit's meeting from when it stands on an agenda; one that has come further stays where it is. LOPPA-FLOW-2a. */
export function stateOnAgenda(state: CaseState): CaseState {
  return [RECEIVED, INITIATED].includes(state) ? IN_UNIT_MEETING : state;
}

/** Choice: a case that loses its meeting waits for another as if it had come in now, so that it is not forgotten. LOPPA-FLOW-2a. */
export function stateOffAgenda(state: CaseState): CaseState {
  return state === IN_UNIT_MEETING ? RECEIVED : state;
}

/** Choice: a right that is assessed after another has been decided leaves the case where it stands. */
export function stateAfterAssessment(state: CaseState): CaseState {
  return state === CLARIFIED ? ASSESSED : state;
}

/** Choice: what the municipality's own order of work demands before a case is distributed. LOPPA-FLOW-2a, SALANGEN-CONTACT-3. */
export function stepBeforeAssignment(state: CaseState, path: DecisionPath, policy: MunicipalityPolicy): "UNIT_MEETING_REQUIRED" | "FIRST_CONTACT_REQUIRED" | null {
  if (path === DecisionPath.OWN_UNIT) return null;
  if (policy.decision.unitMeetingFirst === true && [RECEIVED, INITIATED].includes(state)) return "UNIT_MEETING_REQUIRED";
  if (policy.decision.firstContactInitiates === true && state === RECEIVED) return "FIRST_CONTACT_REQUIRED";
  return null;
}

/** The person knows what was decided, and more may come: a right asked for later goes its own way and leaves the case where it stands. */
const notified: readonly CaseState[] = [NOTIFIED, HANDED_OVER, UNDER_APPEAL];

/** Choice: the case goes before the body with what is recommended first; a right asked for later does not take it back there. STRANDA-ORG-2. */
export function stateAfterRecommendation(state: CaseState): CaseState {
  return notified.includes(state) ? state : UNIT_RECOMMENDED;
}

/** Choice: a right that the body sends back is the unit's again; what has been decided stays decided. STRANDA-ORG-3. */
export function stateAfterReturn(state: CaseState, hasDecision: boolean): CaseState {
  if (state !== UNIT_RECOMMENDED) return state;
  return hasDecision ? DECIDED : ASSESSED;
}

/** Choice: the person is notified when no letter is waited for any more. LOPPA-FLOW-5a. */
export function stateAfterLetter(state: CaseState, isWaitedFor: boolean): CaseState {
  return isWaitedFor || notified.includes(state) ? state : NOTIFIED;
}

/** Choice: where the municipality lets the person's own unit decide, its leader registers the outcome afterwards. STRANDA-ORG-6. */
export function stateAfterDecision(path: DecisionPath, state: CaseState = ASSESSED): CaseState {
  if (notified.includes(state)) return state;
  return path === DecisionPath.OWN_UNIT ? DECIDED_IN_OWN_UNIT : DECIDED;
}

/** What a case waits for next, as the deeds that take it on. Choice: shown to the one whose turn it is; where all was refused nothing is left to do. */
export function nextDeeds(state: CaseState, path: DecisionPath, policy: MunicipalityPolicy, hasGrant = true, rights: RightsWaiting = none): readonly Deed[] {
  const later = afterDecision.includes(state) ? nextForRights(path, rights) : [];
  return [...new Set([...nextOfCase(state, path, policy, hasGrant), ...later, ...nextAppealDeeds(rights.openAppeals)])];
}

/** What single rights of a case wait for, whatever the case as a whole has come to. */
export interface RightsWaiting {
  /** A right has been assessed, and there is neither a decision nor a recommendation on it. */
  readonly toDecide: boolean;
  readonly beforeBody: boolean;
  readonly unsentLetter: boolean;
  readonly withoutChildCoordinator: boolean;
  /** Where the appeals stand that are not done with. */
  readonly openAppeals: readonly AppealState[];
}

const none: RightsWaiting = { toDecide: false, beforeBody: false, unsentLetter: false, withoutChildCoordinator: false, openAppeals: [] };
const afterDecision: readonly CaseState[] = [DECIDED, DECIDED_IN_OWN_UNIT, ...notified];

/** Law: pbrl §§ 2-5, 2-5 b, 2-5 c: three rights, each with its own way from assessment to letter. LUND-2-BARN-3. */
function nextForRights(path: DecisionPath, rights: RightsWaiting): Deed[] {
  const decide: Deed = path === DecisionPath.UNIT_THEN_ALLOCATION_BODY ? "recommendDecision" : "decideCase";
  const all: [boolean, Deed][] = [
    [rights.toDecide, decide],
    [rights.beforeBody, "decideByBody"],
    [rights.unsentLetter, "issueDecisionLetter"],
    [rights.withoutChildCoordinator, "appointCoordinator"],
  ];
  return all.filter(([waits]) => waits).map(([, deed]) => deed);
}

function nextOfCase(state: CaseState, path: DecisionPath, policy: MunicipalityPolicy, hasGrant: boolean): readonly Deed[] {
  if ([NOTIFIED, UNDER_APPEAL].includes(state) && !hasGrant) return [];
  const first = stepBeforeAssignment(state, path, policy);
  if (first === "UNIT_MEETING_REQUIRED") return ["placeOnUnitMeeting"];
  if (first === "FIRST_CONTACT_REQUIRED") return ["initiateCooperation"];
  return next[state === UNDER_APPEAL ? NOTIFIED : state](path);
}

const next: Readonly<Record<Exclude<CaseState, CaseState.UNDER_APPEAL>, (path: DecisionPath) => readonly Deed[]>> = {
  RECEIVED: () => ["assignCase"],
  INITIATED: () => ["assignCase"],
  IN_UNIT_MEETING: () => ["assignCase"],
  ASSIGNED: () => ["recordClarification"],
  CLARIFIED: () => ["assessEligibility"],
  ASSESSED: (path) => (path === DecisionPath.UNIT_THEN_ALLOCATION_BODY ? ["recommendDecision"] : ["decideCase"]),
  UNIT_RECOMMENDED: () => ["decideByBody"],
  DECIDED: () => ["issueDecisionLetter"],
  DECIDED_IN_OWN_UNIT: () => ["issueDecisionLetter", "registerOwnUnitHandling"],
  NOTIFIED: (path) => (path === DecisionPath.OWN_UNIT ? ["registerOwnUnitHandling", "handOverCase"] : ["appointCoordinator", "handOverCase"]),
  HANDED_OVER: () => [],
  WITHDRAWN: () => [],
  CLOSED: () => [],
};
