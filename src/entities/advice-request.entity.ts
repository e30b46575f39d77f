import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A question to a professional about a case, and the advice that came: advice, never a decision (faglig råd). */
@Entity("advice_request")
@Index("ix_advice_request_case", ["municipalityId", "caseId"])
@TenantKey("advice_request", "caseId", "Case")
@TenantKey("advice_request", "adviserId", "Person")
@TenantKey("advice_request", "askedById", "Person")
export class AdviceRequest extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly adviserId!: string;

  @Column({ type: "text" })
  readonly question!: string;

  @Column({ type: "uuid" })
  readonly askedById!: string;

  @Column({ type: "timestamptz" })
  readonly askedAt!: Date;

  /** The last day on which the adviser sees the case for this question. */
  @Column({ type: "date" })
  readonly answerBy!: string;

  @Column({ type: "text", nullable: true })
  readonly answer!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
