import { AboutMeKind } from "../../entities/about-me-section.entity.js";
import { RoomSubject } from "../../entities/dialogue-thread.entity.js";
import { NoteAudience } from "../../entities/room-note.entity.js";
import { describe } from "./describe.js";

describe(RoomSubject, "RoomSubject", "What in a room a conversation or a note can be tied to.", {
  GOAL: "Mål: a goal of the plan.",
  MEASURE: "Tiltak: a measure of the plan.",
  GROUP_MEETING: "Møte: a meeting around the person.",
  DOCUMENT: "Dokument: a document of the room.",
});

describe(NoteAudience, "NoteAudience", "Who reads a note.", {
  EVERYBODY: "Alle: everybody who may read notes in the room.",
  NAMED: "Navngitte: those it names, its writer and the person's side.",
  OWNER_ALONE: "Privat: the owner alone, who has written it.",
});

describe(AboutMeKind, "AboutMeKind", "Om meg: what a part of the owner's presentation is about.", {
  WHO_I_AM: "Hvem jeg er: who I am.",
  WHAT_MATTERS_TO_ME: "Hva som er viktig for meg: what matters to me.",
  WHAT_OTHERS_SHOULD_KNOW: "Hva andre bør vite: what others should know.",
  HOW_TO_MEET_ME: "Hvordan jeg vil bli møtt: how I like to be met.",
  OTHER: "Annet: under a heading of their own.",
});
