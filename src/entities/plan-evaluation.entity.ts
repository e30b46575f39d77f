import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Who evaluates together. */
export enum EvaluatedBy {
  PAIR = "PAIR",
  GROUP = "GROUP",
}

/** Where an evaluation stands. */
export enum EvaluationState {
  DRAFT = "DRAFT",
  OWNER_HEARD = "OWNER_HEARD",
  COMPLETED = "COMPLETED",
}

/** Looking back at what goals and measures have come to, and what follows (evaluering, evalueringssamtale). */
@Entity("plan_evaluation")
@Index("ix_plan_evaluation_plan", ["municipalityId", "planId"])
@Index("ix_plan_evaluation_case", ["municipalityId", "caseId"])
@Index("ix_plan_evaluation_meeting", ["municipalityId", "groupMeetingId"])
@TenantKey("plan_evaluation", "caseId", "Case")
@TenantKey("plan_evaluation", "planId", "IndividualPlan")
@TenantKey("plan_evaluation", "groupMeetingId", "GroupMeeting")
@TenantKey("plan_evaluation", "ownerWordById", "Person")
@TenantKey("plan_evaluation", "completedById", "Person")
@TenantKey("plan_evaluation", "createdById", "Person")
export class PlanEvaluation extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "text" })
  readonly by!: EvaluatedBy;

  @Column({ type: "uuid", nullable: true })
  readonly groupMeetingId!: string | null;

  @Column({ type: "date" })
  readonly heldOn!: string;

  @Column({ type: "text" })
  readonly state!: EvaluationState;

  /** What the owner's side says to it, in their own words or as they were told. */
  @Column({ type: "text", nullable: true })
  readonly ownerWord!: string | null;

  /** Whether the owner's side goes along with what follows; where it does not, nothing is closed. */
  @Column({ type: "boolean", nullable: true })
  readonly ownerAgrees!: boolean | null;

  /** Whether a coordinator wrote it down as they were told it. */
  @Column({ type: "boolean" })
  readonly ownerWordAsTold!: boolean;

  @Column({ type: "uuid", nullable: true })
  readonly ownerWordById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly ownerWordAt!: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly completedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly completedAt!: Date | null;

  /** The day of the next one, where it was agreed. */
  @Column({ type: "date", nullable: true })
  readonly nextOn!: string | null;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "uuid" })
  readonly createdById!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
