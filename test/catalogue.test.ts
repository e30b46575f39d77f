import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "pg";
import { ownerDataSource } from "../src/data-source.js";
import { cloneDatabase, type TestDatabase } from "./support/database.js";

/** Tables that belong to no municipality. The list is closed: another one is a decision. */
const reference = ["migration", "municipality", "municipality_number"];

/** Tables with rows that two municipalities see: the sender, and the one it is addressed to. The list is closed, as decision record 0020 says. */
const between = ["plan_transfer"];

const SERVICE = "samordna_service";
const TENANT = "(municipality_id = (NULLIF(current_setting('app.municipality'::text, true), ''::text))::integer)";

/** What the access log says of a case is for the person it is about, and a relation to the case opens nothing of it. */
const notOpenedByCase = ["access_log"];

let database: TestDatabase;
let tables: readonly string[];
beforeAll(async () => {
  database = await cloneDatabase();
  tables = (await names("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')")).filter((it) => !reference.includes(it));
});
afterAll(() => database.drop());

async function names(text: string, values: unknown[] = []): Promise<string[]> {
  return (await database.sql<{ name: string }>(text, values)).map((it) => it.name).sort();
}

/** The tenant tables for which a condition on their row of pg_class does not hold. */
async function without(condition: string): Promise<string[]> {
  return names(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any ($1) and not (${condition})`, [tables]);
}

interface Policy {
  readonly tablename: string;
  readonly cmd: string;
  readonly permissive: string;
  readonly roles: string[];
  readonly qual: string | null;
  readonly with_check: string | null;
}

async function policies(): Promise<Policy[]> {
  return database.sql<Policy>("select tablename, cmd, permissive, roles::text[] as roles, qual, with_check from pg_policies where schemaname = 'public'");
}

/** What the addressee of a row between two municipalities may do beside the sender. */
const isForAddressee = (it: Policy): boolean => between.includes(it.tablename) && it.cmd !== "ALL";

describe("a table between two municipalities", () => {
  test("opens itself to the addressee's unit alone, to read an offer and to end it, and never to make one (SC-29, INV-01)", async () => {
    const addressee =
      "(to_municipality_id = (NULLIF(current_setting('app.municipality'::text, true), ''::text))::integer) AND (current_setting('app.scope'::text, true) = 'municipality'::text)";
    const found = (await policies()).filter(isForAddressee);

    expect(found.map((it) => [it.tablename, it.cmd]).sort()).toEqual(
      between.flatMap((it) => [
        [it, "SELECT"],
        [it, "UPDATE"],
      ]),
    );
    for (const it of found) for (const text of [it.qual, ...(it.cmd === "UPDATE" ? [it.with_check] : [])]) expect(text).toContain(addressee);
    expect(found.find((it) => it.cmd === "UPDATE")?.with_check).not.toContain("'OFFERED'");
    for (const it of found) expect(it.qual).not.toContain("AWAITING_OWNER");
  });
});

describe("a table", () => {
  test("is a tenant's, or one of the few that belong to no municipality", async () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(await names("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relname = any ($1)", [tables])).toEqual(
      reference,
    );
  });

  test("of a tenant carries its municipality, and its key is municipality and id", async () => {
    const column = (name: string, type: string): string =>
      `exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = '${name}' and a.attnotnull and a.atttypid = '${type}'::regtype)`;
    const key = `(select array_agg(a.attname::text order by k.place) from pg_index i, unnest(i.indkey) with ordinality k (number, place)
        join pg_attribute a on a.attnum = k.number where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid)`;

    expect(await without(column("municipality_id", "integer"))).toEqual([]);
    expect(await without(column("id", "uuid"))).toEqual([]);
    expect(await without(`${key} = '{municipality_id,id}'::text[]`)).toEqual([]);
  });

  test("of a tenant has row-level security enabled and forced", async () => {
    expect(await without("c.relrowsecurity and c.relforcerowsecurity")).toEqual([]);
  });

  test("of a tenant has exactly one policy, for everybody and every command, on what is seen and on what is written", async () => {
    const all = await policies();
    const whole = all.filter((it) => it.cmd === "ALL" && it.permissive === "PERMISSIVE" && it.roles.join() === "public" && it.qual !== null && it.with_check !== null);

    expect(whole.map((it) => it.tablename).sort()).toEqual([...tables]);
    expect(all.filter((it) => !between.includes(it.tablename)).length).toBe(whole.length - between.length);
  });

  test("of a tenant is walled by the municipality first, on the column as it is, whatever else the policy says", async () => {
    const isWalled = (expression: string | null): boolean => expression === TENANT || (expression ?? "").startsWith(`(${TENANT} AND `);
    const open = (await policies()).filter((it) => !isForAddressee(it) && (!isWalled(it.qual) || !isWalled(it.with_check)));

    expect(open.map((it) => it.tablename)).toEqual([]);
  });

  test("of a tenant has a plain policy: no sub-select, and no function but the reading of a setting", async () => {
    const plain = ["current_setting", "nullif"];
    const odd = (await policies()).flatMap(({ tablename, qual, with_check }) => {
      const text = `${qual} ${with_check}`;
      const called = [...text.matchAll(/\b([a-z_]\w*)\(/gi)].map((it) => (it[1] ?? "").toLowerCase()).filter((it) => !plain.includes(it));
      return /\bselect\b/i.test(text) || called.length > 0 ? [`${tablename}: ${text}`] : [];
    });

    expect(odd).toEqual([]);
  });

  test("with rows of a case has the second wall", async () => {
    const withCase = await names(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'case_id' and not a.attisdropped`,
    );
    const walled = new Set((await policies()).filter((it) => /current_setting\('app\.cases'/.test(it.qual ?? "")).map((it) => it.tablename));

    expect(withCase.length).toBeGreaterThan(15);
    expect([...withCase, "case"].filter((it) => !walled.has(it))).toEqual(notOpenedByCase);
  });

  test("has no index and no uniqueness across municipalities", async () => {
    const across = await names(
      `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relname = any ($1) and a.attname is distinct from 'municipality_id' and not (c.relname = any ('{plan_transfer}') and a.attname = 'to_municipality_id' and not i.indisunique)`,
      [tables],
    );

    expect(across).toEqual([]);
  });

  test("refers to another only within its municipality", async () => {
    const keys = await database.sql<{ name: string; pairs: string[] }>(
      `select k.conname as name, array(
         select a.attname || '=' || b.attname from unnest(k.conkey, k.confkey) p (mine, theirs)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.mine join pg_attribute b on b.attrelid = k.confrelid and b.attnum = p.theirs) as pairs
       from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and c.relname = any ($1)`,
      [tables],
    );

    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((it) => !it.pairs.includes("municipality_id=municipality_id")).map((it) => it.name)).toEqual([]);
  });
});

describe("the database", () => {
  test("holds nothing that works by itself: no trigger, view, materialised view, function, rule, or sequence but that of the migrations", async () => {
    expect(await names("select tgname as name from pg_trigger where not tgisinternal")).toEqual([]);
    expect(await names("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')")).toEqual([]);
    expect(await names("select proname as name from pg_proc where pronamespace = 'public'::regnamespace")).toEqual([]);
    expect(await names("select rulename as name from pg_rules where schemaname = 'public'")).toEqual([]);
    expect(await names("select relname as name from pg_class where relkind = 'S'")).toEqual(["migration_id_seq"]);
  });

  test("has the tables that the entities say: TypeORM would change nothing", async () => {
    const owner = await ownerDataSource(database.ownerUrl, SERVICE).initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();

      expect(upQueries.map((it) => it.query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });
});

/** The tenant tables on which the service has a right, on the whole or on a column. */
async function granted(right: "insert" | "update"): Promise<string[]> {
  return names(`select t as name from unnest($2::text[]) t where has_any_column_privilege($1, quote_ident(t), '${right}')`, [SERVICE, tables]);
}

describe("the login of the service", () => {
  test("is neither superuser nor anything else that passes the walls, and belongs to no other role", async () => {
    const roles = await database.sql("select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1", [SERVICE]);

    expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false }]);
    expect(await names("select roleid::regrole::text as name from pg_auth_members where member = $1::regrole", [SERVICE])).toEqual([]);
  });

  test("owns nothing and can make nothing", async () => {
    const owned = await database.sql("select classid::regclass, objid from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = $1::regrole and deptype = 'o'", [
      SERVICE,
    ]);
    const [may] = await database.sql("select has_schema_privilege($1, 'public', 'create') as in_schema, has_database_privilege($1, current_database(), 'create') as in_database", [
      SERVICE,
    ]);

    expect(owned).toEqual([]);
    expect(may).toEqual({ in_schema: false, in_database: false });
  });

  test("can empty no table and delete no row", async () => {
    const every = [...tables, ...reference];
    const allowed = await names(
      "select t as name from unnest($2::text[]) t where has_table_privilege($1, quote_ident(t), 'truncate') or has_table_privilege($1, quote_ident(t), 'delete')",
      [SERVICE, every],
    );

    expect(allowed).toEqual([]);
  });

  test("only ever adds to the event log, the access log, the policy's versions and the deeds done once (PRIV-09)", async () => {
    const changeable = await granted("update");

    expect(changeable.length).toBeGreaterThan(10);
    expect(changeable.filter((it) => ["event", "access_log", "policy_version", "idempotency_key"].includes(it))).toEqual([]);
  });

  test("adds to the register of roles and sets an end there, and rewrites nobody's role; the units are for the owner's login to say (LOPPA-MEM-1)", async () => {
    const changeable = await names(
      `select a.attname as name from pg_attribute a where a.attrelid = 'role_membership'::regclass and a.attnum > 0
         and has_column_privilege($1, a.attrelid, a.attnum, 'update')`,
      [SERVICE],
    );

    expect(changeable).toEqual(["valid_to"]);
    expect((await granted("insert")).filter((it) => ["role_membership", "service_unit"].includes(it))).toEqual(["role_membership"]);
    expect((await granted("update")).filter((it) => it === "service_unit")).toEqual([]);
  });

  test("only reads what belongs to no municipality", async () => {
    const writable = await names(
      "select t || ' ' || p as name from unnest($2::text[]) t, unnest('{insert,update,delete,truncate,references,trigger}'::text[]) p where has_table_privilege($1, t, p)",
      [SERVICE, reference],
    );

    expect(writable).toEqual([]);
  });
});

const WALL = "violates row-level security policy";
const NO_RIGHT = "permission denied";

/** Two municipalities that exist for this test alone. */
const OURS = 9001;
const THEIRS = 9002;

/** A value of each type that a column of ours has. */
const values: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()",
  text: "'x'",
  integer: "1",
  boolean: "false",
  date: "'2026-01-01'",
  "timestamp with time zone": "'2026-01-01Z'",
  jsonb: "'{}'",
  bytea: "'\\x00'",
  "text[]": "'{}'",
  "uuid[]": "'{}'",
  "integer[]": "'{}'",
};

/** An insert of one made-up row. */
async function insertInto(table: string, municipalityId: number): Promise<string> {
  const columns = await database.sql<{ name: string; type: string }>(
    "select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = quote_ident($1)::regclass and attnum > 0 and not attisdropped",
    [table],
  );
  const made = columns.map(({ name, type }) => (name === "municipality_id" ? String(municipalityId) : (values[type] ?? `no value for ${type}`)));
  return `insert into "${table}" (${columns.map((it) => it.name).join(", ")}) values (${made.join(", ")})`;
}

describe("through the login of the service", () => {
  let service: Client;
  beforeAll(async () => {
    await database.sql("set session_replication_role = replica");
    for (const municipality of [OURS, THEIRS]) for (const table of tables) await database.sql(await insertInto(table, municipality));
    await database.sql("update dialogue_draft d set author_id = k.actor_id from idempotency_key k where k.municipality_id = d.municipality_id");
    await database.sql("set session_replication_role = origin");
    service = new Client({ connectionString: database.serviceUrl });
    await service.connect();
  });
  afterAll(() => service?.end());

  /** Does something in a transaction with the settings given, which leaves nothing behind. */
  async function within<T>(settings: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
    await service.query("begin");
    try {
      for (const [name, value] of Object.entries(settings)) await service.query(`set local app.${name} = '${value}'`);
      return await work();
    } finally {
      await service.query("rollback");
    }
  }

  async function count(table: string, condition = "true"): Promise<number> {
    return (await service.query<{ count: number }>(`select count(*)::int as count from "${table}" where ${condition}`)).rows[0]?.count ?? -1;
  }

  /** How many rows of each table are seen, for tables where it is another number than expected. */
  async function unless(expected: number, condition = "true", among: readonly string[] = tables): Promise<string[]> {
    const found: string[] = [];
    for (const table of among) {
      const seen = await count(table, condition);
      if (seen !== expected) found.push(`${table}: ${seen}`);
    }
    return found;
  }

  async function refusalOf(text: string): Promise<string> {
    return service.query(`savepoint before; ${text}`).then(
      () => "was done",
      async (error: Error) => {
        await service.query("rollback to before");
        return error.message;
      },
    );
  }

  async function actorOf(municipality: number): Promise<string> {
    return (await database.sql<{ id: string }>("select actor_id as id from idempotency_key where municipality_id = $1", [municipality]))[0]?.id ?? "";
  }

  const whole = async (municipality: number): Promise<Record<string, string>> => ({
    municipality: String(municipality),
    scope: "municipality",
    actor: await actorOf(municipality),
  });

  test("nothing of any tenant is seen without a municipality: not on a fresh connection, and not on one that has had one", async () => {
    const fresh = await within({}, () => unless(0));
    const scopeAlone = await within({ scope: "municipality", actor: await actorOf(OURS) }, () => unless(0));
    await within(await whole(OURS), () => count("person"));
    const used = await within({}, () => unless(0));

    expect({ fresh, scopeAlone, used }).toEqual({ fresh: [], scopeAlone: [], used: [] });
  });

  test("a municipality sees its own row of every table and none of another's, not even with another's ids", async () => {
    const own = await within(await whole(OURS), () => unless(1, `municipality_id = ${OURS}`));
    const others = await within({ ...(await whole(OURS)), actor: await actorOf(THEIRS) }, () => unless(0, `municipality_id <> ${OURS}`));

    expect({ own, others }).toEqual({ own: [], others: [] });
  });

  test("a row for another municipality is refused by every table", async () => {
    const writable = await granted("insert");
    const done = await within(await whole(OURS), async () => {
      const accepted: string[] = [];
      for (const table of tables) {
        const refusal = await refusalOf(await insertInto(table, THEIRS));
        if (!refusal.includes(writable.includes(table) ? WALL : NO_RIGHT)) accepted.push(`${table}: ${refusal}`);
      }
      return accepted;
    });

    expect(writable.length).toBeGreaterThan(20);
    expect(done).toEqual([]);
  });

  test("no row can be moved to another municipality", async () => {
    const changeable = await names("select t as name from unnest($2::text[]) t where has_column_privilege($1, quote_ident(t), 'municipality_id', 'update')", [SERVICE, tables]);
    const done = await within(await whole(OURS), async () => {
      const moved: string[] = [];
      for (const table of tables) {
        const refusal = await refusalOf(`update "${table}" set municipality_id = ${THEIRS}`);
        if (!refusal.includes(changeable.includes(table) ? WALL : NO_RIGHT)) moved.push(`${table}: ${refusal}`);
      }
      return moved;
    });

    expect(changeable.length).toBeGreaterThan(15);
    expect(done).toEqual([]);
  });

  test.each(["cases", "public", "identity"])("somebody with no relation to any case sees no row of one (scope %s)", async (scope) => {
    const byCase = await names(
      "select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relname = any ($1) and a.attname = 'case_id' and not a.attisdropped",
      [tables],
    );
    const knownToTheDoor = scope === "identity" ? ["case_access", "case_party", "consent_grant", "plan_participant"] : [];

    const seen = await within({ municipality: String(OURS), scope }, () =>
      unless(
        0,
        "true",
        [...byCase, "case"].filter((it) => !knownToTheDoor.includes(it)),
      ),
    );

    expect(seen).toEqual([]);
  });

  test("what somebody has begun to write is seen by nobody else, not with the whole municipality in reach (SAM-49)", async () => {
    const settings = await whole(OURS);

    expect(await within(settings, () => count("dialogue_draft"))).toBe(1);
    expect(await within({ ...settings, actor: await actorOf(THEIRS) }, () => count("dialogue_draft"))).toBe(0);
  });

  test("somebody with a relation to one case sees that case's rows and no other's", async () => {
    const rows = await database.sql<{ id: string }>("select case_id as id from goal where municipality_id = $1", [OURS]);
    const others = await database.sql<{ id: string }>("select case_id as id from goal where municipality_id = $1", [THEIRS]);
    const settings = { municipality: String(OURS), scope: "cases", cases: `{${[...rows, ...others].map((it) => it.id).join(",")}}` };

    const seen = await within(settings, async () => ({ goals: await count("goal"), measures: await count("measure"), cases: await count("case") }));

    expect(seen).toEqual({ goals: 1, measures: 0, cases: 0 });
  });
});
