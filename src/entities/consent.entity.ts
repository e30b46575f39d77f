import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What is consented to. */
export enum ConsentScope {
  PLAN = "PLAN",
}

/** By what right somebody consents. */
export enum ConsentCapacity {
  OWNER = "OWNER",
  PARENT = "PARENT",
  GUARDIAN = "GUARDIAN",
}

/** How the consent was given. */
export enum ConsentMethod {
  DIGITAL = "DIGITAL",
  PAPER = "PAPER",
  ORAL = "ORAL",
}

/** The permission to make a plan, given by the person or by who lawfully gives it (samtykke). */
@Entity("consent")
@Index("ix_consent_case", ["municipalityId", "caseId"])
@TenantKey("consent", "caseId", "Case")
@TenantKey("consent", "giverId", "Person")
@TenantKey("consent", "recordedById", "Person")
export class Consent extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly scope!: ConsentScope;

  @Column({ type: "uuid" })
  readonly giverId!: string;

  @Column({ type: "text" })
  readonly capacity!: ConsentCapacity;

  @Column({ type: "text" })
  readonly method!: ConsentMethod;

  @Column({ type: "date" })
  readonly givenOn!: string;

  @Column({ type: "date", nullable: true })
  readonly validTo!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly withdrawnAt!: Date | null;

  /** When the plan it was given for had ended and was taken up anew: the new plan has a consent of its own. */
  @Column({ type: "timestamptz", nullable: true })
  readonly supersededAt!: Date | null;

  @Column({ type: "uuid" })
  readonly recordedById!: string;

  /** Since when nobody but the person's side and those who coordinate gets in, without the consent having ended. */
  @Column({ type: "timestamptz", nullable: true })
  readonly sharingSuspendedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
