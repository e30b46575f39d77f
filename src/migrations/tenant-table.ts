import type { QueryRunner } from "typeorm";

/** First wall: the municipality. A plain expression on the column as it is, so that the index is kept. */
export const TENANT = "municipality_id = nullif(current_setting('app.municipality', true), '')::int";

const WHOLE_MUNICIPALITY = "current_setting('app.scope', true) = 'municipality'";
const OWN_CASES = "any (nullif(current_setting('app.cases', true), '')::uuid[])";
const ACTOR = "nullif(current_setting('app.actor', true), '')::uuid";

/** Second wall: rows of a case are seen by those who have access to that case. */
export const CASE_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES})`;
export const CASE_ITSELF_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or id = ${OWN_CASES})`;

/** The door reads who may see what before it can say so; for that one statement its scope is "identity". */
export const CASE_ACCESS_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or current_setting('app.scope', true) = 'identity' or case_id = ${OWN_CASES})`;

/** An item of a meeting is seen by those who see its case; one that is about no case, by the municipality. */
export const AGENDA_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id is null or case_id = ${OWN_CASES})`;

/** Whoever gave a notice, and the person it is about, see it though they may not see the case. */
export const NOTICE_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or registered_by_id = ${ACTOR} or subject_id = ${ACTOR})`;

/** The unit's own deadlines, which are of no case and no person, are seen in the municipality; the reader keeps them for those who have the task. */
export const DEADLINE_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or (case_id is null and notice_id is null and current_setting('app.scope', true) = 'cases'))`;

/** Those who receive notices for the unit see the ones that no case has been opened for. */
const INTAKE = "current_setting('app.intake', true) = 'yes'";
const UNIT = "nullif(current_setting('app.unit', true), '')::uuid";

/** The notice's wall since its lifecycle: also whoever gave notice by way of staff, and the colleagues of a notifier's unit. */
export const NOTICE_WALL_OF_UNITS =
  `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or registered_by_id = ${ACTOR} or subject_id = ${ACTOR} or notifier_id = ${ACTOR}` +
  ` or registered_for_unit_id = ${UNIT} or (case_id is null and ${INTAKE}))`;

/** What belongs to a notice says itself who knows of it, and follows the notice into the case. */
export const NOTICE_PART_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or ${ACTOR} = any (known_to) or (case_id is null and ${INTAKE}))`;

/** A service that is not the unit's never enters the case. */
export const REQUESTED_SERVICE_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or ${ACTOR} = any (known_to) or ${INTAKE})`;

/** Whoever a letter is for reads it though they may not see the case. */
export const LETTER_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or recipient_id = ${ACTOR})`;

/** Whoever asked for guidance sees the question and its answer; where it was about a case, as long as the case is open to them. */
export const GUIDANCE_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or (case_id is null and asked_by_id = ${ACTOR}))`;

/** What is offered is public when the municipality says so; the rest of the list is for those who log in. */
export const CATALOGUE_WALL = `${TENANT} and (is_public or current_setting('app.scope', true) <> 'public')`;
/** Whoever is asked for progress, and the leader it has gone on to, see the request though they may not see the case. */
export const PROGRESS_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or asked_id = ${ACTOR} or leader_id = ${ACTOR})`;

/** Whoever is asked to be coordinator sees the question, and not the case. */
export const COORDINATOR_REQUEST_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or ${ACTOR} = any (known_to))`;

/** That a citizen is registered is itself confidential; a professional's work contact is not. */
export const PERSON_WALL =
  `${TENANT} and (${WHOLE_MUNICIPALITY} or kind = 'PROFESSIONAL' or current_setting('app.scope', true) = 'identity'` +
  ` or id = any (nullif(current_setting('app.persons', true), '')::uuid[]))`;

/** Whoever asked sees the question and its answer, and nobody else's. */
export const ASKED_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or asked_by_id = ${ACTOR})`;

/** What somebody has begun to write is for nobody else, whatever else they may see. */
export const DRAFT_WALL = `${CASE_WALL} and author_id = ${ACTOR}`;

export const EVENT_WALL = CASE_WALL;
export const ACCESS_LOG_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or subject_id = ${ACTOR})`;
export const IDEMPOTENCY_WALL = `${TENANT} and actor_id = ${ACTOR}`;

/** Enables and forces row-level security; `check` is what may be written, where that differs from what may be seen. */
export async function guard(db: QueryRunner, table: string, wall: string, check = wall): Promise<void> {
  await db.query(`alter table "${table}" enable row level security`);
  await db.query(`alter table "${table}" force row level security`);
  await db.query(`create policy wall on "${table}" using (${wall}) with check (${check})`);
}

/** For the unit of the municipality it is addressed to, and from when the owner has consented. */
const ADDRESSEE = `to_municipality_id = nullif(current_setting('app.municipality', true), '')::int and ${WHOLE_MUNICIPALITY}`;

/**
 * A row between two municipalities: the sender's own wall, and beside it what the addressee may do, which is to read an offer and to end it. The addressee
 * can neither make a row nor write the sender's columns into another state (decision record 0020).
 */
export async function guardBetween(db: QueryRunner, table: string, wall: string): Promise<void> {
  await guard(db, table, wall);
  await db.query(`create policy addressee_reads on "${table}" for select using (${ADDRESSEE} and state in ('OFFERED', 'ACCEPTED', 'DECLINED'))`);
  await db.query(
    `create policy addressee_answers on "${table}" for update using (${ADDRESSEE} and state = 'OFFERED') with check (${ADDRESSEE} and state in ('ACCEPTED', 'DECLINED'))`,
  );
}

/** Grants to the service's login, whose name the migration connection carries as a setting. */
export async function grant(db: QueryRunner, table: string, rights: string): Promise<void> {
  await db.query(`do $$ begin execute format('grant ${rights} on "${table}" to %I', current_setting('samordna.service_role')); end $$`);
}

export async function onlyForward(): Promise<void> {
  throw new Error("Migrations only go forward");
}
