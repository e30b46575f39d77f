import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class GroupsAndFamiliesFollowedUp1795000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table family_feedback (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      assignment_id uuid not null,
      given_by_id uuid not null,
      given_on date not null,
      rating integer not null,
      words text,
      recorded_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_family_feedback_case on family_feedback (municipality_id, case_id)`);
    await guard(db, "family_feedback", CASE_WALL);
    await grant(db, "family_feedback", "select, insert");

    await db.query(`alter table group_action add column done_on date, add column done_by_id uuid, add column done_note text, add column withdrawn_on date`);
    await grant(db, "group_action", "update");
    await db.query(`alter table group_meeting_point add column heard_by_id uuid, add column heard_on date, add column corrected_at timestamptz, add column measure_id uuid`);

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id,id)`);
    }
  }

  down = onlyForward;
}

const keys = [
  ["family_feedback", "case_id", '"case"'],
  ["family_feedback", "assignment_id", "coordinator_assignment"],
  ["family_feedback", "given_by_id", "person"],
  ["family_feedback", "recorded_by_id", "person"],
  ["group_action", "done_by_id", "person"],
  ["group_meeting_point", "heard_by_id", "person"],
  ["group_meeting_point", "measure_id", "measure"],
] as const;
