import type { DataSource } from "typeorm";
import { ownerDataSource } from "./data-source.js";
import { migrations } from "./migrations/migrations.js";

/** Runs the migrations that are missing with the owner's login and gives that login back for registration. */
export async function migratedOwner(ownerUrl: string, serviceUrl: string): Promise<DataSource> {
  const owner = ownerDataSource(ownerUrl, new URL(serviceUrl).username);
  await owner.initialize();
  await owner.runMigrations();
  await owner.query(`do $$ begin execute format('grant select on migration to %I', current_setting('samordna.service_role')); end $$`);
  return owner;
}

/** Whether the database answers and has every migration this program knows. */
export async function isMigrated(service: DataSource): Promise<boolean> {
  try {
    const rows = (await service.query("select name from migration")) as { name: string }[];
    const done = new Set(rows.map((it) => it.name));
    return migrations.every((it) => done.has(it.name));
  } catch {
    return false;
  }
}
