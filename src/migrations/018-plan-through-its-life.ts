import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class PlanThroughItsLife1795000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table plan_change (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      plan_version integer not null,
      element text not null,
      about_id uuid not null,
      before jsonb,
      after jsonb not null,
      by_id uuid not null,
      at timestamptz not null,
      undoes_id uuid,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_plan_change_plan on plan_change (municipality_id, plan_id, plan_version)`);
    await db.query(`create index ix_plan_change_about on plan_change (municipality_id, about_id)`);
    await db.query(`create index ix_plan_change_case on plan_change (municipality_id, case_id)`);
    await guard(db, "plan_change", CASE_WALL);
    await grant(db, "plan_change", "select, insert");

    await db.query(`create table plan_annotation (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      element text not null,
      about_id uuid not null,
      text text not null,
      by_id uuid not null,
      at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_plan_annotation_plan on plan_annotation (municipality_id, plan_id)`);
    await db.query(`create index ix_plan_annotation_about on plan_annotation (municipality_id, about_id)`);
    await db.query(`create index ix_plan_annotation_case on plan_annotation (municipality_id, case_id)`);
    await guard(db, "plan_annotation", CASE_WALL);
    await grant(db, "plan_annotation", "select, insert");

    await db.query(`alter table goal add column status text not null default 'ACTIVE', add column set_aside_at timestamptz`);
    await db.query(`alter table goal alter column status drop default`);
    await db.query(`alter table plan_entry add column version integer not null default 1, add column set_aside_at timestamptz`);
    await db.query(`alter table plan_entry alter column version drop default`);
    await db.query(`alter table measure
      add column set_aside_at timestamptz,
      add column service_decision text,
      add column service_decision_ends_on date,
      add column answer text,
      add column answer_reason text,
      add column answered_by_id uuid,
      add column answered_at timestamptz`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["plan_change", "case_id", "case"],
  ["plan_change", "plan_id", "individual_plan"],
  ["plan_change", "by_id", "person"],
  ["plan_change", "undoes_id", "plan_change"],
  ["plan_annotation", "case_id", "case"],
  ["plan_annotation", "plan_id", "individual_plan"],
  ["plan_annotation", "by_id", "person"],
  ["measure", "answered_by_id", "person"],
] as const;
