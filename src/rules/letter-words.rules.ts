import type { Assessment, RightKind } from "../entities/assessment.entity.js";
import type { DecisionOutcome } from "../entities/decision.entity.js";
import type { Form } from "./letter-layout.rules.js";

type Reasons = Pick<Assessment, "longTermReasons" | "coordinatedReasons" | "complexReasons" | "seriousConditionReasons">;

/** The words of a letter around what the municipality writes itself. */
export interface LetterWords {
  readonly rights: Readonly<Record<RightKind, string>>;
  readonly outcomes: Readonly<Record<DecisionOutcome, string>>;
  readonly decisionOn: string;
  readonly isHandled: string;
  readonly assessedAnew: (right: string) => string;
  readonly decidedBy: string;
  readonly coordinatorIs: string;
  readonly wishFollowed: string;
  readonly wishNotFollowed: string;
  readonly handler: string;
  readonly responsible: string;
  readonly noticeTerm: (term: string | undefined) => string;
  readonly limbs: (reasons: Reasons) => string;
}

const rights: Readonly<Record<RightKind, string>> = { INDIVIDUAL_PLAN: "individuell plan", COORDINATOR: "koordinator", CHILD_COORDINATOR: "barnekoordinator" };

/** The first letter of a municipality's word for a notice becomes a capital; a word that is not on the list is called a case. */
const termIn =
  (definite: Readonly<Record<string, string>>, otherwise: string) =>
  (term: string | undefined): string =>
    definite[term?.toLowerCase() ?? ""] ?? otherwise;

const limbsIn =
  (serious: string, complex: string) =>
  (it: Reasons): string =>
    [
      ["Langvarig behov", it.longTermReasons],
      ["Behov for koordinering", it.coordinatedReasons],
      [complex, it.complexReasons],
      [serious, it.seriousConditionReasons],
    ]
      .flatMap(([label, reasons]) => (reasons?.trim() ? [`${label}: ${reasons.trim()}`] : []))
      .join("\n");

const nb: LetterWords = {
  rights,
  outcomes: { GRANTED: "innvilget", PARTLY: "delvis innvilget", REFUSED: "avslått", CLOSED: "avsluttet" },
  decisionOn: "Avgjørelse om",
  isHandled: "er behandlet",
  assessedAnew: (right) => `Retten til ${right} er vurdert på nytt`,
  decidedBy: "Avgjort av",
  coordinatorIs: "Koordinatoren din er",
  wishFollowed: "Det er den du ønsket deg.",
  wishNotFollowed: "Du ønsket deg en annen. Grunnen til at ønsket ikke er fulgt:",
  handler: "Saksbehandler",
  responsible: "Ansvarlig for avgjørelsen",
  noticeTerm: termIn({ søknad: "Søknaden", melding: "Meldingen", tilmelding: "Tilmeldingen" }, "Saken"),
  limbs: limbsIn("Alvorlig tilstand", "Komplekst behov"),
};

const nn: LetterWords = {
  rights,
  outcomes: { GRANTED: "innvilga", PARTLY: "delvis innvilga", REFUSED: "avslått", CLOSED: "avslutta" },
  decisionOn: "Avgjerd om",
  isHandled: "er behandla",
  assessedAnew: (right) => `Retten til ${right} er vurdert på nytt`,
  decidedBy: "Avgjort av",
  coordinatorIs: "Koordinatoren din er",
  wishFollowed: "Det er den du ønskte deg.",
  wishNotFollowed: "Du ønskte deg ein annan. Grunnen til at ønsket ikkje er følgt:",
  handler: "Saksbehandlar",
  responsible: "Ansvarleg for avgjerda",
  noticeTerm: termIn({ søknad: "Søknaden", melding: "Meldinga", tilmelding: "Tilmeldinga" }, "Saka"),
  limbs: limbsIn("Alvorleg tilstand", "Komplekst behov"),
};

/** Choice: the municipality's word for a notice and the words around its decision, in both forms. CON-08, CON-24. */
export function wordsFor(form: Form): LetterWords {
  return form === "nn" ? nn : nb;
}
