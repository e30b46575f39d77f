import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** How much a warning weighs. */
export enum WarningSeverity {
  ADVICE = "ADVICE",
  SERIOUS = "SERIOUS",
}

/** What a warning is about. */
export enum WarningCode {
  EMAIL_NOT_SECURE = "EMAIL_NOT_SECURE",
  AUTHORITY_MISSING = "AUTHORITY_MISSING",
  OWNER_NOT_INFORMED = "OWNER_NOT_INFORMED",
  UNIT_MEETING_AFTER_ONE_MONTH = "UNIT_MEETING_AFTER_ONE_MONTH",
  ORAL_NEED_WRITTEN_DOWN = "ORAL_NEED_WRITTEN_DOWN",
  OTHER_SERVICE_TO_ROUTE = "OTHER_SERVICE_TO_ROUTE",
  APPEAL_HAS_DEFECTS = "APPEAL_HAS_DEFECTS",
  APPEAL_START_UNCERTAIN = "APPEAL_START_UNCERTAIN",
  APPEAL_LATE = "APPEAL_LATE",
  REFUSAL_RESTS_ON_INDICATOR = "REFUSAL_RESTS_ON_INDICATOR",
  REFUSAL_RESTS_ON_DIAGNOSIS = "REFUSAL_RESTS_ON_DIAGNOSIS",
  REFUSAL_RESTS_ON_RESOURCES = "REFUSAL_RESTS_ON_RESOURCES",
  REFUSAL_RESTS_ON_WAITING_LIST = "REFUSAL_RESTS_ON_WAITING_LIST",
  NAV_GIVES_NO_COORDINATOR = "NAV_GIVES_NO_COORDINATOR",
  COORDINATOR_NOT_SERVICE_PROVIDER = "COORDINATOR_NOT_SERVICE_PROVIDER",
  PROPOSAL_DIFFERS_FROM_WISH = "PROPOSAL_DIFFERS_FROM_WISH",
  MEASURES_WITHOUT_NEED = "MEASURES_WITHOUT_NEED",
  GOAL_WITHOUT_MEASURE = "GOAL_WITHOUT_MEASURE",
  MEASURE_DECLINED = "MEASURE_DECLINED",
  EVALUATORS_DISAGREE = "EVALUATORS_DISAGREE",
  SERVICE_DECISION_LAPSES_FIRST = "SERVICE_DECISION_LAPSES_FIRST",
  COORDINATOR_STAYS = "COORDINATOR_STAYS",
  OWN_UNIT_REGISTRATION_LATE = "OWN_UNIT_REGISTRATION_LATE",
  UNIT_MEETINGS_BEHIND_PACE = "UNIT_MEETINGS_BEHIND_PACE",
  UNIT_MEETINGS_TOO_FEW_PLANNED = "UNIT_MEETINGS_TOO_FEW_PLANNED",
  SUBORDINATE_OF_RECUSED = "SUBORDINATE_OF_RECUSED",
  CASE_LOST_ITS_MEETING = "CASE_LOST_ITS_MEETING",
  LEADER_TERM_MISSING = "LEADER_TERM_MISSING",
  OFFER_PLAN_TO_LONG_TERM_GROUP = "OFFER_PLAN_TO_LONG_TERM_GROUP",
  INVITATION_SHORT_NOTICE = "INVITATION_SHORT_NOTICE",
  OTHERS_MEET_THE_OWNER = "OTHERS_MEET_THE_OWNER",
  WRITE_IN_OWN_JOURNAL = "WRITE_IN_OWN_JOURNAL",
  DECISION_TARGET_PASSED = "DECISION_TARGET_PASSED",
  DELEGATION_NOT_REGISTERED = "DELEGATION_NOT_REGISTERED",
  DUTY_OPENS_NO_CASE = "DUTY_OPENS_NO_CASE",
  DEPARTMENT_ABSENT_FROM_CHILD_PLAN = "DEPARTMENT_ABSENT_FROM_CHILD_PLAN",
  FIRST_CONTACT_VACANT = "FIRST_CONTACT_VACANT",
  INFORMATION_NOT_GIVEN = "INFORMATION_NOT_GIVEN",
  PROXY_NAMED_AS_EMPLOYEE = "PROXY_NAMED_AS_EMPLOYEE",
  NEXT_OF_KIN_NOT_CHECKED = "NEXT_OF_KIN_NOT_CHECKED",
  PROCEDURE_NOT_ACKNOWLEDGED = "PROCEDURE_NOT_ACKNOWLEDGED",
  CAP_ACCEPTANCE_NOT_THEIR_OWN = "CAP_ACCEPTANCE_NOT_THEIR_OWN",
  HANDOVER_INCOMPLETE = "HANDOVER_INCOMPLETE",
}

/** Something the law advises against or asks somebody to look at twice (varsel). */
@Entity("case_warning")
@Index("ix_case_warning_case", ["municipalityId", "caseId"])
@TenantKey("case_warning", "caseId", "Case")
@TenantKey("case_warning", "raisedById", "Person")
@TenantKey("case_warning", "acknowledgedById", "Person")
export class CaseWarning extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly code!: WarningCode;

  @Column({ type: "text" })
  readonly severity!: WarningSeverity;

  /** The decision, plan or other thing it is about. */
  @Column({ type: "uuid", nullable: true })
  readonly aboutId!: string | null;

  @Column({ type: "boolean" })
  readonly needsSecondReader!: boolean;

  @Column({ type: "uuid", nullable: true })
  readonly raisedById!: string | null;

  @Column({ type: "timestamptz" })
  readonly raisedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly acknowledgedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly acknowledgedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly reason!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
