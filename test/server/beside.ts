import type { AddressInfo } from "node:net";
import type { Express } from "express";
import pino from "pino";
import type { DataSource } from "typeorm";
import { serviceDataSource } from "../../src/data-source.js";
import { secretsFor } from "../../src/local/local-secrets.js";
import { isMigrated } from "../../src/migrate.js";
import { createServer, type SamordnaServer } from "../../src/server.js";
import { TokenVerifier } from "../../src/tenants/issuers.js";
import type { TestApp } from "../support/app.js";
import { Client } from "../support/client.js";

/** What differs from the app's own server. */
export interface BesideOptions {
  readonly poolSize?: number;
  readonly waitMs?: number;
  readonly statementTimeoutMs?: number;
  readonly introspection?: boolean;
  readonly serviceUrl?: string;
  readonly isReady?: () => Promise<boolean>;
  readonly addPages?: (app: Express) => void;
}

const running = new Set<Beside>();

/** Stops every second server that still runs, whatever became of the test that started it. */
export async function stopBesides(): Promise<void> {
  for (const one of running) await one.stop();
}

/** A second server on the database of an app, run in another way. */
export interface Beside {
  readonly address: string;
  readonly dataSource: DataSource;
  readonly server: SamordnaServer;
  readonly log: Record<string, unknown>[];
  as(key: string): Client;
  /** How many connections of its pool are open, idle and waited for. */
  pool(): { readonly total: number; readonly idle: number; readonly waiting: number };
  stop(): Promise<void>;
}

export async function serveBeside(app: TestApp, options: BesideOptions = {}): Promise<Beside> {
  const { poolSize = 10, waitMs = 2000, statementTimeoutMs = 5000 } = options;
  const dataSource = await serviceDataSource(options.serviceUrl ?? app.database.serviceUrl, { poolSize, waitMs, statementTimeoutMs }).initialize();
  const secrets = secretsFor({ DATA_DIR: process.env["TEST_FOLDER"] ?? "" } as never);
  const clock = (): Date => app.now();
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) });
  const server = await createServer({
    dataSource,
    verifier: new TokenVerifier(app.issuer.settings, secrets, clock),
    secrets,
    clock,
    logger,
    introspection: options.introspection ?? true,
    graceMs: 5000,
    isReady: options.isReady ?? (() => isMigrated(dataSource)),
    ...(options.addPages ? { addPages: options.addPages } : {}),
  });
  await new Promise<void>((resolve) => server.http.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;
  const beside: Beside = {
    address,
    dataSource,
    server,
    log,
    as: (key) => new Client(address, () => headersOf(app, key)),
    pool: () => {
      const { totalCount, idleCount, waitingCount } = (dataSource.driver as unknown as { master: { totalCount: number; idleCount: number; waitingCount: number } }).master;
      return { total: totalCount, idle: idleCount, waiting: waitingCount };
    },
    stop: async () => {
      if (!running.delete(beside)) return;
      await server.stop();
      await dataSource.destroy();
    },
  };
  running.add(beside);
  return beside;
}

/** The headers somebody sends: token and municipality. */
export async function headersOf(app: TestApp, key: string): Promise<Record<string, string>> {
  const { login, municipalityNumber } = app.person(key);
  return { authorization: `Bearer ${await app.issuer.sign(login, app.now())}`, "x-municipality": municipalityNumber };
}
