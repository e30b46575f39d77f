import { describe, expect, test } from "@jest/globals";
import { DecisionOutcome } from "../../src/entities/decision.entity.js";
import { refusalWarnings } from "../../src/rules/refusal-lint.rules.js";

const { GRANTED, PARTLY, REFUSED } = DecisionOutcome;
const warningsFor = (text: string, outcome = REFUSED): string[] => refusalWarnings({ outcome, texts: [text], indicator: null });

const grounds: Readonly<Record<string, readonly string[]>> = {
  REFUSAL_RESTS_ON_INDICATOR: [
    "Kriterium for tildeling av IP er at minimum tre faggrupper yter tenester.",
    "Kriteriet er ikke oppfylt.",
    "Det er to faggrupper inne, og kommunen krever tre.",
    "Søkjaren har ikkje tre eller fleire faggrupper rundt seg.",
    "Personen mottar bare to tjenester.",
    "Brukaren har berre to tenester.",
    "Det må være to eller flere helse- og omsorgstjenester. To eller flere tjenester er det ikke her.",
    "Det krevst to eller fleire tenester.",
    "Kommunen krever minst 3 fagpersoner.",
    "Søkeren har færre enn tre tjenester i dag.",
    "To tjenester er ikke nok.",
    "To tenester er for lite.",
    "Antall tjenester er for lavt.",
    "Talet på tenester er for lågt.",
  ],
  REFUSAL_RESTS_ON_DIAGNOSIS: [
    "Personen har ingen diagnose.",
    "Personen manglar diagnose.",
    "Det foreligger ikke noen diagnose.",
    "Diagnosen gir ikke rett til koordinator.",
    "Diagnosen gjev ikkje rett til koordinator.",
    "Avslaget er gitt på grunn av diagnosen.",
    "Det kreves en diagnose for å få barnekoordinator.",
    "Lett astma er ikke en alvorlig nok diagnose.",
    "Utan diagnose kan det ikkje bli gitt plan.",
  ],
  REFUSAL_RESTS_ON_RESOURCES: [
    "Kommunen har ikke ressurser til dette.",
    "Kommunen har ikkje ressursar til dette.",
    "Søkeren bor alene. Kommunen har ikke\nressurser til dette.",
    "Vi kan ikke tilby koordinator på grunn av mangel på ressurser.",
    "Personen kan ikke få koordinator på grunn av manglende ressurser.",
    "Det skuldast manglande ressursar.",
    "Det mangler tid og ressurser.",
    "Ressursmangel i tjenesten.",
    "Av ressursmessige grunner må søknaden avslås.",
    "Vi har ikke kapasitet til å gi deg koordinator.",
    "Tenesta har ikkje kapasitet.",
    "Personalet har ikke kapasitet til oppgaven.",
    "Familiesenteret har ikke ressurser til å delta.",
    "Barnehagen mangler ressurser.",
    "Det er ikke rom for det innenfor kommunens økonomi.",
    "Av økonomiske grunner kan det ikke innvilges.",
    "På grunn av økonomien i kommunen må vi prioritere.",
    "Kommuneøkonomien tillater det ikke.",
    "Det er ikke dekning i budsjettet.",
    "Lav bemanning gjør at ingen kan ta oppgaven.",
    "Bemanningssituasjonen er vanskelig.",
    "Det er ingen ledige koordinatorer.",
    "Vi har ikkje nokon ledig koordinator.",
  ],
  REFUSAL_RESTS_ON_WAITING_LIST: [
    "Personen er satt på venteliste.",
    "Ventelista er lang.",
    "Det er kø.",
    "Det er lang kø for koordinator.",
    "Du må stå i kø.",
    "Køen er lang.",
    "Ventetiden for koordinator er ett år.",
  ],
};

const lawful: readonly string[] = [
  "",
  "Hun bor sammen med to søsken.",
  "Ho har to sysken og tre tanter.",
  "Personen får to tjenester: fysioterapi og hjemmesykepleie. De griper ikke inn i hverandre.",
  "Brukaren får to tenester som ikkje heng saman.",
  "Behovet gjelder fysioterapi to ganger i uken.",
  "Begge kriteriene i loven er vurdert.",
  "Kriteria i pasient- og brukarrettslova § 2-5 er ikkje oppfylte.",
  "Behovet varer i seks uker og er ikke langvarig.",
  "Personen har diagnosen MS og får fysioterapi.",
  "Personen har diagnosen MS, men ikke behov for flere tjenester.",
  "Personen har diagnosen MS og har ikke behov for samordning.",
  "Diagnosen ble stilt i 2019.",
  "Behovet er vurdert uavhengig av diagnose, og det er ikke langvarig.",
  "Diagnosen er ikke avgjørende.",
  "Diagnosen er ikkje avgjerande.",
  "Personens ressurser er gode.",
  "Behovet er ikke langvarig\n\nRessurser: godt nettverk",
  "Hun har mange ressurser og et godt nettverk.",
  "Hun har ikke egne ressurser til å samordne, men det er heller ikke noe å samordne.",
  "Foreldrene mangler ressurser til å følge opp alene.",
  "Det er ressurser i familien, ikke bare hos mor.",
  "Mor har ikke kapasitet til mer.",
  "Kapasiteten hans er ikke som før.",
  "Økonomien til familien er ikke god.",
  "Økonomien hans er stram.",
  "Familiens økonomi er stram.",
  "Han har ikke behov for økonomisk rådgivning.",
  "Han bor i bolig med heldøgns bemanning.",
  "Arbeidskapasiteten er ikke varig nedsatt.",
  "Hun står på venteliste for operasjon.",
  "Han er i kø for utredning ved sykehuset.",
  "Han trenger ikke køye eller andre hjelpemidler.",
  "Tjenestene henger ikke sammen og trenger ingen samordning.",
  "Tenestene heng ikkje saman, og behovet er kortvarig.",
];

describe("what a refusal may not rest on (FAIL-07)", () => {
  const rows = Object.entries(grounds).flatMap(([code, texts]) => texts.map((text) => [code, text] as const));

  test.each(rows)("FAIL-07, LUSTER-CRIT-1: %s: %s", (code, text) => {
    expect(warningsFor(text)).toEqual([code]);
  });

  test.each(rows)("FAIL-07: %s is found in capitals too, and when only part is granted: %s", (code, text) => {
    expect([warningsFor(text.toUpperCase()), warningsFor(text, PARTLY)]).toEqual([[code], [code]]);
  });

  test.each(lawful)("says nothing of: %s", (text) => {
    expect(warningsFor(text)).toEqual([]);
  });

  test("a grant rests on nothing it may not, whatever it mentions", () => {
    expect(rows.flatMap(([, text]) => warningsFor(text, GRANTED))).toEqual([]);
  });

  test("several grounds in several texts are each named once", () => {
    const texts = ["Personen har ingen diagnose. Diagnosen gir ikke rett.", "Det er kø, og vi har ikke ressurser."];

    expect(refusalWarnings({ outcome: REFUSED, texts, indicator: null })).toEqual(["REFUSAL_RESTS_ON_DIAGNOSIS", "REFUSAL_RESTS_ON_RESOURCES", "REFUSAL_RESTS_ON_WAITING_LIST"]);
  });
});

describe("a refusal where the municipality's own number is not reached", () => {
  const indicator = (met: boolean | null) => ({ countUnit: "PROFESSIONAL_GROUP", minimum: 3, count: 2, counted: [], leftOut: [], met });
  const refused = (met: boolean | null, outcome = REFUSED) => refusalWarnings({ outcome, texts: ["Behovet er ikke langvarig."], indicator: indicator(met) });

  test.each([
    [false, ["REFUSAL_RESTS_ON_INDICATOR"]],
    [true, []],
    [null, []],
  ])("SC-03, LUSTER-CRIT-1, FAIL-07: reached %p: %j, whatever is written", (met, warnings) => {
    expect(refused(met)).toEqual(warnings);
  });

  test("INV-07: a grant where it is not reached is nobody's concern", () => {
    expect(refused(false, GRANTED)).toEqual([]);
  });

  test("it is named once, also when the text says so", () => {
    expect(refusalWarnings({ outcome: REFUSED, texts: ["Det er bare to faggrupper."], indicator: indicator(false) })).toEqual(["REFUSAL_RESTS_ON_INDICATOR"]);
  });
});
