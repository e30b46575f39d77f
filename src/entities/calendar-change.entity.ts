import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What happened to an entry of the calendar. */
export enum CalendarChangeKind {
  CHANGED = "CHANGED",
  CANCELLED = "CANCELLED",
  DAY_MOVED = "DAY_MOVED",
  DAY_CANCELLED = "DAY_CANCELLED",
}

/** Fields of an entry with what they said. */
export type CalendarContent = Readonly<Record<string, unknown>>;

/** One change of an entry: what stood there before and after. Only added to (historikk). */
@Entity("calendar_change")
@Index("ix_calendar_change_entry", ["municipalityId", "entryId", "version"])
@Index("ix_calendar_change_case", ["municipalityId", "caseId"])
@TenantKey("calendar_change", "caseId", "Case")
@TenantKey("calendar_change", "entryId", "CalendarEntry")
@TenantKey("calendar_change", "byId", "Person")
export class CalendarChange extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly entryId!: string;

  /** The version of the entry that the change made. */
  @Column({ type: "integer" })
  readonly version!: number;

  @Column({ type: "text" })
  readonly kind!: CalendarChangeKind;

  /** The day, where it was about one day of many. */
  @Column({ type: "date", nullable: true })
  readonly day!: string | null;

  @Column({ type: "jsonb" })
  readonly before!: CalendarContent;

  @Column({ type: "jsonb" })
  readonly after!: CalendarContent;

  @Column({ type: "uuid" })
  readonly byId!: string;

  @Column({ type: "timestamptz" })
  readonly at!: Date;
}
