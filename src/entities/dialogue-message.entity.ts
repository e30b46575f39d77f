import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody writes in a conversation (melding). */
@Entity("dialogue_message")
@Index("ix_dialogue_message_thread", ["municipalityId", "threadId", "sentAt", "id"])
@Index("ix_dialogue_message_case", ["municipalityId", "caseId"])
@TenantKey("dialogue_message", "caseId", "Case")
@TenantKey("dialogue_message", "threadId", "DialogueThread")
@TenantKey("dialogue_message", "askedById", "Person")
@TenantKey("dialogue_message", "writtenById", "Person")
export class DialogueMessage extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly threadId!: string;

  @Column({ type: "text" })
  readonly text!: string;

  /** What is attached, by the ids of documents. */
  @Column({ type: "uuid", array: true })
  readonly documentIds!: readonly string[];

  /** Whose turn it is after this message, until the next. */
  @Column({ type: "uuid", array: true })
  readonly awaitsIds!: readonly string[];

  /** Who wanted their answer, and gets the turn back with it. */
  @Column({ type: "uuid", nullable: true })
  readonly askedById!: string | null;

  @Column({ type: "uuid" })
  readonly writtenById!: string;

  @Column({ type: "timestamptz" })
  readonly sentAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly correctedAt!: Date | null;

  /** Taken back while nobody had read it; its writer alone sees it. */
  @Column({ type: "timestamptz", nullable: true })
  readonly withdrawnAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
