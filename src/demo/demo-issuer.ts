import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { keptIn } from "../local/kept-in.js";
import type { IssuerKind, IssuerSetting } from "../tenants/issuers.js";

const ALGORITHM = "ES256";
const LIFE_SECONDS = 3600;
export const DEMO_AUDIENCE = "samordna-demo";

/** The issuer inside the program, for demo and test. The configuration makes it impossible in production. */
export interface DemoIssuer {
  readonly settings: readonly IssuerSetting[];
  sign(login: DemoLogin, at?: Date): Promise<string>;
}

/** Somebody to sign a token for. */
export interface DemoLogin {
  readonly kind: IssuerKind;
  readonly subject: string;
  readonly name: string;
  readonly nationalId?: string;
  readonly organisation?: string;
}

/** The name of the demo issuer of one kind of people. */
export function demoIssuerName(kind: IssuerKind): string {
  return `https://demo.samordna.invalid/${kind.toLowerCase()}`;
}

/** Opens the demo issuer whose key lies in the data folder, made at the first use. */
export async function openDemoIssuer(dataFolder: string): Promise<DemoIssuer> {
  const { privateKey, publicKey } = await keysIn(path.join(dataFolder, "demo-issuer.json"));
  const key = await importJWK(privateKey, ALGORITHM);
  const kinds: readonly IssuerKind[] = ["EMPLOYEE", "CITIZEN", "HEALTH_PERSONNEL"];
  return {
    settings: kinds.map((kind) => ({ issuer: demoIssuerName(kind), kind, audience: DEMO_AUDIENCE, algorithms: [ALGORITHM], jwks: { keys: [publicKey] } })),
    sign: (login, at = new Date()) => {
      const issuedAt = Math.floor(at.getTime() / 1000);
      return new SignJWT(claimsOf(login))
        .setProtectedHeader({ alg: ALGORITHM, typ: "at+jwt", kid: "demo" })
        .setIssuer(demoIssuerName(login.kind))
        .setAudience(DEMO_AUDIENCE)
        .setSubject(login.subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LIFE_SECONDS)
        .sign(key);
    },
  };
}

function claimsOf(login: DemoLogin): Record<string, string> {
  return {
    name: login.name,
    ...(login.nationalId ? { pid: login.nationalId } : {}),
    ...(login.organisation ? { organisation_number: login.organisation } : {}),
  };
}

interface Keys {
  readonly privateKey: JWK;
  readonly publicKey: JWK;
}

async function keysIn(file: string): Promise<Keys> {
  return JSON.parse(existsSync(file) ? readFileSync(file, "utf8") : keptIn(file, JSON.stringify(await newKeys()))) as Keys;
}

async function newKeys(): Promise<Keys> {
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const about = { kid: "demo", alg: ALGORITHM };
  return { privateKey: { ...(await exportJWK(pair.privateKey)), ...about }, publicKey: { ...(await exportJWK(pair.publicKey)), ...about } };
}
