import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a responsibility group stands. */
export enum GroupState {
  ACTIVE = "ACTIVE",
}

/** How long a group is meant to work. */
export enum GroupKind {
  TIME_LIMITED = "TIME_LIMITED",
  LONG_TERM = "LONG_TERM",
}

/** By which way a group is founded. */
export enum GroupFounding {
  VIA_UNIT_LEADER = "VIA_UNIT_LEADER",
  BY_COORDINATOR = "BY_COORDINATOR",
  BY_INSTANCE = "BY_INSTANCE",
}

/** The people who work together around a person, with or without a plan; coordinating and advisory (ansvarsgruppe). */
@Entity("responsibility_group")
@Index("uq_responsibility_group_case", ["municipalityId", "caseId"], { unique: true })
@TenantKey("responsibility_group", "caseId", "Case")
@TenantKey("responsibility_group", "leaderId", "Person")
@TenantKey("responsibility_group", "foundedById", "Person")
export class ResponsibilityGroup extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly state!: GroupState;

  @Column({ type: "text" })
  readonly kind!: GroupKind;

  @Column({ type: "text" })
  readonly founding!: GroupFounding;

  @Column({ type: "text" })
  readonly need!: string;

  @Column({ type: "text" })
  readonly goals!: string;

  @Column({ type: "uuid" })
  readonly leaderId!: string;

  @Column({ type: "date", nullable: true })
  readonly leaderUntil!: string | null;

  @Column({ type: "boolean" })
  readonly procedureHandedOut!: boolean;

  @Column({ type: "uuid" })
  readonly foundedById!: string;

  @Column({ type: "date" })
  readonly foundedOn!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
