import { CaseState, CoordinationTool, DecisionPath } from "../../entities/case.entity.js";
import { DeadlineKind } from "../../entities/deadline.entity.js";
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
  INTERIM_REPLY: "Foreløpig svar: a matter that is not settled within one month of receipt gets an interim reply (fvl § 11 a).",
  APPEAL: "Klagefrist: the person may appeal within four weeks of receiving the letter (pbrl § 7-5).",
  OWN_UNIT_REGISTRATION: "Innmelding til enheten: a case decided in the person's own unit is registered within the days the municipality has set.",
  FIRST_CONTACT: "Første kontakt: a new coordinator contacts the person within the days the municipality has set, else within seven.",
  PLAN_REVISION: "Revisjon av planen: the plan is gone through again on the day it names (forskrift om individuell plan ved ytelse av velferdstjenester).",
  GROUP_LEADER_TERM: "Lederperiode: the agreed period of the responsibility group's leader ends on this day.",
});
