import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What an entry of the calendar is. */
export enum CalendarEntryKind {
  MEETING = "MEETING",
  APPOINTMENT = "APPOINTMENT",
  ACTIVITY = "ACTIVITY",
  REMINDER = "REMINDER",
  OTHER = "OTHER",
}

/** How an entry comes back. */
export enum CalendarRepeat {
  WEEKLY = "WEEKLY",
  MONTHLY = "MONTHLY",
}

/** Something that happens in a room, once or again and again (kalenderoppføring). Days and times are those of the clock on the wall in Norway. */
@Entity("calendar_entry")
@Index("ix_calendar_entry_case", ["municipalityId", "caseId", "spanTo"])
@TenantKey("calendar_entry", "caseId", "Case")
@TenantKey("calendar_entry", "addedById", "Person")
@TenantKey("calendar_entry", "cancelledById", "Person")
export class CalendarEntry extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: CalendarEntryKind;

  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "text", nullable: true })
  readonly place!: string | null;

  @Column({ type: "text", nullable: true })
  readonly text!: string | null;

  @Column({ type: "date" })
  readonly startsOn!: string;

  /** Null for what lasts whole days. */
  @Column({ type: "text", nullable: true })
  readonly startTime!: string | null;

  @Column({ type: "date" })
  readonly endsOn!: string;

  @Column({ type: "text", nullable: true })
  readonly endTime!: string | null;

  @Column({ type: "text", nullable: true })
  readonly repeat!: CalendarRepeat | null;

  /** Every so many weeks or months. */
  @Column({ type: "integer" })
  readonly every!: number;

  @Column({ type: "date", nullable: true })
  readonly repeatUntil!: string | null;

  /** The first and the last day on which any of it can lie, moved days included: what the calendar is searched by. */
  @Column({ type: "date" })
  readonly spanFrom!: string;

  @Column({ type: "date" })
  readonly spanTo!: string;

  /** Whom it is for; nobody named is everybody. */
  @Column({ type: "uuid", array: true })
  readonly namedIds!: string[];

  /** Whether it is shown to those named alone, beside the owner and the coordinators. */
  @Column({ type: "boolean" })
  readonly onlyNamed!: boolean;

  /** Whether the owner keeps it from whoever represents them. */
  @Column({ type: "boolean" })
  readonly keptFromRepresentatives!: boolean;

  @Column({ type: "uuid" })
  readonly addedById!: string;

  @Column({ type: "timestamptz" })
  readonly addedAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly cancelledAt!: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly cancelledById!: string | null;

  @Column({ type: "text", nullable: true })
  readonly cancelReason!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
