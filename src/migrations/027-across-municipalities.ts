import type { MigrationInterface, QueryRunner } from "typeorm";
import { ASKED_WALL, CASE_WALL, grant, guard, guardBetween, onlyForward, TENANT } from "./tenant-table.js";

export class AcrossMunicipalities1795000000027 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table plan_transfer (
      municipality_id integer not null,
      id uuid not null,
      to_municipality_id integer not null,
      from_number text not null,
      to_number text not null,
      case_id uuid not null,
      plan_id uuid not null,
      sections text[] not null,
      state text not null,
      accept_by date not null,
      offered_by_id uuid not null,
      offered_at timestamptz not null,
      consented_by_id uuid,
      consented_at timestamptz,
      parcel text,
      digest text,
      national_id_cipher bytea,
      national_id_key_id text,
      national_id_hash bytea,
      ended_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_plan_transfer_case on plan_transfer (municipality_id, case_id)`);
    await db.query(`create index ix_plan_transfer_plan on plan_transfer (municipality_id, plan_id)`);
    await db.query(`create index ix_plan_transfer_receiver on plan_transfer (to_municipality_id, consented_at, id) where state = 'OFFERED'`);
    await guardBetween(db, "plan_transfer", CASE_WALL);
    await grant(db, "plan_transfer", "select, insert, update");

    await db.query(`create table received_plan (
      municipality_id integer not null,
      id uuid not null,
      transfer_id uuid not null,
      notice_id uuid not null,
      case_id uuid,
      from_number text not null,
      sections text[] not null,
      parcel text not null,
      digest text not null,
      received_by_id uuid not null,
      received_at timestamptz not null,
      imported_plan_id uuid,
      imported_at timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_received_plan_case on received_plan (municipality_id, case_id)`);
    await db.query(`create index ix_received_plan_notice on received_plan (municipality_id, notice_id)`);
    await db.query(`create unique index uq_received_plan_transfer on received_plan (municipality_id, transfer_id)`);
    await guard(db, "received_plan", CASE_WALL);
    await grant(db, "received_plan", "select, insert, update (case_id, imported_plan_id, imported_at)");

    await db.query(`create table participation_question (
      municipality_id integer not null,
      id uuid not null,
      asked_by_id uuid not null,
      organisation text,
      purpose text not null,
      care_relation text not null,
      basis text not null,
      provision text not null,
      asked_at timestamptz not null,
      national_id_hash bytea not null,
      subject_id uuid,
      answer text not null,
      coordinator_id uuid,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_participation_question_asked_by on participation_question (municipality_id, asked_by_id, asked_at)`);
    await guard(db, "participation_question", ASKED_WALL);
    await grant(db, "participation_question", "select, insert");

    await db.query(`create table host_agreement (
      municipality_id integer not null,
      id uuid not null,
      residence_number text not null,
      residence_name text not null,
      reference text not null,
      valid_from date not null,
      valid_to date,
      registered_by_id uuid not null,
      registered_at timestamptz not null,
      ended_by_id uuid,
      ended_at timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_host_agreement_residence on host_agreement (municipality_id, residence_number)`);
    await guard(db, "host_agreement", TENANT);
    await grant(db, "host_agreement", "select, insert, update (ended_by_id, ended_at)");

    await db.query(`alter table "case" add column host_agreement_id uuid`);
    await db.query(`create index ix_case_host_agreement on "case" (municipality_id, host_agreement_id) where host_agreement_id is not null`);

    await db.query(`create table sharing_objection (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      recipient_id uuid,
      recipient_kind text,
      sections text[] not null,
      said_by_id uuid not null,
      recorded_by_id uuid not null,
      objected_at timestamptz not null,
      withdrawn_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_sharing_objection_case on sharing_objection (municipality_id, case_id)`);
    await guard(db, "sharing_objection", CASE_WALL);
    await grant(db, "sharing_objection", "select, insert, update");

    await db.query(`alter table plan_participant add column category text`);
    await db.query(`alter table plan_participant add column category_note text`);
    await db.query(`alter table plan_participant add column specialist_role text`);
    await db.query(`alter table plan_participant add column hpr_number text`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table "${table}" add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["plan_transfer", "case_id", "case"],
  ["plan_transfer", "plan_id", "individual_plan"],
  ["plan_transfer", "offered_by_id", "person"],
  ["plan_transfer", "consented_by_id", "person"],
  ["received_plan", "case_id", "case"],
  ["received_plan", "notice_id", "notice"],
  ["received_plan", "received_by_id", "person"],
  ["received_plan", "imported_plan_id", "individual_plan"],
  ["participation_question", "asked_by_id", "person"],
  ["participation_question", "subject_id", "person"],
  ["participation_question", "coordinator_id", "person"],
  ["host_agreement", "registered_by_id", "person"],
  ["host_agreement", "ended_by_id", "person"],
  ["case", "host_agreement_id", "host_agreement"],
  ["sharing_objection", "case_id", "case"],
  ["sharing_objection", "recipient_id", "person"],
  ["sharing_objection", "said_by_id", "person"],
  ["sharing_objection", "recorded_by_id", "person"],
] as const;
