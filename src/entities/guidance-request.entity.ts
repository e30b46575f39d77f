import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A coordinator's question to the leader of the unit, about the work or about one case, and the answer (veiledning). */
@Entity("guidance_request")
@Index("ix_guidance_request_case", ["municipalityId", "caseId"])
@Index("ix_guidance_request_asked", ["municipalityId", "askedAt", "id"])
@TenantKey("guidance_request", "caseId", "Case")
@TenantKey("guidance_request", "askedById", "Person")
@TenantKey("guidance_request", "answeredById", "Person")
export class GuidanceRequest extends TenantRow {
  /** Null for a question about the work in general. */
  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "text" })
  readonly question!: string;

  @Column({ type: "uuid" })
  readonly askedById!: string;

  @Column({ type: "timestamptz" })
  readonly askedAt!: Date;

  @Column({ type: "text", nullable: true })
  readonly answer!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
