import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class CalendarDocumentsAndPaper1795000000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await calendar(db);
    await documents(db);
    await paper(db);
    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

async function calendar(db: QueryRunner): Promise<void> {
  await db.query(`create table calendar_entry (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    title text not null,
    place text,
    text text,
    starts_on date not null,
    start_time text,
    ends_on date not null,
    end_time text,
    repeat text,
    every integer not null,
    repeat_until date,
    span_from date not null,
    span_to date not null,
    named_ids uuid[] not null,
    only_named boolean not null,
    kept_from_representatives boolean not null,
    added_by_id uuid not null,
    added_at timestamptz not null,
    cancelled_at timestamptz,
    cancelled_by_id uuid,
    cancel_reason text,
    version integer not null,
    primary key (municipality_id, id)
  )`);
  await db.query(`create index ix_calendar_entry_case on calendar_entry (municipality_id, case_id, span_to)`);
  await guard(db, "calendar_entry", CASE_WALL);
  await grant(db, "calendar_entry", "select, insert, update");

  await db.query(`create table calendar_day (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    entry_id uuid not null,
    day date not null,
    cancelled boolean not null,
    starts_on date not null,
    start_time text,
    ends_on date not null,
    end_time text,
    place text,
    reason text,
    primary key (municipality_id, id)
  )`);
  await db.query(`create unique index uq_calendar_day on calendar_day (municipality_id, entry_id, day)`);
  await db.query(`create index ix_calendar_day_case on calendar_day (municipality_id, case_id)`);
  await guard(db, "calendar_day", CASE_WALL);
  await grant(db, "calendar_day", "select, insert, update");

  await db.query(`create table calendar_change (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    entry_id uuid not null,
    version integer not null,
    kind text not null,
    day date,
    before jsonb not null,
    after jsonb not null,
    by_id uuid not null,
    at timestamptz not null,
    primary key (municipality_id, id)
  )`);
  await db.query(`create index ix_calendar_change_entry on calendar_change (municipality_id, entry_id, version)`);
  await db.query(`create index ix_calendar_change_case on calendar_change (municipality_id, case_id)`);
  await guard(db, "calendar_change", CASE_WALL);
  await grant(db, "calendar_change", "select, insert");

  await db.query(`create table calendar_answer (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    entry_id uuid not null,
    day date,
    person_id uuid not null,
    answer text not null,
    note text,
    entry_version integer not null,
    answered_at timestamptz not null,
    primary key (municipality_id, id)
  )`);
  await db.query(`create index ix_calendar_answer_entry on calendar_answer (municipality_id, entry_id)`);
  await db.query(`create index ix_calendar_answer_case on calendar_answer (municipality_id, case_id)`);
  await guard(db, "calendar_answer", CASE_WALL);
  await grant(db, "calendar_answer", "select, insert, update");
}

async function documents(db: QueryRunner): Promise<void> {
  await db.query(`create table room_document (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    title text not null,
    folder text,
    named_ids uuid[] not null,
    only_named boolean not null,
    kept_from_representatives boolean not null,
    printer_ids uuid[] not null,
    added_by_id uuid not null,
    added_at timestamptz not null,
    set_aside_at timestamptz,
    version integer not null,
    primary key (municipality_id, id)
  )`);
  await db.query(`create index ix_room_document_case on room_document (municipality_id, case_id)`);
  await guard(db, "room_document", CASE_WALL);
  await grant(db, "room_document", "select, insert, update");

  await db.query(`create table room_document_version (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    document_id uuid not null,
    number integer not null,
    media_type text not null,
    bytes integer not null,
    digest text not null,
    content bytea,
    uploaded_by_id uuid not null,
    uploaded_at timestamptz not null,
    primary key (municipality_id, id)
  )`);
  await db.query(`create unique index uq_room_document_version on room_document_version (municipality_id, document_id, number)`);
  await db.query(`create index ix_room_document_version_case on room_document_version (municipality_id, case_id)`);
  await guard(db, "room_document_version", CASE_WALL);
  await grant(db, "room_document_version", "select, insert, update (content)");

  await db.query(`create table room_link (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    title text not null,
    address text not null,
    position integer not null,
    added_by_id uuid not null,
    added_at timestamptz not null,
    set_aside_at timestamptz,
    version integer not null,
    primary key (municipality_id, id)
  )`);
  await db.query(`create index ix_room_link_case on room_link (municipality_id, case_id)`);
  await guard(db, "room_link", CASE_WALL);
  await grant(db, "room_link", "select, insert, update");

  await db.query(`create table printout (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    plan_id uuid,
    document_version_id uuid,
    language text,
    points integer[] not null,
    printed_by_id uuid not null,
    printed_at timestamptz not null,
    primary key (municipality_id, id)
  )`);
  await db.query(`create index ix_printout_case on printout (municipality_id, case_id)`);
  await guard(db, "printout", CASE_WALL);
  await grant(db, "printout", "select, insert");
}

async function paper(db: QueryRunner): Promise<void> {
  await db.query(`create table signed_consent (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    consent_id uuid,
    document_id uuid not null,
    signed_by_id uuid not null,
    capacity text not null,
    signed_on date not null,
    refused boolean not null,
    registered_by_id uuid not null,
    registered_at timestamptz not null,
    superseded_by_id uuid,
    primary key (municipality_id, id)
  )`);
  await db.query(`create index ix_signed_consent_case on signed_consent (municipality_id, case_id)`);
  await db.query(`create index ix_signed_consent_consent on signed_consent (municipality_id, consent_id)`);
  await guard(db, "signed_consent", CASE_WALL);
  await grant(db, "signed_consent", "select, insert, update (superseded_by_id)");

  await db.query(`create table signed_consent_line (
    municipality_id integer not null,
    id uuid not null,
    case_id uuid not null,
    signed_consent_id uuid not null,
    participant_id uuid not null,
    sections text[] not null,
    valid_to date,
    primary key (municipality_id, id)
  )`);
  await db.query(`create index ix_signed_consent_line_form on signed_consent_line (municipality_id, signed_consent_id)`);
  await db.query(`create index ix_signed_consent_line_case on signed_consent_line (municipality_id, case_id)`);
  await guard(db, "signed_consent_line", CASE_WALL);
  await grant(db, "signed_consent_line", "select, insert");
}

const keys = [
  ["calendar_entry", "case_id", "case"],
  ["calendar_entry", "added_by_id", "person"],
  ["calendar_entry", "cancelled_by_id", "person"],
  ["calendar_day", "case_id", "case"],
  ["calendar_day", "entry_id", "calendar_entry"],
  ["calendar_change", "case_id", "case"],
  ["calendar_change", "entry_id", "calendar_entry"],
  ["calendar_change", "by_id", "person"],
  ["calendar_answer", "case_id", "case"],
  ["calendar_answer", "entry_id", "calendar_entry"],
  ["calendar_answer", "person_id", "person"],
  ["room_document", "case_id", "case"],
  ["room_document", "added_by_id", "person"],
  ["room_document_version", "case_id", "case"],
  ["room_document_version", "document_id", "room_document"],
  ["room_document_version", "uploaded_by_id", "person"],
  ["room_link", "case_id", "case"],
  ["room_link", "added_by_id", "person"],
  ["printout", "case_id", "case"],
  ["printout", "plan_id", "individual_plan"],
  ["printout", "document_version_id", "room_document_version"],
  ["printout", "printed_by_id", "person"],
  ["signed_consent", "case_id", "case"],
  ["signed_consent", "consent_id", "consent"],
  ["signed_consent", "document_id", "room_document"],
  ["signed_consent", "signed_by_id", "person"],
  ["signed_consent", "registered_by_id", "person"],
  ["signed_consent", "superseded_by_id", "signed_consent"],
  ["signed_consent_line", "case_id", "case"],
  ["signed_consent_line", "signed_consent_id", "signed_consent"],
  ["signed_consent_line", "participant_id", "plan_participant"],
] as const;
