import { Column, Entity, Index } from "typeorm";
import type { PlanSection } from "./consent-grant.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where the handing over of a plan to another municipality stands. */
export enum TransferState {
  AWAITING_OWNER = "AWAITING_OWNER",
  OFFERED = "OFFERED",
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
  WITHDRAWN = "WITHDRAWN",
  EXPIRED = "EXPIRED",
}

/**
 * That the parts of a plan its owner consents to are offered to another municipality (overføring av plan). It is the one row that two municipalities see:
 * the one it is offered to sees nothing before the owner has consented. What the parcel holds is there from the consent until there is an answer.
 */
@Entity("plan_transfer")
@Index("ix_plan_transfer_case", ["municipalityId", "caseId"])
@Index("ix_plan_transfer_plan", ["municipalityId", "planId"])
@Index("ix_plan_transfer_receiver", ["toMunicipalityId", "consentedAt", "id"], { where: "state = 'OFFERED'" })
@TenantKey("plan_transfer", "caseId", "Case")
@TenantKey("plan_transfer", "planId", "IndividualPlan")
@TenantKey("plan_transfer", "offeredById", "Person")
@TenantKey("plan_transfer", "consentedById", "Person")
export class PlanTransfer extends TenantRow {
  @Column({ type: "integer" })
  readonly toMunicipalityId!: number;

  /** Numbers of municipalities change; these are the ones of the day of the offer. */
  @Column({ type: "text" })
  readonly fromNumber!: string;

  @Column({ type: "text" })
  readonly toNumber!: string;

  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "text", array: true })
  readonly sections!: readonly PlanSection[];

  @Column({ type: "text" })
  readonly state!: TransferState;

  /** The last day on which it can be accepted. */
  @Column({ type: "date" })
  readonly acceptBy!: string;

  @Column({ type: "uuid" })
  readonly offeredById!: string;

  @Column({ type: "timestamptz" })
  readonly offeredAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly consentedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly consentedAt!: Date | null;

  /** The parcel: what the owner consents to hand over, and whose it is. Gone as soon as there is an answer. */
  @Column({ type: "text", nullable: true, select: false })
  readonly parcel!: string | null;

  /** SHA-256 of the parcel: both sides can see that what came is what was sent. */
  @Column({ type: "text", nullable: true })
  readonly digest!: string | null;

  @Column({ type: "bytea", nullable: true, select: false })
  readonly nationalIdCipher!: Buffer | null;

  @Column({ type: "text", nullable: true, select: false })
  readonly nationalIdKeyId!: string | null;

  @Column({ type: "bytea", nullable: true, select: false })
  readonly nationalIdHash!: Buffer | null;

  /** When it was accepted, declined or withdrawn. */
  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
