import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, DRAFT_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class DialogueNotesAndAboutMe1795000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns, wall = CASE_WALL] of tables) {
      await db.query(`create table ${table} (municipality_id integer not null, id uuid not null, case_id uuid not null, ${columns}, primary key (municipality_id, id))`);
      await guard(db, table, wall);
      await grant(db, table, addedTo.includes(table) ? "select, insert" : "select, insert, update");
    }
    for (const [name, on] of indexes) await db.query(`create ${name.startsWith("uq_") ? "unique " : ""}index ${name} on ${on}`);
    for (const table of tables.map(([table]) => table).filter((it) => !indexes.some(([name]) => name === `ix_${it}_case`) && it !== "dialogue_draft"))
      await db.query(`create index ix_${table}_case on ${table} (municipality_id, case_id)`);

    await db.query(`alter table plan_annotation alter column plan_id drop not null`);
    await db.query(`alter table plan_annotation add column version integer not null default 1, add column corrected_at timestamptz`);
    await db.query(`alter table plan_annotation alter column version drop default`);
    await grant(db, "plan_annotation", "update");
    await db.query(`alter table withholding alter column plan_id drop not null`);

    for (const [table, column, target] of keys)
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
  }

  readonly down = onlyForward;
}

const tables: readonly (readonly [string, string, string?])[] = [
  [
    "dialogue_thread",
    `title text not null, roles text[] not null, about_kind text, about_id uuid, started_by_id uuid not null, started_at timestamptz not null,
     passive_at timestamptz, version integer not null`,
  ],
  ["dialogue_reader", `thread_id uuid not null, person_id uuid not null, reads_from timestamptz not null, opened_by_id uuid`],
  [
    "dialogue_message",
    `thread_id uuid not null, text text not null, document_ids uuid[] not null, awaits_ids uuid[] not null, asked_by_id uuid, written_by_id uuid not null,
     sent_at timestamptz not null, corrected_at timestamptz, withdrawn_at timestamptz, version integer not null`,
  ],
  ["dialogue_reading", `thread_id uuid not null, reader_id uuid not null, message_ids uuid[] not null, message_versions integer[] not null, read_at timestamptz not null`],
  ["dialogue_draft", `thread_id uuid, author_id uuid not null, title text, text text not null, saved_at timestamptz not null, version integer not null`, DRAFT_WALL],
  ["earlier_wording", `area text not null, about_id uuid not null, version integer not null, heading text, text text not null, by_id uuid not null, at timestamptz not null`],
  [
    "room_note",
    `dated_on date not null, title text, text text not null, audience text not null, reader_ids uuid[] not null, about_kind text, about_id uuid,
     written_by_id uuid not null, written_at timestamptz not null, corrected_at timestamptz, passive_at timestamptz, version integer not null`,
  ],
  [
    "about_me_section",
    `kind text not null, heading text, text text not null, language text not null, by_owner boolean not null, written_by_id uuid not null,
     written_at timestamptz not null, changed_at timestamptz not null, passive_at timestamptz, version integer not null`,
  ],
  [
    "about_me_proposal",
    `section_id uuid, kind text not null, heading text, text text not null, language text not null, proposed_by_id uuid not null, proposed_at timestamptz not null,
     accepted boolean, answered_by_id uuid, answered_at timestamptz, version integer not null`,
  ],
  [
    "about_me_picture",
    `document_id uuid not null, chosen_by_id uuid not null, chosen_at timestamptz not null, removed_by_id uuid, removed_at timestamptz, version integer not null`,
  ],
];

/** What is only added to. */
const addedTo: readonly string[] = ["dialogue_reading", "earlier_wording"];

/** Beside the index by case that each of them has. */
const indexes: readonly (readonly [string, string])[] = [
  ["uq_dialogue_reader_person", "dialogue_reader (municipality_id, thread_id, person_id)"],
  ["ix_dialogue_message_thread", "dialogue_message (municipality_id, thread_id, sent_at, id)"],
  ["ix_dialogue_reading_thread", "dialogue_reading (municipality_id, thread_id, reader_id)"],
  ["uq_dialogue_draft_thread", "dialogue_draft (municipality_id, thread_id, author_id) where thread_id is not null"],
  ["uq_dialogue_draft_case", "dialogue_draft (municipality_id, case_id, author_id) where thread_id is null"],
  ["ix_earlier_wording_about", "earlier_wording (municipality_id, about_id)"],
  ["ix_room_note_case", "room_note (municipality_id, case_id, dated_on, id)"],
  ["uq_about_me_section_heading", "about_me_section (municipality_id, case_id, kind, by_owner) where kind <> 'OTHER'"],
  ["uq_about_me_picture_case", "about_me_picture (municipality_id, case_id) where removed_at is null"],
];

const keys = [
  ...tables.map(([table]) => [table, "case_id", "case"] as const),
  ["dialogue_thread", "started_by_id", "person"],
  ["dialogue_reader", "thread_id", "dialogue_thread"],
  ["dialogue_reader", "person_id", "person"],
  ["dialogue_reader", "opened_by_id", "person"],
  ["dialogue_message", "thread_id", "dialogue_thread"],
  ["dialogue_message", "asked_by_id", "person"],
  ["dialogue_message", "written_by_id", "person"],
  ["dialogue_reading", "thread_id", "dialogue_thread"],
  ["dialogue_reading", "reader_id", "person"],
  ["dialogue_draft", "thread_id", "dialogue_thread"],
  ["dialogue_draft", "author_id", "person"],
  ["earlier_wording", "by_id", "person"],
  ["room_note", "written_by_id", "person"],
  ["about_me_section", "written_by_id", "person"],
  ["about_me_proposal", "section_id", "about_me_section"],
  ["about_me_proposal", "proposed_by_id", "person"],
  ["about_me_proposal", "answered_by_id", "person"],
  ["about_me_picture", "chosen_by_id", "person"],
  ["about_me_picture", "removed_by_id", "person"],
] as const;
