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

/** Whoever gave a notice, and the person it is about, see it though they may not see the case. */
export const NOTICE_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or registered_by_id = ${ACTOR} or subject_id = ${ACTOR})`;

/** Whoever a letter is for reads it though they may not see the case. */
export const LETTER_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or case_id = ${OWN_CASES} or recipient_id = ${ACTOR})`;

/** That a citizen is registered is itself confidential; a professional's work contact is not. */
export const PERSON_WALL =
  `${TENANT} and (${WHOLE_MUNICIPALITY} or kind = 'PROFESSIONAL' or current_setting('app.scope', true) = 'identity'` +
  ` or id = any (nullif(current_setting('app.persons', true), '')::uuid[]))`;

export const EVENT_WALL = CASE_WALL;
export const ACCESS_LOG_WALL = `${TENANT} and (${WHOLE_MUNICIPALITY} or subject_id = ${ACTOR})`;
export const IDEMPOTENCY_WALL = `${TENANT} and actor_id = ${ACTOR}`;

/** Enables and forces row-level security; `check` is what may be written, where that differs from what may be seen. */
export async function guard(db: QueryRunner, table: string, wall: string, check = wall): Promise<void> {
  await db.query(`alter table "${table}" enable row level security`);
  await db.query(`alter table "${table}" force row level security`);
  await db.query(`create policy wall on "${table}" using (${wall}) with check (${check})`);
}

/** Grants to the service's login, whose name the migration connection carries as a setting. */
export async function grant(db: QueryRunner, table: string, rights: string): Promise<void> {
  await db.query(`do $$ begin execute format('grant ${rights} on "${table}" to %I', current_setting('samordna.service_role')); end $$`);
}

export async function onlyForward(): Promise<void> {
  throw new Error("Migrations only go forward");
}
