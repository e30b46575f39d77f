import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What the kernel counts processor time in when it tells it: hundredths of a second, whatever the machine. */
const TICK_MS = 10;

/** Whether processor time of other processes can be read here. */
export function canMeasure(): boolean {
  return existsSync("/proc/self/stat");
}

/** Processor time of a process in milliseconds, user and system, with all its threads. */
export function timeOf(processId: number): number {
  const { user, system } = statOf(processId);
  return (user + system) * TICK_MS;
}

/** Processor time of a PostgreSQL with all its processes in milliseconds, those that have ended among them. */
export function timeOfPostgres(postmaster: number): number {
  const own = statOf(postmaster);
  const children = childrenOf(postmaster).map(statOf);
  return (own.user + own.system + own.ended + children.reduce((sum, it) => sum + it.user + it.system, 0)) * TICK_MS;
}

interface Stat {
  readonly parent: number;
  readonly user: number;
  readonly system: number;
  readonly ended: number;
}

const gone: Stat = { parent: 0, user: 0, system: 0, ended: 0 };

/** One line of /proc; the name in it may hold anything, so the numbers are counted from its closing bracket. */
function statOf(processId: number): Stat {
  try {
    const line = readFileSync(`/proc/${processId}/stat`, "utf8");
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const at = (index: number): number => Number(fields[index - 3]);
    return { parent: at(4), user: at(14), system: at(15), ended: at(16) + at(17) };
  } catch {
    return gone;
  }
}

function childrenOf(processId: number): number[] {
  return readdirSync("/proc")
    .filter((it) => /^\d+$/.test(it))
    .map(Number)
    .filter((it) => statOf(it).parent === processId);
}
