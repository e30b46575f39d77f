import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** The picture the owner's side has chosen for the room, by their own consent (bilde). One at a time. */
@Entity("about_me_picture")
@Index("uq_about_me_picture_case", ["municipalityId", "caseId"], { unique: true, where: "removed_at is null" })
@Index("ix_about_me_picture_case", ["municipalityId", "caseId"])
@TenantKey("about_me_picture", "caseId", "Case")
@TenantKey("about_me_picture", "chosenById", "Person")
@TenantKey("about_me_picture", "removedById", "Person")
export class AboutMePicture extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** The document of the room that it is. */
  @Column({ type: "uuid" })
  readonly documentId!: string;

  @Column({ type: "uuid" })
  readonly chosenById!: string;

  @Column({ type: "timestamptz" })
  readonly chosenAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly removedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly removedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
