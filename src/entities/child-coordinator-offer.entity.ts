import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a family has said to the offer of a child coordinator. */
export enum ChildCoordinatorAnswer {
  WANTED = "WANTED",
  DECLINED = "DECLINED",
}

/** That the municipality saw a need and offered a family a child coordinator, without anybody having applied (tilbud). */
@Entity("child_coordinator_offer")
@Index("uq_child_coordinator_offer_open", ["municipalityId", "caseId"], { unique: true, where: "answer is null" })
@Index("ix_child_coordinator_offer_case", ["municipalityId", "caseId"])
@TenantKey("child_coordinator_offer", "caseId", "Case")
@TenantKey("child_coordinator_offer", "offeredById", "Person")
@TenantKey("child_coordinator_offer", "answeredById", "Person")
@TenantKey("child_coordinator_offer", "recordedById", "Person")
export class ChildCoordinatorOffer extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly need!: string;

  @Column({ type: "date" })
  readonly offeredOn!: string;

  @Column({ type: "uuid" })
  readonly offeredById!: string;

  @Column({ type: "text", nullable: true })
  readonly answer!: ChildCoordinatorAnswer | null;

  @Column({ type: "date", nullable: true })
  readonly answeredOn!: string | null;

  /** Whose word the answer is. */
  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  /** Who wrote it down. */
  @Column({ type: "uuid", nullable: true })
  readonly recordedById!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
