import type { TestApp } from "../support/app.js";
import { Client } from "../support/client.js";
import { type OptionsHere, serveHere, type ServerHere } from "../support/server-here.js";

/** What differs from the app's own server. */
export type BesideOptions = OptionsHere & { readonly serviceUrl?: string };

const running = new Set<Beside>();

/** Stops every second server that still runs, whatever became of the test that started it. */
export async function stopBesides(): Promise<void> {
  for (const one of running) await one.stop();
}

/** A second server on the database of an app, run in another way. */
export interface Beside extends ServerHere {
  as(key: string): Client;
  /** How many connections of its pool are open, idle and waited for. */
  pool(): { readonly total: number; readonly idle: number; readonly waiting: number };
}

export async function serveBeside(app: TestApp, { serviceUrl = app.database.serviceUrl, ...options }: BesideOptions = {}): Promise<Beside> {
  const here = await serveHere(serviceUrl, app.issuer, () => app.now(), { graceMs: 5000, ...options });
  const beside: Beside = {
    ...here,
    as: (key) => new Client(here.address, () => headersOf(app, key)),
    pool: () => {
      const { totalCount, idleCount, waitingCount } = (here.dataSource.driver as unknown as { master: { totalCount: number; idleCount: number; waitingCount: number } }).master;
      return { total: totalCount, idle: idleCount, waiting: waitingCount };
    },
    stop: async () => {
      if (running.delete(beside)) await here.stop();
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
