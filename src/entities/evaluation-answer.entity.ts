import { Column, Entity, Index } from "typeorm";
import type { PlanElement } from "./plan-change.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a goal or a measure has come to. */
export enum EvaluationResult {
  REACHED = "REACHED",
  PARTLY_REACHED = "PARTLY_REACHED",
  NOT_REACHED = "NOT_REACHED",
  NO_LONGER_WANTED = "NO_LONGER_WANTED",
  TOO_EARLY = "TOO_EARLY",
}

/** What follows for a goal or a measure. */
export enum NextStep {
  CONTINUE = "CONTINUE",
  CHANGE = "CHANGE",
  CLOSE = "CLOSE",
  END = "END",
  OTHER_MEASURE = "OTHER_MEASURE",
  OTHER_SERVICE = "OTHER_SERVICE",
}

/** What one evaluator says of one goal or measure. Two who see it differently are two answers (vurdering). */
@Entity("evaluation_answer")
@Index("uq_evaluation_answer", ["municipalityId", "evaluationId", "evaluatorId", "aboutId"], { unique: true })
@Index("ix_evaluation_answer_case", ["municipalityId", "caseId"])
@Index("ix_evaluation_answer_plan", ["municipalityId", "planId"])
@TenantKey("evaluation_answer", "caseId", "Case")
@TenantKey("evaluation_answer", "planId", "IndividualPlan")
@TenantKey("evaluation_answer", "evaluationId", "PlanEvaluation")
@TenantKey("evaluation_answer", "evaluatorId", "Person")
export class EvaluationAnswer extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "uuid" })
  readonly evaluationId!: string;

  /** Whether it is about a goal or a measure. */
  @Column({ type: "text" })
  readonly element!: PlanElement;

  @Column({ type: "uuid" })
  readonly aboutId!: string;

  @Column({ type: "uuid" })
  readonly evaluatorId!: string;

  @Column({ type: "text" })
  readonly result!: EvaluationResult;

  @Column({ type: "text" })
  readonly nextStep!: NextStep;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "timestamptz" })
  readonly at!: Date;
}
