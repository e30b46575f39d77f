import { Agent, request } from "node:http";

/** A request that is sent again and again: which one is decided by its number. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers: (worker: number) => Readonly<Record<string, string>>;
  readonly body: (worker: number) => string;
}

/** Asks once and gives the text of the answer. */
export function ask(target: Target, worker: number, agent?: Agent): Promise<string> {
  const body = target.body(worker);
  const headers = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)), ...target.headers(worker) };
  return new Promise((resolve, reject) => {
    const asked = request({ ...(agent ? { agent } : {}), host: "127.0.0.1", port: target.port, path: target.path, method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Sends so many requests, so many at a time, the workers in turn, on connections of their own: a server closes those that lie idle between rounds. */
export async function send(target: Target, requests: number, atOnce: number, workers: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < requests) await ask(target, next++ % workers, agent);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  agent.destroy();
}
