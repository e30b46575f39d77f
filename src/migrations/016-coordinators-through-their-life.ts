import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, COORDINATOR_REQUEST_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class CoordinatorsThroughTheirLife1795000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table coordinator_vacancy (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      reason text not null,
      note text,
      since date not null,
      until date,
      declared_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_coordinator_vacancy_case on coordinator_vacancy (municipality_id, case_id)`);
    await db.query(`create unique index uq_coordinator_vacancy_open on coordinator_vacancy (municipality_id, case_id, kind) where until is null`);
    await guard(db, "coordinator_vacancy", CASE_WALL);
    await grant(db, "coordinator_vacancy", "select, insert, update");

    await db.query(`create table coordinator_absence (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      assignment_id uuid not null,
      from_on date not null,
      to_on date not null,
      cover_id uuid,
      accepted_by_id uuid,
      note text,
      registered_by_id uuid not null,
      ended_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_coordinator_absence_case on coordinator_absence (municipality_id, case_id)`);
    await db.query(`create index ix_coordinator_absence_assignment on coordinator_absence (municipality_id, assignment_id)`);
    await guard(db, "coordinator_absence", CASE_WALL);
    await grant(db, "coordinator_absence", "select, insert, update");

    await db.query(`create table coordinator_change (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      assignment_id uuid not null,
      procedure text not null,
      state text not null,
      reason text not null,
      raised_by_id uuid not null,
      raised_on date not null,
      superior_clarified_on date,
      owner_consulted_on date,
      owner_wish text,
      wished_coordinator_id uuid,
      candidate_id uuid,
      leaders_met_on date,
      unit_summoned boolean not null,
      leaders_note text,
      escalated_to_unit_on date,
      owner_informed_on date,
      overlap_from date,
      successor_assignment_id uuid,
      ended_on date,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_coordinator_change_case on coordinator_change (municipality_id, case_id)`);
    await db.query(`create unique index uq_coordinator_change_open on coordinator_change (municipality_id, case_id, kind) where ended_on is null`);
    await guard(db, "coordinator_change", CASE_WALL);
    await grant(db, "coordinator_change", "select, insert, update");

    await db.query(`create table coordinator_request (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      change_id uuid,
      kind text not null,
      ground text not null,
      suitability text,
      candidate_id uuid,
      service_unit_id uuid,
      known_to uuid[] not null,
      asked_by_id uuid not null,
      asked_at timestamptz not null,
      answer text,
      answered_at timestamptz,
      decline_reason text,
      accepts_above_cap boolean not null,
      cleared_on date,
      closed_at timestamptz,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_coordinator_request_case on coordinator_request (municipality_id, case_id)`);
    await db.query(`create index ix_coordinator_request_candidate on coordinator_request (municipality_id, candidate_id)`);
    await db.query(`create index ix_coordinator_request_change on coordinator_request (municipality_id, change_id)`);
    await guard(db, "coordinator_request", COORDINATOR_REQUEST_WALL);
    await grant(db, "coordinator_request", "select, insert, update");

    await db.query(`create table coordinator_contact (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      assignment_id uuid not null,
      contacted_on date not null,
      kind text not null,
      contact_with text not null,
      note text,
      recorded_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_coordinator_contact_case on coordinator_contact (municipality_id, case_id)`);
    await guard(db, "coordinator_contact", CASE_WALL);
    await grant(db, "coordinator_contact", "select, insert");

    await db.query(`create table child_coordinator_offer (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      need text not null,
      offered_on date not null,
      offered_by_id uuid not null,
      answer text,
      answered_on date,
      answered_by_id uuid,
      recorded_by_id uuid,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_child_coordinator_offer_case on child_coordinator_offer (municipality_id, case_id)`);
    await db.query(`create unique index uq_child_coordinator_offer_open on child_coordinator_offer (municipality_id, case_id) where answer is null`);
    await guard(db, "child_coordinator_offer", CASE_WALL);
    await grant(db, "child_coordinator_offer", "select, insert, update");

    await db.query(`create table handover_item (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      change_id uuid not null,
      kind text not null,
      open integer not null,
      done_by_id uuid,
      done_at timestamptz,
      note text,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_handover_item_case on handover_item (municipality_id, case_id)`);
    await db.query(`create unique index uq_handover_item on handover_item (municipality_id, change_id, kind)`);
    await guard(db, "handover_item", CASE_WALL);
    await grant(db, "handover_item", "select, insert, update");

    await db.query(`alter table coordinator_assignment add column acceptance_id uuid, add column end_reason text`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["coordinator_vacancy", "case_id", "case"],
  ["coordinator_vacancy", "declared_by_id", "person"],
  ["coordinator_absence", "case_id", "case"],
  ["coordinator_absence", "assignment_id", "coordinator_assignment"],
  ["coordinator_absence", "cover_id", "person"],
  ["coordinator_absence", "accepted_by_id", "person"],
  ["coordinator_absence", "registered_by_id", "person"],
  ["coordinator_change", "case_id", "case"],
  ["coordinator_change", "assignment_id", "coordinator_assignment"],
  ["coordinator_change", "raised_by_id", "person"],
  ["coordinator_change", "wished_coordinator_id", "person"],
  ["coordinator_change", "candidate_id", "person"],
  ["coordinator_change", "successor_assignment_id", "coordinator_assignment"],
  ["coordinator_request", "case_id", "case"],
  ["coordinator_request", "change_id", "coordinator_change"],
  ["coordinator_request", "candidate_id", "person"],
  ["coordinator_request", "service_unit_id", "service_unit"],
  ["coordinator_request", "asked_by_id", "person"],
  ["coordinator_contact", "case_id", "case"],
  ["coordinator_contact", "assignment_id", "coordinator_assignment"],
  ["coordinator_contact", "recorded_by_id", "person"],
  ["child_coordinator_offer", "case_id", "case"],
  ["child_coordinator_offer", "offered_by_id", "person"],
  ["child_coordinator_offer", "answered_by_id", "person"],
  ["child_coordinator_offer", "recorded_by_id", "person"],
  ["handover_item", "case_id", "case"],
  ["handover_item", "change_id", "coordinator_change"],
  ["handover_item", "done_by_id", "person"],
  ["coordinator_assignment", "acceptance_id", "coordinator_request"],
] as const;
