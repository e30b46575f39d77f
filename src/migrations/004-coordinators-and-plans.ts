import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class CoordinatorsAndPlans1795000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table coordinator_assignment (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      coordinator_id uuid not null,
      wished_coordinator_id uuid,
      wish text,
      wish_followed boolean,
      reason_wish_not_followed text,
      accepts_above_cap boolean not null,
      appointed_by_id uuid not null,
      since date not null,
      until date,
      ends_by date,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_coordinator_assignment_coordinator on coordinator_assignment (municipality_id, coordinator_id)`);
    await db.query(`create index ix_coordinator_assignment_case on coordinator_assignment (municipality_id, case_id)`);
    await db.query(`create unique index uq_coordinator_assignment_active on coordinator_assignment (municipality_id, case_id, kind) where until is null`);
    await guard(db, "coordinator_assignment", CASE_WALL);
    await grant(db, "coordinator_assignment", "select, insert, update");

    await db.query(`create table consent (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      scope text not null,
      giver_id uuid not null,
      capacity text not null,
      method text not null,
      given_on date not null,
      valid_to date,
      withdrawn_at timestamptz,
      recorded_by_id uuid not null,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_consent_case on consent (municipality_id, case_id)`);
    await guard(db, "consent", CASE_WALL);
    await grant(db, "consent", "select, insert, update");

    await db.query(`create table individual_plan (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      owner_id uuid not null,
      state text not null,
      values text,
      period_from date,
      period_to date,
      revise_on date,
      drafted_by_id uuid not null,
      drafted_at timestamptz not null,
      approved_by_id uuid,
      approved_at timestamptz,
      changed_at timestamptz not null,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_individual_plan_case on individual_plan (municipality_id, case_id)`);
    await db.query(`create unique index uq_individual_plan_owner on individual_plan (municipality_id, owner_id)`);
    await guard(db, "individual_plan", CASE_WALL);
    await grant(db, "individual_plan", "select, insert, update");

    await db.query(`create table goal (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      position integer not null,
      text text not null,
      own_words text,
      life_area text not null,
      target_on date,
      created_by_id uuid not null,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_goal_plan on goal (municipality_id, plan_id)`);
    await guard(db, "goal", CASE_WALL);
    await grant(db, "goal", "select, insert, update");

    await db.query(`create table plan_entry (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      kind text not null,
      text text not null,
      life_area text,
      contributor_id uuid,
      created_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_plan_entry_plan on plan_entry (municipality_id, plan_id)`);
    await guard(db, "plan_entry", CASE_WALL);
    await grant(db, "plan_entry", "select, insert, update");

    await db.query(`create table measure (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      goal_id uuid not null,
      position integer not null,
      text text not null,
      extent text,
      execution text,
      responsible_id uuid not null,
      from_on date not null,
      to_on date,
      status text not null,
      created_by_id uuid not null,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_measure_goal on measure (municipality_id, goal_id)`);
    await db.query(`create index ix_measure_plan on measure (municipality_id, plan_id)`);
    await guard(db, "measure", CASE_WALL);
    await grant(db, "measure", "select, insert, update");

    await db.query(`create table plan_participant (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      person_id uuid not null,
      function text not null,
      since date not null,
      until date,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_plan_participant_plan on plan_participant (municipality_id, plan_id)`);
    await db.query(`create unique index uq_plan_participant on plan_participant (municipality_id, plan_id, person_id) where until is null`);
    await guard(db, "plan_participant", CASE_WALL);
    await grant(db, "plan_participant", "select, insert, update");

    await db.query(
      `alter table coordinator_assignment add constraint fk_coordinator_assignment_appointed_by_id foreign key (municipality_id, appointed_by_id) references person (municipality_id,id)`,
    );
    await db.query(
      `alter table coordinator_assignment add constraint fk_coordinator_assignment_wished_coordinator_id foreign key (municipality_id, wished_coordinator_id) references person (municipality_id,id)`,
    );
    await db.query(
      `alter table coordinator_assignment add constraint fk_coordinator_assignment_coordinator_id foreign key (municipality_id, coordinator_id) references person (municipality_id,id)`,
    );
    await db.query(
      `alter table coordinator_assignment add constraint fk_coordinator_assignment_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`,
    );
    await db.query(`alter table consent add constraint fk_consent_recorded_by_id foreign key (municipality_id, recorded_by_id) references person (municipality_id,id)`);
    await db.query(`alter table consent add constraint fk_consent_giver_id foreign key (municipality_id, giver_id) references person (municipality_id,id)`);
    await db.query(`alter table consent add constraint fk_consent_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(
      `alter table individual_plan add constraint fk_individual_plan_approved_by_id foreign key (municipality_id, approved_by_id) references person (municipality_id,id)`,
    );
    await db.query(
      `alter table individual_plan add constraint fk_individual_plan_drafted_by_id foreign key (municipality_id, drafted_by_id) references person (municipality_id,id)`,
    );
    await db.query(`alter table individual_plan add constraint fk_individual_plan_owner_id foreign key (municipality_id, owner_id) references person (municipality_id,id)`);
    await db.query(`alter table individual_plan add constraint fk_individual_plan_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table goal add constraint fk_goal_created_by_id foreign key (municipality_id, created_by_id) references person (municipality_id,id)`);
    await db.query(`alter table goal add constraint fk_goal_plan_id foreign key (municipality_id, plan_id) references individual_plan (municipality_id,id)`);
    await db.query(`alter table goal add constraint fk_goal_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table plan_entry add constraint fk_plan_entry_created_by_id foreign key (municipality_id, created_by_id) references person (municipality_id,id)`);
    await db.query(`alter table plan_entry add constraint fk_plan_entry_contributor_id foreign key (municipality_id, contributor_id) references person (municipality_id,id)`);
    await db.query(`alter table plan_entry add constraint fk_plan_entry_plan_id foreign key (municipality_id, plan_id) references individual_plan (municipality_id,id)`);
    await db.query(`alter table plan_entry add constraint fk_plan_entry_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table measure add constraint fk_measure_created_by_id foreign key (municipality_id, created_by_id) references person (municipality_id,id)`);
    await db.query(`alter table measure add constraint fk_measure_responsible_id foreign key (municipality_id, responsible_id) references person (municipality_id,id)`);
    await db.query(`alter table measure add constraint fk_measure_goal_id foreign key (municipality_id, goal_id) references goal (municipality_id,id)`);
    await db.query(`alter table measure add constraint fk_measure_plan_id foreign key (municipality_id, plan_id) references individual_plan (municipality_id,id)`);
    await db.query(`alter table measure add constraint fk_measure_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table plan_participant add constraint fk_plan_participant_person_id foreign key (municipality_id, person_id) references person (municipality_id,id)`);
    await db.query(
      `alter table plan_participant add constraint fk_plan_participant_plan_id foreign key (municipality_id, plan_id) references individual_plan (municipality_id,id)`,
    );
    await db.query(`alter table plan_participant add constraint fk_plan_participant_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
  }

  readonly down = onlyForward;
}
