import { Column, Entity, Index } from "typeorm";
import type { EndingMethod } from "./case-ending.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a person has said to the offer of a plan. */
export enum PlanOfferAnswer {
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
}

/** That somebody with the right to a plan was offered one, and what they said to it (tilbud om individuell plan). */
@Entity("plan_offer")
@Index("uq_plan_offer_open", ["municipalityId", "caseId"], { unique: true, where: "answer is null" })
@Index("ix_plan_offer_case", ["municipalityId", "caseId"])
@TenantKey("plan_offer", "caseId", "Case")
@TenantKey("plan_offer", "offeredById", "Person")
@TenantKey("plan_offer", "answeredById", "Person")
@TenantKey("plan_offer", "recordedById", "Person")
export class PlanOffer extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly offeredById!: string;

  @Column({ type: "date" })
  readonly offeredOn!: string;

  @Column({ type: "text", nullable: true })
  readonly answer!: PlanOfferAnswer | null;

  @Column({ type: "date", nullable: true })
  readonly answeredOn!: string | null;

  /** Whose word the answer is. */
  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "text", nullable: true })
  readonly method!: EndingMethod | null;

  /** Who wrote it down. */
  @Column({ type: "uuid", nullable: true })
  readonly recordedById!: string | null;

  /** The day a person who declined wants to be asked again. */
  @Column({ type: "date", nullable: true })
  readonly contactAgainOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
