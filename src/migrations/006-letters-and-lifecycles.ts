import type { MigrationInterface, QueryRunner } from "typeorm";
import { grant, guard, LETTER_WALL, onlyForward } from "./tenant-table.js";

export class LettersAndLifecycles1795000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table "case" add column ended_at timestamptz, add column end_reason text`);

    await db.query(`alter table decision add column superseded_at timestamptz`);
    await db.query(`drop index uq_decision_case_kind`);
    await db.query(`create unique index uq_decision_standing on decision (municipality_id, case_id, kind) where superseded_at is null`);
    await db.query(`create index ix_decision_case on decision (municipality_id, case_id)`);

    await db.query(`alter table deadline
      add column about_id uuid,
      add column outcome text,
      add column explanation text,
      add column explained_by_id uuid,
      add column explained_at timestamptz`);
    await db.query(`create index ix_deadline_about on deadline (municipality_id, about_id)`);
    await db.query(`alter table deadline add constraint fk_deadline_explained_by_id foreign key (municipality_id, explained_by_id) references person (municipality_id,id)`);

    await db.query(`create table letter (
      municipality_id integer not null,
      id uuid not null,
      kind text not null,
      case_id uuid,
      notice_id uuid,
      about_id uuid,
      recipient_id uuid not null,
      capacity text not null,
      text jsonb not null,
      method text not null,
      issued_by_id uuid,
      issued_at timestamptz not null,
      delivered_on date,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_letter_case on letter (municipality_id, case_id)`);
    await db.query(`create index ix_letter_notice on letter (municipality_id, notice_id)`);
    await db.query(`create index ix_letter_recipient on letter (municipality_id, recipient_id, issued_at, id)`);
    await guard(db, "letter", LETTER_WALL);
    await grant(db, "letter", "select, insert, update");

    await db.query(`alter table letter add constraint fk_letter_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table letter add constraint fk_letter_notice_id foreign key (municipality_id, notice_id) references notice (municipality_id,id)`);
    await db.query(`alter table letter add constraint fk_letter_recipient_id foreign key (municipality_id, recipient_id) references person (municipality_id,id)`);
    await db.query(`alter table letter add constraint fk_letter_issued_by_id foreign key (municipality_id, issued_by_id) references person (municipality_id,id)`);
  }

  readonly down = onlyForward;
}
