import { Column, Entity, Index } from "typeorm";
import { MediaType } from "./document.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** One file of a document of a room; a new one takes its place and leaves it where it is (dokumentversjon). */
@Entity("room_document_version")
@Index("uq_room_document_version", ["municipalityId", "documentId", "number"], { unique: true })
@Index("ix_room_document_version_case", ["municipalityId", "caseId"])
@TenantKey("room_document_version", "caseId", "Case")
@TenantKey("room_document_version", "documentId", "RoomDocument")
@TenantKey("room_document_version", "uploadedById", "Person")
export class RoomDocumentVersion extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly documentId!: string;

  @Column({ type: "integer" })
  readonly number!: number;

  @Column({ type: "text" })
  readonly mediaType!: MediaType;

  @Column({ type: "integer" })
  readonly bytes!: number;

  /** SHA-256 of the content, in hexadecimal. */
  @Column({ type: "text" })
  readonly digest!: string;

  @Column({ type: "bytea", nullable: true, select: false })
  readonly content!: Buffer | null;

  @Column({ type: "uuid" })
  readonly uploadedById!: string;

  @Column({ type: "timestamptz" })
  readonly uploadedAt!: Date;
}
