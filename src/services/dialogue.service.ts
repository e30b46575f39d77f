import { DialogueMessage } from "../entities/dialogue-message.entity.js";
import { DialogueReader } from "../entities/dialogue-reader.entity.js";
import { DialogueThread } from "../entities/dialogue-thread.entity.js";
import { WithheldKind } from "../entities/withholding.entity.js";
import { isReader, nobodysTurn, readsWhatever, rolesAddressed, type Turn, turnAfter } from "../rules/dialogue.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { RoomArea, RoomRight, type RoomRole } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { roomRolesOf } from "./dialogue-view.step.js";
import { clearDraft, type DialogueChanged, readersOf, threadForDeed } from "./dialogue.step.js";
import { actorId } from "./person.step.js";
import { namedAmong, peopleInRoom } from "./room-people.step.js";
import { documentsIn, subjectIn } from "./room-subject.step.js";
import { roomForDeed } from "./room.step.js";
import { type Grounds, withhold } from "./withhold.step.js";

interface Written {
  readonly text: string;
  readonly awaitsIds?: readonly string[] | null | undefined;
  readonly documentIds?: readonly string[] | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export interface StartDialogue extends Written {
  readonly caseId: string;
  readonly title: string;
  readonly toRoles?: readonly RoomRole[] | null | undefined;
  readonly toIds?: readonly string[] | null | undefined;
  readonly aboutId?: string | null | undefined;
  readonly keepFromParents?: Grounds | null | undefined;
}

export type MessageSent = DialogueChanged & { readonly messageId: string };

/** Begins a conversation in a room: with everybody, with those who have some role there, or with those it names. The person's side reads it in any case (SAM-43, SAM-44). */
export async function startDialogue(ctx: RequestContext, input: StartDialogue): Promise<MessageSent> {
  return ctx.write("startDialogue", input, async (db) => {
    const caseId = localId("Case", input.caseId);
    const hand = await roomForDeed(ctx, db, "startDialogue", caseId, { area: RoomArea.DIALOGUE, right: RoomRight.WRITE });
    const people = await peopleInRoom(ctx, db, caseId, RoomArea.DIALOGUE);
    const named = namedAmong(input.toIds ?? [], new Set(people.keys()), "toIds");
    const subject = await subjectIn(ctx, db, caseId, input.aboutId);
    const roles = rolesAddressed(input.toRoles ?? [], named);
    const isHeard = [...people].some(([personId, theirs]) => personId !== actorId(ctx) && isReader(theirs, roles, named.includes(personId)));
    if (!isHeard) throw new Refusal("NOT_IN_THE_ROOM", { path: ["toRoles"] });
    const thread = { caseId, title: input.title.trim(), roles, ...subject, startedById: actorId(ctx), startedAt: ctx.now, passiveAt: null, version: 1 };
    const threadId = await db.insert(DialogueThread, thread);
    for (const personId of new Set([actorId(ctx), ...named])) await db.insert(DialogueReader, { caseId, threadId, personId, readsFrom: ctx.now, openedById: null });
    if (input.keepFromParents) await withhold(ctx, db, hand, { id: threadId, planId: null, kind: WithheldKind.DIALOGUE }, input.keepFromParents);
    await clearDraft(ctx, db, { caseId, threadId: null });
    return send(ctx, db, { id: threadId, caseId, roles }, input, nobodysTurn);
  });
}

export interface WriteMessage extends Written {
  readonly threadId: string;
}

/** Writes in a conversation. An answer moves the turn, unless its writer says whose it is (SAM-43, SAM-49, FAIL-03). */
export async function writeMessage(ctx: RequestContext, input: WriteMessage): Promise<MessageSent> {
  return ctx.write("writeMessage", input, async (db) => {
    const { thread } = await threadForDeed(ctx, db, "writeMessage", localId("DialogueThread", input.threadId));
    if (thread.passiveAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "PASSIVE" });
    await clearDraft(ctx, db, { caseId: thread.caseId, threadId: thread.id });
    return send(ctx, db, thread, input, thread);
  });
}

async function send(ctx: RequestContext, db: WriteDb, thread: Pick<DialogueThread, "id" | "caseId" | "roles">, input: Written, turn: Turn): Promise<MessageSent> {
  const named = input.awaitsIds == null ? null : namedAmong(input.awaitsIds, await readersOf(ctx, db, thread), "awaitsIds");
  const documentIds = await documentsIn(ctx, db, thread.caseId, input.documentIds ?? []);
  const { awaitsIds, askedById } = turnAfter(turn, actorId(ctx), named);
  const { caseId, id: threadId } = thread;
  const written = { text: input.text, documentIds, awaitsIds, askedById, writtenById: actorId(ctx), sentAt: ctx.now };
  const messageId = await db.insert(DialogueMessage, { caseId, threadId, ...written, correctedAt: null, withdrawnAt: null, version: 1 });
  return { caseId, threadId, messageId, warnings: [] };
}

export interface AddDialogueReader {
  readonly threadId: string;
  readonly expectedVersion: number;
  readonly personId: string;
  readonly fromTheStart?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Lets somebody in the room read a conversation from now on; what was written before is opened by the person's side alone (SAM-44, INV-15). */
export async function addDialogueReader(ctx: RequestContext, input: AddDialogueReader): Promise<DialogueChanged> {
  return ctx.write("addDialogueReader", input, async (db) => {
    const { thread, hand } = await threadForDeed(ctx, db, "addDialogueReader", localId("DialogueThread", input.threadId));
    sameVersion(thread.version, input.expectedVersion);
    const opens = input.fromTheStart === true;
    if (opens && !readsWhatever(roomRolesOf(ctx, thread.caseId))) throw new Refusal("NOT_YOURS_TO_DO", { path: ["fromTheStart"] });
    const people = await peopleInRoom(ctx, db, thread.caseId, RoomArea.DIALOGUE);
    const [personId = ""] = namedAmong([input.personId], new Set(people.keys()), "personId");
    const { id: threadId } = thread;
    const known = (await db.among(DialogueReader, "threadId", [threadId])).find((it) => it.personId === personId);
    const openedById = opens ? actorId(ctx) : (known?.openedById ?? null);
    if (known) await db.update(DialogueReader, { id: known.id }, { openedById });
    else await db.insert(DialogueReader, { caseId: hand.it.id, threadId, personId, readsFrom: ctx.now, openedById });
    await db.update(DialogueThread, { id: threadId }, { version: thread.version + 1 });
    return { caseId: thread.caseId, threadId, warnings: [] };
  });
}
