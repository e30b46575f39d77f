import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DataSource } from "typeorm";
import { openDemoIssuer } from "../demo/demo-issuer.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../local/embedded-postgres.js";
import { secretsFor } from "../local/local-secrets.js";
import { migratedOwner } from "../migrate.js";
import { compare } from "./compare.js";
import { canMeasure } from "./cpu-time.js";
import { fillDatabase, sizes } from "./fill.js";
import { reachOf } from "./reach.js";
import { reportOf, type Report } from "./report.js";

/** Above this many times the cost of the single statement, the bench fails. */
const MOST = 2.2;

/** Fills a database of its own and compares the service with a single statement that gives the same answer. */
async function main(): Promise<void> {
  if (!canMeasure()) return say("The processor time of the database cannot be measured here: there is no /proc. Nothing was compared.\n");
  const folder = mkdtempSync(path.join(tmpdir(), "samordna-bench-"));
  chmodSync(folder, 0o755);
  try {
    const postgres = await startEmbeddedPostgres(folder, { durable: true });
    stopOnSignal(postgres, folder);
    try {
      const report = await run(folder, postgres);
      say(report.text);
      if (report.ratio > MOST) process.exitCode = 1;
      say(`The ratio is ${report.ratio > MOST ? "above" : "within"} the limit of ${MOST}.\n`);
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The database is a process group of its own: an interrupted bench takes it along. */
function stopOnSignal(postgres: EmbeddedPostgres, folder: string): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void postgres.stop().finally(() => {
        rmSync(folder, { recursive: true, force: true });
        process.exit(1);
      });
    });
  }
}

async function run(folder: string, postgres: EmbeddedPostgres): Promise<Report> {
  const startedAt = performance.now();
  const secrets = secretsFor({ DATA_DIR: folder } as never);
  const owner = await migratedOwner(postgres.ownerUrl, postgres.serviceUrl);
  const second = await migratedOwner(postgres.ownerUrl, postgres.serviceUrl);
  const workers = await fillDatabase([owner, second], await openDemoIssuer(folder), secrets);
  await second.destroy();
  await saySizes(owner, (performance.now() - startedAt) / 1000);
  const reaches = await Promise.all(workers.map((it) => reachOf(owner, it)));
  await owner.destroy();
  return reportOf(await compare(folder, postgres, workers, reaches));
}

async function saySizes(owner: DataSource, seconds: number): Promise<void> {
  const { rows, bytes, tables } = await sizes(owner);
  const largest = tables.slice(0, 6).map((it) => `${it.name} ${it.rows}`);
  say(`Filled in ${seconds.toFixed(1)} s: ${rows} rows, ${Math.round(bytes / 1e6)} MB (${largest.join(", ")}, …)\n`);
}

function say(text: string): void {
  process.stdout.write(text);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
