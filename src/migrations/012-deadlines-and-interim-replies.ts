import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, DEADLINE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class DeadlinesAndInterimReplies1795000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table deadline
      add column due_at timestamptz,
      add column reference text,
      add column extension_reason text,
      add column extended_at timestamptz,
      add column version integer not null default 1`);
    await db.query(`create index ix_deadline_owed on deadline (municipality_id, due_on, id) where settled_at is null or outcome = 'BREACHED'`);
    await db.query(`drop policy wall on deadline`);
    await guard(db, "deadline", DEADLINE_WALL);

    await db.query(`alter table coordinator_assignment add column first_contact_on date`);

    await db.query(`create table interim_reply (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid,
      notice_id uuid,
      reason text not null,
      explanation text not null,
      expected_decision_on date not null,
      sent_by_id uuid not null,
      sent_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_interim_reply_case on interim_reply (municipality_id, case_id)`);
    await db.query(`create index ix_interim_reply_notice on interim_reply (municipality_id, notice_id)`);
    await guard(db, "interim_reply", CASE_WALL);
    await grant(db, "interim_reply", "select, insert, update");

    await db.query(`alter table interim_reply add constraint fk_interim_reply_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table interim_reply add constraint fk_interim_reply_notice_id foreign key (municipality_id, notice_id) references notice (municipality_id,id)`);
    await db.query(`alter table interim_reply add constraint fk_interim_reply_sent_by_id foreign key (municipality_id, sent_by_id) references person (municipality_id,id)`);
  }

  readonly down = onlyForward;
}
