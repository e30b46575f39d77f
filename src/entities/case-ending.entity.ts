import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** How a person's own word on ending reached the municipality. */
export enum EndingMethod {
  DIGITAL = "DIGITAL",
  PAPER = "PAPER",
  ORAL = "ORAL",
}

/** Why a case is closed once its work is done, or the person declines what was granted. */
export enum CloseReason {
  NEED_CEASED = "NEED_CEASED",
  DECLINED = "DECLINED",
  MOVED = "MOVED",
  DECEASED = "DECEASED",
  OTHER = "OTHER",
}

/** How a case came to its end, other than by a refusal; once for each time it did: whose word it was, how it was given, and who wrote it down (avslutning av sak). */
@Entity("case_ending")
@Index("ix_case_ending_case", ["municipalityId", "caseId"])
@TenantKey("case_ending", "caseId", "Case")
@TenantKey("case_ending", "saidById", "Person")
@TenantKey("case_ending", "recordedById", "Person")
export class CaseEnding extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** Null for a withdrawal. */
  @Column({ type: "text", nullable: true })
  readonly closeReason!: CloseReason | null;

  /** The person, or whoever represents the person, whose word it was; null where the municipality closed. */
  @Column({ type: "uuid", nullable: true })
  readonly saidById!: string | null;

  @Column({ type: "date" })
  readonly saidOn!: string;

  @Column({ type: "text", nullable: true })
  readonly method!: EndingMethod | null;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  /** The day the person wants to be asked again. */
  @Column({ type: "date", nullable: true })
  readonly contactAgainOn!: string | null;

  @Column({ type: "uuid" })
  readonly recordedById!: string;
}
