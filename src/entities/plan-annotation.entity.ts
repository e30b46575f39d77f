import { Column, Entity, Index } from "typeorm";
import type { PlanElement } from "./plan-change.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What else in a room can be remarked on. */
export enum RoomElement {
  DOCUMENT = "DOCUMENT",
  MINUTES_ITEM = "MINUTES_ITEM",
  NOTE = "NOTE",
}

/** What somebody remarks on a plan, or on something in it or in the room, without changing what stands there (kommentar). */
@Entity("plan_annotation")
@Index("ix_plan_annotation_plan", ["municipalityId", "planId"])
@Index("ix_plan_annotation_about", ["municipalityId", "aboutId"])
@Index("ix_plan_annotation_case", ["municipalityId", "caseId"])
@TenantKey("plan_annotation", "caseId", "Case")
@TenantKey("plan_annotation", "planId", "IndividualPlan")
@TenantKey("plan_annotation", "byId", "Person")
export class PlanAnnotation extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** Null for what is about something in the room that is of no plan. */
  @Column({ type: "uuid", nullable: true })
  readonly planId!: string | null;

  @Column({ type: "text" })
  readonly element!: PlanElement | RoomElement;

  @Column({ type: "uuid" })
  readonly aboutId!: string;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "uuid" })
  readonly byId!: string;

  @Column({ type: "timestamptz" })
  readonly at!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly correctedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
