import { ChildViewForm } from "../../entities/child-view.entity.js";
import { EvaluationResult, NextStep } from "../../entities/evaluation-answer.entity.js";
import { MeasureKind } from "../../entities/measure.entity.js";
import { EvaluatedBy, EvaluationState } from "../../entities/plan-evaluation.entity.js";
import { RelatedPlanKind } from "../../entities/related-plan.entity.js";
import { SubGoals } from "../../rules/goal-tree.rules.js";
import { DocumentAudience } from "../../rules/child-document.rules.js";
import { PlanTurn } from "../../rules/plan-progress.rules.js";
import { describe } from "./describe.js";

describe(RelatedPlanKind, "RelatedPlanKind", "Type plan: what kind of other plan it is.", {
  EDUCATION: "Individuell opplæringsplan: a plan of the school's.",
  KINDERGARTEN: "Plan i barnehagen: a plan of the kindergarten's.",
  TREATMENT: "Behandlingsplan: a plan for treatment.",
  HABILITATION: "Habiliteringsplan: a plan for habilitation.",
  REHABILITATION: "Rehabiliteringsplan: a plan for rehabilitation.",
  CARE: "Pleieplan: a plan for nursing and care.",
  CRISIS: "Kriseplan: a plan for what to do when it gets worse.",
  ACTIVITY: "Aktivitetsplan: a plan agreed with NAV.",
  CHILD_WELFARE: "Tiltaksplan i barnevernet: a plan of the child welfare service's.",
  OTHER: "Annen plan: a plan of another kind.",
});

describe(MeasureKind, "MeasureKind", "Type tiltak: what kind of measure it is.", {
  SERVICE: "Tjeneste: a service that somebody gives.",
  TRAINING: "Opplæring og trening: the person or those around train a practical skill.",
  GUIDANCE: "Veiledning: mutual guidance between the person, those around and the services.",
  EDUCATION: "Kunnskap: the person or those around learn about the illness or disability.",
  OWN_ACTIVITY: "Egen aktivitet: something the person or somebody close does themselves.",
  NEW_WAY: "Nytt og utradisjonelt: something that stands in no list of services.",
});

describe(SubGoals, "SubGoals", "Hva som skjer med delmålene: what becomes of the sub goals of a goal that is put away.", {
  WITH_IT: "Blir med: they are put away with it.",
  STAND_ALONE: "Står igjen: they become goals of their own.",
});

describe(EvaluatedBy, "EvaluatedBy", "Hvem som evaluerer: who looks back together.", {
  PAIR: "Planeier og koordinator: the person's side and the coordinator.",
  GROUP: "Gruppen: everybody who takes part in the plan.",
});

describe(EvaluationState, "EvaluationState", "Evalueringens status: where an evaluation stands.", {
  DRAFT: "Utkast: it goes on, and the owner's side has not had its word on what stands there.",
  OWNER_HEARD: "Planeier hørt: the owner's side has had its word (pbrl § 3-1).",
  COMPLETED: "Ferdig: it has ended, and what followed has been done.",
});

describe(EvaluationResult, "EvaluationResult", "Resultat: what a goal or a measure has come to.", {
  REACHED: "Nådd: it has been reached.",
  PARTLY_REACHED: "Delvis nådd: it has been reached in part.",
  NOT_REACHED: "Ikke nådd: it has not been reached.",
  NO_LONGER_WANTED: "Ikke lenger ønsket: nobody wants it any more.",
  TOO_EARLY: "For tidlig å si: it cannot be told yet.",
});

describe(NextStep, "NextStep", "Hva som følger: what should follow for a goal or a measure.", {
  CONTINUE: "Fortsette: it goes on as it is.",
  CHANGE: "Endre: the goal is changed.",
  CLOSE: "Avslutte målet: the goal is closed.",
  END: "Avslutte tiltaket: the measure ends.",
  OTHER_MEASURE: "Annet tiltak: another measure takes its place.",
  OTHER_SERVICE: "Annen tjeneste: another service takes it over.",
});

describe(ChildViewForm, "ChildViewForm", "Barnets måte: how a child said what it thinks (pbrl § 3-1, barnekonvensjonen art. 12).", {
  WORDS: "Ord: in words of the child's own.",
  CONVERSATION: "Samtale: in a conversation.",
  DRAWING: "Tegning: in a drawing, which is described.",
  PICTOGRAMS: "Piktogrammer: with pictograms or other pictures.",
  SIGNS: "Tegn og tegnspråk: with signs or in sign language.",
  OBSERVED: "Kroppsspråk: by what the child does, as somebody who knows the child understands it.",
});

describe(DocumentAudience, "DocumentAudience", "Lesere: whom a document is written for.", {
  EVERYBODY: "Alle: the nine points, for those who work with the plan.",
  CHILD: "Barn: in plain words for a child (pbrl § 3-5).",
});

describe(PlanTurn, "PlanTurn", "Hvem sin tur: who has the next move in a plan.", {
  OWNER: "Planeier: the owner, or whoever speaks for the owner.",
  COORDINATOR: "Koordinator: the coordinator.",
  PARTICIPANTS: "Deltakere: somebody who takes part, and has been asked or is responsible for something.",
  NOBODY: "Ingen: nothing waits for anybody.",
});
