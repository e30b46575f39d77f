import { describe, expect, test } from "@jest/globals";
import { PolicyFindingCode as Code } from "../../src/entities/policy-finding-acknowledgement.entity.js";
import { findingsInText } from "../../src/rules/policy-texts-lint.rules.js";
import { TextTopic } from "../../src/tenants/policy-enums.js";

interface Sentences {
  readonly ids: string;
  readonly code: Code;
  readonly topic?: TextTopic;
  readonly found: readonly string[];
  readonly clean: readonly string[];
}

/** For each rule: what it finds, in bokmål and nynorsk, and what looks like it and is right. */
const rules: readonly Sentences[] = [
  {
    ids: "LINT-12",
    code: Code.APPEAL_DEADLINE_TOO_SHORT,
    found: [
      "Du kan klage innen tre uker.",
      "Klagefristen er 3 uker.",
      "Klagefristen er 14 dager fra du fikk brevet.",
      "Du kan klage innan tre veker.",
      "Klagefristen er 21 dagar.",
      "Det er treukersfrist på klagen, tre-ukers klagefrist.",
    ],
    clean: [
      "Klagefristen er fire uker.",
      "Du kan klage innan fire veker.",
      "Klagefristen er 4 veker, og 28 dagar er det same.",
      "Vi behandler klagen innen tre uker.",
      "Klaga blir handsama innan to veker.",
      "Møtet er om tre uker.",
    ],
  },
  {
    ids: "LINT-12",
    code: Code.APPEAL_DEADLINE_TOO_SHORT,
    topic: TextTopic.APPEAL,
    found: ["Fristen er tre uker.", "Fristen er tre veker frå du fekk brevet."],
    clean: ["Fristen er fire uker.", "Fristen er fire veker.", "Du får svar innen tre uker."],
  },
  {
    ids: "LUSTER-TIME-2, CON-17",
    code: Code.INTERIM_REPLY_TOO_LATE,
    found: [
      "Kan saken ikke avgjøres innen tre måneder, får du foreløpig svar.",
      "Dersom saka ikkje kan avgjerast innan 2 månader, skal du ha skriftleg melding om dette.",
      "Du får foreløpig svar etter seks uker.",
      "Du får førebels svar innan 6 veker.",
    ],
    clean: [
      "Dersom saka ikkje kan avgjerast innan 1 månad skal du ha skriftleg melding om dette.",
      "Kan saken ikke avgjøres innen én måned, får du foreløpig svar.",
      "Saken skal være avgjort innen tre måneder.",
      "Du får foreløpig svar innen fire uker.",
    ],
  },
  {
    ids: "STRANDA-ORG-4, FAIL-08",
    code: Code.ORAL_NEED_REFUSED,
    found: [
      "Muntlige henvendelser blir ikke behandlet.",
      "Søknader på telefon avvises.",
      "Munnlege søknader blir ikkje handsama.",
      "Behov som er meldt munnleg, blir ikkje registrert, og munnlege behov vert ikkje registrerte.",
      "Vi tar ikke imot muntlige søknader, de tas ikke imot: muntlige søknader tas ikke imot.",
    ],
    clean: [
      "Søknadane skal vere skriftleg.",
      "Muntlige henvendelser skrives ned av en ansatt.",
      "Munnlege behov blir skrivne ned av oss.",
      "Vi avviser ikke muntlige søknader.",
      "Ring oss gjerne på telefon.",
    ],
  },
  {
    ids: "INV-07, LUSTER-CRIT-1",
    code: Code.NUMBER_DECIDES,
    found: [
      "Den som har færre enn tre tjenester, har ikke rett til individuell plan.",
      "Søknader med mindre enn tre faggrupper får avslag.",
      "Har du færre enn tre faggrupper, kan du ikkje få koordinator.",
      "Søkjarar med berre to tenester får avslag.",
    ],
    clean: [
      "Kriterium for tildeling av IP er at minimum tre faggrupper yter tenester.",
      "Har du tre tjenester, kan plan være nyttig.",
      "Tre faggrupper er et hjelpemiddel, og færre gir ikke avslag.",
      "To tenester avgjer ikkje om du har rett til plan.",
    ],
  },
  {
    ids: "INV-05",
    code: Code.NO_DECISION_MADE,
    found: [
      "Det fattes ikke vedtak om koordinator.",
      "Det blir ikkje fatta vedtak om individuell plan.",
      "Koordinator tildeles uten vedtak.",
      "Vi fatter ikke vedtak.",
      "Koordinator vert oppnemnd utan vedtak.",
    ],
    clean: [
      "Hvis det ikke fattes vedtak innen én måned, får du beskjed.",
      "Det fattes vedtak (med avslag eller innvilgelse) som sendes til søkeren.",
      "Du får vedtaket skriftleg.",
    ],
  },
  {
    ids: "CON-06, LAW-25",
    code: Code.AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL,
    found: [
      "Fastlegen må legge ved fullmakt.",
      "Helsepersonell skal legge ved fullmakt fra pasienten.",
      "Kommunen krever fullmakt fra sykehuset.",
      "Helsepersonell må leggje ved fullmakt.",
      "Vi krev fullmakt frå fastlegen.",
    ],
    clean: [
      "Helsepersonell trenger ikke fullmakt.",
      "Helsepersonell treng ikkje fullmakt.",
      "Fullmakten må være undertegnet, og legen kan hjelpe deg.",
      "Pårørende må legge ved fullmakt.",
      "Du må legge ved fullmakt om det er andre enn verje som melder på vegne av deg.",
    ],
  },
  {
    ids: "LINT-01, LUSTER-APPEAL-2",
    code: Code.COORDINATOR_APPEAL_DENIED,
    found: [
      "Lova om brukar- og pasientrettar gir ikkje rett til å klage på avgjerd om oppnemning av koordinator.",
      "Det er ingen klagerett på oppnevning av koordinator.",
      "Du kan ikke klage på valg av koordinator.",
      "Du kan ikkje klage på oppnemning av barnekoordinator.",
    ],
    clean: [
      "Du kan klage dersom du ikke får koordinator.",
      "Du kan klage om du ikkje får koordinator.",
      "Du kan klage på vedtak om individuell plan og koordinator.",
      "Får du ikke koordinator, kan du klage.",
    ],
  },
  {
    ids: "LINT-02, LUSTER-CRIT-1, CON-01",
    code: Code.NUMBER_STATED_AS_CRITERION,
    found: [
      "Kriterium for tildeling av IP er at minimum tre faggrupper yter tenester.",
      "Det kreves minst tre ulike faggrupper.",
      "Behov for koordinerte tjenester betyr at behovet gjelder to eller flere helse- og omsorgstjenester utover fastlege og helsesykepleier.",
      "Det må vere to eller fleire tenester i tillegg til fastlege.",
      "Du må ha tre eller flere tjenester.",
      "Vilkåret er fire eller fleire tenester.",
    ],
    clean: [
      "Behovet må gjelde to eller flere helse- og omsorgstjenester, tjenester fra forskjellige tjenesteytere.",
      "Behovet må gjelde to eller fleire tenester.",
      "Det kreves ikke et bestemt antall faggrupper.",
      "Koordinator hjelper deg når mange faggrupper er inne.",
      "Tjenesteytere kan ikke pålegges å ha koordinatoransvar for mer enn 5 individuelle planer.",
      "Det er tjenester fra helse og omsorg, spesialisthelsetjenesten, barnevernet og NAV som gir rett på individuell plan og koordinator.",
    ],
  },
  {
    ids: "LINT-03, LOPPA-TASK-9, CON-25",
    code: Code.OUTDATED_REGULATION_REFERENCE,
    found: [
      "Arbeidsprosedyre for å sikre fremdrift i arbeidet, jf. §§ 19 og 20 i forskrift om habilitering og rehabilitering.",
      "Samarbeid med brukerorganisasjoner jfr. Forskrift om habilitering og rehabilitering, individuell plan og koordinator § 4.",
      "Sjå §20 i forskrifta.",
      "Etter forskrifta om habilitering og rehabilitering skal planen evaluerast.",
    ],
    clean: [
      "Forskrift om habilitering, rehabilitering og koordinator § 16.",
      "Forskrift om individuell plan ved ytelse av velferdstjenester.",
      "Koordinerende enhet for habilitering og rehabilitering.",
      "Eininga for habilitering og rehabilitering følgjer forskrifta som gjeld.",
    ],
  },
  {
    ids: "CON-25, LUSTER-LAW-1",
    code: Code.OUTDATED_LAW_REFERENCE,
    topic: TextTopic.LEGAL_BASIS,
    found: [
      "KE, IP og koordinator er heimla i helselovgevinga som trådde i kraft 1. januar 2012.",
      "Loven trådte i kraft 1. januar 2012.",
      "Jf. Lov om kommunale helse- og omsorgstenester, kap 7. § 7.1, § 7.2 og § 7.3.",
    ],
    clean: ["Helse- og omsorgstjenesteloven §§ 7-1, 7-2, 7-2 a og 7-3.", "Helse- og omsorgstenestelova § 7-1, § 7-2 og § 7-2 a.", "Pasient- og brukerrettighetsloven § 2-5."],
  },
  {
    ids: "LINT-04, LUSTER-LOGIN-1, CON-27",
    code: Code.PASSWORD_LOGIN_TO_PLAN,
    found: ["Om du har fått tildelt IP, og fått oppgitt brukarnamn og passord, trykk her for å kome inn på planen.", "Du får tilsendt et passord til planen."],
    clean: ["Du logger inn med ID-porten.", "Du treng ikkje passord.", "Logg inn utan passord, med ID-porten."],
  },
  {
    ids: "LINT-05, LOPPA-DOC-2",
    code: Code.EMAIL_AS_APPLICATION_CHANNEL,
    found: ["Søknad om individuell plan eller støttekontakt sendes pr. post eller på mail.", "Meldinga kan du sende på e-post.", "Søknadsskjema sendes på epost."],
    clean: ["Send aldri helseopplysninger på e-post.", "Du må ikkje sende søknaden på e-post.", "Spørsmål kan du stille på e-post."],
  },
  {
    ids: "LINT-06, CON-23",
    code: Code.SYSTEM_SAID_TO_BE_JOURNAL,
    found: ["Ved bruk av nettverktøyet Samspill er det godkjent som journal.", "Planverktøyet er godkjend som journal.", "Møtereferatet regnes som journal."],
    clean: ["Den enkelte fagperson noterer i egen journal.", "Planen er ikke godkjent som journal.", "Verktøyet er ikkje journal, og journalen blir førd for seg."],
  },
  {
    ids: "LINT-11, LUND-2-BARN-3",
    code: Code.CHILD_COORDINATOR_TOO_NARROW,
    found: [
      "Retten til barnekoordinator gjelder der barnet har behov for langvarige og koordinerte helse- og omsorgstjenester.",
      "Retten til barnekoordinator gjeld der barnet treng langvarige og koordinerte helse- og omsorgstenester.",
    ],
    clean: [
      "Barnekoordinator tilbys der barnet har behov for langvarige og koordinerte helse-, omsorgs- og velferdstjenester.",
      "Barnekoordinator gjeld helse- og omsorgstenester og andre velferdstenester.",
      "Alle som har behov for langvarige og koordinerte helse- og omsorgstenester har rett til plan.",
    ],
  },
  {
    ids: "LINT-09, LUSTER-NOTICE-3",
    code: Code.AUTHORITY_DEMANDED_FROM_PROFESSIONALS,
    found: ["Du må legge ved fullmakt om det er andre enn verje som melder på vegne av deg.", "Fagfolk må legge ved fullmakt.", "Tenesteytarar som melder, må ha fullmakt."],
    clean: ["Pårørende må legge ved fullmakt.", "Fagfolk treng ikkje fullmakt.", "Andre enn verge må legge ved fullmakt, unntatt helsepersonell."],
  },
  {
    ids: "LAW-05",
    code: Code.REPEALED_EXCEPTION,
    found: [
      "Det gjelder midlertidige unntak for personer fra Ukraina.",
      "Kommunen kan fravike retten etter hol § 7-2 b.",
      "Det gjeld mellombelse unntak på grunn av kriga i Ukraina, sjå unntak i § 2-5 d.",
    ],
    clean: ["Mange som har kommet fra Ukraina trenger koordinator.", "Unntaket i § 7-2 b er opphevet.", "Barnekoordinator etter hol § 7-2 a."],
  },
];

describe.each(rules.map((it) => [it.code, it.ids, it] as const))("%s (%s)", (code, _ids, { topic = TextTopic.CASE_HANDLING, found, clean }) => {
  const shows = (text: string): boolean => findingsInText(topic, text).some((it) => it.code === code);

  test.each(found.map((it) => [it]))("is found in: %s", (text) => {
    expect(shows(text)).toBe(true);
  });

  test.each(clean.map((it) => [it]))("is not found in: %s", (text) => {
    expect(shows(text)).toBe(false);
  });
});

describe("a finding in a text", () => {
  test("shows the sentence it is about, and not those around it", () => {
    const text = "Vi hjelper deg gjerne. Klagefristen er tre uker. Klagen sendes til kommunen.";

    expect(findingsInText(TextTopic.APPEAL, text)).toEqual([{ code: Code.APPEAL_DEADLINE_TOO_SHORT, excerpt: "Klagefristen er tre uker." }]);
  });

  test("is told once for each text, however often it is said", () => {
    const twice = "Send søknaden på e-post. Meldinga kan sendes på e-post.";

    expect(findingsInText(TextTopic.HOW_TO_GIVE_NOTICE, twice)).toHaveLength(1);
  });
});
