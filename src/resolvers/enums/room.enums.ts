import { RoomKind } from "../../rules/room.rules.js";
import { RoomArea, RoomRight, RoomRole } from "../../tenants/policy-enums.js";
import { describe } from "./describe.js";

describe(RoomKind, "RoomKind", "Romtype: what a room is used for at the time.", {
  PLAN: "Individuell plan: the work with a plan (hol § 7-1).",
  MINUTES: "Referat: minutes in the place of a plan, by the person's choice.",
  SIMPLE: "Enkelt samspill: a coordinator and cooperation without a plan (hol § 7-2).",
});

describe(RoomArea, "RoomArea", "Område: a part of a room with rights of its own.", {
  ABOUT_ME: "Om meg: who the owner is, in the owner's words.",
  CALENDAR: "Kalender: what happens, and when.",
  DIALOGUE: "Dialog: the messages between those who take part.",
  NOTES: "Notater: dated texts addressed to nobody.",
  MINUTES: "Referater: the minutes of meetings.",
  PLAN: "Plan: goals, measures and the rest of the plan, as far as they are shared.",
  DOCUMENTS: "Dokumenter: attachments, forms and links.",
  PARTICIPANTS: "Deltakere: who takes part, with contact at work.",
  LOG: "Logg: who has been in the room and what has happened.",
});

describe(RoomRight, "RoomRight", "Rettighet: what may be done in an area.", {
  READ: "Lese: reading.",
  COMMENT: "Kommentere: remarks beside what others wrote.",
  WRITE: "Skrive: adding, and changing one's own.",
  PRINT: "Skrive ut: taking a copy out of the room; each is logged.",
});

describe(RoomRole, "RoomRole", "Rolle: what somebody is in a room.", {
  OWNER: "Planeier, tjenestemottaker: the person.",
  REPRESENTATIVE: "Verge, forelder, fullmektig: whoever represents the person.",
  COORDINATOR: "Koordinator, barnekoordinator: whoever coordinates.",
  PARTICIPANT: "Deltaker: whoever takes part by the person's consent or another basis.",
  GROUP_MEMBER: "Ansvarsgruppemedlem: a member of the responsibility group.",
});
