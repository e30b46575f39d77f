import { Column, Entity, Index } from "typeorm";
import type { LifeArea } from "./goal.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a plan stands. */
export enum PlanState {
  DRAFT = "DRAFT",
  AWAITING_OWNER_APPROVAL = "AWAITING_OWNER_APPROVAL",
  ACTIVE = "ACTIVE",
  UNDER_REVISION = "UNDER_REVISION",
  CLOSING = "CLOSING",
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
@Index("ix_individual_plan_reopens", ["municipalityId", "reopensId"], { where: "reopens_id is not null" })
@TenantKey("individual_plan", "caseId", "Case")
@TenantKey("individual_plan", "ownerId", "Person")
@TenantKey("individual_plan", "draftedById", "Person")
@TenantKey("individual_plan", "approvedById", "Person")
@TenantKey("individual_plan", "closedById", "Person")
@TenantKey("individual_plan", "closingAskedById", "Person")
@TenantKey("individual_plan", "reopensId", "IndividualPlan")
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

  /** The municipality's template that it was begun from; it suggests and forces nothing. */
  @Column({ type: "text", nullable: true })
  readonly templateKey!: string | null;

  @Column({ type: "text", array: true, nullable: true })
  readonly suggestedAreas!: readonly LifeArea[] | null;

  /** Where the owner wants to be met (arena). */
  @Column({ type: "text", nullable: true })
  readonly meetingPlace!: string | null;

  @Column({ type: "text", nullable: true })
  readonly facilitation!: string | null;

  @Column({ type: "text", nullable: true })
  readonly contactPreference!: string | null;

  @Column({ type: "text", nullable: true })
  readonly interpreterLanguage!: string | null;

  @Column({ type: "text", nullable: true })
  readonly communicationSupport!: string | null;

  @Column({ type: "text", nullable: true })
  readonly representationSupport!: string | null;

  @Column({ type: "uuid" })
  readonly draftedById!: string;

  @Column({ type: "timestamptz" })
  readonly draftedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly approvedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly approvedAt!: Date | null;

  @Column({ type: "timestamptz" })
  readonly changedAt!: Date;

  /** The last change of content, from which staleness is counted; order and steps of the work are none. */
  @Column({ type: "timestamptz" })
  readonly lastChangedAt!: Date;

  /** How many times the owner has approved it. */
  @Column({ type: "integer" })
  readonly revision!: number;

  /** The closed plan that this one takes up again, and why. */
  @Column({ type: "uuid", nullable: true })
  readonly reopensId!: string | null;

  @Column({ type: "text", nullable: true })
  readonly reopenReason!: string | null;

  /** Since when its ending waits for a decision that stands, and where it stood before. */
  @Column({ type: "timestamptz", nullable: true })
  readonly closingAskedAt!: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly closingAskedById!: string | null;

  @Column({ type: "text", nullable: true })
  readonly stateBefore!: PlanState | null;

  /** Whether the owner agreed to the ending; null where nobody asked. */
  @Column({ type: "boolean", nullable: true })
  readonly ownerAgrees!: boolean | null;

  @Column({ type: "text", nullable: true })
  readonly whyNotAsked!: string | null;

  /** What the need was found to be when it was said to have ceased. */
  @Column({ type: "text", nullable: true })
  readonly endAssessment!: string | null;

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
