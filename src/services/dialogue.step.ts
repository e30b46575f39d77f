import { DialogueDraft } from "../entities/dialogue-draft.entity.js";
import { DialogueMessage } from "../entities/dialogue-message.entity.js";
import { DialogueReader } from "../entities/dialogue-reader.entity.js";
import { DialogueThread } from "../entities/dialogue-thread.entity.js";
import { isReader } from "../rules/dialogue.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { messagesAmong, type ThreadSeen, threadsAmong } from "./dialogue-view.step.js";
import { actorId } from "./person.step.js";
import { peopleInRoom } from "./room-people.step.js";
import { roomForDeed } from "./room.step.js";

/** A conversation that a deed is about to be done in, as the caller has it. */
export interface ThreadAtHand {
  readonly thread: ThreadSeen;
  readonly hand: CaseAtHand;
}

/** What every deed in a conversation answers with. */
export type DialogueChanged = { readonly caseId: string; readonly threadId: string; readonly warnings: [] };

/** Locks a conversation for a deed. For whoever does not read it, it is not there, whatever else they may do in the room. */
export async function threadForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, threadId: string, right = RoomRight.WRITE): Promise<ThreadAtHand> {
  const [known] = await db.among(DialogueThread, "id", [threadId], { lock: true });
  const [thread] = known ? await threadsAmong(ctx, db, [known.caseId], [threadId]) : [];
  if (!thread) throw new Refusal("NOT_FOUND");
  return { thread, hand: await roomForDeed(ctx, db, deed, thread.caseId, { area: RoomArea.DIALOGUE, right }) };
}

/** Locks a message that the caller has written, in the version they have read. */
export async function ownMessage(
  ctx: RequestContext,
  db: WriteDb,
  deed: Deed,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<ThreadAtHand & { readonly message: DialogueMessage }> {
  const [known] = await db.among(DialogueMessage, "id", [id]);
  if (!known) throw new Refusal("NOT_FOUND");
  const at = await threadForDeed(ctx, db, deed, known.threadId);
  const [message] = await messagesAmong(ctx, db, [known.caseId], "id", [id]);
  if (!message) throw new Refusal("NOT_FOUND");
  if (message.writtenById !== actorId(ctx)) throw new Refusal("NOT_YOURS_TO_DO");
  sameVersion(message.version, expectedVersion);
  if (message.withdrawnAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "WITHDRAWN" });
  return { ...at, message };
}

/** Who reads a conversation now: the person's side, those whom it is for by what they are in the room, and those it names. */
export async function readersOf(ctx: RequestContext, db: WriteDb, { id, caseId, roles }: Pick<DialogueThread, "id" | "caseId" | "roles">): Promise<ReadonlySet<string>> {
  const named = (await db.among(DialogueReader, "threadId", [id])).map((it) => it.personId);
  const people = await peopleInRoom(ctx, db, caseId, RoomArea.DIALOGUE);
  return new Set([...people].filter(([personId, theirs]) => isReader(theirs, roles, named.includes(personId))).map(([personId]) => personId));
}

/** What somebody had begun to write is said now: their draft of it is empty. */
export async function clearDraft(ctx: RequestContext, db: WriteDb, { caseId, threadId }: Pick<DialogueDraft, "caseId" | "threadId">): Promise<void> {
  const draft = await draftOf(ctx, db, { caseId, threadId });
  if (draft && draft.text !== "") await db.update(DialogueDraft, { id: draft.id }, { title: null, text: "", savedAt: ctx.now, version: draft.version + 1 });
}

/** The caller's own draft in a conversation, or of a new one in a room. Of anybody else's the database tells nothing. */
export async function draftOf(ctx: RequestContext, db: WriteDb, { caseId, threadId }: Pick<DialogueDraft, "caseId" | "threadId">): Promise<DialogueDraft | undefined> {
  const mine = await db.among(DialogueDraft, "caseId", [caseId], { lock: true });
  return mine.find((it) => it.threadId === threadId && it.authorId === actorId(ctx));
}
