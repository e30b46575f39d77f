import type { MigrationInterface, QueryRunner } from "typeorm";
import { AGENDA_WALL, CASE_WALL, grant, guard, onlyForward, TENANT } from "./tenant-table.js";

export class MeetingsAndImpartiality1795000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table case_meeting (
      municipality_id integer not null,
      id uuid not null,
      board text not null,
      held_on date not null,
      place text,
      state text not null,
      convened_by_id uuid not null,
      summoned_at timestamptz,
      minutes text,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_case_meeting_day on case_meeting (municipality_id, board, held_on) where state in ('PLANNED', 'SUMMONED')`);
    await db.query(`create index ix_case_meeting_day on case_meeting (municipality_id, held_on, id)`);
    await guard(db, "case_meeting", TENANT);
    await grant(db, "case_meeting", "select, insert, update");

    await db.query(`create table agenda_item (
      municipality_id integer not null,
      id uuid not null,
      meeting_id uuid not null,
      board text not null,
      position integer not null,
      case_id uuid,
      recommendation_id uuid,
      title text,
      state text not null,
      published_at timestamptz,
      minutes text,
      advice text,
      placed_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_agenda_item_meeting on agenda_item (municipality_id, meeting_id)`);
    await db.query(`create index ix_agenda_item_case on agenda_item (municipality_id, case_id)`);
    await db.query(`create index ix_agenda_item_recommendation on agenda_item (municipality_id, recommendation_id)`);
    await db.query(`create index ix_agenda_item_waiting on agenda_item (municipality_id, board) where state = 'WAITING'`);
    await guard(db, "agenda_item", AGENDA_WALL);
    await grant(db, "agenda_item", "select, insert, update");

    await db.query(`create table meeting_attendee (
      municipality_id integer not null,
      id uuid not null,
      meeting_id uuid not null,
      person_id uuid not null,
      role text not null,
      agenda_item_id uuid,
      invited_at timestamptz not null,
      attended boolean,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_meeting_attendee_meeting on meeting_attendee (municipality_id, meeting_id)`);
    await db.query(`create index ix_meeting_attendee_person on meeting_attendee (municipality_id, person_id)`);
    await guard(db, "meeting_attendee", TENANT);
    await grant(db, "meeting_attendee", "select, insert, update");

    await db.query(`create table impartiality_declaration (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      person_id uuid not null,
      ground text not null,
      recused boolean not null,
      note text,
      declared_at timestamptz not null,
      declared_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_impartiality_declaration_case on impartiality_declaration (municipality_id, case_id)`);
    await guard(db, "impartiality_declaration", CASE_WALL);
    await grant(db, "impartiality_declaration", "select, insert");

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys = [
  ["case_meeting", "convened_by_id", "person"],
  ["agenda_item", "meeting_id", "case_meeting"],
  ["agenda_item", "case_id", `"case"`],
  ["agenda_item", "recommendation_id", "recommendation"],
  ["agenda_item", "placed_by_id", "person"],
  ["meeting_attendee", "meeting_id", "case_meeting"],
  ["meeting_attendee", "agenda_item_id", "agenda_item"],
  ["meeting_attendee", "person_id", "person"],
  ["impartiality_declaration", "case_id", `"case"`],
  ["impartiality_declaration", "person_id", "person"],
  ["impartiality_declaration", "declared_by_id", "person"],
] as const;
