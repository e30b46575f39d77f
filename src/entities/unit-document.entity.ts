import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What kind of document of the unit's own it is. None of them is about a person. */
export enum UnitDocumentKind {
  ROUTINE = "ROUTINE",
  BROCHURE = "BROCHURE",
  HABILITATION_PLAN = "HABILITATION_PLAN",
  COOPERATION_AGREEMENT = "COOPERATION_AGREEMENT",
  HANDBOOK = "HANDBOOK",
  PLAN_GUIDE = "PLAN_GUIDE",
  COORDINATOR_GUIDE = "COORDINATOR_GUIDE",
  GROUP_GUIDE = "GROUP_GUIDE",
  PATHWAY_GUIDE = "PATHWAY_GUIDE",
  CONSENT_FORM = "CONSENT_FORM",
  PLAN_FORM = "PLAN_FORM",
  ROUTINE_FORM = "ROUTINE_FORM",
  REFERENCE = "REFERENCE",
}

/** A piece of work that documents are at hand for. */
export enum UnitWork {
  START = "START",
  CHANGE_COORDINATOR = "CHANGE_COORDINATOR",
  PROGRESS = "PROGRESS",
  GROUP = "GROUP",
  PLAN = "PLAN",
  CHILD = "CHILD",
}

/** One edition of a document of the unit's own: a routine, a brochure, the municipality's plan or an agreement (enhetens dokumenter). */
@Entity("unit_document")
@Index("ix_unit_document_kind", ["municipalityId", "kind", "title", "id"])
@TenantKey("unit_document", "supersedesId", "UnitDocument")
@TenantKey("unit_document", "publishedById", "Person")
export class UnitDocument extends TenantRow {
  @Column({ type: "text" })
  readonly kind!: UnitDocumentKind;

  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "integer" })
  readonly edition!: number;

  /** The seat that answers for it. */
  @Column({ type: "text" })
  readonly ownerSeat!: string;

  @Column({ type: "date" })
  readonly approvedOn!: string;

  @Column({ type: "date", nullable: true })
  readonly reviewOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly link!: string | null;

  @Column({ type: "text", nullable: true })
  readonly text!: string | null;

  /** The deed it is a routine for. */
  @Column({ type: "text", nullable: true })
  readonly flowStep!: string | null;

  /** The pieces of work it is shown with. */
  @Column({ type: "text", array: true })
  readonly works!: UnitWork[];

  /** The plan it is a part of, such as the municipality's plan for health and care. */
  @Column({ type: "text", nullable: true })
  readonly parentPlan!: string | null;

  @Column({ type: "date", nullable: true })
  readonly periodFrom!: string | null;

  @Column({ type: "date", nullable: true })
  readonly periodTo!: string | null;

  @Column({ type: "boolean" })
  readonly isPublic!: boolean;

  @Column({ type: "uuid", nullable: true })
  readonly supersedesId!: string | null;

  @Column({ type: "uuid" })
  readonly publishedById!: string;

  @Column({ type: "timestamptz" })
  readonly publishedAt!: Date;

  /** When a new edition took its place, or it was withdrawn from use. */
  @Column({ type: "timestamptz", nullable: true })
  readonly retiredAt!: Date | null;
}
