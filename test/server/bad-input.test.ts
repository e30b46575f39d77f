import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import type { Answer } from "../support/client.js";
import { aNotice } from "../support/inputs.js";
import { headersOf } from "./beside.js";
import { JSON_TYPE, type Reply, send, type Sent } from "./http.js";
import { rowCounts } from "./rows.js";

let app: TestAppHere;
let caseId: string;
let headers: Record<string, string>;
let before: Record<string, number>;

beforeAll(async () => {
  app = await startAppHere();
  ({ caseId } = await app.walk("luster", { until: "OPENED" }));
  headers = await headersOf(app, "luster/unit-leader");
  before = await rowCounts(app);
});
afterAll(() => app.stop());

/** What every hostile request carries somewhere, and no answer and no log line may repeat. */
const CANARY = "Kanari-Fugl-4711";

/** A refusal: a code, never 5xx, nothing of the inside, nothing that was sent, and nothing changed. */
async function expectRefused(reply: Reply, status: number, code: string): Promise<void> {
  expect({ status: reply.status, code: reply.code, type: reply.headers["content-type"] }).toEqual({ status, code, type: "application/json; charset=utf-8" });
  expect(reply.data).toBeNull();
  expect(reply.text).not.toContain(CANARY);
  expect(reply.text).not.toMatch(/node_modules|\.ts:|\.js:|\bat [A-Z]\w*\.|select |insert |stack/i);
  expect(JSON.stringify(app.log)).not.toContain(CANARY);
  expect(await rowCounts(app)).toEqual(before);
}

const withToken = (sent: Sent): Promise<Reply> => send(app.address, { ...sent, headers: { ...headers, ...sent.headers } });
const body = (it: unknown): Sent => ({ headers: JSON_TYPE, body: JSON.stringify(it) });
const DEED = `mutation Deed { registerNotice(input: { kinds: [COORDINATOR], channel: PAPER, wanted: "${CANARY}", notifierCapacity: MUNICIPAL_STAFF, ownerInformed: true, subject: { name: "${CANARY}", birthDate: "1990-01-01" } }) { notice { id } } }`;

test("the deed that the hostile requests try is one that can be done", async () => {
  const reply = await withToken({ ...body({ query: DEED.replaceAll(CANARY, "Solveig Eksempel") }) });

  expect(reply.data.registerNotice.notice.id).toEqual(expect.any(String));
  before = await rowCounts(app);
});

describe("a body that is no request", () => {
  test.each<readonly [string, string]>([
    ["nothing", ""],
    ["no JSON", `{"query": "{ me { name } }", ${CANARY}`],
    ["a number", "4711"],
    ["a text", `"${CANARY}"`],
    ["null", "null"],
    ["an empty object", "{}"],
    ["an empty list", "[]"],
    ["a list of requests", JSON.stringify([{ query: DEED }, { query: DEED }])],
    ["a list of one", JSON.stringify([{ query: DEED }])],
    ["no document", JSON.stringify({ variables: { a: CANARY } })],
    ["an empty document", JSON.stringify({ query: "" })],
    ["a document that is a number", JSON.stringify({ query: 4711 })],
    ["a document that is a parsed one", JSON.stringify({ query: { kind: "Document", definitions: [] } })],
    ["a document that is a list", JSON.stringify({ query: [CANARY] })],
    ["variables as text", JSON.stringify({ query: DEED, variables: CANARY })],
    ["variables as a list", JSON.stringify({ query: DEED, variables: [CANARY] })],
    ["variables as a number", JSON.stringify({ query: DEED, variables: 4711 })],
    ["an operation name that is a number", JSON.stringify({ query: DEED, operationName: 4711 })],
    ["extensions as text", JSON.stringify({ query: DEED, extensions: CANARY })],
  ])("%s", async (_, text) => {
    await expectRefused(await withToken({ headers: JSON_TYPE, body: text }), 400, "BAD_REQUEST");
  });

  test("a megabyte of text", async () => {
    await expectRefused(await withToken(body({ query: DEED, variables: { a: CANARY.repeat(65_000) } })), 413, "BODY_TOO_LARGE");
  });
});

describe("a request in another dress", () => {
  const json = JSON.stringify({ query: DEED });

  test.each<readonly [string, Sent, number]>([
    ["no content type", { body: json }, 400],
    ["plain text", { headers: { "content-type": "text/plain" }, body: json }, 400],
    ["plain text that says it is allowed to", { headers: { "content-type": "text/plain", "apollo-require-preflight": "1" }, body: json }, 400],
    ["a form", { headers: { "content-type": "application/x-www-form-urlencoded" }, body: `query=${encodeURIComponent(DEED)}` }, 400],
    [
      "a form with files",
      { headers: { "content-type": "multipart/form-data; boundary=x" }, body: `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${DEED}\r\n--x--` },
      400,
    ],
    ["a GraphQL document as it is", { headers: { "content-type": "application/graphql" }, body: DEED }, 400],
    ["XML", { headers: { "content-type": "application/xml" }, body: json }, 400],
    ["a content type that is none", { headers: { "content-type": CANARY }, body: json }, 400],
    ["an unknown charset", { headers: { "content-type": "application/json; charset=klingon" }, body: json }, 415],
    ["another charset", { headers: { "content-type": "application/json; charset=iso-8859-1" }, body: json }, 415],
    ["a compressed body", { headers: { ...JSON_TYPE, "content-encoding": "gzip" }, body: gzipSync(json) }, 415],
    ["an unknown compression", { headers: { ...JSON_TYPE, "content-encoding": "klingon" }, body: json }, 415],
    ["an answer wanted as a page", { headers: { ...JSON_TYPE, accept: "text/html" }, body: json }, 406],
    ["an answer wanted as XML", { headers: { ...JSON_TYPE, accept: "application/xml;q=0.9, text/*" }, body: json }, 406],
    ["an answer wanted in no way", { headers: { ...JSON_TYPE, accept: CANARY }, body: json }, 406],
    ["a mutation by GET", { method: "GET", path: `/graphql?query=${encodeURIComponent(DEED)}`, headers: JSON_TYPE }, 405],
    ["PUT", { method: "PUT", headers: JSON_TYPE, body: json }, 405],
    ["PATCH", { method: "PATCH", headers: JSON_TYPE, body: json }, 405],
    ["DELETE", { method: "DELETE", headers: JSON_TYPE, body: json }, 405],
    ["GET without a document", { method: "GET", path: "/graphql", headers: JSON_TYPE }, 400],
    ["GET from a page of another site", { method: "GET", path: `/graphql?query=${encodeURIComponent("{ me { name } }")}` }, 400],
    ["GET with variables that are no JSON", { method: "GET", path: `/graphql?query=${encodeURIComponent("{ me { name } }")}&variables=${CANARY}`, headers: JSON_TYPE }, 400],
    ["GET with two documents", { method: "GET", path: `/graphql?query=${encodeURIComponent("{ me { name } }")}&query=${CANARY}`, headers: JSON_TYPE }, 400],
  ])("%s", async (_, sent, status) => {
    await expectRefused(await withToken(sent), status, "BAD_REQUEST");
  });

  test.each(["/", "/graphql2", `/${CANARY}`, "/graphql/../admin", "/.env", "/demo/people", "/%zz", "/readyz/%00", "/livez?x", "/LIVEZ/x"])(
    "the path %s is answered in JSON",
    async (path) => {
      const reply = await withToken({ method: "GET", path });

      if (path === "/livez?x") return void expect(reply.status).toBe(200);
      expect(reply.status).toBeLessThan(500);
      expect(reply.code).toMatch(/^(NOT_FOUND|BAD_REQUEST)$/);
      expect(reply.text).not.toContain(CANARY);
    },
  );
});

describe("a document that does not fit", () => {
  test.each<readonly [string, Answer, string]>([
    ["a syntax error", { query: `query { me { name } "${CANARY}" }` }, "GRAPHQL_PARSE_FAILED"],
    ["a text that does not end", { query: `{ node(id: "${CANARY}` }, "GRAPHQL_PARSE_FAILED"],
    ["words", { query: "Hva er status i saken til Kari" }, "GRAPHQL_PARSE_FAILED"],
    ["a comment alone", { query: `# ${CANARY}` }, "GRAPHQL_PARSE_FAILED"],
    ["SQL", { query: "select * from person" }, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", { query: "{ casess { nodes { id } } }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["an unknown argument", { query: `{ cases(owner: "${CANARY}") { nodes { id } } }` }, "GRAPHQL_VALIDATION_FAILED"],
    ["a field without its selection", { query: "{ cases }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["a required argument left out", { query: "{ case { id } }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["a literal of the wrong type", { query: `{ cases(first: "${CANARY}") { nodes { id } } }` }, "GRAPHQL_VALIDATION_FAILED"],
    ["an enum value in quotes", { query: `{ staff(role: "${CANARY}") { nodes { id } } }` }, "GRAPHQL_VALIDATION_FAILED"],
    ["a literal that is too large", { query: "{ cases(first: 99999999999999999999) { nodes { id } } }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["a day that does not exist", { query: DEED.replaceAll(CANARY, "x").replace("1990-01-01", "2026-02-30") }, "GRAPHQL_VALIDATION_FAILED"],
    ["a day in words", { query: DEED.replace("1990-01-01", CANARY) }, "GRAPHQL_VALIDATION_FAILED"],
    ["a fragment alone", { query: "fragment F on Query { me { name } }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["an unknown operation", { query: "query A { me { name } }", operationName: CANARY }, "OPERATION_RESOLUTION_FAILURE"],
    ["two operations and no choice", { query: "query A { me { name } } query B { me { name } }" }, "OPERATION_RESOLUTION_FAILURE"],
    ["a subscription", { query: "subscription { cases { nodes { id } } }" }, "OPERATION_RESOLUTION_FAILURE"],
  ])("%s", async (_, request, code) => {
    const reply = await withToken(body(request));

    await expectRefused(reply, 400, code);
  });

  test("says where, and of what kind, without repeating it", async () => {
    const reply = await withToken(body({ query: `{ node(id: "x" "${CANARY}") { id } }` }));

    expect(reply.json?.["errors"][0]).toMatchObject({ message: "Syntax Error: Expected Name, found String.", locations: [{ line: 1, column: 16 }] });
  });
});

describe("a value that does not fit", () => {
  const NODE = "query Node($id: ID!) { node(id: $id) { id } }";
  const CASES = "query Cases($first: Int!, $after: String) { cases(first: $first, after: $after) { nodes { id } } }";
  const STAFF = "query Staff($after: String) { staff(after: $after) { nodes { id } } }";
  const DEADLINES = "query Deadlines($days: Int!, $after: String) { deadlines(withinDays: $days, after: $after) { nodes { dueOn } } }";
  const ASSIGN = "mutation Assign($input: AssignCaseInput!) { assignCase(input: $input) { errors { code } } }";
  const subject = (changes: Answer): Answer => ({ input: aNotice({ subject: { name: CANARY, birthDate: "1975-08-09", ...changes } }) });
  const notice = (changes: Answer): Answer => ({ input: aNotice(changes) });

  test.each<readonly [string, string, Answer]>([
    ["no variable", NODE, {}],
    ["null for what is required", NODE, { id: null }],
    ["a number as text", CASES, { first: `${CANARY}; ${CANARY}` }],
    ["a number with a fraction", CASES, { first: 1.5 }],
    ["a number that is too large", CASES, { first: 2 ** 31 }],
    ["a number that is far too large", CASES, { first: 1e300 }],
    ["an object for a number", CASES, { first: { [CANARY]: CANARY } }],
    ["a page of none", CASES, { first: 0 }],
    ["a page of 101", CASES, { first: 101 }],
    ["a page of less than none", CASES, { first: -1 }],
    ["a cursor of 201 characters", CASES, { first: 1, after: CANARY.padEnd(201, "x") }],
    ["a text for an object", REGISTER_NOTICE, { input: `${CANARY}; at "${CANARY}"; Field "${CANARY}" is not defined by type "X".` }],
    ["a field that is not there", REGISTER_NOTICE, notice({ secret: CANARY })],
    ["a required field left out", REGISTER_NOTICE, { input: { wanted: CANARY } }],
    ["an unknown choice", REGISTER_NOTICE, notice({ channel: CANARY })],
    ["a number for a text", REGISTER_NOTICE, notice({ wanted: 4711 })],
    ["a list for a text", REGISTER_NOTICE, notice({ wanted: [CANARY] })],
    ["a text for yes or no", REGISTER_NOTICE, notice({ ownerInformed: CANARY })],
    ["a text of 4,001 characters", REGISTER_NOTICE, notice({ wanted: CANARY.padEnd(4001, "x") })],
    ["a name of 201 characters", REGISTER_NOTICE, subject({ name: CANARY.padEnd(201, "x") })],
    ["a list of 101", REGISTER_NOTICE, notice({ kinds: Array.from({ length: 101 }, () => "COORDINATOR") })],
    ["30 February", REGISTER_NOTICE, subject({ birthDate: "2026-02-30" })],
    ["the day as Norwegians write it", REGISTER_NOTICE, subject({ birthDate: "09.08.1975" })],
    ["a day in the year 99999", REGISTER_NOTICE, subject({ birthDate: "99999-01-01" })],
    ["a time in words", REGISTER_NOTICE, notice({ receivedAt: CANARY })],
    ["a time before anybody was born", REGISTER_NOTICE, notice({ receivedAt: "0001-01-01T00:00:00Z" })],
    ["a day before anybody was born", REGISTER_NOTICE, subject({ birthDate: "0000-01-01" })],
    ["a day after everybody", REGISTER_NOTICE, subject({ birthDate: null, expectedBirthDate: "9999-12-31" })],
    ["the 25th hour", REGISTER_NOTICE, notice({ receivedAt: "2026-01-01T25:00:00Z" })],
    ["an identity number of twelve digits", REGISTER_NOTICE, subject({ nationalId: "128384039890" })],
    ["a key of 201 characters", REGISTER_NOTICE, notice({ idempotencyKey: CANARY.padEnd(201, "x") })],
    ["U+0000 in a text", REGISTER_NOTICE, notice({ wanted: `${CANARY}\0` })],
    ["U+0000 in a name", REGISTER_NOTICE, subject({ name: `\0${CANARY}` })],
    ["U+0000 in an identity number", REGISTER_NOTICE, subject({ nationalId: "1283840398\0" })],
    ["U+0000 in a key", REGISTER_NOTICE, notice({ idempotencyKey: "\0" })],
    ["U+0000 in an id", NODE, { id: `${caseId}\0` }],
    ["U+0000 in a variable that is not asked for", NODE, { id: "x", other: ["\0"] }],
    ["the first half of a surrogate pair", REGISTER_NOTICE, notice({ wanted: `${CANARY}\ud83d` })],
    ["the second half of a surrogate pair", REGISTER_NOTICE, subject({ name: `\ude00${CANARY}` })],
  ])("%s is answered with BAD_USER_INPUT", async (_, document, variables) => {
    await expectRefused(await withToken(body({ query: document, variables })), 400, "BAD_USER_INPUT");
  });

  test.each<readonly [string, string]>([
    ["U+0000", String.raw`{ node(id: "${CANARY}\u0000") { id } }`],
    ["U+0000 in a default", String.raw`query($id: ID = "\u0000") { node(id: $id) { id } }`.replace("ID =", "ID! =")],
    [
      "U+0000 in an input",
      String.raw`mutation { registerNotice(input: { kinds: [COORDINATOR], channel: PAPER, wanted: "\u0000${CANARY}", notifierCapacity: OWNER, ownerInformed: true }) { errors { code } } }`,
    ],
  ])("%s written in the document is answered with BAD_USER_INPUT", async (_, document) => {
    await expectRefused(await withToken(body({ query: document })), 400, "BAD_USER_INPUT");
  });

  test("a whole emoji is a text like any other", async () => {
    const reply = await withToken(body({ query: NODE, variables: { id: "😀" } }));

    expect(reply.code).toBe("NOT_FOUND");
  });

  test("the field is named by its path, the value is not", async () => {
    const [shape, length] = [
      await withToken(body({ query: REGISTER_NOTICE, variables: subject({ birthDate: CANARY }) })),
      await withToken(body({ query: REGISTER_NOTICE, variables: subject({ name: "x".repeat(201) }) })),
    ];

    expect(shape.json?.["errors"][0].message).toBe('Variable "$input" got an invalid value at "input.subject.birthDate".');
    expect(length.json?.["errors"][0].extensions).toEqual({ code: "BAD_USER_INPUT", fields: [{ path: "subject.name", rules: ["maxLength"] }] });
  });

  const cursor = (value: string, id = "01a1ffef-b794-7664-8b87-86f9e84f31eb"): string => Buffer.from(`${value}|${id}`).toString("base64url");

  test.each<readonly [string, string, Answer]>([
    ["a cursor that is none", CASES, { first: 1, after: CANARY }],
    ["an empty cursor", CASES, { first: 1, after: "" }],
    ["a cursor of 30 February", CASES, { first: 1, after: cursor("2026-02-30") }],
    ["a cursor of the year 0", CASES, { first: 1, after: cursor("0000-01-01T00:00:00.000Z") }],
    ["a cursor of the year 275760", CASES, { first: 1, after: cursor("+275760-09-13T00:00:00.000Z") }],
    ["a cursor of a time in words", CASES, { first: 1, after: cursor("15 June 2026") }],
    ["a cursor of infinity", CASES, { first: 1, after: cursor("infinity") }],
    ["a cursor without an id", CASES, { first: 1, after: cursor("2026-01-01", CANARY) }],
    ["a cursor with U+0000 inside", STAFF, { after: cursor("\0") }],
    ["a cursor of another list", DEADLINES, { days: 1, after: cursor("Anbjørg") }],
    ["days before today", DEADLINES, { days: -1 }],
    ["more days than a year has", DEADLINES, { days: 367 }],
    ["more days than there are", DEADLINES, { days: 2 ** 31 - 1 }],
  ])("%s is answered with INVALID_INPUT", async (_, document, variables) => {
    await expectRefused(await withToken(body({ query: document, variables })), 200, "INVALID_INPUT");
  });

  test.each<readonly [string, () => string]>([
    ["an id that is not there", () => Buffer.from(`01${"0".repeat(32)}`, "hex").toString("base64url")],
    ["an id that is none", () => CANARY],
    ["an empty id", () => ""],
    ["a uuid", () => "01a1ffef-b794-7664-8b87-86f9e84f31eb"],
    ["an id of another kind", () => Buffer.concat([Buffer.from([2]), Buffer.from(caseId, "base64url").subarray(1)]).toString("base64url")],
    ["an id of a kind that is not there", () => Buffer.concat([Buffer.from([250]), Buffer.from(caseId, "base64url").subarray(1)]).toString("base64url")],
    ["an id with something behind it", () => `${caseId}=`],
    ["an id of 100,000 characters", () => CANARY.repeat(6000)],
  ])("%s is answered with NOT_FOUND", async (_, id) => {
    const asked = ["query Node($id: ID!) { node(id: $id) { id } }", "query Case($id: ID!) { case(id: $id) { id } }", "query Plan($id: ID!) { plan(id: $id) { id } }"];
    const replies = await Promise.all(asked.map((query) => withToken(body({ query, variables: { id: id() } }))));

    for (const reply of replies) await expectRefused(reply, 200, "NOT_FOUND");
  });

  test.each<readonly [string, string, () => Answer, string]>([
    ["an identity number whose control digits are wrong", REGISTER_NOTICE, () => subject({ nationalId: "12345678901" }), "INVALID_NATIONAL_ID"],
    ["an identity number of letters", REGISTER_NOTICE, () => subject({ nationalId: "abcdefghijk" }), "INVALID_NATIONAL_ID"],
    ["an empty identity number", REGISTER_NOTICE, () => subject({ nationalId: "" }), "INVALID_NATIONAL_ID"],
    ["a time to come", REGISTER_NOTICE, () => notice({ receivedAt: "2026-06-16T00:00:00Z" }), "INVALID_INPUT"],
    ["no kinds", REGISTER_NOTICE, () => notice({ kinds: [] }), "KINDS_REQUIRED"],
    ["a case that is not there", ASSIGN, () => ({ input: { caseId: CANARY, expectedVersion: 1, handlerId: CANARY } }), "NOT_FOUND"],
    ["a version of before", ASSIGN, () => ({ input: { caseId, expectedVersion: -(2 ** 31), handlerId: CANARY } }), "STALE_VERSION"],
    ["a version to come", ASSIGN, () => ({ input: { caseId, expectedVersion: 2 ** 31 - 1, handlerId: CANARY } }), "STALE_VERSION"],
  ])("%s is refused in the payload", async (_, document, variables, code) => {
    const reply = await withToken(body({ query: document, variables: variables() }));
    const [payload] = Object.values(reply.data) as Answer[];

    expect({ status: reply.status, codes: payload?.["errors"].map((it: Answer) => it["code"]) }).toEqual({ status: 200, codes: [code] });
    expect(reply.text).not.toContain(CANARY);
    expect(await rowCounts(app)).toEqual(before);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("a variable and a field called %s change nothing of the program", async (name) => {
    const text = `{"query":${JSON.stringify(NODE)},"variables":{"id":"x","${name}":{"polluted":true,"id":"y"}}}`;
    await expectRefused(await withToken({ headers: JSON_TYPE, body: text }), 200, "NOT_FOUND");
    const inInput = `{"query":${JSON.stringify(ASSIGN)},"variables":{"input":{"caseId":"x","expectedVersion":1,"handlerId":"y","${name}":{"polluted":true}}}}`;
    expect((await withToken({ headers: JSON_TYPE, body: inInput })).status).toBeLessThan(500);

    expect(({} as Answer)["polluted"]).toBeUndefined();
  });

  test("variables 30,000 levels deep are read to the bottom", async () => {
    const deep = `{"query":"{ me { name } }","variables":{"a":${"[".repeat(30_000)}"\\u0000"${"]".repeat(30_000)}}}`;
    await expectRefused(await withToken({ headers: JSON_TYPE, body: deep }), 400, "BAD_USER_INPUT");
  });
});
