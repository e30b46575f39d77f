import type { PolicyFindingCode } from "../entities/policy-finding-acknowledgement.entity.js";

/** What a finding says in bokmål, nynorsk and English: what is wrong, and what the municipality does about it. */
export interface PolicyFindingText {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** The sentence of each finding; the provision behind it stands in `findingKinds`. */
export const policyFindingTexts: Readonly<Record<PolicyFindingCode, PolicyFindingText>> = {
  APPEAL_DEADLINE_TOO_SHORT: {
    nb: "Klagefristen er fire uker. Kommunen kan ikke sette en kortere frist.",
    nn: "Klagefristen er fire veker. Kommunen kan ikkje setje ein kortare frist.",
    en: "The time to appeal is four weeks. The municipality cannot set a shorter one.",
  },
  INTERIM_REPLY_TOO_LATE: {
    nb: "Kan saken ikke avgjøres innen én måned, skal personen ha foreløpig svar innen da. Kommunen kan ikke vente lenger.",
    nn: "Kan saka ikkje avgjerast innan éin månad, skal personen ha førebels svar innan då. Kommunen kan ikkje vente lenger.",
    en: "If the case cannot be decided within one month, the person must have an interim reply by then. The municipality cannot wait longer.",
  },
  ORAL_NEED_REFUSED: {
    nb: "Et behov som meldes muntlig, skal skrives ned av en ansatt. Kommunen kan ikke avvise det.",
    nn: "Eit behov som blir meldt munnleg, skal skrivast ned av ein tilsett. Kommunen kan ikkje avvise det.",
    en: "A need that is told orally must be written down by staff. The municipality cannot turn it away.",
  },
  NUMBER_DECIDES: {
    nb: "Et lokalt tall kan ikke avgjøre om noen har rett til plan eller koordinator. Det er behovet som avgjør.",
    nn: "Eit lokalt tal kan ikkje avgjere om nokon har rett til plan eller koordinator. Det er behovet som avgjer.",
    en: "A local number cannot decide whether somebody has a right to a plan or a coordinator. It is the need that decides.",
  },
  NO_DECISION_MADE: {
    nb: "Alle skal ha en avgjørelse de kan klage på. Ta bort at det ikke fattes vedtak.",
    nn: "Alle skal ha ei avgjerd dei kan klage på. Ta bort at det ikkje blir fatta vedtak.",
    en: "Everybody must have a decision that can be appealed. Remove that none is made.",
  },
  AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL: {
    nb: "Helsepersonell har plikt til å melde behov. Kommunen kan ikke kreve fullmakt av dem.",
    nn: "Helsepersonell har plikt til å melde behov. Kommunen kan ikkje krevje fullmakt av dei.",
    en: "Health personnel have a duty to give notice of needs. The municipality cannot demand an authority of them.",
  },
  COORDINATOR_APPEAL_DENIED: {
    nb: "Siden 1. august 2022 kan den som ikke får koordinator i tide eller i det hele tatt, klage. Rett teksten.",
    nn: "Sidan 1. august 2022 kan den som ikkje får koordinator i tide eller i det heile, klage. Rett teksten.",
    en: "Since 1 August 2022 whoever gets no coordinator, or too late, can appeal. Correct the text.",
  },
  NUMBER_STATED_AS_CRITERION: {
    nb: "Teksten setter et tall som kriterium, og kan snevre inn retten. Skriv at behovet vurderes konkret, og at tallet bare er til hjelp.",
    nn: "Teksten set eit tal som kriterium, og kan snevre inn retten. Skriv at behovet blir vurdert konkret, og at talet berre er til hjelp.",
    en: "The text states a number as a criterion and may narrow the right. Write that the need is assessed individually and that the number is only a help.",
  },
  PASSWORD_LOGIN_TO_PLAN: {
    nb: "Innlogging til planen skal skje med ID-porten. Ta bort brukernavn og passord.",
    nn: "Innlogging til planen skal skje med ID-porten. Ta bort brukarnamn og passord.",
    en: "Login to the plan is by ID-porten. Remove user name and password.",
  },
  EMAIL_AS_APPLICATION_CHANNEL: {
    nb: "E-post er ikke trygt for helseopplysninger. Vis til det sikre skjemaet eller brev i stedet.",
    nn: "E-post er ikkje trygt for helseopplysningar. Vis til det sikre skjemaet eller brev i staden.",
    en: "E-mail is not safe for health information. Point to the secure form or a letter instead.",
  },
  SYSTEM_SAID_TO_BE_JOURNAL: {
    nb: "Et samhandlingsverktøy er ikke pasientjournal. Ta bort at det er godkjent som journal.",
    nn: "Eit samhandlingsverktøy er ikkje pasientjournal. Ta bort at det er godkjent som journal.",
    en: "A tool for cooperation is no patient record. Remove that it is approved as one.",
  },
  CHILD_COORDINATOR_NOT_MENTIONED: {
    nb: "Tekstene nevner ikke barnekoordinator, som kommunen har plikt til å tilby. Skriv om ordningen.",
    nn: "Tekstane nemner ikkje barnekoordinator, som kommunen har plikt til å tilby. Skriv om ordninga.",
    en: "The texts do not mention the child coordinator, whom the municipality must offer. Write about the scheme.",
  },
  CHILD_COORDINATOR_TOO_NARROW: {
    nb: "Retten til barnekoordinator gjelder også behov for andre velferdstjenester. Utvid teksten.",
    nn: "Retten til barnekoordinator gjeld òg behov for andre velferdstenester. Utvid teksten.",
    en: "The right to a child coordinator also counts the need for other welfare services. Widen the text.",
  },
  APPEAL_INFORMATION_INCOMPLETE: {
    nb: "Tekstene sier ikke hvor lang klagefristen er og hvem som avgjør klagen. Den nasjonale teksten vises uansett.",
    nn: "Tekstane seier ikkje kor lang klagefristen er og kven som avgjer klaga. Den nasjonale teksten blir vist uansett.",
    en: "The texts do not say how long the time to appeal is and who decides the appeal. The national text is shown anyway.",
  },
  AUTHORITY_DEMANDED_FROM_PROFESSIONALS: {
    nb: "Teksten krever fullmakt også av fagfolk. Skriv at helsepersonell melder uten fullmakt.",
    nn: "Teksten krev fullmakt òg av fagfolk. Skriv at helsepersonell melder utan fullmakt.",
    en: "The text demands an authority of professionals too. Write that health personnel give notice without one.",
  },
  CONTACT_WITHOUT_ADDRESS: {
    nb: "Enheten har ingen adresse eller e-post, så ingen kan skrive til den. Legg inn minst én.",
    nn: "Eininga har inga adresse eller e-post, så ingen kan skrive til henne. Legg inn minst éi.",
    en: "The unit has no address or e-mail, so nobody can write to it. Enter at least one.",
  },
  CHANNEL_WITHOUT_ADDRESS: {
    nb: "Kommunen tilbyr denne kanalen uten å si hvor. Legg inn adressen eller nummeret, eller ta bort kanalen.",
    nn: "Kommunen tilbyr denne kanalen utan å seie kvar. Legg inn adressa eller nummeret, eller ta bort kanalen.",
    en: "The municipality offers this channel without saying where. Enter the address or number, or remove the channel.",
  },
  REPEALED_EXCEPTION: {
    nb: "Teksten viser til et midlertidig unntak som er opphevet 1. juli 2026. Ta det bort.",
    nn: "Teksten viser til eit mellombels unntak som er oppheva 1. juli 2026. Ta det bort.",
    en: "The text refers to a temporary exception that was repealed on 1 July 2026. Remove it.",
  },
  OUTDATED_REGULATION_REFERENCE: {
    nb: "Teksten viser til forskriften med navn og paragrafer fra før 2022. Oppdater henvisningen.",
    nn: "Teksten viser til forskrifta med namn og paragrafar frå før 2022. Oppdater tilvisinga.",
    en: "The text cites the regulation by its name and sections from before 2022. Update the reference.",
  },
  OUTDATED_LAW_REFERENCE: {
    nb: "Teksten viser til loven slik den var før 1. august 2022, uten barnekoordinator. Oppdater henvisningen.",
    nn: "Teksten viser til lova slik ho var før 1. august 2022, utan barnekoordinator. Oppdater tilvisinga.",
    en: "The text cites the law as it was before 1 August 2022, without the child coordinator. Update the reference.",
  },
  INDICATOR_STRICTER_THAN_TEST: {
    nb: "Kommunens eget tall er strengere enn lovens vilkår. Det er bare til hjelp og avgjør ingenting.",
    nn: "Kommunen sitt eige tal er strengare enn vilkåra i lova. Det er berre til hjelp og avgjer ingenting.",
    en: "The municipality's own number is stricter than the legal test. It is only a help and decides nothing.",
  },
  CONTACT_NOT_SAID: {
    nb: "Kommunen har ikke sagt hvordan enheten nås på denne måten. Legg det inn, eller si at den ikke finnes.",
    nn: "Kommunen har ikkje sagt korleis eininga kan nåast på denne måten. Legg det inn, eller sei at han ikkje finst.",
    en: "The municipality has not said how the unit is reached in this way. Enter it, or say that there is none.",
  },
  INFORMATION_REVIEW_OVERDUE: {
    nb: "Informasjonen til innbyggerne er ikke gått gjennom i tide. Gå gjennom den, og skriv inn dagen.",
    nn: "Informasjonen til innbyggjarane er ikkje gått gjennom i tide. Gå gjennom han, og skriv inn dagen.",
    en: "The public information has not been looked through in time. Look through it, and enter the day.",
  },
  RIGHT_WITHHELD_UNLAWFULLY: {
    nb: "Personen og den som representerer personen, har alle rettigheter i rommet, og koordinatoren alle uten utskrift. Kommunen kan bare begrense andre.",
    nn: "Personen og den som representerer personen, har alle rettar i rommet, og koordinatoren alle utanom utskrift. Kommunen kan berre avgrense andre.",
    en: "The person and whoever represents the person have every right in the room, and the coordinator every right but printing. The municipality can limit only others.",
  },
};
