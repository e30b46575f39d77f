/** What tests read a case, a plan and a notice by. */

const contributor = "{ ... on Professional { id name } ... on Person { id name } }";

export const CASE_FILE = `query CaseFile($id: ID!) { case(id: $id) {
  id number state path version receivedAt openedAt unitMeetingOn tool registeredWithUnitAt nextSteps
  subject { id name birthDate } handler { id name } serviceUnit { name }
  notices { id state } parties { role parentalResponsibility person { id name } }
  clarifications { heldOn place orientationGiven needs resources childView wantsPlan wantsCoordinator coordinatorWish wishedCoordinator { id } heldBy { id } }
  services { type source provider professionalGroup seenInContext }
  assessments { id kind longTerm longTermReasons coordinated coordinatedReasons complex seriousCondition welfareServices bases meetsTest
    indicator { countUnit minimum count counted leftOut met } assessedBy { id } }
  agendaItems { id board position state publishedAt minutes advice ageInDays meeting { id heldOn } }
  impartialityDeclarations { ground recused person { id } declaredBy { id } }
  recommendations { id kind outcome facts considerations refusalReason state returnReason recommendedBy { id } }
  decisions { id kind outcome path state version legalBasis facts considerations refusalReason authority decidedOn minutesReference deliveredOn appealDueOn
    decidedBy { id } takenPart { id } recused { id } letter { writtenForm parts { block national text } } }
  warnings { id code severity needsSecondReader version acknowledgedAt reason acknowledgedBy { id } }
  deadlines { id kind startedOn dueOn alarmOn settledAt outcome overdue alarmed daysLeft daysLate aboutId version }
  ageInDays interimReplies { id reason explanation expectedDecisionOn sentAt sentBy { id } }
  coordinators { id kind wish wishFollowed reasonWishNotFollowed acceptsAboveCap since endsBy coordinator { id name } wishedCoordinator { id } }
  consents { id capacity method givenOn validTo withdrawnAt version giver { id } }
  plan { id state version } group { id state }
} }`;

export const PLAN_FILE = `query PlanFile($id: ID!) { plan(id: $id) {
  id state version values periodFrom periodTo reviseOn approvedAt missingPoints owner { id }
  goals { id position text ownWords lifeArea targetOn measures { id position text status extent execution fromOn toOn responsible ${contributor} } }
  entries { id kind text lifeArea contributor ${contributor} }
  participants { id function since until person ${contributor} }
} }`;

export const GROUP_FILE = `query GroupFile($id: ID!) { case(id: $id) { group {
  id state kind founding need goals leaderUntil procedureHandedOut foundedOn leader { id } members { kind function person ${contributor} }
} } }`;

export const NOTICES = `query Notices($first: Int!, $after: String, $states: [NoticeState!]) { notices(first: $first, after: $after, filter: { states: $states }) {
  nodes { id state kinds channel wanted notifierCapacity ownerInformed ownerAgrees authorityAttached receivedAt acknowledgedAt version
    subject { id name } notifier ${contributor} registeredBy ${contributor} case { id } }
  pageInfo { endCursor hasNextPage }
} }`;

export const NODE = "query Node($id: ID!) { node(id: $id) { __typename id } }";

const LETTER = `id kind capacity method issuedAt deliveredOn writtenForm plainText version recipient ${contributor} parts { block national text } meeting { on time place }`;

/** The letters of a case with what they say, and those of each decision. */
export const LETTERS = `query LettersOfCase($id: ID!) { case(id: $id) { letters { ${LETTER} } decisions { kind state standing letter { id } letters { id kind capacity } } } }`;

export const MY_LETTERS = `query MyLetters($first: Int, $after: String) { myLetters(first: $first, after: $after) { nodes { ${LETTER} case { id } decision { kind } } pageInfo { hasNextPage endCursor } } }`;
