import { request as httpRequest } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { REGISTER_NOTICE } from "../../src/demo/operations.js";
import { secretsFor } from "../../src/local/local-secrets.js";
import { Refusal } from "../../src/rules/refusal.js";
import { TransactionOver } from "../../src/tenants/bracket.js";
import { TokenVerifier } from "../../src/tenants/issuers.js";
import { PolicyCache } from "../../src/tenants/policy-cache.js";
import { RequestContext } from "../../src/tenants/request-context.js";
import { NestedBracket } from "../../src/tenants/scope.js";
import { statement, Statements } from "../../src/tenants/statement.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import { aNotice } from "../support/inputs.js";
import { type Beside, headersOf, serveBeside, stopBesides } from "./beside.js";
import { JSON_TYPE, post, type Reply } from "./http.js";
import { connections, rowCounts, until, waitingForLock } from "./rows.js";

let app: TestAppHere;
let luster: Record<string, string>;
let lund: Record<string, string>;

beforeAll(async () => {
  app = await startAppHere();
  luster = await headersOf(app, "luster/unit-leader");
  lund = await headersOf(app, "lund/unit-leader");
  await app.walk("luster");
  await app.walk("lund", { until: "OPENED" });
  await Promise.all(Array.from({ length: 19 }, () => app.walk("luster", { until: "OPENED" })));
});
afterAll(async () => {
  await stopBesides();
  await app.stop();
});

/** What the front page of a unit shows. */
const BOARD = `query Board($first: Int!) { cases(first: $first) { totalCount pageInfo { endCursor hasNextPage } nodes { id number state path version nextSteps receivedAt
  subject { name birthDate } handler { name title } deadlines { kind dueOn alarmOn } warnings { code severity message } coordinators { kind since coordinator { name } }
  plan { state reviseOn } decisions { kind outcome state } notices { wanted notifier { ... on Person { name } } } } } }`;
const CASES = "query Cases { cases { nodes { number subject { name } notices { wanted } plan { state } deadlines { kind } } } }";
const ME = "query Me { me { name municipality { name } } }";

interface Watched {
  /** The most connections that were held at once. */
  most: number;
  taken: number;
}

/** Watches the pool of a server. */
function watch(server: { readonly dataSource: Beside["dataSource"] }): Watched {
  const pool = (server.dataSource.driver as unknown as { master: NodeJS.EventEmitter }).master;
  const watched = { most: 0, taken: 0 };
  let held = 0;
  pool.on("acquire", () => {
    watched.taken += 1;
    held += 1;
    watched.most = Math.max(watched.most, held);
  });
  pool.on("release", () => (held -= 1));
  return watched;
}

const statementsOf = (server: { readonly log: Record<string, unknown>[] }, operation: string): unknown =>
  server.log.findLast((it) => it["operation"] === operation)?.["statements"];

describe("the connection of an operation", () => {
  let beside: Beside;
  let watched: Watched;
  beforeEach(async () => {
    beside = await serveBeside(app);
    await post(beside.address, ME, {}, luster);
    watched = watch(beside);
  });
  afterEach(() => beside.stop());

  test("is one for a query with many loaders side by side", async () => {
    const reply = await post(beside.address, BOARD, { first: 20 }, luster);

    expect(reply.data.cases.nodes).toHaveLength(20);
    expect(watched).toEqual({ most: 1, taken: 1 });
  });

  test("is one for many root fields", async () => {
    const reply = await post(
      beside.address,
      "{ a: cases { nodes { id } } b: notices { nodes { id } } c: staff { nodes { name } } d: myTasks { deed } e: unitOverview { cases { count } plans { count } } }",
      {},
      luster,
    );

    expect(reply.status).toBe(200);
    expect(watched).toEqual({ most: 1, taken: 1 });
  });

  test("is never a second one during a deed and its payload", async () => {
    const reply = await post(beside.address, REGISTER_NOTICE, { input: aNotice() }, luster);

    expect(reply.data.registerNotice.errors).toEqual([]);
    expect(watched.most).toBe(1);
  });

  test("is one at a time for somebody without a login who asks for many units", async () => {
    const numbers = ["4644", "5614", "1112", "5522", "1525"];
    const all = Array.from({ length: 15 }, (_, index) => `u${index}: coordinatingUnit(municipality: "${numbers[index % 5]}") { name }`);
    const reply = await post(beside.address, `{ ${all.join(" ")} }`);

    expect(Object.keys(reply.data ?? {})).toHaveLength(15);
    expect(watched.most).toBe(1);
  });

  test("is taken by no more requests than the pool has, and all are answered", async () => {
    const two = await serveBeside(app, { poolSize: 2, waitMs: 20_000 });
    const held = watch(two);
    const replies = await Promise.all(Array.from({ length: 30 }, (_, index) => post(two.address, CASES, {}, index % 2 === 0 ? luster : lund)));
    await two.stop();

    expect(new Set(replies.map((it) => it.status))).toEqual(new Set([200]));
    expect(held.most).toBeLessThanOrEqual(2);
  });
});

describe("the number of statements", () => {
  test("is the same for 2 cases and for 20", async () => {
    const costs: unknown[] = [];
    for (const first of [2, 20]) {
      const reply = await post(app.address, BOARD, { first }, luster);
      expect(reply.data.cases.nodes).toHaveLength(first);
      costs.push(statementsOf(app, "Board"));
    }

    expect(costs[1]).toBe(costs[0]);
  });

  test("is one for each level: who asks, the page, its count, what hangs on the cases, the people behind that, and the log", async () => {
    await post(app.address, BOARD, { first: 20 }, luster);

    // who am I, the page, the total; deadlines, warnings, coordinators, plan, decisions, notices; subject and handler; coordinator's name with the notifiers; the log.
    expect(statementsOf(app, "Board")).toBeLessThanOrEqual(13);
  });

  test("grows by one with each level", async () => {
    const counts: unknown[] = [];
    for (const [index, inner] of ["", "plan { state }", "plan { state goals { text } participants { function } }"].entries()) {
      await post(app.address, `query Level${index} { cases { nodes { number ${inner} } } }`, {}, luster);
      counts.push(statementsOf(app, `Level${index}`));
    }

    expect(counts[1]).toBe((counts[0] as number) + 1);
    expect(counts[2]).toBeLessThanOrEqual((counts[1] as number) + 2);
  });
});

describe("a deed that is not done", () => {
  test("after it has stored something: no row, no event, no open transaction", async () => {
    const newcomer = await headersOf(app, app.newcomer("luster").key);
    const before = await rowCounts(app);
    // The newcomer's own record comes first; then the child's number is found to be none.
    const input = aNotice({ notifierCapacity: "PARENT", subject: { name: "Barn Eksempel", birthDate: "2020-01-01", nationalId: "12345678901" } });
    const reply = await post(app.address, REGISTER_NOTICE, { input }, newcomer);

    expect(reply.data.registerNotice).toMatchObject({ notice: null, errors: [{ code: "INVALID_NATIONAL_ID" }] });
    expect(await rowCounts(app)).toEqual(before);
    expect(await connections(app)).toEqual({ idle: expect.any(Number) });
  });

  test("beside one that is: each stands by itself, in the order of the document", async () => {
    const before = await rowCounts(app);
    const document = `mutation Both($bad: RegisterNoticeInput!, $good: RegisterNoticeInput!) {
      first: registerNotice(input: $good) { notice { id } errors { code } } second: registerNotice(input: $bad) { notice { id } errors { code } } third: registerNotice(input: $good) { notice { id } errors { code } } }`;
    const reply = await post(app.address, document, { good: aNotice(), bad: aNotice({ kinds: [] }) }, luster);
    const { first, second, third } = reply.data;
    const after = await rowCounts(app);

    expect([first.errors, second.errors, third.errors]).toEqual([[], [{ code: "KINDS_REQUIRED" }], []]);
    expect([(after["notice"] ?? 0) - (before["notice"] ?? 0), (after["event"] ?? 0) - (before["event"] ?? 0)]).toEqual([2, 2]);
  });
});

describe("after every kind of failure the next request, of another municipality, on the same connection", () => {
  let one: Beside;
  beforeAll(async () => void (one = await serveBeside(app, { poolSize: 1, waitMs: 1500, statementTimeoutMs: 300 })));
  beforeEach(() => post(one.address, ME, {}, luster));
  afterAll(() => one.stop());

  /** Nothing of the first is left on the connection, and the second sees its own alone. */
  async function expectClean(): Promise<void> {
    await until(async () => !("active" in (await connections(app))));
    expect(await connections(app)).toEqual({ idle: expect.any(Number) });
    const settings = await one.dataSource.query(
      "select nullif(current_setting('app.municipality', true), '') m, nullif(current_setting('app.actor', true), '') a, nullif(current_setting('app.cases', true), '') c, nullif(current_setting('app.scope', true), '') s",
    );
    expect(settings).toEqual([{ m: null, a: null, c: null, s: null }]);
    expect(await one.dataSource.query(`select id from "case"`)).toEqual([]);

    const reply = await post(one.address, CASES, {}, lund);
    expect(reply.data.cases.nodes).toHaveLength(1);
    const owners = await app.database.sql<{ name: string }>(
      "select p.name from person p join municipality m on m.id = p.municipality_id where m.name = 'Luster' and p.kind = 'CITIZEN'",
    );
    expect(owners.length).toBeGreaterThan(19);
    for (const { name } of owners) expect(reply.text).not.toContain(`"${name}"`);
    expect(one.pool()).toMatchObject({ total: 1, idle: 1, waiting: 0 });
  }

  const asLuster = (document: string, variables: object = {}): Promise<Reply> => post(one.address, document, variables, luster);
  const lockedOut = async (table: string, work: () => Promise<void>): Promise<void> => {
    await app.database.sql(`begin; lock table ${table} in access exclusive mode`);
    try {
      await work();
    } finally {
      await app.database.sql("rollback");
    }
  };
  const waiting = (): Promise<number[]> => waitingForLock((text) => app.database.sql(text));
  const isWaiting = async (): Promise<boolean> => (await waiting()).length > 0;

  test("an answer", async () => {
    expect((await asLuster(CASES)).status).toBe(200);
    await expectClean();
  });

  test.each([
    ["a refusal", 'query Refused { case(id: "x") { id } }', "NOT_FOUND"],
    ["a refusal beside much else", `query Refused { node(id: "x") { id } ${CASES.slice(CASES.indexOf("{") + 1)}`, "NOT_FOUND"],
    ["a permission that is missing", "query Forbidden { myAccessLog { nodes { id } } }", "FORBIDDEN"],
    [
      "a document that asks for too much",
      `query Much { cases(first: 100) { nodes { plan { goals { measures { text } } } notices { case { notices { case { notices { wanted } } } } } } } }`,
      "QUERY_TOO_COMPLEX",
    ],
    ["a document that does not fit", "query Wrong { nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["a page that is too long", "query Long { cases(first: 101) { nodes { id } } }", "BAD_USER_INPUT"],
  ])("%s", async (_, document, code) => {
    expect((await asLuster(document)).code).toBe(code);
    await expectClean();
  });

  test.each([
    ["no document", "{}"],
    ["a batch", "[]"],
    ["a document that is none", '{"query":5}'],
  ])("a body with %s", async (_, body) => {
    for (let times = 0; times < 3; times++) {
      const reply = await new Promise<number>((resolve) =>
        httpRequest(`${one.address}/graphql`, { method: "POST", headers: { ...JSON_TYPE, ...luster } }, (it) => resolve(it.resume().statusCode ?? 0)).end(body),
      );
      expect(reply).toBe(400);
    }
    await expectClean();
  });

  test("a deed that is refused", async () => {
    expect((await asLuster(REGISTER_NOTICE, { input: aNotice({ kinds: [] }) })).data.registerNotice.errors).toHaveLength(1);
    await expectClean();
  });

  test("an error of ours in a query", async () => {
    await app.database.sql("revoke select on notice from samordna_service");
    expect((await asLuster(CASES)).code).toBe("INTERNAL");
    await app.database.sql("grant select on notice to samordna_service");
    await expectClean();
  });

  test("an error of ours in a deed", async () => {
    await app.database.sql("revoke insert on event from samordna_service");
    expect((await asLuster(REGISTER_NOTICE, { input: aNotice() })).code).toBe("INTERNAL");
    await app.database.sql("grant insert on event to samordna_service");
    await expectClean();
  });

  test("an access log that cannot be written", async () => {
    await app.database.sql("revoke insert on access_log from samordna_service");
    expect((await asLuster(CASES)).code).toBe("INTERNAL");
    await app.database.sql("grant insert on access_log to samordna_service");
    await expectClean();
  });

  test("a statement that takes too long, in a query", async () => {
    await lockedOut("notice", async () => expect((await asLuster(CASES)).code).toBe("UNAVAILABLE"));
    await expectClean();
  });

  test("a statement that takes too long, in a deed", async () => {
    await lockedOut("event", async () => expect((await asLuster(REGISTER_NOTICE, { input: aNotice() })).code).toBe("UNAVAILABLE"));
    await expectClean();
  });

  test.each([
    ["a query", CASES, {}, "notice"],
    ["a deed", REGISTER_NOTICE, { input: aNotice() }, "event"],
  ])("a client that has gone away in the middle of %s", async (_, query, variables, table) => {
    await lockedOut(table, async () => {
      const sent = httpRequest(`${one.address}/graphql`, { method: "POST", headers: { ...JSON_TYPE, ...luster } });
      sent.on("error", () => undefined);
      sent.end(JSON.stringify({ query, variables }));
      await until(isWaiting);
      sent.destroy();
    });
    await until(() => one.pool().idle === 1);
    await expectClean();
  });

  test("a connection that was cut", async () => {
    await lockedOut("notice", async () => {
      const asked = asLuster(CASES);
      await until(isWaiting);
      for (const pid of await waiting()) await app.database.sql("select pg_terminate_backend($1)", [pid]);
      expect((await asked).code).toBe("UNAVAILABLE");
    });
    await expectClean();
  });

  /** What is sent on the one connection from now on, in order, by text or by the statement's name. */
  function overhear(): string[] {
    const seen: string[] = [];
    const [client] = (one.dataSource.driver as unknown as { master: { _clients: { query: (...args: unknown[]) => unknown }[] } }).master._clients;
    if (!client) throw new Error("the pool has no connection");
    const original = client.query.bind(client);
    client.query = (...args: unknown[]) => {
      const [sent] = args as [string | { name?: string; text?: string }];
      seen.push(typeof sent === "string" ? sent : (sent.name ?? sent.text ?? ""));
      return original(...args);
    };
    return seen;
  }

  test("an answer whose access log stands in the transaction that read it, last of all", async () => {
    const seen = overhear();
    expect((await asLuster(CASES)).status).toBe(200);

    expect(seen[0]).toMatch(/^begin isolation level repeatable read; set local app\.municipality = '\d+'; set local app\.scope = 'identity'$/);
    expect(seen.slice(-2)).toEqual(["access-log.write", "commit"]);
    expect(seen.filter((it) => /^(begin|commit|rollback)/.test(it))).toHaveLength(2);
    await expectClean();
  });

  test("a deed whose event stands in its transaction", async () => {
    const seen = overhear();
    expect((await asLuster(REGISTER_NOTICE, { input: aNotice() })).data.registerNotice.errors).toEqual([]);

    const transactions = seen.join("\n").split(/^commit$/m);
    expect(transactions.filter((it) => it.includes('INSERT INTO "notice"'))).toEqual([expect.stringContaining('INSERT INTO "event"')]);
    await expectClean();
  });

  test("a field that still runs when another one has failed: none of its statements reaches the next transaction", async () => {
    const seen = overhear();
    const document = `query Still { node(id: "x") { id } ${BOARD.slice(BOARD.indexOf("{") + 1).replace("$first", "20")}`;
    for (let times = 0; times < 10; times++) await Promise.all([asLuster(document), post(one.address, ME, {}, lund), asLuster(document), post(one.address, ME, {}, lund)]);
    await until(() => one.pool().idle === 1 && one.pool().waiting === 0);

    let tenant = "none";
    const strays: string[] = [];
    const lundId = (await app.database.sql<{ id: number }>("select id from municipality where name = 'Lund'"))[0]?.id;
    for (const text of seen) {
      if (text.startsWith("begin")) tenant = /app\.municipality = '(\d+)'/.exec(text)?.[1] ?? "?";
      else if (text === "commit" || text === "rollback") tenant = "none";
      else if (tenant === "none" || (tenant === String(lundId) && !/^(actor\.|policy|set local)/.test(text))) strays.push(text);
    }
    expect(seen.filter((it) => it.startsWith("begin")).length).toBeGreaterThanOrEqual(40);
    expect(strays).toEqual([]);
    await expectClean();
  });
});

describe("the door itself", () => {
  const two = statement("test.two", "select 2 as two");

  async function aRequest(key = "luster/unit-leader"): Promise<RequestContext> {
    const secrets = secretsFor({ DATA_DIR: process.env["TEST_FOLDER"] ?? "" } as never);
    const login = await new TokenVerifier(app.issuer.settings, secrets, () => app.now()).verify(await app.issuer.sign(app.person(key).login, app.now()));
    const [municipality] = await app.database.sql<{ id: number; name: string; orgNumber: string }>(`select id, name, org_number as "orgNumber" from municipality where name = $1`, [
      app.person(key).municipality,
    ]);
    if (!municipality) throw new Error("no municipality");
    const { dataSource } = app;
    return new RequestContext({
      dataSource,
      statements: new Statements(dataSource),
      policies: new PolicyCache(),
      municipality,
      login,
      now: app.now(),
      requestId: "a-request",
      secrets,
    } as never);
  }

  test("a read within a deed throws, and the deed with it", async () => {
    const before = await rowCounts(app);
    const request = await aRequest();
    await expect(request.write("registerNotice", {}, async () => ({ read: await request.read((db) => db.rows(two, [])) }))).rejects.toThrow(NestedBracket);
    await request.abandon();

    expect(await rowCounts(app)).toEqual(before);
  });

  test("a deed within a deed throws", async () => {
    const request = await aRequest();
    await expect(request.write("registerNotice", {}, () => request.write("registerNotice", {}, async () => ({})))).rejects.toThrow(NestedBracket);
    await request.abandon();
  });

  test("is shut when the answer has been sent", async () => {
    const request = await aRequest();
    let kept: { rows<T>(it: typeof two, values: readonly unknown[]): Promise<T[]> } | undefined;
    await request.read(async (db) => void (kept = db));
    await request.close();

    await expect(request.read((db) => db.rows(two, []))).rejects.toThrow(TransactionOver);
    await expect(request.write("registerNotice", {}, async () => ({}))).rejects.toThrow(TransactionOver);
    await expect(kept?.rows(two, [])).rejects.toThrow(TransactionOver);
  });

  test("what is thrown in a deed rolls back whatever it was", async () => {
    const before = await rowCounts(app);
    for (const thrown of [new Error("x"), new Refusal("NOT_FOUND"), "a text", undefined]) {
      const request = await aRequest();
      const deed = request.write("registerNotice", {}, async (db) => {
        await db.actAs("01a1ffef-b794-7664-8b87-86f9e84f31eb");
        throw thrown;
      });
      await expect(deed.then(() => "done").catch((it: unknown) => it)).resolves.toBe(thrown);
      await request.close();
    }

    expect(await rowCounts(app)).toEqual(before);
    expect(await connections(app)).toEqual({ idle: expect.any(Number) });
  });

  test("takes nothing but an id into the setting of a transaction", async () => {
    const request = await aRequest();
    const deed = request.write("registerNotice", {}, async (db) => {
      await db.actAs("x'; set local app.municipality = '1");
      return {};
    });

    await expect(deed).rejects.toThrow("not an id");
    await request.abandon();
    expect(await connections(app)).toEqual({ idle: expect.any(Number) });
  });
});
