import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class AppealsAndSupervision1795000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table appeal (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      subject text not null,
      decision_id uuid,
      appellant_id uuid not null,
      capacity text not null,
      authority_attached boolean not null,
      authority_reference text,
      registered_by_id uuid not null,
      received_on date not null,
      handed_in_on date,
      channel text not null,
      grounds text not null,
      wanted text,
      written boolean not null,
      signed boolean not null,
      state text not null,
      due_on date,
      in_time boolean not null,
      start_uncertain boolean not null,
      late_reason text,
      late_reason_text text,
      asked_for text[] not null,
      forward_due_on date not null,
      review text,
      review_considerations text,
      reviewed_by_id uuid,
      reviewed_on date,
      statement text,
      forwarded_by_id uuid,
      forwarded_on date,
      copy_sent_on date,
      outcome text,
      outcome_on date,
      outcome_reasons text,
      new_decision_id uuid,
      withdrawal_reference text,
      ended_on date,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_appeal_case on appeal (municipality_id, case_id)`);
    await db.query(`create index ix_appeal_decision on appeal (municipality_id, decision_id)`);
    await db.query(`create index ix_appeal_open on appeal (municipality_id, forward_due_on, id) where ended_on is null`);
    await guard(db, "appeal", CASE_WALL);
    await grant(db, "appeal", "select, insert, update");

    await db.query(`create table costs_claim (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      appeal_id uuid not null,
      registered_by_id uuid not null,
      received_on date not null,
      amount_ore integer not null,
      costs text not null,
      in_time boolean not null,
      granted_ore integer,
      answer text,
      answered_by_id uuid,
      answered_on date,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_costs_claim_case on costs_claim (municipality_id, case_id)`);
    await db.query(`create index ix_costs_claim_appeal on costs_claim (municipality_id, appeal_id)`);
    await guard(db, "costs_claim", CASE_WALL);
    await grant(db, "costs_claim", "select, insert, update");

    await db.query(`create table supervision_request (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      registered_by_id uuid not null,
      requester_name text,
      received_on date not null,
      about text not null,
      forwarded_by_id uuid,
      forwarded_on date,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_supervision_request_case on supervision_request (municipality_id, case_id)`);
    await guard(db, "supervision_request", CASE_WALL);
    await grant(db, "supervision_request", "select, insert, update");

    const keys: readonly (readonly [string, string, string])[] = [
      ["appeal", "case_id", `"case"`],
      ["appeal", "decision_id", "decision"],
      ["appeal", "new_decision_id", "decision"],
      ["appeal", "appellant_id", "person"],
      ["appeal", "registered_by_id", "person"],
      ["appeal", "reviewed_by_id", "person"],
      ["appeal", "forwarded_by_id", "person"],
      ["costs_claim", "case_id", `"case"`],
      ["costs_claim", "appeal_id", "appeal"],
      ["costs_claim", "registered_by_id", "person"],
      ["costs_claim", "answered_by_id", "person"],
      ["supervision_request", "case_id", `"case"`],
      ["supervision_request", "registered_by_id", "person"],
      ["supervision_request", "forwarded_by_id", "person"],
    ];
    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}
