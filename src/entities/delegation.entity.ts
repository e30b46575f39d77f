import { Column, Entity, Index } from "typeorm";
import type { Role } from "./role-membership.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody has been given authority to do. */
export enum DelegatedAuthority {
  DECIDE_PLAN = "DECIDE_PLAN",
  DECIDE_COORDINATOR = "DECIDE_COORDINATOR",
  DECIDE_CHILD_COORDINATOR = "DECIDE_CHILD_COORDINATOR",
  APPOINT_COORDINATOR = "APPOINT_COORDINATOR",
}

/** That authority has been handed on to a role, a professional or a unit, by whom and for how long (delegert myndighet). */
@Entity("delegation")
@Index("ix_delegation_authority", ["municipalityId", "authority"])
@TenantKey("delegation", "holderPersonId", "Person")
@TenantKey("delegation", "holderServiceUnitId", "ServiceUnit")
@TenantKey("delegation", "registeredById", "Person")
@TenantKey("delegation", "endedById", "Person")
export class Delegation extends TenantRow {
  @Column({ type: "text" })
  readonly authority!: DelegatedAuthority;

  /** The seat that delegates, such as the municipal director; never the name of a person. */
  @Column({ type: "text" })
  readonly delegatedBy!: string;

  /** The municipality that has handed its task to this one as its host; null for the municipality's own. */
  @Column({ type: "text", nullable: true })
  readonly onBehalfOf!: string | null;

  @Column({ type: "text", nullable: true })
  readonly holderRole!: Role | null;

  @Column({ type: "uuid", nullable: true })
  readonly holderPersonId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly holderServiceUnitId!: string | null;

  @Column({ type: "date" })
  readonly validFrom!: string;

  @Column({ type: "date", nullable: true })
  readonly validTo!: string | null;

  @Column({ type: "text", nullable: true })
  readonly documentReference!: string | null;

  /** Null for one that came with the municipality's file. */
  @Column({ type: "uuid", nullable: true })
  readonly registeredById!: string | null;

  @Column({ type: "timestamptz" })
  readonly registeredAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly endedById!: string | null;
}
