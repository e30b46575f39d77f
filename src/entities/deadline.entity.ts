import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Which rule a deadline comes from. */
export enum DeadlineKind {
  INTERIM_REPLY = "INTERIM_REPLY",
  APPEAL = "APPEAL",
  OWN_UNIT_REGISTRATION = "OWN_UNIT_REGISTRATION",
  FIRST_CONTACT = "FIRST_CONTACT",
  PLAN_REVISION = "PLAN_REVISION",
  GROUP_LEADER_TERM = "GROUP_LEADER_TERM",
}

/** A day by which something must be done, written by the deed that starts it and settled by the deed that ends it (frist). */
@Entity("deadline")
@Index("ix_deadline_open", ["municipalityId", "dueOn", "id"], { where: "settled_at is null" })
@Index("ix_deadline_case", ["municipalityId", "caseId"])
@Index("ix_deadline_notice", ["municipalityId", "noticeId"])
@TenantKey("deadline", "caseId", "Case")
@TenantKey("deadline", "noticeId", "Notice")
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
}
