import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, GUIDANCE_WALL, TENANT, grant, guard, onlyForward } from "./tenant-table.js";

export class UnitOrganisation1795000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table role_membership add column unit_seat text`);
    await grant(db, "role_membership", "insert, update (valid_to)");

    await db.query(`create table delegation (
      municipality_id integer not null,
      id uuid not null,
      authority text not null,
      delegated_by text not null,
      on_behalf_of text,
      holder_role text,
      holder_person_id uuid,
      holder_service_unit_id uuid,
      valid_from date not null,
      valid_to date,
      document_reference text,
      registered_by_id uuid,
      registered_at timestamptz not null,
      ended_at timestamptz,
      ended_by_id uuid,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_delegation_authority on delegation (municipality_id, authority)`);
    await guard(db, "delegation", TENANT);
    await grant(db, "delegation", "select, insert, update");

    await db.query(`create table advice_request (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      adviser_id uuid not null,
      question text not null,
      asked_by_id uuid not null,
      asked_at timestamptz not null,
      answer_by date not null,
      answer text,
      answered_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_advice_request_case on advice_request (municipality_id, case_id)`);
    await guard(db, "advice_request", CASE_WALL);
    await grant(db, "advice_request", "select, insert, update");

    await db.query(`create table information_request (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      source text,
      service_unit_id uuid,
      wanted text not null,
      basis text not null,
      provision text,
      consent_id uuid,
      consent_declaration text,
      requested_by_id uuid not null,
      requested_on date not null,
      due_on date,
      received_on date,
      received text,
      recorded_by_id uuid,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_information_request_case on information_request (municipality_id, case_id)`);
    await guard(db, "information_request", CASE_WALL);
    await grant(db, "information_request", "select, insert, update");

    await db.query(`create table guidance_request (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid,
      question text not null,
      asked_by_id uuid not null,
      asked_at timestamptz not null,
      answer text,
      answered_by_id uuid,
      answered_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_guidance_request_case on guidance_request (municipality_id, case_id)`);
    await db.query(`create index ix_guidance_request_asked on guidance_request (municipality_id, asked_at, id)`);
    await guard(db, "guidance_request", GUIDANCE_WALL);
    await grant(db, "guidance_request", "select, insert, update");

    await db.query(`create table unit_document (
      municipality_id integer not null,
      id uuid not null,
      kind text not null,
      title text not null,
      edition integer not null,
      owner_seat text not null,
      approved_on date not null,
      review_on date,
      link text,
      text text,
      flow_step text,
      parent_plan text,
      period_from date,
      period_to date,
      is_public boolean not null,
      supersedes_id uuid,
      published_by_id uuid not null,
      published_at timestamptz not null,
      retired_at timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_unit_document_kind on unit_document (municipality_id, kind, title, id)`);
    await guard(db, "unit_document", TENANT);
    await grant(db, "unit_document", "select, insert, update");

    await db.query(`create table user_organisation (
      municipality_id integer not null,
      id uuid not null,
      name text not null,
      contact text,
      agreed_on date,
      agreement_reference text,
      registered_by_id uuid not null,
      registered_at timestamptz not null,
      ended_on date,
      primary key (municipality_id, id)
    )`);
    await guard(db, "user_organisation", TENANT);
    await grant(db, "user_organisation", "select, insert, update");

    await db.query(`create table user_organisation_meeting (
      municipality_id integer not null,
      id uuid not null,
      organisation_id uuid not null,
      held_on date not null,
      subject text not null,
      minutes_reference text,
      recorded_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_user_organisation_meeting_organisation on user_organisation_meeting (municipality_id, organisation_id)`);
    await guard(db, "user_organisation_meeting", TENANT);
    await grant(db, "user_organisation_meeting", "select, insert");

    await db.query(`create table improvement_task (
      municipality_id integer not null,
      id uuid not null,
      title text not null,
      description text,
      state text not null,
      responsible_id uuid,
      due_on date,
      proposed_by_id uuid not null,
      proposed_at timestamptz not null,
      outcome text,
      closed_by_id uuid,
      closed_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_improvement_task_state on improvement_task (municipality_id, state, proposed_at, id)`);
    await guard(db, "improvement_task", TENANT);
    await grant(db, "improvement_task", "select, insert, update");

    await db.query(`alter table decision add column delegation_id uuid`);
    await db.query(`alter table coordinator_assignment add column delegation_id uuid`);
    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["delegation", "holder_person_id", "person"],
  ["delegation", "holder_service_unit_id", "service_unit"],
  ["delegation", "registered_by_id", "person"],
  ["delegation", "ended_by_id", "person"],
  ["advice_request", "case_id", '"case"'],
  ["advice_request", "adviser_id", "person"],
  ["advice_request", "asked_by_id", "person"],
  ["information_request", "case_id", '"case"'],
  ["information_request", "service_unit_id", "service_unit"],
  ["information_request", "consent_id", "consent"],
  ["information_request", "requested_by_id", "person"],
  ["information_request", "recorded_by_id", "person"],
  ["guidance_request", "case_id", '"case"'],
  ["guidance_request", "asked_by_id", "person"],
  ["guidance_request", "answered_by_id", "person"],
  ["unit_document", "supersedes_id", "unit_document"],
  ["unit_document", "published_by_id", "person"],
  ["user_organisation", "registered_by_id", "person"],
  ["user_organisation_meeting", "organisation_id", "user_organisation"],
  ["user_organisation_meeting", "recorded_by_id", "person"],
  ["improvement_task", "responsible_id", "person"],
  ["improvement_task", "proposed_by_id", "person"],
  ["improvement_task", "closed_by_id", "person"],
  ["decision", "delegation_id", "delegation"],
  ["coordinator_assignment", "delegation_id", "delegation"],
] as const;
