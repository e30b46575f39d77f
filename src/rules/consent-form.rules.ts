import { PlanSection } from "../entities/consent-grant.entity.js";
import type { SharingBasis } from "../entities/plan-participant.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { FormLanguage, WrittenForm } from "../tenants/policy-enums.js";
import { ageOn } from "./calendar.rules.js";
import { type ConsentFormWords, consentFormWords, FormGiver } from "./consent-form-words.rules.js";
import { AGE_OF_BEING_HEARD, AGE_OF_CONSENT } from "./consent.rules.js";
import { documentWords } from "./plan-document-words.rules.js";
import { type DocumentSection, planDocument } from "./plan-document.rules.js";
import { AGE_OF_KEEPING } from "./room-audience.rules.js";

const BLANK = "____________________";
const ADULT = 18;
const BLANK_ROWS = 4;

/** A participant as the form names them: with what is shared now, null for all of it. */
export interface FormParticipant {
  readonly name: string;
  readonly function: string;
  readonly basis: SharingBasis;
  readonly sections: readonly PlanSection[] | null;
  readonly validTo: LocalDate | null;
}

/** What a form is about; without it the form is an empty one. */
export interface FormFacts {
  readonly owner: string;
  readonly coordinators: readonly string[];
  readonly giver: FormGiver;
  readonly validTo: LocalDate | null;
  readonly participants: readonly FormParticipant[];
}

/** What stands on a form whoever it is about. */
export interface FormFrame {
  readonly municipality: string;
  readonly language: FormLanguage;
  readonly translations: readonly { readonly language: string; readonly address: string }[];
}

/** Law: pbrl §§ 4-3, 4-4, vergemålsloven §§ 31-33: whose consent a form asks for on a day; a child without a day of birth is a small one. SAM-99. */
export function formGiver(birthDate: LocalDate | null, hasGuardian: boolean, on: LocalDate): FormGiver {
  const age = birthDate === null ? 0 : ageOn(birthDate, on);
  if (age >= ADULT) return hasGuardian ? FormGiver.GUARDIAN : FormGiver.OWNER_ADULT;
  if (age >= AGE_OF_CONSENT) return FormGiver.OWNER_FROM_16;
  if (age >= AGE_OF_KEEPING) return FormGiver.PARENTS_FROM_12;
  return age >= AGE_OF_BEING_HEARD ? FormGiver.PARENTS_FROM_7 : FormGiver.PARENTS_BEFORE_7;
}

/** Choice: in the language asked for, else in the written form of the municipality. SAM-166. */
export function formLanguage(asked: FormLanguage | null | undefined, municipality: WrittenForm): FormLanguage {
  return asked ?? (municipality === WrittenForm.NN ? FormLanguage.NN : FormLanguage.NB);
}

/**
 * Law: pbrl §§ 3-1, 3-6, 4-1 to 4-6: the form to sign by hand: the plan, every participant with the parts and the period, a no as near as a yes, who signs
 * and how it is withdrawn. Without facts it is the empty form that goes with the letter. LUND-ATT-1, SAM-91, SAM-93, SAM-99.
 */
export function consentForm(facts: FormFacts | null, { municipality, language, translations }: FormFrame): DocumentSection[] {
  const words = consentFormWords[language];
  const owner = facts?.owner ?? BLANK;
  const coordinators = facts === null || facts.coordinators.length === 0 ? BLANK : facts.coordinators.join(", ");
  const head = [`${words.owner}: ${owner}`, `${words.municipality}: ${municipality}`, `${words.coordinator}: ${coordinators}`, ...words.voluntary];
  const areas = Object.values(PlanSection).map((it, index) => `${letterOf(index)}. ${words.areas[it]}`);
  const others = translations.map((it) => `${it.language}: ${it.address}`);
  return [
    { heading: words.title, lines: head },
    { heading: words.whoHeading, lines: facts === null ? Object.values(words.givers) : [words.givers[facts.giver]] },
    { heading: words.planHeading, lines: [words.planYes, words.planNo, `${words.until}: ${facts?.validTo ?? BLANK}`] },
    { heading: words.areasHeading, lines: areas },
    { heading: words.participantsHeading, lines: [words.participantsHelp, ...participantLines(facts, words)] },
    { heading: words.withdrawHeading, lines: words.withdraw },
    ...(others.length === 0 ? [] : [{ heading: words.languagesHeading, lines: others }]),
    { heading: words.signatureHeading, lines: words.signature },
  ];
}

function letterOf(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

function participantLines(facts: FormFacts | null, words: ConsentFormWords): string[] {
  if (facts === null) return Array.from({ length: BLANK_ROWS }, () => `${BLANK}: ${tickLine(null, words)}`);
  if (facts.participants.length === 0) return [words.noParticipants];
  return facts.participants.map(
    (it) => `${it.name}, ${it.function} (${words.basis}: ${words.bases[it.basis]}; ${words.sharedNow}: ${sharedNow(it)}): ${tickLine(it.validTo, words)}`,
  );
}

function sharedNow({ sections }: FormParticipant): string {
  const all = Object.values(PlanSection);
  const letters = all.flatMap((it, index) => (sections === null || sections.includes(it) ? [letterOf(index)] : []));
  return letters.length === 0 ? "–" : letters.join(" ");
}

function tickLine(validTo: LocalDate | null, words: ConsentFormWords): string {
  const boxes = Object.values(PlanSection).map((_, index) => `☐ ${letterOf(index)}`);
  return `${words.yesTo} ${boxes.join(" ")}   ${words.until}: ${validTo ?? BLANK}   ${words.nothing}`;
}

/** Guideline: the form for a plan of a municipality's own handbook: the nine points with room to write, for whoever begins on paper. Law: hol § 7-1, the joint regulation. LUND-ATT-2. */
export function planForm(municipality: string, form: WrittenForm): DocumentSection[] {
  const { nothing } = documentWords[form];
  const plan = { values: null, periodFrom: null, periodTo: null, reviseOn: null, approvedAt: null };
  const empty = { municipality, owner: BLANK, plan, goals: [], measures: [], entries: [], participants: [], coordinators: [], consents: [] };
  return planDocument(empty, form).map(({ heading, lines }) => ({ heading, lines: lines.flatMap((it) => (it === nothing ? [BLANK, BLANK, BLANK] : [it])) }));
}

/** Choice: the points of a plan that somebody prints: those named, beside what is no point; none named is all. SAM-116. */
export function chosenPoints(sections: readonly DocumentSection[], points: readonly number[]): DocumentSection[] {
  const numberOf = ({ heading }: DocumentSection): number | null => Number(/^(\d)\. /.exec(heading)?.[1] ?? 0) || null;
  return sections.filter((it) => points.length === 0 || numberOf(it) === null || points.includes(numberOf(it) ?? 0));
}
