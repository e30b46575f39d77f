import { deepStrictEqual } from "node:assert";
import type { EmbeddedPostgres } from "../local/embedded-postgres.js";
import { question } from "./board.js";
import { type Child, startChild } from "./child.js";
import { timeOf, timeOfPostgres } from "./cpu-time.js";
import type { Worker } from "./fill.js";
import { ask, send, type Target } from "./load.js";
import type { Reach } from "./yardstick-process.js";

/** How much is asked, and how. */
export const plan = { rounds: 9, requests: 150, atOnce: 4, warmUp: 600 } as const;

/** Processor time of one request on one side, in milliseconds. */
export interface Cost {
  readonly service: number;
  readonly database: number;
}

/** What was measured: a cost for each round of each side. */
export interface Comparison {
  readonly product: readonly Cost[];
  readonly yardstick: readonly Cost[];
  readonly statements: number;
  readonly answerBytes: number;
}

/** Runs both sides, sees to it that they answer alike, and asks them in turns. */
export async function compare(folder: string, postgres: EmbeddedPostgres, workers: readonly Worker[], reaches: readonly Reach[]): Promise<Comparison> {
  const { serviceUrl: databaseUrl } = postgres;
  const children: Child[] = [];
  try {
    const product = await startChild("service-process", { databaseUrl, folder });
    children.push(product);
    const yardstick = await startChild("yardstick-process", { databaseUrl, reaches });
    children.push(yardstick);
    const targets = [productTarget(product, workers), yardstickTarget(yardstick)] as const;
    const answerBytes = await sameAnswers(targets, workers.length);
    for (const it of targets) await send(it, plan.warmUp, plan.atOnce, workers.length);
    const costs: [Cost[], Cost[]] = [[], []];
    for (let round = 0; round < plan.rounds; round++) {
      costs[0].push(await costOf(product, targets[0], postgres, workers.length));
      costs[1].push(await costOf(yardstick, targets[1], postgres, workers.length));
    }
    const { statements } = await product.ask<{ statements: number }>();
    return { product: costs[0], yardstick: costs[1], statements, answerBytes };
  } finally {
    for (const it of children) await it.stop();
  }
}

function productTarget({ port }: Child, workers: readonly Worker[]): Target {
  const body = JSON.stringify({ query: question });
  const headers = workers.map((it) => ({ authorization: `Bearer ${it.token}`, "x-municipality": it.municipality }));
  return { port, path: "/graphql", headers: (worker) => headers[worker] ?? {}, body: () => body };
}

function yardstickTarget({ port }: Child): Target {
  return { port, path: "/", headers: () => ({}), body: (worker) => JSON.stringify({ worker }) };
}

/** Every worker's board is the same on both sides. Gives the size of an answer. */
async function sameAnswers([product, yardstick]: readonly [Target, Target], workers: number): Promise<number> {
  let bytes = 0;
  for (let worker = 0; worker < workers; worker++) {
    const [ours, theirs] = await Promise.all([ask(product, worker), ask(yardstick, worker)]);
    deepStrictEqual(JSON.parse(ours), JSON.parse(theirs));
    bytes = ours.length;
  }
  return bytes;
}

async function costOf(child: Child, target: Target, postgres: EmbeddedPostgres, workers: number): Promise<Cost> {
  const before = [timeOf(child.processId), timeOfPostgres(postgres.processId)] as const;
  await send(target, plan.requests, plan.atOnce, workers);
  return { service: (timeOf(child.processId) - before[0]) / plan.requests, database: (timeOfPostgres(postgres.processId) - before[1]) / plan.requests };
}
