import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import pino, { type Logger } from "pino";
import type { DataSource } from "typeorm";
import { type Config, ConfigurationError, productVersion } from "./config.js";
import { serviceDataSource } from "./data-source.js";
import { loadDemoCases, loadMunicipalities } from "./demo/demo-data.js";
import { openDemoIssuer } from "./demo/demo-issuer.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./local/embedded-postgres.js";
import { secretsFor } from "./local/local-secrets.js";
import { claimFolder } from "./local/single-run.js";
import { isMigrated, migratedOwner } from "./migrate.js";
import { addConsole, addDemoPages } from "./pages.js";
import { createServer, type SamordnaServer } from "./server.js";
import { type IssuerSetting, TokenVerifier } from "./tenants/issuers.js";

/** A running service, and how to stop everything it started. */
export interface Running {
  readonly address: string;
  readonly isFirst: boolean;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** Starts the service as configured: database, migrations, demo, server. Whatever has been started is stopped when a later step fails. */
export async function start(config: Config): Promise<Running> {
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).toReversed()) await one();
  };
  try {
    return await startInOrder(config, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startInOrder(config: Config, stops: (() => Promise<void> | void)[], stop: () => Promise<void>): Promise<Running> {
  const embedded = config.DATABASE_URL === undefined ? await startDatabase(config, stops) : null;
  const serviceUrl = config.DATABASE_URL ?? embedded?.serviceUrl ?? "";
  const ownerUrl = config.MIGRATION_DATABASE_URL ?? embedded?.ownerUrl;
  const secrets = secretsFor(config);
  const issuer = config.DEMO ? await openDemoIssuer(config.DATA_DIR) : null;
  const isFirst =
    ownerUrl === undefined ? false : await prepare(ownerUrl, serviceUrl, (owner) => (config.DEMO ? loadMunicipalities(owner, secrets, new Date()) : Promise.resolve(false)));

  const dataSource = serviceDataSource(serviceUrl, { poolSize: config.DATABASE_POOL_SIZE, waitMs: config.DATABASE_WAIT_MS, statementTimeoutMs: config.STATEMENT_TIMEOUT_MS });
  await dataSource.initialize();
  stops.push(() => dataSource.destroy());
  const clock = (): Date => new Date();
  const verifier = new TokenVerifier([...issuersIn(config), ...(issuer?.settings ?? [])], secrets, clock);
  const logger = loggerFor(config);
  const server = await createServer({
    dataSource,
    verifier,
    secrets,
    clock,
    logger,
    introspection: config.INTROSPECTION,
    graceMs: config.SHUTDOWN_GRACE_MS,
    isReady: () => isMigrated(dataSource),
    addPages: (app) => {
      if (config.GRAPHIQL) addConsole(app);
      if (issuer) addDemoPages(app, issuer);
    },
  });
  const address = await listen(server, config);
  stops.push(() => server.stop());
  logger.info({ version: productVersion(), address, embedded: embedded !== null }, "started");
  if (isFirst && issuer) await quietly(logger, () => loadDemoCases(address, issuer));
  return { address, isFirst, embedded: embedded !== null, stop };
}

async function startDatabase(config: Config, stops: (() => Promise<void> | void)[]): Promise<EmbeddedPostgres> {
  stops.push(claimFolder(config.DATA_DIR));
  const embedded = await startEmbeddedPostgres(path.resolve(config.DATA_DIR), { durable: true });
  stops.push(() => embedded.stop());
  return embedded;
}

async function prepare(ownerUrl: string, serviceUrl: string, load: (owner: DataSource) => Promise<boolean>): Promise<boolean> {
  const owner = await migratedOwner(ownerUrl, serviceUrl);
  try {
    return await load(owner);
  } finally {
    await owner.destroy();
  }
}

/** The closed list of issuers. Read once: another list is another start. */
function issuersIn(config: Config): IssuerSetting[] {
  if (config.ISSUERS_FILE === undefined) return [];
  try {
    return JSON.parse(readFileSync(config.ISSUERS_FILE, "utf8")) as IssuerSetting[];
  } catch {
    throw new ConfigurationError("ISSUERS_FILE cannot be read as JSON");
  }
}

function loggerFor(config: Config): Logger {
  return pino({ level: config.LOG_LEVEL, base: { service: "samordna" }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** The loading of demo cases is hundreds of operations that nobody wants to read about. */
async function quietly(logger: Logger, work: () => Promise<void>): Promise<void> {
  const { level } = logger;
  logger.level = "warn";
  await work();
  logger.level = level;
}

async function listen({ http }: SamordnaServer, config: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => http.once("error", reject).listen(config.PORT, config.HOST, resolve));
  const { port } = http.address() as AddressInfo;
  return `http://${config.HOST.includes(":") ? `[${config.HOST}]` : config.HOST}:${port}`;
}
