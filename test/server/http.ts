import { type IncomingHttpHeaders, request } from "node:http";
import type { Answer } from "../support/client.js";

/** What came back over the wire, whatever it was. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON; null when it is none. */
  readonly json: Answer | null;
  /** What was answered; null when nothing was. Read by a test that knows its shape. */
  readonly data: any;
  /** The code of the first top-level error. */
  readonly code: string | undefined;
}

/** What to send, byte for byte: no client in between corrects it. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

export const JSON_TYPE = { "content-type": "application/json" };

/** Sends exactly this and gives what came back. */
export function send(address: string, { method = "POST", path = "/graphql", headers = {}, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, address),
      { method, headers: { ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }), ...headers }, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => void parts.push(part));
        response.on("error", reject);
        response.on("end", () => resolve(replyOf(response.statusCode ?? 0, response.headers, Buffer.concat(parts).toString("utf8"))));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A document as every client sends it. */
export function post(address: string, document: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Reply> {
  return send(address, { headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ query: document, variables }) });
}

function replyOf(status: number, headers: IncomingHttpHeaders, text: string): Reply {
  const json = jsonOf(text);
  return { status, headers, text, json, data: json?.["data"] ?? null, code: json?.["errors"]?.[0]?.extensions?.code as string | undefined };
}

function jsonOf(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
