import { WarningCode, WarningSeverity } from "../../entities/case-warning.entity.js";
import { describe } from "./describe.js";

describe(WarningSeverity, "WarningSeverity", "Alvorlighetsgrad: how much a warning weighs.", {
  ADVICE: "Råd: something to look at, which stops nothing.",
  SERIOUS: "Alvorlig: a second reader must go through it before the letter is issued.",
});

describe(WarningCode, "WarningCode", "Varsel: what a warning is about.", {
  EMAIL_NOT_SECURE: "E-post er ikke trygt: the notice came by e-mail, which is not safe for health information (GDPR art. 32).",
  AUTHORITY_MISSING: "Fullmakt mangler: the notice is kept, and the authority must be asked for (fvl §§ 11, 12).",
  OWNER_NOT_INFORMED: "Personen er ikke informert: the person does not know about the notice and must be told (pbrl § 3-2).",
  UNIT_MEETING_AFTER_ONE_MONTH: "Møte etter mer enn én måned: the unit meeting is so late that an interim reply is due first (fvl § 11 a).",
  ORAL_NEED_WRITTEN_DOWN: "Muntlig behov skrevet ned: staff wrote the need down, and the person should confirm it (fvl § 11).",
  OTHER_SERVICE_TO_ROUTE: "Annen tjeneste: a part of the notice belongs to another service and must be sent on (fvl § 11).",
  REFUSAL_RESTS_ON_INDICATOR: "Avslag bygger på lokalt tall: the municipality's own number can never carry a refusal (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  REFUSAL_RESTS_ON_DIAGNOSIS: "Avslag bygger på diagnose: the need for services decides, not a diagnosis (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  REFUSAL_RESTS_ON_RESOURCES: "Avslag bygger på ressurser: a lack of resources is no lawful ground (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  REFUSAL_RESTS_ON_WAITING_LIST: "Avslag bygger på venteliste: a queue or a waiting list is no lawful ground (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  NAV_GIVES_NO_COORDINATOR: "NAV gir ikke rett til koordinator: the right to a coordinator must rest on another basis too (NAV-loven § 15, pbrl § 2-5 b).",
  COORDINATOR_NOT_SERVICE_PROVIDER: "Koordinator gir ikke tjenester: the municipality usually finds the coordinator among those who give the person services.",
  MEASURES_WITHOUT_NEED: "Tiltak uten behov: the plan has measures, but no need has been described.",
  GOAL_WITHOUT_MEASURE: "Mål uten tiltak: a goal in the plan has no measure.",
  LEADER_TERM_MISSING: "Lederperiode mangler: there is no coordinator, and no end has been agreed for the group's leader.",
  OFFER_PLAN_TO_LONG_TERM_GROUP: "Tilby plan: the group is to last long, so plan and coordinator are to be offered (hol §§ 7-1, 7-2).",
});
