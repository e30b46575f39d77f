import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { generateKeyPair, importJWK, type JWTPayload, SignJWT } from "jose";
import { DEMO_AUDIENCE, demoIssuerName } from "../../src/demo/demo-issuer.js";
import { createSchema } from "../../src/schema.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import { JSON_TYPE, post, type Reply, send } from "./http.js";
import { headersOf } from "./beside.js";
import { rowCounts } from "./rows.js";
import { smallestDocument } from "./smallest.js";

let app: TestAppHere;
beforeAll(async () => void (app = await startAppHere()));
afterAll(() => app.stop());

const ME = "query Me { me { name municipality { number } roles { role } permissions } }";
const CASES = "query Cases { cases { nodes { number subject { name } } } }";
const PUBLIC = "query Municipalities { municipalities { name } }";
const openToAll = new Set(["municipalities", "coordinatingUnit", "services"]);

function fieldsOf(kind: "query" | "mutation") {
  const type = kind === "query" ? createSchema().getQueryType() : createSchema().getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({ name: field.name, document: smallestDocument(kind, field) }));
}

const everyField = [...fieldsOf("query"), ...fieldsOf("mutation")].filter((it) => !openToAll.has(it.name));

describe("without a token", () => {
  test.each(everyField)("$name answers 401 and nothing else", async ({ document }) => {
    const reply = await post(app.address, document, {}, { "x-municipality": "4644" });

    expect({ status: reply.status, code: reply.code, count: reply.json?.["errors"].length, data: reply.data }).toEqual({
      status: 401,
      code: "UNAUTHENTICATED",
      count: 1,
      data: null,
    });
  });

  test("what is public is answered", async () => {
    const reply = await post(app.address, `{ municipalities { name } coordinatingUnit(municipality: "4644") { name } }`);

    expect(reply.status).toBe(200);
    expect(reply.data.municipalities).toHaveLength(5);
    expect(reply.data.coordinatingUnit.name).toEqual(expect.any(String));
  });

  test("a protected field beside a public one takes the public answer with it", async () => {
    const reply = await post(app.address, "{ municipalities { name } me { name } }");

    expect(reply.status).toBe(401);
    expect(reply.text).not.toContain("Luster");
  });
});

describe("a token that is not accepted", () => {
  type Changes = { readonly claims?: JWTPayload; readonly without?: string; readonly header?: object; readonly key?: Parameters<SignJWT["sign"]>[0] };
  const issuedAt = Date.parse("2026-06-15T08:00:00Z") / 1000;

  /** A token like those the demo issuer signs, changed in one point. */
  async function signed({ claims = {}, without = "", header = {}, key }: Changes = {}): Promise<string> {
    const { privateKey } = JSON.parse(readFileSync(path.join(process.env["TEST_FOLDER"] ?? "", "demo-issuer.json"), "utf8")) as { privateKey: object };
    const { subject, organisation } = app.person("luster/unit-leader").login;
    const usual = {
      iss: demoIssuerName("EMPLOYEE"),
      aud: DEMO_AUDIENCE,
      sub: subject,
      organisation_number: organisation,
      name: "Hemmelig Navnesen",
      iat: issuedAt,
      exp: issuedAt + 3600,
      ...claims,
    };
    const kept = Object.fromEntries(Object.entries(usual).filter(([name]) => name !== without));
    return new SignJWT(kept).setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "demo", ...header }).sign(key ?? (await importJWK(privateKey, "ES256")));
  }

  const part = (it: object): string => Buffer.from(JSON.stringify(it)).toString("base64url");
  const unsigned = async (alg: string): Promise<string> => `${part({ alg, typ: "JWT" })}.${(await signed()).split(".")[1]}.`;
  const bearer = async (token: Promise<string> | string): Promise<string> => `Bearer ${await token}`;

  const hostile: readonly (readonly [string, () => Promise<string>])[] = [
    ["has expired", () => bearer(signed({ claims: { iat: issuedAt - 3600, exp: issuedAt - 6 } }))],
    ["is issued in the future", () => bearer(signed({ claims: { iat: issuedAt + 60, exp: issuedAt + 3600 } }))],
    ["is not valid yet", () => bearer(signed({ claims: { nbf: issuedAt + 60 } }))],
    ["lives for more than an hour", () => bearer(signed({ claims: { exp: issuedAt + 3601 } }))],
    ["was issued more than an hour ago", () => bearer(signed({ claims: { iat: issuedAt - 3700, exp: issuedAt - 3700 + 3600 } }))],
    ["never expires", () => bearer(signed({ without: "exp" }))],
    ["does not say when it was issued", () => bearer(signed({ without: "iat" }))],
    ["has no subject", () => bearer(signed({ without: "sub" }))],
    ["is for another audience", () => bearer(signed({ claims: { aud: "another-service" } }))],
    ["is for several audiences", () => bearer(signed({ claims: { aud: [DEMO_AUDIENCE, "another-service"] } }))],
    ["has no audience", () => bearer(signed({ without: "aud" }))],
    ["comes from another issuer", () => bearer(signed({ claims: { iss: "https://evil.invalid/" } }))],
    ["comes from an issuer with a slash too many", () => bearer(signed({ claims: { iss: `${demoIssuerName("EMPLOYEE")}/` } }))],
    ["has no issuer", () => bearer(signed({ without: "iss" }))],
    ["is a citizen's without an identity number", () => bearer(signed({ claims: { iss: demoIssuerName("CITIZEN") } }))],
    ["is bound to a key and sent without proof", () => bearer(signed({ claims: { cnf: { jkt: "abc" } } }))],
    ["is signed by another key", async () => bearer(signed({ key: (await generateKeyPair("ES256")).privateKey }))],
    ["is signed with a shared secret", () => bearer(signed({ header: { alg: "HS256" }, key: new TextEncoder().encode("samordna-demo-samordna-demo-secret") }))],
    ["is not signed", () => bearer(unsigned("none"))],
    ["is not signed, in capitals", () => bearer(unsigned("NONE"))],
    ["has lost its signature", async () => bearer(`${(await signed()).split(".").slice(0, 2).join(".")}.`)],
    [
      "has other claims than were signed",
      async () => {
        const [header, claims, signature] = (await signed()).split(".");
        const changed = { ...(JSON.parse(Buffer.from(claims ?? "", "base64url").toString()) as object), sub: "somebody-else" };
        return bearer(`${header}.${part(changed)}.${signature}`);
      },
    ],
    ["is no token", () => bearer("garbage")],
    ["is three dots", () => bearer("...")],
    ["is empty", async () => "Bearer "],
    ["is a scheme alone", async () => "Bearer"],
    ["is a name and a password", async () => `Basic ${Buffer.from("admin:admin").toString("base64")}`],
    ["has another scheme", async () => `Token ${await signed()}`],
    ["has no scheme", () => signed()],
  ];

  const ask = async (authorization: string, document: string): Promise<Reply> => post(app.address, document, {}, { authorization, "x-municipality": "4644" });

  test("the token they are all made from is accepted", async () => {
    const reply = await ask(await bearer(signed()), ME);

    expect(reply.data.me).toMatchObject({ roles: [{ role: "UNIT_LEADER" }] });
  });

  test.each(hostile)("%s: 401 and nothing else", async (_, authorization) => {
    const sent = await authorization();
    const replies = [await ask(sent, ME), await ask(sent, PUBLIC)];

    for (const reply of replies) {
      expect(reply.status).toBe(401);
      expect(reply.json).toEqual({ errors: [{ message: "A valid token is required.", extensions: { code: "UNAUTHENTICATED" } }] });
    }
    expect(JSON.stringify(app.log)).not.toContain("Navnesen");
  });

  test("an employee's token with a citizen's identity number in it does not become that citizen", async () => {
    const { nationalId } = app.person("luster/owner").login;
    const reply = await ask(await bearer(signed({ claims: { sub: "nobody-known", pid: nationalId } })), ME);

    expect(reply.code).toBe("FORBIDDEN");
  });
});

describe("the municipality", () => {
  test.each(["9999", "0000", "464", "46444", "luster", "4644' or '1'='1", "__proto__"])("%s is unknown: 400", async (key) => {
    const reply = await post(app.address, ME, {}, { ...(await headersOf(app, "luster/unit-leader")), "x-municipality": key });

    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({ errors: [{ message: "There is no municipality with that number.", extensions: { code: "MUNICIPALITY_UNKNOWN" } }] });
  });

  test("must be named where the token names no organisation", async () => {
    for (const key of ["luster/owner", "luster/hospital"]) {
      const { authorization = "" } = await headersOf(app, key);
      const reply = await post(app.address, ME, {}, { authorization });

      expect({ status: reply.status, code: reply.code, data: reply.data }).toEqual({ status: 400, code: "MUNICIPALITY_REQUIRED", data: null });
    }
  });

  test("must be named where the token names an organisation that is no municipality of ours", async () => {
    const login = { ...app.person("luster/unit-leader").login, organisation: "999999999" };
    const reply = await post(app.address, ME, {}, { authorization: `Bearer ${await app.issuer.sign(login, app.now())}` });

    expect(reply).toMatchObject({ status: 400, code: "MUNICIPALITY_REQUIRED" });
  });

  test("is taken from the token of its staff", async () => {
    const { authorization = "" } = await headersOf(app, "luster/unit-leader");
    const reply = await post(app.address, ME, {}, { authorization });

    expect(reply.data.me).toMatchObject({ municipality: { number: "4644" }, roles: [{ role: "UNIT_LEADER" }] });
  });

  test("can be named by an earlier number and by its organisation number", async () => {
    const { orgNumber } = app.person("loppa/unit-leader");
    for (const key of ["5432", "5614", orgNumber]) {
      const { me } = await app.asIn("loppa/unit-leader", key).ask(ME);
      expect(me).toMatchObject({ municipality: { number: "5614" }, roles: [{ role: "UNIT_LEADER" }] });
    }
  });
});

describe("roles", () => {
  const leader = "id in (select r.id from role_membership r join person p on p.id = r.person_id and p.municipality_id = r.municipality_id where p.name = $1)";
  const setPeriod = async (from: string, to: string | null): Promise<void> =>
    void (await app.database.sql(`update role_membership set valid_from = $2, valid_to = $3 where ${leader}`, [app.person("luster/unit-leader").name, from, to]));
  afterAll(() => setPeriod("2026-01-01", null));

  test.each([
    ["ended yesterday", "2026-01-01", "2026-06-14", false],
    ["ends today", "2026-01-01", "2026-06-15", true],
    ["begins today", "2026-06-15", null, true],
    ["begins tomorrow", "2026-06-16", null, false],
  ])("a role that %s", async (_, from, to, counts) => {
    await setPeriod(from, to);
    const [me, cases] = [await app.as("luster/unit-leader").raw(ME), await app.as("luster/unit-leader").raw(CASES)];

    expect(me.data?.["me"]?.roles ?? []).toHaveLength(counts ? 1 : 0);
    expect(cases.errors.map((it) => it.extensions["code"])).toEqual(counts ? [] : ["FORBIDDEN"]);
  });

  test("are read anew for each request: the same token loses and regains what it could", async () => {
    await setPeriod("2026-01-01", null);
    const headers = await headersOf(app, "luster/unit-leader");
    const codeNow = async (): Promise<string | undefined> => (await post(app.address, CASES, {}, headers)).code;

    expect(await codeNow()).toBeUndefined();
    await setPeriod("2026-01-01", "2026-06-01");
    expect(await codeNow()).toBe("FORBIDDEN");
    await setPeriod("2026-01-01", null);
    expect(await codeNow()).toBeUndefined();
  });

  test("end at midnight in Norway, not in Greenwich", async () => {
    await setPeriod("2026-01-01", "2026-06-15");
    app.setClock("2026-06-15T21:59:59Z");
    expect((await app.as("luster/unit-leader").raw(CASES)).errors).toEqual([]);
    app.setClock("2026-06-15T22:00:00Z");
    expect((await app.as("luster/unit-leader").raw(CASES)).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    app.setClock("2026-06-15T08:00:00Z");
    await setPeriod("2026-01-01", null);
  });
});

describe("staff of one municipality in another", () => {
  test.each(everyField)("$name is forbidden", async ({ document }) => {
    const headers = { ...(await headersOf(app, "luster/unit-leader")), "x-municipality": app.person("lund/unit-leader").municipalityNumber };
    const reply = await post(app.address, document, {}, headers);

    expect({ code: reply.code, data: reply.data }).toEqual({ code: "FORBIDDEN", data: null });
  });

  test("change nothing by trying", async () => {
    const before = await rowCounts(app);
    for (const { document } of fieldsOf("mutation")) await app.asIn("luster/unit-leader", app.person("lund/unit-leader").municipalityNumber).raw(document);

    expect(await rowCounts(app)).toEqual(before);
  });
});

test("a header that is sent twice does not choose twice", async () => {
  const headers = await headersOf(app, "luster/unit-leader");
  const { "x-municipality": _, ...rest } = headers;
  const reply = await send(app.address, { headers: { ...JSON_TYPE, ...rest, "X-Municipality": "4644, 1112" }, body: JSON.stringify({ query: ME }) });

  expect(reply).toMatchObject({ status: 400, code: "MUNICIPALITY_UNKNOWN" });
});
