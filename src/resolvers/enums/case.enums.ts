import { CaseState, CoordinationTool, DecisionPath } from "../../entities/case.entity.js";
import { DeadlineKind, DeadlineOutcome, ExtensionReason } from "../../entities/deadline.entity.js";
import { InterimReason } from "../../entities/interim-reply.entity.js";
import { describe } from "./describe.js";

describe(CaseState, "CaseState", "Sakens status: where a case stands on its way from notice to coordinated services.", {
  RECEIVED: "Mottatt: the case has been opened from a notice and the one-month clock runs from the receipt (fvl § 11 a).",
  INITIATED: "Samarbeid igangsatt: the first contact has started cooperation with those concerned.",
  IN_UNIT_MEETING: "I møte i enheten: the case is on the agenda of a meeting of the coordinating unit.",
  ASSIGNED: "Fordelt: somebody has been made responsible for handling the case.",
  CLARIFIED: "Avklart: the person has been told what can be offered, and needs and wishes are recorded (pbrl §§ 3-1, 3-2).",
  ASSESSED: "Vurdert: each limb of the legal test has been answered with reasons (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  UNIT_RECOMMENDED: "Innstilt: the unit has recommended an outcome and the allocation body has not decided yet.",
  DECIDED: "Avgjort: a decision has been made and its letter has not been issued yet.",
  DECIDED_IN_OWN_UNIT: "Avgjort i egen enhet: the person's own unit has decided and must register the outcome with the coordinating unit.",
  NOTIFIED: "Underrettet: the person has been sent the letter, and the time for appeal runs (pbrl § 7-5).",
  HANDED_OVER: "Overlevert: the coordinator has taken over the case (hol § 7-2).",
  UNDER_APPEAL: "Under klagebehandling: a decision in the case has been appealed (pbrl § 7-2).",
  WITHDRAWN: "Trukket: the person has withdrawn the case.",
  CLOSED: "Avsluttet: the work that was handed over is done; the case is kept and read-only.",
});

describe(DecisionPath, "DecisionPath", "Avgjørelsesvei: by which way the municipality decides a case.", {
  UNIT: "Koordinerende enhet: the coordinating unit decides (hol § 7-3).",
  UNIT_THEN_ALLOCATION_BODY: "Enheten og deretter tildelingsnemnda: the unit recommends, and the allocation body decides.",
  OWN_UNIT: "Egen enhet: the leader of the unit that already serves the person decides and registers the outcome with the coordinating unit.",
  SERVICE_OFFICE: "Tjenestekontor: the office that allocates the municipality's services decides.",
});

describe(CoordinationTool, "CoordinationTool", "Verktøy: what the coordination is written down in, as the person chooses.", {
  INDIVIDUAL_PLAN: "Individuell plan: the coordination is written down in a plan under pbrl § 2-5 and hol § 7-1.",
  MINUTES: "Referatskriving: minutes take the place of a plan where the municipality offers it, and the coordinator stays (hol § 7-2).",
});

describe(DeadlineKind, "DeadlineKind", "Frist: which rule a deadline comes from.", {
  ACKNOWLEDGEMENT: "Bekreftelse: whoever gave notice is told that it has been received.",
  INTERIM_REPLY: "Foreløpig svar: a matter that is not settled within one month of receipt gets an interim reply (fvl § 11 a).",
  EXPECTED_DECISION: "Varslet avgjørelsesdag: the day an interim reply named; when it passes, the person is told anew (fvl § 11 a).",
  DECISION_TARGET: "Kommunens mål: the day by which the municipality itself wants the case decided; the law says as soon as possible (fvl § 11 a).",
  NOTICE_COMPLETION: "Frist for å rette mangler: the day by which what a notice lacks is to be sent (fvl § 11).",
  UNIT_MEETING: "Møte i enheten: a case is taken up in a meeting of the unit within a month of its receipt.",
  APPEAL: "Klagefrist: the person may appeal within four weeks of receiving the letter (pbrl § 7-5).",
  APPEAL_LIMIT: "Ytterste klagefrist: one year after the decision no appeal is taken up any more (fvl § 31).",
  APPEAL_COMPLETION: "Frist for å rette klagen: the day by which what an appeal lacks is to be sent (pbrl § 7-3, fvl § 32).",
  APPEAL_FORWARDING: "Oversendelse av klage: an appeal that is not upheld goes to the county governor as soon as it is prepared (fvl § 33).",
  COST_CLAIM: "Frist for sakskostnader: costs are claimed within three weeks of notice that the decision was changed (fvl § 36).",
  OWN_UNIT_REGISTRATION: "Innmelding til enheten: a case decided in the person's own unit is registered within the days the municipality has set.",
  DEPARTMENT_APPOINTMENT: "Oppnevning i avdelingen: a department that was asked appoints a coordinator within the days the municipality has set.",
  FIRST_CONTACT: "Første kontakt: a new coordinator contacts the person within the days the municipality has set, else within seven.",
  COORDINATOR_VACANCY: "Vakanse: a person without a coordinator gets one within the days the municipality has set, else within fourteen (hol § 7-2).",
  PLAN_REVISION: "Revisjon av planen: the plan is gone through again on the day it names (forskrift om individuell plan ved ytelse av velferdstjenester).",
  PLAN_EVALUATION: "Evaluering av planen: the plan is evaluated again, on the day that was agreed or after the months the municipality has set.",
  PLAN_STALENESS: "Plan uten endring: nothing of substance has changed in the plan for the months the municipality has set, else six.",
  CONSENT_EXPIRY: "Samtykke løper ut: the consent ends on the day it names (pbrl § 4-1).",
  NEW_TALK: "Ny samtale: a person who said no to a plan, or to consenting, wants to be asked again on this day (pbrl § 4-1).",
  CHILD_TURNS_12: "Barnet fyller 12: what the child says has great weight from this day (pbrl § 4-4).",
  CHILD_TURNS_16: "Barnet fyller 16: the young person consents from this day, and the parents' consent lapses (pbrl § 4-3).",
  CHILD_TURNS_18: "Barnet fyller 18: the child coordinator's task ends (hol § 7-2 a).",
  TRANSITION_TO_ADULT: "Overgang til voksen: the way from child to adult services is prepared before the child is 18.",
  MEETING_INVITATION: "Innkalling: the last day to invite to a group meeting, as many days ahead as the municipality has set.",
  GROUP_MEETING: "Gruppemøte: the responsibility group meets again by this day.",
  GROUP_LEADER_TERM: "Lederperiode: the agreed period of the responsibility group's leader ends on this day.",
  PROGRESS_ANSWER: "Svar på etterlysning: whoever was asked about progress answers by this day.",
  RIGHTS_REQUEST: "Krav om innsyn, retting eller sletting: answered within one month, which two more may be added to (personvernforordningen art. 12).",
  BREACH_REPORT: "Melding om avvik: a breach of personal data security is reported within 72 hours (personvernforordningen art. 33).",
  STATISTICS_REPORT: "Rapportering: the year's figures are reported to the municipal patient and user register (KPR).",
  REVIEW: "Gjennomgang: a routine or the public information is gone through again.",
  UNIT_REPORT: "Rapport: the unit's report on a period is sent within the municipality's days from its end.",
});

describe(ExtensionReason, "ExtensionReason", "Grunn til forlengelse: why an answer to a rights request takes longer (personvernforordningen art. 12).", {
  COMPLEXITY: "Kravet er sammensatt: the request is complex.",
  NUMBER_OF_REQUESTS: "Mange krav: there are many requests.",
});

describe(InterimReason, "InterimReason", "Grunn til foreløpig svar: why a matter is not settled within a month (fvl § 11 a).", {
  UNIT_MEETING: "Møte i enheten: the case is to be taken up in a meeting of the coordinating unit.",
  INFORMATION_AWAITED: "Venter på opplysninger: something is missing that the decision needs.",
  TALK_NOT_HELD: "Samtalen er ikke holdt: the talk with the person has not been held yet.",
  ASSESSMENT_ONGOING: "Under vurdering: the assessment is not finished.",
  CAPACITY: "Kapasitet: the municipality has not had the time.",
  OTHER: "Annet: another reason, told in words.",
});

describe(DeadlineOutcome, "DeadlineOutcome", "Utfall av frist: how a deadline ended.", {
  MET: "Holdt: what was due was done in time.",
  BREACHED: "Brutt: what was due was done late.",
  LAPSED: "Bortfalt: the deadline ended without anything being owed any more.",
});
