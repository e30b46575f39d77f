import { RoomNote } from "../entities/room-note.entity.js";
import { Refusal } from "../rules/refusal.js";
import { mayReadNote } from "../rules/room-note.rules.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { hiddenFromCaller, mayReadSubject, roomRolesOf } from "./dialogue-view.step.js";
import { actorId } from "./person.step.js";
import { rightsOf, roomForDeed } from "./room.step.js";

/** The notes among some that the caller reads: what is for them, about what they may read, and not kept from them. */
export async function notesKnown(ctx: RequestContext, db: Db, rows: readonly RoomNote[]): Promise<RoomNote[]> {
  const mine = rows.filter((it) => isFor(ctx, it));
  const hidden = await hiddenFromCaller(
    ctx,
    db,
    mine.map((it) => it.caseId),
  );
  return mine.filter((it) => !hidden.has(it.id) && (it.aboutId === null || !hidden.has(it.aboutId)));
}

function isFor(ctx: RequestContext, it: RoomNote): boolean {
  if (!rightsOf(ctx, it.caseId, RoomArea.NOTES).includes(RoomRight.READ)) return false;
  const reads = mayReadNote(it, roomRolesOf(ctx, it.caseId), ctx.actor.personId ?? "");
  return reads && (it.aboutKind === null || it.writtenById === ctx.actor.personId || mayReadSubject(ctx, it.caseId, it.aboutKind));
}

/** Locks a note for a deed of its writer's. For whoever does not read it, it is not there. */
export async function ownNote(
  ctx: RequestContext,
  db: WriteDb,
  deed: Deed,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<{ readonly note: RoomNote; readonly hand: CaseAtHand }> {
  const [note] = await notesKnown(ctx, db, await db.among(RoomNote, "id", [id], { lock: true }));
  if (!note) throw new Refusal("NOT_FOUND");
  const hand = await roomForDeed(ctx, db, deed, note.caseId, { area: RoomArea.NOTES, right: RoomRight.WRITE });
  if (note.writtenById !== actorId(ctx)) throw new Refusal("NOT_YOURS_TO_DO");
  sameVersion(note.version, expectedVersion);
  return { note, hand };
}
