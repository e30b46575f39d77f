import { Column, Entity, Index } from "typeorm";
import type { SharingBasis } from "./plan-participant.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Whether a member always takes part or is called in. */
export enum GroupMemberKind {
  FIXED = "FIXED",
  AD_HOC = "AD_HOC",
}

/** A named member of a responsibility group. */
@Entity("group_member")
@Index("ix_group_member_group", ["municipalityId", "groupId"])
@TenantKey("group_member", "caseId", "Case")
@TenantKey("group_member", "groupId", "ResponsibilityGroup")
@TenantKey("group_member", "personId", "Person")
export class GroupMember extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly groupId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "text" })
  readonly kind!: GroupMemberKind;

  @Column({ type: "text" })
  readonly function!: string;

  @Column({ type: "text" })
  readonly basis!: SharingBasis;

  /** The provision or the necessity, where the basis does not say it itself. */
  @Column({ type: "text", nullable: true })
  readonly basisNote!: string | null;

  @Column({ type: "date" })
  readonly since!: string;

  @Column({ type: "date", nullable: true })
  readonly until!: string | null;
}
