import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** By what right confidential information about a person is obtained from another. */
export enum InformationBasis {
  CONSENT = "CONSENT",
  STATUTE = "STATUTE",
}

/** That information needed in a case has been asked of somebody, by what right, and what came of it (innhenting av opplysninger). */
@Entity("information_request")
@Index("ix_information_request_case", ["municipalityId", "caseId"])
@TenantKey("information_request", "caseId", "Case")
@TenantKey("information_request", "serviceUnitId", "ServiceUnit")
@TenantKey("information_request", "consentId", "Consent")
@TenantKey("information_request", "requestedById", "Person")
@TenantKey("information_request", "recordedById", "Person")
export class InformationRequest extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** Whom it is asked of: the name of a source, or a unit of the register. */
  @Column({ type: "text", nullable: true })
  readonly source!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly serviceUnitId!: string | null;

  @Column({ type: "text" })
  readonly wanted!: string;

  @Column({ type: "text" })
  readonly basis!: InformationBasis;

  @Column({ type: "text", nullable: true })
  readonly provision!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly consentId!: string | null;

  /** The consent in the person's own declaration, where it is kept outside the register. */
  @Column({ type: "text", nullable: true })
  readonly consentDeclaration!: string | null;

  @Column({ type: "uuid" })
  readonly requestedById!: string;

  @Column({ type: "date" })
  readonly requestedOn!: string;

  @Column({ type: "date", nullable: true })
  readonly dueOn!: string | null;

  @Column({ type: "date", nullable: true })
  readonly receivedOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly received!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly recordedById!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
