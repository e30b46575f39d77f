import * as aboutMe from "../services/about-me.reader.js";
import * as dialogue from "../services/dialogue.reader.js";
import * as notes from "../services/room-note.reader.js";
import * as withholdings from "../services/withholding.reader.js";
import type { Making } from "./loader-making.js";

/** Of conversations, notes and what the owner says of themselves. */
export function dialogueLoaders({ one, many }: Making) {
  return {
    dialogue: one(dialogue.threadsByIds),
    dialogueMessage: one(dialogue.messagesByIds),
    dialogueDraft: one(dialogue.draftsByIds),
    dialogueDraftsOfCase: many(dialogue.draftsByCase, (row) => row.caseId),
    dialoguesAwaitingOfCase: many(dialogue.awaitingByCase, (row) => row.caseId),
    readingsOfDialogue: many(dialogue.readingsByThread, (row) => row.threadId),
    readersOfDialogue: many(dialogue.readersByThread, (row) => row.threadId),
    unreadMessagesOfCase: many(dialogue.unreadByCase, (row) => row.caseId),
    roomNote: one(notes.notesByIds),
    wordingsOfThing: many(notes.wordingsByThing, (row) => row.aboutId),
    aboutMeSection: one(aboutMe.sectionsByIds),
    aboutMeSectionsOfCase: many(aboutMe.sectionsByCase, (row) => row.caseId),
    aboutMeProposal: one(aboutMe.proposalsByIds),
    aboutMeProposalsOfCase: many(aboutMe.proposalsByCase, (row) => row.caseId),
    aboutMePicture: one(aboutMe.picturesByIds),
    aboutMePictureOfCase: many(aboutMe.picturesByCase, (row) => row.caseId),
    roomWithholdingsOfCase: many(withholdings.withholdingsByRoom, (row) => row.caseId),
  };
}
