import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a request for progress stands. */
export enum ProgressRequestState {
  SENT = "SENT",
  READ = "READ",
  ANSWERED = "ANSWERED",
  ESCALATED_TO_LEADER = "ESCALATED_TO_LEADER",
  ESCALATED_TO_UNIT = "ESCALATED_TO_UNIT",
  RESOLVED = "RESOLVED",
  CLOSED_WITH_REASON = "CLOSED_WITH_REASON",
}

/** Somebody asks a named participant, or the owner a coordinator, to do their part (etterlysning av fremdrift). */
@Entity("progress_request")
@Index("ix_progress_request_case", ["municipalityId", "caseId"])
@Index("ix_progress_request_plan", ["municipalityId", "planId"])
@Index("ix_progress_request_asked", ["municipalityId", "askedId", "sentAt", "id"])
@Index("ix_progress_request_leader", ["municipalityId", "leaderId", "sentAt", "id"], { where: "leader_id is not null" })
@TenantKey("progress_request", "caseId", "Case")
@TenantKey("progress_request", "planId", "IndividualPlan")
@TenantKey("progress_request", "measureId", "Measure")
@TenantKey("progress_request", "askedById", "Person")
@TenantKey("progress_request", "askedId", "Person")
@TenantKey("progress_request", "answeredById", "Person")
@TenantKey("progress_request", "leaderId", "Person")
@TenantKey("progress_request", "endedById", "Person")
export class ProgressRequest extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "uuid", nullable: true })
  readonly measureId!: string | null;

  @Column({ type: "uuid" })
  readonly askedById!: string;

  @Column({ type: "uuid" })
  readonly askedId!: string;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "text" })
  readonly state!: ProgressRequestState;

  @Column({ type: "timestamptz" })
  readonly sentAt!: Date;

  @Column({ type: "date" })
  readonly dueOn!: string;

  @Column({ type: "timestamptz", nullable: true })
  readonly readAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly answer!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  /** The leader of whoever was asked, from when the request went there. */
  @Column({ type: "uuid", nullable: true })
  readonly leaderId!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly escalatedToLeaderAt!: Date | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly escalatedToUnitAt!: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly endedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;

  /** What came of it, or why it was closed without. */
  @Column({ type: "text", nullable: true })
  readonly endNote!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
