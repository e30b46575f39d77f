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
  "NO_WIDER_RIGHT",
  "GROUP_IS_POSSIBLE",
  "PARTICIPATION",
  "APPEAL",
  "ACCESS_TO_DOCUMENTS",
  "SUPERVISION",
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
};

/** Law: the text in force on the day of the act it concerns, not on the day it is read. INV-25, SC-30. */
export function nationalText(block: NationalBlock, on: LocalDate): NationalText {
  const inForce = nationalTexts[block].filter((it) => it.validFrom <= on).at(-1);
  if (!inForce) throw new RangeError(`${block} has no text on ${on}`);
  return inForce;
}
