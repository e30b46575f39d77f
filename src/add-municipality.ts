import path from "node:path";
import type { DataSource } from "typeorm";
import { type Config, ConfigurationError, readConfig } from "./config.js";
import { startEmbeddedPostgres } from "./local/embedded-postgres.js";
import { secretsFor } from "./local/local-secrets.js";
import { claimFolder } from "./local/single-run.js";
import { migratedOwner } from "./migrate.js";
import { registerMunicipality, registerPeople } from "./registration.js";
import { unlawfulIn } from "./rules/policy-lint.rules.js";
import { choicesOf } from "./tenants/choice.js";
import { localDate } from "./tenants/local-date.js";
import { faultsInFile } from "./tenants/municipality-file-check.js";
import { type MunicipalityFile, readMunicipalityFile } from "./tenants/municipality-file.js";
import { readPolicy } from "./tenants/policy-check.js";

/** The command was given something that cannot be used: its faults, one a line. */
class FileRefused extends Error {}

/** `npm run municipality -- <file.json>`: registers a municipality with departments, choices and first people. It takes the service's own environment. */
async function main([name]: readonly string[]): Promise<void> {
  if (name === undefined) throw new FileRefused("Usage: npm run municipality -- <file.json>");
  const file = checkedFile(name);
  const config = readConfig();
  await withOwner(config, async (owner) => {
    const isKnown = ((await owner.query("select 1 from municipality where org_number = $1", [file.orgNumber])) as unknown[]).length > 0;
    const at = new Date();
    const id = await registerMunicipality(owner, file, at);
    await registerPeople(owner, id, { serviceUnits: file.serviceUnits, people: file.people ?? [] }, secretsFor(config), at);
    process.stdout.write(isKnown ? outcomeForKnown(file, id) : outcomeForNew(file, id));
  });
}

function checkedFile(name: string): MunicipalityFile {
  let file: MunicipalityFile;
  try {
    file = readMunicipalityFile(name);
  } catch (error) {
    throw new FileRefused(`${name}: ${error instanceof SyntaxError ? "is not JSON" : "cannot be read"}`);
  }
  const faults = faultsInFile(file);
  if (faults.length > 0) throw new FileRefused(faults.map((it) => `${it.path.join(".")}: ${it.rule}`).join("\n"));
  const unlawful = unlawfulIn(readPolicy(file.policy), localDate(new Date()));
  if (unlawful.length > 0) throw new FileRefused(unlawful.map((it) => `policy.${it.path.join(".")}: ${it.code}`).join("\n"));
  return file;
}

/** Runs the missing migrations and hands over the owner's login, of the database that is configured or of the embedded one. */
async function withOwner(config: Config, work: (owner: DataSource) => Promise<void>): Promise<void> {
  if (config.DATABASE_URL === undefined) return withEmbedded(config, work);
  if (config.MIGRATION_DATABASE_URL === undefined) throw new ConfigurationError("MIGRATION_DATABASE_URL is required: a municipality is registered with the owner's login");
  await asOwner(config.MIGRATION_DATABASE_URL, config.DATABASE_URL, work);
}

async function withEmbedded(config: Config, work: (owner: DataSource) => Promise<void>): Promise<void> {
  const release = claimFolder(config.DATA_DIR);
  try {
    const embedded = await startEmbeddedPostgres(path.resolve(config.DATA_DIR), { durable: true });
    try {
      await asOwner(embedded.ownerUrl, embedded.serviceUrl, work);
    } finally {
      await embedded.stop();
    }
  } finally {
    release();
  }
}

async function asOwner(ownerUrl: string, serviceUrl: string, work: (owner: DataSource) => Promise<void>): Promise<void> {
  const owner = await migratedOwner(ownerUrl, serviceUrl);
  try {
    await work(owner);
  } catch (error) {
    const { code, table } = error as { code?: unknown; table?: unknown };
    throw code === "23505" && table === "municipality_number" ? new FileRefused("numbers: one of them is another municipality's already") : error;
  } finally {
    await owner.destroy();
  }
}

function outcomeForNew(file: MunicipalityFile, id: number): string {
  const roles = (file.people ?? []).flatMap((it) => it.roles);
  const vacant = ["SYSTEM_COORDINATOR", "UNIT_LEADER"].filter((it) => !roles.some((role) => role === it));
  return [
    `${file.name} (${file.orgNumber}) is registered with id ${id}.`,
    `  numbers      ${file.numbers.map((it) => it.code).join(", ")}`,
    `  departments  ${file.serviceUnits.map((it) => it.name).join(", ") || "none"}`,
    `  policy       version 1; not said: ${unsaidIn(readPolicy(file.policy)).join(", ") || "nothing"}`,
    `  people       ${(file.people ?? []).length}; roles: ${[...new Set(roles)].join(", ") || "none"}`,
    ...vacant.map((it) => `  note         nobody in the file is ${it}`),
    "A running service knows the municipality within a minute.",
    "",
  ].join("\n");
}

function outcomeForKnown(file: MunicipalityFile, id: number): string {
  return (
    `${file.name} (${file.orgNumber}) was registered already, with id ${id}. Its policy is left as it is: the municipality changes it by the deed changePolicy.\n` +
    `Departments and people of the file that were missing have been added.\n`
  );
}

/** The choices that were not made, by their path: there the national floor applies. */
function unsaidIn(group: object): string[] {
  return choicesOf(group.constructor as new () => object).flatMap(({ name, list, kind }) => {
    const value = (group as Record<string, unknown>)[name];
    if (value === null || (list && (value as unknown[]).length === 0)) return [name];
    const isGroup = typeof kind.schema === "object" && "group" in kind.schema && !list;
    return isGroup ? unsaidIn(value as object).map((it) => `${name}.${it}`) : [];
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isFault = error instanceof FileRefused || error instanceof ConfigurationError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isFault ? 2 : 1;
});
