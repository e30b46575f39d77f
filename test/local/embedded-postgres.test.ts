import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/local/embedded-postgres.js";
import { clusterFolder, runnerOfPostgres } from "../../src/local/postgres-files.js";

const isRoot = process.getuid?.() === 0;

function temporaryFolder(mode: number): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "samordna-embedded-"));
  chmodSync(folder, mode);
  return folder;
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe("a database of its own", () => {
  let folder: string;
  let cluster: string;
  let pidFile: string;
  let running: EmbeddedPostgres | undefined;
  const start = async (): Promise<EmbeddedPostgres> => (running = await startEmbeddedPostgres(folder, { durable: false }));
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = undefined;
  };

  beforeAll(async () => {
    folder = temporaryFolder(0o755);
    cluster = clusterFolder(folder, runnerOfPostgres());
    pidFile = path.join(cluster, "postmaster.pid");
    await start();
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("has a login for the service that owns nothing and bypasses nothing", async () => {
    const roles = await ask(
      running?.superuserUrl ?? "",
      "select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname like 'samordna%' order by 1",
    );
    const none = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };

    expect(roles).toEqual([
      { rolname: "samordna_owner", ...none },
      { rolname: "samordna_service", ...none },
    ]);
    await expect(ask(running?.serviceUrl ?? "", "create table mine (id integer)")).rejects.toMatchObject({ code: "42501" });
  });

  test("lets nobody in without the password", async () => {
    const url = new URL(running?.serviceUrl ?? "");
    url.password = "guessed";

    await expect(ask(url.toString(), "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  test("listens on this machine alone", async () => {
    expect(await ask(running?.superuserUrl ?? "", "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  });

  test("keeps its data and its logins", async () => {
    await ask(running?.ownerUrl ?? "", "create table kept as select 1 as one");
    const secret = new URL(running?.ownerUrl ?? "").password;
    await stop();
    await start();

    expect(new URL(running?.ownerUrl ?? "").password).toBe(secret);
    expect(await ask(running?.ownerUrl ?? "", "select one from kept")).toEqual([{ one: 1 }]);
  });

  test("starts where a number was left behind that now belongs to something else, which is left alone", async () => {
    await stop();
    const other = spawn("sleep", ["1000"], { stdio: "ignore" });
    writeFileSync(pidFile, `${other.pid}\n${cluster}\n`);
    await start();
    const isAlive = other.exitCode === null && other.signalCode === null;
    other.kill("SIGKILL");

    expect(isAlive).toBe(true);
    expect(await ask(running?.ownerUrl ?? "", "select one from kept")).toEqual([{ one: 1 }]);
  });

  test("starts where a file without a number was left behind, and harms nobody", async () => {
    await stop();
    writeFileSync(pidFile, "");
    await start();

    expect(await ask(running?.ownerUrl ?? "", "select one from kept")).toEqual([{ one: 1 }]);
  });

  test("is gone when it has been stopped, and stopping twice is no fault", async () => {
    const { processId } = running ?? { processId: 0 };
    const again = running;
    await stop();
    await again?.stop();

    expect(() => process.kill(processId, 0)).toThrow("ESRCH");
    expect(existsSync(pidFile)).toBe(false);
  });

  test("of another version of PostgreSQL is refused with what to do", async () => {
    const file = path.join(cluster, "PG_VERSION");
    const version = readFileSync(file, "utf8");
    writeFileSync(file, "17\n");
    await expect(start()).rejects.toThrow("The data folder is of PostgreSQL 17, this program runs 18. Choose another DATA_DIR or move the data over.");
    writeFileSync(file, version);
  });
});

describe("the folder of the cluster", () => {
  test("lies in the data folder where everybody may get there", () => {
    const folder = temporaryFolder(0o755);

    expect(clusterFolder(folder, runnerOfPostgres())).toBe(path.join(folder, "postgres"));
    rmSync(folder, { recursive: true });
  });

  (isRoot ? test : test.skip)("lies elsewhere, always in the same place, where only root may get there", () => {
    const folder = temporaryFolder(0o700);
    const cluster = clusterFolder(folder, runnerOfPostgres());

    expect(cluster).toMatch(/^\/var\/tmp\/samordna-data-[0-9a-f]{12}\/postgres$/);
    expect(clusterFolder(folder, runnerOfPostgres())).toBe(cluster);
    expect(statSync(cluster)).toMatchObject({ uid: 65534, gid: 65534 });
    expect(statSync(cluster).mode & 0o077).toBe(0);
    rmSync(path.dirname(cluster), { recursive: true });
    rmSync(folder, { recursive: true });
  });

  test("belongs to this user where this user is not root", () => {
    const folder = temporaryFolder(0o700);

    expect(clusterFolder(folder, {})).toBe(path.join(folder, "postgres"));
    rmSync(folder, { recursive: true });
  });
});
