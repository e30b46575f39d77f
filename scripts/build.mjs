// Builds the service and its console into dist, and skips what is up to date.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildConsole } from "./build-console.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");
const stampFile = path.join(dist, "build-stamp.txt");

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => path.join(it.parentPath, it.name))
    .filter((it) => !it.includes(`${path.sep}console${path.sep}`))
    .sort();
}

function stamp() {
  const hash = createHash("sha256");
  const inputs = [...filesBelow(path.join(root, "src")), ...["tsconfig.json", "tsconfig.build.json", "package-lock.json"].map((it) => path.join(root, it))];
  for (const file of inputs)
    hash
      .update(file)
      .update(String(statSync(file).size))
      .update(readFileSync(file));
  return hash.digest("hex");
}

const wanted = stamp();
if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== wanted) {
  const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const done = spawnSync(process.execPath, [compiler, "-p", path.join(root, "tsconfig.build.json")], { stdio: "inherit", cwd: root });
  if (done.status !== 0) process.exit(done.status ?? 1);
  mkdirSync(dist, { recursive: true });
  cpSync(path.join(root, "src", "tenants", "municipalities"), path.join(dist, "tenants", "municipalities"), { recursive: true });
  writeFileSync(stampFile, wanted);
}
await buildConsole();
