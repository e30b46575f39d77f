import { AccessBasis } from "../entities/case-access.entity.js";
import { CoordinationTool } from "../entities/case.entity.js";
import { RoomArea, RoomRight, RoomRole } from "../tenants/policy-enums.js";

const { ABOUT_ME, CALENDAR, DIALOGUE, NOTES, MINUTES, PLAN, DOCUMENTS, PARTICIPANTS } = RoomArea;
const { READ, COMMENT, WRITE, PRINT } = RoomRight;

/** Choice: what a room is used for at the time: a plan, minutes in a plan's place, or coordination alone. */
export enum RoomKind {
  PLAN = "PLAN",
  MINUTES = "MINUTES",
  SIMPLE = "SIMPLE",
}

/** Law: hol §§ 7-1, 7-2: a coordinator is a right of its own; the room is there with a plan or without (Enkelt samspill), and is the same room when that changes. SAM-127, LUSTER-COORD-5. */
export function roomKind({ hasOpenPlan, tool }: { readonly hasOpenPlan: boolean; readonly tool: CoordinationTool | null }): RoomKind {
  if (hasOpenPlan) return RoomKind.PLAN;
  return tool === CoordinationTool.MINUTES ? RoomKind.MINUTES : RoomKind.SIMPLE;
}

/** Choice: what a relation to the case makes of somebody in the room; who handles or decides the case has no place in it. SAM-101. */
export const roomRoleOf: Partial<Record<AccessBasis, RoomRole>> = {
  OWNER: RoomRole.OWNER,
  REPRESENTATIVE: RoomRole.REPRESENTATIVE,
  COORDINATOR: RoomRole.COORDINATOR,
  PARTICIPANT: RoomRole.PARTICIPANT,
  GROUP_MEMBER: RoomRole.GROUP_MEMBER,
};

type Rights = Partial<Record<RoomArea, readonly RoomRight[]>>;

const all: readonly RoomRight[] = [READ, COMMENT, WRITE, PRINT];
const work: readonly RoomRight[] = [READ, COMMENT, WRITE];
const everything: Rights = Object.fromEntries(Object.values(RoomArea).map((it) => [it, all]));

/**
 * Law: pbrl §§ 3-1, 3-6, 4-1, hol § 12-1: the person's side and the coordinator have the whole room; who takes part by consent works in it and neither
 * prints nor reads who has been in it; a member of the group without consent to the plan gets what the group needs. SAM-102, SAM-104, SAM-105.
 */
export const usualRights: Readonly<Record<RoomRole, Rights>> = {
  OWNER: everything,
  REPRESENTATIVE: everything,
  COORDINATOR: everything,
  PARTICIPANT: { [ABOUT_ME]: [READ], [CALENDAR]: work, [DIALOGUE]: work, [NOTES]: work, [MINUTES]: [READ, COMMENT], [PLAN]: work, [DOCUMENTS]: work, [PARTICIPANTS]: [READ] },
  GROUP_MEMBER: { [CALENDAR]: [READ], [DIALOGUE]: work, [MINUTES]: [READ, COMMENT], [PARTICIPANTS]: [READ] },
};

/** Rights that are kept from a role, or from one person, in an area. */
export interface Withheld {
  readonly role: RoomRole | null;
  readonly area: RoomArea;
  readonly rights: readonly RoomRight[];
}

/** Law: pbrl §§ 3-1, 5-1: nothing is kept from the person's own side, and from the coordinator no more than printing, whatever the municipality would like. SAM-102. */
export function mayBeWithheld(role: RoomRole, right: RoomRight): boolean {
  if (role === RoomRole.COORDINATOR) return right === PRINT;
  return role === RoomRole.PARTICIPANT || role === RoomRole.GROUP_MEMBER;
}

/** Choice: several places in a room together give what each gives; what is kept from a role or from the person is kept, and without READ there is nothing else. SAM-26, SAM-102, SAM-103. */
export function rightsIn(area: RoomArea, relations: readonly AccessBasis[], withheld: readonly Withheld[]): RoomRight[] {
  const roles = relations.flatMap((it) => roomRoleOf[it] ?? []);
  const given = new Set(roles.flatMap((role) => rightsOfRole(role, area, withheld)));
  return Object.values(RoomRight).filter((it) => given.has(it));
}

/** Choice: kept from somebody is what their place would give them and does not; whoever has no place in the room, as the handler, is not touched by it. SAM-102, SAM-103. */
export function keepsFrom(area: RoomArea, right: RoomRight, relations: readonly AccessBasis[], withheld: readonly Withheld[]): boolean {
  if (withheld.length === 0 || relations.includes(AccessBasis.HANDLER)) return false;
  return rightsIn(area, relations, []).includes(right) && !rightsIn(area, relations, withheld).includes(right);
}

function rightsOfRole(role: RoomRole, area: RoomArea, withheld: readonly Withheld[]): RoomRight[] {
  const kept = withheld.filter((it) => it.area === area && (it.role === null || it.role === role)).flatMap((it) => it.rights);
  const left = (usualRights[role][area] ?? []).filter((it) => !kept.includes(it) || !mayBeWithheld(role, it));
  return left.includes(READ) ? left : [];
}
