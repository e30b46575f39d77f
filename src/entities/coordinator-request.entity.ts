import { Column, Entity, Index } from "typeorm";
import { CoordinatorKind } from "./coordinator-assignment.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** By which criterion somebody is asked. */
export enum CandidateGround {
  WISH = "WISH",
  MOST_ACTIVE_SERVICE = "MOST_ACTIVE_SERVICE",
  SUITABILITY = "SUITABILITY",
  DEPARTMENT = "DEPARTMENT",
}

/** What somebody who was asked has said. */
export enum CoordinatorAnswer {
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
}

/** A question to a professional, or to a department, whether they take on the role of coordinator (forespørsel). */
@Entity("coordinator_request")
@Index("ix_coordinator_request_case", ["municipalityId", "caseId"])
@Index("ix_coordinator_request_candidate", ["municipalityId", "candidateId"])
@Index("ix_coordinator_request_change", ["municipalityId", "changeId"])
@TenantKey("coordinator_request", "caseId", "Case")
@TenantKey("coordinator_request", "changeId", "CoordinatorChange")
@TenantKey("coordinator_request", "candidateId", "Person")
@TenantKey("coordinator_request", "serviceUnitId", "ServiceUnit")
@TenantKey("coordinator_request", "askedById", "Person")
export class CoordinatorRequest extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid", nullable: true })
  readonly changeId!: string | null;

  @Column({ type: "text" })
  readonly kind!: CoordinatorKind;

  @Column({ type: "text" })
  readonly ground!: CandidateGround;

  @Column({ type: "text", nullable: true })
  readonly suitability!: string | null;

  /** Who is asked; for a department, whom it named. */
  @Column({ type: "uuid", nullable: true })
  readonly candidateId!: string | null;

  /** The department that is asked. */
  @Column({ type: "uuid", nullable: true })
  readonly serviceUnitId!: string | null;

  /** Who sees the question without seeing the case: the candidate, or the leaders of the department. */
  @Column({ type: "uuid", array: true })
  readonly knownTo!: readonly string[];

  @Column({ type: "uuid" })
  readonly askedById!: string;

  @Column({ type: "timestamptz" })
  readonly askedAt!: Date;

  @Column({ type: "text", nullable: true })
  readonly answer!: CoordinatorAnswer | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly declineReason!: string | null;

  /** The professional's own word that they take it on above the municipality's limit. */
  @Column({ type: "boolean" })
  readonly acceptsAboveCap!: boolean;

  /** The day the candidate cleared it with their own superior. */
  @Column({ type: "date", nullable: true })
  readonly clearedOn!: string | null;

  /** When the question fell away, as when the role was filled otherwise. */
  @Column({ type: "timestamptz", nullable: true })
  readonly closedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
