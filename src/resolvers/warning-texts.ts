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
  APPEAL_HAS_DEFECTS: {
    nb: "Klagen er mottatt, men noe mangler. Be om det med en dag; mangler er ikke grunn til å avvise den.",
    nn: "Klaga er motteken, men noko manglar. Be om det med ein dag; manglar er ikkje grunn til å avvise henne.",
    en: "The appeal has been received, but something is missing. Ask for it with a day; a defect is no ground for rejecting it.",
    legalBasis: "pbrl § 7-3, fvl § 32",
  },
  APPEAL_START_UNCERTAIN: {
    nb: "Det er usikkert når klagefristen begynte, fordi brevet manglet klageopplysninger eller ingen vet når det kom fram. Klagen regnes som rettidig.",
    nn: "Det er uvisst når klagefristen tok til, fordi brevet mangla klageopplysningar eller ingen veit når det kom fram. Klaga blir rekna som rettidig.",
    en: "It is uncertain when the time for appeal began, because the letter told nothing of appeal or nobody knows when it came. The appeal counts as in time.",
    legalBasis: "pbrl § 7-5",
  },
  APPEAL_LATE: {
    nb: "Klagen kom etter fristen. Vurder om den likevel skal behandles; det kan den når forsinkelsen ikke kan lastes personen eller det er særlige grunner.",
    nn: "Klaga kom etter fristen. Vurder om ho likevel skal behandlast; det kan ho når forseinkinga ikkje kan lastast personen eller det er særlege grunnar.",
    en: "The appeal came after the time was out. Assess whether to take it up all the same, as when the person is not to blame or there are special reasons.",
    legalBasis: "fvl § 31",
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
    nb: "Tjenester fra NAV eller sosialtjenesten gir ikke alene rett til koordinator. Vurder om retten har et annet grunnlag.",
    nn: "Tenester frå NAV eller sosialtenesta gir ikkje åleine rett til koordinator. Vurder om retten har eit anna grunnlag.",
    en: "Services from NAV or the social services alone give no right to a coordinator. Assess whether the right has another basis.",
    legalBasis: "NAV-loven § 15, sosialtjenesteloven §§ 28, 33, pbrl § 2-5 b",
  },
  COORDINATOR_NOT_SERVICE_PROVIDER: {
    nb: "Kommunen finner vanligvis koordinator blant dem som gir personen tjenester. Kontroller at valget er riktig.",
    nn: "Kommunen finn vanlegvis koordinator blant dei som gir personen tenester. Kontroller at valet er rett.",
    en: "The municipality usually finds the coordinator among those who give the person services. Check that the choice is right.",
    legalBasis: null,
  },
  PROPOSAL_DIFFERS_FROM_WISH: {
    nb: "Forslaget til koordinator er en annen enn den personen ønsker, og grunnen er ikke skrevet ned. Skriv hvorfor, eller følg ønsket.",
    nn: "Forslaget til koordinator er ein annan enn den personen ønskjer, og grunnen er ikkje skriven ned. Skriv kvifor, eller følg ønsket.",
    en: "The coordinator proposed is another than the one the person wishes for, and the reason is not written down. Say why, or follow the wish.",
    legalBasis: "pbrl § 3-1",
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
  MEASURE_DECLINED: {
    nb: "Den ansvarlige har sagt nei til et tiltak i planen. Finn en annen ansvarlig, eller endre tiltaket.",
    nn: "Den ansvarlege har sagt nei til eit tiltak i planen. Finn ein annan ansvarleg, eller endre tiltaket.",
    en: "The responsible has declined a measure in the plan. Find another responsible, or change the measure.",
    legalBasis: null,
  },
  EVALUATORS_DISAGREE: {
    nb: "De som evaluerte, ser noe ulikt, eller planeieren er ikke med på det som skal følge. Begge syn står; snakk om det igjen.",
    nn: "Dei som evaluerte, ser noko ulikt, eller planeigaren er ikkje med på det som skal følgje. Begge syn står; snakk om det att.",
    en: "Those who evaluated see something differently, or the owner does not go along with what is to follow. Both views stand; talk of it again.",
    legalBasis: null,
  },
  SERVICE_DECISION_LAPSES_FIRST: {
    nb: "Vedtaket som tiltaket bygger på, går ut før tiltaket er ferdig. Søk om nytt vedtak i tide, eller kort ned tiltaket.",
    nn: "Vedtaket som tiltaket byggjer på, går ut før tiltaket er ferdig. Søk om nytt vedtak i tide, eller kort ned tiltaket.",
    en: "The decision that the measure rests on lapses before the measure is done. Apply for a new decision in time, or shorten the measure.",
    legalBasis: null,
  },
  COORDINATOR_STAYS: {
    nb: "Saken er trukket, men koordinatoren er fortsatt oppnevnt. Spør personen om koordinatoren også skal avslutte.",
    nn: "Saka er trekt, men koordinatoren er framleis oppnemnd. Spør personen om koordinatoren òg skal avslutte.",
    en: "The case has been withdrawn, but the coordinator is still appointed. Ask the person whether the coordinator should end as well.",
    legalBasis: "hol § 7-2",
  },
  OWN_UNIT_REGISTRATION_LATE: {
    nb: "Saken ble meldt inn etter fristen kommunen har satt. Finn ut hva som gjorde at det tok tid.",
    nn: "Saka vart meld inn etter fristen kommunen har sett. Finn ut kva som gjorde at det tok tid.",
    en: "The case was registered after the day the municipality has set. Find out what took the time.",
    legalBasis: null,
  },
  UNIT_MEETINGS_BEHIND_PACE: {
    nb: "Det er holdt færre møter i enheten hittil i år enn kommunen har planlagt. Sett opp et møte snart.",
    nn: "Det er halde færre møte i eininga hittil i år enn kommunen har planlagt. Set opp eit møte snart.",
    en: "Fewer unit meetings have been held so far this year than the municipality plans for. Set up a meeting soon.",
    legalBasis: null,
  },
  UNIT_MEETINGS_TOO_FEW_PLANNED: {
    nb: "Møtene som er holdt og planlagt, er færre enn kommunen skal ha i året. Planlegg flere.",
    nn: "Møta som er haldne og planlagde, er færre enn kommunen skal ha i året. Planlegg fleire.",
    en: "The meetings held and planned are fewer than the municipality is to have in the year. Plan more.",
    legalBasis: null,
  },
  SUBORDINATE_OF_RECUSED: {
    nb: "En som er med i saken, er direkte underordnet en som er inhabil. Vurder om en annen må avgjøre.",
    nn: "Ein som er med i saka, er direkte underordna ein som er inhabil. Vurder om ein annan må avgjere.",
    en: "Somebody in the case is the direct subordinate of a person who is disqualified. Consider whether somebody else must decide.",
    legalBasis: "fvl § 6",
  },
  CASE_LOST_ITS_MEETING: {
    nb: "Møtet som saken sto på, er avlyst, og det er ikke planlagt noe nytt. Planlegg et møte, så blir saken med dit.",
    nn: "Møtet som saka stod på, er avlyst, og det er ikkje planlagt noko nytt. Planlegg eit møte, så blir saka med dit.",
    en: "The meeting the case was on has been cancelled, and no other is planned. Plan a meeting, and the case goes with it.",
    legalBasis: "fvl § 11 a",
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
  INVITATION_SHORT_NOTICE: {
    nb: "Innkallingen gikk ut senere enn kommunen har bestemt. Finn ut om alle rakk å forberede seg.",
    nn: "Innkallinga gjekk ut seinare enn kommunen har bestemt. Finn ut om alle rakk å førebu seg.",
    en: "The invitation went out later than the municipality has set. Find out whether everybody had time to prepare.",
    legalBasis: null,
  },
  OTHERS_MEET_THE_OWNER: {
    nb: "Det var ikke de to som ble avtalt, som møtte personen. Avtal med personen hvem det skal være.",
    nn: "Det var ikkje dei to som vart avtalte, som møtte personen. Avtal med personen kven det skal vere.",
    en: "It was not the two who were agreed who met the person. Agree with the person who it is to be.",
    legalBasis: null,
  },
  WRITE_IN_OWN_JOURNAL: {
    nb: "Referatet er ikke journal. Hver fagperson skriver det som hører til der, i sin egen journal.",
    nn: "Referatet er ikkje journal. Kvar fagperson skriv det som høyrer til der, i sin eigen journal.",
    en: "The minutes are not a journal. Each professional writes what belongs there in their own.",
    legalBasis: "hpl §§ 39, 40",
  },
  DECISION_TARGET_PASSED: {
    nb: "Saken er avgjort senere enn kommunen har satt som mål. Se etter hva som tok tid.",
    nn: "Saka er avgjord seinare enn kommunen har sett som mål. Sjå etter kva som tok tid.",
    en: "The case was decided later than the municipality's own target. Look at what took time.",
    legalBasis: "fvl § 11 a",
  },
  FIRST_CONTACT_VACANT: {
    nb: "Ingen har oppgaven som førstekontakt nå. Lederen av enheten tar imot meldingen til noen er satt inn.",
    nn: "Ingen har oppgåva som førstekontakt no. Leiaren av eininga tek imot meldinga til nokon er sett inn.",
    en: "Nobody is the first contact now. The leader of the unit receives the notice until somebody is.",
    legalBasis: null,
  },
  INFORMATION_NOT_GIVEN: {
    nb: "Det står ikke at personen har fått vite om individuell plan, koordinator, barnekoordinator og retten til å kontakte enheten selv. Informer, og skriv det ned.",
    nn: "Det står ikkje at personen har fått vite om individuell plan, koordinator, barnekoordinator og retten til å kontakte eininga sjølv. Informer, og skriv det ned.",
    en: "It does not say that the person has been told of plan, coordinator, child coordinator and the right to contact the unit directly. Inform the person, and write it down.",
    legalBasis: "pbrl § 3-2",
  },
  PROXY_NAMED_AS_EMPLOYEE: {
    nb: "Fullmektigen har samme navn som en ansatt. Kontroller at det ikke er samme person.",
    nn: "Fullmektigen har same namn som ein tilsett. Kontroller at det ikkje er same person.",
    en: "The proxy has the same name as an employee. Check that it is not the same person.",
    legalBasis: "fvl § 12",
  },
  PROCEDURE_NOT_ACKNOWLEDGED: {
    nb: "Den som blir spurt, har ikke bekreftet at rutinen er kjent. Gå gjennom den sammen.",
    nn: "Den som blir spurd, har ikkje stadfesta at rutinen er kjend. Gå gjennom han saman.",
    en: "Whoever is asked has not confirmed that the procedure is known. Go through it together.",
    legalBasis: null,
  },
  DELEGATION_NOT_REGISTERED: {
    nb: "Kommunen handler etter delegert myndighet, men delegeringen er ikke registrert for den som handlet. Registrer den, så den kan vises til.",
    nn: "Kommunen handlar etter delegert mynde, men delegeringa er ikkje registrert for den som handla. Registrer ho, så ho kan visast til.",
    en: "The municipality acts by delegation, but none is registered for whoever acted. Register it, so that it can be referred to.",
    legalBasis: "kommuneloven § 13-1",
  },
  DUTY_OPENS_NO_CASE: {
    nb: "Oppgaven er gitt, men åpner ingen saker: medlemmene ser bare sine egne. Lederen har fortsatt oppgaven i de andre sakene.",
    nn: "Oppgåva er gitt, men opnar ingen saker: medlemmene ser berre sine eigne. Leiaren har framleis oppgåva i dei andre sakene.",
    en: "The duty is handed out but opens no case: members see only their own. In the other cases the leader still has the duty.",
    legalBasis: "hol § 12-1",
  },
  DEPARTMENT_ABSENT_FROM_CHILD_PLAN: {
    nb: "Ikke alle avdelinger som deler ansvaret for barns planer, tar del i denne planen. Inviter dem som mangler, om familien ønsker det.",
    nn: "Ikkje alle avdelingar som deler ansvaret for planane til barn, tek del i denne planen. Inviter dei som manglar, om familien ønskjer det.",
    en: "Not all departments that share the responsibility for children's plans take part in this one. Invite those missing, if the family wishes.",
    legalBasis: null,
  },
  NEXT_OF_KIN_NOT_CHECKED: {
    nb: "Det er ikke registrert om mindreårige barn eller søsken er pårørende. Koordinatoren skal kartlegge det og hva de trenger.",
    nn: "Det er ikkje registrert om mindreårige barn eller søsken er pårørande. Koordinatoren skal kartleggje det og kva dei treng.",
    en: "It is not recorded whether minor children or siblings are next of kin. The coordinator is to find out, and what they need.",
    legalBasis: "hpl § 10 a",
  },
  CAP_ACCEPTANCE_NOT_THEIR_OWN: {
    nb: "Koordinatoren har fått flere planer enn kommunens grense, og bare lederen har skrevet at det er frivillig. Be fagpersonen svare selv.",
    nn: "Koordinatoren har fått fleire planar enn grensa til kommunen, og berre leiaren har skrive at det er frivillig. Be fagpersonen svare sjølv.",
    en: "The coordinator has more plans than the municipality's limit, and only the leader says that it is voluntary. Ask the professional to answer themselves.",
    legalBasis: null,
  },
  HANDOVER_INCOMPLETE: {
    nb: "Koordinatoren er byttet, men ikke alt på overleveringslisten er gjennomgått.",
    nn: "Koordinatoren er bytt, men ikkje alt på overleveringslista er gjennomgått.",
    en: "The coordinator has been changed, but not everything on the handover list has been gone through.",
    legalBasis: null,
  },
};
