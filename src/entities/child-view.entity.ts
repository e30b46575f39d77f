import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** How a child said what it thinks. */
export enum ChildViewForm {
  WORDS = "WORDS",
  CONVERSATION = "CONVERSATION",
  DRAWING = "DRAWING",
  PICTOGRAMS = "PICTOGRAMS",
  SIGNS = "SIGNS",
  OBSERVED = "OBSERVED",
}

/** What a child thinks of the plan, a goal or a measure when it is evaluated, in the child's own way. Written once and never changed (barnets syn). */
@Entity("child_view")
@Index("ix_child_view_evaluation", ["municipalityId", "evaluationId"])
@Index("ix_child_view_plan", ["municipalityId", "planId"])
@Index("ix_child_view_case", ["municipalityId", "caseId"])
@TenantKey("child_view", "caseId", "Case")
@TenantKey("child_view", "planId", "IndividualPlan")
@TenantKey("child_view", "evaluationId", "PlanEvaluation")
@TenantKey("child_view", "writtenById", "Person")
export class ChildView extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "uuid" })
  readonly evaluationId!: string;

  /** The goal or measure it is about; null for the plan as a whole. */
  @Column({ type: "uuid", nullable: true })
  readonly aboutId!: string | null;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "text" })
  readonly form!: ChildViewForm;

  /** Whether the child wrote it; else it stands as somebody understood it. */
  @Column({ type: "boolean" })
  readonly inOwnWords!: boolean;

  @Column({ type: "uuid" })
  readonly writtenById!: string;

  @Column({ type: "timestamptz" })
  readonly writtenAt!: Date;
}
