import { ConsentCapacity, ConsentMethod, ConsentScope } from "../../entities/consent.entity.js";
import { GoalStatus, LifeArea } from "../../entities/goal.entity.js";
import { ConsentAnswer } from "../../entities/consent-request.entity.js";
import { PlanState } from "../../entities/individual-plan.entity.js";
import { MeasureAnswer, MeasureStatus } from "../../entities/measure.entity.js";
import { PlanElement } from "../../entities/plan-change.entity.js";
import { PlanEntryKind } from "../../entities/plan-entry.entity.js";
import { PlanOfferAnswer } from "../../entities/plan-offer.entity.js";
import { SharingBasis } from "../../entities/plan-participant.entity.js";
import { PlanContentPoint } from "../../rules/plan.rules.js";
import { PlanLifecycle, PlanOfferStatus, SuspensionCause } from "../../rules/plan-state.rules.js";
import { PlanField } from "../plan-change.type.js";
import { describe } from "./describe.js";

describe(PlanState, "PlanState", "Planens status: where an individual plan stands.", {
  DRAFT: "Utkast: the plan is being made together with its owner (hol § 7-1, pbrl § 3-1).",
  AWAITING_OWNER_APPROVAL: "Venter på planeier: the plan lies before its owner and is not changed meanwhile (pbrl § 4-1).",
  ACTIVE: "Aktiv: the owner, or whoever lawfully decides for the owner, has approved the plan.",
  UNDER_REVISION: "Under revisjon: the plan in effect is gone through again, and what changes waits for the owner's approval (content point 7).",
  CLOSING: "Under avslutning: somebody wants to end the plan and its owner is against it; it goes on until a decision stands (pbrl §§ 2-5, 7-2).",
  CLOSED: "Avsluttet: the plan has ended; it is kept and read-only, and the person may have another.",
});

describe(PlanLifecycle, "PlanLifecycle", "Planens livsløp: where a plan is in its whole life, with offer, consent, pause and archive (hol § 7-1, pbrl chapter 4).", {
  OFFERED: "Tilbudt: the person has been offered a plan and has neither declined nor consented.",
  DECLINED: "Takket nei: the person has declined a plan; the coordinator stays (hol § 7-2).",
  CONSENTED: "Samtykket: there is a consent to a plan, and no plan yet (pbrl § 4-1).",
  DRAFT: "Utkast: the plan is being made together with its owner.",
  REOPENED: "Gjenåpnet: a plan that had ended is taken up again as a new version, which its owner has not approved yet.",
  AWAITING_OWNER_APPROVAL: "Venter på planeier: the plan lies before its owner.",
  ACTIVE: "Aktiv: the plan is in effect.",
  UNDER_REVISION: "Under revisjon: the plan in effect is gone through again.",
  SUSPENDED: "Hviler: nobody but the owner's side and the coordinator gets in, and nothing is lost (pbrl § 4-1).",
  CLOSING: "Under avslutning: the ending waits for a decision that stands (pbrl § 7-2).",
  CLOSED: "Avsluttet: the plan has ended and is locked.",
  ARCHIVED: "Arkivert: the plan has ended and its picture is archived.",
});

describe(SuspensionCause, "SuspensionCause", "Grunn til at planen hviler: why nobody but the owner's side and the coordinator gets in (pbrl § 4-1).", {
  CONSENT_WITHDRAWN: "Samtykket er trukket: the person chooses between a new consent, minutes and an end.",
  CONSENT_EXPIRED: "Samtykket er løpt ut: its last day is over, or the parents' word counts no more (pbrl § 4-3).",
  CONSENT_AWAITED: "Samtykke mangler: nobody has consented to this plan yet.",
  PAUSED_BY_OWNER: "Satt på pause: the owner's side wants it to rest for a while.",
});

describe(PlanOfferStatus, "PlanOfferStatus", "Tilbud om plan: where the offer of a plan stands (pbrl § 2-5).", {
  NOT_OFFERED: "Ikke tilbudt: no offer has been written down.",
  WAITING: "Venter på svar: the person has not answered yet.",
  ACCEPTED: "Takket ja: the person wants a plan.",
  DECLINED: "Takket nei: the person does not want a plan (pbrl § 4-1).",
});

describe(PlanOfferAnswer, "PlanOfferAnswer", "Svar på tilbud om plan: what the person says to the offer.", {
  ACCEPTED: "Ja: the person wants a plan.",
  DECLINED: "Nei: the person does not want one, and keeps the coordinator (pbrl § 4-1, hol § 7-2).",
});

describe(ConsentAnswer, "ConsentAnswer", "Svar på spørsmål om samtykke: what became of a question for consent (pbrl § 4-1).", {
  GIVEN: "Gitt: consent was given.",
  REFUSED: "Nektet: consent was refused, which has no other consequence than that no plan is made or shared.",
});

describe(PlanContentPoint, "PlanContentPoint", "Innholdspunkt: one of the nine points a plan holds (forskrift om individuell plan ved ytelse av velferdstjenester).", {
  GOALS_RESOURCES_NEEDS: "Mål, ressurser og behov: point 1 is the person's goals, resources and need for services.",
  PARTICIPANTS: "Deltakere: point 2 is who takes part in the work with the plan.",
  COORDINATOR: "Koordinator: point 3 is who coordinates (hol § 7-2).",
  CONTRIBUTIONS: "Bidrag: point 4 is what the person, the service providers and, where relevant, relatives will contribute.",
  MEASURES: "Tiltak: point 5 is which measures are relevant, their extent and who is responsible.",
  EXECUTION: "Gjennomføring: point 6 is how the measures will be carried out.",
  PERIOD: "Planperiode: point 7 is the period of the plan and when it is adjusted and revised.",
  CONSENT: "Samtykke: point 8 is the consent to the plan and, where relevant, to sharing confidential information.",
  COOPERATION: "Samarbeid: point 9 is the cooperation needed or wanted with other providers, institutions or agencies.",
});

describe(PlanEntryKind, "PlanEntryKind", "Type innholdspunkt: which content point of the plan an entry belongs to.", {
  RESOURCE: "Ressurs: something the person can, has or is supported by (content point 1).",
  NEED: "Behov: something the person needs services for (content point 1).",
  ACTIVITY: "Aktivitet: something the person does, or wants to do (content point 1).",
  CONTRIBUTION: "Bidrag: something the person, a service provider or a relative will contribute (content point 4).",
  COOPERATION: "Samarbeid: cooperation needed or wanted with somebody outside the plan (content point 9).",
});

describe(SharingBasis, "SharingBasis", "Delingsgrunnlag: by what right somebody is told what is confidential (fvl §§ 13-13 b, hol § 12-1).", {
  CONSENT: "Samtykke: the person, or whoever lawfully answers for the person, has consented (fvl § 13 a, hpl § 22).",
  HPL_25: "Samarbeidende personell: personnel who work together are told what is needed, unless the person objects (hpl § 25).",
  OTHER_STATUTE: "Annen lovhjemmel: another provision allows or demands it; which one is written beside it.",
  EMERGENCY: "Nødrett: weighty interests make it lawful; why is written beside it (hpl § 23 no. 4).",
  OWNER_ACCESS: "Eierens egen tilgang: somebody on the person's side, who sees it in the person's own right (pbrl §§ 3-2, 3-3).",
});

describe(LifeArea, "LifeArea", "Livsområde: the part of life a goal or an entry belongs to.", {
  HEALTH: "Helse: it is about physical or mental health.",
  DAILY_LIFE: "Hverdagsliv: it is about managing the day.",
  HOME: "Bolig: it is about where and how the person lives.",
  SCHOOL: "Skole: it is about kindergarten, school or other education.",
  WORK: "Arbeid: it is about work or another activity by day.",
  FAMILY: "Familie: it is about parents, children, brothers and sisters or a partner.",
  LEISURE: "Fritid: it is about leisure and interests.",
  ECONOMY: "Økonomi: it is about money.",
  NETWORK: "Nettverk: it is about friends and other people around the person.",
  OTHER: "Annet: it belongs to another part of life.",
});

describe(MeasureStatus, "MeasureStatus", "Tiltakets status: where a measure stands.", {
  PROPOSED: "Foreslått: somebody has proposed the measure and it is not agreed yet.",
  AGREED: "Avtalt: those concerned have agreed on the measure and it has not begun.",
  IN_PROGRESS: "I gang: the measure is being carried out.",
  COMPLETED: "Gjennomført: the measure has been carried out.",
  CANCELLED: "Avbrutt: it was decided not to carry the measure out, or not to the end.",
  LAPSED: "Bortfalt: the measure is no longer relevant, or its time has passed.",
});

describe(GoalStatus, "GoalStatus", "Målets status: where a goal stands.", {
  ACTIVE: "Aktivt: it is worked for.",
  REACHED: "Nådd: the person has reached it.",
  NOT_REACHED: "Ikke nådd: its time is over and it was not reached.",
  NO_LONGER_WANTED: "Ikke lenger ønsket: the person does not want it any more.",
});

describe(MeasureAnswer, "MeasureAnswer", "Svar på tiltak: what the responsible for a measure says to it.", {
  ACCEPTED: "Godtatt: the responsible has said yes and is obliged by it.",
  DECLINED: "Avslått: the responsible has said no; the measure is a proposal until somebody else takes it.",
});

describe(PlanElement, "PlanElement", "Del av planen: what of a plan something is about.", {
  PLAN: "Planen: the plan as a whole, its values and its period.",
  GOAL: "Mål: a goal.",
  MEASURE: "Tiltak: a measure.",
  ENTRY: "Innholdspunkt: a resource, need, contribution or wanted cooperation.",
  SECTION: "Eget avsnitt: a section that the municipality adds to its plans.",
  SECTION_TEXT: "Tekst i eget avsnitt: what somebody has written in such a section.",
  RELATED_PLAN: "Annen plan: a pointer to another plan that the person has.",
  MAPPING: "Kartlegging: an answer of the mapping.",
  EVALUATION: "Evaluering: an evaluation of the plan.",
});

describe(PlanField, "PlanField", "Felt: a field of something in a plan, as its history names it.", {
  VALUES: "Hva som er viktig for meg: what matters to the owner.",
  PERIOD_FROM: "Planperiode fra: the first day of the plan's period.",
  PERIOD_TO: "Planperiode til: the last day of the plan's period.",
  REVISE_ON: "Revisjon: the day of revision.",
  KIND: "Type: which content point an entry belongs to.",
  TEXT: "Tekst: the text.",
  OWN_WORDS: "Egne ord: the owner's own words.",
  LIFE_AREA: "Livsområde: the part of life.",
  TARGET_ON: "Måldato: when a goal should be reached.",
  STATUS: "Status: where a goal or a measure stands.",
  POSITION: "Plass: its place in the order.",
  SET_ASIDE_AT: "Passiv: when it was put away.",
  CONTRIBUTOR: "Bidragsyter: who contributes.",
  GOAL: "Mål: the goal a measure belongs to.",
  EXTENT: "Omfang: the extent of a measure.",
  EXECUTION: "Gjennomføring: how a measure is carried out.",
  RESPONSIBLE: "Ansvarlig: who is responsible for a measure.",
  FROM_ON: "Fra: the first day of a measure.",
  TO_ON: "Til: the last day of a measure.",
  SERVICE_DECISION: "Tjenestevedtak: the decision on the service behind a measure.",
  SERVICE_DECISION_ENDS_ON: "Vedtaket går ut: the last day of that decision.",
  ANSWER: "Svar: what the responsible for a measure says to it.",
  ANSWER_REASON: "Begrunnelse: why a measure was declined.",
  ANSWERED_BY: "Besvart av: who answered for a measure.",
  ANSWERED_AT: "Besvart: when a measure was answered for.",
  PARENT: "Hovedmål: the main goal a goal is a part of.",
  NAME: "Navn: what another plan is called.",
  RESPONSIBLE_UNIT: "Ansvarlig enhet: the unit that is responsible for another plan.",
  RESPONSIBLE_PERSON: "Ansvarlig person: who answers for another plan.",
  CONTACT: "Kontakt: how to reach those responsible for another plan.",
  KEPT_AT: "Hvor den finnes: where another plan is kept.",
  DOCUMENT: "Kopi: the copy of another plan that lies in the case.",
  SAID_BY: "Sagt av: who gave an answer of the mapping.",
  SAID_ON: "Sagt: when an answer of the mapping was given.",
  MEETING_PLACE: "Møtested: where the owner wants to be met.",
  FACILITATION: "Tilrettelegging: what helps the owner to say what they need.",
  CONTACT_PREFERENCE: "Kontakt med planeier: how and when the owner wants to be reached.",
  INTERPRETER_LANGUAGE: "Tolk: the language an interpreter is needed for.",
  COMMUNICATION_SUPPORT: "Kommunikasjonsstøtte: what helps the owner to understand and be understood.",
  REPRESENTATION_SUPPORT: "Støtte til å bli representert: who or what helps the owner to have their side told.",
});

describe(ConsentScope, "ConsentScope", "Samtykkets omfang: what is consented to.", {
  PLAN: "Individuell plan: the consent is to the making of the plan (pbrl § 4-1, hol § 7-1).",
});

describe(ConsentCapacity, "ConsentCapacity", "Samtykkegiverens rolle: by what right somebody consents on the day of the consent.", {
  OWNER: "Personen selv: from 16 years the person consents (pbrl § 4-3).",
  PARENT: "Forelder: a parent with parental responsibility consents for a child under 16, who is heard from 7 (pbrl § 4-4).",
  GUARDIAN: "Verge: a guardian consents within the mandate (vergemålsloven §§ 31-33).",
});

describe(ConsentMethod, "ConsentMethod", "Samtykkemåte: how the consent was given.", {
  DIGITAL: "Digitalt: the giver logged in and consented.",
  PAPER: "På papir: the giver consented in writing, and staff recorded it.",
  ORAL: "Muntlig: the giver consented by word of mouth, and staff wrote it down.",
});
