import type { AddressInfo } from "node:net";
import pino from "pino";
import type { DataSource } from "typeorm";
import { type Limits, serviceDataSource } from "../../src/data-source.js";
import type { DemoIssuer } from "../../src/demo/demo-issuer.js";
import { secretsFor } from "../../src/local/local-secrets.js";
import { isMigrated } from "../../src/migrate.js";
import { createServer, type SamordnaServer, type ServerOptions } from "../../src/server.js";
import { TokenVerifier } from "../../src/tenants/issuers.js";
import { appOn, type TestApp } from "./app.js";

/** A server in the test's own process, whose inside the test can see and spy on. */
export interface ServerHere {
  readonly address: string;
  readonly dataSource: DataSource;
  readonly log: Record<string, unknown>[];
  readonly server: SamordnaServer;
  stop(): Promise<void>;
}

export type OptionsHere = Partial<Limits> & Partial<Pick<ServerOptions, "introspection" | "graceMs" | "isReady" | "addPages">>;

export async function serveHere(serviceUrl: string, issuer: DemoIssuer, clock: () => Date, options: OptionsHere = {}): Promise<ServerHere> {
  const { poolSize = 10, waitMs = 2000, statementTimeoutMs = 5000, ...others } = options;
  const dataSource = await serviceDataSource(serviceUrl, { poolSize, waitMs, statementTimeoutMs }).initialize();
  const secrets = secretsFor({ DATA_DIR: process.env["TEST_FOLDER"] ?? "" } as never);
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) });
  const verifier = new TokenVerifier(issuer.settings, secrets, clock);
  const isReady = (): Promise<boolean> => isMigrated(dataSource);
  const server = await createServer({ dataSource, verifier, secrets, clock, logger, introspection: true, graceMs: 1000, isReady, ...others });
  await new Promise<void>((resolve) => server.http.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`,
    dataSource,
    log,
    server,
    stop: async () => {
      await server.stop();
      await dataSource.destroy();
    },
  };
}

/** An app whose server runs in the test's own process, for a test that looks into it: its log, its connections, what it sends to the database. */
export async function startAppHere(): Promise<TestApp & Pick<ServerHere, "dataSource" | "log">> {
  const { app, served } = await appOn(async ({ serviceUrl }, begin, issuer) => {
    let at = begin;
    return { ...(await serveHere(serviceUrl, issuer, () => at)), setClock: (to: Date) => void (at = to) };
  });
  return { ...app, dataSource: served.dataSource, log: served.log };
}

export type TestAppHere = Awaited<ReturnType<typeof startAppHere>>;
