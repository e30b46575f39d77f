import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Somebody's claim to have the costs of an appeal covered after a decision was changed in their favour (krav om sakskostnader). */
@Entity("costs_claim")
@Index("ix_costs_claim_case", ["municipalityId", "caseId"])
@Index("ix_costs_claim_appeal", ["municipalityId", "appealId"])
@TenantKey("costs_claim", "caseId", "Case")
@TenantKey("costs_claim", "appealId", "Appeal")
@TenantKey("costs_claim", "registeredById", "Person")
@TenantKey("costs_claim", "answeredById", "Person")
export class CostsClaim extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly appealId!: string;

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  @Column({ type: "date" })
  readonly receivedOn!: string;

  /** The amount claimed, in øre. */
  @Column({ type: "integer" })
  readonly amountOre!: number;

  /** What the costs were for. */
  @Column({ type: "text" })
  readonly costs!: string;

  @Column({ type: "boolean" })
  readonly inTime!: boolean;

  /** The amount granted, in øre. */
  @Column({ type: "integer", nullable: true })
  readonly grantedOre!: number | null;

  @Column({ type: "text", nullable: true })
  readonly answer!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "date", nullable: true })
  readonly answeredOn!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
