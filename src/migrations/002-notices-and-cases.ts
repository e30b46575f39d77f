import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_ACCESS_WALL, CASE_ITSELF_WALL, CASE_WALL, NOTICE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class NoticesAndCases1795000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table "case" (
      municipality_id integer not null,
      id uuid not null,
      year integer not null,
      sequence integer not null,
      state text not null,
      path text not null,
      subject_id uuid not null,
      policy_version_id uuid not null,
      received_at timestamptz not null,
      opened_at timestamptz not null,
      handler_id uuid,
      service_unit_id uuid,
      unit_meeting_on date,
      tool text,
      registered_with_unit_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_case_subject on "case" (municipality_id, subject_id)`);
    await db.query(`create index ix_case_handler on "case" (municipality_id, handler_id)`);
    await db.query(`create index ix_case_state on "case" (municipality_id, state, received_at, id)`);
    await db.query(`create index ix_case_received on "case" (municipality_id, received_at, id)`);
    await db.query(`create unique index uq_case_number on "case" (municipality_id, year, sequence)`);
    await guard(db, "case", CASE_ITSELF_WALL);
    await grant(db, "case", "select, insert, update");

    await db.query(`create table case_party (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      person_id uuid not null,
      role text not null,
      parental_responsibility boolean,
      since date not null,
      until date,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_case_party_person on case_party (municipality_id, person_id)`);
    await db.query(`create index ix_case_party_case on case_party (municipality_id, case_id)`);
    await guard(db, "case_party", CASE_ACCESS_WALL);
    await grant(db, "case_party", "select, insert, update");

    await db.query(`create table case_access (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      person_id uuid not null,
      basis text not null,
      valid_from timestamptz not null,
      valid_to timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_case_access_case on case_access (municipality_id, case_id)`);
    await db.query(`create index ix_case_access_person on case_access (municipality_id, person_id)`);
    await guard(db, "case_access", CASE_ACCESS_WALL);
    await grant(db, "case_access", "select, insert, update");

    await db.query(`create table notice (
      municipality_id integer not null,
      id uuid not null,
      state text not null,
      kinds text[] not null,
      channel text not null,
      wanted text not null,
      notifier_capacity text not null,
      notifier_id uuid,
      notifier_name text,
      registered_by_id uuid not null,
      subject_id uuid not null,
      owner_informed boolean not null,
      owner_agrees boolean,
      authority_attached boolean not null,
      external_reference text,
      received_at timestamptz not null,
      acknowledged_at timestamptz,
      case_id uuid,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_notice_subject on notice (municipality_id, subject_id)`);
    await db.query(`create index ix_notice_registered_by on notice (municipality_id, registered_by_id)`);
    await db.query(`create index ix_notice_received on notice (municipality_id, received_at, id)`);
    await db.query(`create index ix_notice_case on notice (municipality_id, case_id)`);
    await guard(db, "notice", NOTICE_WALL);
    await grant(db, "notice", "select, insert, update");

    await db.query(`create table deadline (
      municipality_id integer not null,
      id uuid not null,
      kind text not null,
      case_id uuid,
      notice_id uuid,
      started_on date not null,
      due_on date not null,
      alarm_on date,
      settled_at timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_deadline_notice on deadline (municipality_id, notice_id)`);
    await db.query(`create index ix_deadline_case on deadline (municipality_id, case_id)`);
    await db.query(`create index ix_deadline_open on deadline (municipality_id, due_on, id) where settled_at is null`);
    await guard(db, "deadline", CASE_WALL);
    await grant(db, "deadline", "select, insert, update");

    await db.query(`create table case_warning (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      code text not null,
      severity text not null,
      about_id uuid,
      needs_second_reader boolean not null,
      raised_by_id uuid,
      raised_at timestamptz not null,
      acknowledged_by_id uuid,
      acknowledged_at timestamptz,
      reason text,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_case_warning_case on case_warning (municipality_id, case_id)`);
    await guard(db, "case_warning", CASE_WALL);
    await grant(db, "case_warning", "select, insert, update");

    await db.query(`alter table "case" add constraint fk_case_service_unit_id foreign key (municipality_id, service_unit_id) references service_unit (municipality_id,id)`);
    await db.query(`alter table "case" add constraint fk_case_handler_id foreign key (municipality_id, handler_id) references person (municipality_id,id)`);
    await db.query(`alter table "case" add constraint fk_case_policy_version_id foreign key (municipality_id, policy_version_id) references policy_version (municipality_id,id)`);
    await db.query(`alter table "case" add constraint fk_case_subject_id foreign key (municipality_id, subject_id) references person (municipality_id,id)`);
    await db.query(`alter table case_party add constraint fk_case_party_person_id foreign key (municipality_id, person_id) references person (municipality_id,id)`);
    await db.query(`alter table case_party add constraint fk_case_party_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table case_access add constraint fk_case_access_person_id foreign key (municipality_id, person_id) references person (municipality_id,id)`);
    await db.query(`alter table case_access add constraint fk_case_access_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table notice add constraint fk_notice_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table notice add constraint fk_notice_subject_id foreign key (municipality_id, subject_id) references person (municipality_id,id)`);
    await db.query(`alter table notice add constraint fk_notice_registered_by_id foreign key (municipality_id, registered_by_id) references person (municipality_id,id)`);
    await db.query(`alter table notice add constraint fk_notice_notifier_id foreign key (municipality_id, notifier_id) references person (municipality_id,id)`);
    await db.query(`alter table deadline add constraint fk_deadline_notice_id foreign key (municipality_id, notice_id) references notice (municipality_id,id)`);
    await db.query(`alter table deadline add constraint fk_deadline_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(
      `alter table case_warning add constraint fk_case_warning_acknowledged_by_id foreign key (municipality_id, acknowledged_by_id) references person (municipality_id,id)`,
    );
    await db.query(`alter table case_warning add constraint fk_case_warning_raised_by_id foreign key (municipality_id, raised_by_id) references person (municipality_id,id)`);
    await db.query(`alter table case_warning add constraint fk_case_warning_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
  }

  readonly down = onlyForward;
}
