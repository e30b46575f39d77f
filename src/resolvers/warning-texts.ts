import type { WarningCode } from "../entities/case-warning.entity.js";

/** What a warning says in bokmål, nynorsk and English, and the provision behind it where there is one. */
export interface WarningText {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
  readonly legalBasis: string | null;
}

const theThreeRights = "pbrl §§ 2-5, 2-5 b, 2-5 c";

/** The text of each warning; `docs/errors.md` repeats it in English. */
export const warningTexts: Readonly<Record<WarningCode, WarningText>> = {
  EMAIL_NOT_SECURE: {
    nb: "E-post er ikke trygt for helseopplysninger. Be om at flere opplysninger sendes i det sikre skjemaet eller som brev.",
    nn: "E-post er ikkje trygt for helseopplysningar. Be om at fleire opplysningar blir sende i det sikre skjemaet eller som brev.",
    en: "E-mail is not safe for health information. Ask for anything more in the secure form or by letter.",
    legalBasis: "GDPR art. 32",
  },
  AUTHORITY_MISSING: {
    nb: "Meldingen er mottatt, men fullmakten mangler. Be den som har meldt, om å sende fullmakt.",
    nn: "Meldinga er motteken, men fullmakta manglar. Be den som har meldt, om å sende fullmakt.",
    en: "The notice has been received, but the authority is missing. Ask whoever gave notice to send it.",
    legalBasis: "fvl §§ 11, 12",
  },
  OWNER_NOT_INFORMED: {
    nb: "Personen vet ikke om meldingen. Informer personen før dere går videre.",
    nn: "Personen veit ikkje om meldinga. Informer personen før de går vidare.",
    en: "The person does not know about the notice. Inform the person before you go on.",
    legalBasis: "pbrl § 3-2",
  },
  UNIT_MEETING_AFTER_ONE_MONTH: {
    nb: "Møtet er mer enn én måned etter at meldingen kom. Finn et tidligere møte, eller send et foreløpig svar.",
    nn: "Møtet er meir enn éin månad etter at meldinga kom. Finn eit tidlegare møte, eller send eit førebels svar.",
    en: "The meeting is more than one month after the notice came. Find an earlier meeting, or send an interim reply.",
    legalBasis: "fvl § 11 a",
  },
  ORAL_NEED_WRITTEN_DOWN: {
    nb: "Behovet er meldt muntlig og skrevet ned av en ansatt. Be personen bekrefte at det er riktig.",
    nn: "Behovet er meldt munnleg og skrive ned av ein tilsett. Be personen stadfeste at det er rett.",
    en: "The need was told orally and written down by staff. Ask the person to confirm that it is right.",
    legalBasis: "fvl § 11",
  },
  OTHER_SERVICE_TO_ROUTE: {
    nb: "Meldingen ber om en annen tjeneste. Send den delen videre til rett tjeneste.",
    nn: "Meldinga ber om ei anna teneste. Send den delen vidare til rett teneste.",
    en: "The notice asks for another service. Send that part on to the right service.",
    legalBasis: "fvl § 11",
  },
  REFUSAL_RESTS_ON_INDICATOR: {
    nb: "Avslaget ser ut til å bygge på kommunens eget tall. Tallet er bare til hjelp; vurder personens behov ut fra loven.",
    nn: "Avslaget ser ut til å byggje på kommunen sitt eige tal. Talet er berre til hjelp; vurder behovet til personen ut frå lova.",
    en: "The refusal seems to rest on the municipality's own number. The number is only a help; assess the person's need by the law.",
    legalBasis: theThreeRights,
  },
  REFUSAL_RESTS_ON_DIAGNOSIS: {
    nb: "Avslaget ser ut til å bygge på en diagnose. Det er behovet for tjenester som avgjør; se på begrunnelsen på nytt.",
    nn: "Avslaget ser ut til å byggje på ein diagnose. Det er behovet for tenester som avgjer; sjå på grunngjevinga på nytt.",
    en: "The refusal seems to rest on a diagnosis. It is the need for services that counts; look at the reasons again.",
    legalBasis: theThreeRights,
  },
  REFUSAL_RESTS_ON_RESOURCES: {
    nb: "Avslaget ser ut til å bygge på mangel på ressurser. Det er ingen lovlig grunn; se på begrunnelsen på nytt.",
    nn: "Avslaget ser ut til å byggje på mangel på ressursar. Det er ingen lovleg grunn; sjå på grunngjevinga på nytt.",
    en: "The refusal seems to rest on a lack of resources. That is no lawful ground; look at the reasons again.",
    legalBasis: theThreeRights,
  },
  REFUSAL_RESTS_ON_WAITING_LIST: {
    nb: "Avslaget ser ut til å bygge på kø eller venteliste. Det er ingen lovlig grunn; se på begrunnelsen på nytt.",
    nn: "Avslaget ser ut til å byggje på kø eller venteliste. Det er ingen lovleg grunn; sjå på grunngjevinga på nytt.",
    en: "The refusal seems to rest on a queue or a waiting list. That is no lawful ground; look at the reasons again.",
    legalBasis: theThreeRights,
  },
  NAV_GIVES_NO_COORDINATOR: {
    nb: "Tjenester fra NAV gir ikke alene rett til koordinator. Vurder om retten har et annet grunnlag.",
    nn: "Tenester frå NAV gir ikkje åleine rett til koordinator. Vurder om retten har eit anna grunnlag.",
    en: "Services from NAV alone give no right to a coordinator. Assess whether the right has another basis.",
    legalBasis: "NAV-loven § 15, pbrl § 2-5 b",
  },
  COORDINATOR_NOT_SERVICE_PROVIDER: {
    nb: "Kommunen finner vanligvis koordinator blant dem som gir personen tjenester. Kontroller at valget er riktig.",
    nn: "Kommunen finn vanlegvis koordinator blant dei som gir personen tenester. Kontroller at valet er rett.",
    en: "The municipality usually finds the coordinator among those who give the person services. Check that the choice is right.",
    legalBasis: null,
  },
  MEASURES_WITHOUT_NEED: {
    nb: "Planen har tiltak, men behovene er ikke beskrevet. Finn ut sammen med personen hva behovet er.",
    nn: "Planen har tiltak, men behova er ikkje beskrivne. Finn ut saman med personen kva behovet er.",
    en: "The plan has measures, but the needs are not described. Find out together with the person what the need is.",
    legalBasis: null,
  },
  GOAL_WITHOUT_MEASURE: {
    nb: "Et mål i planen har ingen tiltak. Legg til tiltak, eller juster målet.",
    nn: "Eit mål i planen har ingen tiltak. Legg til tiltak, eller juster målet.",
    en: "A goal in the plan has no measures. Add measures, or adjust the goal.",
    legalBasis: null,
  },
  LEADER_TERM_MISSING: {
    nb: "Personen har ingen koordinator, og det er ikke avtalt hvor lenge lederen av gruppen skal ha oppgaven. Avtal en sluttdato.",
    nn: "Personen har ingen koordinator, og det er ikkje avtalt kor lenge leiaren av gruppa skal ha oppgåva. Avtal ein sluttdato.",
    en: "The person has no coordinator, and it is not agreed how long the group's leader has the task. Agree on an end date.",
    legalBasis: null,
  },
  OFFER_PLAN_TO_LONG_TERM_GROUP: {
    nb: "Ansvarsgruppen skal vare lenge, og personen har ingen individuell plan. Informer om plan og koordinator, og tilby begge deler.",
    nn: "Ansvarsgruppa skal vare lenge, og personen har ingen individuell plan. Informer om plan og koordinator, og tilby begge delar.",
    en: "The group is to last long, and the person has no individual plan. Inform about plan and coordinator, and offer both.",
    legalBasis: "hol §§ 7-1, 7-2",
  },
};
