import { DelegatedAuthority } from "../../entities/delegation.entity.js";
import { ImprovementState } from "../../entities/improvement-task.entity.js";
import { InformationBasis } from "../../entities/information-request.entity.js";
import { Duty } from "../../entities/role-membership.entity.js";
import { TrainingKind } from "../../entities/training-activity.entity.js";
import { UnitDocumentKind, UnitWork } from "../../entities/unit-document.entity.js";
import { UnitReportState } from "../../entities/unit-report.entity.js";
import { describe } from "./describe.js";

describe(Duty, "Duty", "Oppgave: what is the leader's to do until it is handed to a member of the unit; the order of the steps is the same whoever does them (hol § 7-3).", {
  CONVENE: "Innkalling av medlemmene: to convene the meetings of the unit.",
  JOURNAL: "Journalføring: to see that the cases are journalled.",
  DECIDE: "Saksbehandling og vedtak: to see that cases are handled, and to decide them.",
  APPOINT: "Oppnevning av koordinator: to appoint coordinators (hol §§ 7-2, 7-3).",
  SUMMON: "Innkalling av søker: to summon to meetings in the application process.",
});

describe(DelegatedAuthority, "DelegatedAuthority", "Myndighet: what authority has been handed on (kommuneloven § 13-1).", {
  DECIDE_PLAN: "Avgjøre individuell plan: to decide on the right to a plan (pbrl § 2-5).",
  DECIDE_COORDINATOR: "Avgjøre koordinator: to decide on the right to a coordinator (pbrl § 2-5 b).",
  DECIDE_CHILD_COORDINATOR: "Avgjøre barnekoordinator: to decide on the right to a child coordinator (pbrl § 2-5 c).",
  APPOINT_COORDINATOR: "Oppnevne koordinator: to appoint a coordinator or child coordinator (hol §§ 7-2, 7-2 a, 7-3).",
});

describe(InformationBasis, "InformationBasis", "Grunnlag: by what right information about a person is obtained from another (fvl §§ 13-13 b, hol § 12-1).", {
  CONSENT: "Samtykke: the person, or whoever lawfully answers for the person, has consented (fvl § 13 a).",
  STATUTE: "Lovhjemmel: a provision allows or demands it.",
});

describe(UnitDocumentKind, "UnitDocumentKind", "Dokumenttype: what kind of document of the unit's own it is; none is about a person (hol § 7-3).", {
  ROUTINE: "Rutine: how the unit and its partners work.",
  BROCHURE: "Informasjonsbrosjyre: what inhabitants and partners are told.",
  HABILITATION_PLAN: "Plan for habilitering og rehabilitering: the municipality's plan, often a part of its plan for health and care (hol § 7-3).",
  COOPERATION_AGREEMENT: "Samarbeidsavtale: an agreement with a hospital trust or another partner (hol § 6-1).",
  HANDBOOK: "Håndbok: the whole of how coordinators work, in one document.",
  PLAN_GUIDE: "Retningslinjer for individuell plan: how a plan is made and kept (hol § 7-1).",
  COORDINATOR_GUIDE: "Retningslinjer for koordinator: what a coordinator does (hol § 7-2).",
  GROUP_GUIDE: "Retningslinjer for ansvarsgruppe: how a responsibility group works.",
  PATHWAY_GUIDE: "Samordning av pakkeforløp: how a care pathway and its own coordinator fit together with plan and coordinator; a pathway coordinator is another role.",
  CONSENT_FORM: "Samtykkeskjema: the form for consent on paper (pbrl § 4-1).",
  PLAN_FORM: "Skjema for individuell plan: the form for a plan on paper (hol § 7-1).",
  ROUTINE_FORM: "Rutineskjema: the form in which a routine is written.",
  REFERENCE: "Henvisning: a provision or source the other documents refer to; its text may be missing, and then says so.",
});

describe(UnitWork, "UnitWork", "Arbeid: a piece of work that documents and help texts are at hand for.", {
  START: "Oppstart: to begin with coordinator and plan.",
  CHANGE_COORDINATOR: "Skifte av koordinator: to hand the role over.",
  PROGRESS: "Framdrift: to see that what was agreed is done.",
  GROUP: "Ansvarsgruppe: to found and lead a responsibility group.",
  PLAN: "Individuell plan: to make a plan, or to join one.",
  CHILD: "Barn: to work as a child coordinator, or with a child's plan (hol § 7-2 a).",
});

describe(UnitReportState, "UnitReportState", "Status for rapport: where a report of the unit stands.", {
  DRAFT: "Utkast: figures are computed when it is read, and the leader may write to them.",
  SENT: "Sendt: as it was sent; nothing in it changes any more.",
  DISCARDED: "Forkastet: it was not sent.",
});

describe(ImprovementState, "ImprovementState", "Status: where work on the system stands.", {
  OPEN: "Åpen: somebody works on it.",
  DONE: "Utført: it has been done.",
  DROPPED: "Lagt bort: it was not done, and the outcome tells why.",
});

describe(TrainingKind, "TrainingKind", "Type opplæring: how somebody was helped to do the work well (hol § 7-3).", {
  COURSE: "Kurs: a course or another planned training, also in how the tool is used.",
  GUIDANCE: "Veiledning: guidance of a coordinator, alone or with others.",
  INFORMATION: "Informasjon: what services were told about plans, coordinators and the unit; it is not training.",
});
