import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { REGISTER_NOTICE } from "../../src/demo/operations.js";
import { addDemoPages } from "../../src/pages.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import { aNotice } from "../support/inputs.js";
import { headersOf, serveBeside, stopBesides } from "./beside.js";
import { wayTo } from "./doors.js";
import { JSON_TYPE, post, send, type Sent } from "./http.js";
import { until } from "./rows.js";

let app: TestAppHere;
let headers: Record<string, string>;

beforeAll(async () => {
  app = await startAppHere();
  headers = await headersOf(app, "luster/unit-leader");
});
afterAll(async () => {
  await stopBesides();
  await app.stop();
});

const get = (address: string, path: string) => send(address, { method: "GET", path });

describe("the probes", () => {
  test("alive and ready, when all is well", async () => {
    expect(await get(app.address, "/livez")).toMatchObject({ status: 200, json: { status: "alive" } });
    expect(await get(app.address, "/readyz")).toMatchObject({ status: 200, json: { status: "ready" } });
  });

  test("alive but not ready while the database is gone; ready when it is back", async () => {
    const way = await wayTo(app.database.serviceUrl);
    const away = await serveBeside(app, { serviceUrl: way.url, waitMs: 300 });
    await way.shut();
    const gone = [await get(away.address, "/livez"), await get(away.address, "/readyz")];
    await way.open();
    const back = await get(away.address, "/readyz");
    await away.stop();
    await way.shut();

    expect(gone).toMatchObject([{ status: 200 }, { status: 503, json: { status: "not ready" } }]);
    expect(gone[1]?.text).not.toMatch(/ECONN|127\.0\.0\.1/);
    expect(back.status).toBe(200);
  });

  test("alive but not ready while all connections are taken", async () => {
    const one = await serveBeside(app, { poolSize: 1, waitMs: 200 });
    await post(one.address, "{ municipalities { name } }");
    await app.database.sql("begin; lock table person in access exclusive mode");
    const held = post(one.address, "{ me { name } }", {}, headers);
    await until(() => one.pool().idle === 0);
    const probes = [await get(one.address, "/livez"), await get(one.address, "/readyz")];
    await app.database.sql("rollback");

    expect(probes.map((it) => it.status)).toEqual([200, 503]);
    expect((await held).status).toBe(200);
    await one.stop();
  });

  test("not ready while a migration is missing", async () => {
    const [last] = await app.database.sql<{ id: number; timestamp: string; name: string }>(
      "delete from migration where id = (select max(id) from migration) returning id, timestamp, name",
    );
    const missing = await get(app.address, "/readyz");
    await app.database.sql("insert into migration (id, timestamp, name) values ($1, $2, $3)", [last?.id, last?.timestamp, last?.name]);

    expect(missing.status).toBe(503);
    expect((await get(app.address, "/readyz")).status).toBe(200);
  });

  test("ready beside a newer version's migration: old and new run side by side for a while", async () => {
    await app.database.sql("insert into migration (timestamp, name) values (1999999999999, 'FromTheFuture1999999999999')");
    const reply = await get(app.address, "/readyz");
    await app.database.sql("delete from migration where timestamp = 1999999999999");

    expect(reply.status).toBe(200);
  });

  test("not ready while it stops; the request that runs is answered, and a new one finds nobody", async () => {
    const leaving = await serveBeside(app);
    await app.database.sql("begin; lock table person in access exclusive mode");
    const { hostname, port } = new URL(leaving.address);
    const socket = connect(Number(port), hostname);
    let received = "";
    socket.on("data", (part: Buffer) => (received += part.toString()));
    const ended = new Promise<void>((resolve) => void socket.once("close", () => resolve()));
    const body = JSON.stringify({ query: "{ me { name } }" });
    const head = Object.entries({ host: "x", ...JSON_TYPE, ...headers, "content-length": String(body.length) }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST /graphql HTTP/1.1\r\n${head.join("")}\r\n${body}`);
    await until(() => leaving.pool().total > leaving.pool().idle);

    const stopped = leaving.server.stop();
    socket.write("GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n");
    await until(() => !leaving.server.http.listening);
    await expect(get(leaving.address, "/livez")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await app.database.sql("rollback");
    await stopped;
    await ended;
    await leaving.stop();

    const [first, second] = received.split(/(?=HTTP\/1\.1 )/);
    expect(first).toMatch(/^HTTP\/1\.1 200[\s\S]*Anbjørg/);
    expect(second).toMatch(/^HTTP\/1\.1 503[\s\S]*not ready/);
  });
});

describe("the log", () => {
  const SECRET = { name: "Hemmelig Navnesen-Prøve", nationalId: "12838403989", words: "Sier at naboen ikke må få vite det" };

  test("has one line for each operation, with these things and no others", async () => {
    const before = app.log.length;
    const reply = await post(app.address, "query Named { me { name } }", {}, headers);

    expect(app.log.slice(before)).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        pid: expect.any(Number),
        hostname: expect.any(String),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        operation: "Named",
        type: "query",
        municipality: expect.any(Number),
        actor: expect.stringMatching(/^[0-9a-f-]{36}$/),
        statements: expect.any(Number),
        errors: [],
        ms: expect.any(Number),
        msg: "operation",
      },
    ]);
    expect(reply.status).toBe(200);
  });

  test("keeps no more than 100 characters of an operation's name, and the access log neither", async () => {
    const name = "A".repeat(150_000);
    await post(app.address, REGISTER_NOTICE, { input: aNotice() }, headers);
    expect((await post(app.address, `query ${name} { notices { nodes { id } } }`, {}, headers)).status).toBe(200);

    expect(app.log.at(-1)?.["operation"]).toBe("A".repeat(100));
    expect(await app.database.sql("select distinct operation from access_log where operation like 'AAA%'")).toEqual([{ operation: "A".repeat(100) }]);
  });

  test("has a line for what is refused, with the code", async () => {
    for (const [document, code] of [
      ['query Refused { case(id: "x") { id } }', "NOT_FOUND"],
      ["query Refused { nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ] as const) {
      await post(app.address, document, {}, headers);
      expect(app.log.at(-1)).toMatchObject({ msg: "operation", errors: [code] });
    }
  });

  test("holds no variables, no literals, no names, no identity numbers and no tokens, whatever happens", async () => {
    const input = aNotice({ wanted: SECRET.words, subject: { name: SECRET.name, birthDate: "1984-03-12", nationalId: SECRET.nationalId } });
    const literal = `mutation { registerNotice(input: { kinds: [COORDINATOR], channel: PAPER, wanted: "${SECRET.words}", notifierCapacity: MUNICIPAL_STAFF, ownerInformed: true, subject: { name: "${SECRET.name}", nationalId: "${SECRET.nationalId}", birthDate: "1984-03-12" } }) { notice { id wanted subject { name } } errors { code } } }`;
    await post(app.address, REGISTER_NOTICE, { input }, headers);
    await post(app.address, REGISTER_NOTICE, { input: { ...input, subject: { ...(input["subject"] as object), nationalId: "12345678901" } } }, headers);
    await post(app.address, REGISTER_NOTICE, { input: { ...input, channel: SECRET.name } }, headers);
    await post(app.address, literal, {}, headers);
    await post(app.address, "query Read { notices { nodes { wanted subject { name birthDate } } } }", {}, headers);
    await app.database.sql("alter table notice add constraint none check (false) not valid");
    await post(app.address, REGISTER_NOTICE, { input }, headers);
    await app.database.sql("alter table notice drop constraint none");

    const written = JSON.stringify(app.log);
    expect(app.log.filter((it) => it["msg"] === "unexpected")).toHaveLength(1);
    for (const secret of [...Object.values(SECRET), "12345678901", "Navnesen", "1984-03-12", "4644", headers["authorization"]?.slice(7, 60) ?? ""])
      expect(written).not.toContain(secret);
    expect(written).not.toMatch(/bearer|registerNotice\(input/i);
  });
});

describe("the headers", () => {
  const all: readonly (readonly [string, () => Sent])[] = [
    ["an answer", () => ({ headers: { ...JSON_TYPE, ...headers }, body: '{"query":"{ me { name } }"}' })],
    ["a refusal", () => ({ headers: JSON_TYPE, body: '{"query":"{ me { name } }"}' })],
    ["a body that is no JSON", () => ({ headers: JSON_TYPE, body: "{" })],
    ["a probe", () => ({ method: "GET", path: "/readyz" })],
    ["a path that is not there", () => ({ method: "GET", path: "/nothing" })],
    ["a file that is not there", () => ({ method: "GET", path: "/graphql/../../package.json" })],
  ];

  test.each(all)("of %s", async (_, sent) => {
    const reply = await send(app.address, sent());

    expect(reply.headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "x-frame-options": "DENY" });
    expect(reply.headers["content-security-policy"]).toMatch(/^default-src 'self'; .*script-src 'self'; frame-ancestors 'none'$/);
    expect(reply.headers["content-type"]).toBe("application/json; charset=utf-8");
    for (const name of ["x-powered-by", "server", "etag", "set-cookie"]) expect(reply.headers[name]).toBeUndefined();
  });

  test("let no page of another site read an answer", async () => {
    const origin = { origin: "https://evil.invalid" };
    const preflight = { "access-control-request-method": "POST", "access-control-request-headers": "authorization, content-type, x-municipality" };
    const replies = [
      await send(app.address, { headers: { ...JSON_TYPE, ...headers, ...origin }, body: '{"query":"{ me { name } }"}' }),
      await send(app.address, { method: "OPTIONS", headers: { ...origin, ...preflight } }),
      await send(app.address, { method: "GET", path: "/livez", headers: origin }),
    ];

    for (const reply of replies) expect(Object.keys(reply.headers).filter((it) => it.startsWith("access-control-"))).toEqual([]);
    expect(replies[1]?.status).toBeGreaterThanOrEqual(400);
  });

  test("of the demo pages, where they are switched on, are the same", async () => {
    const demo = await serveBeside(app, { addPages: (express) => addDemoPages(express, app.issuer) });
    const people = await get(demo.address, "/demo/people");
    const token = await send(demo.address, { path: "/demo/token", headers: JSON_TYPE, body: '{"key":"luster/unit-leader"}' });
    const nobody = await send(demo.address, { path: "/demo/token", headers: JSON_TYPE, body: '{"key":"__proto__"}' });
    await demo.stop();

    expect(people.headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
    expect(people.text).not.toMatch(/nationalId|subject|\d{11}/);
    expect(token.json).toMatchObject({ token: expect.any(String) });
    expect(nobody).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });
});
