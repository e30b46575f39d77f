import { PlanSection } from "../../entities/consent-grant.entity.js";
import { ProgressRequestState } from "../../entities/progress-request.entity.js";
import { WithheldKind } from "../../entities/withholding.entity.js";
import { ProgressTurn } from "../../rules/progress.rules.js";
import { ProgressStep } from "../../tenants/policy-enums.js";
import { describe } from "./describe.js";

describe(PlanSection, "PlanSection", "Del av planen: a part of a plan that is shared by itself (pbrl §§ 3-6, 4-1).", {
  VALUES: "Hva som er viktig for meg: what matters to the owner, in the owner's words.",
  GOALS: "Mål: the goals.",
  MEASURES: "Tiltak: the measures, with the goals they serve.",
  CONTENT_POINTS: "Innholdspunkter: resources, needs, contributions and wanted cooperation.",
  PARTICIPANTS: "Deltakere: who takes part.",
  MAPPING: "Kartlegging: what has been found out about the parts of the person's life.",
  RELATED_PLANS: "Andre planer: pointers to the other plans that the person has.",
  ADDED_SECTIONS: "Egne avsnitt: what stands in the sections that the municipality adds.",
  EVALUATIONS: "Evalueringer: the evaluations, with the goals and measures they are about.",
});

describe(WithheldKind, "WithheldKind", "Hva som holdes tilbake: what of a plan is kept from a child's parents (pbrl § 3-4).", {
  GOAL: "Mål: a goal, with its sub goals and measures.",
  MEASURE: "Tiltak: a measure.",
  ENTRY: "Innholdspunkt: a resource, need, contribution or wanted cooperation.",
  SECTION_TEXT: "Tekst i eget avsnitt: what somebody has written in a section that the municipality adds.",
  RELATED_PLAN: "Annen plan: a pointer to another plan.",
  MAPPING: "Kartlegging: an answer of the mapping.",
  EVALUATION: "Evaluering: a whole evaluation.",
  CHILD_VIEW: "Barnets syn: what the child thinks, told when the plan was evaluated.",
  DIALOGUE: "Samtale: a conversation of the room, with its messages.",
  NOTE: "Notat: a note of the room.",
  ABOUT_ME: "Om meg: a part of what the child says of itself.",
});

describe(ProgressRequestState, "ProgressRequestState", "Etterlysningens status: where a request for progress stands.", {
  SENT: "Sendt: whoever is asked has not said that they have read it.",
  READ: "Lest: whoever is asked has read it.",
  ANSWERED: "Besvart: it has been answered, and whoever asked sees to what follows.",
  ESCALATED_TO_LEADER: "Løftet til leder: it lies with the leader of whoever was asked.",
  ESCALATED_TO_UNIT: "Løftet til koordinerende enhet: it lies with the coordinating unit (hol § 7-3).",
  RESOLVED: "Løst: what was asked for has been done.",
  CLOSED_WITH_REASON: "Lukket med grunn: nobody waits for it any more, and why is written down.",
});

describe(ProgressTurn, "ProgressTurn", "Hvem sin tur: who is to do something about a request for progress.", {
  ASKED: "Den som er spurt: whoever is asked reads it and answers.",
  ASKER: "Den som spør: whoever asked sees whether the answer is enough.",
  LEADER: "Leder: the leader of whoever was asked.",
  UNIT: "Koordinerende enhet: the coordinating unit (hol § 7-3).",
});

describe(ProgressStep, "ProgressStep", "Ledd: where a request for progress that comes to nothing goes on to.", {
  LEADER: "Leder: the leader of the unit where whoever was asked works.",
  UNIT: "Koordinerende enhet: the coordinating unit (hol § 7-3).",
});
