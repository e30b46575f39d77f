import type { MigrationInterface, QueryRunner } from "typeorm";
import { onlyForward } from "./tenant-table.js";

/** Tables whose rows this migration reads or writes for all municipalities at once. */
const WIDE = ["decision", "letter", `"case"`];

export class LettersAndProposals1795000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table letter add column meeting_on date, add column meeting_time text, add column meeting_place text`);
    await db.query(`create index ix_letter_about on letter (municipality_id, about_id)`);

    await db.query(`alter table assessment add column proposed_coordinator_id uuid, add column proposal_reason text`);
    await db.query(
      `alter table assessment add constraint fk_assessment_proposed_coordinator_id foreign key (municipality_id, proposed_coordinator_id) references person (municipality_id,id)`,
    );

    for (const table of WIDE) await db.query(`alter table ${table} no force row level security`);
    await db.query(`insert into letter (municipality_id, id, kind, case_id, about_id, recipient_id, capacity, text, method, issued_by_id, issued_at, delivered_on, version)
      select d.municipality_id, gen_random_uuid(), 'DECISION', d.case_id, d.id, c.subject_id, 'OWNER', d.letter, 'DIGITAL', d.decided_by_id, d.issued_at, d.delivered_on, 1
      from decision d join "case" c on c.municipality_id = d.municipality_id and c.id = d.case_id
      where d.letter is not null and d.issued_at is not null`);
    for (const table of WIDE) await db.query(`alter table ${table} force row level security`);
    await db.query(`alter table decision drop column letter`);
  }

  readonly down = onlyForward;
}
