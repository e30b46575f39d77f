import { type AppealDefect, type AppealOutcome, AppealReview } from "../entities/appeal.entity.js";
import type { LetterPart } from "../entities/letter.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { dayInLetter, type Form, ownPart } from "./letter-layout.rules.js";

type Both = Readonly<Record<Form, string>>;

const national = (block: string, text: string): LetterPart => ({ block, national: true, text });

/** Law: fvl §§ 11 a, 33: whoever appeals is told that the appeal has come, what happens with it and when they will hear more. PROC-03, PROC-09. */
export function appealReceipt(form: Form, facts: { readonly receivedOn: LocalDate; readonly answerBy: LocalDate }): LetterPart[] {
  const heading: Both = { nb: `Vi fikk klagen din ${dayInLetter(facts.receivedOn)}.`, nn: `Vi fekk klaga di ${dayInLetter(facts.receivedOn)}.` };
  const next: Both = {
    nb: `Kommunen ser først på saken på nytt og kan endre avgjørelsen selv. Gir vi deg ikke medhold, sender vi klagen til statsforvalteren, som avgjør den, og du får kopi av det vi skriver (forvaltningsloven § 33). Du hører fra oss innen ${dayInLetter(facts.answerBy)}.`,
    nn: `Kommunen ser først på saka på nytt og kan endre avgjerda sjølv. Gir vi deg ikkje medhald, sender vi klaga til statsforvaltaren, som avgjer henne, og du får kopi av det vi skriv (forvaltningslova § 33). Du høyrer frå oss innan ${dayInLetter(facts.answerBy)}.`,
  };
  const rights: Both = {
    nb: "Du har rett til å se dokumentene i saken, og du kan trekke klagen når som helst.",
    nn: "Du har rett til å sjå dokumenta i saka, og du kan trekkje klaga når som helst.",
  };
  return [ownPart("HEADING", heading[form]), national("APPEAL_PROCEDURE", next[form]), national("APPEAL_RIGHTS", rights[form])];
}

const defects: Readonly<Record<AppealDefect, Both>> = {
  NOT_WRITTEN: {
    nb: "Klagen må være skriftlig. Vi har skrevet ned det du sa; les gjennom og bekreft at det er riktig.",
    nn: "Klaga må vere skriftleg. Vi har skrive ned det du sa; les gjennom og stadfest at det er rett.",
  },
  NOT_SIGNED: { nb: "Klagen må være undertegnet.", nn: "Klaga må vere underskriven." },
  NO_AUTHORITY: {
    nb: "Den som klager for en annen og ikke er advokat, må sende skriftlig fullmakt.",
    nn: "Den som klagar for ein annan og ikkje er advokat, må sende skriftleg fullmakt.",
  },
  UNCLEAR: { nb: "Vi trenger å vite mer om hva du klager på.", nn: "Vi treng å vite meir om kva du klagar på." },
};

/** Law: pbrl § 7-3, fvl § 32: asks for what is missing, with a day, and without any threat of rejection. LAW-16. */
export function completionRequest(form: Form, facts: { readonly askedFor: readonly AppealDefect[]; readonly question: string; readonly dueOn: LocalDate }): LetterPart[] {
  const ending: Both = {
    nb: `Send det innen ${dayInLetter(facts.dueOn)}. Klagen er mottatt og blir behandlet; ta kontakt hvis du trenger hjelp (pasient- og brukerrettighetsloven § 7-3, forvaltningsloven §§ 11, 32).`,
    nn: `Send det innan ${dayInLetter(facts.dueOn)}. Klaga er motteken og blir behandla; ta kontakt om du treng hjelp (pasient- og brukarrettslova § 7-3, forvaltningslova §§ 11, 32).`,
  };
  return [...facts.askedFor.map((it) => national(`MISSING_${it}`, defects[it][form])), ownPart("QUESTION", facts.question), national("COMPLETION_DAY", ending[form])];
}

const results: Readonly<Record<Exclude<AppealReview, AppealReview.MAINTAINED>, Both>> = {
  REVERSED_IN_FULL: {
    nb: "Kommunen har gitt deg medhold i klagen. Du får et eget brev med den nye avgjørelsen (forvaltningsloven § 33).",
    nn: "Kommunen har gitt deg medhald i klaga. Du får eit eige brev med den nye avgjerda (forvaltningslova § 33).",
  },
  REVERSED_IN_PART: {
    nb: "Kommunen har gitt deg delvis medhold i klagen. Du får et eget brev med den nye avgjørelsen. Resten av klagen sendes til statsforvalteren hvis du ikke trekker den (forvaltningsloven § 33).",
    nn: "Kommunen har gitt deg delvis medhald i klaga. Du får eit eige brev med den nye avgjerda. Resten av klaga blir send til statsforvaltaren om du ikkje trekkjer henne (forvaltningslova § 33).",
  },
  DISMISSED_LATE: {
    nb: "Klagen kom etter at fristen var ute, og kommunen har avvist den (forvaltningsloven § 31). Er du uenig i det, kan du klage på avvisningen til statsforvalteren. Fristen er fire uker fra du fikk dette brevet. Skriv til kommunen, som sender klagen videre. Du har rett til å se dokumentene i saken.",
    nn: "Klaga kom etter at fristen var ute, og kommunen har avvist henne (forvaltningslova § 31). Er du usamd i det, kan du klage på avvisinga til statsforvaltaren. Fristen er fire veker frå du fekk dette brevet. Skriv til kommunen, som sender klaga vidare. Du har rett til å sjå dokumenta i saka.",
  },
};

/** Law: fvl §§ 27, 31, 33: what came of the municipality's own review, with the reasons; a dismissal too. What is maintained is told by the copy of the statement. PROC-09. */
export function reviewResult(form: Form, facts: { readonly review: AppealReview; readonly considerations: string }): LetterPart[] {
  if (facts.review === AppealReview.MAINTAINED) return [];
  return [national("RESULT", results[facts.review][form]), ownPart("CONSIDERATIONS", facts.considerations)];
}

/** Law: fvl § 33: the party gets a copy of what the municipality tells the county governor, in the same act. FAIL-11. */
export function statementCopy(form: Form, facts: { readonly statement: string; readonly forwardedOn: LocalDate }): LetterPart[] {
  const heading: Both = {
    nb: `Klagen er sendt til statsforvalteren ${dayInLetter(facts.forwardedOn)}. Her er kopi av uttalelsen vår (forvaltningsloven § 33). Du kan skrive til statsforvalteren hvis du vil legge til noe.`,
    nn: `Klaga er send til statsforvaltaren ${dayInLetter(facts.forwardedOn)}. Her er kopi av fråsegna vår (forvaltningslova § 33). Du kan skrive til statsforvaltaren om du vil leggje til noko.`,
  };
  return [national("FORWARDED", heading[form]), ownPart("STATEMENT", facts.statement)];
}

const governors: Readonly<Record<AppealOutcome, Both>> = {
  UPHELD: { nb: "Statsforvalteren har kommet til at avgjørelsen blir stående.", nn: "Statsforvaltaren har kome til at avgjerda blir ståande." },
  CHANGED: { nb: "Statsforvalteren har endret avgjørelsen.", nn: "Statsforvaltaren har endra avgjerda." },
  ANNULLED_RETURNED: {
    nb: "Statsforvalteren har opphevet avgjørelsen og sendt saken tilbake. Kommunen vurderer og avgjør den på nytt.",
    nn: "Statsforvaltaren har oppheva avgjerda og sendt saka tilbake. Kommunen vurderer og avgjer henne på nytt.",
  },
  DISMISSED: { nb: "Statsforvalteren har avvist klagen.", nn: "Statsforvaltaren har avvist klaga." },
};

/** Law: fvl §§ 27, 28, 34: what the county governor came to, with the reasons; there is no further appeal of what was tried. Of a dismissal the governor tells. */
export function governorsResult(form: Form, facts: { readonly outcome: AppealOutcome; readonly reasons: string }): LetterPart[] {
  const last: Both = {
    nb: "Statsforvalterens avgjørelse kan ikke påklages videre (forvaltningsloven § 28).",
    nn: "Avgjerda til statsforvaltaren kan ikkje klagast på vidare (forvaltningslova § 28).",
  };
  return [
    national("RESULT", governors[facts.outcome][form]),
    ownPart("CONSIDERATIONS", facts.reasons),
    ...(facts.outcome === "DISMISSED" ? [] : [national("NO_FURTHER_APPEAL", last[form])]),
  ];
}

/** Law: fvl § 36: told in the act that changes a decision in the party's favour: what may be claimed, from whom and within three weeks. DL-06, SC-27. */
export function costsNotice(form: Form, facts: { readonly changedBy: "MUNICIPALITY" | "COUNTY_GOVERNOR" }): LetterPart[] {
  const by = facts.changedBy === "MUNICIPALITY";
  const text: Both = {
    nb: `Avgjørelsen er endret til din fordel. Du kan derfor ha krav på å få dekket vesentlige kostnader som var nødvendige for å få den endret (forvaltningsloven § 36). Kravet må settes fram senest tre uker etter at du fikk melding om den nye avgjørelsen, til ${by ? "kommunen" : "statsforvalteren, som har endret den"}. Skriv hva kostnadene gjelder, og legg ved det som viser dem.`,
    nn: `Avgjerda er endra til fordel for deg. Du kan difor ha krav på å få dekt vesentlege kostnader som var nødvendige for å få henne endra (forvaltningslova § 36). Kravet må setjast fram seinast tre veker etter at du fekk melding om den nye avgjerda, til ${by ? "kommunen" : "statsforvaltaren, som har endra henne"}. Skriv kva kostnadene gjeld, og legg ved det som viser dei.`,
  };
  return [national("COSTS", text[form])];
}

/** Law: fvl § 36: the answer to a claim for costs, with its reasons; it may itself be appealed. */
export function costsAnswer(form: Form, facts: { readonly amountOre: number; readonly grantedOre: number; readonly answer: string }): LetterPart[] {
  const text: Both = {
    nb: `Du krevde ${kroner(facts.amountOre)} kroner i sakskostnader. Kommunen dekker ${kroner(facts.grantedOre)} kroner.`,
    nn: `Du kravde ${kroner(facts.amountOre)} kroner i sakskostnader. Kommunen dekkjer ${kroner(facts.grantedOre)} kroner.`,
  };
  const appeal: Both = {
    nb: "Du kan klage på denne avgjørelsen til statsforvalteren. Fristen er tre uker fra du fikk dette brevet, og klagen sendes til kommunen (forvaltningsloven §§ 29, 36).",
    nn: "Du kan klage på denne avgjerda til statsforvaltaren. Fristen er tre veker frå du fekk dette brevet, og klaga blir send til kommunen (forvaltningslova §§ 29, 36).",
  };
  return [ownPart("COSTS_ANSWER", text[form]), ownPart("CONSIDERATIONS", facts.answer), ...(facts.grantedOre < facts.amountOre ? [national("COSTS_APPEAL", appeal[form])] : [])];
}

function kroner(ore: number): string {
  const whole = Math.trunc(ore / 100);
  return `${whole},${String(ore % 100).padStart(2, "0")}`;
}
