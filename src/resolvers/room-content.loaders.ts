import * as calendar from "../services/calendar.reader.js";
import { printoutsByCase, printoutsByIds } from "../services/printout.reader.js";
import * as documents from "../services/room-document.reader.js";
import * as signed from "../services/signed-consent.reader.js";
import type { Making } from "./loader-making.js";

/** Of the calendar, documents, links and papers of rooms. */
export function roomContentLoaders({ one, many }: Making) {
  return {
    calendarEntry: one(calendar.entriesOfCalendarByIds),
    answersOfEntry: many(calendar.answersByEntry, (row) => row.entryId),
    changesOfCalendarEntry: many(calendar.changesByEntry, (row) => row.entryId),
    roomDocumentsOfCase: many(documents.roomDocumentsByCase, (row) => row.caseId),
    roomDocument: one(documents.roomDocumentsByIds),
    versionsOfRoomDocument: many(documents.versionsByDocument, (row) => row.documentId),
    roomFile: one(documents.versionsByIds),
    roomFileContent: one(documents.contentsByVersion),
    roomLinksOfCase: many(documents.roomLinksByCase, (row) => row.caseId),
    roomLink: one(documents.roomLinksByIds),
    printoutsOfCase: many(printoutsByCase, (row) => row.caseId),
    printout: one(printoutsByIds),
    signedConsentsOfCase: many(signed.signedConsentsByCase, (row) => row.caseId),
    signedConsent: one(signed.signedConsentsByIds),
    linesOfSignedConsent: many(signed.linesBySignedConsent, (row) => row.signedConsentId),
  };
}
