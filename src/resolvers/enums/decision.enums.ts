import { RightKind } from "../../entities/assessment.entity.js";
import { DecisionOutcome, DecisionState, RefusalReason } from "../../entities/decision.entity.js";
import { RecommendationState } from "../../entities/recommendation.entity.js";
import { describe } from "./describe.js";

describe(RightKind, "RightKind", "Rettighet: which of the three rights an assessment or a decision is about.", {
  INDIVIDUAL_PLAN: "Individuell plan: the right to a plan for whoever needs long-term and coordinated services (pbrl § 2-5, hol § 7-1).",
  COORDINATOR: "Koordinator: the right to a coordinator for whoever needs complex, or long-term and coordinated, services (pbrl § 2-5 b, hol § 7-2).",
  CHILD_COORDINATOR: "Barnekoordinator: the family's right to a child coordinator (pbrl § 2-5 c, hol § 7-2 a).",
});

describe(DecisionOutcome, "DecisionOutcome", "Utfall: what was recommended or decided.", {
  GRANTED: "Innvilget: the person gets what the case is about.",
  PARTLY: "Delvis innvilget: the person gets a part of it, and the rest is refused with reasons and may be appealed (pbrl § 7-2).",
  REFUSED: "Avslag: the legal test is not met, and the refusal may be appealed (pbrl § 7-2).",
  CLOSED: "Avsluttet: a plan that was granted is ended against the owner's will, after a new assessment; it can be appealed (pbrl §§ 2-5, 7-2).",
});

describe(DecisionState, "DecisionState", "Vedtakets status: where a decision stands.", {
  READY: "Klart: the decision has been made and its letter has not been issued.",
  ISSUED: "Sendt: the letter has been issued and has not been delivered yet, so the time for appeal has not begun.",
  DELIVERED: "Meddelt: the letter has been delivered, and the four weeks for appeal run (pbrl § 7-5).",
  APPEALED: "Påklaget: an appeal against the decision is being handled (pbrl § 7-2).",
  FINAL: "Endelig: the decision stands, because nobody appealed in time or the appeal has been decided.",
  REVERSED_BY_UNIT: "Omgjort: the municipality has changed its own decision after an appeal (fvl § 33).",
  ANNULLED: "Opphevet: the county governor has annulled the decision and sent it back (fvl § 34).",
  CHANGED_ON_APPEAL: "Endret i klagesak: the county governor has changed the decision, and another is in its place (fvl § 34).",
});

describe(RefusalReason, "RefusalReason", "Avslagsgrunn: the closed list of grounds, where a diagnosis, a lack of resources, a waiting list or a number of services is never one.", {
  NOT_LONG_TERM: "Ikke langvarig: the need for services is not long-term (pbrl §§ 2-5, 2-5 b).",
  NOT_COORDINATED: "Ikke koordinert: the services need not be coordinated (pbrl §§ 2-5, 2-5 b).",
  NOT_LONG_TERM_NOR_COORDINATED: "Verken langvarig eller koordinert: neither limb of the legal test is met (pbrl §§ 2-5, 2-5 b).",
  NO_SERIOUS_CONDITION: "Ikke alvorlig tilstand: the child has no serious illness, injury or disability (pbrl § 2-5 c, hol § 7-2 a).",
  OTHER: "Annen grunn: another ground in the law applies, and the considerations state it.",
});

describe(RecommendationState, "RecommendationState", "Innstillingens status: where a recommendation stands with the allocation body.", {
  BEFORE_BODY: "Til behandling i nemnda: the body has the recommendation before it, and its members may see the case until it decides.",
  DECIDED: "Avgjort: the body has decided the matter.",
  RETURNED: "Sendt tilbake: the body has sent the recommendation back to the unit with its reason.",
});
