import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, TENANT, grant, guard, onlyForward } from "./tenant-table.js";

export class UnitReportsAndDocumentsAtHand1795000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table unit_report (
      municipality_id integer not null,
      id uuid not null,
      state text not null,
      from_on date not null,
      to_on date not null,
      comments jsonb not null,
      recipients text[] not null,
      sections jsonb,
      digest text,
      drafted_by_id uuid not null,
      drafted_at timestamptz not null,
      sent_by_id uuid,
      sent_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_unit_report_draft on unit_report (municipality_id, from_on, to_on) where state = 'DRAFT'`);
    await db.query(`create index ix_unit_report_period on unit_report (municipality_id, to_on, id)`);
    await guard(db, "unit_report", TENANT);
    await grant(db, "unit_report", "select, insert, update");

    await db.query(`create table document_handout (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      about_id uuid not null,
      unit_document_id uuid not null,
      handed_out_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_document_handout_case on document_handout (municipality_id, case_id)`);
    await db.query(`create index ix_document_handout_about on document_handout (municipality_id, about_id)`);
    await guard(db, "document_handout", CASE_WALL);
    await grant(db, "document_handout", "select, insert");

    await db.query(`alter table unit_document add column works text[] not null default '{}'`);
    await db.query(`alter table unit_document alter column works drop default`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["unit_report", "drafted_by_id", "person"],
  ["unit_report", "sent_by_id", "person"],
  ["document_handout", "case_id", "case"],
  ["document_handout", "unit_document_id", "unit_document"],
] as const;
