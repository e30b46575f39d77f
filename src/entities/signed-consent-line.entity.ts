import { Column, Entity, Index } from "typeorm";
import { PlanSection } from "./consent-grant.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What was ticked for one participant on a signed form; nothing ticked is a no (avkryssing). */
@Entity("signed_consent_line")
@Index("ix_signed_consent_line_form", ["municipalityId", "signedConsentId"])
@Index("ix_signed_consent_line_case", ["municipalityId", "caseId"])
@TenantKey("signed_consent_line", "caseId", "Case")
@TenantKey("signed_consent_line", "signedConsentId", "SignedConsent")
@TenantKey("signed_consent_line", "participantId", "PlanParticipant")
export class SignedConsentLine extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly signedConsentId!: string;

  @Column({ type: "uuid" })
  readonly participantId!: string;

  @Column({ type: "text", array: true })
  readonly sections!: readonly PlanSection[];

  @Column({ type: "date", nullable: true })
  readonly validTo!: string | null;
}
