import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Whether somebody comes. */
export enum CalendarAnswerKind {
  YES = "YES",
  NO = "NO",
  MAYBE = "MAYBE",
}

/** Somebody's own word on whether they come (svar på innkalling). */
@Entity("calendar_answer")
@Index("ix_calendar_answer_entry", ["municipalityId", "entryId"])
@Index("ix_calendar_answer_case", ["municipalityId", "caseId"])
@TenantKey("calendar_answer", "caseId", "Case")
@TenantKey("calendar_answer", "entryId", "CalendarEntry")
@TenantKey("calendar_answer", "personId", "Person")
export class CalendarAnswer extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly entryId!: string;

  /** The day, where the answer is for one day of many. */
  @Column({ type: "date", nullable: true })
  readonly day!: string | null;

  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "text" })
  readonly answer!: CalendarAnswerKind;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  /** The version of the entry that was answered. */
  @Column({ type: "integer" })
  readonly entryVersion!: number;

  @Column({ type: "timestamptz" })
  readonly answeredAt!: Date;
}
