import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.js";
import type { Secrets } from "../tenants/secrets.js";

/** The keys from the configuration; outside production they are made once in the data folder when none are given. */
export function secretsFor(config: Config): Secrets {
  const made = config.ENCRYPTION_KEY && config.LOOKUP_KEY ? null : madeOnce(path.join(config.DATA_DIR, "keys.json"));
  const encryption = config.ENCRYPTION_KEY ?? { id: "local", key: Buffer.from(made?.encryption ?? "", "base64") };
  return { encryption, lookup: config.LOOKUP_KEY ?? Buffer.from(made?.lookup ?? "", "base64") };
}

function madeOnce(file: string): { encryption: string; lookup: string } {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as { encryption: string; lookup: string };
  const keys = { encryption: randomBytes(32).toString("base64"), lookup: randomBytes(32).toString("base64") };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
