/**
 * The ready-made tabs of the console: one story of the main job per tab, in the
 * order they are shown. Keep this module free of imports, so that tests can run
 * every story against the schema without a browser.
 */
export interface Story {
  /**
   * A few plain words. The tab shows them as the operation's name (GraphiQL has
   * no other tab label), so keep them short: "Who is waiting" → Who_is_waiting.
   */
  readonly title: string;
  /** One or more operations; the first one is given the title as its name. */
  readonly query: string;
  /** Variables as JSON text, comments allowed. */
  readonly variables?: string;
}

export const stories: readonly Story[] = [
  {
    title: "Who am I",
    query: `# Choose a person in the bar above, then run this with Ctrl-Enter.
query {
  me {
    id
    name
    municipality { name number }
    roles { role serviceUnit { name } }
    permissions
  }
}
`,
  },
  {
    title: "Public page",
    query: `# No login needed: the municipalities, and then the page of one of them by its number.
query {
  municipalities { name number }
}

# How to reach a unit, and what everybody is told of rights and appeal.
query Unit($municipality: String!, $writtenForm: WrittenForm) {
  coordinatingUnit(municipality: $municipality, writtenForm: $writtenForm) {
    name
    writtenForm
    contact { kind title phone email postal { line postalCode town } }
    noticeTerms
    channels
    texts { topic text }
    rights
    missing
  }
}
`,
    variables: `{
  "municipality": "<number from Public_page>",
  // "NB", "NN", or leave it out for the municipality's own.
  "writtenForm": "NN"
}
`,
  },
  {
    title: "My tasks",
    query: `# Anybody who works with cases, or has one: the deeds that wait for you, the most urgent first.
query {
  myTasks {
    deed
    dueOn
    case { id number state version subject { name } }
    notice { id state version unconfirmed wanted }
  }
}
`,
  },
  {
    title: "Notice",
    query: `# As a professional. Notice needs no consent; the unit asks the person.
mutation ($input: RegisterNoticeInput!) {
  registerNotice(input: $input) {
    notice { id state version receivedAt acknowledgedAt }
    warnings { code message legalBasis }
    errors { code message path }
  }
}

# The newest notices you may see.
query Notices {
  notices(first: 10) {
    nodes { id state version channel wanted subject { name } case { number } }
    pageInfo { endCursor hasNextPage }
  }
}
`,
    variables: `{
  "input": {
    "kinds": ["INDIVIDUAL_PLAN", "COORDINATOR"],
    "channel": "PHONE",
    "wanted": "Noen som ser helheten og som vi kan ringe.",
    "notifierCapacity": "MUNICIPAL_STAFF",
    "subject": { "name": "Prøve Eksempel", "birthDate": "1961-05-17" },
    "ownerInformed": true,
    "ownerAgrees": true
  }
}
`,
  },
  {
    title: "Completion",
    query: `# As the unit leader or the service office: what lacks something, and what was told by phone and waits for the person's word.
query {
  incomplete: notices(filter: { states: [INCOMPLETE] }, first: 10) { nodes { ...Waiting } }
  unconfirmed: notices(filter: { unconfirmed: true }, first: 10) { nodes { ...Waiting } }
}

fragment Waiting on Notice {
  id
  state
  version
  wanted
  completions { missing dueOn completedAt }
}

# Asks the notifier for the rest, by letter. The notice is kept whatever comes of it.
mutation Ask_for_it($ask: RequestNoticeCompletionInput!) {
  requestNoticeCompletion(input: $ask) {
    notice { id state version letters { kind plainText } }
    errors { code message path }
  }
}

# What shows it. An authority goes on to a mandate: registerMandate with the id of the document.
mutation Attach($attach: AttachDocumentInput!) {
  attachDocument(input: $attach) {
    document { id kind mediaType bytes }
    errors { code message path }
  }
}

mutation It_has_come($complete: CompleteNoticeInput!) {
  completeNotice(input: $complete) {
    notice { id state version }
    errors { code message path }
  }
}

# By staff, who read it back; or by the person, with "OWN_LOGIN".
mutation Confirm($confirm: ConfirmNoticeInput!) {
  confirmNotice(input: $confirm) {
    notice { id unconfirmed confirmedOn confirmation }
    errors { code message path }
  }
}
`,
    variables: `{
  "ask": {
    "noticeId": "<id of the notice>",
    "expectedVersion": 1,
    "missing": ["INFORMATION"],
    "dueOn": "<a day to come>",
    "text": "Fortell hva personen trenger hjelp til."
  },
  "attach": {
    "noticeId": "<id of the notice>",
    "kind": "AUTHORITY",
    "title": "Fullmakt",
    // A PNG of one dot, in base64.
    "content": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
  },
  "complete": { "noticeId": "<id of the notice>", "expectedVersion": 2 },
  "confirm": { "noticeId": "<id of the notice>", "expectedVersion": 1, "confirmation": "READ_BACK_BY_PHONE" }
}
`,
  },
  {
    title: "Cases",
    query: `# As the unit leader: the unit's cases, two at a time. For the next page, put endCursor into "after".
query ($filter: CaseFilter, $after: String) {
  cases(filter: $filter, orderBy: OLDEST_FIRST, first: 2, after: $after) {
    totalCount
    nodes {
      id
      number
      state
      version
      path
      nextSteps
      subject { name }
      handler { name }
      deadlines { kind dueOn alarmOn }
    }
    pageInfo { endCursor hasNextPage }
  }
}
`,
    variables: `{
  // Leave a line out and it does not narrow. Also: "unassigned", "mine", "handlerId".
  "filter": {
    "states": ["RECEIVED", "IN_UNIT_MEETING", "ASSIGNED", "CLARIFIED", "ASSESSED", "DECIDED", "NOTIFIED"],
    "paths": ["UNIT", "SERVICE_OFFICE", "UNIT_THEN_ALLOCATION_BODY"]
  },
  "after": null
}
`,
  },
  {
    title: "Open case",
    query: `# As the unit leader, for a notice that has no case yet (tab "Notice", operation Notices).
mutation ($input: OpenCaseInput!) {
  openCase(input: $input) {
    case { id number state version path nextSteps deadlines { kind dueOn alarmOn } }
    warnings { id code message }
    errors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "noticeId": "<id of the notice>",
    "expectedVersion": 1
  }
}
`,
  },
  {
    title: "Assign",
    query: `# As the unit leader: give the case to somebody of the unit, by an id from Handlers.
mutation ($input: AssignCaseInput!) {
  assignCase(input: $input) {
    case { id number state version nextSteps handler { name title } }
    errors { code message path }
  }
}

query Handlers {
  staff(role: CASE_WORKER, first: 20) { nodes { id name title } }
}

# Where nextSteps says placeOnUnitMeeting: the municipality discusses cases in a unit meeting first.
mutation Unit_meeting($meeting: PlaceOnUnitMeetingInput!) {
  placeOnUnitMeeting(input: $meeting) {
    case { id state version nextSteps unitMeetingOn }
    warnings { code message }
    errors { code message path }
  }
}

# Where nextSteps says initiateCooperation: the first contact brings those concerned together first.
mutation First_contact($contact: InitiateCooperationInput!) {
  initiateCooperation(input: $contact) {
    case { id state version nextSteps }
    errors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "caseId": "<id of the case>",
    "expectedVersion": 1,
    "handlerId": "<id from Handlers>"
  },
  "meeting": {
    "caseId": "<id of the case>",
    "expectedVersion": 1,
    "meetingOn": "2026-12-08"
  },
  "contact": {
    "caseId": "<id of the case>",
    "expectedVersion": 1
  }
}
`,
  },
  {
    title: "Deadlines",
    query: `# As the unit leader: what is due, what is overdue, and what was done late.
query ($from: LocalDate!, $to: LocalDate!) {
  overdue: deadlines(filter: { overdueOnly: true }, first: 20) { nodes { ...Days } }
  soon: deadlines(withinDays: 30, first: 20) { nodes { ...Days } }
  breaches(filter: { from: $from, to: $to }, first: 20) { nodes { ...Days explanation } }
  breachCounts(filter: { from: $from, to: $to }) { kind breached open unexplained }
}

fragment Days on Deadline {
  id
  version
  kind
  dueOn
  daysLeft
  daysLate
  case { id number }
  notice { id }
}

# Within the month, when it takes longer: why, and when to expect a decision. It becomes a deadline of its own.
mutation Interim_reply($reply: SendInterimReplyInput!) {
  sendInterimReply(input: $reply) {
    case { id version }
    interimReply { reason explanation expectedDecisionOn sentAt }
    errors { code message path legalBasis }
  }
}

# A breach stands; somebody tells why.
mutation Explain($explain: ExplainBreachInput!) {
  explainBreach(input: $explain) {
    deadline { kind daysLate explanation }
    errors { code message path }
  }
}
`,
    variables: `{
  "from": "2026-01-01",
  "to": "2026-12-31",
  "reply": {
    // A case, or a notice that no case is opened for.
    "matterId": "<id of the case>",
    "expectedVersion": 1,
    "reason": "INFORMATION_AWAITED",
    "explanation": "Vi venter på opplysninger fra sykehuset.",
    "expectedDecisionOn": "<a day to come>"
  },
  "explain": { "deadlineId": "<id of a breach>", "expectedVersion": 1, "reason": "Brevet lå i feil postkasse." }
}
`,
  },
  {
    title: "Talk",
    query: `# As the case worker who has the case: what the talk with the person came to.
mutation ($input: RecordClarificationInput!) {
  recordClarification(input: $input) {
    case { id state version nextSteps services { provider type } }
    warnings { code message }
    errors { code message path }
  }
}

# Whom the person may wish for as coordinator.
query Professionals {
  staff(role: PROFESSIONAL, first: 20) { nodes { id name title serviceUnit { name } } }
}
`,
    variables: `{
  "input": {
    "caseId": "<id of the case>",
    "expectedVersion": 2,
    "heldOn": "2026-06-01",
    "place": "Hjemme hos personen",
    "orientationGiven": true,
    "toldOfRightToWish": true,
    "needs": "Mange å forholde seg til, og ingen som ser helheten.",
    "resources": "Vet godt hva som hjelper.",
    // From 7 to 16 years the child must have been heard: "childView": "…"
    "wantsPlan": true,
    "wantsCoordinator": true,
    "coordinatorWish": "Den jeg kjenner fra før.",
    "wishedCoordinatorId": null,
    "services": [
      { "type": "HOME_NURSING", "source": "HEALTH_CARE", "provider": "Hjemmetjenesten", "professionalGroup": "sykepleier", "seenInContext": true },
      { "type": "PHYSIOTHERAPY", "source": "HEALTH_CARE", "provider": "Fysioterapitjenesten", "professionalGroup": "fysioterapeut", "seenInContext": true }
    ]
  }
}
`,
  },
  {
    title: "Assess",
    query: `# As the case worker: one right at a time, by both limbs of the law. The municipality's own number informs and decides nothing.
mutation ($input: AssessEligibilityInput!) {
  assessEligibility(input: $input) {
    case { id state version nextSteps }
    assessment {
      id
      kind
      meetsTest
      indicator { countUnit minimum count counted leftOut met }
    }
    warnings { code message legalBasis }
    errors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "caseId": "<id of the case>",
    "expectedVersion": 3,
    // Then once more with "COORDINATOR" and the new version.
    "kind": "INDIVIDUAL_PLAN",
    "longTerm": { "answer": true, "reasons": "Behovet har vart lenge og vil fortsette." },
    "coordinated": { "answer": true, "reasons": "Tjenestene griper inn i hverandre og må ses i sammenheng." },
    "bases": ["HEALTH_CARE"]
  }
}
`,
  },
  {
    title: "Decide",
    query: `# As whoever decides on the case's path: the unit leader or, where it has one, the service office.
mutation ($input: DecideCaseInput!) {
  decideCase(input: $input) {
    case { id state version nextSteps }
    decision { id version kind outcome authority legalBasis }
    warnings { id code message legalBasis needsSecondReader version }
    errors { code message path legalBasis }
  }
}

# A doubtful refusal is read by somebody else before its letter goes.
mutation Second_reader($warning: AcknowledgeWarningInput!) {
  acknowledgeWarning(input: $warning) {
    warning { code reason acknowledgedAt acknowledgedBy { name } }
    errors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "caseId": "<id of the case>",
    "expectedVersion": 5,
    // Then once more with "COORDINATOR" and the new version.
    "kind": "INDIVIDUAL_PLAN",
    // Try "REFUSED" with "refusalReason": it must fit the assessment.
    "outcome": "GRANTED",
    "facts": "To tjenester fra kommunen.",
    "considerations": "Uten samordning får ikke personen nytte av tjenestene."
  },
  "warning": {
    "warningId": "<id of the warning>",
    "expectedVersion": 1,
    "reason": "Lest på nytt: avslaget hviler på personens behov."
  }
}
`,
  },
  {
    title: "Meetings",
    query: `# As the unit leader: the year of the unit's meetings, and what to do when there are too few.
query {
  unitMeetingYear {
    year held planned minimum expected expectedByNow behindPace
    meetings { id heldOn state version }
    waiting { id case { number } }
    warnings { code message }
  }
}

# Meetings of the unit (UNIT), or of the body that decides where there is one (ALLOCATION_BODY). A plan for the year takes several days.
mutation Plan_meetings($plan: PlanMeetingInput!) {
  planMeeting(input: $plan) {
    caseMeetings { id board heldOn state version }
    warnings { code message }
    errors { code message path }
  }
}

# One of: a case on the unit's agenda, a recommendation on the body's, or the title of what is no case. Nobody sees more by it yet.
mutation Place_on_agenda($place: PlaceOnAgendaInput!) {
  placeOnAgenda(input: $place) {
    caseMeeting { id version }
    agendaItem { id position }
    case { id number state version }
    warnings { code message }
    errors { code message path }
  }
}

# Sends the agenda. From now on those who meet see the cases on it.
mutation Summon($summon: SummonToMeetingInput!) {
  summonToMeeting(input: $summon) {
    caseMeeting { id state version items { id title case { number } ageInDays } attendees { role person { name } } }
    errors { code message path }
  }
}

# Afterwards: who was there, and what was said.
mutation Record($record: RecordMeetingInput!) {
  recordMeeting(input: $record) {
    caseMeeting { id state version items { state minutes } }
    errors { code message path }
  }
}

query Coming_meetings {
  caseMeetings(first: 10) { nodes { id board heldOn state version items { id title case { number } recommendation { kind } } } }
}
`,
    variables: `{
  "plan": { "board": "UNIT", "days": ["<a day to come>", "<another>"], "place": "Kommunehuset" },
  "place": { "meetingId": "<id of the meeting>", "caseId": "<id of the case>" },
  "summon": { "meetingId": "<id of the meeting>", "expectedVersion": 2 },
  "record": {
    "meetingId": "<id of the meeting>",
    "expectedVersion": 3,
    "attendedIds": ["<id of a member>"],
    "items": [{ "itemId": "<id of the item>", "minutes": "Saken går til saksbehandler." }]
  }
}
`,
  },
  {
    title: "Decide by body",
    query: `# Where a body decides. Recommend, as the case worker; put it on the body's agenda and send that (tab "Meetings"); declare, as each member; then this one.
mutation ($input: DecideByBodyInput!) {
  decideByBody(input: $input) {
    case { id }
    decision { id version kind outcome authority takenPart { name } }
    warnings { code message }
    errors { code message path }
  }
}

mutation Recommend($recommend: RecommendDecisionInput!) {
  recommendDecision(input: $recommend) {
    case { id state version nextSteps }
    recommendation { id kind outcome }
    errors { code message path }
  }
}

# As each member who takes part. With "CLOSE_FAMILY" the member is recused, and sees the case no more.
mutation Declare($declare: DeclareImpartialityInput!) {
  declareImpartiality(input: $declare) {
    declaration { ground recused }
    errors { code message path }
  }
}

query Body {
  staff(role: ALLOCATION_BODY_MEMBER, first: 20) { nodes { id name title } }
}
`,
    variables: `{
  "recommend": {
    "caseId": "<id of the case>",
    "expectedVersion": 5,
    // Then once more with "COORDINATOR" and the new version.
    "kind": "INDIVIDUAL_PLAN",
    "outcome": "GRANTED",
    "facts": "To tenester frå kommunen.",
    "considerations": "Utan samordning får ikkje personen nytte av tenestene."
  },
  "declare": { "caseId": "<id of the case>", "ground": "NONE" },
  "input": {
    "caseId": "<id of the case>",
    "expectedVersion": 7,
    "recommendationId": "<id from Recommend>",
    "outcome": "GRANTED",
    // Two at the least, unless the municipality has said another number. Leave it out when the meeting has been recorded.
    "takenPartIds": ["<id from Body>", "<id from Body>"]
  }
}
`,
  },
  {
    title: "Letter",
    query: `# As the case worker: the letter of one decision; the four weeks of appeal begin.
mutation ($input: IssueDecisionLetterInput!) {
  issueDecisionLetter(input: $input) {
    case { id state version nextSteps }
    decision {
      kind
      deliveredOn
      appealDueOn
      letter { writtenForm parts { block national text } }
    }
    errors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "decisionId": "<id of the decision>",
    // The decision's own version.
    "expectedVersion": 1
  }
}
`,
  },
  {
    title: "Letters sent",
    query: `# The letters of one case: decision, form for consent, summons, interim reply, appeal. The text is the national one in the recipient's written form.
query ($id: ID!) {
  case(id: $id) {
    letters {
      id
      kind
      capacity
      method
      writtenForm
      issuedAt
      deliveredOn
      recipient { ... on Person { name } ... on Professional { name title } }
      meeting { on time place }
      plainText
    }
  }
}

# As a citizen: one's own, also where one may not read the case.
query My_letters {
  myLetters(first: 10) { nodes { kind issuedAt plainText } }
}

# For what went by post: the day it came. The four weeks of appeal begin.
mutation Delivered($delivered: RecordDeliveryInput!) {
  recordDelivery(input: $delivered) {
    decision { state deliveredOn appealDueOn }
    errors { code message path }
  }
}
`,
    variables: `{
  "id": "<id of the case>",
  "delivered": { "decisionId": "<id of the decision>", "expectedVersion": 2, "deliveredOn": "<a day gone by>" }
}
`,
  },
  {
    title: "Appeal",
    query: `# As the person, whoever speaks for the person, or staff who write a letter down. Nothing is rejected for a defect.
mutation ($input: RegisterAppealInput!) {
  registerAppeal(input: $input) {
    appeal { id state version inTime dueOn forwardDueOn defects }
    warnings { code message }
    errors { code message path legalBasis }
  }
}

# As the unit leader: what is not done with, the most urgent first.
query Appeals {
  appeals(first: 10) { nodes { id state version subject grounds forwardDueOn case { id number version } decision { id kind } } }
}

mutation Look_again($begin: BeginOwnReviewInput!) {
  beginOwnReview(input: $begin) {
    appeal { id state version }
    errors { code message path }
  }
}

# Reversing writes the new decision and the notice of costs in the same act. Assess anew first (tab "Assess"): a decision follows the assessment.
mutation Review($review: ReviewAppealInput!) {
  reviewAppeal(input: $review) {
    case { id state version nextSteps }
    appeal { state version newDecision { id outcome } }
    errors { code message path legalBasis }
  }
}

# What is maintained goes to the county governor, with a copy to the person.
mutation Forward($forward: ForwardAppealInput!) {
  forwardAppeal(input: $forward) {
    appeal { state version forwardedOn copySentOn }
    errors { code message path legalBasis }
  }
}

mutation County_governor($outcome: RecordStateAdministratorOutcomeInput!) {
  recordStateAdministratorOutcome(input: $outcome) {
    case { state nextSteps }
    appeal { state outcome outcomeOn }
    errors { code message path legalBasis }
  }
}
`,
    variables: `{
  "input": {
    "caseId": "<id of the case>",
    "decisionId": "<id of the decision>",
    "capacity": "OWNER",
    "grounds": "Bruddet gror ikke, og jeg er like dårlig som før.",
    "wanted": "Individuell plan og koordinator."
  },
  "begin": { "appealId": "<id from Appeals>", "expectedVersion": 1 },
  "review": {
    "appealId": "<id from Appeals>",
    "expectedVersion": 2,
    // Also "REVERSED_IN_FULL" or "REVERSED_IN_PART", with "decision": { "outcome": "GRANTED", "facts": "…", "considerations": "…" }
    "outcome": "MAINTAINED",
    "considerations": "Behovet er fortsatt kortvarig."
  },
  "forward": { "appealId": "<id from Appeals>", "expectedVersion": 3, "statement": "Kommunen opprettholder vedtaket." },
  "outcome": { "appealId": "<id from Appeals>", "expectedVersion": 4, "outcome": "ANNULLED_RETURNED", "outcomeOn": "<a day gone by>", "reasons": "Saken er ikke godt nok opplyst." }
}
`,
  },
  {
    title: "Coordinator",
    query: `# As the unit leader: appoint, by an id from Professionals; then hand over.
mutation ($input: AppointCoordinatorInput!) {
  appointCoordinator(input: $input) {
    case { id state version nextSteps }
    assignment { kind since wish wishFollowed coordinator { name title } }
    warnings { code message }
    errors { code message path }
  }
}

query Professionals {
  staff(role: PROFESSIONAL, first: 20) { nodes { id name title serviceUnit { name } } }
}

mutation Hand_over($handOver: HandOverCaseInput!) {
  handOverCase(input: $handOver) {
    case { id state version coordinators { kind coordinator { name } } }
    errors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "caseId": "<id of the case>",
    "expectedVersion": 9,
    "kind": "COORDINATOR",
    "coordinatorId": "<id from Professionals>"
    // Not the one who was wished for? "reasonWishNotFollowed": "…"
  },
  "handOver": {
    "caseId": "<id of the case>",
    "expectedVersion": 10
  }
}
`,
  },
  {
    title: "Consent",
    query: `# As the owner, or a parent for a child under 16: without consent there is no plan.
mutation ($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    case { id version }
    consent { id version capacity method givenOn }
    errors { code message path legalBasis }
  }
}

# The cases you have a relation of your own to.
query My_cases {
  myCases(first: 10) {
    nodes { id number state version plan { id state version } }
  }
}

# Participants lose their access at once.
mutation Withdraw($withdraw: WithdrawConsentInput!) {
  withdrawConsent(input: $withdraw) {
    consent { withdrawnAt }
    errors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "caseId": "<id from My_cases>",
    "expectedVersion": 11
  },
  "withdraw": {
    "consentId": "<id of the consent>",
    "expectedVersion": 1
  }
}
`,
  },
  {
    title: "Plan",
    query: `# As the coordinator. Every answer gives the plan's new version for the next step.
mutation ($input: DraftPlanInput!) {
  draftPlan(input: $input) {
    plan { id state version reviseOn missingPoints participants { person { ... on Professional { id name } } } }
    errors { code message path }
  }
}

# As the owner, in the owner's own words.
mutation Goal($goal: AddGoalInput!) {
  addGoal(input: $goal) {
    plan { version missingPoints }
    goal { id text ownWords }
    errors { code message path }
  }
}

mutation Measure($measure: AddMeasureInput!) {
  addMeasure(input: $measure) {
    plan { version missingPoints }
    measure { id text status }
    errors { code message path }
  }
}

mutation Entry($entry: AddPlanEntryInput!) {
  addPlanEntry(input: $entry) {
    plan { version missingPoints }
    errors { code message path }
  }
}

mutation Submit($submit: SubmitPlanForApprovalInput!) {
  submitPlanForApproval(input: $submit) {
    plan { state version missingPoints }
    warnings { code message }
    errors { code message path details { name value } }
  }
}

# As the owner again: the plan becomes active.
mutation Approve($approve: ApprovePlanInput!) {
  approvePlan(input: $approve) {
    plan { state approvedAt }
    errors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "caseId": "<id of the case>",
    "expectedVersion": 12,
    "periodFrom": "2026-07-01",
    "periodTo": "2027-06-30"
  },
  "goal": {
    "planId": "<id of the plan>",
    "expectedVersion": 1,
    "text": "Mer overskudd til familien",
    "ownWords": "Jeg vil ha krefter igjen når dagen er slutt.",
    "lifeArea": "FAMILY"
  },
  "measure": {
    "planId": "<id of the plan>",
    "expectedVersion": 2,
    "goalId": "<id of the goal>",
    "text": "Samordnede timeavtaler",
    "execution": "Avtalene samles på to dager i uka.",
    "responsibleId": "<id of a participant's person>",
    "fromOn": "2026-07-01"
  },
  "entry": {
    "planId": "<id of the plan>",
    "expectedVersion": 3,
    // Then once more with "NEED".
    "kind": "RESOURCE",
    "text": "Kjenner egne grenser og har god støtte hjemme."
  },
  "submit": { "planId": "<id of the plan>", "expectedVersion": 5 },
  "approve": { "planId": "<id of the plan>", "expectedVersion": 6 }
}
`,
  },
  {
    title: "My rooms",
    query: `# As the coordinator, the professional or the owner: every room you have a place in, with a plan or without, and its first page.
query {
  myRooms(first: 10) {
    nodes {
      id
      ownerName
      kind
      roles
      locked
      unreadMessages
      room {
        awaitingMe { id title }
        home {
          waitsForMe { kind deed dueOn }
          nextEvents(first: 3) { startsOn startTime entry { title } meeting { kind } }
          latestChanges { area at by { ... on Professional { name } ... on Person { name } } }
        }
      }
    }
  }
}

# One of them: who takes part, who the person says they are, and what you may do there.
query The_room($id: ID!) {
  room(caseId: $id) {
    kind
    aboutMe { sections { kind text } }
    participants { name roles functions title workPhone }
    myRights { area rights }
  }
  dialogues(caseId: $id, first: 10) { nodes { id title unread awaits { ... on Professional { name } ... on Person { name } } } }
  roomNotes(caseId: $id, first: 10) { nodes { id datedOn text } }
}

# From now on "latestChanges" begins here.
mutation Visit($visit: VisitRoomInput!) {
  visitRoom(input: $visit) {
    case { id }
    errors { code message }
  }
}

mutation Write($message: WriteMessageInput!) {
  writeMessage(input: $message) {
    dialogue { id title unread }
    errors { code message path }
  }
}
`,
    variables: `{
  "id": "<id from My_rooms>",
  "visit": { "caseId": "<id from My_rooms>" },
  "message": { "threadId": "<id of a conversation>", "text": "Tirsdag passer godt." }
}
`,
  },
  {
    title: "Calendar",
    query: `# As anybody with a place in a room: what comes, across all your rooms. Meetings of the group stand in it by themselves.
query ($from: LocalDate!, $to: LocalDate!) {
  calendar(from: $from, to: $to) {
    startsOn
    startTime
    place
    cancelled
    case { id subject { name } }
    entry { id title repeat version }
    meeting { id kind state }
    myAnswer { answer }
  }
}

mutation Add($entry: AddCalendarEntryInput!) {
  addCalendarEntry(input: $entry) {
    calendarEntry { id title startsOn repeat version }
    errors { code message path }
  }
}

mutation Come($answer: AnswerCalendarEntryInput!) {
  answerCalendarEntry(input: $answer) {
    calendarEntry { id answers { answer person { ... on Professional { name } ... on Person { name } } } }
    errors { code message path }
  }
}
`,
    variables: `{
  // 93 days at the most.
  "from": "<a day>",
  "to": "<a day>",
  "entry": {
    "caseId": "<id from My_rooms>",
    "kind": "APPOINTMENT",
    "title": "Fysioterapi",
    "place": "Helsehuset",
    "startsOn": "<a day>",
    "startTime": "10:00",
    "endTime": "11:00"
  },
  // Every week? "repeat": "WEEKLY", "repeatUntil": "<another day>" in the entry.
  "answer": { "calendarEntryId": "<id of an entry>", "answer": "YES" }
}
`,
  },
  {
    title: "Asked of me",
    query: `# As the professional: whether to be somebody's coordinator, and how things go with what one has taken on.
query {
  myCoordinatorRequests { id version kind askedAt askedBy { name } }
  progressRequestsToMe(waiting: true, first: 10) {
    nodes { id version text dueOn isLate turn measure { text } askedBy { ... on Professional { name } ... on Person { name } } }
  }
}

mutation Coordinate($coordinate: AnswerCoordinatorRequestInput!) {
  answerCoordinatorRequest(input: $coordinate) {
    coordinatorRequest { answer answeredAt }
    errors { code message path }
  }
}

mutation Progress($progress: AnswerProgressRequestInput!) {
  answerProgressRequest(input: $progress) {
    progressRequest { state turn answer }
    errors { code message path }
  }
}
`,
    variables: `{
  // Or "DECLINED", with a "reason".
  "coordinate": { "requestId": "<id from Asked_of_me>", "expectedVersion": 1, "answer": "ACCEPTED", "clearedOn": "<a day gone by>" },
  "progress": { "progressRequestId": "<id from Asked_of_me>", "expectedVersion": 1, "answer": "Vi begynte forrige uke." }
}
`,
  },
  {
    title: "Plan on one page",
    query: `# As the owner: goal by goal who does what and when, how it goes, and whose turn it is.
query {
  myRooms(filter: { roles: [OWNER, REPRESENTATIVE] }, first: 5) {
    nodes {
      ownerName
      room {
        case {
          plan {
            id
            version
            state
            reviseOn
            overview {
              goal { text ownWords }
              measure { text status fromOn toOn responsible { ... on Professional { name } ... on Person { name } } }
            }
            progress { overdue unanswered lastEvaluatedOn nextEvaluationOn }
            evaluations { id state version ownerWord answers { result nextStep note goal { text } } }
          }
          consents { grants { sections validTo isInForce recipient { ... on Professional { name } ... on Person { name } } } }
        }
      }
    }
  }
}

# The same as a document; "CHILD" tells it to a child.
query Document($id: ID!, $audience: DocumentAudience) {
  plan(id: $id) { document(audience: $audience) { heading lines } }
}

# What the owner thinks of an evaluation that is under way.
mutation My_word($word: GiveWordOnEvaluationInput!) {
  giveWordOnEvaluation(input: $word) {
    evaluation { state ownerWord ownerAgrees }
    errors { code message path }
  }
}
`,
    variables: `{
  "id": "<id of the plan>",
  "audience": "CHILD",
  "word": { "evaluationId": "<id of the evaluation>", "expectedVersion": 1, "word": "Jeg merker forskjell.", "agrees": true }
}
`,
  },
  {
    title: "One case",
    query: `# One case with everything you may read of it. Try the owner, the coordinator and the hospital on the same case.
query ($id: ID!) {
  case(id: $id) {
    number
    state
    version
    path
    nextSteps
    subject { name birthDate }
    parties { role person { name } }
    notices { receivedAt channel notifierCapacity wanted }
    clarifications { heldOn needs childView coordinatorWish }
    services { type source provider }
    assessments { kind meetsTest longTermReasons coordinatedReasons indicator { count minimum met } }
    recommendations { kind outcome state }
    decisions { id version kind outcome authority legalBasis appealDueOn }
    warnings { id code acknowledgedAt }
    coordinators { kind since wishFollowed coordinator { name } }
    consents { id capacity givenOn withdrawnAt }
    group { leader { name } members { function } }
    deadlines { kind dueOn settledAt }
    plan {
      id
      state
      values
      missingPoints
      goals { text ownWords measures { text status responsible { ... on Professional { name } ... on Person { name } } } }
    }
  }
}
`,
    variables: `{
  "id": "<id of the case>"
}
`,
  },
  {
    title: "Overview",
    query: `# As the unit leader: figures, the load of coordinators, and who still waits.
query {
  unitOverview {
    notices { name count }
    cases { name count }
    plans { name count }
    coordinators { coordinator { name } assignments plans maxPlans }
    vacancies { number state subject { name } }
    missingRegistrations { number subject { name } }
  }
  deadlines(withinDays: 30, first: 20) { nodes { kind dueOn alarmOn case { number } } }
}
`,
  },
  {
    title: "Register and report",
    query: `# As the unit leader: everybody with a plan, a coordinator or a group, and what they lack. As a coordinator: those one coordinates for.
query {
  unitRegister(orderBy: LONGEST_UNCHANGED, first: 20) {
    counts { total withPlan stale vacant withChildCoordinator }
    nodes {
      personName
      planState
      staleSince
      reviseOn
      nextMeetingOn
      vacantSince
      vacancyDueOn
      coordinators { kind since coordinator { name } }
    }
  }
  unitOverview { unmetNeeds { name count isFew } }
}

# The report of a period to those the unit answers to: counts alone, small ones not told.
mutation Begin_report($draft: DraftUnitReportInput!) {
  draftUnitReport(input: $draft) {
    unitReport { id version sections { heading comment lines { label count isFew } } }
    errors { code message path }
  }
}

mutation Send_report($send: SendUnitReportInput!) {
  sendUnitReport(input: $send) {
    unitReport { recipients digest isIntact document { heading lines } }
    errors { code message details { name value } }
  }
}

# What is at hand for the work: national help texts, and the municipality's own guides.
query At_hand {
  documentsFor(work: GROUP) {
    helpTexts { text source }
    documents { title kind edition ownerSeat reviewOn }
  }
}
`,
    variables: `{
  "draft": { "from": "2026-01-01", "to": "2026-06-30" },
  "send": { "unitReportId": "<id of the report>", "expectedVersion": 1, "recipients": ["kommunedirektøren"] }
}
`,
  },
  {
    title: "Policy findings",
    query: `# As the unit leader: what the law does not allow, advises against or misses in the municipality's own texts and choices.
query {
  policyFindings {
    code
    severity
    path
    excerpt
    message
    source
    digest
    acknowledgement { reason acknowledgedAt }
  }
}

# Somebody answers for a finding, until the text is another.
mutation Acknowledge($finding: AcknowledgePolicyFindingInput!) {
  acknowledgePolicyFinding(input: $finding) {
    finding { code acknowledgement { reason } }
    errors { code message path }
  }
}

# An indicator that is not saved, over services of nobody. It informs, and decides nothing.
query Try_indicator($indicator: IndicatorPolicyInput!, $sample: IndicatorSampleInput!) {
  tryIndicator(indicator: $indicator, sample: $sample) {
    outcome { code met value minimum }
    facts { serviceCount providerCount sourceCount ageGroup }
  }
}
`,
    variables: `{
  "finding": { "code": "CONTACT_NOT_SAID", "path": ["unit", "contact", "email"], "digest": "<digest from Policy_findings>", "reason": "Adressen kommer når ny nettside er klar." },
  "indicator": {
    "code": "TO_SEKTORER",
    "names": [{ "writtenForm": "NB", "text": "To sektorer" }],
    "kind": "EXPRESSION",
    // Also services.exists(s, s.type == 'SCHOOL' && s.seenInContext), for instance.
    "expression": "sourceCount >= 2"
  },
  "sample": {
    "ageGroup": "ADULT",
    "services": [
      { "type": "HOME_NURSING", "source": "HEALTH_CARE", "provider": "A", "professionalGroup": "sykepleier", "seenInContext": true },
      { "type": "WORK_AND_BENEFITS", "source": "NAV", "provider": "B", "professionalGroup": "veileder", "seenInContext": true }
    ]
  }
}
`,
  },
  {
    title: "Staff and duties",
    query: `# As the unit leader: who is in the unit, who meets the public first, and who has each of the leader's duties.
query {
  unitMembers { id role seat validFrom validTo professional { id name title } }
  firstContact { title isVacant holders { name } }
  duties { duty isHandedOut holder { professional { name } } }
}

mutation Hand_out($duty: HandOutDutyInput!) {
  handOutDuty(input: $duty) {
    membership { id role validFrom validTo professional { name } }
    errors { code message path }
  }
}

mutation Take_back($back: TakeBackDutyInput!) {
  takeBackDuty(input: $back) {
    membership { id validTo }
    errors { code message path }
  }
}

# The leader gives the roles of the unit, the system coordinator all of them.
mutation Appoint($appoint: AppointToRoleInput!) {
  appointToRole(input: $appoint) {
    membership { id role seat validFrom professional { id name } }
    errors { code message path }
  }
}

mutation End($end: EndRoleInput!) {
  endRole(input: $end) {
    membership { id role validTo }
    errors { code message path legalBasis }
  }
}
`,
    variables: `{
  "duty": { "duty": "SUMMON", "professionalId": "<id of a member>" },
  "back": { "duty": "SUMMON" },
  "appoint": { "role": "CASE_WORKER", "professionalId": "<id of a professional>", "seat": "SUBSTITUTE" },
  "end": { "membershipId": "<id of a membership>" }
}
`,
  },
  {
    title: "Who has read",
    query: `# As a citizen: who has read what about you, and why.
query {
  myAccessLog(first: 20) {
    nodes { at what basis organisation actorRoles actor { ... on Professional { name title } ... on Person { name } } }
    pageInfo { endCursor hasNextPage }
  }
}
`,
  },
];
