import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What of a plan can be kept from parents. */
export enum WithheldKind {
  GOAL = "GOAL",
  MEASURE = "MEASURE",
  ENTRY = "ENTRY",
  SECTION_TEXT = "SECTION_TEXT",
  RELATED_PLAN = "RELATED_PLAN",
  MAPPING = "MAPPING",
  EVALUATION = "EVALUATION",
  CHILD_VIEW = "CHILD_VIEW",
  DIALOGUE = "DIALOGUE",
  NOTE = "NOTE",
  ABOUT_ME = "ABOUT_ME",
}

/** That a goal, measure or content point is kept from a child's parents (tilbakehold fra foreldre, pbrl § 3-4). */
@Entity("withholding")
@Index("uq_withholding_item", ["municipalityId", "itemId"], { unique: true, where: "stopped_at is null" })
@Index("ix_withholding_case", ["municipalityId", "caseId"])
@Index("ix_withholding_plan", ["municipalityId", "planId"])
@TenantKey("withholding", "caseId", "Case")
@TenantKey("withholding", "planId", "IndividualPlan")
@TenantKey("withholding", "withheldById", "Person")
@TenantKey("withholding", "approvedById", "Person")
@TenantKey("withholding", "stoppedById", "Person")
export class Withholding extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** Null for what stands in the room beside a plan. */
  @Column({ type: "uuid", nullable: true })
  readonly planId!: string | null;

  @Column({ type: "text" })
  readonly kind!: WithheldKind;

  /** The goal, measure or content point. */
  @Column({ type: "uuid" })
  readonly itemId!: string;

  @Column({ type: "text", nullable: true })
  readonly reason!: string | null;

  @Column({ type: "uuid" })
  readonly withheldById!: string;

  @Column({ type: "timestamptz" })
  readonly withheldAt!: Date;

  /** Who else stands behind it, where it was not the child's own wish. */
  @Column({ type: "uuid", nullable: true })
  readonly approvedById!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly stoppedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly stoppedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
