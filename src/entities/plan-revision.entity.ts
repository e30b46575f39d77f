import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** That a plan which was in effect is gone through and approved anew by its owner (revisjon av planen). */
@Entity("plan_revision")
@Index("uq_plan_revision_open", ["municipalityId", "planId"], { unique: true, where: "approved_at is null and ended_at is null" })
@Index("ix_plan_revision_plan", ["municipalityId", "planId"])
@Index("ix_plan_revision_case", ["municipalityId", "caseId"])
@TenantKey("plan_revision", "caseId", "Case")
@TenantKey("plan_revision", "planId", "IndividualPlan")
@TenantKey("plan_revision", "begunById", "Person")
@TenantKey("plan_revision", "approvedById", "Person")
export class PlanRevision extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "uuid" })
  readonly begunById!: string;

  @Column({ type: "timestamptz" })
  readonly begunAt!: Date;

  @Column({ type: "text", nullable: true })
  readonly reason!: string | null;

  /** The version of the plan it began from: what has changed since is the revision. */
  @Column({ type: "integer" })
  readonly fromVersion!: number;

  /** The day of revision the plan named when it began; unless another is set, it has been met. */
  @Column({ type: "date", nullable: true })
  readonly reviseOnBefore!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly approvedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly approvedAt!: Date | null;

  /** When the plan was ended before the owner had approved it. */
  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;
}
