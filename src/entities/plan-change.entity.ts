import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What of a plan something is about. */
export enum PlanElement {
  PLAN = "PLAN",
  GOAL = "GOAL",
  MEASURE = "MEASURE",
  ENTRY = "ENTRY",
  SECTION = "SECTION",
  SECTION_TEXT = "SECTION_TEXT",
  RELATED_PLAN = "RELATED_PLAN",
  MAPPING = "MAPPING",
  EVALUATION = "EVALUATION",
}

/** Fields of an element with what they say. */
export type PlanContent = Readonly<Record<string, unknown>>;

/** One change of what a plan says: what stood there before, and what stands there after. Only added to (planhistorikk). */
@Entity("plan_change")
@Index("ix_plan_change_plan", ["municipalityId", "planId", "planVersion"])
@Index("ix_plan_change_about", ["municipalityId", "aboutId"])
@Index("ix_plan_change_case", ["municipalityId", "caseId"])
@TenantKey("plan_change", "caseId", "Case")
@TenantKey("plan_change", "planId", "IndividualPlan")
@TenantKey("plan_change", "byId", "Person")
@TenantKey("plan_change", "undoesId", "PlanChange")
export class PlanChange extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  /** The version of the plan that the change made; what one deed changes has one version. */
  @Column({ type: "integer" })
  readonly planVersion!: number;

  @Column({ type: "text" })
  readonly element!: PlanElement;

  @Column({ type: "uuid" })
  readonly aboutId!: string;

  /** Null where the element was new. */
  @Column({ type: "jsonb", nullable: true })
  readonly before!: PlanContent | null;

  @Column({ type: "jsonb" })
  readonly after!: PlanContent;

  @Column({ type: "uuid" })
  readonly byId!: string;

  @Column({ type: "timestamptz" })
  readonly at!: Date;

  /** The change that this one takes back. */
  @Column({ type: "uuid", nullable: true })
  readonly undoesId!: string | null;
}
