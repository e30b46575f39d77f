import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a reported need for a group stands. */
export enum GroupNeedState {
  REPORTED = "REPORTED",
  FOUNDED = "FOUNDED",
  NOT_FOUNDED = "NOT_FOUNDED",
}

/** A need for a responsibility group that the coordinator has reported to the leader of the unit (melding om behov for ansvarsgruppe). */
@Entity("group_need")
@Index("ix_group_need_case", ["municipalityId", "caseId"])
@TenantKey("group_need", "caseId", "Case")
@TenantKey("group_need", "reportedById", "Person")
@TenantKey("group_need", "answeredById", "Person")
@TenantKey("group_need", "groupId", "ResponsibilityGroup")
export class GroupNeed extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly state!: GroupNeedState;

  @Column({ type: "text" })
  readonly need!: string;

  @Column({ type: "uuid" })
  readonly reportedById!: string;

  @Column({ type: "timestamptz" })
  readonly reportedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  /** Why no group is founded. */
  @Column({ type: "text", nullable: true })
  readonly reason!: string | null;

  /** The group that came of it. */
  @Column({ type: "uuid", nullable: true })
  readonly groupId!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
