import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Which rule a deadline comes from. */
export enum DeadlineKind {
  ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT",
  INTERIM_REPLY = "INTERIM_REPLY",
  EXPECTED_DECISION = "EXPECTED_DECISION",
  DECISION_TARGET = "DECISION_TARGET",
  NOTICE_COMPLETION = "NOTICE_COMPLETION",
  UNIT_MEETING = "UNIT_MEETING",
  APPEAL = "APPEAL",
  APPEAL_LIMIT = "APPEAL_LIMIT",
  APPEAL_COMPLETION = "APPEAL_COMPLETION",
  APPEAL_FORWARDING = "APPEAL_FORWARDING",
  COST_CLAIM = "COST_CLAIM",
  OWN_UNIT_REGISTRATION = "OWN_UNIT_REGISTRATION",
  DEPARTMENT_APPOINTMENT = "DEPARTMENT_APPOINTMENT",
  FIRST_CONTACT = "FIRST_CONTACT",
  COORDINATOR_VACANCY = "COORDINATOR_VACANCY",
  PLAN_REVISION = "PLAN_REVISION",
  PLAN_STALENESS = "PLAN_STALENESS",
  PLAN_EVALUATION = "PLAN_EVALUATION",
  CONSENT_EXPIRY = "CONSENT_EXPIRY",
  NEW_TALK = "NEW_TALK",
  CHILD_TURNS_12 = "CHILD_TURNS_12",
  CHILD_TURNS_16 = "CHILD_TURNS_16",
  CHILD_TURNS_18 = "CHILD_TURNS_18",
  TRANSITION_TO_ADULT = "TRANSITION_TO_ADULT",
  MEETING_INVITATION = "MEETING_INVITATION",
  GROUP_MEETING = "GROUP_MEETING",
  GROUP_LEADER_TERM = "GROUP_LEADER_TERM",
  PROGRESS_ANSWER = "PROGRESS_ANSWER",
  RIGHTS_REQUEST = "RIGHTS_REQUEST",
  BREACH_REPORT = "BREACH_REPORT",
  STATISTICS_REPORT = "STATISTICS_REPORT",
  REVIEW = "REVIEW",
  UNIT_REPORT = "UNIT_REPORT",
}

/** How a deadline ended. One that is open is none of these. */
export enum DeadlineOutcome {
  MET = "MET",
  BREACHED = "BREACHED",
  LAPSED = "LAPSED",
}

/** Why an answer to a rights request takes longer (GDPR art. 12 no. 3); never told in free text. */
export enum ExtensionReason {
  COMPLEXITY = "COMPLEXITY",
  NUMBER_OF_REQUESTS = "NUMBER_OF_REQUESTS",
}

/** A day by which something must be done, written by the deed that starts it and settled by the deed that ends it (frist). */
@Entity("deadline")
@Index("ix_deadline_open", ["municipalityId", "dueOn", "id"], { where: "settled_at is null" })
@Index("ix_deadline_owed", ["municipalityId", "dueOn", "id"], { where: "settled_at is null or outcome = 'BREACHED'" })
@Index("ix_deadline_case", ["municipalityId", "caseId"])
@Index("ix_deadline_about", ["municipalityId", "aboutId"])
@Index("ix_deadline_notice", ["municipalityId", "noticeId"])
@TenantKey("deadline", "caseId", "Case")
@TenantKey("deadline", "noticeId", "Notice")
@TenantKey("deadline", "explainedById", "Person")
export class Deadline extends TenantRow {
  @Column({ type: "text" })
  readonly kind!: DeadlineKind;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly noticeId!: string | null;

  @Column({ type: "date" })
  readonly startedOn!: string;

  @Column({ type: "date" })
  readonly dueOn!: string;

  @Column({ type: "date", nullable: true })
  readonly alarmOn!: string | null;

  /** The instant it ends, where it is counted in hours. */
  @Column({ type: "timestamptz", nullable: true })
  readonly dueAt!: Date | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly settledAt!: Date | null;

  /** The decision, appeal, meeting or other thing it is about. */
  @Column({ type: "uuid", nullable: true })
  readonly aboutId!: string | null;

  @Column({ type: "text", nullable: true })
  readonly outcome!: DeadlineOutcome | null;

  /** Why it was breached, as somebody has explained it. */
  @Column({ type: "text", nullable: true })
  readonly explanation!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly explainedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly explainedAt!: Date | null;

  /** For the unit's own deadlines: the number of the matter in the archive, never a name. */
  @Column({ type: "text", nullable: true })
  readonly reference!: string | null;

  @Column({ type: "text", nullable: true })
  readonly extensionReason!: ExtensionReason | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly extendedAt!: Date | null;

  @Column({ type: "integer", default: 1 })
  readonly version!: number;
}
