/** The written form a municipality uses towards its inhabitants (målform). */
export enum WrittenForm {
  NB = "NB",
  NN = "NN",
}

/** What a local indicator counts. */
export enum CountUnit {
  SERVICE = "SERVICE",
  PROFESSIONAL_GROUP = "PROFESSIONAL_GROUP",
  SERVICE_SOURCE = "SERVICE_SOURCE",
}

/** Where a coordinator is looked for when no wish decides. */
export enum CandidateRule {
  SERVICE_PROVIDER = "SERVICE_PROVIDER",
  MOST_ACTIVE_SERVICE = "MOST_ACTIVE_SERVICE",
}

/** Where a request for progress that comes to nothing goes on to. */
export enum ProgressStep {
  LEADER = "LEADER",
  UNIT = "UNIT",
}
/** Who meets the public first. */
export enum ContactKind {
  UNIT_LEADER = "UNIT_LEADER",
  SERVICE_OFFICE = "SERVICE_OFFICE",
  UNIT_MAILBOX = "UNIT_MAILBOX",
  PROFESSION = "PROFESSION",
}

/** What a text of the municipality is about. */
export enum TextTopic {
  PURPOSE = "PURPOSE",
  INDIVIDUAL_PLAN = "INDIVIDUAL_PLAN",
  COORDINATOR = "COORDINATOR",
  CHILD_COORDINATOR = "CHILD_COORDINATOR",
  RESPONSIBILITY_GROUP = "RESPONSIBILITY_GROUP",
  CRITERIA = "CRITERIA",
  HOW_TO_GIVE_NOTICE = "HOW_TO_GIVE_NOTICE",
  CASE_HANDLING = "CASE_HANDLING",
  APPEAL = "APPEAL",
  LEGAL_BASIS = "LEGAL_BASIS",
  TARGET_GROUP = "TARGET_GROUP",
  LOGIN = "LOGIN",
  JOURNAL = "JOURNAL",
}

/** How a municipality's own indicator is computed. */
export enum IndicatorKind {
  COUNT_AT_LEAST = "COUNT_AT_LEAST",
  EXPRESSION = "EXPRESSION",
}

/** What is known of a way of reaching the unit: that it is there, that the municipality has none, or nothing. */
export enum ContactState {
  GIVEN = "GIVEN",
  NONE = "NONE",
  MISSING = "MISSING",
}

/** A way of reaching the unit that a municipality may say it does not offer. */
export enum ContactChannel {
  POSTAL = "POSTAL",
  VISITING = "VISITING",
  PHONE = "PHONE",
  EMAIL = "EMAIL",
  FORM = "FORM",
}

/** A national block of a letter beside which a municipality may place its own words. */
export enum LetterBlock {
  RIGHT_TO_PLAN = "RIGHT_TO_PLAN",
  RIGHT_TO_COORDINATOR = "RIGHT_TO_COORDINATOR",
  RIGHT_TO_CHILD_COORDINATOR = "RIGHT_TO_CHILD_COORDINATOR",
  LEGAL_TEST = "LEGAL_TEST",
  PURPOSE = "PURPOSE",
  NO_WIDER_RIGHT = "NO_WIDER_RIGHT",
  GROUP_IS_POSSIBLE = "GROUP_IS_POSSIBLE",
  PARTICIPATION = "PARTICIPATION",
  APPEAL = "APPEAL",
  ACCESS_TO_DOCUMENTS = "ACCESS_TO_DOCUMENTS",
  SUPERVISION = "SUPERVISION",
  CONSENT = "CONSENT",
  ORIENTATION = "ORIENTATION",
  RIGHT_TO_WISH = "RIGHT_TO_WISH",
  START_UP_MEETING = "START_UP_MEETING",
  COMPANION = "COMPANION",
}

/** Where the municipality's own words stand beside a national block; never in its place. */
export enum TextPlacement {
  ABOVE = "ABOVE",
  BELOW = "BELOW",
}

/** An area of a room, with rights of its own. */
export enum RoomArea {
  ABOUT_ME = "ABOUT_ME",
  CALENDAR = "CALENDAR",
  DIALOGUE = "DIALOGUE",
  NOTES = "NOTES",
  MINUTES = "MINUTES",
  PLAN = "PLAN",
  DOCUMENTS = "DOCUMENTS",
  PARTICIPANTS = "PARTICIPANTS",
  LOG = "LOG",
}

/** What may be done in an area of a room. */
export enum RoomRight {
  READ = "READ",
  COMMENT = "COMMENT",
  WRITE = "WRITE",
  PRINT = "PRINT",
}

/** What somebody is in a room. */
export enum RoomRole {
  OWNER = "OWNER",
  REPRESENTATIVE = "REPRESENTATIVE",
  COORDINATOR = "COORDINATOR",
  PARTICIPANT = "PARTICIPANT",
  GROUP_MEMBER = "GROUP_MEMBER",
}

/** A set of figures that the unit's report can hold: counts alone, never anything of one person. */
export enum ReportFigure {
  NOTICES = "NOTICES",
  DECISIONS = "DECISIONS",
  PLANS = "PLANS",
  COORDINATORS = "COORDINATORS",
  GROUPS = "GROUPS",
  OPEN_NEEDS = "OPEN_NEEDS",
  DEADLINES = "DEADLINES",
  APPEALS = "APPEALS",
  SERVICES = "SERVICES",
  TRAINING = "TRAINING",
  IMPROVEMENTS = "IMPROVEMENTS",
}

/** The languages that a form is set in: the two of Norwegian, and English beside them. */
export enum FormLanguage {
  NB = "NB",
  NN = "NN",
  EN = "EN",
}
