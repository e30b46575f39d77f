import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool, type PoolConfig } from "pg";
import { singleStatement } from "./board.js";
import { handed } from "./child.js";

/** What is set for a worker before the statement runs: the same five settings as the product sets. */
export interface Reach {
  readonly municipalityId: number;
  readonly actorId: string;
  readonly scope: string;
  readonly cases: readonly string[];
  readonly persons: readonly string[];
}

/** The limit to compare with: one statement, its settings and HTTP. No GraphQL, no token, no access log. */
async function main(): Promise<void> {
  const { databaseUrl, reaches } = await handed<{ databaseUrl: string; reaches: Reach[] }>();
  const pool = new Pool({ connectionString: databaseUrl, max: 10, pipeline: true } as PoolConfig & { pipeline: boolean });
  const openings = reaches.map(openingOf);

  const answer = async (worker: number): Promise<string> => {
    const client = await pool.connect();
    try {
      const [, result] = await Promise.all([
        client.query(openings[worker] ?? ""),
        client.query<{ answer: string }>({ name: "board", text: singleStatement, values: [reaches[worker]?.cases] }),
        client.query("commit"),
      ]);
      return result.rows[0]?.answer ?? "";
    } finally {
      client.release();
    }
  };
  const http = createServer((request, response) => void reply(request, response, answer));
  http.listen(0, "127.0.0.1", () => process.send?.({ port: (http.address() as AddressInfo).port }));
}

async function reply(request: IncomingMessage, response: ServerResponse, answer: (worker: number) => Promise<string>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { worker } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as { worker: number };
  response.setHeader("content-type", "application/json; charset=utf-8").end(await answer(worker));
}

function openingOf({ municipalityId, actorId, scope, cases, persons }: Reach): string {
  return (
    `begin isolation level repeatable read; set local app.municipality = '${municipalityId}'; set local app.actor = '${actorId}'; set local app.scope = '${scope}';` +
    ` set local app.cases = '{${cases.join(",")}}'; set local app.persons = '{${persons.join(",")}}'`
  );
}

main().catch(() => process.exit(1));
process.on("disconnect", () => process.exit(0));
