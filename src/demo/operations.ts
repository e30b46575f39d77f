/** The documents of the main job, as a frontend would write them. The tour, the demo data and the tests send these. */

const errors = "errors { code message path legalBasis details { name value } } warnings { id code severity message needsSecondReader version }";
const caseNow =
  "id number state version path tool nextSteps decisions { id kind outcome state version authority } recommendations { id kind state } agendaItems { id state recommendation { id } } coordinators { id }";
const caseState = "case { id number state version nextSteps }";

export const REGISTER_NOTICE = `mutation RegisterNotice($input: RegisterNoticeInput!) {
  registerNotice(input: $input) { notice { id state version receivedAt acknowledgedAt kinds } ${errors} }
}`;

export const OPEN_CASE = `mutation OpenCase($input: OpenCaseInput!) {
  openCase(input: $input) { case { ${caseNow} subject { id name } deadlines { kind dueOn alarmOn } } ${errors} }
}`;

/** A step of the main job: it answers with the case as it is now, so that nobody need ask again before the next. */
const step = (deed: string, more = ""): string => onCase(deed, more, `case { ${caseNow} }`);
const onCase = (
  deed: string,
  more = "",
  state = caseState,
): string => `mutation ${deed.charAt(0).toUpperCase()}${deed.slice(1)}($input: ${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!) {
  ${deed}(input: $input) { ${state} ${more} ${errors} }
}`;

export const INITIATE_COOPERATION = step("initiateCooperation");
export const PLACE_ON_UNIT_MEETING = step("placeOnUnitMeeting");
export const ASSIGN_CASE = step("assignCase");
export const RECORD_CLARIFICATION = step("recordClarification");
export const ASSESS_ELIGIBILITY = step("assessEligibility", "assessment { id kind meetsTest indicator { countUnit minimum count counted leftOut met } }");
export const RECOMMEND_DECISION = step("recommendDecision", "recommendation { id kind outcome }");
export const DECIDE_BY_BODY = `mutation DecideByBody($input: DecideByBodyInput!) {
  decideByBody(input: $input) { case { id } decision { id kind outcome authority version } ${errors} }
}`;
export const RETURN_TO_UNIT = onCase("returnToUnit");
export const DECIDE_CASE = step("decideCase", "decision { id kind outcome authority legalBasis version }");
export const ISSUE_DECISION_LETTER = step("issueDecisionLetter", "decision { id state deliveredOn appealDueOn version letter { writtenForm parts { block national text } } }");
export const RECORD_DELIVERY = onCase("recordDelivery", "decision { id state deliveredOn appealDueOn version }");
export const SUMMON_APPLICANT = onCase("summonApplicant");
export const RECORD_PARENT = onCase("recordParent");
export const ACKNOWLEDGE_WARNING = onCase("acknowledgeWarning", "warning { id code reason acknowledgedAt }");
export const REGISTER_OWN_UNIT_HANDLING = step("registerOwnUnitHandling", "assignment { id kind since }");
export const APPOINT_COORDINATOR = step("appointCoordinator", "assignment { id kind wish wishFollowed reasonWishNotFollowed since endsBy coordinator { id name title } }");
export const HAND_OVER_CASE = step("handOverCase");
export const CHOOSE_TOOL = onCase("chooseTool");
export const GIVE_CONSENT = step("giveConsent", "consent { id capacity method givenOn version }");
export const WITHDRAW_CONSENT = onCase("withdrawConsent", "consent { id withdrawnAt version }");
export const FOUND_GROUP = onCase(
  "foundGroup",
  "group { id state kind founding leader { name } members { kind function basis basisNote person { ... on Professional { name } ... on Person { name } } } }",
);
export const DRAFT_PLAN = step("draftPlan", "plan { id state version reviseOn }");

const onPlan = (deed: string, more = ""): string => `mutation ${deed.charAt(0).toUpperCase()}${deed.slice(1)}($input: ${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!) {
  ${deed}(input: $input) { plan { id state version missingPoints } ${more} ${errors} }
}`;

export const DESCRIBE_PLAN = onPlan("describePlan");
export const ADD_PLAN_PARTICIPANT = onPlan("addPlanParticipant", "participant { id function basis basisNote }");
export const ADD_PLAN_ENTRY = onPlan("addPlanEntry", "entry { id kind text }");
export const ADD_GOAL = onPlan("addGoal", "goal { id text ownWords position }");
export const ADD_MEASURE = onPlan("addMeasure", "measure { id text status fromOn toOn needs { id text } }");
const measureNow = "measure { id text extent execution status answer answerReason toOn serviceDecisionLapsesFirst version }";
export const CHANGE_GOAL = onPlan("changeGoal", "goal { id text ownWords lifeArea targetOn status version }");
export const CHANGE_MEASURE = onPlan("changeMeasure", measureNow);
export const SET_MEASURE_STATUS = onPlan("setMeasureStatus", measureNow);
export const ACCEPT_MEASURE = onPlan("acceptMeasure", measureNow);
export const DECLINE_MEASURE = onPlan("declineMeasure", measureNow);
export const MOVE_MEASURE = onPlan("moveMeasure", measureNow);
export const CHANGE_PLAN_ENTRY = onPlan("changePlanEntry", "entry { id text lifeArea version }");
export const REORDER_PLAN = onPlan("reorderPlan");
export const ANNOTATE = onPlan("annotate", "annotation { elementId text at by { ... on Professional { id } ... on Person { id } } }");
export const SET_ASIDE = onPlan("setAside");
export const TAKE_UP = onPlan("takeUp");
export const UNDO_LAST_PLAN_CHANGE = onPlan("undoLastPlanChange");
const fieldChanges = "fields { field before after }";
export const PLAN_HISTORY = `query PlanHistory($id: ID!, $first: Int, $after: String) { planHistory(planId: $id, first: $first, after: $after) {
  nodes { element elementId planVersion at isNew isUndo by { ... on Professional { id } ... on Person { id } } ${fieldChanges} } pageInfo { hasNextPage endCursor }
} }`;
export const PLAN_DIFFERENCE = `query PlanDifference($id: ID!, $from: Int!, $to: Int!) { planDifference(planId: $id, from: $from, to: $to) { element elementId isNew ${fieldChanges} } }`;
export const SUBMIT_PLAN = onPlan("submitPlanForApproval");
export const APPROVE_PLAN = onPlan("approvePlan");

export const CLOSE_PLAN = onPlan("closePlan");
export const WITHDRAW_CASE = onCase("withdrawCase");
export const CLOSE_CASE = onCase("closeCase");
export const LEAVE_GROUP = onCase("leaveGroup", "group { id version leader { id } } member { id until }");
export const COMPLETE_COORDINATOR_TASK = onCase("completeCoordinatorTask", "task { id kind doneAt outcome version }");
export const ACKNOWLEDGE_FEEDBACK = onCase("acknowledgeFeedback", "feedback { id acknowledgedAt version }");
export const UNIT_FEEDBACK = `query UnitFeedback($open: Boolean) { unitFeedback(open: $open) {
  nodes { id kind at note version acknowledgedAt acknowledgedBy { name } reportedBy { ... on Professional { id name } ... on Person { id name } } case { id } plan { id state } member { id until } }
  pageInfo { hasNextPage endCursor }
} }`;

const deadline = "deadline { id kind startedOn dueOn dueAt alarmOn settledAt outcome overdue daysLate reference extensionReason extendedAt explanation version }";
const onDeadline = (deed: string): string => `mutation ${deed.charAt(0).toUpperCase()}${deed.slice(1)}($input: ${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!) {
  ${deed}(input: $input) { ${deadline} ${errors} }
}`;

export const REQUEST_NOTICE_COMPLETION = `mutation RequestNoticeCompletion($input: RequestNoticeCompletionInput!) {
  requestNoticeCompletion(input: $input) { notice { id state version completions { missing dueOn } } ${errors} }
}`;

const appeal = "appeal { id version state review forwardDueOn }";
export const REGISTER_APPEAL = onCase("registerAppeal", appeal);
export const BEGIN_OWN_REVIEW = onCase("beginOwnReview", appeal);
export const REVIEW_APPEAL = onCase("reviewAppeal", appeal);

export const SEND_INTERIM_REPLY = onCase("sendInterimReply", "notice { id version } interimReply { id reason explanation expectedDecisionOn sentAt }");
export const RECORD_FIRST_CONTACT = onCase("recordFirstContact", "assignment { id firstContactOn version }");
export const RECORD_NEXT_OF_KIN_CHECK = onCase(
  "recordNextOfKinCheck",
  "nextOfKinCheck { id hasMinorChildren hasMinorSiblings needsInformation needsFollowUp result checkedOn checkedBy { id } }",
);
export const EXPLAIN_BREACH = onCase("explainBreach", `${deadline}`);
export const SETTLE_DEADLINE = onCase("settleDeadline", `${deadline}`);
export const EXTEND_DEADLINE = onDeadline("extendDeadline");
export const REGISTER_RIGHTS_REQUEST = onDeadline("registerRightsRequest");
export const REGISTER_DATA_BREACH = onDeadline("registerDataBreach");
export const PLAN_STATISTICS_REPORT = onDeadline("planStatisticsReport");

export const CHANGE_POLICY = `mutation ChangePolicy($input: ChangePolicyInput!) {
  changePolicy(input: $input) { policyVersion { id version effectiveFrom } ${errors} }
}`;

const onMeeting = (
  deed: string,
  more = "",
  shown = "caseMeeting { id state version }",
): string => `mutation ${deed.charAt(0).toUpperCase()}${deed.slice(1)}($input: ${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!) {
  ${deed}(input: $input) { ${shown} ${more} ${errors} }
}`;

export const PLAN_MEETING = onMeeting("planMeeting", "", "caseMeetings { id board heldOn state version }");
export const CANCEL_MEETING = onMeeting("cancelMeeting");
export const PLACE_ON_AGENDA = onMeeting("placeOnAgenda", "agendaItem { id position state publishedAt title } case { id state version }");
export const REMOVE_FROM_AGENDA = onMeeting("removeFromAgenda", "agendaItem { id state } case { id state version nextSteps }");
export const SUMMON_TO_MEETING = onMeeting("summonToMeeting");
export const INVITE_ADVISER = onMeeting("inviteAdviser", "agendaItem { id }");
export const INVITE_GUEST = onMeeting("inviteGuest");
export const DECLARE_IMPARTIALITY = onCase("declareImpartiality", "declaration { ground recused note declaredAt person { id } declaredBy { id } }");
export const RECORD_MEETING = onMeeting("recordMeeting");
export const CONFIRM_MINUTES = onMeeting("confirmMinutes");
export const CASE_MEETINGS = `query CaseMeetings($board: MeetingBoard, $from: LocalDate) { caseMeetings(board: $board, from: $from, first: 100) {
  nodes { id board heldOn place state version } pageInfo { endCursor hasNextPage }
} }`;

export const ACKNOWLEDGE_POLICY_FINDING = `mutation AcknowledgePolicyFinding($input: AcknowledgePolicyFindingInput!) {
  acknowledgePolicyFinding(input: $input) { finding { code path digest acknowledgement { reason acknowledgedAt acknowledgedBy { id } } } ${errors} }
}`;

export const POLICY_FINDINGS = "query PolicyFindings { policyFindings { code severity path excerpt message source digest acknowledgement { reason } } }";

export const CASE_NOW = `query CaseNow($id: ID!) {
  case(id: $id) { ${caseNow} }
}`;

export const STAFF = `query Staff($role: Role) { staff(role: $role, first: 100) { nodes { id name title serviceUnit { name } } } }`;

export const MY_TASKS = `query MyTasks { myTasks { deed dueOn case { id number state } } }`;
