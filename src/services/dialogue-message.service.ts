import { DialogueDraft } from "../entities/dialogue-draft.entity.js";
import { DialogueMessage } from "../entities/dialogue-message.entity.js";
import { DialogueReading } from "../entities/dialogue-reading.entity.js";
import { mayTakeBack } from "../rules/dialogue.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { messagesAmong, unreadOf } from "./dialogue-view.step.js";
import type { MessageSent } from "./dialogue.service.js";
import { type DialogueChanged, draftOf, ownMessage, threadForDeed } from "./dialogue.step.js";
import { keepWording } from "./earlier-wording.step.js";
import { actorId } from "./person.step.js";
import { roomForDeed } from "./room.step.js";

interface Keyed {
  readonly idempotencyKey?: string | null | undefined;
}

export interface OnMessage extends Keyed {
  readonly messageId: string;
  readonly expectedVersion: number;
}

/** Corrects what one has written; what it said before stays to be seen, and it is unread again (SAM-49, FAIL-16). */
export async function correctMessage(ctx: RequestContext, input: OnMessage & { readonly text: string }): Promise<MessageSent> {
  return ctx.write("correctMessage", input, async (db) => {
    const { message, thread } = await ownMessage(ctx, db, "correctMessage", { id: localId("DialogueMessage", input.messageId), expectedVersion: input.expectedVersion });
    await keepWording(ctx, db, RoomArea.DIALOGUE, message);
    await db.update(DialogueMessage, { id: message.id }, { text: input.text, correctedAt: ctx.now, version: message.version + 1 });
    return { caseId: thread.caseId, threadId: thread.id, messageId: message.id, warnings: [] };
  });
}

/** Takes back what nobody has read yet; from then on its writer alone sees that it was there (SAM-49). */
export async function withdrawMessage(ctx: RequestContext, input: OnMessage): Promise<MessageSent> {
  return ctx.write("withdrawMessage", input, async (db) => {
    const { message, thread } = await ownMessage(ctx, db, "withdrawMessage", { id: localId("DialogueMessage", input.messageId), expectedVersion: input.expectedVersion });
    const readings = (await db.among(DialogueReading, "threadId", [thread.id])).filter((it) => it.messageIds.includes(message.id));
    const readerIds = readings.map((it) => it.readerId);
    if (!mayTakeBack(message.writtenById, readerIds)) throw new Refusal("MESSAGE_ALREADY_READ");
    await db.update(DialogueMessage, { id: message.id }, { withdrawnAt: ctx.now, version: message.version + 1 });
    return { caseId: thread.caseId, threadId: thread.id, messageId: message.id, warnings: [] };
  });
}

export interface MarkDialogueRead extends Keyed {
  readonly threadId: string;
  readonly upToMessageId?: string | null | undefined;
}

/** Says that one has read a conversation, up to a message or all of it. What has been read is told to those who read it too (SAM-49, FAIL-03). */
export async function markDialogueRead(ctx: RequestContext, input: MarkDialogueRead): Promise<DialogueChanged> {
  return ctx.write("markDialogueRead", input, async (db) => {
    const { thread } = await threadForDeed(ctx, db, "markDialogueRead", localId("DialogueThread", input.threadId), RoomRight.READ);
    const { caseId, id: threadId } = thread;
    const upTo = input.upToMessageId == null ? [] : await messagesAmong(ctx, db, [caseId], "id", [localId("DialogueMessage", input.upToMessageId)]);
    const last = upTo.find((it) => it.threadId === threadId);
    if (input.upToMessageId != null && !last) throw new Refusal("NOT_FOUND");
    const read = (await unreadOf(ctx, db, caseId, threadId)).filter(
      (it) => !last || it.sentAt < last.sentAt || (it.sentAt.getTime() === last.sentAt.getTime() && it.id <= last.id),
    );
    if (read.length > 0) {
      const seen = { messageIds: read.map((it) => it.id), messageVersions: read.map((it) => it.version) };
      await db.insert(DialogueReading, { caseId, threadId, readerId: actorId(ctx), ...seen, readAt: ctx.now });
    }
    return { caseId, threadId, warnings: [] };
  });
}

export interface SaveDialogueDraft extends Keyed {
  readonly caseId?: string | null | undefined;
  readonly threadId?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly text: string;
  readonly readVersion?: number | null | undefined;
}

export type DraftSaved = { readonly caseId: string; readonly draftId: string; readonly warnings: [] };

/** Keeps what one is writing, for oneself alone: one draft for each conversation, and one for a new one in the room. Two devices never overwrite each other (SAM-49, FAIL-16). */
export async function saveDialogueDraft(ctx: RequestContext, input: SaveDialogueDraft): Promise<DraftSaved> {
  return ctx.write("saveDialogueDraft", input, async (db) => {
    const { caseId, threadId } = await placeOf(ctx, db, input);
    const known = await draftOf(ctx, db, { caseId, threadId });
    const said = { title: input.title?.trim() || null, text: input.text, savedAt: ctx.now };
    if (known) {
      if (known.text !== "" || input.readVersion != null) sameVersion(known.version, input.readVersion ?? 0);
      await db.update(DialogueDraft, { id: known.id }, { ...said, version: known.version + 1 });
      return { caseId, draftId: known.id, warnings: [] };
    }
    const draftId = await db.insert(DialogueDraft, { caseId, threadId, authorId: actorId(ctx), ...said, version: 1 });
    return { caseId, draftId, warnings: [] };
  });
}

async function placeOf(
  ctx: RequestContext,
  db: Parameters<typeof threadForDeed>[1],
  { caseId, threadId }: Pick<SaveDialogueDraft, "caseId" | "threadId">,
): Promise<{ readonly caseId: string; readonly threadId: string | null }> {
  if ((caseId == null) === (threadId == null)) throw new Refusal("INVALID_INPUT", { path: ["threadId"] });
  if (threadId != null) {
    const { thread } = await threadForDeed(ctx, db, "saveDialogueDraft", localId("DialogueThread", threadId));
    return { caseId: thread.caseId, threadId: thread.id };
  }
  const id = localId("Case", caseId ?? "");
  await roomForDeed(ctx, db, "saveDialogueDraft", id, { area: RoomArea.DIALOGUE, right: RoomRight.WRITE });
  return { caseId: id, threadId: null };
}

/** Throws away what one has begun to write; nobody but oneself has seen it. */
export async function discardDialogueDraft(ctx: RequestContext, input: Keyed & { readonly draftId: string; readonly expectedVersion: number }): Promise<DraftSaved> {
  return ctx.write("discardDialogueDraft", input, async (db) => {
    const [draft] = await db.among(DialogueDraft, "id", [localId("DialogueDraft", input.draftId)], { lock: true });
    if (draft === undefined || draft.authorId !== ctx.actor.personId || draft.text === "") throw new Refusal("NOT_FOUND");
    await roomForDeed(ctx, db, "discardDialogueDraft", draft.caseId, { area: RoomArea.DIALOGUE, right: RoomRight.READ });
    sameVersion(draft.version, input.expectedVersion);
    await db.update(DialogueDraft, { id: draft.id }, { title: null, text: "", savedAt: ctx.now, version: draft.version + 1 });
    return { caseId: draft.caseId, draftId: draft.id, warnings: [] };
  });
}
