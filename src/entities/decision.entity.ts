import { Column, Entity, Index } from "typeorm";
import type { RightKind } from "./assessment.entity.js";
import type { DecisionPath } from "./case.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What was decided. */
export enum DecisionOutcome {
  GRANTED = "GRANTED",
  PARTLY = "PARTLY",
  REFUSED = "REFUSED",
  CLOSED = "CLOSED",
}

/** Where a decision stands. */
export enum DecisionState {
  READY = "READY",
  ISSUED = "ISSUED",
  DELIVERED = "DELIVERED",
  APPEALED = "APPEALED",
  FINAL = "FINAL",
  REVERSED_BY_UNIT = "REVERSED_BY_UNIT",
  ANNULLED = "ANNULLED",
  CHANGED_ON_APPEAL = "CHANGED_ON_APPEAL",
}

/** The closed list of grounds for refusing. A diagnosis, a lack of resources, a waiting list or a number of services is never one. */
export enum RefusalReason {
  NOT_LONG_TERM = "NOT_LONG_TERM",
  NOT_COORDINATED = "NOT_COORDINATED",
  NOT_LONG_TERM_NOR_COORDINATED = "NOT_LONG_TERM_NOR_COORDINATED",
  NO_SERIOUS_CONDITION = "NO_SERIOUS_CONDITION",
  OTHER = "OTHER",
}

/** What was decided about one right, with its grounds and its letter (vedtak, avgjørelse). */
@Entity("decision")
@Index("uq_decision_standing", ["municipalityId", "caseId", "kind"], { unique: true, where: "superseded_at is null" })
@Index("ix_decision_case", ["municipalityId", "caseId"])
@TenantKey("decision", "caseId", "Case")
@TenantKey("decision", "assessmentId", "Assessment")
@TenantKey("decision", "decidedById", "Person")
@TenantKey("decision", "delegationId", "Delegation")
export class Decision extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: RightKind;

  @Column({ type: "text" })
  readonly outcome!: DecisionOutcome;

  @Column({ type: "text" })
  readonly path!: DecisionPath;

  @Column({ type: "text" })
  readonly state!: DecisionState;

  @Column({ type: "text", array: true })
  readonly legalBasis!: string[];

  @Column({ type: "text" })
  readonly facts!: string;

  @Column({ type: "text" })
  readonly considerations!: string;

  @Column({ type: "text", nullable: true })
  readonly refusalReason!: RefusalReason | null;

  @Column({ type: "uuid" })
  readonly assessmentId!: string;

  @Column({ type: "uuid" })
  readonly decidedById!: string;

  @Column({ type: "timestamptz" })
  readonly decidedAt!: Date;

  @Column({ type: "date" })
  readonly decidedOn!: string;

  /** By which authority: the unit, the body or a delegation, as the policy names it. */
  @Column({ type: "text" })
  readonly authority!: string;

  /** The delegation it was made under, where the municipality has registered one. */
  @Column({ type: "uuid", nullable: true })
  readonly delegationId!: string | null;

  /** Members of the body who took part. */
  @Column({ type: "uuid", array: true })
  readonly takenPartIds!: string[];

  @Column({ type: "uuid", array: true })
  readonly recusedIds!: string[];

  @Column({ type: "text", nullable: true })
  readonly minutesReference!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly issuedAt!: Date | null;

  @Column({ type: "date", nullable: true })
  readonly deliveredOn!: string | null;

  @Column({ type: "date", nullable: true })
  readonly appealDueOn!: string | null;

  /** When another decision on the same right took its place, or it was annulled. */
  @Column({ type: "timestamptz", nullable: true })
  readonly supersededAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
