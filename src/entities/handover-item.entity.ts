import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a coordinator goes through with the next one. */
export enum HandoverKind {
  OPEN_MEASURES = "OPEN_MEASURES",
  MEETINGS = "MEETINGS",
  DEADLINES = "DEADLINES",
  CONTACTS_TOLD = "CONTACTS_TOLD",
}

/** One thing on the list of a handover from one coordinator to the next (punkt i overlevering). */
@Entity("handover_item")
@Index("uq_handover_item", ["municipalityId", "changeId", "kind"], { unique: true })
@Index("ix_handover_item_case", ["municipalityId", "caseId"])
@TenantKey("handover_item", "caseId", "Case")
@TenantKey("handover_item", "changeId", "CoordinatorChange")
@TenantKey("handover_item", "doneById", "Person")
export class HandoverItem extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly changeId!: string;

  @Column({ type: "text" })
  readonly kind!: HandoverKind;

  /** How many of them there were when the list was made. */
  @Column({ type: "integer" })
  readonly open!: number;

  @Column({ type: "uuid", nullable: true })
  readonly doneById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly doneAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
