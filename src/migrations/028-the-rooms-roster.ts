import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_ACCESS_WALL, CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class TheRoomsRoster1795000000028 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table room_unit (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      service_unit_id uuid,
      name text not null,
      function text not null,
      contact text,
      since date not null,
      until date,
      added_by_id uuid not null,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_room_unit_case on room_unit (municipality_id, case_id)`);
    await guard(db, "room_unit", CASE_WALL);
    await grant(db, "room_unit", "select, insert, update");

    await db.query(`create table room_visit (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      person_id uuid not null,
      visited_at timestamptz not null,
      previous_at timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_room_visit on room_visit (municipality_id, case_id, person_id)`);
    await guard(db, "room_visit", CASE_WALL);
    await grant(db, "room_visit", "select, insert, update");

    await db.query(`alter table plan_participant
      alter column plan_id drop not null,
      add column responsibility text,
      add column room_since date,
      add column stands_in_for_id uuid,
      add column withheld jsonb,
      add column withheld_reason text,
      add column withheld_by_id uuid,
      add column withheld_at timestamptz,
      add column end_reason text,
      add column end_note text,
      add column ended_by_id uuid,
      add column version integer not null default 1`);
    await db.query(`alter table plan_participant alter column version drop default`);
    await db.query(`create unique index uq_plan_participant_room on plan_participant (municipality_id, case_id, person_id) where until is null and plan_id is null`);
    await db.query(`create index ix_plan_participant_case on plan_participant (municipality_id, case_id)`);
    await db.query(`create index ix_plan_participant_person on plan_participant (municipality_id, person_id)`);
    await db.query(`create index ix_plan_participant_place on plan_participant (municipality_id, person_id) where until is null and (plan_id is null or withheld is not null)`);
    await db.query(`drop policy wall on plan_participant`);
    await guard(db, "plan_participant", CASE_ACCESS_WALL);

    await db.query(`alter table person add column picture bytea, add column picture_type text`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["room_unit", "case_id", "case"],
  ["room_unit", "service_unit_id", "service_unit"],
  ["room_unit", "added_by_id", "person"],
  ["room_visit", "case_id", "case"],
  ["room_visit", "person_id", "person"],
  ["plan_participant", "stands_in_for_id", "room_unit"],
  ["plan_participant", "withheld_by_id", "person"],
  ["plan_participant", "ended_by_id", "person"],
] as const;
