import { Column, Entity, Index } from "typeorm";
import type { PlanSection } from "./consent-grant.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** One part of a plan as it was archived: a heading and what stood under it. */
export interface ArchivedPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A picture of a plan as it was, with the receipt of who took it, of what and when; nothing of it is ever changed (arkivert plan). */
@Entity("plan_archive")
@Index("ix_plan_archive_plan", ["municipalityId", "planId"])
@Index("ix_plan_archive_case", ["municipalityId", "caseId"])
@TenantKey("plan_archive", "caseId", "Case")
@TenantKey("plan_archive", "planId", "IndividualPlan")
@TenantKey("plan_archive", "takenById", "Person")
export class PlanArchive extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "text", array: true })
  readonly sections!: readonly PlanSection[];

  @Column({ type: "integer" })
  readonly planVersion!: number;

  /** Whether the plan had ended when it was taken. */
  @Column({ type: "boolean" })
  readonly isFinal!: boolean;

  @Column({ type: "jsonb" })
  readonly content!: readonly ArchivedPart[];

  /** SHA-256 of the content, in hexadecimal. */
  @Column({ type: "text" })
  readonly digest!: string;

  @Column({ type: "uuid" })
  readonly takenById!: string;

  @Column({ type: "timestamptz" })
  readonly takenAt!: Date;
}
