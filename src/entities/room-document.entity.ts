import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a document of a room is. */
export enum RoomDocumentKind {
  ATTACHMENT = "ATTACHMENT",
  FORM = "FORM",
  REPORT = "REPORT",
  SIGNED_CONSENT = "SIGNED_CONSENT",
  PICTURE = "PICTURE",
}

/** A document of a room, through all its versions (dokument i rommet). */
@Entity("room_document")
@Index("ix_room_document_case", ["municipalityId", "caseId"])
@TenantKey("room_document", "caseId", "Case")
@TenantKey("room_document", "addedById", "Person")
export class RoomDocument extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: RoomDocumentKind;

  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "text", nullable: true })
  readonly folder!: string | null;

  /** Whom it is shown to, where not everybody in the area reads it. */
  @Column({ type: "uuid", array: true })
  readonly namedIds!: string[];

  @Column({ type: "boolean" })
  readonly onlyNamed!: boolean;

  @Column({ type: "boolean" })
  readonly keptFromRepresentatives!: boolean;

  /** Who may print this one though they may not print in the area. */
  @Column({ type: "uuid", array: true })
  readonly printerIds!: string[];

  @Column({ type: "uuid" })
  readonly addedById!: string;

  @Column({ type: "timestamptz" })
  readonly addedAt!: Date;

  /** When it was put away; it is not deleted. */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
