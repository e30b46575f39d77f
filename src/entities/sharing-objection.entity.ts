import { Column, Entity, Index } from "typeorm";
import type { PlanSection } from "./consent-grant.entity.js";
import type { ServiceUnitKind } from "./service-unit.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** The person's no to sharing, with one recipient, with all of a kind or with everybody, of all of the plan or of parts of it (reservasjon mot deling). */
@Entity("sharing_objection")
@Index("ix_sharing_objection_case", ["municipalityId", "caseId"])
@TenantKey("sharing_objection", "caseId", "Case")
@TenantKey("sharing_objection", "recipientId", "Person")
@TenantKey("sharing_objection", "saidById", "Person")
@TenantKey("sharing_objection", "recordedById", "Person")
export class SharingObjection extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid", nullable: true })
  readonly recipientId!: string | null;

  @Column({ type: "text", nullable: true })
  readonly recipientKind!: ServiceUnitKind | null;

  /** The parts of the plan it is about; none is all of it. */
  @Column({ type: "text", array: true })
  readonly sections!: readonly PlanSection[];

  @Column({ type: "uuid" })
  readonly saidById!: string;

  @Column({ type: "uuid" })
  readonly recordedById!: string;

  @Column({ type: "timestamptz" })
  readonly objectedAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly withdrawnAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
