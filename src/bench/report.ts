import { type Comparison, type Cost, plan } from "./compare.js";

/** What is printed, and the figure that decides. */
export interface Report {
  readonly text: string;
  readonly ratio: number;
}

/** The medians of the rounds side by side. */
export function reportOf({ product, yardstick, statements, answerBytes }: Comparison): Report {
  const ours = costsOf(product);
  const theirs = costsOf(yardstick);
  const ratio = ours.total / theirs.total;
  const lines = [
    `A board of 20 cases, ${(answerBytes / 1000).toFixed(1)} kB of JSON, the same from both; processor time per request in ms,`,
    `median of ${plan.rounds} rounds of ${plan.requests} requests, ${plan.atOnce} at a time`,
    "",
    row("", "service", "database", "together"),
    row("Samordna", ...figures(ours)),
    row("One SQL statement", ...figures(theirs)),
    row("Ratio", ...figures({ service: ours.service / theirs.service, database: ours.database / theirs.database, total: ratio })),
    "",
    `Statements per request: ${statements}, one for each level and the access log; ratio of each round: ${roundsOf(product, yardstick)}`,
    "",
  ];
  return { text: lines.join("\n"), ratio };
}

interface Costs extends Cost {
  readonly total: number;
}

function costsOf(rounds: readonly Cost[]): Costs {
  return { service: median(rounds.map((it) => it.service)), database: median(rounds.map((it) => it.database)), total: median(rounds.map(totalOf)) };
}

function totalOf({ service, database }: Cost): number {
  return service + database;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function figures({ service, database, total }: Costs): [string, string, string] {
  return [service.toFixed(2), database.toFixed(2), total.toFixed(2)];
}

function roundsOf(product: readonly Cost[], yardstick: readonly Cost[]): string {
  return product.map((it, round) => (totalOf(it) / totalOf(yardstick[round] ?? it)).toFixed(2)).join(" ");
}

function row(name: string, ...cells: readonly string[]): string {
  return `  ${name.padEnd(20)}${cells.map((it) => it.padStart(10)).join("")}`;
}
