import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_ACCESS_WALL, CASE_WALL, grant, guard, onlyForward, PROGRESS_WALL } from "./tenant-table.js";

export class ProgressAndSharing1795000000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table progress_request (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      measure_id uuid,
      asked_by_id uuid not null,
      asked_id uuid not null,
      text text not null,
      state text not null,
      sent_at timestamptz not null,
      due_on date not null,
      read_at timestamptz,
      answer text,
      answered_by_id uuid,
      answered_at timestamptz,
      leader_id uuid,
      escalated_to_leader_at timestamptz,
      escalated_to_unit_at timestamptz,
      ended_by_id uuid,
      ended_at timestamptz,
      end_note text,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_progress_request_case on progress_request (municipality_id, case_id)`);
    await db.query(`create index ix_progress_request_plan on progress_request (municipality_id, plan_id)`);
    await db.query(`create index ix_progress_request_asked on progress_request (municipality_id, asked_id, sent_at, id)`);
    await db.query(`create index ix_progress_request_leader on progress_request (municipality_id, leader_id, sent_at, id) where leader_id is not null`);
    await guard(db, "progress_request", PROGRESS_WALL);
    await grant(db, "progress_request", "select, insert, update");

    await db.query(`create table consent_grant (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      consent_id uuid not null,
      recipient_id uuid not null,
      sections text[] not null,
      valid_from date not null,
      valid_to date,
      giver_id uuid not null,
      recorded_by_id uuid not null,
      shared_at timestamptz not null,
      ended_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_consent_grant_case on consent_grant (municipality_id, case_id)`);
    await db.query(`create index ix_consent_grant_consent on consent_grant (municipality_id, consent_id)`);
    await db.query(`create index ix_consent_grant_recipient on consent_grant (municipality_id, recipient_id)`);
    await guard(db, "consent_grant", CASE_ACCESS_WALL);
    await grant(db, "consent_grant", "select, insert, update");

    await db.query(`create table withholding (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      plan_id uuid not null,
      kind text not null,
      item_id uuid not null,
      reason text,
      withheld_by_id uuid not null,
      withheld_at timestamptz not null,
      approved_by_id uuid,
      stopped_by_id uuid,
      stopped_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_withholding_case on withholding (municipality_id, case_id)`);
    await db.query(`create index ix_withholding_plan on withholding (municipality_id, plan_id)`);
    await db.query(`create unique index uq_withholding_item on withholding (municipality_id, item_id) where stopped_at is null`);
    await guard(db, "withholding", CASE_WALL);
    await grant(db, "withholding", "select, insert, update");

    await db.query(`alter table consent add column sharing_suspended_at timestamptz`);
    await db.query(`alter table plan_participant add column procedure_acknowledged_at timestamptz`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["progress_request", "case_id", "case"],
  ["progress_request", "plan_id", "individual_plan"],
  ["progress_request", "measure_id", "measure"],
  ["progress_request", "asked_by_id", "person"],
  ["progress_request", "asked_id", "person"],
  ["progress_request", "answered_by_id", "person"],
  ["progress_request", "leader_id", "person"],
  ["progress_request", "ended_by_id", "person"],
  ["consent_grant", "case_id", "case"],
  ["consent_grant", "consent_id", "consent"],
  ["consent_grant", "recipient_id", "person"],
  ["consent_grant", "giver_id", "person"],
  ["consent_grant", "recorded_by_id", "person"],
  ["withholding", "case_id", "case"],
  ["withholding", "plan_id", "individual_plan"],
  ["withholding", "withheld_by_id", "person"],
  ["withholding", "approved_by_id", "person"],
  ["withholding", "stopped_by_id", "person"],
] as const;
