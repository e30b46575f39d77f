import type { CoordinationTool } from "../entities/case.entity.js";
import type { RoomRole } from "../tenants/policy-enums.js";
import { type RoomKind, roomKind } from "./room.rules.js";

/** In which order somebody sees the rooms they take part in. Choice: SAM-23. */
export enum RoomOrder {
  OWNER_NAME = "OWNER_NAME",
  NEWEST_FIRST = "NEWEST_FIRST",
  OLDEST_FIRST = "OLDEST_FIRST",
}

/** What is known of a room before anything in it is read. */
export interface RoomFacts {
  readonly id: string;
  readonly ownerName: string;
  readonly receivedAt: Date;
  readonly tool: CoordinationTool | null;
  readonly hasOpenPlan: boolean;
  readonly hasEndedPlan: boolean;
  /** The case has ended. */
  readonly hasEnded: boolean;
  readonly roles: readonly RoomRole[];
}

/** Which rooms are wanted; what is left out does not matter. */
export interface RoomWanted {
  readonly kinds?: readonly RoomKind[] | null | undefined;
  readonly roles?: readonly RoomRole[] | null | undefined;
  readonly locked?: boolean | null | undefined;
}

/** Choice: the padlock of a list: the case has ended, or its plan has and no other has been begun. What is behind it is read, and of an ended plan nothing is written any more. SAM-25, INV-11. */
export function isLockedRoom({ hasEnded, hasOpenPlan, hasEndedPlan }: Pick<RoomFacts, "hasEnded" | "hasOpenPlan" | "hasEndedPlan">): boolean {
  return hasEnded || (hasEndedPlan && !hasOpenPlan);
}

/** Choice: rooms are chosen by what they are used for, by what somebody is in them, and by the padlock. SAM-23, SAM-25. */
export function wantedAmong<T extends RoomFacts>(rooms: readonly T[], { kinds, roles, locked }: RoomWanted): T[] {
  return rooms.filter(
    (it) => (kinds == null || kinds.includes(roomKind(it))) && (roles == null || it.roles.some((one) => roles.includes(one))) && (locked == null || isLockedRoom(it) === locked),
  );
}

interface Place {
  readonly value: string;
  readonly id: string;
}

interface Ordered<T> {
  readonly positionOf: (it: T) => Place;
  /** Those after the position that was asked for. */
  readonly rest: readonly T[];
}

/** Choice: an order of its own for each wish, with the id to tell two apart, so that a page begins where the one before ended. SAM-23. */
export function inOrder<T extends RoomFacts>(rooms: readonly T[], order: RoomOrder, after: Place | null): Ordered<T> {
  const positionOf = (it: T): Place => ({ value: order === RoomOrder.OWNER_NAME ? it.ownerName : it.receivedAt.toISOString(), id: it.id });
  const direction = order === RoomOrder.NEWEST_FIRST ? -1 : 1;
  const compare = (one: Place, other: Place): number => direction * (one.value.localeCompare(other.value, "nb") || one.id.localeCompare(other.id));
  const sorted = rooms.toSorted((one, other) => compare(positionOf(one), positionOf(other)));
  return { positionOf, rest: after === null ? sorted : sorted.filter((it) => compare(positionOf(it), after) > 0) };
}

/** What in a room waits for somebody. Choice: SAM-31. */
export enum RoomWaitingKind {
  ANSWER = "ANSWER",
  PROGRESS = "PROGRESS",
  PROPOSAL = "PROPOSAL",
  DEED = "DEED",
}
