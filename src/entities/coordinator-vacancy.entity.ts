import { Column, Entity, Index } from "typeorm";
import { CoordinatorKind } from "./coordinator-assignment.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Why nobody is coordinator for a while. */
export enum VacancyReason {
  COORDINATOR_LEFT = "COORDINATOR_LEFT",
  COORDINATOR_ILL = "COORDINATOR_ILL",
  NOBODY_FOUND = "NOBODY_FOUND",
  OTHER = "OTHER",
}

/** That somebody with the right to a coordinator has none, said openly and for the leader to end (ledig koordinatorrolle). */
@Entity("coordinator_vacancy")
@Index("uq_coordinator_vacancy_open", ["municipalityId", "caseId", "kind"], { unique: true, where: "until is null" })
@Index("ix_coordinator_vacancy_case", ["municipalityId", "caseId"])
@TenantKey("coordinator_vacancy", "caseId", "Case")
@TenantKey("coordinator_vacancy", "declaredById", "Person")
export class CoordinatorVacancy extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: CoordinatorKind;

  @Column({ type: "text" })
  readonly reason!: VacancyReason;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "date" })
  readonly since!: string;

  @Column({ type: "date", nullable: true })
  readonly until!: string | null;

  @Column({ type: "uuid" })
  readonly declaredById!: string;
}
