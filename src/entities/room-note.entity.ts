import { Column, Entity, Index } from "typeorm";
import type { RoomSubject } from "./dialogue-thread.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Who reads a note. */
export enum NoteAudience {
  EVERYBODY = "EVERYBODY",
  NAMED = "NAMED",
  OWNER_ALONE = "OWNER_ALONE",
}

/** A dated text in a room, addressed to nobody (notat). */
@Entity("room_note")
@Index("ix_room_note_case", ["municipalityId", "caseId", "datedOn", "id"])
@TenantKey("room_note", "caseId", "Case")
@TenantKey("room_note", "writtenById", "Person")
export class RoomNote extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "date" })
  readonly datedOn!: string;

  @Column({ type: "text", nullable: true })
  readonly title!: string | null;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "text" })
  readonly audience!: NoteAudience;

  @Column({ type: "uuid", array: true })
  readonly readerIds!: readonly string[];

  @Column({ type: "text", nullable: true })
  readonly aboutKind!: RoomSubject | null;

  @Column({ type: "uuid", nullable: true })
  readonly aboutId!: string | null;

  @Column({ type: "uuid" })
  readonly writtenById!: string;

  @Column({ type: "timestamptz" })
  readonly writtenAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly correctedAt!: Date | null;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly passiveAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
