/** Every way of saying no. The texts of each, in three languages, stand in `src/resolvers/refusal-texts.ts`. */
export const refusalCodes = [
  "NOT_FOUND",
  "NOT_YOURS_TO_DO",
  "STALE_VERSION",
  "NOT_ALLOWED_IN_THIS_STATE",
  "INVALID_INPUT",
  "INVALID_NATIONAL_ID",
  "INVALID_DATE_ORDER",
  "IDEMPOTENCY_KEY_REUSED",
  "SUBJECT_REQUIRED",
  "KINDS_REQUIRED",
  "NOTICE_ALREADY_LINKED",
  "NOTICE_NOT_FOR_THE_UNIT",
  "OWNER_HAS_DECLINED",
  "PATH_NOT_CHOSEN",
  "OWN_UNIT_REQUIRED",
  "UNIT_MEETING_REQUIRED",
  "FIRST_CONTACT_REQUIRED",
  "HANDLER_NOT_QUALIFIED",
  "ORIENTATION_REQUIRED",
  "CHILD_VIEW_REQUIRED",
  "REASONS_REQUIRED",
  "CHILD_TEST_REQUIRED",
  "CHILD_TOO_OLD",
  "ASSESSMENT_REQUIRED",
  "DECISION_CONTRADICTS_ASSESSMENT",
  "REFUSAL_REASON_REQUIRED",
  "REFUSAL_REASON_WITHOUT_REFUSAL",
  "LEGAL_BASIS_REQUIRED",
  "FACTS_REQUIRED",
  "CONSIDERATIONS_REQUIRED",
  "DECISION_EXISTS",
  "DECISION_NOT_ON_THIS_PATH",
  "RECOMMENDATION_REQUIRED",
  "QUORUM_NOT_MET",
  "MEMBER_TOOK_PART_AND_WAS_RECUSED",
  "NOT_A_MEMBER_OF_THE_BODY",
  "SECOND_READER_MISSING",
  "SECOND_READER_IS_AUTHOR",
  "ALREADY_ACKNOWLEDGED",
  "LETTER_ALREADY_ISSUED",
  "COORDINATOR_REQUIRED",
  "COORDINATOR_ALREADY_APPOINTED",
  "RIGHT_NOT_GRANTED",
  "WISH_REASON_REQUIRED",
  "COORDINATOR_AT_CAP",
  "OWN_UNIT_NOT_REGISTERED",
  "ALREADY_REGISTERED",
  "MINUTES_NOT_ALLOWED",
  "CONSENT_REQUIRED",
  "CONSENT_GIVER_NOT_LAWFUL",
  "CONSENT_EXISTS",
  "PLAN_EXISTS",
  "PLAN_DECLINED",
  "PLAN_NOT_OPEN_FOR_CHANGE",
  "PLAN_INCOMPLETE",
  "OWN_WORDS_ARE_THE_OWNERS",
  "NOT_A_PARTICIPANT",
  "PARTICIPANT_EXISTS",
  "GROUP_EXISTS",
  "GROUP_MEMBERS_REQUIRED",
  "PROCEDURE_NOT_HANDED_OUT",
  "FOUNDING_NOT_CHOSEN",
  "POLICY_INVALID",
  "POLICY_IN_THE_PAST",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What may accompany a refusal: ids, numbers, days and names of fields; never a citizen's words. */
export interface RefusalDetails {
  readonly path?: readonly string[];
  readonly [name: string]: string | number | boolean | null | undefined | readonly string[];
}

/** The service says no. It takes no message, so that nothing personal can enter one; thrown, so that everything rolls back. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }
}
