import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Which rule a deadline comes from. */
export enum DeadlineKind {
  ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT",
  INTERIM_REPLY = "INTERIM_REPLY",
  EXPECTED_DECISION = "EXPECTED_DECISION",
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
  CONSENT_EXPIRY = "CONSENT_EXPIRY",
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
}

/** How a deadline ended. One that is open is none of these. */
export enum DeadlineOutcome {
  MET = "MET",
  BREACHED = "BREACHED",
  LAPSED = "LAPSED",
}

/** A day by which something must be done, written by the deed that starts it and settled by the deed that ends it (frist). */
@Entity("deadline")
@Index("ix_deadline_open", ["municipalityId", "dueOn", "id"], { where: "settled_at is null" })
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
}
