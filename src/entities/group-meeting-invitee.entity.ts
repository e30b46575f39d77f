import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Somebody who is invited to a meeting, as its invitation names them (innkalt). */
@Entity("group_meeting_invitee")
@Index("uq_group_meeting_invitee", ["municipalityId", "meetingId", "personId"], { unique: true })
@TenantKey("group_meeting_invitee", "caseId", "Case")
@TenantKey("group_meeting_invitee", "meetingId", "GroupMeeting")
@TenantKey("group_meeting_invitee", "personId", "Person")
export class GroupMeetingInvitee extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly meetingId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

  /** A fixed member of the group, or called in for this meeting. */
  @Column({ type: "boolean" })
  readonly fixed!: boolean;

  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "text" })
  readonly address!: string;

  @Column({ type: "boolean", nullable: true })
  readonly attended!: boolean | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly minutesSentAt!: Date | null;
}
