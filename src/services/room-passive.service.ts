import { AboutMeSection } from "../entities/about-me-section.entity.js";
import { DialogueThread } from "../entities/dialogue-thread.entity.js";
import { RoomNote } from "../entities/room-note.entity.js";
import { mayPutAwayDialogue } from "../rules/dialogue.rules.js";
import { parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sectionForDeed } from "./about-me.step.js";
import { sameVersion } from "./case-deed.step.js";
import { roomRolesOf } from "./dialogue-view.step.js";
import { threadForDeed } from "./dialogue.step.js";
import { actorId } from "./person.step.js";
import { ownNote } from "./room-note.step.js";

export interface OnRoomThing {
  readonly thingId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type RoomThingChanged = { readonly caseId: string; readonly threadId?: string; readonly noteId?: string; readonly sectionId?: string; readonly warnings: [] };

/** Puts a conversation, a note or a section about oneself away without deleting it: out of the usual lists, and there to be taken up again (SAM-28, FAIL-16). */
export async function putAwayInRoom(ctx: RequestContext, input: OnRoomThing): Promise<RoomThingChanged> {
  return ctx.write("putAwayInRoom", input, (db) => setPassive(ctx, db, "putAwayInRoom", input));
}

/** Takes up again what was put away (SAM-28). */
export async function takeUpInRoom(ctx: RequestContext, input: OnRoomThing): Promise<RoomThingChanged> {
  return ctx.write("takeUpInRoom", input, (db) => setPassive(ctx, db, "takeUpInRoom", input));
}

type PassiveDeed = "putAwayInRoom" | "takeUpInRoom";

async function setPassive(ctx: RequestContext, db: WriteDb, deed: PassiveDeed, { thingId, expectedVersion }: OnRoomThing): Promise<RoomThingChanged> {
  const parsed = parseGlobalId(thingId);
  const on = { id: parsed?.id ?? "", expectedVersion };
  if (parsed?.kind === "DialogueThread") return ofThread(ctx, db, deed, on);
  if (parsed?.kind === "RoomNote") {
    const { note } = await ownNote(ctx, db, deed, on);
    await db.update(RoomNote, { id: note.id }, { ...passive(ctx, deed, note), version: note.version + 1 });
    return { caseId: note.caseId, noteId: note.id, warnings: [] };
  }
  if (parsed?.kind !== "AboutMeSection") throw new Refusal("NOT_FOUND");
  const section = await sectionForDeed(ctx, db, deed, on);
  await db.update(AboutMeSection, { id: section.id }, { ...passive(ctx, deed, section), version: section.version + 1 });
  return { caseId: section.caseId, sectionId: section.id, warnings: [] };
}

async function ofThread(
  ctx: RequestContext,
  db: WriteDb,
  deed: PassiveDeed,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<RoomThingChanged> {
  const { thread } = await threadForDeed(ctx, db, deed, id);
  if (!mayPutAwayDialogue(roomRolesOf(ctx, thread.caseId), thread.startedById === actorId(ctx))) throw new Refusal("NOT_YOURS_TO_DO");
  sameVersion(thread.version, expectedVersion);
  await db.update(DialogueThread, { id }, { ...passive(ctx, deed, thread), version: thread.version + 1 });
  return { caseId: thread.caseId, threadId: id, warnings: [] };
}

function passive(ctx: RequestContext, deed: PassiveDeed, { passiveAt }: { readonly passiveAt: Date | null }): { readonly passiveAt: Date | null } {
  const isToBePassive = deed === "putAwayInRoom";
  if ((passiveAt !== null) === isToBePassive) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: isToBePassive ? "PASSIVE" : "IN_USE" });
  return { passiveAt: isToBePassive ? ctx.now : null };
}
