import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where work on the system stands. */
export enum ImprovementState {
  OPEN = "OPEN",
  DONE = "DONE",
  DROPPED = "DROPPED",
}

/** A task to make the work better for everybody; never about a person (forbedringsoppgave, systemarbeid). */
@Entity("improvement_task")
@Index("ix_improvement_task_state", ["municipalityId", "state", "proposedAt", "id"])
@TenantKey("improvement_task", "responsibleId", "Person")
@TenantKey("improvement_task", "proposedById", "Person")
@TenantKey("improvement_task", "closedById", "Person")
export class ImprovementTask extends TenantRow {
  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "text", nullable: true })
  readonly description!: string | null;

  @Column({ type: "text" })
  readonly state!: ImprovementState;

  @Column({ type: "uuid", nullable: true })
  readonly responsibleId!: string | null;

  @Column({ type: "date", nullable: true })
  readonly dueOn!: string | null;

  @Column({ type: "uuid" })
  readonly proposedById!: string;

  @Column({ type: "timestamptz" })
  readonly proposedAt!: Date;

  @Column({ type: "text", nullable: true })
  readonly outcome!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly closedById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly closedAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
