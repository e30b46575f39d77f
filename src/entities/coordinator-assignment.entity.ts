import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Which coordinator role it is. */
export enum CoordinatorKind {
  COORDINATOR = "COORDINATOR",
  CHILD_COORDINATOR = "CHILD_COORDINATOR",
}

/** Why an assignment ended. */
export enum AssignmentEnd {
  COORDINATOR_LEAVES = "COORDINATOR_LEAVES",
  PERSON_DECLINES = "PERSON_DECLINES",
  NEED_CEASED = "NEED_CEASED",
  TURNED_18 = "TURNED_18",
  CHANGED = "CHANGED",
  VACANCY_DECLARED = "VACANCY_DECLARED",
  CASE_ENDED = "CASE_ENDED",
}

/** That a professional is coordinator or child coordinator for a person, with or without a plan (oppnevning). */
@Entity("coordinator_assignment")
@Index("uq_coordinator_assignment_active", ["municipalityId", "caseId", "kind"], { unique: true, where: "until is null" })
@Index("ix_coordinator_assignment_case", ["municipalityId", "caseId"])
@Index("ix_coordinator_assignment_coordinator", ["municipalityId", "coordinatorId"])
@TenantKey("coordinator_assignment", "caseId", "Case")
@TenantKey("coordinator_assignment", "coordinatorId", "Person")
@TenantKey("coordinator_assignment", "wishedCoordinatorId", "Person")
@TenantKey("coordinator_assignment", "appointedById", "Person")
@TenantKey("coordinator_assignment", "delegationId", "Delegation")
@TenantKey("coordinator_assignment", "acceptanceId", "CoordinatorRequest")
export class CoordinatorAssignment extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: CoordinatorKind;

  @Column({ type: "uuid" })
  readonly coordinatorId!: string;

  @Column({ type: "uuid", nullable: true })
  readonly wishedCoordinatorId!: string | null;

  @Column({ type: "text", nullable: true })
  readonly wish!: string | null;

  /** Null when no wish was stated. */
  @Column({ type: "boolean", nullable: true })
  readonly wishFollowed!: boolean | null;

  @Column({ type: "text", nullable: true })
  readonly reasonWishNotFollowed!: string | null;

  /** That the professional has agreed to a plan above the municipality's limit. */
  @Column({ type: "boolean" })
  readonly acceptsAboveCap!: boolean;

  /** The professional's own yes, where they were asked; above the municipality's limit it is what counts. */
  @Column({ type: "uuid", nullable: true })
  readonly acceptanceId!: string | null;

  @Column({ type: "uuid" })
  readonly appointedById!: string;

  /** The delegation the appointment was made under, where the municipality has registered one. */
  @Column({ type: "uuid", nullable: true })
  readonly delegationId!: string | null;

  @Column({ type: "date" })
  readonly since!: string;

  /** The day the coordinator first contacted the person or the family. */
  @Column({ type: "date", nullable: true })
  readonly firstContactOn!: string | null;

  @Column({ type: "date", nullable: true })
  readonly until!: string | null;

  /** Child coordinator: the child's eighteenth birthday. */
  @Column({ type: "date", nullable: true })
  readonly endsBy!: string | null;

  @Column({ type: "text", nullable: true })
  readonly endReason!: AssignmentEnd | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
