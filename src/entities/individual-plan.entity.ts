import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a plan stands. */
export enum PlanState {
  DRAFT = "DRAFT",
  AWAITING_OWNER_APPROVAL = "AWAITING_OWNER_APPROVAL",
  ACTIVE = "ACTIVE",
  CLOSED = "CLOSED",
}

/** Why a plan ends. */
export enum PlanEndReason {
  GOALS_REACHED = "GOALS_REACHED",
  NEED_CEASED = "NEED_CEASED",
  OWNER_WISH = "OWNER_WISH",
  MOVED = "MOVED",
  DECEASED = "DECEASED",
  OTHER = "OTHER",
}

/** The individual plan: user-led, overall, one per person; it gives no wider right to services (individuell plan). */
@Entity("individual_plan")
@Index("uq_individual_plan_owner", ["municipalityId", "ownerId"], { unique: true, where: "state <> 'CLOSED'" })
@Index("ix_individual_plan_owner", ["municipalityId", "ownerId"])
@Index("ix_individual_plan_case", ["municipalityId", "caseId"])
@TenantKey("individual_plan", "caseId", "Case")
@TenantKey("individual_plan", "ownerId", "Person")
@TenantKey("individual_plan", "draftedById", "Person")
@TenantKey("individual_plan", "approvedById", "Person")
@TenantKey("individual_plan", "closedById", "Person")
export class IndividualPlan extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly ownerId!: string;

  @Column({ type: "text" })
  readonly state!: PlanState;

  /** What matters to the owner, in the owner's words. */
  @Column({ type: "text", nullable: true })
  readonly values!: string | null;

  @Column({ type: "date", nullable: true })
  readonly periodFrom!: string | null;

  @Column({ type: "date", nullable: true })
  readonly periodTo!: string | null;

  @Column({ type: "date", nullable: true })
  readonly reviseOn!: string | null;

  @Column({ type: "uuid" })
  readonly draftedById!: string;

  @Column({ type: "timestamptz" })
  readonly draftedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly approvedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly approvedAt!: Date | null;

  /** The last change of content, from which staleness is counted. */
  @Column({ type: "timestamptz" })
  readonly changedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly closedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly closedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly endReason!: PlanEndReason | null;

  /** What the owner thinks of its ending, in the owner's words or as they were told. */
  @Column({ type: "text", nullable: true })
  readonly ownerViewOnEnding!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
