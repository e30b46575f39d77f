import type { LocalDate } from "../tenants/local-date.js";

interface Act {
  readonly nb: string;
  readonly nn: string;
}

const acts: Readonly<Record<string, Act>> = {
  pbrl: { nb: "pasient- og brukerrettighetsloven", nn: "pasient- og brukarrettslova" },
  hol: { nb: "helse- og omsorgstjenesteloven", nn: "helse- og omsorgstenestelova" },
  fvl: { nb: "forvaltningsloven", nn: "forvaltningslova" },
  hpl: { nb: "helsepersonelloven", nn: "helsepersonellova" },
  sotjl: { nb: "sosialtjenesteloven", nn: "sosialtenestelova" },
};

/** Law: an act is called by its full name towards citizens. STRANDA-GEN-6. A provision of an act that is not on the list stands as it was written. */
export function spelledOut(provision: string, form: "nb" | "nn"): string {
  const [short = "", ...rest] = provision.trim().split(" ");
  const act = acts[short];
  return act ? [act[form], ...rest].join(" ") : provision.trim();
}

interface Alias {
  /** As it was called before. */
  readonly written: string;
  readonly now: string;
  /** From when the old name or number means something else, or nothing. */
  readonly from: LocalDate;
}

const regulation = "forskrift om habilitering, rehabilitering og koordinator";
const planRegulation = "forskrift om individuell plan ved ytelse av velferdstjenester";

/** The longest first, so that a paragraph goes before the regulation it stood in. The dates are for the lawyer to check: docs/legal-review.md. */
const aliases: readonly Alias[] = [
  { written: "forskrift om habilitering og rehabilitering, individuell plan og koordinator § 19", now: planRegulation, from: "2022-08-01" },
  { written: "forskrift om habilitering og rehabilitering, individuell plan og koordinator", now: regulation, from: "2022-08-01" },
  { written: "forskrift om individuell plan i arbeids- og velferdsforvaltningen", now: planRegulation, from: "2022-08-01" },
  { written: "pbrl § 7-6", now: "pbrl § 7-7", from: "2019-07-01" },
  { written: "hpl § 45", now: "hpl § 25", from: "2026-07-01" },
];

/** Law: pbrl §§ 7-6, 7-7 and the joint regulation of 2022: a provision as it is called on the day of the act it is cited in, whatever it was called when somebody learnt it. LAW-20, REG-01, REG-02, INV-25. */
export function asNumberedOn(provision: string, on: LocalDate): string {
  const written = provision.trim();
  const alias = aliases.find((it) => isCitedAs(written, it.written) && it.from <= on);
  return alias ? `${alias.now}${written.slice(alias.written.length)}` : written;
}

/** § 7-6 is not § 7-60, and § 45 not § 45 a. */
function isCitedAs(written: string, name: string): boolean {
  return written.toLowerCase().startsWith(name.toLowerCase()) && !/^(\d| [a-z](?![a-zæøå]))/i.test(written.slice(name.length));
}
