import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody does so that a group reaches its goals (aktivitet, ansvarsfordeling). */
@Entity("group_action")
@Index("ix_group_action_group", ["municipalityId", "groupId"])
@TenantKey("group_action", "caseId", "Case")
@TenantKey("group_action", "groupId", "ResponsibilityGroup")
@TenantKey("group_action", "responsibleId", "Person")
@TenantKey("group_action", "pointId", "GroupMeetingPoint")
@TenantKey("group_action", "addedById", "Person")
@TenantKey("group_action", "doneById", "Person")
export class GroupAction extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly groupId!: string;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "uuid" })
  readonly responsibleId!: string;

  @Column({ type: "date", nullable: true })
  readonly dueOn!: string | null;

  /** The point of the minutes it was agreed in; null where it was not agreed in a meeting. */
  @Column({ type: "uuid", nullable: true })
  readonly pointId!: string | null;

  @Column({ type: "uuid" })
  readonly addedById!: string;

  @Column({ type: "date" })
  readonly addedOn!: string;

  @Column({ type: "date", nullable: true })
  readonly doneOn!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly doneById!: string | null;

  @Column({ type: "text", nullable: true })
  readonly doneNote!: string | null;

  /** When the yes that it rested on was corrected to a no. */
  @Column({ type: "date", nullable: true })
  readonly withdrawnOn!: string | null;
}
