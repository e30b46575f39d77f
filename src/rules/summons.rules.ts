import type { LetterPart } from "../entities/letter.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { dayInLetter, type Form, nationalPart, ownPart, withLocalTexts } from "./letter-layout.rules.js";
import { type Seat, seat } from "./letter.rules.js";
import type { NationalBlock } from "./national-texts.rules.js";

/** When and where somebody is asked to come. */
export interface MeetingTime {
  readonly proposedOn: LocalDate;
  /** `14:30`, where it is known. */
  readonly time?: string | null | undefined;
  readonly place: string;
}

/** What a summons or a form is written from. */
export interface SummonsFacts {
  readonly policy: MunicipalityPolicy;
  readonly municipalityName: string;
  /** Whom to ask about it. */
  readonly contact: Seat | null;
  /** The day it is written; legal texts are chosen by it. */
  readonly on: LocalDate;
}

export interface StartUpFacts extends SummonsFacts {
  readonly meeting: MeetingTime;
  readonly coordinators: readonly Seat[];
}

/** Alike in both forms. */
const titles = {
  talk: "Innkalling til samtale om individuell plan og koordinator",
  startUp: "Innkalling til oppstartsmøte",
  consent: "Samtykke til individuell plan",
};

/** Guideline: the person is summoned to a talk and told what it is for, that they may wish for a coordinator, and that they may bring somebody. LOPPA-FLOW-3a, LOPPA-FLOW-3d. */
export function applicantSummonsOf(facts: SummonsFacts & { readonly meeting: MeetingTime }, form: Form): LetterPart[] {
  const invitation = form === "nn" ? "Vi inviterer deg til ein samtale" : "Vi inviterer deg til en samtale";
  return letter(facts, form, titles.talk, [ownPart("INVITATION", `${invitation} ${when(facts.meeting)}.`), "ORIENTATION", "RIGHT_TO_WISH", "COMPANION"]);
}

/** Guideline: the person is summoned to a first meeting with the coordinator, in which situation, resources, goals and needs are gone through. LOPPA-FLOW-5c, LUND-7-7. */
export function startUpSummonsOf(facts: StartUpFacts, form: Form): LetterPart[] {
  const { coordinators, meeting } = facts;
  const who = coordinators.length > 0 ? `Du møter ${coordinators.map(seat).join(" og ")}.` : "";
  return letter(facts, form, titles.startUp, [ownPart("INVITATION", `Vi inviterer deg til oppstartsmøte ${when(meeting)}. ${who}`), "START_UP_MEETING", "COMPANION"]);
}

/** Choice: the coordinator is told of the same meeting in words of their own. LOPPA-FLOW-5c. */
export function coordinatorSummonsOf(facts: StartUpFacts, form: Form): LetterPart[] {
  const nb = `Du er oppnevnt som koordinator og kalles inn til oppstartsmøte ${when(facts.meeting)}. Personen og de som representerer personen, har fått samme innkalling.`;
  const nn = `Du er oppnemnd som koordinator og blir kalla inn til oppstartsmøte ${when(facts.meeting)}. Personen og dei som representerer personen, har fått same innkalling.`;
  return letter(facts, form, titles.startUp, [ownPart("INVITATION", form === "nn" ? nn : nb)]);
}

/** Law: hol § 7-1, pbrl § 4-1: a plan is made on consent, and the form for it goes with the grant. LOPPA-FLOW-5b. */
export function consentFormOf(facts: SummonsFacts, form: Form): LetterPart[] {
  const ask =
    form === "nn"
      ? "Du har fått innvilga individuell plan. Vi ber om samtykke til at planen blir laga."
      : "Du har fått innvilget individuell plan. Vi ber om samtykke til at planen lages.";
  const sign = form === "nn" ? "Eg samtykkjer: ja / nei. Dato og underskrift: " : "Jeg samtykker: ja / nei. Dato og underskrift: ";
  return letter(facts, form, titles.consent, [ownPart("REQUEST", ask), "PURPOSE", "NO_WIDER_RIGHT", "CONSENT", "PARTICIPATION", ownPart("SIGNATURE", sign)]);
}

function when({ proposedOn, time, place }: MeetingTime): string {
  return `${dayInLetter(proposedOn)}${time ? ` kl. ${time}` : ""}, ${place.trim()}`;
}

function letter(facts: SummonsFacts, form: Form, title: string, body: readonly (LetterPart | NationalBlock)[]): LetterPart[] {
  const { policy, municipalityName, contact, on } = facts;
  const parts = [
    ownPart("HEADING", `${municipalityName} kommune, ${policy.unit.name}. ${title}, ${dayInLetter(on)}`),
    ...body.map((it) => (typeof it === "string" ? nationalPart(it, form, on) : it)),
    ownPart("CASE_HANDLING", contact ? `Ta kontakt med ${seat(contact)}.` : ""),
  ];
  return withLocalTexts(
    parts.filter((it) => it.text.length > 0),
    policy.letterTexts,
    form,
  );
}
