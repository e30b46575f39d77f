import { Role } from "../entities/role-membership.entity.js";
import { allDemoPeople } from "./demo-people.js";

/** What is printed at the start of a demo: the address, who can log in, and a first line that works when pasted. */
export function welcome(address: string): string {
  const people = allDemoPeople();
  const leader = people.find((it) => it.roles.includes(Role.UNIT_LEADER));
  const rows = people.map((it) => [it.municipality, it.roles[0] ?? "CITIZEN", it.name, `npm run --silent token -- ${it.key}`]);
  const curl =
    `curl -s ${address}/graphql -H 'content-type: application/json' -H 'x-municipality: ${leader?.municipalityNumber}' \\\n` +
    `  -H "authorization: Bearer $(npm run --silent token -- ${leader?.key})" \\\n` +
    `  -d '{"query":"{ me { name roles { role } } cases(first: 5) { nodes { number state subject { name } } } }"}'`;
  return [
    "",
    `Samordna runs at ${address}: GraphiQL at ${address}/, the API at ${address}/graphql. Ctrl-C stops it.`,
    "",
    "Who can log in (invented people), and the command that gives a token for an hour:",
    "",
    table([["Municipality", "Role", "Name", "Token"], ...rows]),
    "",
    "A first question:",
    "",
    curl,
    "",
    "The whole main job in five municipalities: npm run tour",
    "",
    "",
  ].join("\n");
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd()).join("\n");
}
