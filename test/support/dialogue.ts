import * as documents from "../../src/demo/operations.js";
import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";
import { hire, type Hired } from "./people.js";
import { type SharedPlan, withParticipant } from "./sharing.js";
import { onPlan } from "./stages.js";

/** Conversations, notes and Om meg, as a frontend would ask for them. */

const errors = "errors { code message path details { name value } } warnings { code }";
const by = "{ ... on Professional { id name } ... on Person { id name } }";
const earlier = `earlier { version heading text at by ${by} }`;
const message = `message { id text sentAt correctedAt withdrawnAt version writtenBy ${by} attachments { id } readings { readAt version reader ${by} } ${earlier} }`;
const dialogue = `dialogue { id title roles aboutKind aboutId version unread passiveAt named ${by} awaits ${by} }`;
const note = `note { id datedOn title text audience aboutKind aboutId version passiveAt correctedAt writtenBy ${by} readers ${by} ${earlier} }`;
const section = `aboutMeSection { id kind heading text language byOwner passiveAt version writtenBy ${by} ${earlier} }`;
const proposal = `aboutMeProposal { id text accepted version proposedBy ${by} answeredBy ${by} section { id } }`;

const deed = (name: string, shown: string): string => {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ${title}($input: ${title}Input!) { ${name}(input: $input) { case { id } ${shown} ${errors} } }`;
};

export const START_DIALOGUE = deed("startDialogue", `${dialogue} ${message}`);
export const WRITE_MESSAGE = deed("writeMessage", `${dialogue} ${message}`);
export const CORRECT_MESSAGE = deed("correctMessage", message);
export const WITHDRAW_MESSAGE = deed("withdrawMessage", `${dialogue} ${message}`);
export const MARK_DIALOGUE_READ = deed("markDialogueRead", dialogue);
export const ADD_DIALOGUE_READER = deed("addDialogueReader", dialogue);
export const SAVE_DIALOGUE_DRAFT = deed("saveDialogueDraft", "draft { id title text savedAt version thread { id } }");
export const DISCARD_DIALOGUE_DRAFT = deed("discardDialogueDraft", "");
export const PUT_AWAY_IN_ROOM = deed("putAwayInRoom", `${dialogue} ${note} ${section}`);
export const TAKE_UP_IN_ROOM = deed("takeUpInRoom", `${dialogue} ${note} ${section}`);
export const WRITE_NOTE = deed("writeNote", note);
export const CHANGE_NOTE = deed("changeNote", note);
export const CHANGE_ANNOTATION = deed("changeAnnotation", `annotation { id text version correctedAt canBeChanged ${earlier} }`);
export const ANNOTATE_IN_ROOM = deed("annotate", `plan { id } annotation { id elementId text version canBeChanged }`);
export const WRITE_ABOUT_ME = deed("writeAboutMe", section);
export const CHANGE_ABOUT_ME = deed("changeAboutMe", section);
export const PROPOSE_ABOUT_ME = deed("proposeAboutMe", proposal);
export const ANSWER_ABOUT_ME_PROPOSAL = deed("answerAboutMeProposal", `${proposal} ${section}`);
export const CHOOSE_PICTURE = deed("choosePicture", "aboutMePicture { id version document { id } }");
export const REMOVE_PICTURE = deed("removePicture", "");

const DIALOGUES = `query Dialogues($caseId: ID!, $withPassive: Boolean!) {
  dialogues(caseId: $caseId, withPassive: $withPassive, first: 100) { nodes { id title roles aboutId unread version lastMessageAt passiveAt awaits ${by} named ${by} draft { text } } }
}`;
const MESSAGES = `query Messages($threadId: ID!) {
  dialogueMessages(threadId: $threadId, first: 100) { nodes { id text version correctedAt withdrawnAt writtenBy ${by} attachments { id } readings { readAt version reader ${by} } ${earlier} } }
}`;
const NOTES = `query Notes($caseId: ID!, $withPassive: Boolean!) { roomNotes(caseId: $caseId, withPassive: $withPassive, first: 100) { nodes { id text title version ${earlier} annotations { id text } } } }`;
export const ROOM = `query Room($caseId: ID!) { room(caseId: $caseId) {
  unreadMessages awaitingMe { id title } drafts { id text title version thread { id } } withholdings { kind elementId }
  aboutMe { sections { id kind heading text language byOwner version ${earlier} } putAway { id text } proposals { id text accepted version } picture { id document { id } } }
} }`;

/** An active plan with the coordinator, a professional and one more who take part; the clock has gone on since they came. */
export async function inRoom(app: TestApp, municipality = "luster"): Promise<SharedPlan & { readonly other: Hired; readonly coordinator: Client; readonly professional: Client }> {
  const it = await withParticipant(app, municipality);
  const other = await hire(app, municipality, "PROFESSIONAL");
  const coordinator = app.as(`${municipality}/coordinator`);
  await coordinator.must(documents.ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, municipality, it.planId)), personId: other.id, function: "Miljøarbeid" });
  later(app);
  return { ...it, other, coordinator, professional: app.as(`${municipality}/professional`) };
}

/** Lets a minute go by. */
export function later(app: TestApp, minutes = 1): void {
  app.setClock(new Date(app.now().getTime() + minutes * 60_000).toISOString());
}

/** The conversations of a room as somebody sees them. */
export async function dialoguesOf(who: Client, caseId: string, withPassive = false): Promise<Answer[]> {
  return (await who.ask(DIALOGUES, { caseId, withPassive }))["dialogues"].nodes as Answer[];
}

/** The messages of a conversation as somebody sees them, the first first. */
export async function messagesOf(who: Client, threadId: string): Promise<Answer[]> {
  return ((await who.ask(MESSAGES, { threadId }))["dialogueMessages"].nodes as Answer[]).toReversed();
}

export const textsOf = async (who: Client, threadId: string): Promise<string[]> => (await messagesOf(who, threadId)).map((it) => it["text"] as string);

/** The notes of a room as somebody sees them. */
export async function notesOf(who: Client, caseId: string, withPassive = false): Promise<Answer[]> {
  return (await who.ask(NOTES, { caseId, withPassive }))["roomNotes"].nodes as Answer[];
}

/** The room as somebody sees it. */
export async function roomOf(who: Client, caseId: string): Promise<Answer> {
  return (await who.ask(ROOM, { caseId }))["room"] as Answer;
}

/** A conversation that somebody has begun, with its first message. */
export async function begun(who: Client, caseId: string, more: object = {}): Promise<{ readonly threadId: string; readonly messageId: string; readonly version: number }> {
  const { dialogue: thread, message: first } = await who.must(START_DIALOGUE, { caseId, title: "Skolestart", text: "Hvordan går det?", ...more });
  return { threadId: thread.id, messageId: first.id, version: thread.version };
}
