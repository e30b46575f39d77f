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
