import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a need that was carried on stands. */
export enum CarriedNeedState {
  CARRIED = "CARRIED",
  MET = "MET",
  MET_IN_PART = "MET_IN_PART",
  NOT_MET = "NOT_MET",
}

/** A need that a group, which decides nothing itself, has carried to those who decide (videreført behov). */
@Entity("carried_need")
@Index("ix_carried_need_group", ["municipalityId", "groupId"])
@TenantKey("carried_need", "caseId", "Case")
@TenantKey("carried_need", "groupId", "ResponsibilityGroup")
@TenantKey("carried_need", "carriedById", "Person")
export class CarriedNeed extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly groupId!: string;

  @Column({ type: "text" })
  readonly need!: string;

  @Column({ type: "text" })
  readonly carriedTo!: string;

  @Column({ type: "text" })
  readonly state!: CarriedNeedState;

  @Column({ type: "uuid" })
  readonly carriedById!: string;

  @Column({ type: "date" })
  readonly carriedOn!: string;

  @Column({ type: "text", nullable: true })
  readonly answer!: string | null;

  @Column({ type: "date", nullable: true })
  readonly answeredOn!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
