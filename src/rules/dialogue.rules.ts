import type { RoomSubject } from "../entities/dialogue-thread.entity.js";
import { RoomRole } from "../tenants/policy-enums.js";
import type { GlobalKind } from "./global-id.rules.js";

/** Whose turn it is to say something, and who wanted to hear it. */
export interface Turn {
  readonly awaitsIds: readonly string[];
  readonly askedById: string | null;
}

/** Choice: a conversation that waits for nobody. SAM-49. */
export const nobodysTurn: Turn = { awaitsIds: [], askedById: null };

/**
 * Choice: whoever writes says whose turn it is; where they say nothing, an answer takes the turn from whoever gave it, and the last answer hands it back to the
 * one who asked. Whoever writes out of turn changes nothing. SAM-49, FAIL-03.
 */
export function turnAfter(turn: Turn, writerId: string, named: readonly string[] | null): Turn {
  if (named !== null) {
    const awaitsIds = [...new Set(named)].filter((it) => it !== writerId);
    return { awaitsIds, askedById: awaitsIds.length > 0 ? writerId : null };
  }
  if (!turn.awaitsIds.includes(writerId)) return turn;
  const left = turn.awaitsIds.filter((it) => it !== writerId);
  if (left.length > 0) return { awaitsIds: left, askedById: turn.askedById };
  return turn.askedById === null || turn.askedById === writerId ? nobodysTurn : { awaitsIds: [turn.askedById], askedById: null };
}

/** Choice: whoever waits for somebody who has left waits for the one who takes it on, once, and for nobody where there is none. SAM-139, FAIL-03. */
export function turnHandedOn(awaitsIds: readonly string[], leavingId: string, successorId: string | null): string[] {
  return [...new Set(awaitsIds.flatMap((it) => (it === leavingId ? (successorId ?? []) : it)))];
}

/** Choice: a conversation that names nobody and no role is for everybody in the room. SAM-44. */
export function rolesAddressed(roles: readonly RoomRole[], named: readonly string[]): RoomRole[] {
  const asked = roles.length === 0 && named.length === 0 ? Object.values(RoomRole) : roles;
  return Object.values(RoomRole).filter((it) => asked.includes(it));
}

/** Law: pbrl §§ 3-2, 5-1: what is written about the person in the room is theirs to read, and their representative's; professionals have no room of their own in it. SAM-44. */
export function readsWhatever(roles: readonly RoomRole[]): boolean {
  return roles.includes(RoomRole.OWNER) || roles.includes(RoomRole.REPRESENTATIVE);
}

/** Law: pbrl §§ 3-2, 5-1: whether somebody in the room reads a conversation: the person's side always, others when it is for them. SAM-44. */
export function isReader(theirs: readonly RoomRole[], addressed: readonly string[], isNamed: boolean): boolean {
  return readsWhatever(theirs) || isNamed || theirs.some((it) => addressed.includes(it));
}

/** Choice: what nobody but its writer has read may be taken back; once it has been read it is corrected instead. SAM-49. */
export function mayTakeBack(writerId: string, readerIds: readonly string[]): boolean {
  return readerIds.every((it) => it === writerId);
}

/** Choice: a conversation is put away by whoever began it, by the person's side and by the coordinator; it goes on existing for all its readers. SAM-28. */
export function mayPutAwayDialogue(theirs: readonly RoomRole[], isStarter: boolean): boolean {
  return isStarter || readsWhatever(theirs) || theirs.includes(RoomRole.COORDINATOR);
}

/** Choice: what something in a room is tied to is told by the id of its own kind. SAM-46. */
export const kindOfSubject: Readonly<Record<RoomSubject, GlobalKind>> = { GOAL: "Goal", MEASURE: "Measure", GROUP_MEETING: "GroupMeeting", DOCUMENT: "RoomDocument" };
