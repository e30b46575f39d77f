import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class PlanLifecycle1795000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table plan_offer (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      offered_by_id uuid not null,
      offered_on date not null,
      answer text,
      answered_on date,
      answered_by_id uuid,
      method text,
      recorded_by_id uuid,
      contact_again_on date,
      note text,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_plan_offer_case on plan_offer (municipality_id, case_id)`);
    await db.query(`create unique index uq_plan_offer_open on plan_offer (municipality_id, case_id) where answer is null`);
    await guard(db, "plan_offer", CASE_WALL);
    await grant(db, "plan_offer", "select, insert, update");

    await db.query(`create table consent_request (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      asked_by_id uuid not null,
      asked_on date not null,
      answer text,
      answered_on date,
      answered_by_id uuid,
      method text,
      recorded_by_id uuid,
      consent_id uuid,
      contact_again_on date,
      note text,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_consent_request_case on consent_request (municipality_id, case_id)`);
    await db.query(`create index ix_consent_request_consent on consent_request (municipality_id, consent_id)`);
    await db.query(`create unique index uq_consent_request_open on consent_request (municipality_id, case_id) where answer is null`);
    await guard(db, "consent_request", CASE_WALL);
    await grant(db, "consent_request", "select, insert, update");

    await db.query(`create table plan_revision (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      begun_by_id uuid not null,
      begun_at timestamptz not null,
      reason text,
      from_version integer not null,
      revise_on_before date,
      approved_by_id uuid,
      approved_at timestamptz,
      ended_at timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_plan_revision_plan on plan_revision (municipality_id, plan_id)`);
    await db.query(`create index ix_plan_revision_case on plan_revision (municipality_id, case_id)`);
    await db.query(`create unique index uq_plan_revision_open on plan_revision (municipality_id, plan_id) where approved_at is null and ended_at is null`);
    await guard(db, "plan_revision", CASE_WALL);
    await grant(db, "plan_revision", "select, insert, update");

    await db.query(`create table plan_archive (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      sections text[] not null,
      plan_version integer not null,
      is_final boolean not null,
      content jsonb not null,
      digest text not null,
      taken_by_id uuid not null,
      taken_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_plan_archive_plan on plan_archive (municipality_id, plan_id)`);
    await db.query(`create index ix_plan_archive_case on plan_archive (municipality_id, case_id)`);
    await guard(db, "plan_archive", CASE_WALL);
    await grant(db, "plan_archive", "select, insert");

    await db.query(`alter table consent add column superseded_at timestamptz`);
    await db.query(`alter table individual_plan
      add column last_changed_at timestamptz,
      add column revision integer not null default 0,
      add column reopens_id uuid,
      add column reopen_reason text,
      add column closing_asked_at timestamptz,
      add column closing_asked_by_id uuid,
      add column state_before text,
      add column owner_agrees boolean,
      add column why_not_asked text,
      add column end_assessment text`);
    await db.query(`alter table individual_plan no force row level security`);
    await db.query(`update individual_plan set last_changed_at = changed_at, revision = case when approved_at is null then 0 else 1 end`);
    await db.query(`alter table individual_plan force row level security`);
    await db.query(`alter table individual_plan alter column last_changed_at set not null, alter column revision drop default`);
    await db.query(`create index ix_individual_plan_reopens on individual_plan (municipality_id, reopens_id) where reopens_id is not null`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["plan_offer", "case_id", "case"],
  ["plan_offer", "offered_by_id", "person"],
  ["plan_offer", "answered_by_id", "person"],
  ["plan_offer", "recorded_by_id", "person"],
  ["consent_request", "case_id", "case"],
  ["consent_request", "asked_by_id", "person"],
  ["consent_request", "answered_by_id", "person"],
  ["consent_request", "recorded_by_id", "person"],
  ["consent_request", "consent_id", "consent"],
  ["plan_revision", "case_id", "case"],
  ["plan_revision", "plan_id", "individual_plan"],
  ["plan_revision", "begun_by_id", "person"],
  ["plan_revision", "approved_by_id", "person"],
  ["plan_archive", "case_id", "case"],
  ["plan_archive", "plan_id", "individual_plan"],
  ["plan_archive", "taken_by_id", "person"],
  ["individual_plan", "closing_asked_by_id", "person"],
  ["individual_plan", "reopens_id", "individual_plan"],
] as const;
