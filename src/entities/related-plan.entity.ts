import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What kind of other plan it is. */
export enum RelatedPlanKind {
  EDUCATION = "EDUCATION",
  KINDERGARTEN = "KINDERGARTEN",
  TREATMENT = "TREATMENT",
  HABILITATION = "HABILITATION",
  REHABILITATION = "REHABILITATION",
  CARE = "CARE",
  CRISIS = "CRISIS",
  ACTIVITY = "ACTIVITY",
  CHILD_WELFARE = "CHILD_WELFARE",
  OTHER = "OTHER",
}

/** A pointer to another plan that the person has: which, whose and where it is kept, never what it says (annen plan). */
@Entity("related_plan")
@Index("ix_related_plan_plan", ["municipalityId", "planId"])
@Index("ix_related_plan_case", ["municipalityId", "caseId"])
@TenantKey("related_plan", "caseId", "Case")
@TenantKey("related_plan", "planId", "IndividualPlan")
@TenantKey("related_plan", "documentId", "Document")
@TenantKey("related_plan", "createdById", "Person")
export class RelatedPlan extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "text" })
  readonly kind!: RelatedPlanKind;

  @Column({ type: "text" })
  readonly name!: string;

  @Column({ type: "text" })
  readonly responsibleUnit!: string;

  @Column({ type: "text", nullable: true })
  readonly responsiblePerson!: string | null;

  @Column({ type: "text", nullable: true })
  readonly contact!: string | null;

  @Column({ type: "text", nullable: true })
  readonly keptAt!: string | null;

  @Column({ type: "date", nullable: true })
  readonly fromOn!: string | null;

  @Column({ type: "date", nullable: true })
  readonly toOn!: string | null;

  /** A copy that has been laid in the case instead of a pointer alone. */
  @Column({ type: "uuid", nullable: true })
  readonly documentId!: string | null;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "uuid" })
  readonly createdById!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
