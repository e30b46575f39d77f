import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, CATALOGUE_WALL, TENANT, grant, guard, onlyForward } from "./tenant-table.js";

export class TrainingCatalogueAndNextOfKin1795000000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table training_activity (
      municipality_id integer not null,
      id uuid not null,
      kind text not null,
      professional_id uuid not null,
      title text not null,
      held_on date not null,
      hours integer,
      given_by text not null,
      recorded_by_id uuid not null,
      recorded_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_training_activity_professional on training_activity (municipality_id, professional_id)`);
    await db.query(`create index ix_training_activity_held on training_activity (municipality_id, held_on, id)`);
    await guard(db, "training_activity", TENANT);
    await grant(db, "training_activity", "select, insert");

    await db.query(`create table service_catalogue_entry (
      municipality_id integer not null,
      id uuid not null,
      title text not null,
      description text not null,
      audience text not null,
      how_to_reach text not null,
      life_areas text[] not null,
      needs text[] not null,
      search_words text[] not null,
      responsible_unit_id uuid,
      is_rehabilitation boolean not null,
      is_public boolean not null,
      changed_by_id uuid not null,
      changed_at timestamptz not null,
      retired_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_service_catalogue_entry_title on service_catalogue_entry (municipality_id, title, id)`);
    await guard(db, "service_catalogue_entry", CATALOGUE_WALL);
    await grant(db, "service_catalogue_entry", "select, insert, update");

    await db.query(`create table next_of_kin_check (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      assignment_id uuid not null,
      has_minor_children boolean not null,
      has_minor_siblings boolean not null,
      needs_information boolean not null,
      needs_follow_up boolean not null,
      result text,
      checked_on date not null,
      checked_by_id uuid not null,
      recorded_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_next_of_kin_check_case on next_of_kin_check (municipality_id, case_id)`);
    await db.query(`create index ix_next_of_kin_check_assignment on next_of_kin_check (municipality_id, assignment_id)`);
    await guard(db, "next_of_kin_check", CASE_WALL);
    await grant(db, "next_of_kin_check", "select, insert");

    await db.query(`alter table measure add column need_ids uuid[] not null default '{}'`);
    await db.query(`alter table plan_participant add column basis text not null default 'CONSENT', add column basis_note text`);
    await db.query(`alter table group_member add column basis text not null default 'HPL_25', add column basis_note text`);

    for (const [table, column] of filled) await db.query(`alter table ${table} alter column ${column} drop default`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

/** What the rows from before were filled with; every new row says it itself. */
const filled = [
  ["measure", "need_ids"],
  ["plan_participant", "basis"],
  ["group_member", "basis"],
] as const;

const keys = [
  ["training_activity", "professional_id", "person"],
  ["training_activity", "recorded_by_id", "person"],
  ["service_catalogue_entry", "responsible_unit_id", "service_unit"],
  ["service_catalogue_entry", "changed_by_id", "person"],
  ["next_of_kin_check", "case_id", "case"],
  ["next_of_kin_check", "assignment_id", "coordinator_assignment"],
  ["next_of_kin_check", "checked_by_id", "person"],
] as const;
