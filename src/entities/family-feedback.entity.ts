import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** How the person or the family finds being followed up, in their own words and on a scale (tilbakemelding fra familien). Only added to. */
@Entity("family_feedback")
@Index("ix_family_feedback_case", ["municipalityId", "caseId"])
@TenantKey("family_feedback", "caseId", "Case")
@TenantKey("family_feedback", "assignmentId", "CoordinatorAssignment")
@TenantKey("family_feedback", "givenById", "Person")
@TenantKey("family_feedback", "recordedById", "Person")
export class FamilyFeedback extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** The assignment it is about: of whoever coordinated that day. */
  @Column({ type: "uuid" })
  readonly assignmentId!: string;

  @Column({ type: "uuid" })
  readonly givenById!: string;

  @Column({ type: "date" })
  readonly givenOn!: string;

  /** From 1, not content, to 5, very content. */
  @Column({ type: "integer" })
  readonly rating!: number;

  @Column({ type: "text", nullable: true })
  readonly words!: string | null;

  @Column({ type: "uuid" })
  readonly recordedById!: string;
}
