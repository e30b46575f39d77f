import { CandidateRule, ContactKind, CountUnit, TextTopic, WrittenForm } from "../../tenants/policy-enums.js";
import { describe } from "./describe.js";

describe(WrittenForm, "WrittenForm", "Målform: which of the two written forms of Norwegian is used.", {
  NB: "Bokmål: it is written in bokmål.",
  NN: "Nynorsk: it is written in nynorsk.",
});

describe(CountUnit, "CountUnit", "Telleenhet: what the municipality's own indicator counts; it informs and never decides (pbrl § 2-5).", {
  SERVICE: "Tjeneste: the indicator counts kinds of service.",
  PROFESSIONAL_GROUP: "Faggruppe: the indicator counts professional groups.",
  SERVICE_SOURCE: "Sektor: the indicator counts the sectors the services come from.",
});

describe(CandidateRule, "CandidateRule", "Regel for valg av koordinator: where a coordinator is looked for when no wish decides (hol § 7-2, pbrl § 3-1).", {
  SERVICE_PROVIDER: "Tjenesteyter: the coordinator is found among those who give the person services.",
  MOST_ACTIVE_SERVICE: "Mest involverte tjeneste: the coordinator is found in the municipal service that is most involved.",
});

describe(ContactKind, "ContactKind", "Førstekontakt: who meets the public first.", {
  UNIT_LEADER: "Leder for koordinerende enhet: the leader of the unit is the first contact.",
  SERVICE_OFFICE: "Tjenestekontor: the office that allocates the municipality's services is the first contact.",
  UNIT_MAILBOX: "Enhetens felles postkasse: the unit's shared mailbox and phone are the first contact.",
  PROFESSION: "Yrkesgruppe: whoever holds a certain post, such as the occupational therapist, is the first contact.",
});

describe(TextTopic, "TextTopic", "Teksttema: what a text of the municipality's own is about; it never replaces a national text.", {
  PURPOSE: "Formål: the text tells what the coordinating unit is for (hol § 7-3).",
  INDIVIDUAL_PLAN: "Individuell plan: the text tells what a plan is (pbrl § 2-5, hol § 7-1).",
  COORDINATOR: "Koordinator: the text tells what a coordinator does (pbrl § 2-5 b, hol § 7-2).",
  CHILD_COORDINATOR: "Barnekoordinator: the text tells what a child coordinator does (pbrl § 2-5 c, hol § 7-2 a).",
  RESPONSIBILITY_GROUP: "Ansvarsgruppe: the text tells how the municipality uses responsibility groups.",
  CRITERIA: "Kriterier: the text tells what the municipality looks at; the legal test alone decides (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  HOW_TO_GIVE_NOTICE: "Slik melder du behov: the text tells how to give notice.",
  CASE_HANDLING: "Saksbehandling: the text tells how a case is handled and how long it takes (fvl § 11 a).",
  APPEAL: "Klage: the text tells how to appeal; letters carry the national text in its place (pbrl §§ 7-2, 7-5).",
  LEGAL_BASIS: "Lovgrunnlag: the text tells which provisions the municipality refers to.",
  TARGET_GROUP: "Målgruppe: the text tells whom the offer is for.",
  LOGIN: "Innlogging: the text tells how to log in to the plan.",
  JOURNAL: "Journal: the text tells how the plan and the patient record relate.",
});
