import type { EvaluationResult, NextStep } from "../entities/evaluation-answer.entity.js";
import type { LifeArea } from "../entities/goal.entity.js";
import type { RelatedPlan, RelatedPlanKind } from "../entities/related-plan.entity.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import type { DocumentSection } from "./plan-document.rules.js";
import { documentWords } from "./plan-document-words.rules.js";

/** What a plan holds beside its nine points, as far as whoever reads the document may know of it. */
export interface DocumentParts {
  readonly sections: readonly { readonly title: string; readonly texts: readonly { readonly text: string; readonly by: string | null }[] }[];
  readonly mapping: readonly { readonly lifeArea: LifeArea; readonly text: string; readonly saidBy: string; readonly saidOn: string }[];
  readonly related: readonly Pick<RelatedPlan, "kind" | "name" | "responsibleUnit" | "responsiblePerson" | "contact" | "keptAt" | "fromOn" | "toOn">[];
  readonly evaluations: readonly {
    readonly heldOn: string;
    readonly ownerWord: string | null;
    readonly answers: readonly { readonly about: string; readonly by: string; readonly result: EvaluationResult; readonly nextStep: NextStep }[];
    readonly childViews: readonly string[];
  }[];
}

interface PartWords {
  readonly mapping: string;
  readonly related: string;
  readonly evaluation: string;
  readonly ownerWord: string;
  readonly childView: string;
  readonly kinds: Readonly<Record<RelatedPlanKind, string>>;
  readonly results: Readonly<Record<EvaluationResult, string>>;
  readonly steps: Readonly<Record<NextStep, string>>;
}

const words: Readonly<Record<WrittenForm, PartWords>> = {
  NB: {
    mapping: "Kartlegging",
    related: "Andre planer",
    evaluation: "Evaluering",
    ownerWord: "Planeier",
    childView: "Barnet",
    kinds: {
      EDUCATION: "Individuell opplæringsplan",
      KINDERGARTEN: "Plan i barnehagen",
      TREATMENT: "Behandlingsplan",
      HABILITATION: "Habiliteringsplan",
      REHABILITATION: "Rehabiliteringsplan",
      CARE: "Pleieplan",
      CRISIS: "Kriseplan",
      ACTIVITY: "Aktivitetsplan",
      CHILD_WELFARE: "Tiltaksplan i barnevernet",
      OTHER: "Annen plan",
    },
    results: { REACHED: "nådd", PARTLY_REACHED: "delvis nådd", NOT_REACHED: "ikke nådd", NO_LONGER_WANTED: "ikke lenger ønsket", TOO_EARLY: "for tidlig å si" },
    steps: { CONTINUE: "fortsetter", CHANGE: "endres", CLOSE: "avsluttes", END: "avsluttes", OTHER_MEASURE: "annet tiltak", OTHER_SERVICE: "annen tjeneste" },
  },
  NN: {
    mapping: "Kartlegging",
    related: "Andre planar",
    evaluation: "Evaluering",
    ownerWord: "Planeigar",
    childView: "Barnet",
    kinds: {
      EDUCATION: "Individuell opplæringsplan",
      KINDERGARTEN: "Plan i barnehagen",
      TREATMENT: "Behandlingsplan",
      HABILITATION: "Habiliteringsplan",
      REHABILITATION: "Rehabiliteringsplan",
      CARE: "Pleieplan",
      CRISIS: "Kriseplan",
      ACTIVITY: "Aktivitetsplan",
      CHILD_WELFARE: "Tiltaksplan i barnevernet",
      OTHER: "Annan plan",
    },
    results: { REACHED: "nådd", PARTLY_REACHED: "delvis nådd", NOT_REACHED: "ikkje nådd", NO_LONGER_WANTED: "ikkje lenger ønskt", TOO_EARLY: "for tidleg å seie" },
    steps: { CONTINUE: "held fram", CHANGE: "blir endra", CLOSE: "blir avslutta", END: "blir avslutta", OTHER_MEASURE: "anna tiltak", OTHER_SERVICE: "anna teneste" },
  },
};

/** Choice: what stands beside the nine points comes after them, under its own headings; what holds nothing is left out. SAM-50, SAM-69, SAM-72, LUND-7-12. */
export function documentParts(parts: DocumentParts, form: WrittenForm): DocumentSection[] {
  const it = words[form];
  const by = (who: string | null): string => (who === null ? "" : `${who}: `);
  const all: DocumentSection[] = [
    ...parts.sections.map((one) => ({ heading: one.title, lines: one.texts.map(({ text, by: who }) => `${by(who)}${text}`) })),
    { heading: it.mapping, lines: parts.mapping.map((one) => `${documentWords[form].lifeAreas[one.lifeArea]}. ${one.saidBy}, ${one.saidOn}: ${one.text}`) },
    { heading: it.related, lines: parts.related.map((one) => relatedLine(one, it)) },
    { heading: it.evaluation, lines: parts.evaluations.flatMap((one) => evaluationLines(one, it)) },
  ];
  return all.filter((one) => one.lines.length > 0);
}

function relatedLine({ kind, name, responsibleUnit, responsiblePerson, contact, keptAt, fromOn, toOn }: DocumentParts["related"][number], it: PartWords): string {
  const period = fromOn === null && toOn === null ? [] : [[fromOn ?? "", toOn ?? ""].join("–")];
  return `${it.kinds[kind]}: ${[name, responsibleUnit, ...[responsiblePerson, contact, keptAt].filter((one) => one !== null), ...period].join(", ")}`;
}

function evaluationLines({ heldOn, ownerWord, answers, childViews }: DocumentParts["evaluations"][number], it: PartWords): string[] {
  return [
    ...answers.map((one) => `${heldOn}. ${one.about}: ${it.results[one.result]}, ${it.steps[one.nextStep]} (${one.by})`),
    ...(ownerWord === null ? [] : [`${heldOn}. ${it.ownerWord}: ${ownerWord}`]),
    ...childViews.map((one) => `${heldOn}. ${it.childView}: ${one}`),
  ];
}
