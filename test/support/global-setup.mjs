// One PostgreSQL for the run, with a template that has every migration and the five municipalities; each test file clones it.
// One host of servers for each jest worker, see server-host.mjs.
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

export default async function globalSetup({ maxWorkers }) {
  execFileSync(process.execPath, [path.join(root, "scripts", "build.mjs")], { stdio: "inherit" });
  const load = createRequire(import.meta.url);
  const from = (file) => load(path.join(root, "dist", file));
  const folder = mkdtempSync(path.join(os.tmpdir(), "samordna-test-"));
  chmodSync(folder, 0o755);

  const postgres = await from("local/embedded-postgres.js").startEmbeddedPostgres(folder, { durable: false });
  const secrets = from("local/local-secrets.js").secretsFor({ DATA_DIR: folder });
  const owner = await from("migrate.js").migratedOwner(postgres.ownerUrl, postgres.serviceUrl);
  await from("demo/demo-data.js").loadMunicipalities(owner, secrets, new Date("2026-01-01T08:00:00Z"));
  await owner.destroy();

  Object.assign(process.env, {
    TEST_SUPERUSER_URL: postgres.superuserUrl,
    TEST_OWNER_URL: postgres.ownerUrl,
    TEST_SERVICE_URL: postgres.serviceUrl,
    TEST_FOLDER: folder,
  });
  const hosts = Array.from({ length: maxWorkers }, () => fork(path.join(root, "test", "support", "server-host.mjs")));
  const addresses = await Promise.all(hosts.map(async (it) => (await once(it, "message"))[0]));
  process.env.TEST_HOSTS = addresses.join(" ");
  globalThis.__samordna = { postgres, hosts };
}
