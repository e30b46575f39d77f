import { Column, Entity, Index } from "typeorm";
import { CoordinatorKind } from "./coordinator-assignment.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** By which steps a municipality changes coordinator. */
export enum ChangeProcedure {
  EIGHT_STEPS = "EIGHT_STEPS",
  SHORT = "SHORT",
}

/** How far a change of coordinator has come. */
export enum ChangeState {
  RAISED = "RAISED",
  SUPERIOR_CLARIFIED = "SUPERIOR_CLARIFIED",
  OWNER_CONSULTED = "OWNER_CONSULTED",
  CANDIDATE_ASKED = "CANDIDATE_ASKED",
  CANDIDATE_CLEARED = "CANDIDATE_CLEARED",
  OWNER_INFORMED = "OWNER_INFORMED",
  OVERLAP = "OVERLAP",
  COMPLETED = "COMPLETED",
  ESCALATED_TO_LEADERS = "ESCALATED_TO_LEADERS",
  ESCALATED_TO_UNIT = "ESCALATED_TO_UNIT",
  DEPARTMENT_DESIGNATED = "DEPARTMENT_DESIGNATED",
  APPOINTED = "APPOINTED",
  CANCELLED = "CANCELLED",
}

/** That the role of coordinator goes from one professional to another, step by step (skifte av koordinator). */
@Entity("coordinator_change")
@Index("uq_coordinator_change_open", ["municipalityId", "caseId", "kind"], { unique: true, where: "ended_on is null" })
@Index("ix_coordinator_change_case", ["municipalityId", "caseId"])
@TenantKey("coordinator_change", "caseId", "Case")
@TenantKey("coordinator_change", "assignmentId", "CoordinatorAssignment")
@TenantKey("coordinator_change", "raisedById", "Person")
@TenantKey("coordinator_change", "wishedCoordinatorId", "Person")
@TenantKey("coordinator_change", "candidateId", "Person")
@TenantKey("coordinator_change", "successorAssignmentId", "CoordinatorAssignment")
export class CoordinatorChange extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: CoordinatorKind;

  /** The assignment that is to be taken over. */
  @Column({ type: "uuid" })
  readonly assignmentId!: string;

  @Column({ type: "text" })
  readonly procedure!: ChangeProcedure;

  @Column({ type: "text" })
  readonly state!: ChangeState;

  @Column({ type: "text" })
  readonly reason!: string;

  @Column({ type: "uuid" })
  readonly raisedById!: string;

  @Column({ type: "date" })
  readonly raisedOn!: string;

  @Column({ type: "date", nullable: true })
  readonly superiorClarifiedOn!: string | null;

  @Column({ type: "date", nullable: true })
  readonly ownerConsultedOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly ownerWish!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly wishedCoordinatorId!: string | null;

  /** Who has said yes, or was appointed by the department, and is to take over. */
  @Column({ type: "uuid", nullable: true })
  readonly candidateId!: string | null;

  @Column({ type: "date", nullable: true })
  readonly leadersMetOn!: string | null;

  @Column({ type: "boolean" })
  readonly unitSummoned!: boolean;

  @Column({ type: "text", nullable: true })
  readonly leadersNote!: string | null;

  @Column({ type: "date", nullable: true })
  readonly escalatedToUnitOn!: string | null;

  @Column({ type: "date", nullable: true })
  readonly ownerInformedOn!: string | null;

  @Column({ type: "date", nullable: true })
  readonly overlapFrom!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly successorAssignmentId!: string | null;

  /** The day it was completed or given up. */
  @Column({ type: "date", nullable: true })
  readonly endedOn!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
