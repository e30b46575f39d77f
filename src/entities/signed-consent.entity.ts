import { Column, Entity, Index } from "typeorm";
import { ConsentCapacity } from "./consent.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A consent form signed on paper, with the scan of it (underskrevet samtykkeskjema). */
@Entity("signed_consent")
@Index("ix_signed_consent_case", ["municipalityId", "caseId"])
@Index("ix_signed_consent_consent", ["municipalityId", "consentId"])
@TenantKey("signed_consent", "caseId", "Case")
@TenantKey("signed_consent", "consentId", "Consent")
@TenantKey("signed_consent", "documentId", "RoomDocument")
@TenantKey("signed_consent", "signedById", "Person")
@TenantKey("signed_consent", "registeredById", "Person")
@TenantKey("signed_consent", "supersededById", "SignedConsent")
export class SignedConsent extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** The consent it gives or shares under; where it says no, the one it withdrew, and null where there was none. */
  @Column({ type: "uuid", nullable: true })
  readonly consentId!: string | null;

  @Column({ type: "uuid" })
  readonly documentId!: string;

  @Column({ type: "uuid" })
  readonly signedById!: string;

  @Column({ type: "text" })
  readonly capacity!: ConsentCapacity;

  @Column({ type: "date" })
  readonly signedOn!: string;

  /** Whether the form says no to the plan as a whole. */
  @Column({ type: "boolean" })
  readonly refused!: boolean;

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  @Column({ type: "timestamptz" })
  readonly registeredAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly supersededById!: string | null;
}
