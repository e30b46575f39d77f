import { once } from "node:events";
import { rmSync } from "node:fs";

export default async function globalTeardown() {
  const { postgres, hosts } = globalThis.__samordna ?? { hosts: [] };
  for (const host of hosts) host.disconnect();
  await Promise.all(hosts.map((it) => it.exitCode ?? once(it, "exit")));
  await postgres?.stop();
  rmSync(process.env.TEST_FOLDER, { recursive: true, force: true });
}
