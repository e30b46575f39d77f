import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A part the municipality adds to a plan beside the nine points, as it stood in the municipality's choices when the plan got it (eget avsnitt). */
@Entity("added_section")
@Index("uq_added_section_key", ["municipalityId", "planId", "key"], { unique: true })
@Index("ix_added_section_plan", ["municipalityId", "planId"])
@Index("ix_added_section_case", ["municipalityId", "caseId"])
@TenantKey("added_section", "caseId", "Case")
@TenantKey("added_section", "planId", "IndividualPlan")
@TenantKey("added_section", "createdById", "Person")
export class AddedSection extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "integer" })
  readonly position!: number;

  @Column({ type: "text" })
  readonly key!: string;

  @Column({ type: "text" })
  readonly titleNb!: string;

  @Column({ type: "text" })
  readonly titleNn!: string;

  @Column({ type: "text", nullable: true })
  readonly guideNb!: string | null;

  @Column({ type: "text", nullable: true })
  readonly guideNn!: string | null;

  @Column({ type: "boolean" })
  readonly isRequired!: boolean;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "uuid" })
  readonly createdById!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
