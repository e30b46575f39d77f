import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a measure stands. */
export enum MeasureStatus {
  PROPOSED = "PROPOSED",
  AGREED = "AGREED",
  IN_PROGRESS = "IN_PROGRESS",
  COMPLETED = "COMPLETED",
  CANCELLED = "CANCELLED",
  LAPSED = "LAPSED",
}

/** What kind of measure it is, where it is of one that is counted on: knowledge and skills of the person and those around. */
export enum MeasureKind {
  SERVICE = "SERVICE",
  TRAINING = "TRAINING",
  GUIDANCE = "GUIDANCE",
  EDUCATION = "EDUCATION",
  OWN_ACTIVITY = "OWN_ACTIVITY",
  NEW_WAY = "NEW_WAY",
}

/** What the responsible for a measure says to it. */
export enum MeasureAnswer {
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
}

/** Who does what, to what extent and when, to reach a goal (tiltak). */
@Entity("measure")
@Index("ix_measure_plan", ["municipalityId", "planId"])
@Index("ix_measure_goal", ["municipalityId", "goalId"])
@TenantKey("measure", "caseId", "Case")
@TenantKey("measure", "planId", "IndividualPlan")
@TenantKey("measure", "goalId", "Goal")
@TenantKey("measure", "responsibleId", "Person")
@TenantKey("measure", "answeredById", "Person")
@TenantKey("measure", "createdById", "Person")
export class Measure extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  @Column({ type: "uuid" })
  readonly goalId!: string;

  @Column({ type: "integer" })
  readonly position!: number;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "text", nullable: true })
  readonly kind!: MeasureKind | null;

  @Column({ type: "text", nullable: true })
  readonly extent!: string | null;

  @Column({ type: "text", nullable: true })
  readonly execution!: string | null;

  @Column({ type: "uuid" })
  readonly responsibleId!: string;

  @Column({ type: "date" })
  readonly fromOn!: string;

  @Column({ type: "date", nullable: true })
  readonly toOn!: string | null;

  @Column({ type: "text" })
  readonly status!: MeasureStatus;

  /** The needs of the plan that it covers. */
  @Column({ type: "uuid", array: true })
  readonly needIds!: string[];
  /** The answers of the mapping that it rests on. */
  @Column({ type: "uuid", array: true, nullable: true })
  readonly mappingIds!: string[] | null;

  /** The decision on a service that the measure rests on, as whoever decided it names it. */
  @Column({ type: "text", nullable: true })
  readonly serviceDecision!: string | null;

  @Column({ type: "date", nullable: true })
  readonly serviceDecisionEndsOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly answer!: MeasureAnswer | null;

  @Column({ type: "text", nullable: true })
  readonly answerReason!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "uuid" })
  readonly createdById!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
