/** The documents of the unit's own organisation, as a frontend would write them. */

const errors = "errors { code message path legalBasis details { name value } } warnings { id code severity message needsSecondReader version }";

const deedOf = (deed: string, shown: string): string => `mutation ${deed.charAt(0).toUpperCase()}${deed.slice(1)}($input: ${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!) {
  ${deed}(input: $input) { ${shown} ${errors} }
}`;

const caseState = "case { id number state version }";
const membership = "membership { id role seat validFrom validTo professional { id name title profession serviceUnit { name } } serviceUnit { name } }";
export const APPOINT_TO_ROLE = deedOf("appointToRole", `${membership} professional { id name }`);
export const END_ROLE = deedOf("endRole", membership);
export const HAND_OUT_DUTY = deedOf("handOutDuty", membership);
export const TAKE_BACK_DUTY = deedOf("takeBackDuty", membership);
const delegation = "delegation { id authority delegatedBy onBehalfOf holderRole holder { id } holderServiceUnit { name } validFrom validTo documentReference endedAt }";
export const REGISTER_DELEGATION = deedOf("registerDelegation", delegation);
export const END_DELEGATION = deedOf("endDelegation", delegation);
const adviceRequest = "adviceRequest { id question askedAt answerBy answer answeredAt version adviser { id name } askedBy { id } }";
export const REQUEST_ADVICE = deedOf("requestAdvice", `${caseState} ${adviceRequest}`);
export const ANSWER_ADVICE = deedOf("answerAdvice", `${caseState} ${adviceRequest}`);
const informationRequest =
  "informationRequest { id source serviceUnit { name } wanted basis provision consent { id } consentDeclaration requestedOn dueOn receivedOn received version requestedBy { id } }";
export const REQUEST_INFORMATION = deedOf("requestInformation", `${caseState} ${informationRequest}`);
export const RECORD_INFORMATION_RECEIVED = deedOf("recordInformationReceived", `${caseState} ${informationRequest}`);
const guidanceRequest = "guidanceRequest { id question askedAt answer answeredAt version case { id } askedBy { id } answeredBy { id } }";
export const REQUEST_GUIDANCE = deedOf("requestGuidance", guidanceRequest);
export const ANSWER_GUIDANCE = deedOf("answerGuidance", guidanceRequest);
const unitDocument =
  "unitDocument { id kind title edition ownerSeat approvedOn reviewOn link text flowStep works parentPlan periodFrom periodTo isPublic retiredAt supersedes { id } }";
export const PUBLISH_UNIT_DOCUMENT = deedOf("publishUnitDocument", unitDocument);
export const RETIRE_UNIT_DOCUMENT = deedOf("retireUnitDocument", unitDocument);
const userOrganisation = "userOrganisation { id name contact agreedOn agreementReference endedOn provision meetings { heldOn subject minutesReference } }";
export const REGISTER_USER_ORGANISATION = deedOf("registerUserOrganisation", userOrganisation);
export const RECORD_USER_ORGANISATION_MEETING = deedOf("recordUserOrganisationMeeting", userOrganisation);
export const END_USER_ORGANISATION = deedOf("endUserOrganisation", userOrganisation);
const improvementTask = "improvementTask { id title description state dueOn outcome closedAt version responsible { id } }";
export const PROPOSE_IMPROVEMENT = deedOf("proposeImprovement", improvementTask);
export const CLOSE_IMPROVEMENT = deedOf("closeImprovement", improvementTask);
const unitReport =
  "unitReport { id state fromOn toOn recipients digest isIntact sentAt version sentBy { id } sections { heading comment lines { name label count isFew } } document { heading lines } }";
export const DRAFT_UNIT_REPORT = deedOf("draftUnitReport", unitReport);
export const COMMENT_UNIT_REPORT = deedOf("commentUnitReport", unitReport);
export const SEND_UNIT_REPORT = deedOf("sendUnitReport", unitReport);
export const DISCARD_UNIT_REPORT = deedOf("discardUnitReport", unitReport);
export const UNIT_REPORT = `query UnitReport($id: ID!) { ${unitReport.replace("unitReport {", "unitReport(id: $id) {")} }`;
export const UNIT_REPORTS = "query UnitReports { unitReports { nodes { id state fromOn toOn } } }";
const training = "trainings { id kind title heldOn hours givenBy professional { id } }";
export const RECORD_TRAINING = deedOf("recordTraining", training);
export const TRAININGS = `query Trainings($filter: TrainingFilter) { trainings(filter: $filter) { nodes { ${training.slice("trainings { ".length)} } }`;
const catalogueService = "catalogueService { id title description audience howToReach needs lifeAreas isRehabilitation isPublic retiredAt version responsibleUnit { id name } }";
export const ADD_CATALOGUE_SERVICE = deedOf("addCatalogueService", catalogueService);
export const CHANGE_CATALOGUE_SERVICE = deedOf("changeCatalogueService", catalogueService);
export const RETIRE_CATALOGUE_SERVICE = deedOf("retireCatalogueService", catalogueService);
export const SERVICES = `query Services($municipality: String!, $filter: ServiceSearch, $first: Int, $after: String) {
  services(municipality: $municipality, filter: $filter, first: $first, after: $after) {
    nodes { title description audience howToReach needs lifeAreas isRehabilitation } pageInfo { hasNextPage endCursor }
  }
}`;
export const SERVICE_CATALOGUE = "query Catalogue($filter: ServiceSearch) { serviceCatalogue(filter: $filter) { nodes { id title isPublic version } } }";

const member = "id role seat validFrom validTo professional { id name title profession serviceUnit { name } }";
export const UNIT_MEMBERS = `query UnitMembers { unitMembers { ${member} } }`;
export const DUTIES = "query Duties { duties { duty isHandedOut holder { id role professional { id name } validFrom validTo } } }";
export const DELEGATIONS = `query Delegations($withEnded: Boolean) { delegations(withEnded: $withEnded) { ${delegation.slice("delegation { ".length)} }`;
export const UNIT_DOCUMENTS = `query UnitDocuments($filter: UnitDocumentFilter) { unitDocuments(filter: $filter) { nodes { ${unitDocument.slice("unitDocument { ".length)} } }`;
export const GUIDANCE_REQUESTS = "query GuidanceRequests($openOnly: Boolean) { guidanceRequests(openOnly: $openOnly) { nodes { id question answer askedBy { id } case { id } } } }";
