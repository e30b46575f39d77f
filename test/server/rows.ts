import type { TestApp } from "../support/app.js";

/** How many rows each table holds. Equal before and after: nothing was changed. */
export async function rowCounts(app: TestApp): Promise<Record<string, number>> {
  const tables = await app.database.sql<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public' order by 1");
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`).join(" union all ");
  const rows = await app.database.sql<{ name: string; count: number }>(counts);
  return Object.fromEntries(rows.map((it) => [it.name, it.count]));
}

/** The service's connections to an app's database, by what they are doing. */
export async function connections(app: TestApp): Promise<Record<string, number>> {
  const rows = await app.database.sql<{ state: string; count: number }>(
    "select state, count(*)::int as count from pg_stat_activity where application_name = 'samordna' and datname = current_database() group by state",
  );
  return Object.fromEntries(rows.map((it) => [it.state, it.count]));
}

/**
 * The service's connections that wait for a lock. Whoever holds the lock asks within a transaction, where PostgreSQL's
 * view of the others stands still unless it is told to look again.
 */
export async function waitingForLock(ask: (text: string) => Promise<{ pid: number }[]>): Promise<number[]> {
  await ask("select pg_stat_clear_snapshot()");
  const waiting = await ask("select pid from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'samordna' and datname = current_database()");
  return waiting.map((it) => it.pid);
}

const BREATH_MS = 10;

/** Asks again until it is so. The time limit of the test is the only clock; the breath leaves the processor to those who are waited for. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
}
