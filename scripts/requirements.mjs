// Fills the column "Proved by" of docs/requirements.md with the tests and municipality files that name each row.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const page = path.join(root, "docs", "requirements.md");

const tests = readdirSync(path.join(root, "test"), { recursive: true })
  .map((it) => path.posix.join("test", it.split(path.sep).join("/")))
  .filter((it) => it.endsWith(".test.ts"));
const municipalities = readdirSync(path.join(root, "src", "tenants", "municipalities"))
  .filter((it) => it.endsWith(".json"))
  .map((it) => `src/tenants/municipalities/${it}`);

const texts = new Map([
  ...tests.map((it) => [it, readFileSync(path.join(root, it), "utf8")]),
  ...municipalities.map((it) => [it, JSON.stringify(JSON.parse(readFileSync(path.join(root, it), "utf8")).sources ?? {})]),
]);

function provedBy(id) {
  const whole = new RegExp(`(?<![\\w.-])${id.replaceAll(".", "\\.")}(?![\\w-]|\\.\\d)`);
  const files = [...texts].filter(([, text]) => whole.test(text)).map(([file]) => file);
  return files.length > 0 ? files.sort().join(", ") : "-";
}

const rows = readFileSync(page, "utf8")
  .split("\n")
  .map((line) => line.replace(/^\| ([A-Z]+-[\w.-]+) (\|.*\|.*)\|[^|]*\|$/, (_, id, middle) => `| ${id} ${middle}| ${provedBy(id)} |`));
writeFileSync(page, rows.join("\n"));
const proved = rows.filter((it) => /^\| [A-Z]+-[\w.-]+ \|/.test(it));
process.stdout.write(`${proved.filter((it) => !it.endsWith("| - |")).length} of ${proved.length} rows are named by a test or a policy value\n`);
