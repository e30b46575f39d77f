import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Which kind of power to act for somebody it is. */
export enum MandateKind {
  PROXY = "PROXY",
  GUARDIAN = "GUARDIAN",
}

/** What a mandate reaches. */
export enum MandateScope {
  NOTICE = "NOTICE",
  CASE_HANDLING = "CASE_HANDLING",
  APPEAL = "APPEAL",
  CONSENT = "CONSENT",
  ALL = "ALL",
}

/** Power for one person to act for another, given by that person or by the guardianship authority (fullmakt, vergemandat). */
@Entity("mandate")
@Index("ix_mandate_notice", ["municipalityId", "noticeId"])
@Index("ix_mandate_case", ["municipalityId", "caseId"])
@Index("ix_mandate_holder", ["municipalityId", "holderId"])
@Index("ix_mandate_grantor", ["municipalityId", "grantorId"])
@TenantKey("mandate", "noticeId", "Notice")
@TenantKey("mandate", "caseId", "Case")
@TenantKey("mandate", "holderId", "Person")
@TenantKey("mandate", "grantorId", "Person")
@TenantKey("mandate", "documentId", "Document")
@TenantKey("mandate", "accessId", "CaseAccess")
@TenantKey("mandate", "registeredById", "Person")
export class Mandate extends TenantRow {
  @Column({ type: "text" })
  readonly kind!: MandateKind;

  @Column({ type: "text", array: true })
  readonly scope!: MandateScope[];

  @Column({ type: "uuid" })
  readonly holderId!: string;

  /** The person who is acted for. */
  @Column({ type: "uuid" })
  readonly grantorId!: string;

  @Column({ type: "uuid", nullable: true })
  readonly noticeId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "date" })
  readonly validFrom!: string;

  /** The last day, where there is one. */
  @Column({ type: "date", nullable: true })
  readonly validTo!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;

  /** What shows it: the authority or the guardian's mandate, scanned. */
  @Column({ type: "uuid", nullable: true })
  readonly documentId!: string | null;

  /** A proxy has said that they are not employed in the same administrative field. */
  @Column({ type: "boolean" })
  readonly declaredNotEmployed!: boolean;

  /** The row by which it opens the case, so that it closes that and nothing else. */
  @Column({ type: "uuid", nullable: true })
  readonly accessId!: string | null;

  /** Who sees it though they may not see the case. */
  @Column({ type: "uuid", array: true })
  readonly knownTo!: string[];

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  @Column({ type: "timestamptz" })
  readonly registeredAt!: Date;

  @Column({ type: "integer" })
  readonly version!: number;
}
