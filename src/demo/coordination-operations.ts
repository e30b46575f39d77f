/** The documents of a coordinator's whole life, as a frontend would write them. */

const errors = "errors { code message path legalBasis details { name value } } warnings { id code severity message needsSecondReader version }";

const deedOf = (deed: string, shown: string): string => `mutation ${deed.charAt(0).toUpperCase()}${deed.slice(1)}($input: ${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!) {
  ${deed}(input: $input) { ${shown} ${errors} }
}`;

const caseState = "case { id number state version }";
const assignment = "assignment { id kind acceptsAboveCap since firstContactOn until endsBy endReason version coordinator { id name } }";
const vacancy = "id kind reason note since until declaredBy { id }";
const absence = "id fromOn toOn note endedAt version cover { id name } acceptedBy { id }";
const request =
  "id kind ground suitability askedAt answer answeredAt declineReason acceptsAboveCap clearedOn closedAt version candidate { id name } askedBy { id } serviceUnit { id name }";
const item = "id kind open doneAt note version doneBy { id }";
const change =
  `id kind procedure state reason raisedOn superiorClarifiedOn ownerConsultedOn ownerWish leadersMetOn unitSummoned leadersNote escalatedToUnitOn ownerInformedOn overlapFrom endedOn ` +
  `version nextSteps candidate { id name } wishedCoordinator { id } assignment { id } successor { id coordinator { id } } handover { ${item} }`;
const contact = "id contactedOn kind contactWith note recordedBy { id }";
const offer = "id need offeredOn answer answeredOn version offeredBy { id } answeredBy { id }";

export const DECLARE_VACANCY = deedOf("declareVacancy", `${caseState} vacancy { ${vacancy} }`);
export const END_COORDINATOR = deedOf("endCoordinator", `${caseState} ${assignment}`);
export const REGISTER_ABSENCE = deedOf("registerAbsence", `${caseState} absence { ${absence} }`);
export const END_ABSENCE = deedOf("endAbsence", `absence { ${absence} }`);
export const ASK_COORDINATOR = deedOf("askCoordinator", `${caseState} coordinatorRequest { ${request} }`);
export const ANSWER_COORDINATOR_REQUEST = deedOf("answerCoordinatorRequest", `coordinatorRequest { ${request} }`);
export const REQUEST_FROM_DEPARTMENT = deedOf("requestCoordinatorFromDepartment", `coordinatorRequest { ${request} }`);
export const APPOINT_BY_DEPARTMENT = deedOf("appointByDepartment", `coordinatorRequest { ${request} } ${assignment}`);
export const RECORD_CONTACT = deedOf("recordContact", `${caseState} contact { ${contact} } ${assignment}`);
export const OFFER_CHILD_COORDINATOR = deedOf("offerChildCoordinator", `${caseState} offer { ${offer} }`);
export const ANSWER_CHILD_COORDINATOR_OFFER = deedOf("answerChildCoordinatorOffer", `offer { ${offer} }`);
export const RECORD_BIRTH = deedOf("recordBirth", `case { id version subject { birthDate name } }`);
export const RAISE_CHANGE = deedOf("raiseCoordinatorChange", `${caseState} change { ${change} }`);
export const CLARIFY_CHANGE = deedOf("clarifyChangeWithSuperior", `change { ${change} }`);
export const CONSULT_OWNER = deedOf("consultOwnerOnChange", `change { ${change} }`);
export const INFORM_OWNER = deedOf("informOwnerOfChange", `change { ${change} }`);
export const BEGIN_OVERLAP = deedOf("beginOverlap", `change { ${change} }`);
export const COMPLETE_CHANGE = deedOf("completeCoordinatorChange", `${caseState} change { ${change} } ${assignment}`);
export const ESCALATE_TO_LEADERS = deedOf("escalateChangeToLeaders", `change { ${change} }`);
export const ESCALATE_TO_UNIT = deedOf("escalateChangeToUnit", `change { ${change} }`);
export const CANCEL_CHANGE = deedOf("cancelCoordinatorChange", `change { ${change} }`);
export const COMPLETE_HANDOVER_ITEM = deedOf("completeHandoverItem", `change { ${change} } handoverItem { ${item} }`);

/** The coordination of a case as somebody sees it. */
export const COORDINATION = `query Coordination($id: ID!) { case(id: $id) {
  id version coordinators { id kind since endsBy isSubordinate acceptsAboveCap firstContactOn coordinator { id name } answersNow { id } absences { ${absence} } }
  formerCoordinators { id kind since until endsBy endReason coordinator { id } }
  coordinatorVacancies { ${vacancy} } coordinatorRequests { ${request} } coordinatorContacts { ${contact} } coordinatorChanges { ${change} }
  childCoordinatorOffers { ${offer} } continuity { daysSinceContact daysWithoutCoordinator }
  deadlines { kind dueOn alarmOn settledAt outcome } coordinatorTasks { kind doneAt } plan { id vacancies { id kind } participants { function since until person { ... on Professional { id } } } }
} }`;

export const MY_REQUESTS = `query MyRequests { myCoordinatorRequests { ${request} } }`;
export const CANDIDATES = `query Candidates($caseId: ID!, $kind: CoordinatorKind!) { coordinatorCandidates(caseId: $caseId, kind: $kind) {
  isWished services isPreferred load maxPlans needsAcceptance answer professional { id name }
} }`;
