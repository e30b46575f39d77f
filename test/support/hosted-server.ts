import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Served } from "./app.js";
import type { TestDatabase } from "./database.js";

/** Has the host start a server on a database. The host lives outside the sandbox, so the clock lies in a file that both can reach at once. */
export async function startHostedServer({ serviceUrl }: TestDatabase, at: Date): Promise<Served> {
  const clockFile = path.join(process.env["TEST_FOLDER"] ?? "", `clock${path.basename(serviceUrl)}`);
  const setClock = (to: Date): void => {
    writeFileSync(`${clockFile}.next`, to.toISOString());
    renameSync(`${clockFile}.next`, clockFile);
  };
  setClock(at);
  const { address } = (await askHost("POST", "/servers", { serviceUrl, clockFile })) as { address: string };
  return {
    address,
    setClock,
    stop: async () => {
      await askHost("DELETE", `/servers/${new URL(address).port}`);
      rmSync(clockFile);
    },
  };
}

/** Asks the host of this jest worker, which has the service loaded, for something. */
export async function askHost(method: string, at: string, body?: object): Promise<unknown> {
  const hosts = (process.env["TEST_HOSTS"] ?? "").split(" ");
  const host = hosts[(Number(process.env["JEST_WORKER_ID"]) - 1) % hosts.length] ?? "";
  const response = await fetch(new URL(at, host), { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const answer = await response.text();
  if (!response.ok) throw new Error(`the host of the servers failed: ${answer}`);
  return JSON.parse(answer);
}
