import { AccessBasis } from "../../entities/case-access.entity.js";
import { PartyRole } from "../../entities/case-party.entity.js";
import { Role, UnitSeat } from "../../entities/role-membership.entity.js";
import { describe } from "./describe.js";

describe(Role, "Role", "Rolle: what somebody does for the municipality or towards it; a role alone opens no case (hol § 12-1).", {
  CITIZEN: "Innbygger: somebody who logs in on their own behalf or on behalf of a person they represent.",
  PROFESSIONAL: "Fagperson: somebody who meets the person in the course of their work.",
  UNIT_LEADER: "Leder for koordinerende enhet: leads the unit, and appoints coordinators (hol § 7-3).",
  CASE_WORKER: "Saksbehandler: a member of the coordinating unit who handles cases.",
  SERVICE_OFFICER: "Ansatt i tjenestekontoret: receives and handles cases where a service office does so.",
  SERVICE_UNIT_LEADER: "Enhetsleder: leads a service unit, and decides the cases that are handled there.",
  ALLOCATION_BODY_MEMBER: "Medlem av tildelingsnemnda: takes part in deciding what the unit has recommended, unless disqualified (fvl § 6).",
  SYSTEM_COORDINATOR: "Systemkoordinator: looks after the municipality's choices in the system, without access to cases and plans.",
  SPECIALIST_SERVICE: "Spesialisthelsetjenesten: health personnel from outside the municipality who report a need or take part in a plan (hpl § 38 a, sphl § 2-5).",
  AUDITOR: "Revisor: follows how the municipality has set the system up, without access to cases and plans.",
  DUTY_CONVENE: "Innkalling av medlemmene: a member whom the leader has handed the duty to convene the unit's meetings.",
  DUTY_JOURNAL: "Journalføring: a member whom the leader has handed the duty to see that the cases are journalled.",
  DUTY_DECIDE: "Saksbehandling og vedtak: a member whom the leader has handed the duty to decide, in the cases that member may see.",
  DUTY_APPOINT: "Oppnevning av koordinator: a member whom the leader has handed the duty to appoint coordinators (hol § 7-3).",
  DUTY_SUMMON: "Innkalling av søker: a member whom the leader has handed the duty to summon to meetings in the application process.",
  FIRST_CONTACT: "Førstekontakt: meets the public first for the unit, sees the notices that no case has been opened for, and starts the cooperation (hol § 7-3).",
});

describe(UnitSeat, "UnitSeat", "Plass i enheten: how somebody sits in the coordinating unit (hol § 7-3).", {
  LEADER: "Leder: leads the unit; there is exactly one at a time.",
  MEMBER: "Medlem: handles cases for the unit.",
  SUBSTITUTE: "Varamedlem: handles cases in a member's place.",
  ADVISER: "Rådgiver: gives professional advice to the unit, such as the municipal physician, and handles no cases.",
});

describe(PartyRole, "PartyRole", "Partens rolle: what somebody is to the person whom the case is about.", {
  OWNER: "Planeier: the person whom the case and the plan are about.",
  PARENT: "Forelder: a parent, who represents a child under 16 when holding parental responsibility (pbrl § 4-4).",
  GUARDIAN: "Verge: a guardian within the mandate (vergemålsloven §§ 31-33).",
  PROXY: "Fullmektig: somebody whom the person has authorised to act for them (fvl § 12).",
  NEXT_OF_KIN: "Pårørende: a relative, who gets no access to the case by being one.",
});

describe(AccessBasis, "AccessBasis", "Tilgangsgrunnlag: why somebody may see a case (hol § 12-1, pjl § 22).", {
  OWNER: "Planeier: the case is about them.",
  REPRESENTATIVE: "Representant: they are a parent with parental responsibility, a guardian or a proxy with an authority.",
  REGISTRAR: "Registrert av: they opened the case for the municipality.",
  HANDLER: "Saksbehandler: the case has been assigned to them.",
  OWN_UNIT_LEADER: "Leder for personens egen enhet: the case is handled in the unit they lead.",
  ALLOCATION_BODY: "Tildelingsnemnd: the case is on a published agenda of the body they sit in, and the access ends when the body is done with it.",
  UNIT_MEETING: "KE-møte: the case is on a published agenda of the unit they are a member of, until the meeting has been held.",
  MEETING_ADVISER: "Rådgiver i møte: they are called to a meeting to advise on this case, from the agenda is sent until the meeting has been held.",
  ADVISER: "Rådgiver: the unit has asked for their advice on this case, until they have answered.",
  COORDINATOR: "Koordinator: they have been appointed as coordinator or child coordinator (hol §§ 7-2, 7-2 a).",
  PARTICIPANT: "Deltaker i planen: they take part in the plan while the consent to it stands (pbrl § 4-1).",
  GROUP_MEMBER: "Medlem i ansvarsgruppen: they sit in the person's responsibility group.",
});
