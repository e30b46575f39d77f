import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Whether the person has minor children or siblings who are next of kin, and what they need (kartlegging av barn som pårørende). No child is named in it. */
@Entity("next_of_kin_check")
@Index("ix_next_of_kin_check_case", ["municipalityId", "caseId"])
@Index("ix_next_of_kin_check_assignment", ["municipalityId", "assignmentId"])
@TenantKey("next_of_kin_check", "caseId", "Case")
@TenantKey("next_of_kin_check", "assignmentId", "CoordinatorAssignment")
@TenantKey("next_of_kin_check", "checkedById", "Person")
export class NextOfKinCheck extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly assignmentId!: string;

  @Column({ type: "boolean" })
  readonly hasMinorChildren!: boolean;

  @Column({ type: "boolean" })
  readonly hasMinorSiblings!: boolean;

  @Column({ type: "boolean" })
  readonly needsInformation!: boolean;

  @Column({ type: "boolean" })
  readonly needsFollowUp!: boolean;

  @Column({ type: "text", nullable: true })
  readonly result!: string | null;

  @Column({ type: "date" })
  readonly checkedOn!: string;

  @Column({ type: "uuid" })
  readonly checkedById!: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt!: Date;
}
