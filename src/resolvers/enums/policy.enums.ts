import { AgeGroup } from "../../entities/assessment.entity.js";
import {
  CandidateRule,
  ContactChannel,
  ContactKind,
  ContactState,
  CountUnit,
  IndicatorKind,
  LetterBlock,
  ReportFigure,
  TextPlacement,
  TextTopic,
  WrittenForm,
} from "../../tenants/policy-enums.js";
import { describe } from "./describe.js";

describe(WrittenForm, "WrittenForm", "Målform: which of the two written forms of Norwegian is used.", {
  NB: "Bokmål: it is written in bokmål.",
  NN: "Nynorsk: it is written in nynorsk.",
});

describe(CountUnit, "CountUnit", "Telleenhet: what the municipality's own indicator counts; it informs and never decides (pbrl § 2-5).", {
  SERVICE: "Tjeneste: the indicator counts kinds of service.",
  PROFESSIONAL_GROUP: "Faggruppe: the indicator counts professional groups.",
  SERVICE_SOURCE: "Sektor: the indicator counts the sectors the services come from.",
});

describe(CandidateRule, "CandidateRule", "Regel for valg av koordinator: where a coordinator is looked for when no wish decides (hol § 7-2, pbrl § 3-1).", {
  SERVICE_PROVIDER: "Tjenesteyter: the coordinator is found among those who give the person services.",
  MOST_ACTIVE_SERVICE: "Mest involverte tjeneste: the coordinator is found in the municipal service that is most involved.",
});

describe(ContactKind, "ContactKind", "Førstekontakt: who meets the public first.", {
  UNIT_LEADER: "Leder for koordinerende enhet: the leader of the unit is the first contact.",
  SERVICE_OFFICE: "Tjenestekontor: the office that allocates the municipality's services is the first contact.",
  UNIT_MAILBOX: "Enhetens felles postkasse: the unit's shared mailbox and phone are the first contact.",
  PROFESSION: "Yrkesgruppe: whoever holds a certain post, such as the occupational therapist, is the first contact.",
});

describe(TextTopic, "TextTopic", "Teksttema: what a text of the municipality's own is about; it never replaces a national text.", {
  PURPOSE: "Formål: the text tells what the coordinating unit is for (hol § 7-3).",
  INDIVIDUAL_PLAN: "Individuell plan: the text tells what a plan is (pbrl § 2-5, hol § 7-1).",
  COORDINATOR: "Koordinator: the text tells what a coordinator does (pbrl § 2-5 b, hol § 7-2).",
  CHILD_COORDINATOR: "Barnekoordinator: the text tells what a child coordinator does (pbrl § 2-5 c, hol § 7-2 a).",
  RESPONSIBILITY_GROUP: "Ansvarsgruppe: the text tells how the municipality uses responsibility groups.",
  CRITERIA: "Kriterier: the text tells what the municipality looks at; the legal test alone decides (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  HOW_TO_GIVE_NOTICE: "Slik melder du behov: the text tells how to give notice.",
  CASE_HANDLING: "Saksbehandling: the text tells how a case is handled and how long it takes (fvl § 11 a).",
  APPEAL: "Klage: the text tells how to appeal; letters carry the national text in its place (pbrl §§ 7-2, 7-5).",
  LEGAL_BASIS: "Lovgrunnlag: the text tells which provisions the municipality refers to.",
  TARGET_GROUP: "Målgruppe: the text tells whom the offer is for.",
  LOGIN: "Innlogging: the text tells how to log in to the plan.",
  JOURNAL: "Journal: the text tells how the plan and the patient record relate.",
});

describe(LetterBlock, "LetterBlock", "Brevdel: a national part of a letter beside which the municipality may place its own words.", {
  RIGHT_TO_PLAN: "Retten til plan: who has a right to a plan (pbrl § 2-5, hol § 7-1).",
  RIGHT_TO_COORDINATOR: "Retten til koordinator: who has a right to a coordinator (pbrl § 2-5 b, hol § 7-2).",
  RIGHT_TO_CHILD_COORDINATOR: "Retten til barnekoordinator: which families have a right to a child coordinator (pbrl § 2-5 c, hol § 7-2 a).",
  LEGAL_TEST: "Vilkårene: what long-term and coordinated mean (hol § 7-1).",
  PURPOSE: "Formålet: what a plan is for, and the duty to make it (hol § 7-1).",
  NO_WIDER_RIGHT: "Ingen utvidet rett: that a plan gives no right to more services (hol § 7-1).",
  GROUP_IS_POSSIBLE: "Ansvarsgruppe uten plan: that those who give services can work together without a plan (hol § 3-4).",
  PARTICIPATION: "Medvirkning: that the plan is made with the person and on consent (pbrl §§ 3-1, 4-1).",
  APPEAL: "Klage: the right to appeal, how, to whom and within four weeks (pbrl §§ 7-2 to 7-5).",
  ACCESS_TO_DOCUMENTS: "Innsyn: the right to see the documents of one's own case (fvl §§ 18, 19).",
  SUPERVISION: "Tilsyn: the request for supervision, which is no appeal (pbrl § 7-4).",
  CONSENT: "Samtykke: what consent to a plan means (pbrl § 4-1, hol § 7-1).",
  ORIENTATION: "Orientering: what the talk about plan and coordinator is for (pbrl § 3-2).",
  RIGHT_TO_WISH: "Ønske om koordinator: that the person may say whom they wish for (pbrl § 3-1).",
  START_UP_MEETING: "Oppstartsmøte: what the first meeting with the coordinator is for (hol §§ 7-1, 7-2).",
  COMPANION: "Ledsager: that the person may bring somebody along (fvl § 12, pbrl § 3-1).",
});

describe(TextPlacement, "TextPlacement", "Plassering: where the municipality's own words stand beside a national part of a letter; never in its place.", {
  ABOVE: "Over: right before the national text.",
  BELOW: "Under: right after the national text.",
});

describe(ContactChannel, "ContactChannel", "Kontaktvei: a way of reaching the unit.", {
  POSTAL: "Postadresse: by letter.",
  VISITING: "Besøksadresse: in person.",
  PHONE: "Telefon: by phone.",
  EMAIL: "E-post: by e-mail, never with health information.",
  FORM: "Skjema: by a form of the municipality's own.",
});

describe(ContactState, "ContactState", "Opplysning om kontaktvei: what is known of a way of reaching the unit.", {
  GIVEN: "Oppgitt: it is there.",
  NONE: "Finnes ikke: the municipality says that it has none.",
  MISSING: "Mangler: the municipality has not said.",
});

describe(IndicatorKind, "IndicatorKind", "Type indikator: how a municipality's own indicator is computed. It informs and never decides (pbrl § 2-5).", {
  COUNT_AT_LEAST: "Minst et antall: services, professional groups or sectors are counted and held against a least number.",
  EXPRESSION: "Uttrykk: an expression in Common Expression Language over the declared facts.",
});

describe(AgeGroup, "AgeGroup", "Aldersgruppe: all that an indicator learns of the person's age.", {
  CHILD: "Barn: below 18.",
  ADULT: "Voksen: 18 or more.",
  UNKNOWN: "Ukjent: the day of birth is not known.",
});

describe(ReportFigure, "ReportFigure", "Tall i rapporten: a set of figures that the unit's report can hold; counts alone, and small ones are not told (hol § 7-3).", {
  NOTICES: "Meldinger: the notices of the period, by what they ask for.",
  DECISIONS: "Avgjørelser: the decisions of the period, by right and outcome.",
  PLANS: "Planer: the plans there are, those without change for too long, and those that began and ended in the period.",
  COORDINATORS: "Koordinatorer: who has a coordinator and who lacks one, and how many professionals coordinate.",
  GROUPS: "Ansvarsgrupper: the groups there are, and the meetings held in the period.",
  OPEN_NEEDS: "Udekkede behov: needs of plans that no measure covers, by part of life, and needs that wait for an answer.",
  DEADLINES: "Frister: what was late in the period, is late still, or has not been explained.",
  APPEALS: "Klager: the appeals of the period and what came of them.",
  SERVICES: "Tilbud: the services on offer.",
  TRAINING: "Opplæring: the courses, the guidance and the information of the period.",
  IMPROVEMENTS: "Forbedringer: the work on the system.",
});
