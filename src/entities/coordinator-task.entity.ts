import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a coordinator sees to, in the order it is usually done. */
export enum CoordinatorTaskKind {
  CHECK_NEXT_OF_KIN = "CHECK_NEXT_OF_KIN",
  MAP_RESOURCES = "MAP_RESOURCES",
  MAP_NEEDS = "MAP_NEEDS",
  OBTAIN_CONSENT = "OBTAIN_CONSENT",
  MAKE_PLAN = "MAKE_PLAN",
  COORDINATE = "COORDINATE",
  EVALUATE = "EVALUATE",
  CHILD_COORDINATE = "CHILD_COORDINATE",
  CHILD_FOLLOW_UP = "CHILD_FOLLOW_UP",
  CHILD_HEALTH_INFORMATION = "CHILD_HEALTH_INFORMATION",
  CHILD_WELFARE_INFORMATION = "CHILD_WELFARE_INFORMATION",
  CHILD_PLAN_PROGRESS = "CHILD_PLAN_PROGRESS",
  PARTICIPANT_LEFT = "PARTICIPANT_LEFT",
  PREPARE_HOMECOMING = "PREPARE_HOMECOMING",
}

/** What an evaluation came to. */
export enum EvaluationOutcome {
  CONTINUE = "CONTINUE",
  CHANGE = "CHANGE",
  CLOSE = "CLOSE",
}

/** One thing on the list a coordinator takes over with the case (koordinatoroppgave). */
@Entity("coordinator_task")
@Index("uq_coordinator_task_open", ["municipalityId", "caseId", "kind"], { unique: true, where: "done_at is null" })
@Index("ix_coordinator_task_case", ["municipalityId", "caseId"])
@TenantKey("coordinator_task", "caseId", "Case")
@TenantKey("coordinator_task", "doneById", "Person")
export class CoordinatorTask extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: CoordinatorTaskKind;

  @Column({ type: "timestamptz" })
  readonly openedAt!: Date;

  @Column({ type: "uuid", nullable: true })
  readonly doneById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly doneAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "text", nullable: true })
  readonly outcome!: EvaluationOutcome | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
