/** What a demo case comes to. */
export type Outcome = "GRANTED" | "REFUSED";

/** What the person gets today. */
export const services = [
  { type: "HOME_NURSING", source: "HEALTH_CARE", provider: "Hjemmetjenesten", professionalGroup: "sykepleier", seenInContext: true },
  { type: "PHYSIOTHERAPY", source: "HEALTH_CARE", provider: "Fysioterapitjenesten", professionalGroup: "fysioterapeut", seenInContext: true },
  { type: "GP", source: "HEALTH_CARE", provider: "Fastlegen", professionalGroup: "lege", seenInContext: true },
  { type: "HOSPITAL", source: "SPECIALIST", provider: "Sykehuset", professionalGroup: "lege", seenInContext: true },
];

/** What each outcome rests on: the same services, for long or until a broken leg has healed. */
export const limbs = {
  GRANTED: {
    longTerm: { answer: true, reasons: "Behovet har vart lenge og vil fortsette." },
    coordinated: { answer: true, reasons: "Tjenestene griper inn i hverandre og må ses i sammenheng." },
  },
  REFUSED: {
    longTerm: { answer: false, reasons: "Behovet er over når bruddet er grodd, om noen uker." },
    coordinated: { answer: true, reasons: "Tjenestene griper inn i hverandre så lenge det varer." },
    complex: { answer: false, reasons: "Hver tjeneste vet hva den skal gjøre." },
  },
} as const;

/** What the decision rests on. */
export const content = {
  GRANTED: { outcome: "GRANTED", facts: "Fire tjenester fra kommunen og sykehuset.", considerations: "Uten samordning får ikke personen nytte av tjenestene." },
  REFUSED: {
    outcome: "REFUSED",
    refusalReason: "NOT_LONG_TERM",
    facts: "Fire tjenester etter et beinbrudd, som avsluttes når bruddet er grodd.",
    considerations: "Behovet er kortvarig. Kommunen ser på saken på nytt om det varer ved.",
  },
} as const;
