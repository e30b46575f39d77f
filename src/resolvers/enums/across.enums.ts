import { CareRelation, ParticipationAnswer, QuestionBasis } from "../../entities/participation-question.entity.js";
import { ParticipantCategory, SpecialistRole } from "../../entities/plan-participant.entity.js";
import { TransferState } from "../../entities/plan-transfer.entity.js";
import { ActivityKind } from "../../rules/activity.rules.js";
import { describe } from "./describe.js";

describe(ActivityKind, "ActivityKind", "Slag: what an entry of a case's log is.", {
  DEED: "Handling: something was done.",
  READING: "Innsyn: somebody read (pjl § 22 a).",
});

describe(TransferState, "TransferState", "Overføringens status: where the handing over of a plan to another municipality stands (pbrl § 4-1).", {
  AWAITING_OWNER: "Venter på planeier: the owner has not consented; nobody in the other municipality sees anything.",
  OFFERED: "Tilbudt: the owner has consented, and the other municipality sees that an offer waits.",
  ACCEPTED: "Mottatt: the other municipality has taken over, with a notice of its own.",
  DECLINED: "Avslått: the other municipality has said no and has kept nothing.",
  WITHDRAWN: "Trukket: the owner or the coordinator took it back before it was accepted.",
  EXPIRED: "Utløpt: nobody answered in time.",
});

describe(CareRelation, "CareRelation", "Behandlingsrelasjon: what whoever asks is to the person (hpl § 25).", {
  ADMITTED: "Innlagt: the person is admitted there.",
  OUTPATIENT: "Poliklinisk: the person is treated there without being admitted.",
  REFERRED: "Henvist: the person has been referred there.",
  DISCHARGE: "Utskriving: the person's discharge is being prepared.",
});

describe(QuestionBasis, "QuestionBasis", "Rettsgrunnlag: by what right health personnel ask; the provision is the one of the day (hpl §§ 21-29).", {
  COOPERATION: "Samarbeidende personell: to give the person health care together with others (hpl § 25; until 30 June 2026 also § 45).",
  CONSENT: "Samtykke: the person has consented to the question (hpl § 22).",
});

describe(ParticipationAnswer, "ParticipationAnswer", "Svar: what is told. No plan, no consent, an objection and nobody of that number are one answer (hpl § 21).", {
  HAS_PLAN: "Har plan: the person has a plan and lets those who treat them know.",
  NOTHING_TO_TELL: "Ingenting å opplyse: there is nothing to tell, whatever the cause.",
});

describe(
  ParticipantCategory,
  "ParticipantCategory",
  "Deltakerkategori: where a participant comes from. The list is national and open: what it lacks is OTHER, in one's own words (hol § 3-4).",
  {
    MUNICIPAL_HEALTH: "Kommunal helse- og omsorgstjeneste: the municipality's health and care services (hol § 3-4).",
    GP: "Fastlege: the general practitioner (hol § 3-2).",
    SPECIALIST_HEALTH: "Spesialisthelsetjenesten: a hospital or another specialist service (sphl §§ 2-1 e, 2-5).",
    MENTAL_HEALTH: "Psykisk helsevern: mental health care (phvl § 4-1).",
    NAV: "NAV: the labour and welfare administration (NAV-loven § 15).",
    SOCIAL_HOUSING: "Boligsosialt arbeid: the municipality's work with housing (boligsosial lov).",
    SCHOOL: "Skole og SFO: school and after-school care (opplæringslova § 24-1).",
    KINDERGARTEN: "Barnehage: the kindergarten (barnehageloven § 2 b).",
    EDUCATIONAL_PSYCHOLOGY: "PPT: the educational psychological service (opplæringslova § 24-1).",
    CHILD_WELFARE: "Barnevernet: the child welfare service (bvl § 15-8).",
    DENTAL: "Tannhelsetjenesten: the dental service (tannhelsetjenesteloven).",
    CRISIS_CENTRE: "Krisesenter: the crisis centre (krisesenterlova).",
    FAMILY_COUNSELLING: "Familievernet: the family counselling office (familievernkontorloven).",
    INTEGRATION: "Integreringstjenesten: the work with newly arrived people (integreringsloven).",
    NEXT_OF_KIN: "Pårørende: a relative or another the person trusts (pbrl § 3-3).",
    OTHER: "Annet: somebody the list has no word for; what they are is written beside it.",
  },
);

describe(
  SpecialistRole,
  "SpecialistRole",
  "Rolle i spesialisthelsetjenesten: what health personnel there are to the person. Neither is the municipality's coordinator (hol § 7-2).",
  {
    COORDINATOR: "Koordinator i spesialisthelsetjenesten: the hospital's own coordinator, who is health personnel (sphl § 2-5 a).",
    CONTACT_PHYSICIAN: "Kontaktlege: the contact physician (sphl § 2-5 c).",
  },
);
