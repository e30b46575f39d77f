import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class ResponsibilityGroups1795000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table responsibility_group (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      state text not null,
      kind text not null,
      founding text not null,
      need text not null,
      goals text not null,
      leader_id uuid not null,
      leader_until date,
      procedure_handed_out boolean not null,
      founded_by_id uuid not null,
      founded_on date not null,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_responsibility_group_case on responsibility_group (municipality_id, case_id)`);
    await guard(db, "responsibility_group", CASE_WALL);
    await grant(db, "responsibility_group", "select, insert, update");

    await db.query(`create table group_member (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      group_id uuid not null,
      person_id uuid not null,
      kind text not null,
      function text not null,
      since date not null,
      until date,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_group_member_group on group_member (municipality_id, group_id)`);
    await guard(db, "group_member", CASE_WALL);
    await grant(db, "group_member", "select, insert, update");

    await db.query(
      `alter table responsibility_group add constraint fk_responsibility_group_founded_by_id foreign key (municipality_id, founded_by_id) references person (municipality_id,id)`,
    );
    await db.query(
      `alter table responsibility_group add constraint fk_responsibility_group_leader_id foreign key (municipality_id, leader_id) references person (municipality_id,id)`,
    );
    await db.query(`alter table responsibility_group add constraint fk_responsibility_group_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table group_member add constraint fk_group_member_person_id foreign key (municipality_id, person_id) references person (municipality_id,id)`);
    await db.query(`alter table group_member add constraint fk_group_member_group_id foreign key (municipality_id, group_id) references responsibility_group (municipality_id,id)`);
    await db.query(`alter table group_member add constraint fk_group_member_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
  }

  readonly down = onlyForward;
}
