import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** That an edition of one of the unit's documents was handed out where the work began: with a group or an appointment (utlevert dokument). */
@Entity("document_handout")
@Index("ix_document_handout_case", ["municipalityId", "caseId"])
@Index("ix_document_handout_about", ["municipalityId", "aboutId"])
@TenantKey("document_handout", "caseId", "Case")
@TenantKey("document_handout", "unitDocumentId", "UnitDocument")
export class DocumentHandout extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** The group or the appointment it came with. */
  @Column({ type: "uuid" })
  readonly aboutId!: string;

  @Column({ type: "uuid" })
  readonly unitDocumentId!: string;

  @Column({ type: "timestamptz" })
  readonly handedOutAt!: Date;
}
