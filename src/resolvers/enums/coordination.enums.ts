import { ChildCoordinatorAnswer } from "../../entities/child-coordinator-offer.entity.js";
import { AssignmentEnd } from "../../entities/coordinator-assignment.entity.js";
import { ChangeProcedure, ChangeState } from "../../entities/coordinator-change.entity.js";
import { CoordinatorContactKind, CoordinatorContactWith } from "../../entities/coordinator-contact.entity.js";
import { CandidateGround, CoordinatorAnswer } from "../../entities/coordinator-request.entity.js";
import { VacancyReason } from "../../entities/coordinator-vacancy.entity.js";
import { HandoverKind } from "../../entities/handover-item.entity.js";
import { FeedbackTrend } from "../../rules/family-feedback.rules.js";
import { describe } from "./describe.js";

describe(VacancyReason, "VacancyReason", "Grunn til at rollen er ledig: why nobody is coordinator for a while.", {
  COORDINATOR_LEFT: "Koordinatoren har sluttet: the coordinator has left, and nobody has taken over.",
  COORDINATOR_ILL: "Koordinatoren er syk: the coordinator is ill, and nobody stands in.",
  NOBODY_FOUND: "Ingen funnet: nobody has been found yet.",
  OTHER: "Annet: another reason.",
});

describe(AssignmentEnd, "AssignmentEnd", "Grunn til at oppnevningen er slutt: why somebody is not coordinator any more.", {
  COORDINATOR_LEAVES: "Koordinatoren slutter: the coordinator leaves, and somebody must take over.",
  PERSON_DECLINES: "Ønskes ikke: the person or the family does not want a coordinator any more.",
  NEED_CEASED: "Behovet er opphørt: there is no need for a coordinator any more.",
  TURNED_18: "Fylt 18: the child a child coordinator was for is of age (hol § 7-2 a).",
  CHANGED: "Skiftet: another coordinator took over the same day.",
  VACANCY_DECLARED: "Erklært ledig: the role was declared vacant the same day.",
  CASE_ENDED: "Saken avsluttet: the case came to its end.",
});

describe(ChangeProcedure, "ChangeProcedure", "Framgangsmåte ved skifte: by which steps the coordinator is changed.", {
  EIGHT_STEPS: "Åtte steg: superior, owner, candidate, the candidate's superior, owner again and overlap, then the switch; to the leaders and the unit where nobody is found.",
  SHORT: "Kort: somebody is asked, says yes, and takes over.",
});

describe(ChangeState, "ChangeState", "Skiftets status: how far a change of coordinator has come.", {
  RAISED: "Meldt: somebody has said that the coordinator should be another.",
  SUPERIOR_CLARIFIED: "Avklart med nærmeste overordnede: the coordinator's superior agrees that there is a need.",
  OWNER_CONSULTED: "Planeier hørt: the owner or the guardians know why, and have said whom they wish for.",
  CANDIDATE_ASKED: "Kandidat spurt: a provider has been asked.",
  CANDIDATE_CLEARED: "Kandidat avklart: the provider has said yes.",
  OWNER_INFORMED: "Planeier informert: the owner knows who it will be.",
  OVERLAP: "Overlapp: both have access until the switch.",
  COMPLETED: "Fullført: the new coordinator has taken over.",
  ESCALATED_TO_LEADERS: "Løftet til lederne: no provider agreed, and the leaders have met.",
  ESCALATED_TO_UNIT: "Løftet til koordinerende enhet: the leaders did not agree, and the unit provides (hol § 7-3).",
  DEPARTMENT_DESIGNATED: "Avdeling utpekt: the unit has said which department is responsible.",
  APPOINTED: "Utpekt av avdelingen: the department has named the new coordinator.",
  CANCELLED: "Gitt opp: the change was given up.",
});

describe(CandidateGround, "CandidateGround", "Grunn til å spørre: by which criterion somebody is asked to be coordinator.", {
  WISH: "Ønske: the person wishes for them (pbrl § 3-1).",
  MOST_ACTIVE_SERVICE: "Mest aktive tjeneste: they come from the service that does the most.",
  SUITABILITY: "Egnethet: they suit the person best, for the reason given.",
  DEPARTMENT: "Avdeling: a department was asked to name somebody.",
});

describe(CoordinatorAnswer, "CoordinatorAnswer", "Svar: what somebody who was asked has said.", {
  ACCEPTED: "Ja: they take it on.",
  DECLINED: "Nei: they do not, for the reason given.",
});

describe(CoordinatorContactKind, "CoordinatorContactKind", "Type kontakt: how a coordinator was in contact.", {
  MEETING: "Møte: they met.",
  HOME_VISIT: "Hjemmebesøk: at the person's home.",
  PHONE: "Telefon: by phone.",
  VIDEO: "Video: by video.",
  MESSAGE: "Melding: by a written message.",
});

describe(CoordinatorContactWith, "CoordinatorContactWith", "Kontakt med: whom a coordinator was in contact with.", {
  PERSON: "Personen: the person the case is about.",
  FAMILY: "Familien: parents or other relatives.",
  SERVICE: "Tjeneste: a service that is involved.",
  OTHER: "Andre: somebody else.",
});

describe(ChildCoordinatorAnswer, "ChildCoordinatorAnswer", "Familiens svar: what a family has said to the offer of a child coordinator (hol § 7-2 a).", {
  WANTED: "Ønskes: the family wants one.",
  DECLINED: "Takket nei: the family does not.",
});

describe(HandoverKind, "HandoverKind", "Punkt i overlevering: what a coordinator goes through with the next one.", {
  OPEN_MEASURES: "Åpne tiltak: the measures that have not ended.",
  MEETINGS: "Møter: the groups and meetings that go on.",
  DEADLINES: "Frister: the days that are still to come.",
  CONTACTS_TOLD: "Kontakter varslet: those who work with the person know who the new coordinator is.",
});

describe(FeedbackTrend, "FeedbackTrend", "Utvikling: which way it goes with how content the family is.", {
  RISING: "Bedre: a whole step above what they have said before.",
  STEADY: "Stabilt: as they have said before.",
  FALLING: "Dårligere: a whole step below what they have said before.",
});
