import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Somebody's request that the county governor look into whether a duty was broken. No appeal, and without its rules (anmodning om tilsyn). */
@Entity("supervision_request")
@Index("ix_supervision_request_case", ["municipalityId", "caseId"])
@TenantKey("supervision_request", "caseId", "Case")
@TenantKey("supervision_request", "registeredById", "Person")
@TenantKey("supervision_request", "forwardedById", "Person")
export class SupervisionRequest extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  /** Who asks, as staff wrote it down; null where whoever registered it asks for themselves. */
  @Column({ type: "text", nullable: true })
  readonly requesterName!: string | null;

  @Column({ type: "date" })
  readonly receivedOn!: string;

  @Column({ type: "text" })
  readonly about!: string;

  @Column({ type: "uuid", nullable: true })
  readonly forwardedById!: string | null;

  @Column({ type: "date", nullable: true })
  readonly forwardedOn!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
