import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { lookupHash, type Secrets } from "./secrets.js";

/** What kind of people or systems an issuer vouches for, which decides how its claims are read. */
export type IssuerKind = "EMPLOYEE" | "CITIZEN" | "HEALTH_PERSONNEL";

/** One line in the closed list of issuers, as it stands in the configuration. */
export interface IssuerSetting {
  readonly issuer: string;
  readonly kind: IssuerKind;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly jwksUri?: string;
  readonly jwks?: JSONWebKeySet;
}

/** Who a token says that the caller is. It says nothing about what they may do. */
export interface Login {
  readonly kind: IssuerKind;
  readonly loginHash: Buffer;
  readonly nationalId: string | null;
  readonly name: string | null;
  readonly organisation: string | null;
}

/** A token that is not accepted. It carries no reason: the caller learns nothing about why. */
export class TokenRejected extends Error {}

const LONGEST_LIFE_SECONDS = 3600;
const LEEWAY_SECONDS = 5;
const STALE_KEYS_MS = 24 * 3600 * 1000;

interface Verifier {
  readonly setting: IssuerSetting;
  readonly keys: JWTVerifyGetKey;
}

/** Verifies tokens against the closed list; the issuer is chosen by its exact name and by nothing else in the token. */
export class TokenVerifier {
  private readonly verifiers: ReadonlyMap<string, Verifier>;

  constructor(
    issuers: readonly IssuerSetting[],
    private readonly secrets: Secrets,
    private readonly clock: () => Date,
  ) {
    this.verifiers = new Map(issuers.map((setting) => [setting.issuer, { setting, keys: keysOf(setting) }]));
  }

  async verify(token: string): Promise<Login> {
    const verifier = this.verifierFor(token);
    const payload = await this.payloadOf(token, verifier);
    return loginFrom(payload, verifier.setting, this.secrets);
  }

  private verifierFor(token: string): Verifier {
    try {
      const verifier = this.verifiers.get(String(decodeJwt(token).iss));
      if (verifier) return verifier;
    } catch {
      // Not a token at all: answered as any other that is not accepted.
    }
    throw new TokenRejected();
  }

  private async payloadOf(token: string, { setting, keys }: Verifier): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: setting.issuer,
        audience: setting.audience,
        algorithms: [...setting.algorithms],
        requiredClaims: ["exp", "iat", "sub"],
        clockTolerance: LEEWAY_SECONDS,
        maxTokenAge: LONGEST_LIFE_SECONDS,
        currentDate: this.clock(),
      });
      if (payload.cnf !== undefined || Array.isArray(payload.aud) || tooLong(payload)) throw new TokenRejected();
      return payload;
    } catch {
      throw new TokenRejected();
    }
  }
}

function tooLong(payload: JWTPayload): boolean {
  return (payload.exp ?? Infinity) - (payload.iat ?? 0) > LONGEST_LIFE_SECONDS;
}

function keysOf(setting: IssuerSetting): JWTVerifyGetKey {
  if (setting.jwks) return createLocalJWKSet(setting.jwks);
  if (!setting.jwksUri) throw new Error(`issuer ${setting.issuer} has neither jwks nor jwksUri`);
  return keepingLastGoodKeys(createRemoteJWKSet(new URL(setting.jwksUri)));
}

/** An issuer's outage must not become ours: the keys it gave last serve for a day. A key that it no longer lists never comes back. */
function keepingLastGoodKeys(remote: ReturnType<typeof createRemoteJWKSet>): JWTVerifyGetKey {
  let goodAt = 0;
  return async (header, token) => {
    try {
      const key = await remote(header, token);
      goodAt = Date.now();
      return key;
    } catch (error) {
      const last = remote.jwks();
      if (last && Date.now() - goodAt < STALE_KEYS_MS) return createLocalJWKSet(last)(header, token);
      throw error;
    }
  };
}

function loginFrom(payload: JWTPayload, setting: IssuerSetting, secrets: Secrets): Login {
  const claim = (name: string): string | null => (typeof payload[name] === "string" ? payload[name] : null);
  const subject = claim("sub");
  const nationalId = setting.kind === "CITIZEN" ? claim("pid") : null;
  if (!subject || (setting.kind === "CITIZEN" && !/^\d{11}$/.test(nationalId ?? ""))) throw new TokenRejected();
  return {
    kind: setting.kind,
    loginHash: nationalId ? lookupHash("national-id", nationalId, secrets) : lookupHash("login", `${setting.issuer}|${subject}`, secrets),
    nationalId,
    name: claim("name"),
    organisation: organisationFrom(payload, setting.kind),
  };
}

function organisationFrom(payload: JWTPayload, kind: IssuerKind): string | null {
  const name = kind === "HEALTH_PERSONNEL" ? "helseid://claims/client/claims/orgnr_parent" : "organisation_number";
  const value = payload[name];
  return typeof value === "string" && /^\d{9}$/.test(value) ? value : null;
}
