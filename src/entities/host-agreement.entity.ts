import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** That another municipality has handed the unit's tasks for its residents to this one (vertskommuneavtale). */
@Entity("host_agreement")
@Index("ix_host_agreement_residence", ["municipalityId", "residenceNumber"])
@TenantKey("host_agreement", "registeredById", "Person")
@TenantKey("host_agreement", "endedById", "Person")
export class HostAgreement extends TenantRow {
  /** The number of the municipality whose residents it is for. */
  @Column({ type: "text" })
  readonly residenceNumber!: string;

  @Column({ type: "text" })
  readonly residenceName!: string;

  /** What the agreement is called where it is kept. */
  @Column({ type: "text" })
  readonly reference!: string;

  @Column({ type: "date" })
  readonly validFrom!: string;

  @Column({ type: "date", nullable: true })
  readonly validTo!: string | null;

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  @Column({ type: "timestamptz" })
  readonly registeredAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly endedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;
}
