import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.js";
import type { Secrets } from "../tenants/secrets.js";
import { keptIn } from "./kept-in.js";

/** The keys from the configuration; outside production they are made once in the data folder when none are given. */
export function secretsFor(config: Config): Secrets {
  const made = config.ENCRYPTION_KEY && config.LOOKUP_KEY ? null : madeOnce(path.join(config.DATA_DIR, "keys.json"));
  const encryption = config.ENCRYPTION_KEY ?? { id: "local", key: Buffer.from(made?.encryption ?? "", "base64") };
  return { encryption, lookup: config.LOOKUP_KEY ?? Buffer.from(made?.lookup ?? "", "base64") };
}

function madeOnce(file: string): { encryption: string; lookup: string } {
  const keys = (): string => JSON.stringify({ encryption: randomBytes(32).toString("base64"), lookup: randomBytes(32).toString("base64") });
  return JSON.parse(existsSync(file) ? readFileSync(file, "utf8") : keptIn(file, keys())) as { encryption: string; lookup: string };
}
