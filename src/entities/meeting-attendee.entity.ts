import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** As what somebody takes part in a meeting. */
export enum AttendeeRole {
  MEMBER = "MEMBER",
  ADVISER = "ADVISER",
  GUEST = "GUEST",
}

/** A professional who is invited to a meeting, an adviser for one of its items alone (møtedeltaker). */
@Entity("meeting_attendee")
@Index("ix_meeting_attendee_meeting", ["municipalityId", "meetingId"])
@Index("ix_meeting_attendee_person", ["municipalityId", "personId"])
@TenantKey("meeting_attendee", "meetingId", "CaseMeeting")
@TenantKey("meeting_attendee", "agendaItemId", "AgendaItem")
@TenantKey("meeting_attendee", "personId", "Person")
export class MeetingAttendee extends TenantRow {
  @Column({ type: "uuid" })
  readonly meetingId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "text" })
  readonly role!: AttendeeRole;

  @Column({ type: "uuid", nullable: true })
  readonly agendaItemId!: string | null;

  @Column({ type: "timestamptz" })
  readonly invitedAt!: Date;

  /** Null until the meeting has been recorded. */
  @Column({ type: "boolean", nullable: true })
  readonly attended!: boolean | null;
}
