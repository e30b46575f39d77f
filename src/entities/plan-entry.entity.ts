import { Column, Entity, Index } from "typeorm";
import type { LifeArea } from "./goal.entity.js";
import type { MeasureAnswer } from "./measure.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Which content point of the plan an entry belongs to. */
export enum PlanEntryKind {
  RESOURCE = "RESOURCE",
  NEED = "NEED",
  ACTIVITY = "ACTIVITY",
  CONTRIBUTION = "CONTRIBUTION",
  COOPERATION = "COOPERATION",
}

/** A resource, need, contribution or wanted cooperation in a plan (innholdspunkt). */
@Entity("plan_entry")
@Index("ix_plan_entry_plan", ["municipalityId", "planId"])
@TenantKey("plan_entry", "caseId", "Case")
@TenantKey("plan_entry", "planId", "IndividualPlan")
@TenantKey("plan_entry", "contributorId", "Person")
@TenantKey("plan_entry", "answeredById", "Person")
@TenantKey("plan_entry", "createdById", "Person")
export class PlanEntry extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "text" })
  readonly kind!: PlanEntryKind;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "text", nullable: true })
  readonly lifeArea!: LifeArea | null;

  @Column({ type: "uuid", nullable: true })
  readonly contributorId!: string | null;

  /** What the contributor says to a contribution that others have written down; null until they have. */
  @Column({ type: "text", nullable: true })
  readonly answer!: MeasureAnswer | null;

  @Column({ type: "text", nullable: true })
  readonly answerReason!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  @Column({ type: "uuid" })
  readonly createdById!: string;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
