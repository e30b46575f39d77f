import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync, chownSync, chmodSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { binariesFor, clusterFolder, type Runner, runnerOfPostgres } from "./postgres-files.js";

const MAJOR_VERSION = "18";
const OWNER = "samordna_owner";
const SERVICE = "samordna_service";
const DATABASE = "samordna";

/** A running PostgreSQL of our own, with the three logins that are needed. */
export interface EmbeddedPostgres {
  readonly serviceUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly processId: number;
  stop(): Promise<void>;
}

interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly service: string;
}

/** Starts PostgreSQL on a free port of 127.0.0.1 with its data below `dataFolder`; made at the first start, kept afterwards. */
export async function startEmbeddedPostgres(dataFolder: string, options: { readonly durable: boolean }): Promise<EmbeddedPostgres> {
  const runner = runnerOfPostgres();
  const binaries = binariesFor(runner);
  if (!existsSync(loginsFile(dataFolder))) setOrphanAside(clusterFolder(dataFolder, runner));
  const cluster = clusterFolder(dataFolder, runner);
  const secrets = secretsIn(dataFolder);
  const isNew = !existsSync(path.join(cluster, "PG_VERSION"));
  if (isNew) initialise(binaries, cluster, runner, secrets);
  refuseOtherVersion(cluster);
  stopLeftover(cluster);

  const port = await freePort();
  const child = launch(binaries, cluster, runner, port, options.durable);
  const superuserUrl = url("postgres", secrets.superuser, port, "postgres");
  await untilReady(superuserUrl, child);
  if (isNew) await createLogins(superuserUrl, secrets);
  return {
    serviceUrl: url(SERVICE, secrets.service, port, DATABASE),
    ownerUrl: url(OWNER, secrets.owner, port, DATABASE),
    superuserUrl,
    processId: child.pid ?? 0,
    stop: () => stop(child),
  };
}

function loginsFile(dataFolder: string): string {
  return path.join(dataFolder, "postgres-logins.json");
}

/** A cluster whose logins are gone with a deleted data folder cannot be entered any more; it is kept beside the new one. */
function setOrphanAside(cluster: string): void {
  if (existsSync(path.join(cluster, "PG_VERSION"))) renameSync(cluster, `${cluster}-orphan-${Date.now()}`);
}

function secretsIn(dataFolder: string): Secrets {
  const file = loginsFile(dataFolder);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const secret = (): string => randomBytes(24).toString("hex");
  const secrets = { superuser: secret(), owner: secret(), service: secret() };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function initialise(binaries: string, cluster: string, runner: Runner, secrets: Secrets): void {
  const folder = mkdtempSync(path.join(tmpdir(), "samordna-"));
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (runner.uid !== undefined && runner.gid !== undefined) {
    chmodSync(folder, 0o755);
    chownSync(passwordFile, runner.uid, runner.gid);
  }
  const how = ["-D", cluster, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8", "--locale=C", "--no-sync"];
  const done = spawnSync(path.join(binaries, "bin", "initdb"), how, { ...runner, cwd: "/", env: environment(binaries), encoding: "utf8" });
  rmSync(folder, { recursive: true, force: true });
  if (done.status !== 0) throw new Error(`initdb failed: ${done.stderr || String(done.error)}`);
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (version !== MAJOR_VERSION) {
    throw new Error(`The data folder is of PostgreSQL ${version}, this program runs ${MAJOR_VERSION}. Choose another DATA_DIR or move the data over.`);
  }
}

/** A killed program leaves its database running; two on one folder would destroy it. */
function stopLeftover(cluster: string): void {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const processId = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (!isDatabaseOf(cluster, processId)) return rmSync(file, { force: true });
  for (let tries = 0; tries < 50 && isRunning(processId); tries++) {
    if (tries % 25 === 0) process.kill(processId, "SIGINT");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

/** Numbers are used again after a restart of the machine: whoever has this one now may be somebody else. */
function isDatabaseOf(cluster: string, processId: number): boolean {
  const commandLine = `/proc/${processId}/cmdline`;
  return processId > 0 && isRunning(processId) && (!existsSync(commandLine) || readFileSync(commandLine, "utf8").includes(cluster));
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

function launch(binaries: string, cluster: string, runner: Runner, port: number, durable: boolean): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: cluster,
    max_connections: "60",
    shared_buffers: "128MB",
    password_encryption: "scram-sha-256",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off", max_parallel_workers_per_gather: "0", jit: "off" }),
  };
  const how = ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  // A group of its own, so that Ctrl-C reaches the service first and the database is stopped by it.
  return spawn(path.join(binaries, "bin", "postgres"), how, { ...runner, cwd: "/", env: environment(binaries), stdio: ["ignore", "ignore", "ignore"], detached: true });
}

function environment(binaries: string): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC", LD_LIBRARY_PATH: path.join(binaries, "lib") };
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL stopped at once with code ${child.exitCode}`);
    const client = new Client({ connectionString: address });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("PostgreSQL did not answer within 15 seconds");
}

async function createLogins(address: string, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(`create role ${OWNER} login password '${secrets.owner}'`);
    await client.query(`create role ${SERVICE} login password '${secrets.service}'`);
    await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGINT");
  await ended;
}

function url(login: string, secret: string, port: number, database: string): string {
  return `postgresql://${login}:${secret}@127.0.0.1:${port}/${database}`;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
