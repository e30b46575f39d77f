import { Column, Entity, Index } from "typeorm";
import type { RightKind } from "./assessment.entity.js";
import type { DecisionOutcome, RefusalReason } from "./decision.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a recommendation stands with the body. */
export enum RecommendationState {
  BEFORE_BODY = "BEFORE_BODY",
  DECIDED = "DECIDED",
  RETURNED = "RETURNED",
}

/** The unit's recommendation to the allocation body (innstilling). */
@Entity("recommendation")
@Index("ix_recommendation_case", ["municipalityId", "caseId"])
@TenantKey("recommendation", "caseId", "Case")
@TenantKey("recommendation", "recommendedById", "Person")
export class Recommendation extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: RightKind;

  @Column({ type: "text" })
  readonly outcome!: DecisionOutcome;

  @Column({ type: "text" })
  readonly facts!: string;

  @Column({ type: "text" })
  readonly considerations!: string;

  @Column({ type: "text", nullable: true })
  readonly refusalReason!: RefusalReason | null;

  @Column({ type: "text" })
  readonly state!: RecommendationState;

  @Column({ type: "uuid" })
  readonly recommendedById!: string;

  @Column({ type: "timestamptz" })
  readonly recommendedAt!: Date;

  @Column({ type: "text", nullable: true })
  readonly returnReason!: string | null;
}
