import { randomUUID } from "node:crypto";
import type { Request } from "express";
import { GraphQLError } from "graphql";
import type { DataSource } from "typeorm";
import { failedBeforehand } from "./resolvers/format-error.js";
import { type Directory, GraphQLContext, type Language } from "./resolvers/graphql-context.js";
import type { Municipality } from "./entities/municipality.entity.js";
import { type Login, TokenRejected, type TokenVerifier } from "./tenants/issuers.js";
import { MunicipalityDirectory } from "./tenants/municipality-directory.js";
import { PolicyCache } from "./tenants/policy-cache.js";
import { RequestContext } from "./tenants/request-context.js";
import type { Secrets } from "./tenants/secrets.js";
import { Statements } from "./tenants/statement.js";

/** What all requests share. */
export interface Shared {
  readonly dataSource: DataSource;
  readonly verifier: TokenVerifier;
  readonly secrets: Secrets;
  readonly clock: () => Date;
}

/** Makes the context of a request: the token says who, the header where, the municipality's registers what. */
export function contextMaker(shared: Shared): (request: Request) => Promise<GraphQLContext> {
  const directory = new MunicipalityDirectory(shared.dataSource);
  const options = { dataSource: shared.dataSource, statements: new Statements(shared.dataSource), policies: new PolicyCache() };

  const open = (municipality: Municipality, login: Login | null, requestId: string): RequestContext =>
    new RequestContext({ ...options, municipality, login, requestId, now: shared.clock(), secrets: shared.secrets });

  const make = async (request: Request, language: Language, requestId: string): Promise<GraphQLContext> => {
    const login = await loginOf(request, shared.verifier);
    const municipality = await municipalityOf(request, login, directory);
    const chosen = municipality && login ? open(municipality, login, requestId) : null;
    const publicDirectory: Directory = {
      list: () => directory.list(),
      publicRequest: async (key, work) => {
        const found = await directory.find(key);
        const asked = found ? open(found, null, requestId) : null;
        try {
          await asked?.identify();
          if (asked) await work?.(asked);
        } catch (error) {
          await asked?.abandon();
          throw error;
        }
        await asked?.close();
        return asked;
      },
    };
    return new GraphQLContext(login, chosen, language, requestId, publicDirectory);
  };

  return async (request) => {
    const origin = { language: languageOf(request), requestId: randomUUID() };
    try {
      return await make(request, origin.language, origin.requestId);
    } catch (error) {
      throw failedBeforehand(error, origin);
    }
  };
}

async function loginOf(request: Request, verifier: TokenVerifier): Promise<Login | null> {
  const header = request.get("authorization");
  if (header === undefined) return null;
  const [scheme, token] = header.split(" ", 2);
  try {
    if (scheme?.toLowerCase() !== "bearer" || !token) throw new TokenRejected();
    return await verifier.verify(token);
  } catch (error) {
    if (error instanceof TokenRejected) throw new GraphQLError("UNAUTHENTICATED", { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });
    throw error;
  }
}

async function municipalityOf(request: Request, login: Login | null, directory: MunicipalityDirectory): Promise<Municipality | null> {
  const key = request.get("x-municipality") ?? login?.organisation;
  if (key === undefined || key === null) return null;
  const found = await directory.find(key);
  if (!found && request.get("x-municipality") !== undefined)
    throw new GraphQLError("MUNICIPALITY_UNKNOWN", { extensions: { code: "MUNICIPALITY_UNKNOWN", http: { status: 400 } } });
  return found ?? null;
}

function languageOf(request: Request): Language {
  const wanted = request.acceptsLanguages("nb", "nn", "no", "en");
  if (wanted === "nn") return "nn";
  return wanted === "en" ? "en" : "nb";
}
