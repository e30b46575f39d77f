import { readConfig } from "../config.js";
import { openDemoIssuer } from "./demo-issuer.js";
import { allDemoPeople } from "./demo-people.js";

/** `npm run token -- <municipality> unit-leader` (or <municipality>/unit-leader) prints a token; `--list` prints who there is. */
async function main(words: readonly string[]): Promise<void> {
  const people = allDemoPeople();
  if (words.length === 0 || words.includes("--list")) {
    for (const it of people) process.stdout.write(`${it.key.padEnd(30)} ${it.municipalityNumber}  ${it.name}, ${it.title}\n`);
    return;
  }
  const config = readConfig();
  if (!config.DEMO) throw new Error("There is no demo issuer here: DEMO is off.");
  const key = words.join("/").toLowerCase();
  const person = people.find((it) => it.key === key);
  if (!person) throw new Error(`There is nobody called ${key}. npm run token -- --list shows who there is.`);
  process.stdout.write(`${await (await openDemoIssuer(config.DATA_DIR)).sign(person.login)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
