import { Column, Entity, Index } from "typeorm";
import type { EligibilityBasis, ServiceType } from "./service-received.entity.js";
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

/** A service as an indicator sees it: nothing that tells who the person is, and providers told apart by a letter alone. */
export interface ServiceFact {
  readonly type: ServiceType;
  readonly source: EligibilityBasis;
  readonly provider: string;
  readonly professionalGroup: string;
  readonly seenInContext: boolean;
}

/** Whether the person is a child, which is all an indicator learns of age. */
export enum AgeGroup {
  CHILD = "CHILD",
  ADULT = "ADULT",
  UNKNOWN = "UNKNOWN",
}

/** The declared facts an indicator is computed from. */
export interface IndicatorFacts {
  readonly services: readonly ServiceFact[];
  readonly serviceCount: number;
  readonly providerCount: number;
  readonly professionalGroupCount: number;
  readonly sourceCount: number;
  readonly ageGroup: AgeGroup;
}

/** One of the municipality's further indicators as it was computed: by which rule, from which facts, with which result. */
export interface IndicatorOutcome {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly rule: string;
  readonly minimum: number | null;
  readonly facts: IndicatorFacts;
  readonly value: string | null;
  readonly met: boolean | null;
  readonly fault: string | null;
}

/** Whether the legal test is met, with reasons for this person; the local indicator stands beside it (vurdering). */
@Entity("assessment")
@Index("ix_assessment_case", ["municipalityId", "caseId"])
@TenantKey("assessment", "caseId", "Case")
@TenantKey("assessment", "proposedCoordinatorId", "Person")
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

  @Column({ type: "jsonb" })
  readonly indicators!: readonly IndicatorOutcome[];

  /** Whom the unit proposes as coordinator, beside what the person wished, and why. */
  @Column({ type: "uuid", nullable: true })
  readonly proposedCoordinatorId!: string | null;

  @Column({ type: "text", nullable: true })
  readonly proposalReason!: string | null;

  @Column({ type: "uuid" })
  readonly assessedById!: string;

  @Column({ type: "timestamptz" })
  readonly assessedAt!: Date;
}
