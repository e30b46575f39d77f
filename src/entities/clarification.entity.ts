import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** The talk in which the unit and the person find out what is needed (avklaringssamtale). */
@Entity("clarification")
@Index("ix_clarification_case", ["municipalityId", "caseId"])
@TenantKey("clarification", "caseId", "Case")
@TenantKey("clarification", "wishedCoordinatorId", "Person")
@TenantKey("clarification", "heldById", "Person")
export class Clarification extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "date" })
  readonly heldOn!: string;

  @Column({ type: "text", nullable: true })
  readonly place!: string | null;

  @Column({ type: "boolean" })
  readonly orientationGiven!: boolean;

  @Column({ type: "boolean" })
  readonly toldOfRightToWish!: boolean;

  @Column({ type: "text" })
  readonly needs!: string;

  @Column({ type: "text", nullable: true })
  readonly resources!: string | null;

  @Column({ type: "text", nullable: true })
  readonly familySituation!: string | null;

  /** What the child said, and how; required from seven years. */
  @Column({ type: "text", nullable: true })
  readonly childView!: string | null;

  @Column({ type: "boolean" })
  readonly wantsPlan!: boolean;

  @Column({ type: "boolean" })
  readonly wantsCoordinator!: boolean;

  @Column({ type: "text", nullable: true })
  readonly coordinatorWish!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly wishedCoordinatorId!: string | null;

  @Column({ type: "uuid" })
  readonly heldById!: string;
}
