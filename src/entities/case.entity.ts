import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a case stands. */
export enum CaseState {
  RECEIVED = "RECEIVED",
  INITIATED = "INITIATED",
  IN_UNIT_MEETING = "IN_UNIT_MEETING",
  ASSIGNED = "ASSIGNED",
  CLARIFIED = "CLARIFIED",
  ASSESSED = "ASSESSED",
  UNIT_RECOMMENDED = "UNIT_RECOMMENDED",
  DECIDED = "DECIDED",
  DECIDED_IN_OWN_UNIT = "DECIDED_IN_OWN_UNIT",
  NOTIFIED = "NOTIFIED",
  HANDED_OVER = "HANDED_OVER",
  UNDER_APPEAL = "UNDER_APPEAL",
  WITHDRAWN = "WITHDRAWN",
  CLOSED = "CLOSED",
}

/** By which way a municipality decides. */
export enum DecisionPath {
  UNIT = "UNIT",
  UNIT_THEN_ALLOCATION_BODY = "UNIT_THEN_ALLOCATION_BODY",
  OWN_UNIT = "OWN_UNIT",
  SERVICE_OFFICE = "SERVICE_OFFICE",
}

/** What the coordination is written down in. */
export enum CoordinationTool {
  INDIVIDUAL_PLAN = "INDIVIDUAL_PLAN",
  MINUTES = "MINUTES",
}

/** How a matter came to its end: by refusal, by the person's own word, or because the work was over. */
export enum CaseEnd {
  DECISION = "DECISION",
  WITHDRAWAL = "WITHDRAWAL",
  CLOSURE = "CLOSURE",
}

/** One person's matter with the coordinating unit, from need to coordinated services (sak). */
@Entity("case")
@Index("uq_case_number", ["municipalityId", "year", "sequence"], { unique: true })
@Index("ix_case_received", ["municipalityId", "receivedAt", "id"])
@Index("ix_case_state", ["municipalityId", "state", "receivedAt", "id"])
@Index("ix_case_handler", ["municipalityId", "handlerId"])
@Index("ix_case_subject", ["municipalityId", "subjectId"])
@Index("ix_case_host_agreement", ["municipalityId", "hostAgreementId"], { where: "host_agreement_id is not null" })
@TenantKey("case", "subjectId", "Person")
@TenantKey("case", "policyVersionId", "PolicyVersion")
@TenantKey("case", "handlerId", "Person")
@TenantKey("case", "serviceUnitId", "ServiceUnit")
@TenantKey("case", "hostAgreementId", "HostAgreement")
export class Case extends TenantRow {
  @Column({ type: "integer" })
  readonly year!: number;

  @Column({ type: "integer" })
  readonly sequence!: number;

  @Column({ type: "text" })
  readonly state!: CaseState;

  @Column({ type: "text" })
  readonly path!: DecisionPath;

  @Column({ type: "uuid" })
  readonly subjectId!: string;

  @Column({ type: "uuid" })
  readonly policyVersionId!: string;

  /** When the first notice was received; the one-month clock counts from here. */
  @Column({ type: "timestamptz" })
  readonly receivedAt!: Date;

  @Column({ type: "timestamptz" })
  readonly openedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly handlerId!: string | null;

  /** The person's own unit, where the case is handled there. */
  @Column({ type: "uuid", nullable: true })
  readonly serviceUnitId!: string | null;

  @Column({ type: "date", nullable: true })
  readonly unitMeetingOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly tool!: CoordinationTool | null;

  /** When a case handled in the own unit was registered with the coordinating unit. */
  @Column({ type: "timestamptz", nullable: true })
  readonly registeredWithUnitAt!: Date | null;

  /** When the person withdrew the case, or its work was done. */
  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly endReason!: string | null;

  /** The agreement by which the unit handles it for another municipality's resident. */
  @Column({ type: "uuid", nullable: true })
  readonly hostAgreementId!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
