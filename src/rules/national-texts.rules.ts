import type { LocalDate } from "../tenants/local-date.js";

/** A text of national law in both written forms, with the day it holds from. Nobody but a release changes it. */
export interface NationalText {
  readonly validFrom: LocalDate;
  readonly source: string;
  readonly nb: string;
  readonly nn: string;
}

/** Choice: the blocks of national text that a letter is made of, in the order they stand. */
export const nationalBlocks = [
  "RIGHT_TO_PLAN",
  "RIGHT_TO_COORDINATOR",
  "RIGHT_TO_CHILD_COORDINATOR",
  "LEGAL_TEST",
  "PURPOSE",
  "NO_WIDER_RIGHT",
  "GROUP_IS_POSSIBLE",
  "PARTICIPATION",
  "APPEAL",
  "ACCESS_TO_DOCUMENTS",
  "SUPERVISION",
  "CONSENT",
  "ORIENTATION",
  "RIGHT_TO_WISH",
  "START_UP_MEETING",
  "COMPANION",
  "INTERIM_REPLY",
] as const;

export type NationalBlock = (typeof nationalBlocks)[number];

const text = (validFrom: LocalDate, source: string, nb: string, nn: string): NationalText => ({ validFrom, source, nb, nn });

/** Law: every version of every block with the provision it tells of, the oldest first. INV-20, INV-25. */
export const nationalTexts: Readonly<Record<NationalBlock, readonly NationalText[]>> = {
  RIGHT_TO_PLAN: [
    text(
      "2012-01-01",
      "pbrl § 2-5, hol § 7-1",
      "Den som har behov for langvarige og koordinerte helse- og omsorgstjenester, har rett til å få utarbeidet en individuell plan (pasient- og brukerrettighetsloven § 2-5, helse- og omsorgstjenesteloven § 7-1).",
      "Den som har behov for langvarige og koordinerte helse- og omsorgstenester, har rett til å få utarbeidd ein individuell plan (pasient- og brukarrettslova § 2-5, helse- og omsorgstenestelova § 7-1).",
    ),
  ],
  RIGHT_TO_COORDINATOR: [
    text(
      "2022-08-01",
      "pbrl § 2-5 b, hol § 7-2",
      "Den som har behov for komplekse eller langvarige og koordinerte tjenester, har rett til koordinator. Retten gjelder uavhengig av om personen ønsker individuell plan (pasient- og brukerrettighetsloven § 2-5 b, helse- og omsorgstjenesteloven § 7-2).",
      "Den som har behov for komplekse eller langvarige og koordinerte tenester, har rett til koordinator. Retten gjeld uavhengig av om personen ønskjer individuell plan (pasient- og brukarrettslova § 2-5 b, helse- og omsorgstenestelova § 7-2).",
    ),
  ],
  RIGHT_TO_CHILD_COORDINATOR: [
    text(
      "2022-08-01",
      "pbrl § 2-5 c, hol § 7-2 a",
      "Familier som har eller venter barn med alvorlig sykdom, skade eller nedsatt funksjonsevne, og som vil ha behov for langvarige og sammensatte eller koordinerte helse- og omsorgstjenester og andre velferdstjenester, har rett til barnekoordinator (pasient- og brukerrettighetsloven § 2-5 c, helse- og omsorgstjenesteloven § 7-2 a).",
      "Familiar som har eller ventar barn med alvorleg sjukdom, skade eller nedsett funksjonsevne, og som vil ha behov for langvarige og samansette eller koordinerte helse- og omsorgstenester og andre velferdstenester, har rett til barnekoordinator (pasient- og brukarrettslova § 2-5 c, helse- og omsorgstenestelova § 7-2 a).",
    ),
  ],
  LEGAL_TEST: [
    text(
      "2012-01-01",
      "hol § 7-1",
      "Langvarig betyr at behovet må antas å strekke seg over tid; det kreves ikke et bestemt antall måneder. Koordinert betyr at tjenestene bør ses i sammenheng. Verken en diagnose eller et antall tjenester avgjør; det er behovet ditt som vurderes.",
      "Langvarig tyder at behovet må ventast å vare over tid; det blir ikkje kravd eit bestemt tal månader. Koordinert tyder at tenestene bør sjåast i samanheng. Verken ein diagnose eller eit tal tenester avgjer; det er behovet ditt som blir vurdert.",
    ),
  ],
  PURPOSE: [
    text(
      "2012-01-01",
      "hol § 7-1, pbrl § 2-5",
      "Kommunen har plikt til å utarbeide individuell plan for den som har behov for det. Planen skal bidra til at du får et helhetlig, koordinert og individuelt tilpasset tjenestetilbud (helse- og omsorgstjenesteloven § 7-1).",
      "Kommunen har plikt til å utarbeide individuell plan for den som har behov for det. Planen skal medverke til at du får eit heilskapleg, koordinert og individuelt tilpassa tenestetilbod (helse- og omsorgstenestelova § 7-1).",
    ),
  ],
  NO_WIDER_RIGHT: [
    text(
      "2012-01-01",
      "hol § 7-1",
      "En individuell plan gir ikke i seg selv rett til flere tjenester. Tjenestene avgjøres i egne vedtak.",
      "Ein individuell plan gir ikkje i seg sjølv rett til fleire tenester. Tenestene blir avgjorde i eigne vedtak.",
    ),
  ],
  GROUP_IS_POSSIBLE: [
    text(
      "2012-01-01",
      "hol § 3-4",
      "Også uten individuell plan kan de som gir tjenester samarbeide med deg i en ansvarsgruppe. Ta kontakt med oss hvis du ønsker det.",
      "Også utan individuell plan kan dei som gir tenester samarbeide med deg i ei ansvarsgruppe. Ta kontakt med oss om du ønskjer det.",
    ),
  ],
  PARTICIPATION: [
    text(
      "2012-01-01",
      "pbrl §§ 3-1, 4-1 to 4-6",
      "Planen lages sammen med deg og bare når du samtykker. Den som ikke har samtykkekompetanse, skal få medvirke så langt det er mulig.",
      "Planen blir laga saman med deg og berre når du samtykkjer. Den som ikkje har samtykkekompetanse, skal få medverke så langt det er mogleg.",
    ),
    text(
      "2026-06-01",
      "pbrl §§ 3-1, 4-1 to 4-6, lov 20 June 2025 no. 67",
      "Planen lages sammen med deg og bare når du samtykker. Den som ikke har beslutningskompetanse, skal få medvirke så langt det er mulig.",
      "Planen blir laga saman med deg og berre når du samtykkjer. Den som ikkje har avgjerdskompetanse, skal få medverke så langt det er mogleg.",
    ),
  ],
  APPEAL: [
    text(
      "2022-08-01",
      "pbrl §§ 7-2, 7-3, 7-5, 7-7",
      "Du kan klage på avgjørelsen (pasient- og brukerrettighetsloven § 7-2). Det gjelder avgjørelser om individuell plan, koordinator og barnekoordinator. Fristen er fire uker fra du fikk dette brevet. Klagen skal være skriftlig og undertegnet, og sendes til kommunen, som har truffet avgjørelsen. Gir kommunen deg ikke medhold, sendes klagen videre til statsforvalteren, som avgjør den. Du kan la en annen klage for deg; den som ikke er advokat, må legge ved skriftlig fullmakt. Kommunen hjelper deg med å sette opp klagen hvis du ber om det.",
      "Du kan klage på avgjerda (pasient- og brukarrettslova § 7-2). Det gjeld avgjerder om individuell plan, koordinator og barnekoordinator. Fristen er fire veker frå du fekk dette brevet. Klaga skal vere skriftleg og underskriven, og blir send til kommunen, som har teke avgjerda. Gir kommunen deg ikkje medhald, blir klaga send vidare til statsforvaltaren, som avgjer henne. Du kan la ein annan klage for deg; den som ikkje er advokat, må leggje ved skriftleg fullmakt. Kommunen hjelper deg med å setje opp klaga om du ber om det.",
    ),
  ],
  ACCESS_TO_DOCUMENTS: [
    text(
      "1970-01-01",
      "fvl §§ 18, 19",
      "Du har rett til å se dokumentene i saken din. Ta kontakt med kommunen hvis du vil se dem.",
      "Du har rett til å sjå dokumenta i saka di. Ta kontakt med kommunen om du vil sjå dei.",
    ),
  ],
  SUPERVISION: [
    text(
      "2012-01-01",
      "pbrl § 7-4",
      "Mener du at plikter etter helselovgivningen er brutt, kan du be statsforvalteren om en tilsynsvurdering. Det er noe annet enn en klage.",
      "Meiner du at plikter etter helselovgivinga er brotne, kan du be statsforvaltaren om ei tilsynsvurdering. Det er noko anna enn ei klage.",
    ),
  ],
  CONSENT: [
    text(
      "2012-01-01",
      "hol § 7-1, pbrl §§ 3-1, 4-1",
      "Det er frivillig å ha en individuell plan, og planen lages bare når det er gitt samtykke. Du kan si ja til noe og nei til noe annet, du bestemmer hvem planen deles med, og du kan trekke samtykket tilbake når som helst. Et nei får ingen følger for de andre tjenestene dine.",
      "Det er frivillig å ha ein individuell plan, og planen blir berre laga når det er gitt samtykke. Du kan seie ja til noko og nei til noko anna, du bestemmer kven planen blir delt med, og du kan trekkje samtykket tilbake når som helst. Eit nei får ingen følgjer for dei andre tenestene dine.",
    ),
  ],
  ORIENTATION: [
    text(
      "2012-01-01",
      "pbrl §§ 3-1, 3-2, hol § 7-1",
      "I samtalen får du vite hva en individuell plan og en koordinator er, og hva de kan bety for deg. Du kan fortelle hva du trenger hjelp til, hva som er viktig for deg og hva du får til selv.",
      "I samtalen får du vite kva ein individuell plan og ein koordinator er, og kva dei kan ha å seie for deg. Du kan fortelje kva du treng hjelp til, kva som er viktig for deg og kva du får til sjølv.",
    ),
  ],
  RIGHT_TO_WISH: [
    text(
      "2012-01-01",
      "pbrl § 3-1, hol § 7-2",
      "Du har rett til å si hvem du ønsker som koordinator. Ønsket ditt skal veie tungt, og du får vite grunnen hvis det ikke kan følges.",
      "Du har rett til å seie kven du ønskjer som koordinator. Ønsket ditt skal vege tungt, og du får vite grunnen om det ikkje kan følgjast.",
    ),
  ],
  START_UP_MEETING: [
    text(
      "2012-01-01",
      "hol §§ 7-1, 7-2",
      "På oppstartsmøtet går du og koordinatoren gjennom situasjonen din, det du har av ressurser, målene dine og behovene dine, og dere blir enige om hvordan arbeidet skal gå videre.",
      "På oppstartsmøtet går du og koordinatoren gjennom situasjonen din, det du har av ressursar, måla dine og behova dine, og de blir einige om korleis arbeidet skal gå vidare.",
    ),
  ],
  COMPANION: [
    text(
      "2012-01-01",
      "fvl § 12, pbrl § 3-1",
      "Du kan ta med deg noen du stoler på, for eksempel en pårørende, en venn eller en fullmektig. Si fra til oss hvis tid eller sted ikke passer, eller hvis du trenger tolk.",
      "Du kan ta med deg nokon du stoler på, til dømes ein pårørande, ein ven eller ein fullmektig. Sei ifrå til oss om tid eller stad ikkje passar, eller om du treng tolk.",
    ),
  ],
  INTERIM_REPLY: [
    text(
      "1996-01-01",
      "fvl § 11 a",
      "Saken er ikke avgjort ennå. Når det tar uforholdsmessig lang tid å svare, skal den som har henvendt seg til kommunen, få vite grunnen og når det kan ventes svar (forvaltningsloven § 11 a).",
      "Saka er ikkje avgjord enno. Når det tek urimeleg lang tid å svare, skal den som har vendt seg til kommunen, få vite grunnen og når det kan ventast svar (forvaltningslova § 11 a).",
    ),
  ],
};

/** Law: the text in force on the day of the act it concerns, not on the day it is read. INV-25, SC-30. */
export function nationalText(block: NationalBlock, on: LocalDate): NationalText {
  const inForce = nationalTexts[block].filter((it) => it.validFrom <= on).at(-1);
  if (!inForce) throw new RangeError(`${block} has no text on ${on}`);
  return inForce;
}
