import { DialogueDraft } from "../entities/dialogue-draft.entity.js";
import { DialogueMessage } from "../entities/dialogue-message.entity.js";
import { DialogueReader } from "../entities/dialogue-reader.entity.js";
import { DialogueReading } from "../entities/dialogue-reading.entity.js";
import { DialogueThread } from "../entities/dialogue-thread.entity.js";
import { Refusal } from "../rules/refusal.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { messagesAmong, messagesOfThread, type ThreadSeen, threadsAmong, threadsAwaiting, threadsOfRoom, unreadByRoom } from "./dialogue-view.step.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { readRoomRows } from "./room-rows.reader.js";
import { rightsOf } from "./room.step.js";

type Ids = readonly string[];

const what = "DIALOGUE";
const area = RoomArea.DIALOGUE;

function seen<T extends { readonly caseId: string }>(ctx: RequestContext, rows: readonly T[]): T[] {
  for (const caseId of new Set(rows.map((it) => it.caseId))) ctx.saw(what, caseId);
  return [...rows];
}

const caseIdsOf = (rows: readonly { readonly caseId: string }[]): string[] => [...new Set(rows.map((it) => it.caseId))];

/** Conversations the caller reads, by id. */
export async function threadsByIds(ctx: RequestContext, ids: Ids): Promise<ThreadSeen[]> {
  const rows = await ctx.read(async (db) => {
    const known = await db.among(DialogueThread, "id", ids);
    return threadsAmong(ctx, db, caseIdsOf(known), ids);
  });
  return seen(ctx, rows);
}

/** The conversations of a room, the one that was last written in first. */
export async function listDialogues(ctx: RequestContext, caseId: string, withPassive: boolean, page: PageRequest): Promise<Page<ThreadSeen>> {
  mustRead(ctx, caseId);
  const rows = await ctx.read((db) => threadsOfRoom(ctx, db, { caseId, withPassive, after: positionAfter(page), limit: rowsToFetch(page) }));
  return pageOf(seen(ctx, rows), page, (it) => ({ value: it.lastMessageAt.toISOString(), id: it.id }));
}

/** The messages of a conversation, the newest first. */
export async function listMessages(ctx: RequestContext, threadId: string, page: PageRequest): Promise<Page<DialogueMessage>> {
  const [thread] = await threadsByIds(ctx, [threadId]);
  if (!thread) throw new Refusal("NOT_FOUND");
  const rows = await ctx.read((db) => messagesOfThread(ctx, db, { caseId: thread.caseId, threadId, after: positionAfter(page), limit: rowsToFetch(page) }));
  return pageOf(seen(ctx, rows), page, (it) => ({ value: it.sentAt.toISOString(), id: it.id }));
}

function mustRead(ctx: RequestContext, caseId: string): void {
  if (!rightsOf(ctx, caseId, area).includes(RoomRight.READ)) throw new Refusal("NOT_FOUND");
}

/** Messages the caller reads, by id. */
export async function messagesByIds(ctx: RequestContext, ids: Ids): Promise<DialogueMessage[]> {
  const rows = await ctx.read(async (db) => {
    const known = await db.among(DialogueMessage, "id", ids);
    return messagesAmong(ctx, db, caseIdsOf(known), "id", ids);
  });
  return seen(ctx, rows);
}

/** How many messages wait to be read in each room: the number alone, in one statement for all of them (SAM-36). */
export const unreadByCase = (ctx: RequestContext, caseIds: Ids) => ctx.read((db) => unreadByRoom(ctx, db, caseIds));

/** The conversations in which it is the caller's turn, of many rooms at once (FAIL-03). */
export const awaitingByCase = async (ctx: RequestContext, caseIds: Ids) => seen(ctx, await ctx.read((db) => threadsAwaiting(ctx, db, caseIds)));

/** Who has read messages and when, for those who read the messages. */
export const readingsByThread = (ctx: RequestContext, ids: Ids) => readRoomRows(ctx, DialogueReading, "threadId", ids, { what, area, orderBy: ["readAt", "id"] });

/** Those whom conversations name. */
export const readersByThread = (ctx: RequestContext, ids: Ids) => readRoomRows(ctx, DialogueReader, "threadId", ids, { what, area, orderBy: ["readsFrom", "id"] });

/** The caller's own drafts: the database gives nobody those of another. One that has been sent or thrown away is empty, and none. */
async function drafts(ctx: RequestContext, property: "id" | "caseId", ids: Ids): Promise<DialogueDraft[]> {
  const rows = await ctx.read((db) => db.among(DialogueDraft, property, ids));
  return rows.filter((it) => it.text !== "" && it.authorId === ctx.actor.personId && rightsOf(ctx, it.caseId, area).includes(RoomRight.READ));
}

export const draftsByIds = (ctx: RequestContext, ids: Ids) => drafts(ctx, "id", ids);
export const draftsByCase = (ctx: RequestContext, ids: Ids) => drafts(ctx, "caseId", ids);
