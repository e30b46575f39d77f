import { rmSync } from "node:fs";

export default async function globalTeardown() {
  await globalThis.__samordnaPostgres?.stop();
  rmSync(process.env.TEST_FOLDER, { recursive: true, force: true });
}
