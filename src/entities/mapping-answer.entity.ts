import { Column, Entity, Index } from "typeorm";
import type { LifeArea } from "./goal.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What has been found out about one part of the person's life, who said it and when (kartlegging). */
@Entity("mapping_answer")
@Index("ix_mapping_answer_plan", ["municipalityId", "planId"])
@Index("ix_mapping_answer_case", ["municipalityId", "caseId"])
@TenantKey("mapping_answer", "caseId", "Case")
@TenantKey("mapping_answer", "planId", "IndividualPlan")
@TenantKey("mapping_answer", "saidById", "Person")
@TenantKey("mapping_answer", "createdById", "Person")
export class MappingAnswer extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "text" })
  readonly lifeArea!: LifeArea;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "uuid" })
  readonly saidById!: string;

  @Column({ type: "date" })
  readonly saidOn!: string;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "uuid" })
  readonly createdById!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
