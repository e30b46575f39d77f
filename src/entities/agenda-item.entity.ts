import { Column, Entity, Index } from "typeorm";
import type { MeetingBoard } from "./case-meeting.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where an item stands. One that waits has lost its meeting and goes onto the next that is planned. */
export enum AgendaItemState {
  PLACED = "PLACED",
  WAITING = "WAITING",
  TREATED = "TREATED",
  POSTPONED = "POSTPONED",
  REMOVED = "REMOVED",
}

/** What a meeting treats: a case, a recommendation in a case, or a matter that is no case (sakspunkt). */
@Entity("agenda_item")
@Index("ix_agenda_item_meeting", ["municipalityId", "meetingId"])
@Index("ix_agenda_item_case", ["municipalityId", "caseId"])
@Index("ix_agenda_item_recommendation", ["municipalityId", "recommendationId"])
@Index("ix_agenda_item_waiting", ["municipalityId", "board"], { where: "state = 'WAITING'" })
@TenantKey("agenda_item", "meetingId", "CaseMeeting")
@TenantKey("agenda_item", "caseId", "Case")
@TenantKey("agenda_item", "recommendationId", "Recommendation")
@TenantKey("agenda_item", "placedById", "Person")
export class AgendaItem extends TenantRow {
  @Column({ type: "uuid" })
  readonly meetingId!: string;

  @Column({ type: "text" })
  readonly board!: MeetingBoard;

  @Column({ type: "integer" })
  readonly position!: number;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly recommendationId!: string | null;

  /** What it is about, where it is no case. */
  @Column({ type: "text", nullable: true })
  readonly title!: string | null;

  @Column({ type: "text" })
  readonly state!: AgendaItemState;

  /** When the agenda with it was sent: from then on those who meet see the case. */
  @Column({ type: "timestamptz", nullable: true })
  readonly publishedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly minutes!: string | null;

  /** What an adviser said. */
  @Column({ type: "text", nullable: true })
  readonly advice!: string | null;

  @Column({ type: "uuid" })
  readonly placedById!: string;
}
