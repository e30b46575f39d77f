import type { MigrationInterface, QueryRunner } from "typeorm";
import { grant, guard, onlyForward, TENANT } from "./tenant-table.js";

export class PolicyFindingsAndIndicators1795000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table assessment add column indicators jsonb not null default '[]'`);
    await db.query(`alter table assessment alter column indicators drop default`);

    await db.query(`create table policy_finding_acknowledgement (
      municipality_id integer not null,
      id uuid not null,
      code text not null,
      path text not null,
      digest text not null,
      reason text not null,
      acknowledged_by_id uuid not null,
      acknowledged_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_policy_finding_acknowledgement on policy_finding_acknowledgement (municipality_id, code, digest)`);
    await guard(db, "policy_finding_acknowledgement", TENANT);
    await grant(db, "policy_finding_acknowledgement", "select, insert");

    await db.query(
      `alter table policy_finding_acknowledgement add constraint fk_policy_finding_acknowledgement_acknowledged_by_id foreign key (municipality_id, acknowledged_by_id) references person (municipality_id,id)`,
    );
  }

  readonly down = onlyForward;
}
