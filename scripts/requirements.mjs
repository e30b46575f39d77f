// Fills the column "Proved by" of docs/requirements.md: for each row the tests that name its id, and the municipalities
// whose choices have it as their source. With --check nothing is written; what would change is told, and the exit code is 1.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const page = path.join(root, "docs", "requirements.md");
const row = /^\| ([A-Z]+-[\w.-]+) (\|.*\|) ([^|]*) \|$/;

const read = (file) => readFileSync(path.join(root, file), "utf8");

/** A program without its comments: an id that is left stands in the name or the table of a test. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, "");

/** Ids as whole words: LAW-1 is not in LAW-12, nor LUND-11.4-1 in LUND-11.4-1b. */
const idsIn = (text) => [...text.matchAll(/(?<![\w.-])[A-Z]+(?:-[A-Za-z0-9.]+)*-\d+[a-z]?(?![\w-])/g)].map(([id]) => id);

const tests = readdirSync(path.join(root, "test"), { recursive: true })
  .map((it) => path.posix.join("test", it.split(path.sep).join("/")))
  .filter((it) => it.endsWith(".test.ts"));
const municipalities = readdirSync(path.join(root, "src", "tenants", "municipalities"))
  .filter((it) => it.endsWith(".json"))
  .map((it) => `src/tenants/municipalities/${it}`);

const proofs = new Map([
  ...tests.map((it) => [it, new Set(idsIn(withoutComments(read(it))))]),
  ...municipalities.map((it) => [it, new Set(Object.values(JSON.parse(read(it)).sources ?? {}).flat())]),
]);

function provedBy(id) {
  const files = [...proofs].filter(([, ids]) => ids.has(id)).map(([file]) => file);
  return files.sort().join(", ") || "-";
}

const changed = [];
const lines = readFileSync(page, "utf8")
  .split("\n")
  .map((line) => {
    const [, id, middle, present] = row.exec(line) ?? [];
    if (id === undefined) return line;
    const proof = provedBy(id);
    if (proof !== present) changed.push(`${id}: ${present} should be ${proof}`);
    return `| ${id} ${middle} ${proof} |`;
  });

if (process.argv.includes("--check")) {
  process.stdout.write(changed.map((it) => `${it}\n`).join(""));
  process.exitCode = changed.length > 0 ? 1 : 0;
} else {
  writeFileSync(page, lines.join("\n"));
  const rows = lines.filter((it) => row.test(it));
  process.stdout.write(`${rows.filter((it) => !it.endsWith("| - |")).length} of ${rows.length} rows are named by a test or a policy value\n`);
}
