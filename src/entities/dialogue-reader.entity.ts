import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Somebody a conversation names as its reader (mottaker). */
@Entity("dialogue_reader")
@Index("uq_dialogue_reader_person", ["municipalityId", "threadId", "personId"], { unique: true })
@Index("ix_dialogue_reader_case", ["municipalityId", "caseId"])
@TenantKey("dialogue_reader", "caseId", "Case")
@TenantKey("dialogue_reader", "threadId", "DialogueThread")
@TenantKey("dialogue_reader", "personId", "Person")
@TenantKey("dialogue_reader", "openedById", "Person")
export class DialogueReader extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly threadId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

  /** From when they are named. */
  @Column({ type: "timestamptz" })
  readonly readsFrom!: Date;

  /** Who of the person's side has opened what was written before; null where nobody has. */
  @Column({ type: "uuid", nullable: true })
  readonly openedById!: string | null;
}
