import { randomUUID } from "node:crypto";
import { globalId } from "../../src/rules/global-id.rules.js";
import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { documentOf, everyOperation, type IdOf, type Operation } from "./every-operation.js";
import type { Secrets } from "./holdings.js";

/** Asks for everything the schema has, and finds what is wrong with the answers to somebody for whom the ids stand for nothing. */

export const operations = everyOperation();

/** What came back, byte for byte. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly data: Answer | null;
  readonly codes: readonly string[];
}

export type Headers = Record<string, string>;

/** Asks for one operation once. */
export async function send(app: TestApp, headers: Headers, operation: Operation, idOf: IdOf): Promise<Reply> {
  const [reply] = await sendAll(app, headers, operation, [idOf]);
  if (!reply) throw new Error("nothing came back");
  return reply;
}

/** Asks for one operation with several sets of ids in one request, and gives what came back for each; one by one where that is too much, or where one answer has taken the others with it. */
export async function sendAll(app: TestApp, headers: Headers, operation: Operation, ids: readonly IdOf[]): Promise<readonly Reply[]> {
  const aliases = ids.map((_, index) => `it${index}`);
  const variables = Object.fromEntries(
    ids.flatMap((idOf, index) => Object.entries(operation.variables(idOf)).map(([name, value]) => [`${String(aliases[index])}_${name}`, value])),
  );
  const body = JSON.stringify({ query: documentOf(operation, aliases), variables });
  const response = await fetch(`${app.address}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  const { data, errors = [] } = JSON.parse(await response.text()) as { data?: Answer | null; errors?: Answer[] };
  const codes = errors.map((it) => String(it["extensions"]?.code));
  if (ids.length > 1 && !data && codes.join() !== "FORBIDDEN") {
    const replies: Reply[] = [];
    for (const idOf of ids) replies.push(await send(app, headers, operation, idOf));
    return replies;
  }
  return aliases.map((alias) => replyOf(response.status, alias, data ?? null, errors));
}

/** The part of an answer that belongs to one alias, as it would have come alone. */
function replyOf(status: number, alias: string, data: Answer | null, errors: readonly Answer[]): Reply {
  const own = errors.filter((it) => data === null || it["path"]?.[0] === alias).map((it) => (it["path"] ? { ...it, path: it["path"].slice(1) } : it));
  const shown = data === null ? null : { [ANSWER]: data[alias] ?? null };
  return { status, text: JSON.stringify({ data: shown, errors: own }), data: shown, codes: codesIn(shown, own) };
}

const ANSWER = "answer";

/** Why something was refused: the codes at the top, else those in the payload of the deed. */
function codesIn(data: Answer | null, errors: readonly Answer[]): string[] {
  const payloads = Object.values(data ?? {}).flatMap((it) => (Array.isArray(it?.errors) ? (it.errors as Answer[]) : []));
  return [...errors.map((it) => String(it["extensions"]?.code)), ...payloads.map((it) => String(it["code"]))];
}

export async function headersOf(app: TestApp, key: string, municipality = key.split("/")[0] ?? ""): Promise<Headers> {
  const number = app.person(`${municipality}/unit-leader`).municipalityNumber;
  return { authorization: `Bearer ${await app.issuer.sign(app.person(key).login, app.now())}`, "x-municipality": number };
}

/** Ids of the same kinds that stand for nothing. */
export const ofNothing: IdOf = (kind) => globalId(kind, randomUUID());

/** What is no id at all. */
const ofNoKind: IdOf = () => "x";

/** The first secret that an answer tells. */
function toldIn(reply: Reply, { ids, texts }: Secrets): string | undefined {
  const values = [...reply.text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((it) => it[1] ?? "");
  return values.find((it) => ids.has(it)) ?? texts.find((it) => reply.text.includes(it));
}

/** Requests that fail before anybody looks at the ids would prove nothing. */
const misunderstood = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "QUERY_TOO_COMPLEX",
  "INTERNAL",
  "UNAVAILABLE",
  "MUNICIPALITY_REQUIRED",
];

/** What is wrong with an answer to somebody for whom the ids should stand for nothing. */
function faultOf(operation: Operation, reply: Reply, secrets: Secrets): string | null {
  const told = toldIn(reply, secrets);
  if (told !== undefined) return `${operation.name} tells ${told}`;
  if (reply.codes.some((it) => misunderstood.includes(it))) return `${operation.name} was not understood: ${reply.text}`;
  if (!operation.needsIds) return null;
  if (reply.codes.length === 0) return `${operation.name} was not refused`;
  return showsSomething(reply.data) ? `${operation.name} shows something: ${reply.text}` : null;
}

/** Whether an answer holds anything but nulls, warnings and errors. */
function showsSomething(data: Answer | null): boolean {
  return Object.values(data ?? {}).some(
    (payload) => payload !== null && Object.entries(payload as Answer).some(([name, it]) => name !== "errors" && name !== "warnings" && it !== null),
  );
}

/** The faults in the answers to somebody, with ids of theirs, ids of nothing, and what is no id: all must read the same. */
export async function faultsFor(app: TestApp, headers: Headers, ids: readonly IdOf[], secrets: Secrets, among: readonly Operation[] = operations): Promise<string[]> {
  const lanes = (["query", "mutation"] as const).map((kind) => among.filter((it) => it.kind === kind));
  const faults = await Promise.all(lanes.map((lane) => faultsOf(app, headers, ids, secrets, lane)));
  return faults.flat();
}

/** One after another: deeds that are refused wait for no other deed. */
async function faultsOf(app: TestApp, headers: Headers, ids: readonly IdOf[], secrets: Secrets, lane: readonly Operation[]): Promise<string[]> {
  const faults: string[] = [];
  for (const operation of lane) {
    const asked = operation.takesIds ? [...(ids.length > 0 ? ids : [ofNothing]), ofNothing, ...(operation.needsIds ? [ofNoKind] : [])] : [ofNothing];
    const [first, ...others] = await sendAll(app, headers, operation, asked);
    if (!first) continue;
    const fault = faultOf(operation, first, secrets);
    if (fault) faults.push(fault);
    for (const it of others) if (it.text !== first.text || it.status !== first.status) faults.push(`${operation.name} answers in two ways: ${first.text} and ${it.text}`);
  }
  return faults;
}

/** What the answers to somebody tell of what they may not know, whatever else is in them. */
export async function toldOf(app: TestApp, headers: Headers, ids: readonly IdOf[], secrets: Secrets, among: readonly Operation[]): Promise<string[]> {
  const told: string[] = [];
  for (const operation of among)
    for (const reply of await sendAll(app, headers, operation, ids)) {
      const found = toldIn(reply, secrets);
      if (found !== undefined) told.push(`${operation.name} tells ${found}`);
    }
  return told;
}

/** The answers that say anything else than that the caller has no role here. */
export async function notForbidden(app: TestApp, headers: Headers, among: readonly Operation[], idOf: IdOf): Promise<string[]> {
  const replies: (Reply & { readonly name: string })[] = [];
  for (const it of among) replies.push({ name: it.name, ...(await send(app, headers, it, idOf)) });
  return replies.filter((it) => it.codes.join() !== "FORBIDDEN" || it.data !== null).map((it) => `${it.name}: ${it.text}`);
}
