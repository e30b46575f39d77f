import { randomBytes } from "node:crypto";
import { Client } from "pg";

const TEMPLATE = "samordna";

/** A database of its own for a test file, cloned from the template, with a superuser's view of it for assertions. */
export interface TestDatabase {
  readonly serviceUrl: string;
  readonly ownerUrl: string;
  /** Any statement, past every wall. For assertions and for making things go wrong, never in place of a deed. */
  sql<T = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

export async function cloneDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser("postgres", (client) => client.query(`create database ${name} template ${TEMPLATE}`));
  const client = new Client({ connectionString: urlOf("TEST_SUPERUSER_URL", name) });
  await client.connect();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    serviceUrl: urlOf("TEST_SERVICE_URL", name),
    ownerUrl: urlOf("TEST_OWNER_URL", name),
    sql: <T>(text: string, values: unknown[] = []) => {
      const mine = turn.then(async () => (await client.query(text, values)).rows as T[]);
      turn = mine.catch(() => undefined);
      return mine;
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
