import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** The parts of a plan that are shared one by one. */
export enum PlanSection {
  VALUES = "VALUES",
  GOALS = "GOALS",
  MEASURES = "MEASURES",
  CONTENT_POINTS = "CONTENT_POINTS",
  PARTICIPANTS = "PARTICIPANTS",
  MAPPING = "MAPPING",
  RELATED_PLANS = "RELATED_PLANS",
  ADDED_SECTIONS = "ADDED_SECTIONS",
  EVALUATIONS = "EVALUATIONS",
}

/** Which parts of a plan a participant may read under a consent, and for how long (deling). A row that has ended stays: it was shared. */
@Entity("consent_grant")
@Index("ix_consent_grant_case", ["municipalityId", "caseId"])
@Index("ix_consent_grant_consent", ["municipalityId", "consentId"])
@Index("ix_consent_grant_recipient", ["municipalityId", "recipientId"])
@TenantKey("consent_grant", "caseId", "Case")
@TenantKey("consent_grant", "consentId", "Consent")
@TenantKey("consent_grant", "recipientId", "Person")
@TenantKey("consent_grant", "giverId", "Person")
@TenantKey("consent_grant", "recordedById", "Person")
export class ConsentGrant extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly consentId!: string;

  @Column({ type: "uuid" })
  readonly recipientId!: string;

  @Column({ type: "text", array: true })
  readonly sections!: readonly PlanSection[];

  @Column({ type: "date" })
  readonly validFrom!: string;

  @Column({ type: "date", nullable: true })
  readonly validTo!: string | null;

  @Column({ type: "uuid" })
  readonly giverId!: string;

  @Column({ type: "uuid" })
  readonly recordedById!: string;

  @Column({ type: "timestamptz" })
  readonly sharedAt!: Date;

  /** When it was withdrawn or another took its place. */
  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
