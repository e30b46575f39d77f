import { GraphQLClient } from "graphql-request";
import { localDate } from "../tenants/local-date.js";
import type { DemoIssuer } from "./demo-issuer.js";
import type { DemoMunicipality } from "./demo-people.js";
import { STAFF } from "./operations.js";

/** An answer of the service, read by whoever sent the document and knows its shape. */
export type Answer = Record<string, any>;

/** A professional as the service shows them. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly serviceUnit: { readonly name: string } | null;
}

/** One municipality as its people see it over HTTP. */
export interface World {
  /** The municipality's ways of founding a group. */
  founding(): Promise<readonly string[]>;
  has(key: string): boolean;
  /** Sends a document as somebody, by key. Throws when the service refuses. */
  ask(who: string, document: string, variables?: object): Promise<Answer>;
  /** The professional whom a key such as `coordinator` stands for. */
  professional(key: string): Promise<Known>;
  tell(line: string): void;
  /** The day it is for the server. */
  today(): string;
}

/** Opens a municipality of a running server to its demo people. */
export function openWorld(address: string, municipality: DemoMunicipality, issuer: DemoIssuer, tell: (line: string) => void, clock: () => Date = () => new Date()): World {
  const clients = new Map<string, GraphQLClient>();
  const clientFor = async (who: string): Promise<GraphQLClient> => {
    const known = clients.get(who);
    if (known) return known;
    const person = municipality.people.find((it) => it.key.endsWith(`/${who}`));
    if (!person) throw new Error(`${municipality.file.name} has nobody called ${who}`);
    const headers = { authorization: `Bearer ${await issuer.sign(person.login, clock())}`, "x-municipality": person.municipalityNumber, "accept-language": "en" };
    const made = new GraphQLClient(`${address}/graphql`, { headers });
    clients.set(who, made);
    return made;
  };
  const ask: World["ask"] = async (who, document, variables = {}) => {
    const answer = await (await clientFor(who)).request<Answer>(document, variables);
    const refused = Object.entries(answer).find(([, payload]) => payload?.errors?.length > 0);
    if (refused) throw new Error(`${who}: ${refused[0]} was refused: ${refused[1].errors[0].code}`);
    return answer;
  };
  let staff: Promise<Known[]> | undefined;
  return {
    founding: async () => (await ask("unit-leader", "query Founding { policy { policy { group { founding } } } }"))["policy"].policy.group.founding,
    has: (key) => municipality.people.some((it) => it.key.endsWith(`/${key}`)),
    ask,
    professional: async (key) => {
      staff ??= ask("unit-leader", STAFF).then((it) => it["staff"].nodes as Known[]);
      const person = municipality.people.find((it) => it.key.endsWith(`/${key}`));
      const found = (await staff).find((it) => it.name === person?.name && it.title === person.title);
      if (!found) throw new Error(`${key} is not registered`);
      return found;
    },
    tell,
    today: () => localDate(clock()),
  };
}
