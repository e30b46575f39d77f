import { beforeAll, describe, expect, test } from "@jest/globals";
import { CompactEncrypt, CompactSign, exportSPKI } from "jose";
import { type IssuerKind, type IssuerSetting, type Login, TokenRejected, TokenVerifier } from "../../src/tenants/issuers.js";
import { lookupHash } from "../../src/tenants/secrets.js";
import { AUDIENCE, bytes, type Claims, good, type Key, newKey, NOW, secrets, sign as signBy, STAFF } from "./tokens.js";

const CITIZENS = "https://citizens.example";
const HEALTH = "https://health.example";

let first: Key;
let second: Key;
let stranger: Key;
let rsa: Key;
let citizenKey: Key;
let verifier: TokenVerifier;

beforeAll(async () => {
  [first, second, stranger, citizenKey] = (await Promise.all(["first", "second", "first", "citizens"].map((it) => newKey(it)))) as [Key, Key, Key, Key];
  rsa = await newKey("rsa", "RS256");
  const setting = (issuer: string, kind: IssuerKind, keys: readonly Key[]): IssuerSetting => ({
    issuer,
    kind,
    audience: AUDIENCE,
    algorithms: ["ES256"],
    jwks: { keys: keys.map((it) => it.jwk) },
  });
  const settings = [setting(STAFF, "EMPLOYEE", [first, second, rsa]), setting(CITIZENS, "CITIZEN", [citizenKey]), setting(HEALTH, "HEALTH_PERSONNEL", [first])];
  verifier = new TokenVerifier(settings, secrets, () => new Date(NOW * 1000));
});

const citizen: Claims = { ...good, iss: CITIZENS, sub: "opaque-1", pid: "01019012345" };

const without = (name: string, claims: Claims = good): Claims => Object.fromEntries(Object.entries(claims).filter(([it]) => it !== name));
const base64 = (value: unknown): string => Buffer.from(bytes(value)).toString("base64url");

const sign = (payload: unknown, key = first, header: Claims = {}): Promise<string> => signBy(payload, key, header);

async function hmac(secret: Uint8Array): Promise<string> {
  return new CompactSign(bytes(good)).setProtectedHeader({ alg: "HS256", kid: "first" }).sign(secret);
}

async function parts(change: (header: string, payload: string, signature: string) => string): Promise<string> {
  const [header = "", payload = "", signature = ""] = (await sign(good)).split(".");
  return change(header, payload, signature);
}

const refused = (token: string) => expect(verifier.verify(token)).rejects.toThrow(TokenRejected);

type Hostile = readonly [string, () => Promise<string> | string];

const times: readonly Hostile[] = [
  ["no exp", () => sign(without("exp"))],
  ["no iat", () => sign(without("iat"))],
  ["exp as text", () => sign({ ...good, exp: String(NOW + 540) })],
  ["iat as text", () => sign({ ...good, iat: String(NOW - 60) })],
  ["exp null", () => sign({ ...good, exp: null })],
  ["expired an hour ago", () => sign({ ...good, iat: NOW - 7200, exp: NOW - 3600 })],
  ["expired five seconds ago, beyond the leeway", () => sign({ ...good, exp: NOW - 5 })],
  ["not valid until later", () => sign({ ...good, nbf: NOW + 6 })],
  ["nbf as text", () => sign({ ...good, nbf: "now" })],
  ["issued in the future, beyond the leeway", () => sign({ ...good, iat: NOW + 6 })],
  ["a life of more than an hour", () => sign({ ...good, iat: NOW, exp: NOW + 3601 })],
  ["a life of a year", () => sign({ ...good, exp: NOW + 365 * 86_400 })],
  ["issued long ago and still valid", () => sign({ ...good, iat: NOW - 86_400 })],
];

const names: readonly Hostile[] = [
  ["no sub", () => sign(without("sub"))],
  ["an empty sub", () => sign({ ...good, sub: "" })],
  ["a number as sub", () => sign({ ...good, sub: 1 })],
  ["an object as sub", () => sign({ ...good, sub: { toString: "staff-1" } })],
  ["no iss", () => sign(without("iss"))],
  ["an unknown issuer", () => sign({ ...good, iss: "https://nobody.example" })],
  ["another issuer of the list, whose key it is not", () => sign({ ...citizen })],
  ["an issuer with a slash behind it", () => sign({ ...good, iss: `${STAFF}/` })],
  ["an issuer in capitals", () => sign({ ...good, iss: STAFF.toUpperCase() })],
  ["the issuer in a list", () => sign({ ...good, iss: [STAFF] })],
  ["no audience", () => sign(without("aud"))],
  ["another audience", () => sign({ ...good, aud: "https://other.example" })],
  ["an audience that only begins alike", () => sign({ ...good, aud: `${AUDIENCE}/admin` })],
  ["two audiences, ours among them", () => sign({ ...good, aud: [AUDIENCE, "https://other.example"] })],
  ["our audience in a list", () => sign({ ...good, aud: [AUDIENCE] })],
  ["a token bound to a key, used as bearer", () => sign({ ...good, cnf: { jkt: "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I" } })],
];

const citizens: readonly Hostile[] = [
  ["an id token without pid", () => sign({ ...without("pid", citizen), nonce: "n", at_hash: "h" }, citizenKey)],
  ["pid as a number", () => sign({ ...citizen, pid: 1_019_012_345 }, citizenKey)],
  ["pid in a list", () => sign({ ...citizen, pid: ["01019012345"] }, citizenKey)],
  ["an empty pid", () => sign({ ...citizen, pid: "" }, citizenKey)],
  ["a pid that is too short", () => sign({ ...citizen, pid: "0101901234" }, citizenKey)],
  ["a pid with a line break", () => sign({ ...citizen, pid: "01019012345\n" }, citizenKey)],
  ["a pid of letters", () => sign({ ...citizen, pid: "abcdefghijk" }, citizenKey)],
];

const signatures: readonly Hostile[] = [
  ["unsigned, alg none", () => `${base64({ alg: "none" })}.${base64(good)}.`],
  ["unsigned, alg None", () => `${base64({ alg: "None", kid: "first" })}.${base64(good)}.`],
  ["alg none with a signature", () => parts((_, payload, signature) => `${base64({ alg: "none", kid: "first" })}.${payload}.${signature}`)],
  ["no alg", () => parts((_, payload, signature) => `${base64({ kid: "first" })}.${payload}.${signature}`)],
  ["HS256 with the public key's text as secret", async () => hmac(bytes(await exportSPKI(first.publicKey)))],
  ["HS256 with the public key's JSON as secret", () => hmac(bytes(first.jwk))],
  ["HS256 with an empty secret", async () => `${base64({ alg: "HS256", kid: "first" })}.${base64(good)}.`],
  ["a right key whose algorithm is not on the list", () => sign(good, rsa)],
  ["an algorithm that is not on the list", async () => sign(good, await newKey("first", "ES384"))],
  ["another kind of key", () => sign(good, { ...rsa, kid: "first" })],
  ["another key under a known name", () => sign(good, stranger)],
  ["a key nobody knows", () => sign(good, { ...stranger, kid: "stranger" })],
  ["a right key under the name of another", () => sign(good, { ...first, kid: "second" })],
  ["no name of a key where there are several", () => sign(good, first, { kid: undefined })],
  ["its own key in the header", () => sign(good, stranger, { jwk: stranger.jwk, kid: undefined })],
  ["a critical header that we do not know", () => sign(good, first, { crit: ["tenant"], tenant: "1" })],
  ["a tampered payload", () => parts((header, _, signature) => `${header}.${base64({ ...good, sub: "staff-2" })}.${signature}`)],
  ["a tampered header", () => parts((_, payload, signature) => `${base64({ alg: "ES256", kid: "second" })}.${payload}.${signature}`)],
  ["a tampered signature", () => parts((header, payload, signature) => `${header}.${payload}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`)],
  ["a signature of zeros", () => parts((header, payload) => `${header}.${payload}.${Buffer.alloc(64).toString("base64url")}`)],
  ["no signature", () => parts((header, payload) => `${header}.${payload}.`)],
];

const shapes: readonly Hostile[] = [
  ["empty", () => ""],
  ["a word", () => "token"],
  ["dots alone", () => ".."],
  ["a truncated token", async () => (await sign(good)).slice(0, -10)],
  ["two parts of three", () => parts((header, payload) => `${header}.${payload}`)],
  ["four parts", async () => `${await sign(good)}.more`],
  ["the scheme before it", async () => `Bearer ${await sign(good)}`],
  ["a list as payload", () => sign([good])],
  ["a text as payload", () => sign("staff-1")],
  ["no JSON as payload", () => sign("{iss:")],
  ["a header that is no JSON", () => parts((_, payload, signature) => `${base64("{")}.${payload}.${signature}`)],
  ["an encrypted token", () => new CompactEncrypt(bytes(good)).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(Buffer.alloc(32, 7))],
];

describe("tokens that are not accepted", () => {
  test.each(times)("by their times: %s", async (_, token) => refused(await token()));
  test.each(names)("by who they name: %s", async (_, token) => refused(await token()));
  test.each(citizens)("by how they name a citizen: %s", async (_, token) => refused(await token()));
  test.each(signatures)("by their signature: %s", async (_, token) => refused(await token()));
  test.each(shapes)("by their shape: %s", async (_, token) => refused(await token()));

  test("are refused without a word about why, all alike", async () => {
    const said: string[] = [];
    for (const [, token] of [...times, ...names, ...citizens, ...signatures, ...shapes]) {
      const error: unknown = await verifier.verify(await token()).catch((it: unknown) => it);
      said.push(error instanceof TokenRejected ? `${error.message}${String(error.cause)}` : "accepted");
    }

    expect(new Set(said)).toEqual(new Set(["undefined"]));
  });
});

describe("tokens that are accepted", () => {
  test.each<[string, () => Promise<string>]>([
    ["an ordinary one", () => sign(good)],
    ["one that expired four seconds ago, within the leeway", () => sign({ ...good, exp: NOW - 4 })],
    ["one issued four seconds ahead of our clock", () => sign({ ...good, iat: NOW + 4 })],
    ["one valid from four seconds ahead of our clock", () => sign({ ...good, nbf: NOW + 4 })],
    ["one that lives for an hour", () => sign({ ...good, iat: NOW, exp: NOW + 3600 })],
    ["one signed by the second key, while keys are being changed", () => sign(good, second)],
    ["one whose type is JWT", () => sign(good, first, { typ: "JWT" })],
  ])("%s", async (_, token) => {
    await expect(verifier.verify(await token())).resolves.toMatchObject({ kind: "EMPLOYEE", nationalId: null, name: "Kari Eksempel" });
  });

  test("one without the name of a key, where there is only one", async () => {
    await expect(verifier.verify(await sign(citizen, citizenKey, { kid: undefined }))).resolves.toMatchObject({ kind: "CITIZEN" });
  });
});

describe("what a token says of who it is", () => {
  const login = async (claims: Claims, key = first): Promise<Login> => verifier.verify(await sign(claims, key));

  test("an employee is known by issuer and subject, never by a number in the token", async () => {
    const it = await login({ ...good, pid: "01019012345", organisation_number: "964968241" });

    expect(it).toEqual({
      kind: "EMPLOYEE",
      loginHash: lookupHash("login", `${STAFF}|staff-1`, secrets),
      nationalId: null,
      name: "Kari Eksempel",
      organisation: "964968241",
    });
  });

  test("a citizen is known by the identity number", async () => {
    const it = await login(citizen, citizenKey);

    expect(it).toMatchObject({ kind: "CITIZEN", nationalId: "01019012345", loginHash: lookupHash("national-id", "01019012345", secrets) });
  });

  test("the same subject at two issuers is two logins", async () => {
    const [one, other] = [await login(good), await login({ ...good, iss: HEALTH })];

    expect(one.loginHash.equals(other.loginHash)).toBe(false);
  });

  test.each([
    [STAFF, "organisation_number", "964968241", "964968241"],
    [HEALTH, "helseid://claims/client/claims/orgnr_parent", "964968241", "964968241"],
    [HEALTH, "organisation_number", "964968241", null],
    [STAFF, "helseid://claims/client/claims/orgnr_parent", "964968241", null],
    [STAFF, "organisation_number", "96496824", null],
    [STAFF, "organisation_number", 964_968_241, null],
  ])("from %s the claim %s of %p gives the organisation %p", async (iss, claim, value, organisation) => {
    expect((await login({ ...good, iss, [claim]: value })).organisation).toBe(organisation);
  });

  test("a name that is no text is none", async () => {
    expect((await login({ ...good, name: { first: "Kari" } })).name).toBeNull();
  });
});
