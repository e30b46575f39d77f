import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What has become of a proposal made without the person there. */
export enum ProposalState {
  PENDING = "PENDING",
  ACCEPTED = "ACCEPTED",
  REFUSED = "REFUSED",
}

/** One point of a meeting's agenda, and what its minutes say of it (sakspunkt). */
@Entity("group_meeting_point")
@Index("ix_group_meeting_point_meeting", ["municipalityId", "meetingId"])
@TenantKey("group_meeting_point", "caseId", "Case")
@TenantKey("group_meeting_point", "meetingId", "GroupMeeting")
@TenantKey("group_meeting_point", "responsibleId", "Person")
@TenantKey("group_meeting_point", "contributedById", "Person")
@TenantKey("group_meeting_point", "goalId", "Goal")
@TenantKey("group_meeting_point", "answeredById", "Person")
@TenantKey("group_meeting_point", "heardById", "Person")
@TenantKey("group_meeting_point", "measureId", "Measure")
export class GroupMeetingPoint extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly meetingId!: string;

  @Column({ type: "integer" })
  readonly position!: number;

  @Column({ type: "text" })
  readonly title!: string;

  /** Economy, health, the family's situation: talked of when the person wishes it. */
  @Column({ type: "boolean" })
  readonly sensitive!: boolean;

  /** When the person said so. */
  @Column({ type: "date", nullable: true })
  readonly wishedOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly decision!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly responsibleId!: string | null;

  @Column({ type: "date", nullable: true })
  readonly dueOn!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly contributedById!: string | null;

  /** Professional disagreement that was raised; once written down it stays. */
  @Column({ type: "text", nullable: true })
  readonly disagreement!: string | null;

  /** The goal of the plan that the task becomes a measure of. */
  @Column({ type: "uuid", nullable: true })
  readonly goalId!: string | null;

  /** What was said without the person there is a proposal; null for what was agreed with the person. */
  @Column({ type: "text", nullable: true })
  readonly proposal!: ProposalState | null;

  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  /** Who heard the answer and wrote it down; null where the person answered in the service. */
  @Column({ type: "uuid", nullable: true })
  readonly heardById!: string | null;

  @Column({ type: "date", nullable: true })
  readonly heardOn!: string | null;

  /** When the person corrected what was written down. */
  @Column({ type: "timestamptz", nullable: true })
  readonly correctedAt!: Date | null;

  /** The measure of the plan that it became. */
  @Column({ type: "uuid", nullable: true })
  readonly measureId!: string | null;
}
