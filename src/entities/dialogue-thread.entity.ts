import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What in a room a conversation or a note can be tied to. */
export enum RoomSubject {
  GOAL = "GOAL",
  MEASURE = "MEASURE",
  GROUP_MEETING = "GROUP_MEETING",
  DOCUMENT = "DOCUMENT",
}

/** Messages between those who take part in a room, about one thing (samtale, meldingstråd). */
@Entity("dialogue_thread")
@Index("ix_dialogue_thread_case", ["municipalityId", "caseId"])
@TenantKey("dialogue_thread", "caseId", "Case")
@TenantKey("dialogue_thread", "startedById", "Person")
export class DialogueThread extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly title!: string;

  /** Whom it is for by what they are in the room, in the words of `RoomRole`: all of them where it is for everybody; those it names stand as its readers. */
  @Column({ type: "text", array: true })
  readonly roles!: readonly string[];

  @Column({ type: "text", nullable: true })
  readonly aboutKind!: RoomSubject | null;

  @Column({ type: "uuid", nullable: true })
  readonly aboutId!: string | null;

  @Column({ type: "uuid" })
  readonly startedById!: string;

  @Column({ type: "timestamptz" })
  readonly startedAt!: Date;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly passiveAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
