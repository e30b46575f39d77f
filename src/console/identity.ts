import { DemoTokens } from "./demoTokens";
import type { Person } from "./people";
import type { Session } from "./session";

export type HeaderValues = Readonly<Record<string, string>>;

export interface Identity {
  /** The headers that say who asks and in which municipality; none for nobody. */
  headers(session: Session): Promise<HeaderValues>;
  /** Drops the token in hand after a refusal; true if a new one can be had. */
  renew(session: Session): boolean;
}

/** Where there is no demonstration, the visitor brings their own token. */
const pastedIdentity: Identity = {
  headers: async ({ pastedToken, municipality }) => ({
    ...(pastedToken !== "" && { Authorization: `Bearer ${pastedToken}` }),
    ...(municipality !== "" && { "X-Municipality": municipality }),
  }),
  renew: () => false,
};

export function createIdentity(people: readonly Person[] | undefined): Identity {
  if (people === undefined) return pastedIdentity;
  const tokens = new DemoTokens();
  return {
    headers: async ({ personKey }): Promise<HeaderValues> => {
      const person = people.find(({ key }) => key === personKey);
      if (person === undefined) return {};
      return {
        Authorization: `Bearer ${await tokens.get(person.key)}`,
        "X-Municipality": person.municipalityNumber,
      };
    },
    renew: ({ personKey }) => tokens.forget(personKey),
  };
}
