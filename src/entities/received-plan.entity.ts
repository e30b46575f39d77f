import { Column, Entity, Index } from "typeorm";
import type { PlanSection } from "./consent-grant.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A parcel from another municipality as it was accepted: never changed, and laid into a plan here once (mottatt plan). */
@Entity("received_plan")
@Index("ix_received_plan_case", ["municipalityId", "caseId"])
@Index("ix_received_plan_notice", ["municipalityId", "noticeId"])
@Index("uq_received_plan_transfer", ["municipalityId", "transferId"], { unique: true })
@TenantKey("received_plan", "caseId", "Case")
@TenantKey("received_plan", "noticeId", "Notice")
@TenantKey("received_plan", "receivedById", "Person")
@TenantKey("received_plan", "importedPlanId", "IndividualPlan")
export class ReceivedPlan extends TenantRow {
  @Column({ type: "uuid" })
  readonly transferId!: string;

  @Column({ type: "uuid" })
  readonly noticeId!: string;

  /** The case of the notice, as soon as there is one. */
  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  /** The sender's number on the day of the offer. */
  @Column({ type: "text" })
  readonly fromNumber!: string;

  @Column({ type: "text", array: true })
  readonly sections!: readonly PlanSection[];

  @Column({ type: "text", select: false })
  readonly parcel!: string;

  @Column({ type: "text" })
  readonly digest!: string;

  @Column({ type: "uuid" })
  readonly receivedById!: string;

  @Column({ type: "timestamptz" })
  readonly receivedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly importedPlanId!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly importedAt!: Date | null;
}
