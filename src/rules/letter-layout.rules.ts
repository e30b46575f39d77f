import type { LetterPart, LetterText } from "../entities/letter.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { LetterLocalText } from "../tenants/letter-policy.js";
import { TextPlacement, WrittenForm } from "../tenants/policy-enums.js";
import { type NationalBlock, nationalText } from "./national-texts.rules.js";

export type Form = "nb" | "nn";

/** Law: målloven § 6, språklova: a citizen is written to in the form they prefer, else in the municipality's own. CON-24, PRIV-15. */
export function formFor(preferred: string | null, municipality: WrittenForm): Form {
  return (preferred ?? municipality) === WrittenForm.NN ? "nn" : "nb";
}

/** Choice: a part in the municipality's own words; an empty one is left out of the letter. */
export function ownPart(block: string, text: string): LetterPart {
  return { block, national: false, text: text.trim() };
}

/** Law: a part in the nation's words, as they were on the day of the act. INV-20, INV-25. */
export function nationalPart(block: NationalBlock, form: Form, on: LocalDate): LetterPart {
  return { block, national: true, text: nationalText(block, on)[form] };
}

/** Choice: the municipality's own words stand above or below a national part, in letters of their form, and change no part that is there. INV-20, FAIL-09. */
export function withLocalTexts(parts: readonly LetterPart[], texts: readonly LetterLocalText[], form: Form): LetterPart[] {
  const ofForm = texts.filter((it) => formFor(it.writtenForm, it.writtenForm) === form);
  const beside = (block: string, placement: TextPlacement): LetterPart[] =>
    ofForm.filter((it) => it.block === block && it.placement === placement).map((it) => ownPart("LOCAL_TEXT", it.text));
  return parts.flatMap((it) => (it.national ? [...beside(it.block, TextPlacement.ABOVE), it, ...beside(it.block, TextPlacement.BELOW)] : [it]));
}

/** Choice: a day as Norwegians write it, alike in both forms. */
export function dayInLetter(day: LocalDate): string {
  const [year, month, date] = day.split("-");
  return `${date}.${month}.${year}`;
}

const headings: Readonly<Record<string, Readonly<Record<Form, string>>>> = {
  FACTS: { nb: "Fakta i saken", nn: "Fakta i saka" },
  ASSESSMENT: { nb: "Vurderingen vår", nn: "Vurderinga vår" },
  CONSIDERATIONS: { nb: "Det vi har lagt vekt på", nn: "Det vi har lagt vekt på" },
  LEGAL_BASIS: { nb: "Rettsgrunnlag", nn: "Rettsgrunnlag" },
  COORDINATOR: { nb: "Koordinator", nn: "Koordinator" },
  APPEAL: { nb: "Slik kan du klage", nn: "Slik kan du klage" },
  APPEAL_ADDRESS: { nb: "Adressen for klage", nn: "Adressa for klage" },
  ACCESS_TO_DOCUMENTS: { nb: "Innsyn", nn: "Innsyn" },
  SUPERVISION: { nb: "Tilsyn", nn: "Tilsyn" },
  RIGHT_TO_WISH: { nb: "Ønske om koordinator", nn: "Ønske om koordinator" },
  CONSENT: { nb: "Hva samtykke innebærer", nn: "Kva samtykke inneber" },
  CASE_HANDLING: { nb: "Hvem du kan kontakte", nn: "Kven du kan kontakte" },
};

/** Choice: a letter as plain text, its parts in order with a heading where there is one, for print and for whoever reads with a screen reader. PRIV-14. */
export function plainTextOf({ parts, writtenForm }: LetterText): string {
  return parts.map(({ block, text }) => [headings[block]?.[writtenForm], text].filter(Boolean).join("\n")).join("\n\n");
}
