import { NoteAudience } from "../entities/room-note.entity.js";
import { RoomRole } from "../tenants/policy-enums.js";
import { readsWhatever } from "./dialogue.rules.js";

/** What of a note tells who reads it. */
export interface NoteRead {
  readonly audience: NoteAudience;
  readonly readerIds: readonly string[];
  readonly writtenById: string;
}

/**
 * Law: pbrl §§ 3-2, 5-1: what others write down about the person is theirs to read, and their representative's. Choice: the owner's own private note is read by
 * nobody else, the representative included. SAM-46.
 */
export function mayReadNote(note: NoteRead, theirs: readonly RoomRole[], personId: string): boolean {
  if (note.writtenById === personId) return true;
  if (note.audience === NoteAudience.OWNER_ALONE) return false;
  return readsWhatever(theirs) || note.audience === NoteAudience.EVERYBODY || note.readerIds.includes(personId);
}

/** Choice: only the owner keeps notes that nobody else reads; a note about the person by others is never hidden from the person. SAM-46. */
export function mayWriteFor(audience: NoteAudience, theirs: readonly RoomRole[]): boolean {
  return audience !== NoteAudience.OWNER_ALONE || theirs.includes(RoomRole.OWNER);
}
