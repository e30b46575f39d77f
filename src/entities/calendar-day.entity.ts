import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** One day of a repeated entry that is another than the rest: moved, or cancelled (enkeltdag). */
@Entity("calendar_day")
@Index("uq_calendar_day", ["municipalityId", "entryId", "day"], { unique: true })
@Index("ix_calendar_day_case", ["municipalityId", "caseId"])
@TenantKey("calendar_day", "caseId", "Case")
@TenantKey("calendar_day", "entryId", "CalendarEntry")
export class CalendarDay extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly entryId!: string;

  /** The day it would have been. */
  @Column({ type: "date" })
  readonly day!: string;

  @Column({ type: "boolean" })
  readonly cancelled!: boolean;

  @Column({ type: "date" })
  readonly startsOn!: string;

  @Column({ type: "text", nullable: true })
  readonly startTime!: string | null;

  @Column({ type: "date" })
  readonly endsOn!: string;

  @Column({ type: "text", nullable: true })
  readonly endTime!: string | null;

  @Column({ type: "text", nullable: true })
  readonly place!: string | null;

  @Column({ type: "text", nullable: true })
  readonly reason!: string | null;
}
