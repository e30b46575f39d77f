import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What kind of meeting it is. */
export enum GroupMeetingKind {
  GROUP = "GROUP",
  START_UP = "START_UP",
  COOPERATION = "COOPERATION",
  ALTERNATIVE = "ALTERNATIVE",
}

/** Where a meeting stands. */
export enum GroupMeetingState {
  PLANNED = "PLANNED",
  INVITED = "INVITED",
  CANCELLED = "CANCELLED",
  MINUTES_DRAFTED = "MINUTES_DRAFTED",
  CONFIRMED = "CONFIRMED",
  PUBLISHED = "PUBLISHED",
}

/** A meeting around a person: of the responsibility group, to start up, or of those who need to cooperate (ansvarsgruppemøte, oppstartsmøte, samarbeidsmøte). */
@Entity("group_meeting")
@Index("ix_group_meeting_case", ["municipalityId", "caseId"])
@Index("ix_group_meeting_group", ["municipalityId", "groupId"])
@TenantKey("group_meeting", "caseId", "Case")
@TenantKey("group_meeting", "groupId", "ResponsibilityGroup")
@TenantKey("group_meeting", "leaderId", "Person")
@TenantKey("group_meeting", "minuteTakerId", "Person")
@TenantKey("group_meeting", "permittedById", "Person")
@TenantKey("group_meeting", "plannedById", "Person")
export class GroupMeeting extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** The group that meets; null where there is none. */
  @Column({ type: "uuid", nullable: true })
  readonly groupId!: string | null;

  @Column({ type: "text" })
  readonly kind!: GroupMeetingKind;

  @Column({ type: "text" })
  readonly state!: GroupMeetingState;

  @Column({ type: "uuid" })
  readonly leaderId!: string;

  @Column({ type: "uuid" })
  readonly minuteTakerId!: string;

  @Column({ type: "uuid" })
  readonly plannedById!: string;

  @Column({ type: "date" })
  readonly meetsOn!: string;

  @Column({ type: "text", nullable: true })
  readonly time!: string | null;

  @Column({ type: "text", nullable: true })
  readonly place!: string | null;

  /** Who allowed a meeting after the group was dissolved. */
  @Column({ type: "uuid", nullable: true })
  readonly permittedById!: string | null;

  @Column({ type: "date", nullable: true })
  readonly permittedOn!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly invitedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly shortNoticeReason!: string | null;

  /** In the alternative form, the two members who meet the person before and after. */
  @Column({ type: "uuid", array: true })
  readonly talkWith!: string[];

  @Column({ type: "date", nullable: true })
  readonly talkBeforeOn!: string | null;

  @Column({ type: "uuid", array: true })
  readonly talkBeforeBy!: string[];

  @Column({ type: "date", nullable: true })
  readonly talkAfterOn!: string | null;

  @Column({ type: "uuid", array: true })
  readonly talkAfterBy!: string[];

  /** Whether the person, or somebody on the person's side, was there. */
  @Column({ type: "boolean", nullable: true })
  readonly ownerPresent!: boolean | null;

  /** When the minutes were understood alike, before the meeting closed. */
  @Column({ type: "timestamptz", nullable: true })
  readonly confirmedAt!: Date | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly publishedAt!: Date | null;

  @Column({ type: "date", nullable: true })
  readonly nextOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly noNextReason!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
