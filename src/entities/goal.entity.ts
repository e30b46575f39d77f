import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** The part of life something belongs to. */
export enum LifeArea {
  HEALTH = "HEALTH",
  DAILY_LIFE = "DAILY_LIFE",
  HOME = "HOME",
  SCHOOL = "SCHOOL",
  WORK = "WORK",
  FAMILY = "FAMILY",
  LEISURE = "LEISURE",
  ECONOMY = "ECONOMY",
  NETWORK = "NETWORK",
  OTHER = "OTHER",
}

/** Where a goal stands. */
export enum GoalStatus {
  ACTIVE = "ACTIVE",
  REACHED = "REACHED",
  NOT_REACHED = "NOT_REACHED",
  NO_LONGER_WANTED = "NO_LONGER_WANTED",
}

/** What the person wants to reach (mål). */
@Entity("goal")
@Index("ix_goal_plan", ["municipalityId", "planId"])
@TenantKey("goal", "caseId", "Case")
@TenantKey("goal", "planId", "IndividualPlan")
@Index("ix_goal_parent", ["municipalityId", "parentId"], { where: "parent_id is not null" })
@TenantKey("goal", "parentId", "Goal")
@TenantKey("goal", "createdById", "Person")
export class Goal extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly planId!: string;

  /** The main goal it is a part of; null for a main goal. */
  @Column({ type: "uuid", nullable: true })
  readonly parentId!: string | null;

  @Column({ type: "integer" })
  readonly position!: number;

  @Column({ type: "text" })
  readonly text!: string;

  /** The owner's own words, which nobody else may write or change. */
  @Column({ type: "text", nullable: true })
  readonly ownWords!: string | null;

  @Column({ type: "text" })
  readonly lifeArea!: LifeArea;

  @Column({ type: "date", nullable: true })
  readonly targetOn!: string | null;

  @Column({ type: "text" })
  readonly status!: GoalStatus;

  /** The answers of the mapping that it rests on. */
  @Column({ type: "uuid", array: true, nullable: true })
  readonly mappingIds!: string[] | null;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "uuid" })
  readonly createdById!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
