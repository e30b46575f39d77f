import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type IssuerSetting, TokenRejected, TokenVerifier } from "../../src/tenants/issuers.js";
import { AUDIENCE, type Claims, good, type Key, newKey, NOW, secrets, sign, STAFF } from "./tokens.js";

let first: Key;
let second: Key;
let stranger: Key;

beforeAll(async () => {
  [first, second, stranger] = (await Promise.all(["first", "second", "first"].map((it) => newKey(it)))) as [Key, Key, Key];
});

describe("keys that an issuer publishes", () => {
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;
  let server: Server;
  let uri: string;
  let at: number;
  let mode: "up" | "down" | "broken" | "garbage";
  let published: readonly Key[];
  let asked: string[];
  let remote: TokenVerifier;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      if (mode === "down") return void request.socket.destroy();
      response.statusCode = mode === "broken" ? 503 : 200;
      response.end(mode === "garbage" ? "<html>" : JSON.stringify({ keys: published.map((it) => it.jwk) }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  beforeEach(() => {
    [at, mode, published, asked] = [NOW * 1000, "up", [first], []];
    jest.spyOn(Date, "now").mockImplementation(() => at);
    const setting: IssuerSetting = { issuer: STAFF, kind: "EMPLOYEE", audience: AUDIENCE, algorithms: ["ES256"], jwksUri: `${uri}/jwks` };
    remote = new TokenVerifier([setting], secrets, () => new Date(at));
  });
  afterEach(() => void jest.restoreAllMocks());

  const token = (key: Key, header: Claims = {}): Promise<string> => sign({ ...good, iat: at / 1000 - 60, exp: at / 1000 + 540 }, key, header);
  const accepted = async (key: Key): Promise<boolean> =>
    remote.verify(await token(key)).then(
      () => true,
      () => false,
    );

  test("are asked for once, and then held", async () => {
    expect([await accepted(first), await accepted(first), await accepted(first)]).toEqual([true, true, true]);
    expect(asked).toEqual(["/jwks"]);
  });

  test("are never asked for where a token points", async () => {
    await accepted(first);
    for (const name of ["jku", "x5u"]) await expect(remote.verify(await token({ ...stranger, kid: "stranger" }, { [name]: `${uri}/hostile` }))).rejects.toThrow(TokenRejected);

    expect(asked.filter((it) => it !== "/jwks")).toEqual([]);
  });

  test("may be new: a token by a new key is accepted without waiting for the old list to grow old", async () => {
    await accepted(first);
    [published, at] = [[first, second], at + MINUTE];

    expect([await accepted(second), await accepted(first)]).toEqual([true, true]);
  });

  test.each(["down", "broken", "garbage"] as const)("serve for a day when the issuer is %s, and no longer", async (trouble) => {
    const from = at;
    await accepted(first);
    mode = trouble;
    const later: boolean[] = [];
    for (const after of [11 * MINUTE, DAY - MINUTE, DAY, 2 * DAY]) {
      at = from + after;
      later.push(await accepted(first));
    }

    expect(later).toEqual([true, true, false, false]);
    expect(await accepted(stranger)).toBe(false);
  });

  test("count their day from when the issuer last answered", async () => {
    await accepted(first);
    at += DAY;
    expect(await accepted(first)).toBe(true);
    [mode, at] = ["down", at + DAY - MINUTE];

    expect(await accepted(first)).toBe(true);
  });

  test("do not help when the issuer has never answered, and are there as soon as it does", async () => {
    mode = "down";
    expect(await accepted(first)).toBe(false);
    mode = "up";

    expect(await accepted(first)).toBe(true);
  });

  test("are gone when the issuer no longer lists them, and an outage does not bring them back", async () => {
    await accepted(first);
    [published, at] = [[second], at + 11 * MINUTE];
    expect(await accepted(first)).toBe(false);
    [mode, at] = ["down", at + 11 * MINUTE];

    expect([await accepted(first), await accepted(second)]).toEqual([false, true]);
  });

  test("must come from somewhere: an issuer with no keys and no address stops the start", () => {
    const setting: IssuerSetting = { issuer: STAFF, kind: "EMPLOYEE", audience: AUDIENCE, algorithms: ["ES256"] };

    expect(() => new TokenVerifier([setting], secrets, () => new Date())).toThrow(`issuer ${STAFF} has neither jwks nor jwksUri`);
  });
});
