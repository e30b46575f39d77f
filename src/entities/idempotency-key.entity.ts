import { Column, Entity, Index } from "typeorm";
import { TenantRow } from "./tenant-row.entity.js";

/** The result of a deed done under a key of the caller, so that a repeat does nothing twice. */
@Entity("idempotency_key")
@Index("uq_idempotency_key", ["municipalityId", "actorId", "key"], { unique: true })
export class IdempotencyKey extends TenantRow {
  @Column({ type: "uuid" })
  readonly actorId!: string;

  @Column({ type: "text" })
  readonly key!: string;

  @Column({ type: "text" })
  readonly deed!: string;

  @Column({ type: "text" })
  readonly fingerprint!: string;

  @Column({ type: "jsonb" })
  readonly result!: Record<string, unknown>;

  @Column({ type: "timestamptz" })
  readonly at!: Date;
}
