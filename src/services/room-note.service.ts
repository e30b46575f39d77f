import { NoteAudience, RoomNote } from "../entities/room-note.entity.js";
import { WithheldKind } from "../entities/withholding.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { mayWriteFor } from "../rules/room-note.rules.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { roomRolesOf } from "./dialogue-view.step.js";
import { keepWording } from "./earlier-wording.step.js";
import { actorId } from "./person.step.js";
import { ownNote } from "./room-note.step.js";
import { namedAmong, peopleInRoom } from "./room-people.step.js";
import { subjectIn } from "./room-subject.step.js";
import { roomForDeed } from "./room.step.js";
import { type Grounds, withhold } from "./withhold.step.js";

interface Keyed {
  readonly idempotencyKey?: string | null | undefined;
}

export interface WriteNote extends Keyed {
  readonly caseId: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly datedOn?: string | null | undefined;
  readonly audience?: NoteAudience | null | undefined;
  readonly readerIds?: readonly string[] | null | undefined;
  readonly aboutId?: string | null | undefined;
  readonly keepFromParents?: Grounds | null | undefined;
}

export type NoteChanged = { readonly caseId: string; readonly noteId: string; readonly warnings: [] };

/** Writes a dated text that is addressed to nobody, for everybody in the area, for those it names, or for the owner alone (SAM-46). */
export async function writeNote(ctx: RequestContext, input: WriteNote): Promise<NoteChanged> {
  return ctx.write("writeNote", input, async (db) => {
    const caseId = localId("Case", input.caseId);
    const hand = await roomForDeed(ctx, db, "writeNote", caseId, { area: RoomArea.NOTES, right: RoomRight.WRITE });
    const people = await peopleInRoom(ctx, db, caseId, RoomArea.NOTES);
    const readerIds = namedAmong(input.readerIds ?? [], new Set(people.keys()), "readerIds");
    const audience = input.audience ?? (readerIds.length > 0 ? NoteAudience.NAMED : NoteAudience.EVERYBODY);
    if ((audience === NoteAudience.NAMED) !== readerIds.length > 0) throw new Refusal("INVALID_INPUT", { path: ["readerIds"] });
    if (!mayWriteFor(audience, roomRolesOf(ctx, caseId))) throw new Refusal("NOT_YOURS_TO_DO", { path: ["audience"] });
    const said = { title: input.title?.trim() || null, text: input.text, datedOn: dayOf(ctx, input.datedOn) };
    const subject = await subjectIn(ctx, db, caseId, input.aboutId);
    const written = { writtenById: actorId(ctx), writtenAt: ctx.now, correctedAt: null, passiveAt: null, version: 1 };
    const noteId = await db.insert(RoomNote, { caseId, ...said, audience, readerIds, ...subject, ...written });
    if (input.keepFromParents) await withhold(ctx, db, hand, { id: noteId, planId: null, kind: WithheldKind.NOTE }, input.keepFromParents);
    return { caseId, noteId, warnings: [] };
  });
}

export interface ChangeNote extends Keyed {
  readonly noteId: string;
  readonly expectedVersion: number;
  readonly text?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly datedOn?: string | null | undefined;
}

/** Changes one's own note; what it said before is kept. Whom it is for stays, so that nobody comes to read an earlier wording that was not for them (SAM-46, FAIL-16). */
export async function changeNote(ctx: RequestContext, input: ChangeNote): Promise<NoteChanged> {
  return ctx.write("changeNote", input, async (db) => {
    const { note } = await ownNote(ctx, db, "changeNote", { id: localId("RoomNote", input.noteId), expectedVersion: input.expectedVersion });
    if (note.passiveAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "PASSIVE" });
    await keepWording(ctx, db, RoomArea.NOTES, note, note.title);
    const said = {
      text: input.text == null ? note.text : textOf(input.text),
      title: input.title === undefined ? note.title : input.title?.trim() || null,
      datedOn: input.datedOn == null ? note.datedOn : dayOf(ctx, input.datedOn),
    };
    await db.update(RoomNote, { id: note.id }, { ...said, correctedAt: ctx.now, version: note.version + 1 });
    return { caseId: note.caseId, noteId: note.id, warnings: [] };
  });
}

function textOf(text: string): string {
  if (text.trim() === "") throw new Refusal("INVALID_INPUT", { path: ["text"] });
  return text;
}

function dayOf(ctx: RequestContext, day: string | null | undefined): string {
  if (day != null && !isLocalDate(day)) throw new Refusal("INVALID_INPUT", { path: ["datedOn"] });
  return day ?? ctx.today;
}
