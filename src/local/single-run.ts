import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Claims a data folder for this process: two programs on one database cluster would destroy it. Gives the release. */
export function claimFolder(folder: string): () => void {
  const file = path.join(folder, "running.pid");
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
    refuseWhileRunning(Number(readFileSync(file, "utf8")), folder);
    writeFileSync(file, String(process.pid));
  }
  return () => rmSync(file, { force: true });
}

function refuseWhileRunning(processId: number, folder: string): void {
  if (!(processId > 0) || processId === process.pid || !isOurs(processId)) return;
  throw new Error(`Another Samordna (process ${processId}) runs on the data folder ${folder}. Set DATA_DIR and PORT to run a second one.`);
}

/** A process of that number that is a Node program: numbers are used again after a restart of the machine. */
function isOurs(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${processId}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("node");
}
