import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { REGISTER_NOTICE } from "../../src/demo/operations.js";
import { isBusy } from "../../src/resolvers/format-error.js";
import { refusalTexts } from "../../src/resolvers/refusal-texts.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import { aNotice } from "../support/inputs.js";
import { type Beside, headersOf, serveBeside, stopBesides } from "./beside.js";
import { wayTo, type WayToDatabase } from "./doors.js";
import { post, type Reply } from "./http.js";
import { connections, rowCounts, until, waitingForLock } from "./rows.js";

let app: TestAppHere;
let headers: Record<string, string>;

beforeAll(async () => {
  app = await startAppHere();
  headers = await headersOf(app, "luster/unit-leader");
  await app.walk("luster", { until: "OPENED" });
});
afterAll(async () => {
  await stopBesides();
  await app.stop();
});

const CASE = "query Case($id: ID!) { case(id: $id) { id } }";
const NOTICES = "query Notices { notices { nodes { id wanted subject { name } } } }";

const languages = [
  ["nb", "nb"],
  ["nn", "nn"],
  ["en", "en"],
  ["nn-NO", "nn"],
  ["en-GB,en;q=0.9", "en"],
  ["sv, en;q=0.5, nn;q=0.8", "nn"],
  ["no", "nb"],
  ["sv", "nb"],
  ["*", "nb"],
  ["", "nb"],
] as const;

describe("the language of a refusal", () => {
  test.each(languages)("Accept-Language %j gives %s in a payload and in a query", async (wanted, given) => {
    const more = { ...headers, "accept-language": wanted };
    const [deed, query] = [await post(app.address, REGISTER_NOTICE, { input: aNotice({ kinds: [] }) }, more), await post(app.address, CASE, { id: "x" }, more)];

    expect(deed.data.registerNotice.errors[0]).toMatchObject({ code: "KINDS_REQUIRED", message: refusalTexts.KINDS_REQUIRED[given], path: ["input", "kinds"] });
    expect(query.json?.["errors"][0]).toMatchObject({ message: refusalTexts.NOT_FOUND[given], path: ["case"], extensions: { code: "NOT_FOUND" } });
  });

  test("is each caller's own, when they ask at once", async () => {
    const wanted = Array.from({ length: 30 }, (_, index) => (["nb", "nn", "en"] as const)[index % 3] ?? "nb");
    const replies = await Promise.all(wanted.map((it) => post(app.address, CASE, { id: "x" }, { ...headers, "accept-language": it })));

    expect(replies.map((it) => it.json?.["errors"][0].message)).toEqual(wanted.map((it) => refusalTexts.NOT_FOUND[it]));
  });

  test("the path of a refused argument begins at the field, that of a refused input at the input", async () => {
    const reply = await post(app.address, '{ cases(after: "garbage") { nodes { id } } }', {}, headers);

    expect(reply.json?.["errors"][0].extensions).toMatchObject({ code: "INVALID_INPUT", path: ["after"] });
  });
});

describe("an error that nobody expected", () => {
  const SECRET = "Skjult-Verdi-4711";
  const logged = (requestId: unknown): Record<string, unknown>[] => app.log.filter((it) => it["requestId"] === requestId);

  /** Says nothing but that it happened, and under which number; the log has kind, code and place under the same number. */
  function expectInternal(reply: Reply, code: string | undefined, place: string): void {
    expect(reply.status).toBe(500);
    expect({ ...reply.json, data: reply.data }).toEqual({
      data: null,
      errors: [
        {
          ...(reply.json?.["errors"][0].path ? { path: reply.json["errors"][0].path } : {}),
          message: "Something went wrong here. Try again later, a mutation with the same idempotencyKey.",
          extensions: { code: "INTERNAL", requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        },
      ],
    });
    const lines = logged(reply.json?.["errors"][0].extensions.requestId);
    expect(lines.find((it) => it["msg"] === "operation")).toMatchObject({ errors: ["INTERNAL"] });
    const unexpected = lines.find((it) => it["msg"] === "unexpected");
    expect(unexpected).toMatchObject({ level: 50, kind: expect.any(String), place: expect.arrayContaining([expect.stringContaining(place)]) });
    expect(unexpected?.["code"]).toBe(code);
    for (const text of [reply.text, JSON.stringify(app.log)]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toMatch(/select |insert into|column .* does not exist|permission denied/i);
    }
  }

  test("a column that is gone", async () => {
    await app.database.sql("alter table notice rename column wanted to wanted_by_whom");
    const reply = await post(app.address, NOTICES, {}, headers);
    await app.database.sql("alter table notice rename column wanted_by_whom to wanted");

    expectInternal(reply, "42703", "listNotices");
    expect((await post(app.address, NOTICES, {}, headers)).status).toBe(200);
  });

  test("a right that is gone, in a deed: nothing is kept", async () => {
    const before = await rowCounts(app);
    await app.database.sql("revoke insert on event from samordna_service");
    const reply = await post(app.address, REGISTER_NOTICE, { input: aNotice({ wanted: SECRET, subject: { name: SECRET, birthDate: "1990-01-01" } }) }, headers);
    await app.database.sql("grant insert on event to samordna_service");

    expectInternal(reply, "42501", "appendEvent");
    expect(await rowCounts(app)).toEqual(before);
  });

  test("a rule of the database that is broken: the log names the rule, not the value", async () => {
    await app.database.sql("alter table notice add constraint no_secrets check (wanted not like 'Skjult%')");
    const reply = await post(app.address, REGISTER_NOTICE, { input: aNotice({ wanted: SECRET }) }, headers);
    await app.database.sql("alter table notice drop constraint no_secrets");

    expectInternal(reply, "23514", "notice.service");
    expect(logged(reply.json?.["errors"][0].extensions.requestId)).toContainEqual(expect.objectContaining({ table: "notice", constraint: "no_secrets" }));
  });

  test("a fault of the program itself, before there are fields", async () => {
    await app.database.sql("update policy_version set effective_from = effective_from + 36500");
    const reply = await post(app.address, NOTICES, {}, headers);
    await app.database.sql("update policy_version set effective_from = effective_from - 36500");

    expectInternal(reply, undefined, "recognise");
  });

  test("beside what was found in the same document: nothing of it is answered", async () => {
    await app.database.sql("revoke select on notice from samordna_service");
    const reply = await post(app.address, "query Both { me { name } notices { nodes { id } } }", {}, headers);
    await app.database.sql("grant select on notice to samordna_service");

    expectInternal(reply, "42501", "listNotices");
  });

  test("in a part of the answer that may be missing: nothing of the rest is answered either", async () => {
    await app.database.sql("revoke select on individual_plan from samordna_service");
    const reply = await post(app.address, "query Part { cases { nodes { id plan { state } } } }", {}, headers);
    await app.database.sql("grant select on individual_plan to samordna_service");

    expect(reply.status).toBe(500);
    expect(reply.data).toBeNull();
    expect(reply.code).toBe("INTERNAL");
  });
});

describe("a database that is gone", () => {
  let way: WayToDatabase;
  let away: Beside;
  beforeAll(async () => {
    way = await wayTo(app.database.serviceUrl);
    away = await serveBeside(app, { serviceUrl: way.url, poolSize: 3, waitMs: 300 });
  });
  afterAll(async () => {
    await away.stop();
    await way.shut();
  });

  function expectUnavailable(reply: Reply): void {
    expect({ status: reply.status, retry: reply.headers["retry-after"], code: reply.code, data: reply.data }).toEqual({
      status: 503,
      retry: "1",
      code: "UNAVAILABLE",
      data: null,
    });
    expect(reply.json?.["errors"][0].extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.text).not.toMatch(/ECONN|connect|127\.0\.0\.1|terminat/i);
  }

  test("before anything is known: 503, already while it is found out which municipality is meant", async () => {
    await way.shut();
    const replies = [await post(away.address, NOTICES, {}, headers), await post(away.address, "{ municipalities { name } }")];
    await way.open();

    for (const reply of replies) expectUnavailable(reply);
    expect(away.log).toContainEqual(expect.objectContaining({ msg: "unexpected", requestId: replies[0]?.json?.["errors"][0].extensions.requestId }));
  });

  test("comes back, and the process with it", async () => {
    expect((await post(away.address, NOTICES, {}, headers)).status).toBe(200);
  });

  test("between two requests", async () => {
    await way.shut();
    const replies = await Promise.all(Array.from({ length: 5 }, () => post(away.address, NOTICES, {}, headers)));
    await way.open();

    for (const reply of replies) expectUnavailable(reply);
    expect((await post(away.address, NOTICES, {}, headers)).status).toBe(200);
  });

  const isWaiting = async (): Promise<boolean> => (await waitingForLock((text) => app.database.sql(text))).length > 0;

  test.each([
    ["a query", NOTICES, {}, "notice"],
    ["a deed", REGISTER_NOTICE, { input: aNotice() }, "event"],
  ])("in the middle of %s", async (_, document, variables, table) => {
    const before = await rowCounts(app);
    await app.database.sql(`begin; lock table ${table} in access exclusive mode`);
    const asked = post(away.address, document, variables, headers);
    await until(isWaiting);
    await way.shut();
    const reply = await asked;
    await app.database.sql("rollback");
    await way.open();

    expectUnavailable(reply);
    expect(await rowCounts(app)).toEqual(before);
    expect((await post(away.address, NOTICES, {}, headers)).status).toBe(200);
  });

  test("for a statement that takes too long", async () => {
    const slow = await serveBeside(app, { statementTimeoutMs: 200 });
    await app.database.sql("begin; lock table notice in access exclusive mode");
    const reply = await post(slow.address, NOTICES, {}, headers);
    await app.database.sql("rollback");

    expectUnavailable(reply);
    expect(slow.log).toContainEqual(expect.objectContaining({ msg: "unexpected", code: "57014" }));
    expect((await post(slow.address, NOTICES, {}, headers)).status).toBe(200);
    await slow.stop();
  });

  test("for a part that may be missing: 503 as well, without the rest", async () => {
    const slow = await serveBeside(app, { statementTimeoutMs: 200 });
    await app.database.sql("begin; lock table individual_plan in access exclusive mode");
    const reply = await post(slow.address, "query Part { cases { nodes { id plan { state } } } }", {}, headers);
    await app.database.sql("rollback");

    expectUnavailable(reply);
    await slow.stop();
  });

  test("terminates idle connections: the next request has a new one", async () => {
    expect((await post(app.address, NOTICES, {}, headers)).status).toBe(200);
    await app.database.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samordna' and datname = current_database()");
    await until(async () => Object.keys(await connections(app)).length === 0);
    const reply = await post(app.address, NOTICES, {}, headers);

    // Either the pool has noticed already, or the request that found out is told to come again.
    expect([200, 503]).toContain(reply.status);
    expect((await post(app.address, NOTICES, {}, headers)).status).toBe(200);
  });
});

describe("what counts as gone for a while", () => {
  test.each([
    "53300",
    "57P01",
    "57P02",
    "57P03",
    "57014",
    "55P03",
    "40001",
    "40P01",
    "08006",
    "08003",
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "ENOTFOUND",
    "EAI_AGAIN",
  ])("%s", (code) => {
    expect(isBusy(Object.assign(new Error("x"), { code }))).toBe(true);
  });

  test.each(["42703", "42501", "23505", "22021", "25P02", "XX000", "ERR_ASSERTION", undefined])("and what does not: %s", (code) => {
    expect(isBusy(Object.assign(new Error("x"), { code }))).toBe(false);
  });

  test.each(["timeout exceeded when trying to connect", "Connection terminated unexpectedly", "Client has encountered a connection error and is not queryable"])(
    "%s",
    (message) => {
      expect(isBusy(new Error(message))).toBe(true);
    },
  );

  test("nothing at all does not", () => {
    for (const it of [undefined, null, "08006", 57014, {}]) expect(isBusy(it)).toBe(false);
  });
});

describe("no room", () => {
  test("a request that gets no connection in time is told to come again, and gets one when there is room", async () => {
    const one = await serveBeside(app, { poolSize: 1, waitMs: 200 });
    await post(one.address, NOTICES, {}, headers);
    await app.database.sql("begin; lock table notice in access exclusive mode");
    const first = post(one.address, NOTICES, {}, headers);
    await until(() => one.pool().idle === 0);
    const second = await post(one.address, "query Me { me { name } }", {}, headers);
    await app.database.sql("rollback");

    expect({ status: second.status, code: second.code, retry: second.headers["retry-after"] }).toEqual({ status: 503, code: "UNAVAILABLE", retry: "1" });
    expect((await first).status).toBe(200);
    expect((await post(one.address, "query Me { me { name } }", {}, headers)).status).toBe(200);
    await one.stop();
  });
});
