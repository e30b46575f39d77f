import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What was printed. */
export enum PrintoutKind {
  PLAN = "PLAN",
  DOCUMENT = "DOCUMENT",
  CONSENT_FORM = "CONSENT_FORM",
}

/** That somebody took a copy out of a room: what, who and when. Only added to (utskrift). */
@Entity("printout")
@Index("ix_printout_case", ["municipalityId", "caseId"])
@TenantKey("printout", "caseId", "Case")
@TenantKey("printout", "planId", "IndividualPlan")
@TenantKey("printout", "documentVersionId", "RoomDocumentVersion")
@TenantKey("printout", "printedById", "Person")
export class Printout extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: PrintoutKind;

  @Column({ type: "uuid", nullable: true })
  readonly planId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly documentVersionId!: string | null;

  /** The form of Norwegian, or English, it was set in, where the service set it. */
  @Column({ type: "text", nullable: true })
  readonly language!: string | null;

  /** Which of the nine points of a plan; none named is all. */
  @Column({ type: "integer", array: true })
  readonly points!: number[];

  @Column({ type: "uuid" })
  readonly printedById!: string;

  @Column({ type: "timestamptz" })
  readonly printedAt!: Date;
}
