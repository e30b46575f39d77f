import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** That somebody has read messages of a conversation at a time, each in a version (lesekvittering). Only added to. */
@Entity("dialogue_reading")
@Index("ix_dialogue_reading_thread", ["municipalityId", "threadId", "readerId"])
@Index("ix_dialogue_reading_case", ["municipalityId", "caseId"])
@TenantKey("dialogue_reading", "caseId", "Case")
@TenantKey("dialogue_reading", "threadId", "DialogueThread")
@TenantKey("dialogue_reading", "readerId", "Person")
export class DialogueReading extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly threadId!: string;

  @Column({ type: "uuid" })
  readonly readerId!: string;

  @Column({ type: "uuid", array: true })
  readonly messageIds!: readonly string[];

  /** The version of each that was read, in the same order. */
  @Column({ type: "integer", array: true })
  readonly messageVersions!: readonly number[];

  @Column({ type: "timestamptz" })
  readonly readAt!: Date;
}
