import { AgendaItemState } from "../../entities/agenda-item.entity.js";
import { CaseMeetingState, MeetingBoard } from "../../entities/case-meeting.entity.js";
import { ImpartialityGround } from "../../entities/impartiality-declaration.entity.js";
import { AttendeeRole } from "../../entities/meeting-attendee.entity.js";
import { describe } from "./describe.js";

describe(MeetingBoard, "MeetingBoard", "Møteorgan: who meets.", {
  UNIT: "Koordinerende enhet: the unit discusses and distributes its cases (KE-møte, hol § 7-3).",
  ALLOCATION_BODY: "Tildelingsnemnda: the body decides what the unit has recommended (nemndsmøte).",
});

describe(CaseMeetingState, "CaseMeetingState", "Møtets status: where a meeting of the unit or the body stands.", {
  PLANNED: "Planlagt: the day is set, and the agenda has not been sent.",
  SUMMONED: "Innkalt: the agenda has been sent, and those who meet see the cases on it.",
  HELD: "Holdt: the meeting has been held, and its minutes wait to be confirmed.",
  CANCELLED: "Avlyst: it was not held; what stood on it went onto another, or waits for one.",
  MINUTES_CONFIRMED: "Møtebok godkjent: the minutes stand.",
});

describe(AgendaItemState, "AgendaItemState", "Sakspunktets status: where an item of an agenda stands.", {
  PLACED: "På saklista: it is to be treated, or has been put before the body and is not decided.",
  WAITING: "Venter: its meeting was cancelled, and it goes onto the next one that is planned.",
  TREATED: "Behandlet: the meeting has treated it.",
  POSTPONED: "Utsatt: the meeting was held without deciding it, and it stands on a later one.",
  REMOVED: "Tatt av: it was taken off the agenda.",
});

describe(AttendeeRole, "AttendeeRole", "Deltakerrolle: as what somebody takes part in a meeting of the unit or the body.", {
  MEMBER: "Medlem: of the unit or the body.",
  ADVISER: "Rådgiver: called for one item, such as the municipal physician, and sees that case alone.",
  GUEST: "Gjest: invited to what is no case, and sees no case.",
});

describe(ImpartialityGround, "ImpartialityGround", "Habilitetsgrunn: what somebody is to a case that may disqualify them (fvl § 6).", {
  NONE: "Habil: nothing that may weaken the trust in them.",
  OWN_CASE: "Egen sak: they are a party to it themselves (fvl § 6 first paragraph a).",
  CLOSE_FAMILY: "Nær familie: related or married to a party (fvl § 6 first paragraph b, c).",
  GUARDIAN_OR_PROXY: "Verge eller fullmektig: they represent, or have represented, a party (fvl § 6 first paragraph d).",
  OTHER_CIRCUMSTANCES: "Andre særegne forhold: something else that may weaken the trust in them, which is weighed (fvl § 6 second paragraph).",
  SUBORDINATE: "Direkte underordnet: their superior is disqualified (fvl § 6 third paragraph).",
});
