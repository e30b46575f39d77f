import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import { type Beside, headersOf, serveBeside, stopBesides } from "./beside.js";
import { JSON_TYPE, post, type Reply, send } from "./http.js";

let app: TestAppHere;
let closed: Beside;
let headers: Record<string, string>;

beforeAll(async () => {
  app = await startAppHere();
  closed = await serveBeside(app, { introspection: false });
  headers = await headersOf(app, "luster/unit-leader");
  await app.walk("luster", { until: "OPENED" });
});
afterAll(async () => {
  await stopBesides();
  await app.stop();
});

const ask = (query: string, variables: object = {}): Promise<Reply> => post(app.address, query, variables, headers);
const lastLine = (log: readonly Record<string, unknown>[]): Record<string, unknown> => log.findLast((it) => it["msg"] === "operation") ?? {};

/** A document that asks for too much: refused with a code, and before anything is read, even who asks. */
async function expectTooMuch(reply: Reply, code = "QUERY_TOO_COMPLEX"): Promise<void> {
  expect({ status: reply.status, code: reply.code, data: reply.data }).toEqual({ status: 400, code, data: null });
  expect(lastLine(app.log)).toMatchObject({ statements: 0, errors: expect.arrayContaining([code]) });
}

const many = (count: number, each: (index: number) => string): string => Array.from({ length: count }, (_, index) => each(index)).join(" ");

describe("the body", () => {
  const padded = (bytes: number): string => `{"query":"{ municipalities { name } }"}`.padEnd(bytes, " ");

  test("may have 200,000 bytes", async () => {
    expect((await send(app.address, { headers: JSON_TYPE, body: padded(200_000) })).status).toBe(200);
  });

  test("and no byte more", async () => {
    const reply = await send(app.address, { headers: JSON_TYPE, body: padded(200_001) });

    expect({ status: reply.status, code: reply.code }).toEqual({ status: 413, code: "BODY_TOO_LARGE" });
  });

  test("counts as bytes, not as characters", async () => {
    const reply = await send(app.address, { headers: JSON_TYPE, body: `{"query":"{ municipalities { name } }","variables":{"a":"${"æ".repeat(100_000)}"}}` });

    expect(reply.status).toBe(413);
  });
});

describe("the depth", () => {
  /** `cases` and `nodes`, then plan and case in turn, then an id: so many levels. */
  const levels = (count: number): string => {
    const inner = many(count - 3, (index) => (index % 2 === 0 ? "plan {" : "case {"));
    return `query Deep { cases(first: 1) { nodes { ${inner} id ${"}".repeat(count - 3)} } } }`;
  };

  test("may be 12", async () => {
    const reply = await ask(levels(12));

    expect(reply.json).toEqual({ data: { cases: { nodes: [{ plan: null }] } } });
  });

  test("and not 13", async () => {
    await expectTooMuch(await ask(levels(13)));
  });

  test("counts through fragments and inline fragments", async () => {
    const fragments =
      "fragment A on Case { plan { ...B } } fragment B on IndividualPlan { case { ... on Case { plan { case { plan { case { plan { case { plan { case { id } } } } } } } } } } }";
    await expectTooMuch(await ask(`query Deep { cases(first: 1) { nodes { ...A } } } ${fragments}`));
  });
});

describe("aliases", () => {
  const aliased = (count: number): string => `query Aliased { ${many(count, (index) => `a${index}: me { name }`)} }`;

  test("may be 15", async () => {
    expect(Object.keys((await ask(aliased(15))).data)).toHaveLength(15);
  });

  test("and not 16", async () => {
    await expectTooMuch(await ask(aliased(16)));
  });

  test("are counted where they cost nothing, and in fragments", async () => {
    await expectTooMuch(await ask(`{ ${many(16, (index) => `a${index}: __typename`)} }`));
    await expectTooMuch(await ask(`{ me { ...F } } fragment F on Me { ${many(16, (index) => `a${index}: name`)} }`));
  });
});

describe("directives", () => {
  const directed = (count: number): string => `{ ${many(count, () => "me @include(if: true) { name }")} }`;

  test("may be 10", async () => {
    expect((await ask(directed(10))).status).toBe(200);
  });

  test("and not 11", async () => {
    await expectTooMuch(await ask(directed(11)));
  });

  test("are counted on fragments too", async () => {
    await expectTooMuch(await ask(`{ me { ${many(6, () => "... @include(if: true) { name } ...F @skip(if: false)")} } } fragment F on Me { name }`));
  });

  test("many unknown ones on one field are refused with few errors", async () => {
    const reply = await ask(`{ me ${many(200, (index) => `@d${index}`)} { name } }`);

    await expectTooMuch(reply, "GRAPHQL_VALIDATION_FAILED");
    expect(reply.json?.["errors"].length).toBeLessThanOrEqual(6);
  });
});

describe("the document", () => {
  const tokens = (count: number): string => `{ notices(filter: { states: [${many(count - 19, () => "RECEIVED")}] }) { nodes { id } } }`;

  test("may have 1,000 tokens", async () => {
    expect((await ask(tokens(1000))).status).toBe(200);
  });

  test("and not 1,001", async () => {
    await expectTooMuch(await ask(tokens(1001)), "GRAPHQL_PARSE_FAILED");
  });

  test("of unknown fields is answered with few errors", async () => {
    const reply = await ask(`{ ${many(300, (index) => `unknown${index}`)} }`);

    await expectTooMuch(reply, "GRAPHQL_VALIDATION_FAILED");
    expect(reply.json?.["errors"].length).toBeLessThanOrEqual(6);
  });

  test("may not go round in circles", async () => {
    await expectTooMuch(await ask("{ cases { nodes { ...A } } } fragment A on Case { plan { ...B } } fragment B on IndividualPlan { case { ...A } }"), "GRAPHQL_VALIDATION_FAILED");
    await expectTooMuch(await ask("{ me { ...A } } fragment A on Me { ...A }"), "GRAPHQL_VALIDATION_FAILED");
  });

  test("may not double with each fragment", async () => {
    const doubling = many(40, (index) => `fragment F${index} on Case { ${index < 39 ? `...F${index + 1} plan { case { ...F${index + 1} } }` : "id"} }`);
    await expectTooMuch(await ask(`{ cases(first: 1) { nodes { ...F0 } } } ${doubling}`), "GRAPHQL_VALIDATION_FAILED");
  });

  test("costs nothing when it is refused, whatever is wrong with it", async () => {
    for (const [query, variables] of [
      ["{ nothing }", {}],
      ["{", {}],
      ["query($first: Int!) { cases(first: $first) { nodes { id } } }", { first: "x" }],
      ['{ node(id: "\\u0000") { id } }', {}],
    ] as const) {
      await ask(query, variables);
      expect(lastLine(app.log)["statements"]).toBe(0);
    }
  });
});

describe("a page", () => {
  const PAGE = "query Page($first: Int!) { cases(first: $first) { nodes { id } } }";

  test.each([1, 20, 100])("may have %i", async (first) => {
    expect((await ask(PAGE, { first })).status).toBe(200);
  });

  test.each([0, -1, 101, 2_147_483_647])("may not have %i", async (first) => {
    const reply = await ask(PAGE, { first });

    expect(reply.status).toBe(400);
    expect(["BAD_USER_INPUT", "QUERY_TOO_COMPLEX"]).toContain(reply.code);
  });

  test("has 20 when nobody says how many", async () => {
    const argument = '{ __type(name: "Query") { fields { name args { name defaultValue } } } }';
    const fields = (await ask(argument)).data.__type.fields as { name: string; args: { name: string; defaultValue: string | null }[] }[];
    const defaults = fields.flatMap((field) => field.args.filter((it) => it.name === "first").map((it) => it.defaultValue));

    expect(defaults.length).toBeGreaterThan(3);
    expect(new Set(defaults)).toEqual(new Set(["20"]));
  });
});

describe("the cost", () => {
  /** What the front page of a unit shows. */
  const BOARD = `query Board($first: Int!) { cases(first: $first) { totalCount pageInfo { endCursor hasNextPage } nodes { id number state path version nextSteps receivedAt
    subject { name birthDate } handler { name title } deadlines { kind dueOn alarmOn } warnings { code severity message } coordinators { kind since coordinator { name } }
    plan { state reviseOn } decisions { kind outcome state } } } }`;
  const NESTED = `query Nested($first: Int!) { cases(first: $first) { nodes { parties { person { name } } plan { goals { measures { text responsible { ... on Professional { name } } } } participants { function } } group { members { function } } } } }`;

  test("of the unit's board of 20 cases is allowed", async () => {
    expect((await ask(BOARD, { first: 20 })).data.cases.nodes).toHaveLength(1);
  });

  test("of a page of 100 with nested lists is not", async () => {
    await expectTooMuch(await ask(NESTED, { first: 100 }));
    await expectTooMuch(await ask(NESTED.replace("$first)", "100)").replace("($first: Int!)", "")));
  });

  test("of the same with a page of 20 is", async () => {
    expect((await ask(NESTED, { first: 20 })).status).toBe(200);
  });

  test("adds up over fields and fragments", async () => {
    const page = "cases(first: 100) { nodes { deadlines { kind } warnings { code } } }";
    expect((await ask(`{ ${page} }`)).status).toBe(200);
    await expectTooMuch(await ask(`{ ${many(15, (index) => `a${index}: ${page}`)} }`));
    await expectTooMuch(
      await ask(`{ ${many(15, (index) => `a${index}: cases(first: 100) { ...P }`)} } fragment P on CaseConnection { nodes { deadlines { kind } warnings { code } } }`),
    );
  });

  test("cannot be hidden behind a value that does not fit", async () => {
    const document = `query Hidden($first: Int = 5) { broken: cases(first: $first) { nodes { id } } ${NESTED.slice(NESTED.indexOf("{") + 1, -1).replace("$first)", "100)")} }`;
    const reply = await ask(document, { first: null });

    expect(reply.status).toBe(400);
    expect(lastLine(app.log)["statements"]).toBe(0);
  });

  test("is that of the operation that is chosen", async () => {
    const query = `query Small { me { name } } ${NESTED.replace("$first)", "100)").replace("($first: Int!)", "")}`;
    const reply = await send(app.address, { headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ query, operationName: "Small" }) });

    expect(reply.status).toBe(200);
  });
});

describe("what is switched off", () => {
  test("batches", async () => {
    const reply = await send(app.address, { headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify([{ query: "{ me { name } }" }]) });

    expect({ status: reply.status, code: reply.code }).toEqual({ status: 400, code: "BAD_REQUEST" });
  });

  test("persisted queries", async () => {
    const query = "{ me { name } }";
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") } };
    for (const request of [{ query, extensions }, { extensions }]) {
      const reply = await send(app.address, { headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(request) });
      expect({ status: reply.status, code: reply.code, data: reply.data }).toEqual({ status: 200, code: "PERSISTED_QUERY_NOT_SUPPORTED", data: null });
    }
  });

  test("answers in parts", async () => {
    const reply = await ask("{ me { name } ... @defer { municipalities { name } } }");

    expect({ status: reply.status, code: reply.code }).toEqual({ status: 400, code: "GRAPHQL_VALIDATION_FAILED" });
  });
});

describe("the schema's own questions", () => {
  test("are answered in whole where they are switched on", async () => {
    expect((await ask(getIntrospectionQuery())).data.__schema.types.length).toBeGreaterThan(50);
  });

  test("may not go round in circles", async () => {
    const rounds = (count: number): string => `{ __schema { types { ${"fields { type { ".repeat(count)} name ${"} } ".repeat(count)} } } }`;
    await expectTooMuch(await ask(rounds(10)), "GRAPHQL_VALIDATION_FAILED");
    await expectTooMuch(await ask(`{ __type(name: "Case") { ${"possibleTypes { interfaces { ".repeat(10)} name ${"} } ".repeat(10)} } }`), "GRAPHQL_VALIDATION_FAILED");
  });

  const asClosed = (query: string): Promise<Reply> => post(closed.address, query, {}, headers);

  test.each(["{ __schema { types { name } } }", '{ __type(name: "Case") { fields { name } } }', "{ me { name } __schema { queryType { name } } }", getIntrospectionQuery()])(
    "are refused where they are switched off: %.40s",
    async (query) => {
      const reply = await asClosed(query);

      expect({ status: reply.status, code: reply.code, data: reply.data }).toEqual({ status: 400, code: "GRAPHQL_VALIDATION_FAILED", data: null });
      expect(lastLine(closed.log)["statements"]).toBe(0);
    },
  );

  test("the name of a type is told all the same", async () => {
    expect((await asClosed("{ __typename me { __typename } }")).json).toEqual({ data: { __typename: "Query", me: { __typename: "Me" } } });
  });

  test.each([
    "{ cass { nodes { id } } }",
    "{ me { nam } }",
    "{ cases(frst: 1) { nodes { id } } }",
    "{ staff(role: UNIT_LEADR) { nodes { id } } }",
    "{ me { ... on Mee { name } } }",
  ])("%s: no name is suggested, in either way of running", async (query) => {
    for (const address of [app.address, closed.address]) {
      const reply = await post(address, query, {}, headers);
      expect(reply).toMatchObject({ status: 400, code: "GRAPHQL_VALIDATION_FAILED" });
      expect(reply.text).not.toMatch(/did you mean|"cases"|\bname\b|"first\\"|UNIT_LEADER/i);
    }
  });
});
