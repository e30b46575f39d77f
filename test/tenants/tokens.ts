import { CompactSign, exportJWK, exportSPKI, generateKeyPair, type JWK } from "jose";
import type { Secrets } from "../../src/tenants/secrets.js";

export type Claims = Record<string, unknown>;
type SigningKey = Parameters<CompactSign["sign"]>[0];

/** A key of an issuer, with both halves. */
export interface Key {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: SigningKey;
  readonly publicKey: Parameters<typeof exportSPKI>[0];
  readonly jwk: JWK;
}

/** The time the tokens are made at, in seconds. */
export const NOW = Math.floor(Date.parse("2026-06-15T08:00:00Z") / 1000);
export const AUDIENCE = "https://samordna.example/graphql";
export const STAFF = "https://staff.example";

export const secrets: Secrets = { encryption: { id: "test", key: Buffer.alloc(32, 1) }, lookup: Buffer.alloc(32, 2) };

/** What an employee's token says. */
export const good: Claims = { iss: STAFF, aud: AUDIENCE, sub: "staff-1", iat: NOW - 60, exp: NOW + 540, name: "Kari Eksempel" };

export async function newKey(kid: string, alg = "ES256"): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

export function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
}

/** Signs anything at all, right or wrong. */
export function sign(payload: unknown, key: Key, header: Claims = {}): Promise<string> {
  return new CompactSign(bytes(payload)).setProtectedHeader({ alg: key.alg, kid: key.kid, typ: "at+jwt", ...header }).sign(key.privateKey, { crit: { tenant: false } });
}
