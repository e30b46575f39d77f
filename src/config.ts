import { readFileSync } from "node:fs";
import path from "node:path";

/** Thrown at start when the environment is wrong; the message names the variable and never its value. */
export class ConfigurationError extends Error {}

interface Setting<T> {
  readonly parse: (text: string) => T;
  readonly fallback: (isProduction: boolean) => T | undefined;
  readonly meaning: string;
  readonly shownDefault: string;
}

function setting<T>(parse: (text: string) => T, fallback: T | undefined | ((isProduction: boolean) => T | undefined), shownDefault: string, meaning: string): Setting<T> {
  const asFunction = typeof fallback === "function" ? (fallback as (p: boolean) => T | undefined) : () => fallback;
  return { parse, fallback: asFunction, meaning, shownDefault };
}

function text(value: string): string {
  return value;
}

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new ConfigurationError(`must be a whole number from ${least} to ${most}`);
    }
    return number;
  };
}

function yesOrNo(value: string): boolean {
  if (value === "true" || value === "1") return true;
  if (value === "false" || value === "0") return false;
  throw new ConfigurationError("must be true or false");
}

function oneOf<T extends string>(...allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((it) => it === value);
    if (found === undefined) throw new ConfigurationError(`must be one of ${allowed.join(", ")}`);
    return found;
  };
}

function postgresUrl(value: string): string {
  if (!/^postgres(ql)?:\/\/.+/.test(value)) throw new ConfigurationError("must begin with postgres:// or postgresql://");
  return value;
}

function keyOf32Bytes(value: string): Buffer {
  const key = Buffer.from(value, "base64");
  if (key.length !== 32) throw new ConfigurationError("must be 32 bytes in base64");
  return key;
}

function namedKey(value: string): NamedKey {
  const [id, secret] = value.split(":", 2);
  if (!id || !secret) throw new ConfigurationError("must be written as <key id>:<32 bytes in base64>");
  return { id, key: keyOf32Bytes(secret) };
}

/** An encryption key with the id that is stored beside what it encrypted, so that keys can be changed. */
export interface NamedKey {
  readonly id: string;
  readonly key: Buffer;
}

const outsideProduction = (isProduction: boolean): boolean => !isProduction;

/** Every environment variable that the service reads. `docs/configuration.md` is compared with this table. */
export const settings = {
  NODE_ENV: setting(oneOf("production", "development", "test"), "development", "development", "What kind of run this is. Production refuses demo data and the demo issuer."),
  HOST: setting(text, "127.0.0.1", "127.0.0.1", "The address to listen on."),
  PORT: setting(wholeNumber(0, 65535), 4000, "4000", "The port to listen on; 0 takes a free one."),
  DATA_DIR: setting(text, ".data", ".data", "Folder for the embedded database and the keys of a local run."),
  DATABASE_URL: setting(postgresUrl, undefined, "embedded", "PostgreSQL login of the service (owns nothing). Without it an embedded PostgreSQL is started."),
  MIGRATION_DATABASE_URL: setting(postgresUrl, undefined, "embedded", "PostgreSQL login of the owner, used for migrations only. Without it no migration is run."),
  DATABASE_POOL_SIZE: setting(wholeNumber(1, 200), 10, "10", "The most database connections held at once."),
  DATABASE_WAIT_MS: setting(wholeNumber(100, 60000), 1000, "1000", "How long a request waits for a free connection before it is told to try again."),
  STATEMENT_TIMEOUT_MS: setting(wholeNumber(100, 600000), 5000, "5000", "The longest a single statement may run."),
  ISSUERS_FILE: setting(text, undefined, "none", "JSON file with the closed list of token issuers."),
  ENCRYPTION_KEY: setting(namedKey, undefined, "made in DATA_DIR", "Key for national identity numbers, written <key id>:<32 bytes in base64>. Required in production."),
  LOOKUP_KEY: setting(keyOf32Bytes, undefined, "made in DATA_DIR", "Key for look-up hashes (HMAC-SHA-256), 32 bytes in base64. Required in production."),
  DEMO: setting(yesOrNo, outsideProduction, "true outside production", "Loads five municipalities with invented people and accepts their tokens. Refused in production."),
  GRAPHIQL: setting(yesOrNo, outsideProduction, "true outside production", "Serves GraphiQL at /."),
  INTROSPECTION: setting(yesOrNo, outsideProduction, "true outside production", "Answers introspection queries."),
  LOG_LEVEL: setting(oneOf("silent", "error", "warn", "info", "debug"), "info", "info", "The least serious log line that is written."),
  SHUTDOWN_GRACE_MS: setting(wholeNumber(0, 120000), 10000, "10000", "How long running requests may take to finish after SIGTERM."),
} as const;

type Settings = typeof settings;
type Value<K extends keyof Settings> = Settings[K] extends Setting<infer T> ? T : never;
type Optional = "DATABASE_URL" | "MIGRATION_DATABASE_URL" | "ISSUERS_FILE" | "ENCRYPTION_KEY" | "LOOKUP_KEY";

/** What the service was told at start: one property for each variable. */
export type Config = { readonly [K in Exclude<keyof Settings, Optional>]: Value<K> } & {
  readonly [K in Optional]: Value<K> | undefined;
};

/** Reads and checks the environment once, at start. Throws a ConfigurationError that names the variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const isProduction = environment["NODE_ENV"] === "production";
  const entries = Object.entries(settings).map(([name, it]) => [name, valueOf(name, it as Setting<unknown>, environment[name], isProduction)]);
  const config = Object.fromEntries(entries) as Config;
  if (isProduction) refuseUnsafeProduction(config);
  return config;
}

function valueOf(name: string, it: Setting<unknown>, given: string | undefined, isProduction: boolean): unknown {
  if (given === undefined || given === "") return it.fallback(isProduction);
  try {
    return it.parse(given);
  } catch (error) {
    throw new ConfigurationError(`${name} ${error instanceof ConfigurationError ? error.message : "cannot be read"}`);
  }
}

function refuseUnsafeProduction(config: Config): void {
  if (config.DEMO) throw new ConfigurationError("DEMO cannot be true in production");
  for (const name of ["DATABASE_URL", "ISSUERS_FILE", "ENCRYPTION_KEY", "LOOKUP_KEY"] as const) {
    if (config[name] === undefined) throw new ConfigurationError(`${name} is required in production`);
  }
}

/** The version in package.json, for the log and the start-up lines. */
export function productVersion(): string {
  const file = path.join(__dirname, "..", "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
