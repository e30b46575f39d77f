import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class EvaluationAndPlanParts1795000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns, indexes] of tables) {
      await db.query(
        `create table ${table} (municipality_id integer not null, id uuid not null, case_id uuid not null, plan_id uuid not null, ${columns}, primary key (municipality_id, id))`,
      );
      for (const it of [`index ix_${table}_plan on ${table} (municipality_id, plan_id)`, `index ix_${table}_case on ${table} (municipality_id, case_id)`, ...indexes]) {
        await db.query(`create ${it}`);
      }
      await guard(db, table, CASE_WALL);
      await grant(db, table, table === "child_view" ? "select, insert" : "select, insert, update");
    }

    await db.query(`alter table goal add column parent_id uuid, add column mapping_ids uuid[]`);
    await db.query(`create index ix_goal_parent on goal (municipality_id, parent_id) where parent_id is not null`);
    await db.query(`alter table measure add column kind text, add column mapping_ids uuid[]`);
    await db.query(`alter table plan_entry add column answer text, add column answer_reason text, add column answered_by_id uuid, add column answered_at timestamptz`);
    await db.query(`alter table individual_plan
      add column template_key text,
      add column suggested_areas text[],
      add column meeting_place text,
      add column facilitation text,
      add column contact_preference text,
      add column interpreter_language text,
      add column communication_support text,
      add column representation_support text`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references "${target}" (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const tables = [
  [
    "added_section",
    `position integer not null,
      key text not null,
      title_nb text not null,
      title_nn text not null,
      guide_nb text,
      guide_nn text,
      is_required boolean not null,
      set_aside_at timestamptz,
      created_by_id uuid not null,
      version integer not null`,
    ["unique index uq_added_section_key on added_section (municipality_id, plan_id, key)"],
  ],
  [
    "section_text",
    `section_id uuid not null,
      text text not null,
      in_own_words boolean not null,
      set_aside_at timestamptz,
      created_by_id uuid not null,
      version integer not null`,
    ["index ix_section_text_section on section_text (municipality_id, section_id)"],
  ],
  [
    "related_plan",
    `kind text not null,
      name text not null,
      responsible_unit text not null,
      responsible_person text,
      contact text,
      kept_at text,
      from_on date,
      to_on date,
      document_id uuid,
      set_aside_at timestamptz,
      created_by_id uuid not null,
      version integer not null`,
    [],
  ],
  [
    "mapping_answer",
    `life_area text not null,
      text text not null,
      said_by_id uuid not null,
      said_on date not null,
      set_aside_at timestamptz,
      created_by_id uuid not null,
      version integer not null`,
    [],
  ],
  [
    "plan_evaluation",
    `by text not null,
      group_meeting_id uuid,
      held_on date not null,
      state text not null,
      owner_word text,
      owner_agrees boolean,
      owner_word_as_told boolean not null,
      owner_word_by_id uuid,
      owner_word_at timestamptz,
      completed_by_id uuid,
      completed_at timestamptz,
      next_on date,
      set_aside_at timestamptz,
      created_by_id uuid not null,
      version integer not null`,
    ["index ix_plan_evaluation_meeting on plan_evaluation (municipality_id, group_meeting_id)"],
  ],
  [
    "evaluation_answer",
    `evaluation_id uuid not null,
      element text not null,
      about_id uuid not null,
      evaluator_id uuid not null,
      result text not null,
      next_step text not null,
      note text,
      at timestamptz not null`,
    ["unique index uq_evaluation_answer on evaluation_answer (municipality_id, evaluation_id, evaluator_id, about_id)"],
  ],
  [
    "child_view",
    `evaluation_id uuid not null,
      about_id uuid,
      text text not null,
      form text not null,
      in_own_words boolean not null,
      written_by_id uuid not null,
      written_at timestamptz not null`,
    ["index ix_child_view_evaluation on child_view (municipality_id, evaluation_id)"],
  ],
] as const;

const keys = [
  ...tables.flatMap(
    ([table]) =>
      [
        [table, "case_id", "case"],
        [table, "plan_id", "individual_plan"],
      ] as const,
  ),
  ["added_section", "created_by_id", "person"],
  ["section_text", "section_id", "added_section"],
  ["section_text", "created_by_id", "person"],
  ["related_plan", "document_id", "document"],
  ["related_plan", "created_by_id", "person"],
  ["mapping_answer", "said_by_id", "person"],
  ["mapping_answer", "created_by_id", "person"],
  ["plan_evaluation", "group_meeting_id", "group_meeting"],
  ["plan_evaluation", "owner_word_by_id", "person"],
  ["plan_evaluation", "completed_by_id", "person"],
  ["plan_evaluation", "created_by_id", "person"],
  ["evaluation_answer", "evaluation_id", "plan_evaluation"],
  ["evaluation_answer", "evaluator_id", "person"],
  ["child_view", "evaluation_id", "plan_evaluation"],
  ["child_view", "written_by_id", "person"],
  ["goal", "parent_id", "goal"],
  ["plan_entry", "answered_by_id", "person"],
] as const;
