import { WarningCode, WarningSeverity } from "../../entities/case-warning.entity.js";
import { describe } from "./describe.js";

describe(WarningSeverity, "WarningSeverity", "Alvorlighetsgrad: how much a warning weighs.", {
  ADVICE: "Råd: something to look at, which stops nothing.",
  SERIOUS: "Alvorlig: a second reader must go through it before the letter is issued.",
});

describe(WarningCode, "WarningCode", "Varsel: what a warning is about.", {
  EMAIL_NOT_SECURE: "E-post er ikke trygt: the notice came by e-mail, which is not safe for health information (GDPR art. 32).",
  AUTHORITY_MISSING: "Fullmakt mangler: the notice is kept, and the authority must be asked for (fvl §§ 11, 12).",
  OWNER_NOT_INFORMED: "Personen er ikke informert: the person does not know about the notice and must be told (pbrl § 3-2).",
  UNIT_MEETING_AFTER_ONE_MONTH: "Møte etter mer enn én måned: the unit meeting is so late that an interim reply is due first (fvl § 11 a).",
  ORAL_NEED_WRITTEN_DOWN: "Muntlig behov skrevet ned: staff wrote the need down, and the person should confirm it (fvl § 11).",
  OTHER_SERVICE_TO_ROUTE: "Annen tjeneste: a part of the notice belongs to another service and must be sent on (fvl § 11).",
  APPEAL_HAS_DEFECTS: "Mangel ved klagen: an appeal lacks something, which is asked for and never a ground for rejecting it (pbrl § 7-3).",
  APPEAL_START_UNCERTAIN: "Usikkert fristutgangspunkt: nobody knows when the time for appeal began, so the appeal counts as in time (pbrl § 7-5).",
  APPEAL_LATE: "Klagen kom for sent: it is taken up when the person is not to blame or for special reasons (fvl § 31).",
  REFUSAL_RESTS_ON_INDICATOR: "Avslag bygger på lokalt tall: the municipality's own number can never carry a refusal (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  REFUSAL_RESTS_ON_DIAGNOSIS: "Avslag bygger på diagnose: the need for services decides, not a diagnosis (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  REFUSAL_RESTS_ON_RESOURCES: "Avslag bygger på ressurser: a lack of resources is no lawful ground (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  REFUSAL_RESTS_ON_WAITING_LIST: "Avslag bygger på venteliste: a queue or a waiting list is no lawful ground (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  NAV_GIVES_NO_COORDINATOR:
    "NAV og sosialtjenesten gir ikke rett til koordinator: the right must rest on another basis too (NAV-loven § 15, sosialtjenesteloven §§ 28, 33, pbrl § 2-5 b).",
  COORDINATOR_NOT_SERVICE_PROVIDER: "Koordinator gir ikke tjenester: the municipality usually finds the coordinator among those who give the person services.",
  PROPOSAL_DIFFERS_FROM_WISH: "Forslag uten grunn: the unit proposes another coordinator than the person wishes for, and does not say why (pbrl § 3-1).",
  MEASURES_WITHOUT_NEED: "Tiltak uten behov: the plan has measures, but no need has been described.",
  GOAL_WITHOUT_MEASURE: "Mål uten tiltak: a goal in the plan has no measure.",
  COORDINATOR_STAYS: "Koordinatoren fortsetter: the person withdrew the case, and a coordinator who was appointed stays until somebody says otherwise (hol § 7-2).",
  OWN_UNIT_REGISTRATION_LATE: "Meldt inn for sent: a case of the person's own unit was registered after the day the municipality has set.",
  UNIT_MEETINGS_BEHIND_PACE: "Få møter: fewer unit meetings have been held than the municipality expects by now.",
  UNIT_MEETINGS_TOO_FEW_PLANNED: "For få planlagte møter: those held and planned do not reach the municipality's least number for the year.",
  SUBORDINATE_OF_RECUSED: "Underordnet en som er inhabil: a direct subordinate of a disqualified superior cannot decide either (fvl § 6 third paragraph).",
  CASE_LOST_ITS_MEETING: "Saken mangler møte: its meeting was cancelled and no other is planned; it goes onto the next one (fvl § 11 a).",
  LEADER_TERM_MISSING: "Lederperiode mangler: there is no coordinator, and no end has been agreed for the group's leader.",
  OFFER_PLAN_TO_LONG_TERM_GROUP: "Tilby plan: the group is to last long, so plan and coordinator are to be offered (hol §§ 7-1, 7-2).",
  DECISION_TARGET_PASSED: "Kommunens mål er passert: the case is decided later than the municipality wants its cases to be (fvl § 11 a).",
  FIRST_CONTACT_VACANT: "Førstekontakt mangler: nobody holds the seat of first contact, so the unit's leader receives the notice.",
  INFORMATION_NOT_GIVEN: "Informasjon ikke gitt: it is not recorded that the person was told of the rights (pbrl § 3-2).",
  PROXY_NAMED_AS_EMPLOYEE: "Fullmektig heter det samme som en ansatt: check that they are not the same person, who could not be the proxy (fvl § 12).",
  DELEGATION_NOT_REGISTERED: "Delegering ikke registrert: the municipality acts by delegation, and none is registered for whoever acted (kommuneloven § 13-1).",
  DUTY_OPENS_NO_CASE: "Oppgaven åpner ingen saker: the duty is handed out, and its holder still sees only the cases they have to do with (hol § 12-1).",
  DEPARTMENT_ABSENT_FROM_CHILD_PLAN: "Avdeling mangler i barnets plan: a department that shares the responsibility for children's plans takes no part in this one.",
  NEXT_OF_KIN_NOT_CHECKED: "Barn som pårørende ikke kartlagt: no coordinator has recorded whether minor children or siblings are next of kin (hpl § 10 a).",
});
