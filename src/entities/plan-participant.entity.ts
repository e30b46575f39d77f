import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** By what right somebody is told what is confidential. */
export enum SharingBasis {
  CONSENT = "CONSENT",
  HPL_25 = "HPL_25",
  OTHER_STATUTE = "OTHER_STATUTE",
  EMERGENCY = "EMERGENCY",
  OWNER_ACCESS = "OWNER_ACCESS",
}

/** Somebody who takes part in the work with a plan (deltaker). */
@Entity("plan_participant")
@Index("uq_plan_participant", ["municipalityId", "planId", "personId"], { unique: true, where: "until is null" })
@Index("ix_plan_participant_plan", ["municipalityId", "planId"])
@TenantKey("plan_participant", "caseId", "Case")
@TenantKey("plan_participant", "planId", "IndividualPlan")
@TenantKey("plan_participant", "personId", "Person")
export class PlanParticipant extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

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

  /** When they said they know what follows when somebody does not do their part. */
  @Column({ type: "timestamptz", nullable: true })
  readonly procedureAcknowledgedAt!: Date | null;
}
