import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a notice may lack. */
export enum MissingPart {
  AUTHORITY = "AUTHORITY",
  SIGNATURE = "SIGNATURE",
  IDENTITY = "IDENTITY",
  INFORMATION = "INFORMATION",
  CONFIRMATION = "CONFIRMATION",
}

/** What the municipality has asked for because a notice lacks it, and by when (mangelbrev). */
@Entity("notice_completion")
@Index("ix_notice_completion_notice", ["municipalityId", "noticeId"])
@Index("ix_notice_completion_case", ["municipalityId", "caseId"])
@TenantKey("notice_completion", "noticeId", "Notice")
@TenantKey("notice_completion", "caseId", "Case")
@TenantKey("notice_completion", "requestedById", "Person")
@TenantKey("notice_completion", "completedById", "Person")
export class NoticeCompletion extends TenantRow {
  @Column({ type: "uuid" })
  readonly noticeId!: string;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "text", array: true })
  readonly missing!: MissingPart[];

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "date" })
  readonly dueOn!: string;

  @Column({ type: "uuid" })
  readonly requestedById!: string;

  @Column({ type: "timestamptz" })
  readonly requestedAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly completedAt!: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly completedById!: string | null;

  /** Who sees it though they may not see the case. */
  @Column({ type: "uuid", array: true })
  readonly knownTo!: string[];
}
