import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A coordinator is away for a time, with somebody who answers meanwhile, or by the leader's leave without one (fravær). */
@Entity("coordinator_absence")
@Index("ix_coordinator_absence_case", ["municipalityId", "caseId"])
@Index("ix_coordinator_absence_assignment", ["municipalityId", "assignmentId"])
@TenantKey("coordinator_absence", "caseId", "Case")
@TenantKey("coordinator_absence", "assignmentId", "CoordinatorAssignment")
@TenantKey("coordinator_absence", "coverId", "Person")
@TenantKey("coordinator_absence", "acceptedById", "Person")
@TenantKey("coordinator_absence", "registeredById", "Person")
export class CoordinatorAbsence extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly assignmentId!: string;

  @Column({ type: "date" })
  readonly fromOn!: string;

  /** The last day, which is moved to the day the coordinator came back. */
  @Column({ type: "date" })
  readonly toOn!: string;

  /** Who answers meanwhile (stedfortreder). */
  @Column({ type: "uuid", nullable: true })
  readonly coverId!: string | null;

  /** The leader who accepted that nobody does. */
  @Column({ type: "uuid", nullable: true })
  readonly acceptedById!: string | null;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
