import { existsSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { getIntrospectionQuery } from "graphql";
import { cloneDatabase, type TestDatabase } from "../support/database.js";
import { post, type Reply, send } from "./http.js";
import { type DataFolder, dataFolder, isListening, isRunning, type Program, startProgram } from "./program.js";
import { until, waitingForLock } from "./rows.js";

const quick = { DEMO: "false", GRAPHIQL: "false", INTROSPECTION: "false" };
const MUNICIPALITIES = "query Municipalities { municipalities { name } }";

const programs: Program[] = [];
const start = async (environment: Record<string, string>): Promise<Program> => {
  const program = await startProgram(environment);
  programs.push(program);
  return program;
};
afterEach(async () => {
  for (const program of programs.splice(0)) {
    if (program.process.exitCode === null && program.process.signalCode === null) program.signal("SIGTERM");
    await program.ended;
  }
});

/** Sends a request that the database holds back, says `meanwhile`, and lets it go on. */
async function held(program: Program, folder: DataFolder, meanwhile: () => Promise<void>): Promise<Reply> {
  const superuser = await folder.superuser();
  await superuser.query("begin; lock table municipality in access exclusive mode");
  const reply = post(program.address, MUNICIPALITIES);
  await until(async () => (await waitingForLock(async (text) => (await superuser.query<{ pid: number }>(text)).rows)).length > 0);
  await meanwhile();
  await superuser.query("rollback");
  await superuser.end();
  return reply;
}

describe("a database of its own", () => {
  let folder: DataFolder;
  const answer = { status: 200, json: { data: { municipalities: [{ name: "Prøvekommune" }] } } };

  beforeAll(async () => {
    folder = dataFolder();
    const first = await startProgram({ ...quick, DATA_DIR: folder.path });
    await first.ready();
    const superuser = await folder.superuser();
    await superuser.query("insert into municipality (id, org_number, name) values (9001, '999999999', 'Prøvekommune')");
    await superuser.end();
    first.signal("SIGTERM");
    await first.ended;
  });
  afterAll(() => folder.remove());

  test("is made at the first start and kept; SIGTERM lets the running request finish, then everything stops", async () => {
    const program = await start({ ...quick, DATA_DIR: folder.path });
    await program.ready();
    const database = folder.database();
    const reply = await held(program, folder, async () => {
      program.signal("SIGTERM");
      await until(async () => !(await isListening(program.address)));
      expect(program.process.exitCode).toBeNull();
    });

    expect(reply).toMatchObject(answer);
    expect(await program.ended).toBe(0);
    expect(database).toBeGreaterThan(0);
    expect([isRunning(database ?? 0), folder.database(), existsSync(path.join(folder.path, "running.pid"))]).toEqual([false, null, false]);
    expect(program.output()).not.toMatch(/"level":[45]0|warning|deprecat/i);
  });

  test("may be joined by no other program; Ctrl-C, even twice, ends it as well", async () => {
    const program = await start({ ...quick, DATA_DIR: folder.path });
    await program.ready();
    const database = folder.database();

    const second = await start({ ...quick, DATA_DIR: folder.path });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Another Samordna (process ${program.process.pid}) runs on the data folder`);
    expect(second.output()).not.toMatch(/\n\s+at /);
    expect(folder.database()).toBe(database);

    const reply = await held(program, folder, async () => {
      program.signal("SIGINT");
      await until(async () => !(await isListening(program.address)));
      program.signal("SIGINT");
    });
    expect(reply).toMatchObject(answer);
    expect(await program.ended).toBe(0);
    expect([isRunning(database ?? 0), folder.database()]).toEqual([false, null]);
  });

  test("that a killed program left behind is taken over", async () => {
    const killed = await start({ ...quick, DATA_DIR: folder.path });
    await killed.ready();
    const left = folder.database();
    killed.process.kill("SIGKILL");
    await killed.ended;
    expect(folder.database()).toBe(left);

    const next = await start({ ...quick, DATA_DIR: folder.path });
    await next.ready();
    expect(await post(next.address, MUNICIPALITIES)).toMatchObject(answer);
    expect(isRunning(left ?? 0)).toBe(false);
    next.signal("SIGTERM");
    expect(await next.ended).toBe(0);
    expect(folder.database()).toBeNull();
  });

  test("is stopped as well when the signal comes in the middle of the start", async () => {
    const program = await start({ ...quick, DATA_DIR: folder.path });
    await until(() => folder.database() !== null);
    program.signal("SIGTERM");

    expect(await program.ended).toBe(0);
    expect(folder.database()).toBeNull();
  });

  test("is stopped as well when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const program = await start({ ...quick, DATA_DIR: folder.path, PORT: String((other.address() as AddressInfo).port) });

    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/^Could not start: .*EADDRINUSE/m);
    expect(folder.database()).toBeNull();
    other.close();
  });

  test("keeps its logins and keys to itself", () => {
    for (const file of ["postgres-logins.json", "keys.json"]) expect(statSync(path.join(folder.path, file)).mode & 0o077).toBe(0);
  });
});

describe("a configuration that cannot be meant", () => {
  const key = Buffer.alloc(32, 7).toString("base64");
  const complete = { NODE_ENV: "production", DATABASE_URL: "postgres://a@127.0.0.1:1/b", ISSUERS_FILE: "/nowhere.json", ENCRYPTION_KEY: `k:${key}`, LOOKUP_KEY: key };

  test.each<readonly [string, Record<string, string>]>([
    ["PORT", { PORT: "abc" }],
    ["DATABASE_URL", { DATABASE_URL: "Hemmelig-4711" }],
    ["ENCRYPTION_KEY", { ...complete, ENCRYPTION_KEY: "" }],
    ["DEMO", { ...complete, DEMO: "true" }],
  ])("%s: exit code 2, and the variable is named", async (name, environment) => {
    const program = await start({ PORT: "0", ...environment });

    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(new RegExp(`^Configuration: ${name} .*\n$`));
    expect(program.output()).not.toMatch(/4711|\n\s+at /);
  });
});

describe("production", () => {
  let folder: DataFolder;
  let database: TestDatabase;
  let program: Program;
  let token: string;

  beforeAll(async () => {
    folder = dataFolder();
    database = await cloneDatabase();
    const { privateKey, publicKey } = await generateKeyPair("ES256");
    const issuer = {
      issuer: "https://issuer.invalid/",
      kind: "EMPLOYEE",
      audience: "samordna",
      algorithms: ["ES256"],
      jwks: { keys: [{ ...(await exportJWK(publicKey)), alg: "ES256" }] },
    };
    const file = path.join(folder.path, "issuers.json");
    writeFileSync(file, JSON.stringify([issuer]));
    token = await new SignJWT({})
      .setProtectedHeader({ alg: "ES256" })
      .setIssuer(issuer.issuer)
      .setAudience(issuer.audience)
      .setSubject("somebody")
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(privateKey);
    const key = Buffer.alloc(32, 7).toString("base64");
    program = await startProgram({
      NODE_ENV: "production",
      DATABASE_URL: database.serviceUrl,
      ISSUERS_FILE: file,
      ENCRYPTION_KEY: `k:${key}`,
      LOOKUP_KEY: key,
      DATA_DIR: folder.path,
    });
    await program.ready();
  });
  afterAll(async () => {
    program.signal("SIGTERM");
    await program.ended;
    await database.drop();
    folder.remove();
  });

  test("answers what is public", async () => {
    expect((await post(program.address, MUNICIPALITIES)).data.municipalities).toHaveLength(5);
  });

  test.each(["/", "/console", "/console/index.html", "/demo/people", "/demo/token", "/graphiql"])("has nothing at %s", async (path) => {
    for (const method of ["GET", "POST"]) expect(await send(program.address, { method, path })).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });

  test("has no page to try out the API, whoever asks", async () => {
    const reply = await send(program.address, { method: "GET", path: "/graphql", headers: { accept: "text/html" } });

    expect(reply).toMatchObject({ status: 406, code: "BAD_REQUEST" });
  });

  test("does not tell its schema", async () => {
    for (const query of [getIntrospectionQuery(), '{ __type(name: "Case") { name } }'])
      expect(await post(program.address, query)).toMatchObject({ status: 400, code: "GRAPHQL_VALIDATION_FAILED" });
  });

  test("accepts the issuers of its list", async () => {
    const headers = { authorization: `Bearer ${token}`, "x-municipality": "4644" };

    expect((await post(program.address, "{ me { name } }", {}, headers)).code).toBe("FORBIDDEN");
  });

  test("does not accept the demo's tokens", async () => {
    const { openDemoIssuer } = await import("../../src/demo/demo-issuer.js");
    const { demoMunicipalities } = await import("../../src/demo/demo-people.js");
    const issuer = await openDemoIssuer(process.env["TEST_FOLDER"] ?? "");
    const [person] = demoMunicipalities()[0]?.people ?? [];
    if (!person) throw new Error("the demo has no people");
    const headers = { authorization: `Bearer ${await issuer.sign(person.login)}`, "x-municipality": person.municipalityNumber };

    expect(await post(program.address, "{ me { name } }", {}, headers)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  });

  test("keeps nothing in the data folder", () => {
    for (const file of ["postgres-logins.json", "keys.json", "demo-issuer.json", "running.pid"]) expect(existsSync(path.join(folder.path, file))).toBe(false);
  });

  test("writes JSON lines and nothing else", async () => {
    await post(program.address, "query Line { municipalities { name } }");
    await until(() => program.output().includes('"operation":"Line"'));
    const lines = program.output().trim().split("\n");

    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ service: "samordna", time: expect.stringMatching(/Z$/) });
  });
});
