import { CaseState, DecisionPath } from "../entities/case.entity.js";
import type { Deed } from "../tenants/deeds.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";

const { RECEIVED, INITIATED, IN_UNIT_MEETING, ASSIGNED, CLARIFIED, ASSESSED, UNIT_RECOMMENDED, DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED, HANDED_OVER } = CaseState;

/** From which states a deed may be done. A deed that is not here does not depend on the state of the case. */
const legalFrom: Partial<Record<Deed, readonly CaseState[]>> = {
  initiateCooperation: [RECEIVED],
  placeOnUnitMeeting: [RECEIVED, INITIATED],
  assignCase: [RECEIVED, INITIATED, IN_UNIT_MEETING, ASSIGNED, CLARIFIED, ASSESSED, UNIT_RECOMMENDED, DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED],
  recordClarification: [ASSIGNED, CLARIFIED],
  assessEligibility: [CLARIFIED, ASSESSED, DECIDED, DECIDED_IN_OWN_UNIT],
  recommendDecision: [ASSESSED, UNIT_RECOMMENDED, DECIDED],
  decideByBody: [UNIT_RECOMMENDED],
  returnToUnit: [UNIT_RECOMMENDED],
  decideCase: [ASSESSED, DECIDED, DECIDED_IN_OWN_UNIT],
  issueDecisionLetter: [DECIDED, DECIDED_IN_OWN_UNIT, NOTIFIED],
  registerOwnUnitHandling: [DECIDED_IN_OWN_UNIT, NOTIFIED],
  appointCoordinator: [DECIDED, NOTIFIED, HANDED_OVER],
  handOverCase: [NOTIFIED],
  chooseTool: [NOTIFIED, HANDED_OVER],
  giveConsent: [NOTIFIED, HANDED_OVER],
  draftPlan: [NOTIFIED, HANDED_OVER],
};

/** Law: fvl §§ 11, 11 a and hol § 7-1: no case ends without a decision, so there is no way past these steps. INV-05, FAIL-08. */
export function mayDo(deed: Deed, state: CaseState): boolean {
  return legalFrom[deed]?.includes(state) ?? true;
}

/** Choice: handing a case to another person later on leaves it where it stands. LOPPA-FLOW-2b. */
export function stateAfterAssignment(state: CaseState): CaseState {
  return [RECEIVED, INITIATED, IN_UNIT_MEETING].includes(state) ? ASSIGNED : state;
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

/** Choice: where the municipality lets the person's own unit decide, its leader registers the outcome afterwards. STRANDA-ORG-6. */
export function stateAfterDecision(path: DecisionPath): CaseState {
  return path === DecisionPath.OWN_UNIT ? DECIDED_IN_OWN_UNIT : DECIDED;
}

/** What a case waits for next, as the deeds that take it on. Choice: shown to the one whose turn it is; where all was refused nothing is left to do. */
export function nextDeeds(state: CaseState, path: DecisionPath, policy: MunicipalityPolicy, hasGrant = true): readonly Deed[] {
  if (state === NOTIFIED && !hasGrant) return [];
  const first = stepBeforeAssignment(state, path, policy);
  if (first === "UNIT_MEETING_REQUIRED") return ["placeOnUnitMeeting"];
  if (first === "FIRST_CONTACT_REQUIRED") return ["initiateCooperation"];
  return next[state](path);
}

const next: Readonly<Record<CaseState, (path: DecisionPath) => readonly Deed[]>> = {
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
  UNDER_APPEAL: () => [],
  WITHDRAWN: () => [],
  CLOSED: () => [],
};
