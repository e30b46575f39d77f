import { randomBytes } from "node:crypto";
import { Client, type QueryConfig, types } from "pg";

const TEMPLATE = "samordna";

// A date is a day, here as in the service: without time and zone.
types.setTypeParser(types.builtins.DATE, (day) => day);

/**
 * For each table its number of rows and the sum of the transactions that wrote them. Later transactions have greater numbers, so that no write leaves
 * both as they were, and neither column nor row need be read.
 */
const SUMS = `
  select format('select %L as name, count(*) || '' '' || coalesce(sum(xmin::text::bigint), 0) as held from %I', table_name, table_name) as sum
  from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'access_log'`;

/** A database of its own for a test file, cloned from the template, with a superuser's view of it for assertions. */
export interface TestDatabase {
  readonly serviceUrl: string;
  readonly ownerUrl: string;
  /** Any statement, past every wall. For assertions and for making things go wrong, never in place of a deed. */
  sql<T = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  /** What every table holds, to see whether anything has been written; without the access log, which reading may lengthen. */
  everything(): Promise<Record<string, string>>;
  drop(): Promise<void>;
}

export async function cloneDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser("postgres", (client) => client.query(`create database ${name} template ${TEMPLATE}`));
  const client = new Client({ connectionString: urlOf("TEST_SUPERUSER_URL", name) });
  await client.connect();
  let turn: Promise<unknown> = Promise.resolve();
  const ask = <T>(statement: QueryConfig): Promise<T[]> => {
    const mine = turn.then(async () => (await client.query(statement)).rows as T[]);
    turn = mine.catch(() => undefined);
    return mine;
  };
  let sums: string | undefined;
  return {
    serviceUrl: urlOf("TEST_SERVICE_URL", name),
    ownerUrl: urlOf("TEST_OWNER_URL", name),
    sql: <T>(text: string, values: unknown[] = []) => ask<T>({ text, values }),
    everything: async () => {
      sums ??= (await ask<{ sum: string }>({ text: SUMS })).map((it) => it.sum).join(" union all ");
      const rows = await ask<{ name: string; held: string }>({ name: "everything", text: sums });
      return Object.fromEntries(rows.map((it) => [it.name, it.held]));
    },
    drop: async () => {
      await client.end();
      await asSuperuser("postgres", (it) => it.query(`drop database ${name} with (force)`));
    },
  };
}

async function asSuperuser(database: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: urlOf("TEST_SUPERUSER_URL", database) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(variable: string, database: string): string {
  const url = new URL(process.env[variable] ?? "");
  url.pathname = `/${database}`;
  return url.toString();
}
