import { Column, Entity, Index } from "typeorm";
import { TenantRow } from "./tenant-row.entity.js";

/** What was done, by whom and when. Written by the door, never changed (hendelse). */
@Entity("event")
@Index("ix_event_case", ["municipalityId", "caseId"])
export class Event extends TenantRow {
  @Column({ type: "text" })
  readonly deed!: string;

  @Column({ type: "uuid", nullable: true })
  readonly actorId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "text" })
  readonly requestId!: string;

  @Column({ type: "timestamptz" })
  readonly at!: Date;

  @Column({ type: "jsonb" })
  readonly details!: Record<string, unknown>;
}
