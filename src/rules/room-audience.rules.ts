import { AccessBasis } from "../entities/case-access.entity.js";
import { RoomArea, RoomRight, RoomRole } from "../tenants/policy-enums.js";
import type { LocalDate } from "../tenants/local-date.js";
import { ageOn } from "./calendar.rules.js";
import { roomRoleOf, type Withheld } from "./room.rules.js";

/** Whom something in a room is shown to, among those who may read the area. */
export interface Audience {
  readonly addedById: string;
  readonly namedIds: readonly string[];
  readonly onlyNamed: boolean;
  readonly keptFromRepresentatives: boolean;
}

/** Who looks, and what they are to the case. */
export interface Onlooker {
  readonly personId: string | null;
  readonly relations: readonly AccessBasis[];
}

const { OWNER, REPRESENTATIVE, COORDINATOR } = AccessBasis;

/** Law: pbrl §§ 3-1, 5-1: what is for some is still for the owner and for those who coordinate, and for a representative unless the owner keeps it from them. SAM-37, SAM-79. */
export function isShownTo(it: Audience, { personId, relations }: Onlooker): boolean {
  if (personId !== null && personId === it.addedById) return true;
  if (relations.includes(OWNER) || relations.includes(COORDINATOR)) return true;
  if (relations.includes(REPRESENTATIVE)) return !it.keptFromRepresentatives;
  return !it.onlyNamed || (personId !== null && it.namedIds.includes(personId));
}

/** Law: pbrl § 3-4: a child of 12 years may keep something from the parents. */
export const AGE_OF_KEEPING = 12;

/** Law: pbrl § 3-4: only the owner keeps something from whoever represents them, and from 12 years. Without a day of birth nothing is kept. LAW-13. */
export function mayKeepFromRepresentatives(relations: readonly AccessBasis[], birthDate: LocalDate | null, on: LocalDate): boolean {
  return relations.includes(OWNER) && birthDate !== null && ageOn(birthDate, on) >= AGE_OF_KEEPING;
}

/** Choice: one changes one's own; the person's side and the coordinator see to the whole room. SAM-38, SAM-65. */
export function mayChangeInRoom(addedById: string, { personId, relations }: Onlooker): boolean {
  return personId === addedById || relations.some((it) => it === OWNER || it === REPRESENTATIVE || it === COORDINATOR);
}

/**
 * Choice: whoever may print in an area may name others who may print one thing there; what the municipality keeps from a role is not given back that way.
 * SAM-104.
 */
export function mayPrintOne(rights: readonly RoomRight[], isNamed: boolean, relations: readonly AccessBasis[], withheld: readonly Withheld[]): boolean {
  if (rights.includes(RoomRight.PRINT)) return true;
  const roles = relations.flatMap((it) => roomRoleOf[it] ?? []);
  return isNamed && rights.includes(RoomRight.READ) && roles.some((role) => !isKept(role, withheld));
}

function isKept(role: RoomRole, withheld: readonly Withheld[]): boolean {
  return withheld.some((it) => it.area === RoomArea.DOCUMENTS && (it.role === null || it.role === role) && it.rights.includes(RoomRight.PRINT));
}
