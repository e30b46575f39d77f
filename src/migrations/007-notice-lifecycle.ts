import type { MigrationInterface, QueryRunner } from "typeorm";
import { grant, guard, NOTICE_PART_WALL, NOTICE_WALL_OF_UNITS, onlyForward, REQUESTED_SERVICE_WALL } from "./tenant-table.js";

export class NoticeLifecycle1795000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table notice
      add column registered_for_unit_id uuid,
      add column needs_confirmation boolean not null default false,
      add column confirmed_at timestamptz,
      add column confirmed_by_id uuid,
      add column confirmed_on date,
      add column confirmation text,
      add column ended_at timestamptz,
      add column end_reason text,
      add column redirected_to_kind text,
      add column redirected_to_name text,
      add column redirected_to_number text,
      add column contact_again_on date`);
    await db.query(`create index ix_notice_notifier on notice (municipality_id, notifier_id)`);
    await db.query(`create index ix_notice_registered_for_unit on notice (municipality_id, registered_for_unit_id)`);
    await db.query(`alter policy wall on notice using (${NOTICE_WALL_OF_UNITS}) with check (${NOTICE_WALL_OF_UNITS})`);

    await db.query(`create table notice_completion (
      municipality_id integer not null,
      id uuid not null,
      notice_id uuid not null,
      case_id uuid,
      missing text[] not null,
      text text not null,
      due_on date not null,
      requested_by_id uuid not null,
      requested_at timestamptz not null,
      completed_at timestamptz,
      completed_by_id uuid,
      known_to uuid[] not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_notice_completion_notice on notice_completion (municipality_id, notice_id)`);
    await db.query(`create index ix_notice_completion_case on notice_completion (municipality_id, case_id)`);
    await guard(db, "notice_completion", NOTICE_PART_WALL);
    await grant(db, "notice_completion", "select, insert, update");

    await db.query(`create table requested_service (
      municipality_id integer not null,
      id uuid not null,
      notice_id uuid not null,
      service text,
      wanted text not null,
      state text not null,
      sent_to text,
      sent_on date,
      sent_by_id uuid,
      requested_at timestamptz not null,
      known_to uuid[] not null,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_requested_service_notice on requested_service (municipality_id, notice_id)`);
    await db.query(`create index ix_requested_service_waiting on requested_service (municipality_id, requested_at, id) where state = 'WAITING'`);
    await guard(db, "requested_service", REQUESTED_SERVICE_WALL);
    await grant(db, "requested_service", "select, insert, update");

    await db.query(`create table information_given (
      municipality_id integer not null,
      id uuid not null,
      notice_id uuid,
      case_id uuid,
      topics text[] not null,
      given_by_id uuid not null,
      given_on date not null,
      recorded_at timestamptz not null,
      known_to uuid[] not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_information_given_notice on information_given (municipality_id, notice_id)`);
    await db.query(`create index ix_information_given_case on information_given (municipality_id, case_id)`);
    await guard(db, "information_given", NOTICE_PART_WALL);
    await grant(db, "information_given", "select, insert, update");

    await db.query(`create table document (
      municipality_id integer not null,
      id uuid not null,
      kind text not null,
      title text not null,
      notice_id uuid,
      case_id uuid,
      about_id uuid,
      media_type text not null,
      bytes integer not null,
      digest text not null,
      content bytea,
      purpose text,
      scope text,
      signed_on date,
      known_to uuid[] not null,
      uploaded_by_id uuid not null,
      uploaded_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_document_notice on document (municipality_id, notice_id)`);
    await db.query(`create index ix_document_case on document (municipality_id, case_id)`);
    await guard(db, "document", NOTICE_PART_WALL);
    await grant(db, "document", "select, insert, update");

    await db.query(`create table mandate (
      municipality_id integer not null,
      id uuid not null,
      kind text not null,
      scope text[] not null,
      holder_id uuid not null,
      grantor_id uuid not null,
      notice_id uuid,
      case_id uuid,
      valid_from date not null,
      valid_to date,
      ended_at timestamptz,
      document_id uuid,
      declared_not_employed boolean not null,
      access_id uuid,
      known_to uuid[] not null,
      registered_by_id uuid not null,
      registered_at timestamptz not null,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_mandate_notice on mandate (municipality_id, notice_id)`);
    await db.query(`create index ix_mandate_case on mandate (municipality_id, case_id)`);
    await db.query(`create index ix_mandate_holder on mandate (municipality_id, holder_id)`);
    await db.query(`create index ix_mandate_grantor on mandate (municipality_id, grantor_id)`);
    await guard(db, "mandate", NOTICE_PART_WALL);
    await grant(db, "mandate", "select, insert, update");

    await this.addKeys(db, "notice", ["registered_for_unit_id service_unit", "confirmed_by_id person"]);
    await this.addKeys(db, "notice_completion", ["notice_id notice", 'case_id "case"', "requested_by_id person", "completed_by_id person"]);
    await this.addKeys(db, "requested_service", ["notice_id notice", "sent_by_id person"]);
    await this.addKeys(db, "information_given", ["notice_id notice", 'case_id "case"', "given_by_id person"]);
    await this.addKeys(db, "document", ["notice_id notice", 'case_id "case"', "uploaded_by_id person"]);
    await this.addKeys(db, "mandate", ["notice_id notice", 'case_id "case"', "holder_id person", "grantor_id person"]);
    await this.addKeys(db, "mandate", ["document_id document", "access_id case_access", "registered_by_id person"]);
  }

  private async addKeys(db: QueryRunner, table: string, keys: readonly string[]): Promise<void> {
    for (const [column = "", target = ""] of keys.map((it) => it.split(" "))) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}
