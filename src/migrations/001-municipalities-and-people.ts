import type { MigrationInterface, QueryRunner } from "typeorm";
import { ACCESS_LOG_WALL, EVENT_WALL, IDEMPOTENCY_WALL, PERSON_WALL, TENANT, grant, guard, onlyForward } from "./tenant-table.js";

export class MunicipalitiesAndPeople1795000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table municipality (
      id integer not null,
      org_number text not null,
      name text not null,
      primary key (id)
    )`);
    await db.query(`create unique index uq_municipality_org_number on municipality (org_number)`);
    await grant(db, "municipality", "select");

    await db.query(`create table municipality_number (
      code text not null,
      municipality_id integer not null,
      valid_from date not null,
      valid_to date,
      primary key (code)
    )`);
    await grant(db, "municipality_number", "select");

    await db.query(`create table policy_version (
      municipality_id integer not null,
      id uuid not null,
      version integer not null,
      effective_from date not null,
      policy jsonb not null,
      note text,
      created_at timestamptz not null,
      created_by_id uuid,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_policy_version on policy_version (municipality_id, version)`);
    await guard(db, "policy_version", TENANT);
    await grant(db, "policy_version", "select, insert");

    await db.query(`create table service_unit (
      municipality_id integer not null,
      id uuid not null,
      name text not null,
      kind text not null,
      org_number text,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_service_unit_org_number on service_unit (municipality_id, org_number)`);
    await guard(db, "service_unit", TENANT);
    await grant(db, "service_unit", "select");

    await db.query(`create table person (
      municipality_id integer not null,
      id uuid not null,
      kind text not null,
      name text not null,
      national_id_cipher bytea,
      national_id_key_id text,
      national_id_hash bytea,
      login_hash bytea,
      birth_date date,
      expected_birth_date date,
      protection text not null,
      written_form text,
      title text,
      profession text,
      service_unit_id uuid,
      work_phone text,
      work_email text,
      created_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_person_login_hash on person (municipality_id, login_hash)`);
    await db.query(`create unique index uq_person_national_id_hash on person (municipality_id, national_id_hash)`);
    await guard(db, "person", PERSON_WALL);
    await grant(db, "person", "select, insert, update");

    await db.query(`create table role_membership (
      municipality_id integer not null,
      id uuid not null,
      person_id uuid not null,
      role text not null,
      service_unit_id uuid,
      valid_from date not null,
      valid_to date,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_role_membership_person on role_membership (municipality_id, person_id)`);
    await guard(db, "role_membership", TENANT);
    await grant(db, "role_membership", "select");

    await db.query(`create table event (
      municipality_id integer not null,
      id uuid not null,
      deed text not null,
      actor_id uuid,
      case_id uuid,
      request_id text not null,
      at timestamptz not null,
      details jsonb not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_event_case on event (municipality_id, case_id)`);
    await guard(db, "event", EVENT_WALL, TENANT);
    await grant(db, "event", "select, insert");

    await db.query(`create table access_log (
      municipality_id integer not null,
      id uuid not null,
      at timestamptz not null,
      actor_id uuid,
      actor_roles text[] not null,
      organisation text,
      subject_id uuid not null,
      case_id uuid,
      what text[] not null,
      basis text not null,
      operation text not null,
      request_id text not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_access_log_subject on access_log (municipality_id, subject_id, at, id)`);
    await guard(db, "access_log", ACCESS_LOG_WALL, TENANT);
    await grant(db, "access_log", "select, insert");

    await db.query(`create table idempotency_key (
      municipality_id integer not null,
      id uuid not null,
      actor_id uuid not null,
      key text not null,
      deed text not null,
      fingerprint text not null,
      result jsonb not null,
      at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_idempotency_key on idempotency_key (municipality_id, actor_id, key)`);
    await guard(db, "idempotency_key", IDEMPOTENCY_WALL);
    await grant(db, "idempotency_key", "select, insert");

    await db.query(`alter table municipality_number add constraint fk_municipality_number_municipality foreign key (municipality_id) references municipality (id)`);
    await db.query(`alter table policy_version add constraint fk_policy_version_created_by_id foreign key (municipality_id, created_by_id) references person (municipality_id,id)`);
    await db.query(`alter table person add constraint fk_person_service_unit_id foreign key (municipality_id, service_unit_id) references service_unit (municipality_id,id)`);
    await db.query(
      `alter table role_membership add constraint fk_role_membership_service_unit_id foreign key (municipality_id, service_unit_id) references service_unit (municipality_id,id)`,
    );
    await db.query(`alter table role_membership add constraint fk_role_membership_person_id foreign key (municipality_id, person_id) references person (municipality_id,id)`);
  }

  readonly down = onlyForward;
}
