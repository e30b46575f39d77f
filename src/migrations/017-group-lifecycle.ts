import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class GroupLifecycle1795000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table responsibility_group
      add column consent_by_id uuid, add column consent_method text, add column consent_on date,
      add column offered_on date, add column offer_answer text,
      add column last_met_on date, add column meet_by date,
      add column evaluated_on date, add column evaluation text, add column evaluated_jointly boolean,
      add column dissolved_on date, add column dissolve_reason text, add column wished_by_id uuid, add column reopens_id uuid`);
    await db.query(`drop index uq_responsibility_group_case`);
    await db.query(`create unique index uq_responsibility_group_open on responsibility_group (municipality_id, case_id) where state <> 'DISSOLVED'`);
    await db.query(`create index ix_responsibility_group_case on responsibility_group (municipality_id, case_id)`);

    await db.query(`create table group_need (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      state text not null,
      need text not null,
      reported_by_id uuid not null,
      reported_at timestamptz not null,
      answered_by_id uuid,
      answered_at timestamptz,
      reason text,
      group_id uuid,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_group_need_case on group_need (municipality_id, case_id)`);
    await guard(db, "group_need", CASE_WALL);
    await grant(db, "group_need", "select, insert, update");

    await db.query(`create table group_action (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      group_id uuid not null,
      text text not null,
      responsible_id uuid not null,
      due_on date,
      point_id uuid,
      added_by_id uuid not null,
      added_on date not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_group_action_group on group_action (municipality_id, group_id)`);
    await guard(db, "group_action", CASE_WALL);
    await grant(db, "group_action", "select, insert");

    await db.query(`create table carried_need (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      group_id uuid not null,
      need text not null,
      carried_to text not null,
      state text not null,
      carried_by_id uuid not null,
      carried_on date not null,
      answer text,
      answered_on date,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_carried_need_group on carried_need (municipality_id, group_id)`);
    await guard(db, "carried_need", CASE_WALL);
    await grant(db, "carried_need", "select, insert, update");

    await db.query(`create table group_meeting (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      group_id uuid,
      kind text not null,
      state text not null,
      leader_id uuid not null,
      minute_taker_id uuid not null,
      planned_by_id uuid not null,
      meets_on date not null,
      time text,
      place text,
      permitted_by_id uuid,
      permitted_on date,
      invited_at timestamptz,
      short_notice_reason text,
      talk_with uuid[] not null,
      talk_before_on date,
      talk_before_by uuid[] not null,
      talk_after_on date,
      talk_after_by uuid[] not null,
      owner_present boolean,
      confirmed_at timestamptz,
      published_at timestamptz,
      next_on date,
      no_next_reason text,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_group_meeting_case on group_meeting (municipality_id, case_id)`);
    await db.query(`create index ix_group_meeting_group on group_meeting (municipality_id, group_id)`);
    await guard(db, "group_meeting", CASE_WALL);
    await grant(db, "group_meeting", "select, insert, update");

    await db.query(`create table group_meeting_point (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      meeting_id uuid not null,
      position integer not null,
      title text not null,
      sensitive boolean not null,
      wished_on date,
      decision text,
      responsible_id uuid,
      due_on date,
      contributed_by_id uuid,
      disagreement text,
      goal_id uuid,
      proposal text,
      answered_by_id uuid,
      answered_at timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_group_meeting_point_meeting on group_meeting_point (municipality_id, meeting_id)`);
    await guard(db, "group_meeting_point", CASE_WALL);
    await grant(db, "group_meeting_point", "select, insert, update");

    await db.query(`create table group_meeting_invitee (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      meeting_id uuid not null,
      person_id uuid not null,
      fixed boolean not null,
      title text not null,
      address text not null,
      attended boolean,
      minutes_sent_at timestamptz,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_group_meeting_invitee on group_meeting_invitee (municipality_id, meeting_id, person_id)`);
    await guard(db, "group_meeting_invitee", CASE_WALL);
    await grant(db, "group_meeting_invitee", "select, insert, update");

    for (const [table, column, target] of keys) {
      await db.query(`alter table ${table} add constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id,id)`);
    }
  }

  readonly down = onlyForward;
}

const keys: readonly (readonly [string, string, string])[] = [
  ["responsibility_group", "consent_by_id", "person"],
  ["responsibility_group", "wished_by_id", "person"],
  ["responsibility_group", "reopens_id", "responsibility_group"],
  ["group_need", "case_id", '"case"'],
  ["group_need", "reported_by_id", "person"],
  ["group_need", "answered_by_id", "person"],
  ["group_need", "group_id", "responsibility_group"],
  ["group_action", "case_id", '"case"'],
  ["group_action", "group_id", "responsibility_group"],
  ["group_action", "responsible_id", "person"],
  ["group_action", "point_id", "group_meeting_point"],
  ["group_action", "added_by_id", "person"],
  ["carried_need", "case_id", '"case"'],
  ["carried_need", "group_id", "responsibility_group"],
  ["carried_need", "carried_by_id", "person"],
  ["group_meeting", "case_id", '"case"'],
  ["group_meeting", "group_id", "responsibility_group"],
  ["group_meeting", "leader_id", "person"],
  ["group_meeting", "minute_taker_id", "person"],
  ["group_meeting", "planned_by_id", "person"],
  ["group_meeting", "permitted_by_id", "person"],
  ["group_meeting_point", "case_id", '"case"'],
  ["group_meeting_point", "meeting_id", "group_meeting"],
  ["group_meeting_point", "responsible_id", "person"],
  ["group_meeting_point", "contributed_by_id", "person"],
  ["group_meeting_point", "goal_id", "goal"],
  ["group_meeting_point", "answered_by_id", "person"],
  ["group_meeting_invitee", "case_id", '"case"'],
  ["group_meeting_invitee", "meeting_id", "group_meeting"],
  ["group_meeting_invitee", "person_id", "person"],
];
