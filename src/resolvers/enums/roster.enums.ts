import { ParticipationEnd } from "../../entities/plan-participant.entity.js";
import { RoomUnitKind } from "../../entities/room-unit.entity.js";
import { RoomOrder, RoomWaitingKind } from "../../rules/my-rooms.rules.js";
import { describe } from "./describe.js";

describe(RoomOrder, "RoomOrder", "Rekkefølge: the order of the rooms somebody takes part in.", {
  OWNER_NAME: "Navn: by the name of the person.",
  NEWEST_FIRST: "Nyeste først: by when the case was received, the latest first.",
  OLDEST_FIRST: "Eldste først: by when the case was received, the first first.",
});

describe(RoomWaitingKind, "RoomWaitingKind", "Venter på meg: what in a room waits for somebody.", {
  ANSWER: "Svar: an answer in a conversation.",
  PROGRESS: "Etterlysning: that they do their part, or say why not.",
  PROPOSAL: "Forslag: a yes or no to what others propose for Om meg.",
  DEED: "Oppgave: the next deed in the case.",
});

describe(ParticipationEnd, "ParticipationEnd", "Grunn til at deltakelsen er slutt: why somebody takes part no longer.", {
  TASK_DONE: "Oppgaven er løst: what they took part for is done.",
  OWNERS_WISH: "Personens ønske: the person, or whoever speaks for the person, wishes it (pbrl § 4-1).",
  OWN_WISH: "Eget ønske: their own wish.",
  CHANGED_WORK: "Ny jobb: they have left their work or have other tasks.",
  LONG_ABSENCE: "Langt fravær: they are away for long.",
  DECEASED: "Død: they have died.",
  OTHER: "Annet: something else.",
});

describe(RoomUnitKind, "RoomUnitKind", "Enhet i rommet: how a service is part of a room without being a person.", {
  UNIT: "Enhet: a unit with a place that its stand-ins fill, each by name.",
  MENTIONED: "Omtalt tjeneste: a service the person meets, named so that everybody knows of it; it has no access.",
});
