import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class LifecyclesAndFeedback1795000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table case_ending (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      close_reason text,
      said_by_id uuid,
      said_on date not null,
      method text,
      note text,
      contact_again_on date,
      recorded_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_case_ending_case on case_ending (municipality_id, case_id)`);
    await guard(db, "case_ending", CASE_WALL);
    await grant(db, "case_ending", "select, insert");

    await db.query(`create table unit_feedback (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      about_id uuid not null,
      at timestamptz not null,
      note text,
      reported_by_id uuid not null,
      acknowledged_by_id uuid,
      acknowledged_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_unit_feedback_case on unit_feedback (municipality_id, case_id)`);
    await db.query(`create index ix_unit_feedback_at on unit_feedback (municipality_id, at, id)`);
    await db.query(`create index ix_unit_feedback_open on unit_feedback (municipality_id, at, id) where acknowledged_at is null`);
    await guard(db, "unit_feedback", CASE_WALL);
    await grant(db, "unit_feedback", "select, insert, update");

    await db.query(`create table coordinator_task (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      opened_at timestamptz not null,
      done_by_id uuid,
      done_at timestamptz,
      note text,
      outcome text,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_coordinator_task_case on coordinator_task (municipality_id, case_id)`);
    await db.query(`create unique index uq_coordinator_task_open on coordinator_task (municipality_id, case_id, kind) where done_at is null`);
    await guard(db, "coordinator_task", CASE_WALL);
    await grant(db, "coordinator_task", "select, insert, update");

    await db.query(`alter table individual_plan
      add column closed_by_id uuid,
      add column closed_at timestamptz,
      add column end_reason text,
      add column owner_view_on_ending text`);
    await db.query(`drop index uq_individual_plan_owner`);
    await db.query(`create unique index uq_individual_plan_owner on individual_plan (municipality_id, owner_id) where state <> 'CLOSED'`);
    await db.query(`create index ix_individual_plan_owner on individual_plan (municipality_id, owner_id)`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["case_ending", "case_id", "case"],
  ["case_ending", "said_by_id", "person"],
  ["case_ending", "recorded_by_id", "person"],
  ["unit_feedback", "case_id", "case"],
  ["unit_feedback", "reported_by_id", "person"],
  ["unit_feedback", "acknowledged_by_id", "person"],
  ["coordinator_task", "case_id", "case"],
  ["coordinator_task", "done_by_id", "person"],
  ["individual_plan", "closed_by_id", "person"],
] as const;
