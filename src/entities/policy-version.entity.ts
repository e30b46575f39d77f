import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** The choices of a municipality from a date on; a case keeps the version it began under. */
@Entity("policy_version")
@Index("uq_policy_version", ["municipalityId", "version"], { unique: true })
@TenantKey("policy_version", "createdById", "Person")
export class PolicyVersion extends TenantRow {
  @Column({ type: "integer" })
  readonly version!: number;

  @Column({ type: "date" })
  readonly effectiveFrom!: string;

  @Column({ type: "jsonb" })
  readonly policy!: Record<string, unknown>;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "timestamptz" })
  readonly createdAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly createdById!: string | null;
}
