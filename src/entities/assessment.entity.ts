import { Column, Entity, Index } from "typeorm";
import type { EligibilityBasis } from "./service-received.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Which of the three rights it is about. */
export enum RightKind {
  INDIVIDUAL_PLAN = "INDIVIDUAL_PLAN",
  COORDINATOR = "COORDINATOR",
  CHILD_COORDINATOR = "CHILD_COORDINATOR",
}

/** The municipality's own indicator as it was computed: it informs and never decides. */
export interface IndicatorResult {
  readonly countUnit: string;
  readonly minimum: number | null;
  readonly count: number;
  readonly counted: readonly string[];
  readonly leftOut: readonly string[];
  readonly met: boolean | null;
}

/** Whether the legal test is met, with reasons for this person; the local indicator stands beside it (vurdering). */
@Entity("assessment")
@Index("ix_assessment_case", ["municipalityId", "caseId"])
@TenantKey("assessment", "caseId", "Case")
@TenantKey("assessment", "assessedById", "Person")
export class Assessment extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: RightKind;

  @Column({ type: "boolean" })
  readonly longTerm!: boolean;

  @Column({ type: "text" })
  readonly longTermReasons!: string;

  @Column({ type: "boolean" })
  readonly coordinated!: boolean;

  @Column({ type: "text" })
  readonly coordinatedReasons!: string;

  @Column({ type: "boolean", nullable: true })
  readonly complex!: boolean | null;

  @Column({ type: "text", nullable: true })
  readonly complexReasons!: string | null;

  /** Child coordinator: serious illness, injury or disability. */
  @Column({ type: "boolean", nullable: true })
  readonly seriousCondition!: boolean | null;

  @Column({ type: "text", nullable: true })
  readonly seriousConditionReasons!: string | null;

  /** Child coordinator: whether other welfare services are needed as well. */
  @Column({ type: "boolean", nullable: true })
  readonly welfareServices!: boolean | null;

  @Column({ type: "text", array: true })
  readonly bases!: EligibilityBasis[];

  @Column({ type: "boolean" })
  readonly meetsTest!: boolean;

  @Column({ type: "jsonb", nullable: true })
  readonly indicator!: IndicatorResult | null;

  @Column({ type: "uuid" })
  readonly assessedById!: string;

  @Column({ type: "timestamptz" })
  readonly assessedAt!: Date;
}
