import type { NationalText } from "./national-texts.rules.js";

const text = (validFrom: string, source: string, nb: string, nn: string): NationalText => ({ validFrom, source, nb, nn });

/** Law: what every municipality's public page says beside the rights: of the unit, of giving notice, of what the words of the law mean. LOPPA-TASK-10, SALANGEN-KE-8. */
export const publicTexts = {
  /** LOPPA-GEN-1, STRANDA-GEN-1, STRANDA-DUTY-1, LUSTER-TASK-7, SALANGEN-KE-1. */
  PURPOSE: text(
    "2012-01-01",
    "hol § 7-3",
    "Koordinerende enhet er kommunens faste sted å henvende seg for den som trenger tjenester fra flere fagområder, nivåer eller sektorer. Enheten har det overordnede ansvaret for individuell plan og for koordinator, og skal være lett å finne for innbyggere og samarbeidspartnere.",
    "Koordinerande eining er den faste staden i kommunen å vende seg til for den som treng tenester frå fleire fagområde, nivå eller sektorar. Eininga har det overordna ansvaret for individuell plan og for koordinator, og skal vere lett å finne for innbyggjarar og samarbeidspartar.",
  ),
  /** STRANDA-TARGET-1. */
  TARGET_GROUP: text(
    "2012-01-01",
    "hol §§ 7-1 to 7-3",
    "Siden er for deg som har behov for langvarige og koordinerte tjenester, for dem som står deg nær, og for fagfolk som møter mennesker med slike behov.",
    "Sida er for deg som har behov for langvarige og koordinerte tenester, for dei som står deg nær, og for fagfolk som møter menneske med slike behov.",
  ),
  /** LUND-5-4: nobody has to go through somebody else. */
  WHO_MAY_GIVE_NOTICE: text(
    "2012-01-01",
    "hol § 7-3, hpl § 38 a",
    "Du kan selv ta kontakt med koordinerende enhet og melde behov. Det kan også foreldre, verge, pårørende og fagfolk. Du har rett til å vite om en melding som gjelder deg. Kan du ikke skrive, skriver en ansatt ned behovet sammen med deg.",
    "Du kan sjølv ta kontakt med koordinerande eining og melde behov. Det kan òg foreldre, verje, pårørande og fagfolk. Du har rett til å vite om ei melding som gjeld deg. Kan du ikkje skrive, skriv ein tilsett ned behovet saman med deg.",
  ),
  SECURE_FORM: text(
    "2018-07-20",
    "GDPR art. 32",
    "Det sikre skjemaet er alltid åpent. Send aldri helseopplysninger i vanlig e-post.",
    "Det sikre skjemaet er alltid ope. Send aldri helseopplysningar i vanleg e-post.",
  ),
  /** LUND-5-1, LUND-6-1. */
  PROFESSIONALS_INFORM: text(
    "2012-01-01",
    "pbrl § 3-2, hol § 3-3",
    "Den som trenger habilitering eller rehabilitering, har rett til informasjon om koordinator, barnekoordinator og individuell plan. Alle fagfolk skal informere om ordningene, og om at du kan ta direkte kontakt med koordinerende enhet.",
    "Den som treng habilitering eller rehabilitering, har rett til informasjon om koordinator, barnekoordinator og individuell plan. Alle fagfolk skal informere om ordningane, og om at du kan ta direkte kontakt med koordinerande eining.",
  ),
  /** LOPPA-DEF-1. */
  LONG_TERM: text(
    "2012-01-01",
    "pbrl § 2-5",
    "Langvarig betyr at behovet må ha en viss varighet. Det trenger ikke være varig eller vare et bestemt antall måneder eller år.",
    "Langvarig tyder at behovet må ha ei viss lengd. Det treng ikkje vere varig eller vare eit bestemt tal på månader eller år.",
  ),
  /** LOPPA-DEF-3. */
  COORDINATED: text(
    "2012-01-01",
    "pbrl § 2-5",
    "Koordinert betyr at du trenger to eller flere tjenester som bør ses i sammenheng, gjerne fra forskjellige tjenesteytere.",
    "Koordinert tyder at du treng to eller fleire tenester som bør sjåast i samanheng, gjerne frå ulike tenesteytarar.",
  ),
  /** LOPPA-DEF-2, LUSTER-CRIT-1. */
  EACH_NEED_IS_ASSESSED: text(
    "2012-01-01",
    "pbrl § 2-5, hol § 7-1",
    "Kommunen vurderer alltid behovet ditt konkret. Et lokalt tall på tjenester eller faggrupper kan ikke alene avgjøre om du har rett til plan eller koordinator.",
    "Kommunen vurderer alltid behovet ditt konkret. Eit lokalt tal på tenester eller faggrupper kan ikkje åleine avgjere om du har rett til plan eller koordinator.",
  ),
  /** LOPPA-IP-1, LUSTER-REQ-4, LUSTER-NOTICE-4, LOPPA-DOC-1, SALANGEN-IP-3. */
  WHAT_A_PLAN_IS: text(
    "2012-01-01",
    "hol § 7-1",
    "En individuell plan er din plan. Den beskriver målene dine, hvem som har ansvar for hva, og når det skal gjøres, slik at tjenestene blir helhetlige, koordinerte og tilpasset deg. Du deltar i arbeidet så mye du ønsker.",
    "Ein individuell plan er din plan. Han beskriv måla dine, kven som har ansvar for kva, og når det skal gjerast, slik at tenestene blir heilskaplege, koordinerte og tilpassa deg. Du deltek i arbeidet så mykje du ønskjer.",
  ),
  /** STRANDA-GEN-4. */
  WHAT_A_COORDINATOR_DOES: text(
    "2012-01-01",
    "hol § 7-2",
    "Koordinatoren har hovedansvaret for å følge deg opp, samordne tjenestene og sørge for framdrift. Du kan si hvem du ønsker.",
    "Koordinatoren har hovudansvaret for å følgje deg opp, samordne tenestene og sørgje for framdrift. Du kan seie kven du ønskjer.",
  ),
  /** LUSTER-TIME-2, CON-17. */
  ONE_MONTH: text(
    "1970-01-01",
    "fvl § 11 a",
    "Saken skal behandles så snart som mulig. Kan den ikke avgjøres innen én måned, får du skriftlig beskjed om hvorfor og om når du kan vente svar.",
    "Saka skal handsamast så snart som mogleg. Kan ho ikkje avgjerast innan éin månad, får du skriftleg melding om kvifor og om når du kan vente svar.",
  ),
  /** LUSTER-LOGIN-1, CON-27. */
  LOGIN: text(
    "2018-07-20",
    "GDPR art. 32, pjl § 22",
    "Du åpner planen din med ID-porten. Kommunen gir deg ikke eget brukernavn eller passord til planen.",
    "Du opnar planen din med ID-porten. Kommunen gir deg ikkje eige brukarnamn eller passord til planen.",
  ),
} as const satisfies Record<string, NationalText>;
