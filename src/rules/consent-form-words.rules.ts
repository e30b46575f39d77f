import { PlanSection } from "../entities/consent-grant.entity.js";
import { SharingBasis } from "../entities/plan-participant.entity.js";
import type { FormLanguage } from "../tenants/policy-enums.js";

/** Law: pbrl §§ 4-3, 4-4, vergemålsloven §§ 31-33: whose consent a form asks for, by the person's age and whether there is a guardian. SAM-99. */
export enum FormGiver {
  PARENTS_BEFORE_7 = "PARENTS_BEFORE_7",
  PARENTS_FROM_7 = "PARENTS_FROM_7",
  PARENTS_FROM_12 = "PARENTS_FROM_12",
  OWNER_FROM_16 = "OWNER_FROM_16",
  OWNER_ADULT = "OWNER_ADULT",
  GUARDIAN = "GUARDIAN",
}

/** The words of the consent form. */
export interface ConsentFormWords {
  readonly title: string;
  readonly owner: string;
  readonly municipality: string;
  readonly coordinator: string;
  readonly voluntary: readonly string[];
  readonly whoHeading: string;
  readonly givers: Readonly<Record<FormGiver, string>>;
  readonly planHeading: string;
  readonly planYes: string;
  readonly planNo: string;
  readonly until: string;
  readonly areasHeading: string;
  readonly areas: Readonly<Record<PlanSection, string>>;
  readonly participantsHeading: string;
  readonly participantsHelp: string;
  readonly noParticipants: string;
  readonly basis: string;
  readonly bases: Readonly<Record<SharingBasis, string>>;
  readonly sharedNow: string;
  readonly yesTo: string;
  readonly nothing: string;
  readonly withdrawHeading: string;
  readonly withdraw: readonly string[];
  readonly languagesHeading: string;
  readonly signatureHeading: string;
  readonly signature: readonly string[];
}

/**
 * Law: pbrl §§ 3-1, 3-4, 3-6, 4-1 to 4-6, vergemålsloven §§ 31-33, personopplysningsloven's regulation art. 7: what somebody must know before they sign, in
 * bokmål, nynorsk and English. Guideline: the form of a municipality's own handbook (samtykkeskjema). LUND-ATT-1, SAM-93, SAM-99, SAM-166.
 */
export const consentFormWords: Readonly<Record<FormLanguage, ConsentFormWords>> = {
  NB: {
    title: "Samtykke til individuell plan og til deling av den",
    owner: "Planeier",
    municipality: "Kommune",
    coordinator: "Koordinator",
    voluntary: [
      "Det er frivillig å ha en individuell plan, og planen lages bare når det er gitt samtykke.",
      "Du kan si ja til noe og nei til noe annet, og du bestemmer hvem planen deles med, hva hver enkelt får lese, og hvor lenge.",
      "Et nei får ingen følger for de andre tjenestene dine.",
    ],
    whoHeading: "Hvem som samtykker",
    givers: {
      PARENTS_BEFORE_7: "Den eller de som har foreldreansvaret, samtykker for barnet (pbrl § 4-4).",
      PARENTS_FROM_7: "Den eller de som har foreldreansvaret, samtykker for barnet. Barnet er over 7 år og skal få si hva det mener før det blir bestemt noe (pbrl § 4-4).",
      PARENTS_FROM_12:
        "Den eller de som har foreldreansvaret, samtykker for barnet. Barnet er over 12 år, og det skal legges stor vekt på hva det mener. Barnet kan be om at noe ikke blir fortalt til foreldrene (pbrl §§ 3-4, 4-4).",
      OWNER_FROM_16: "Planeieren er over 16 år og samtykker selv (pbrl § 4-3).",
      OWNER_ADULT: "Planeieren samtykker selv (pbrl § 4-3).",
      GUARDIAN: "Planeieren samtykker selv så langt han eller hun kan. Ellers samtykker vergen innenfor mandatet sitt, etter å ha hørt planeieren (vergemålsloven §§ 31–33).",
    },
    planHeading: "Planen",
    planYes: "☐ Ja, jeg samtykker til at det blir laget en individuell plan.",
    planNo: "☐ Nei, jeg samtykker ikke.",
    until: "Gjelder til og med (la stå åpent hvis det gjelder til det trekkes tilbake)",
    areasHeading: "Delene av planen",
    areas: {
      VALUES: "Hva som er viktig for meg",
      GOALS: "Mål",
      MEASURES: "Tiltak, med målene de hører til",
      CONTENT_POINTS: "Ressurser, behov og bidrag",
      PARTICIPANTS: "Hvem som deltar",
      MAPPING: "Kartlegging",
      RELATED_PLANS: "Andre planer",
      ADDED_SECTIONS: "Egne deler av planen",
      EVALUATIONS: "Evalueringer",
    },
    participantsHeading: "Hvem planen deles med",
    participantsHelp: "Sett kryss for hver enkelt. Den som ikke får noe kryss, får ikke lese noe av planen.",
    noParticipants: "Det er ingen deltakere ennå. Nye deltakere får ikke lese planen før du har sagt ja til det.",
    basis: "grunnlag",
    bases: { CONSENT: "samtykke", HPL_25: "samarbeid om helsehjelp (hpl § 25)", OTHER_STATUTE: "annen lov", EMERGENCY: "nødrett", OWNER_ACCESS: "planeierens eget innsyn" },
    sharedNow: "deles nå",
    yesTo: "☐ Ja, til delene:",
    nothing: "☐ Nei, ikke til noe",
    withdrawHeading: "Slik trekker du samtykket tilbake",
    withdraw: [
      "Du kan når som helst trekke hele samtykket eller en del av det tilbake, uten å si hvorfor. Si det til koordinatoren eller til koordinerende enhet, eller gjør det selv i planen.",
      "Da slutter delingen med en gang. Det som er skrevet før, blir ikke slettet av det.",
    ],
    languagesHeading: "Skjemaet på andre språk",
    signatureHeading: "Underskrift",
    signature: ["Sted og dato: __________", "Underskrift: __________", "Navn med blokkbokstaver: __________", "Jeg samtykker som: ☐ planeier ☐ forelder ☐ verge"],
  },
  NN: {
    title: "Samtykke til individuell plan og til deling av han",
    owner: "Planeigar",
    municipality: "Kommune",
    coordinator: "Koordinator",
    voluntary: [
      "Det er frivillig å ha ein individuell plan, og planen blir berre laga når det er gitt samtykke.",
      "Du kan seie ja til noko og nei til noko anna, og du bestemmer kven planen blir delt med, kva kvar enkelt får lese, og kor lenge.",
      "Eit nei får ingen følgjer for dei andre tenestene dine.",
    ],
    whoHeading: "Kven som samtykkjer",
    givers: {
      PARENTS_BEFORE_7: "Den eller dei som har foreldreansvaret, samtykkjer for barnet (pbrl § 4-4).",
      PARENTS_FROM_7: "Den eller dei som har foreldreansvaret, samtykkjer for barnet. Barnet er over 7 år og skal få seie kva det meiner før det blir bestemt noko (pbrl § 4-4).",
      PARENTS_FROM_12:
        "Den eller dei som har foreldreansvaret, samtykkjer for barnet. Barnet er over 12 år, og det skal leggjast stor vekt på kva det meiner. Barnet kan be om at noko ikkje blir fortalt til foreldra (pbrl §§ 3-4, 4-4).",
      OWNER_FROM_16: "Planeigaren er over 16 år og samtykkjer sjølv (pbrl § 4-3).",
      OWNER_ADULT: "Planeigaren samtykkjer sjølv (pbrl § 4-3).",
      GUARDIAN: "Planeigaren samtykkjer sjølv så langt han eller ho kan. Elles samtykkjer verja innanfor mandatet sitt, etter å ha høyrt planeigaren (vergemålslova §§ 31–33).",
    },
    planHeading: "Planen",
    planYes: "☐ Ja, eg samtykkjer til at det blir laga ein individuell plan.",
    planNo: "☐ Nei, eg samtykkjer ikkje.",
    until: "Gjeld til og med (la stå ope dersom det gjeld til det blir trekt tilbake)",
    areasHeading: "Delane av planen",
    areas: {
      VALUES: "Kva som er viktig for meg",
      GOALS: "Mål",
      MEASURES: "Tiltak, med måla dei høyrer til",
      CONTENT_POINTS: "Ressursar, behov og bidrag",
      PARTICIPANTS: "Kven som deltek",
      MAPPING: "Kartlegging",
      RELATED_PLANS: "Andre planar",
      ADDED_SECTIONS: "Eigne delar av planen",
      EVALUATIONS: "Evalueringar",
    },
    participantsHeading: "Kven planen blir delt med",
    participantsHelp: "Set kryss for kvar enkelt. Den som ikkje får noko kryss, får ikkje lese noko av planen.",
    noParticipants: "Det er ingen deltakarar enno. Nye deltakarar får ikkje lese planen før du har sagt ja til det.",
    basis: "grunnlag",
    bases: { CONSENT: "samtykke", HPL_25: "samarbeid om helsehjelp (hpl § 25)", OTHER_STATUTE: "anna lov", EMERGENCY: "naudrett", OWNER_ACCESS: "planeigaren sitt eige innsyn" },
    sharedNow: "blir delt no",
    yesTo: "☐ Ja, til delane:",
    nothing: "☐ Nei, ikkje til noko",
    withdrawHeading: "Slik trekkjer du samtykket tilbake",
    withdraw: [
      "Du kan når som helst trekkje heile samtykket eller ein del av det tilbake, utan å seie kvifor. Sei det til koordinatoren eller til koordinerande eining, eller gjer det sjølv i planen.",
      "Då sluttar delinga med ein gong. Det som er skrive før, blir ikkje sletta av det.",
    ],
    languagesHeading: "Skjemaet på andre språk",
    signatureHeading: "Underskrift",
    signature: ["Stad og dato: __________", "Underskrift: __________", "Namn med blokkbokstavar: __________", "Eg samtykkjer som: ☐ planeigar ☐ forelder ☐ verje"],
  },
  EN: {
    title: "Consent to an individual plan and to sharing it",
    owner: "Owner of the plan",
    municipality: "Municipality",
    coordinator: "Coordinator",
    voluntary: [
      "It is for you to choose whether to have an individual plan, and no plan is made without consent.",
      "You may say yes to something and no to something else, and you decide with whom the plan is shared, what each of them may read, and for how long.",
      "A no changes nothing in your other services.",
    ],
    whoHeading: "Who consents",
    givers: {
      PARENTS_BEFORE_7: "Whoever has parental responsibility consents for the child (pbrl § 4-4).",
      PARENTS_FROM_7: "Whoever has parental responsibility consents for the child. The child is over 7 and is to say what it thinks before anything is decided (pbrl § 4-4).",
      PARENTS_FROM_12:
        "Whoever has parental responsibility consents for the child. The child is over 12, and what it thinks weighs heavily. The child may ask that something is not told to the parents (pbrl §§ 3-4, 4-4).",
      OWNER_FROM_16: "The owner of the plan is over 16 and consents alone (pbrl § 4-3).",
      OWNER_ADULT: "The owner of the plan consents (pbrl § 4-3).",
      GUARDIAN: "The owner of the plan consents as far as he or she can. Otherwise the guardian consents within the mandate, after hearing the owner (vergemålsloven §§ 31–33).",
    },
    planHeading: "The plan",
    planYes: "☐ Yes, I consent to an individual plan being made.",
    planNo: "☐ No, I do not consent.",
    until: "Until and including (leave it open if it counts until it is withdrawn)",
    areasHeading: "The parts of the plan",
    areas: {
      VALUES: "What matters to me",
      GOALS: "Goals",
      MEASURES: "Measures, with the goals they serve",
      CONTENT_POINTS: "Resources, needs and contributions",
      PARTICIPANTS: "Who takes part",
      MAPPING: "Mapping",
      RELATED_PLANS: "Other plans",
      ADDED_SECTIONS: "Parts of the plan's own",
      EVALUATIONS: "Evaluations",
    },
    participantsHeading: "With whom the plan is shared",
    participantsHelp: "Tick for each of them. Whoever gets no tick reads nothing of the plan.",
    noParticipants: "There is nobody yet. Nobody who comes later reads the plan before you have said yes to it.",
    basis: "basis",
    bases: { CONSENT: "consent", HPL_25: "cooperation on health care (hpl § 25)", OTHER_STATUTE: "another act", EMERGENCY: "necessity", OWNER_ACCESS: "the owner's own access" },
    sharedNow: "shared now",
    yesTo: "☐ Yes, to the parts:",
    nothing: "☐ No, to nothing",
    withdrawHeading: "How to withdraw the consent",
    withdraw: [
      "You may withdraw all of the consent or a part of it at any time, without saying why. Tell the coordinator or the coordinating unit, or do it yourself in the plan.",
      "Sharing then ends at once. What was written before is not deleted by it.",
    ],
    languagesHeading: "The form in other languages",
    signatureHeading: "Signature",
    signature: ["Place and date: __________", "Signature: __________", "Name in capital letters: __________", "I consent as: ☐ owner ☐ parent ☐ guardian"],
  },
};
