import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What the unit is told of. */
export enum UnitFeedbackKind {
  PLAN_ENDED = "PLAN_ENDED",
  MEMBER_LEFT_GROUP = "MEMBER_LEFT_GROUP",
  GROUP_NEED_REPORTED = "GROUP_NEED_REPORTED",
  COOPERATION_MEETING = "COOPERATION_MEETING",
  PROGRESS_ESCALATED = "PROGRESS_ESCALATED",
}

/** Word to the coordinating unit that a plan has ended or a member has left a group, until somebody there has seen it (tilbakemelding). */
@Entity("unit_feedback")
@Index("ix_unit_feedback_case", ["municipalityId", "caseId"])
@Index("ix_unit_feedback_at", ["municipalityId", "at", "id"])
@Index("ix_unit_feedback_open", ["municipalityId", "at", "id"], { where: "acknowledged_at is null" })
@TenantKey("unit_feedback", "caseId", "Case")
@TenantKey("unit_feedback", "reportedById", "Person")
@TenantKey("unit_feedback", "acknowledgedById", "Person")
export class UnitFeedback extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: UnitFeedbackKind;

  /** The plan that ended, or the member who left. */
  @Column({ type: "uuid" })
  readonly aboutId!: string;

  @Column({ type: "timestamptz" })
  readonly at!: Date;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "uuid" })
  readonly reportedById!: string;

  @Column({ type: "uuid", nullable: true })
  readonly acknowledgedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly acknowledgedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
