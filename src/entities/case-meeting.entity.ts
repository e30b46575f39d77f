import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Who meets. */
export enum MeetingBoard {
  UNIT = "UNIT",
  ALLOCATION_BODY = "ALLOCATION_BODY",
}

/** Where a meeting stands. */
export enum CaseMeetingState {
  PLANNED = "PLANNED",
  SUMMONED = "SUMMONED",
  HELD = "HELD",
  CANCELLED = "CANCELLED",
  MINUTES_CONFIRMED = "MINUTES_CONFIRMED",
}

/** A meeting of the unit or of the allocation body (KE-møte, nemndsmøte). It holds nothing about a citizen: that stands on its items. */
@Entity("case_meeting")
@Index("uq_case_meeting_day", ["municipalityId", "board", "heldOn"], { unique: true, where: "state in ('PLANNED', 'SUMMONED')" })
@Index("ix_case_meeting_day", ["municipalityId", "heldOn", "id"])
@TenantKey("case_meeting", "convenedById", "Person")
export class CaseMeeting extends TenantRow {
  @Column({ type: "text" })
  readonly board!: MeetingBoard;

  @Column({ type: "date" })
  readonly heldOn!: string;

  @Column({ type: "text", nullable: true })
  readonly place!: string | null;

  @Column({ type: "text" })
  readonly state!: CaseMeetingState;

  @Column({ type: "uuid" })
  readonly convenedById!: string;

  /** When the agenda was last sent. */
  @Column({ type: "timestamptz", nullable: true })
  readonly summonedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly minutes!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
