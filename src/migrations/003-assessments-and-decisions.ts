import type { MigrationInterface, QueryRunner } from "typeorm";
import { CASE_WALL, grant, guard, onlyForward } from "./tenant-table.js";

export class AssessmentsAndDecisions1795000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table clarification (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      held_on date not null,
      place text,
      orientation_given boolean not null,
      told_of_right_to_wish boolean not null,
      needs text not null,
      resources text,
      family_situation text,
      child_view text,
      wants_plan boolean not null,
      wants_coordinator boolean not null,
      coordinator_wish text,
      wished_coordinator_id uuid,
      held_by_id uuid not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_clarification_case on clarification (municipality_id, case_id)`);
    await guard(db, "clarification", CASE_WALL);
    await grant(db, "clarification", "select, insert, update");

    await db.query(`create table service_received (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      type text not null,
      source text not null,
      provider text not null,
      professional_group text not null,
      seen_in_context boolean not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_service_received_case on service_received (municipality_id, case_id)`);
    await guard(db, "service_received", CASE_WALL);
    await grant(db, "service_received", "select, insert, update");

    await db.query(`create table assessment (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      long_term boolean not null,
      long_term_reasons text not null,
      coordinated boolean not null,
      coordinated_reasons text not null,
      complex boolean,
      complex_reasons text,
      serious_condition boolean,
      serious_condition_reasons text,
      welfare_services boolean,
      bases text[] not null,
      meets_test boolean not null,
      indicator jsonb,
      assessed_by_id uuid not null,
      assessed_at timestamptz not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_assessment_case on assessment (municipality_id, case_id)`);
    await guard(db, "assessment", CASE_WALL);
    await grant(db, "assessment", "select, insert, update");

    await db.query(`create table recommendation (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      outcome text not null,
      facts text not null,
      considerations text not null,
      refusal_reason text,
      state text not null,
      recommended_by_id uuid not null,
      recommended_at timestamptz not null,
      return_reason text,
      primary key (municipality_id, id)
    )`);
    await db.query(`create index ix_recommendation_case on recommendation (municipality_id, case_id)`);
    await guard(db, "recommendation", CASE_WALL);
    await grant(db, "recommendation", "select, insert, update");

    await db.query(`create table decision (
      municipality_id integer not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      outcome text not null,
      path text not null,
      state text not null,
      legal_basis text[] not null,
      facts text not null,
      considerations text not null,
      refusal_reason text,
      assessment_id uuid not null,
      decided_by_id uuid not null,
      decided_at timestamptz not null,
      decided_on date not null,
      authority text not null,
      taken_part_ids uuid[] not null,
      recused_ids uuid[] not null,
      minutes_reference text,
      letter jsonb,
      issued_at timestamptz,
      delivered_on date,
      appeal_due_on date,
      version integer not null,
      primary key (municipality_id, id)
    )`);
    await db.query(`create unique index uq_decision_case_kind on decision (municipality_id, case_id, kind)`);
    await guard(db, "decision", CASE_WALL);
    await grant(db, "decision", "select, insert, update");

    await db.query(`alter table clarification add constraint fk_clarification_held_by_id foreign key (municipality_id, held_by_id) references person (municipality_id,id)`);
    await db.query(
      `alter table clarification add constraint fk_clarification_wished_coordinator_id foreign key (municipality_id, wished_coordinator_id) references person (municipality_id,id)`,
    );
    await db.query(`alter table clarification add constraint fk_clarification_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table service_received add constraint fk_service_received_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table assessment add constraint fk_assessment_assessed_by_id foreign key (municipality_id, assessed_by_id) references person (municipality_id,id)`);
    await db.query(`alter table assessment add constraint fk_assessment_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(
      `alter table recommendation add constraint fk_recommendation_recommended_by_id foreign key (municipality_id, recommended_by_id) references person (municipality_id,id)`,
    );
    await db.query(`alter table recommendation add constraint fk_recommendation_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
    await db.query(`alter table decision add constraint fk_decision_decided_by_id foreign key (municipality_id, decided_by_id) references person (municipality_id,id)`);
    await db.query(`alter table decision add constraint fk_decision_assessment_id foreign key (municipality_id, assessment_id) references assessment (municipality_id,id)`);
    await db.query(`alter table decision add constraint fk_decision_case_id foreign key (municipality_id, case_id) references "case" (municipality_id,id)`);
  }

  readonly down = onlyForward;
}
