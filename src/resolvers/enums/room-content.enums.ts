import { CalendarAnswerKind } from "../../entities/calendar-answer.entity.js";
import { CalendarChangeKind } from "../../entities/calendar-change.entity.js";
import { CalendarEntryKind, CalendarRepeat } from "../../entities/calendar-entry.entity.js";
import { PrintoutKind } from "../../entities/printout.entity.js";
import { RoomDocumentKind } from "../../entities/room-document.entity.js";
import { FormLanguage } from "../../tenants/policy-enums.js";
import { FormTemplate } from "../consent-form.type.js";
import { describe } from "./describe.js";

describe(CalendarEntryKind, "CalendarEntryKind", "Hva slags oppføring: what an entry of the calendar is.", {
  MEETING: "Møte: a meeting that is not run with agenda and minutes.",
  APPOINTMENT: "Avtale: an appointment, such as a treatment or a talk.",
  ACTIVITY: "Aktivitet: something the person does.",
  REMINDER: "Påminnelse: something to remember.",
  OTHER: "Annet: anything else.",
});

describe(CalendarRepeat, "CalendarRepeat", "Gjentakelse: how an entry comes back.", {
  WEEKLY: "Hver uke: on the same day of the week.",
  MONTHLY: "Hver måned: on the same date, and on the last day of a month that has no such date.",
});

describe(CalendarAnswerKind, "CalendarAnswerKind", "Svar: whether somebody comes.", {
  YES: "Ja: comes.",
  NO: "Nei: does not come.",
  MAYBE: "Kanskje: does not know yet.",
});

describe(CalendarChangeKind, "CalendarChangeKind", "Endring: what was done to an entry.", {
  CHANGED: "Endret: it was said anew.",
  CANCELLED: "Avlyst: all of it was called off.",
  DAY_MOVED: "Flyttet dag: one day of a series was moved.",
  DAY_CANCELLED: "Avlyst dag: one day of a series was called off.",
});

describe(RoomDocumentKind, "RoomDocumentKind", "Hva slags dokument: what a document of a room is.", {
  ATTACHMENT: "Vedlegg: any document.",
  FORM: "Skjema: a form, filled in.",
  REPORT: "Rapport, epikrise: what a service reports.",
  SIGNED_CONSENT: "Underskrevet samtykke: the scan of a form that was signed by hand.",
  PICTURE: "Bilde: a picture, such as the one the owner may show of themselves in Om meg.",
});

describe(PrintoutKind, "PrintoutKind", "Utskrift: what was printed.", {
  PLAN: "Plan: the plan.",
  DOCUMENT: "Dokument: a document of the room.",
  CONSENT_FORM: "Samtykkeskjema: the form of consent.",
});

describe(FormLanguage, "FormLanguage", "Språk: the language a form is set in.", {
  NB: "Bokmål.",
  NN: "Nynorsk.",
  EN: "Engelsk: English.",
});

describe(FormTemplate, "FormTemplate", "Mal: a form to begin on paper with.", {
  CONSENT: "Samtykkeskjema: the form of consent.",
  PLAN: "Skjema for individuell plan: the nine points with room to write (hol § 7-1).",
});
