import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a message, a note, a comment or a section about the owner said before it was changed (tidligere ordlyd). Only added to. */
@Entity("earlier_wording")
@Index("ix_earlier_wording_about", ["municipalityId", "aboutId"])
@Index("ix_earlier_wording_case", ["municipalityId", "caseId"])
@TenantKey("earlier_wording", "caseId", "Case")
@TenantKey("earlier_wording", "byId", "Person")
export class EarlierWording extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** The area of the room it belongs to, in the words of `RoomArea`. */
  @Column({ type: "text" })
  readonly area!: string;

  @Column({ type: "uuid" })
  readonly aboutId!: string;

  /** The version that said so. */
  @Column({ type: "integer" })
  readonly version!: number;

  @Column({ type: "text", nullable: true })
  readonly heading!: string | null;

  @Column({ type: "text" })
  readonly text!: string;

  /** Who changed it into something else. */
  @Column({ type: "uuid" })
  readonly byId!: string;

  /** When it stopped saying so. */
  @Column({ type: "timestamptz" })
  readonly at!: Date;
}
