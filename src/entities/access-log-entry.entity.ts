import { Column, Entity, Index } from "typeorm";
import { TenantRow } from "./tenant-row.entity.js";

/** That somebody other than the owner read personal data: who, for whom, on what basis, what and when (tilgangslogg). */
@Entity("access_log")
@Index("ix_access_log_subject", ["municipalityId", "subjectId", "at", "id"])
export class AccessLogEntry extends TenantRow {
  @Column({ type: "timestamptz" })
  readonly at!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly actorId!: string | null;

  @Column({ type: "text", array: true })
  readonly actorRoles!: string[];

  @Column({ type: "text", nullable: true })
  readonly organisation!: string | null;

  @Column({ type: "uuid" })
  readonly subjectId!: string;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "text", array: true })
  readonly what!: string[];

  @Column({ type: "text" })
  readonly basis!: string;

  @Column({ type: "text" })
  readonly operation!: string;

  @Column({ type: "text" })
  readonly requestId!: string;
}
