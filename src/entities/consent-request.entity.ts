import { Column, Entity, Index } from "typeorm";
import type { EndingMethod } from "./case-ending.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What became of a question for consent. */
export enum ConsentAnswer {
  GIVEN = "GIVEN",
  REFUSED = "REFUSED",
}

/** That somebody was asked for consent to the plan, and what they answered (forespørsel om samtykke). */
@Entity("consent_request")
@Index("uq_consent_request_open", ["municipalityId", "caseId"], { unique: true, where: "answer is null" })
@Index("ix_consent_request_case", ["municipalityId", "caseId"])
@Index("ix_consent_request_consent", ["municipalityId", "consentId"])
@TenantKey("consent_request", "caseId", "Case")
@TenantKey("consent_request", "askedById", "Person")
@TenantKey("consent_request", "answeredById", "Person")
@TenantKey("consent_request", "recordedById", "Person")
@TenantKey("consent_request", "consentId", "Consent")
export class ConsentRequest extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly askedById!: string;

  @Column({ type: "date" })
  readonly askedOn!: string;

  @Column({ type: "text", nullable: true })
  readonly answer!: ConsentAnswer | null;

  @Column({ type: "date", nullable: true })
  readonly answeredOn!: string | null;

  /** Whose word the answer is. */
  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "text", nullable: true })
  readonly method!: EndingMethod | null;

  /** Who wrote it down. */
  @Column({ type: "uuid", nullable: true })
  readonly recordedById!: string | null;

  /** The consent that was given. */
  @Column({ type: "uuid", nullable: true })
  readonly consentId!: string | null;

  /** The day of a new talk, where consent was refused. */
  @Column({ type: "date", nullable: true })
  readonly contactAgainOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
