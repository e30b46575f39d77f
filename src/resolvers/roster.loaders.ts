import * as roster from "../services/roster.reader.js";
import { upcomingByCase, visitsByCase } from "../services/room-home.reader.js";
import { tasksByCase } from "../services/task.reader.js";
import type { Making } from "./loader-making.js";

/** Of who takes part in the rooms. */
export function rosterLoaders({ one, many }: Making) {
  return {
    participantsOfCase: many(roster.participantsByCase, (row) => row.caseId),
    unitsOfRoom: many(roster.roomUnitsByCase, (row) => row.caseId),
    roomUnit: one(roster.roomUnitsByIds),
    visitsOfRoom: many(visitsByCase, (row) => row.caseId),
    upcomingOfRoom: many(upcomingByCase, (row) => row.caseId),
    tasksOfRoom: many(tasksByCase, (row) => row.caseId),
    picture: one(roster.picturesByPersons),
  };
}
