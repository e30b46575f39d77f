import type { AddressInfo } from "node:net";
import pino from "pino";
import { readConfig } from "../config.js";
import { serviceDataSource } from "../data-source.js";
import { openDemoIssuer } from "../demo/demo-issuer.js";
import { secretsFor } from "../local/local-secrets.js";
import { isMigrated } from "../migrate.js";
import { createServer } from "../server.js";
import { TokenVerifier } from "../tenants/issuers.js";
import { handed } from "./child.js";

/** The real server with the settings of production; only its tokens are those of the demo issuer. Tells on request how many statements the last operation took. */
async function main(): Promise<void> {
  const { databaseUrl, folder } = await handed<{ databaseUrl: string; folder: string }>();
  const { DATABASE_POOL_SIZE: poolSize, DATABASE_WAIT_MS: waitMs, STATEMENT_TIMEOUT_MS: statementTimeoutMs, LOG_LEVEL: level } = readConfig({});
  const dataSource = await serviceDataSource(databaseUrl, { poolSize, waitMs, statementTimeoutMs }).initialize();
  const secrets = secretsFor({ DATA_DIR: folder } as never);
  const clock = (): Date => new Date();
  const verifier = new TokenVerifier((await openDemoIssuer(folder)).settings, secrets, clock);
  let lastLine = "{}";
  const logger = pino({ level, base: { service: "samordna" }, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line: string) => void (lastLine = line) });

  const server = await createServer({ dataSource, verifier, secrets, clock, logger, introspection: false, graceMs: 1000, isReady: () => isMigrated(dataSource) });
  process.on("message", () => process.send?.({ statements: (JSON.parse(lastLine) as { statements?: number }).statements ?? 0 }));
  server.http.listen(0, "127.0.0.1", () => process.send?.({ port: (server.http.address() as AddressInfo).port }));
}

main().catch(() => process.exit(1));
process.on("disconnect", () => process.exit(0));
