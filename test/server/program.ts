import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { clusterFolder, runnerOfPostgres } from "../../src/local/postgres-files.js";
import { send } from "./http.js";
import { until } from "./rows.js";

const main = path.join(__dirname, "..", "..", "dist", "main.js");

/** The real program as a process of its own. */
export interface Program {
  readonly address: string;
  readonly process: ChildProcess;
  /** What it has written so far. */
  output(): string;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  ready(): Promise<void>;
  /** A signal to its whole group, as the terminal sends it. */
  signal(name: NodeJS.Signals): void;
}

/** Starts it with this environment and nothing else. */
export async function startProgram(environment: Record<string, string>): Promise<Program> {
  const port = environment["PORT"] ?? String(await freePort());
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [main], { env: { PATH, PORT: port, ...environment }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (output += part.toString()));
  const ended = new Promise<number | null>((resolve) => void child.once("close", (code) => resolve(code)));
  const address = `http://127.0.0.1:${port}`;
  const isReady = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output}`);
    return (await send(address, { method: "GET", path: "/readyz" }).catch(() => null))?.status === 200;
  };
  return {
    address,
    process: child,
    output: () => output,
    ended,
    ready: () => until(isReady),
    signal: (name) => void process.kill(-(child.pid ?? 0), name),
  };
}

/** A data folder that goes away with the test. */
export interface DataFolder {
  readonly path: string;
  /** The process of its database; null when none is running. */
  database(): number | null;
  /** Past every wall into its database. */
  superuser(): Promise<Client>;
  remove(): void;
}

export function dataFolder(): DataFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), "samordna-process-"));
  chmodSync(folder, 0o755);
  const cluster = clusterFolder(folder, runnerOfPostgres());
  const lines = (): string[] => {
    const file = path.join(cluster, "postmaster.pid");
    return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  };
  const database = (): number | null => {
    const id = Number(lines()[0] ?? 0);
    return id > 0 && isRunning(id) ? id : null;
  };
  return {
    path: folder,
    database,
    superuser: async () => {
      const { superuser } = JSON.parse(readFileSync(path.join(folder, "postgres-logins.json"), "utf8")) as { superuser: string };
      const client = new Client({ connectionString: `postgresql://postgres:${superuser}@127.0.0.1:${lines()[3]}/samordna` });
      client.on("error", () => undefined);
      await client.connect();
      return client;
    },
    remove: () => {
      const left = database();
      if (left !== null) process.kill(left, "SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
      if (!cluster.startsWith(folder)) rmSync(path.dirname(cluster), { recursive: true, force: true });
    },
  };
}

export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether somebody listens there. */
export function isListening(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const answer = (it: boolean): void => {
      socket.destroy();
      resolve(it);
    };
    socket.once("connect", () => answer(true)).once("error", () => answer(false));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return port;
}
