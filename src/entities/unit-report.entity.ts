import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a report stands. */
export enum UnitReportState {
  DRAFT = "DRAFT",
  SENT = "SENT",
  DISCARDED = "DISCARDED",
}

/** One figure as it was told: a count, or that it is too small to be told. */
export interface ReportLine {
  readonly name: string;
  readonly label: string;
  readonly count: number | null;
  readonly isFew: boolean;
}

/** One section as it was sent: the heading, the figures under it and what the leader says to them. */
export interface ReportSection {
  readonly heading: string;
  readonly lines: readonly ReportLine[];
  readonly comment: string | null;
}

/** What the leader has written under one heading. */
export interface ReportComment {
  readonly heading: string;
  readonly text: string;
}

/** The unit's report on a period to those it answers to: counts and the leader's words, never anything of one person (rapport). */
@Entity("unit_report")
@Index("uq_unit_report_draft", ["municipalityId", "fromOn", "toOn"], { unique: true, where: "state = 'DRAFT'" })
@Index("ix_unit_report_period", ["municipalityId", "toOn", "id"])
@TenantKey("unit_report", "draftedById", "Person")
@TenantKey("unit_report", "sentById", "Person")
export class UnitReport extends TenantRow {
  @Column({ type: "text" })
  readonly state!: UnitReportState;

  @Column({ type: "date" })
  readonly fromOn!: string;

  @Column({ type: "date" })
  readonly toOn!: string;

  @Column({ type: "jsonb" })
  readonly comments!: readonly ReportComment[];

  /** The seats it was sent to. */
  @Column({ type: "text", array: true })
  readonly recipients!: string[];

  /** The whole of it as it was sent; null until then. */
  @Column({ type: "jsonb", nullable: true })
  readonly sections!: readonly ReportSection[] | null;

  /** SHA-256 of what was sent, in hexadecimal. */
  @Column({ type: "text", nullable: true })
  readonly digest!: string | null;

  @Column({ type: "uuid" })
  readonly draftedById!: string;

  @Column({ type: "timestamptz" })
  readonly draftedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly sentById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly sentAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
