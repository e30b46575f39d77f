import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody writes in a section the municipality has added to the plan (tekst i eget avsnitt). */
@Entity("section_text")
@Index("ix_section_text_section", ["municipalityId", "sectionId"])
@Index("ix_section_text_plan", ["municipalityId", "planId"])
@Index("ix_section_text_case", ["municipalityId", "caseId"])
@TenantKey("section_text", "caseId", "Case")
@TenantKey("section_text", "planId", "IndividualPlan")
@TenantKey("section_text", "sectionId", "AddedSection")
@TenantKey("section_text", "createdById", "Person")
export class SectionText extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "uuid" })
  readonly sectionId!: string;

  @Column({ type: "text" })
  readonly text!: string;

  /** Whether the owner, or somebody who speaks for the owner, wrote it: then nobody else changes it. */
  @Column({ type: "boolean" })
  readonly inOwnWords!: boolean;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "uuid" })
  readonly createdById!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
