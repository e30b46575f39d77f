import { CloseReason, EndingMethod } from "../../entities/case-ending.entity.js";
import { CaseEnd } from "../../entities/case.entity.js";
import { CoordinatorTaskKind, EvaluationOutcome } from "../../entities/coordinator-task.entity.js";
import { PlanEndReason } from "../../entities/individual-plan.entity.js";
import { UnitFeedbackKind } from "../../entities/unit-feedback.entity.js";
import { describe } from "./describe.js";

describe(CaseEnd, "CaseEnd", "Avsluttet ved: how a matter came to its end. No case ends in another way.", {
  DECISION: "Avslag: everything that was asked for was refused, and the person has been told (pbrl § 7-2).",
  WITHDRAWAL: "Trukket: the person, or whoever represents the person, withdrew it.",
  CLOSURE: "Avsluttet: the work was over, or the person declined what was granted.",
});

describe(CloseReason, "CloseReason", "Grunn for avslutning: why a case is closed.", {
  NEED_CEASED: "Behovet er opphørt: the person does not need coordination any more.",
  DECLINED: "Takket nei: the person does not want what was granted, which is never a duty (pbrl § 4-1).",
  MOVED: "Flyttet: the person lives in another municipality.",
  DECEASED: "Død: the person is dead.",
  OTHER: "Annet: another reason, which is written down.",
});

describe(EndingMethod, "EndingMethod", "Måte: how the person's word on ending was given.", {
  DIGITAL: "Digitalt: whoever speaks for the person logged in.",
  PAPER: "På papir: it came in writing, and staff recorded it.",
  ORAL: "Muntlig: it was said, and staff wrote it down.",
});

describe(PlanEndReason, "PlanEndReason", "Grunn for avslutning av plan: why an individual plan ends.", {
  GOALS_REACHED: "Målene er nådd: what the owner wanted has been reached.",
  NEED_CEASED: "Behovet er opphørt: the owner does not need long-term, coordinated services any more (pbrl § 2-5).",
  OWNER_WISH: "Planeiers ønske: the owner does not want a plan any more (pbrl § 4-1).",
  MOVED: "Flyttet: the owner lives in another municipality.",
  DECEASED: "Død: the owner is dead.",
  OTHER: "Annet: another reason.",
});

describe(CoordinatorTaskKind, "CoordinatorTaskKind", "Type koordinatoroppgave: what a coordinator sees to (hol § 7-2).", {
  CHECK_NEXT_OF_KIN: "Kartlegg barn som pårørende: find out whether minor children or siblings are next of kin, and what they need; done by recordNextOfKinCheck (hpl § 10 a).",
  MAP_RESOURCES: "Kartlegg ressurser: find out with the person what the person can, has and is supported by.",
  MAP_NEEDS: "Kartlegg behov: find out with the person which services are needed.",
  OBTAIN_CONSENT: "Innhent samtykke: ask for consent to a plan, where there is to be one (pbrl § 4-1).",
  MAKE_PLAN: "Lag individuell plan: make the plan with its owner, where there is to be one (hol § 7-1).",
  COORDINATE: "Samordne og avklar: see that the services work together, and clear up who does what.",
  EVALUATE: "Evaluer: go through with the person what it came to, and whether there is a need for more.",
  CHILD_COORDINATE: "Samordne: for a family's child coordinator, sees to it that the child's whole offer hangs together (hol § 7-2 a).",
  CHILD_FOLLOW_UP: "Ha oversikt og følge opp: has an overview of what the child needs, and helps actively that it is followed up (hol § 7-2 a).",
  CHILD_HEALTH_INFORMATION: "Informere om helsetjenester: tells and guides the family about health and care services (hol § 7-2 a).",
  CHILD_WELFARE_INFORMATION: "Informere om andre velferdstjenester: tells the family about other welfare services and organisations of users, and passes them on (hol § 7-2 a).",
  CHILD_PLAN_PROGRESS: "Framdrift i planen: sees to progress in the work with the child's individual plan (hol § 7-2 a).",
  PARTICIPANT_LEFT: "Deltaker har sluttet: somebody has left the room; see to who does what they did, answers what they were asked, and leads what they led.",
  PREPARE_HOMECOMING: "Forbered hjemkomst: notice has come that the person is to be discharged from hospital; see that what is needed at home is there the same day.",
});

describe(EvaluationOutcome, "EvaluationOutcome", "Utfall av evaluering: whether there is a need for further coordination.", {
  CONTINUE: "Fortsett: it goes on as it is until it is evaluated again.",
  CHANGE: "Endre: something must change, and the follow-up is planned anew.",
  CLOSE: "Avslutt: there is no need for more; plan, coordination and case can be ended.",
});

describe(UnitFeedbackKind, "UnitFeedbackKind", "Type tilbakemelding: what the coordinating unit is told of.", {
  PLAN_ENDED: "Plan avsluttet: an individual plan has ended.",
  MEMBER_LEFT_GROUP: "Medlem gått ut: a member has left a responsibility group.",
  GROUP_NEED_REPORTED: "Behov for ansvarsgruppe: a coordinator has reported that a group is needed.",
  COOPERATION_MEETING: "Samarbeidsmøte: a cooperation meeting is planned, which the unit is told of before it is held.",
  PROGRESS_ESCALATED: "Etterlysning løftet: a request for progress has come to the unit, since nothing came of it.",
});
