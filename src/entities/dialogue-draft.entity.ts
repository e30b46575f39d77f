import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody has begun to write and not sent, for nobody but themselves (kladd). One for each conversation, and one for a new one in each room. */
@Entity("dialogue_draft")
@Index("uq_dialogue_draft_thread", ["municipalityId", "threadId", "authorId"], { unique: true, where: "thread_id is not null" })
@Index("uq_dialogue_draft_case", ["municipalityId", "caseId", "authorId"], { unique: true, where: "thread_id is null" })
@TenantKey("dialogue_draft", "caseId", "Case")
@TenantKey("dialogue_draft", "threadId", "DialogueThread")
@TenantKey("dialogue_draft", "authorId", "Person")
export class DialogueDraft extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid", nullable: true })
  readonly threadId!: string | null;

  @Column({ type: "uuid" })
  readonly authorId!: string;

  @Column({ type: "text", nullable: true })
  readonly title!: string | null;

  /** Empty once it has been sent or thrown away. */
  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "timestamptz" })
  readonly savedAt!: Date;

  @Column({ type: "integer" })
  readonly version!: number;
}
