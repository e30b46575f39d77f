import { Column, Entity, Index } from "typeorm";
import type { PlanElement } from "./plan-change.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody remarks on a plan or something in it, without changing what stands there (kommentar). */
@Entity("plan_annotation")
@Index("ix_plan_annotation_plan", ["municipalityId", "planId"])
@Index("ix_plan_annotation_about", ["municipalityId", "aboutId"])
@Index("ix_plan_annotation_case", ["municipalityId", "caseId"])
@TenantKey("plan_annotation", "caseId", "Case")
@TenantKey("plan_annotation", "planId", "IndividualPlan")
@TenantKey("plan_annotation", "byId", "Person")
export class PlanAnnotation extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "text" })
  readonly element!: PlanElement;

  @Column({ type: "uuid" })
  readonly aboutId!: string;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "uuid" })
  readonly byId!: string;

  @Column({ type: "timestamptz" })
  readonly at!: Date;
}
