import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a document is. */
export enum DocumentKind {
  AUTHORITY = "AUTHORITY",
  GUARDIAN_MANDATE = "GUARDIAN_MANDATE",
  NOTICE_FORM = "NOTICE_FORM",
  INFORMATION_DECLARATION = "INFORMATION_DECLARATION",
  OTHER = "OTHER",
}

/** What a document is made of, as its first bytes tell. */
export enum MediaType {
  PDF = "PDF",
  PNG = "PNG",
  JPEG = "JPEG",
}

/** A file that belongs to a notice or a case (dokument). Only `document-content.step.ts` knows where its content lies. */
@Entity("document")
@Index("ix_document_notice", ["municipalityId", "noticeId"])
@Index("ix_document_case", ["municipalityId", "caseId"])
@TenantKey("document", "noticeId", "Notice")
@TenantKey("document", "caseId", "Case")
@TenantKey("document", "uploadedById", "Person")
export class Document extends TenantRow {
  @Column({ type: "text" })
  readonly kind!: DocumentKind;

  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "uuid", nullable: true })
  readonly noticeId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  /** The plan, meeting or other thing it is about. */
  @Column({ type: "uuid", nullable: true })
  readonly aboutId!: string | null;

  @Column({ type: "text" })
  readonly mediaType!: MediaType;

  @Column({ type: "integer" })
  readonly bytes!: number;

  /** SHA-256 of the content, in hexadecimal. */
  @Column({ type: "text" })
  readonly digest!: string;

  @Column({ type: "bytea", nullable: true, select: false })
  readonly content!: Buffer | null;

  /** For an information declaration: what the information is to be used for, and how far it reaches. */
  @Column({ type: "text", nullable: true })
  readonly purpose!: string | null;

  @Column({ type: "text", nullable: true })
  readonly scope!: string | null;

  @Column({ type: "date", nullable: true })
  readonly signedOn!: string | null;

  /** Who sees it though they may not see the case. */
  @Column({ type: "uuid", array: true })
  readonly knownTo!: string[];

  @Column({ type: "uuid" })
  readonly uploadedById!: string;

  @Column({ type: "timestamptz" })
  readonly uploadedAt!: Date;
}
