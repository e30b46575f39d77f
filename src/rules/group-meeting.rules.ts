import { AccessBasis } from "../entities/case-access.entity.js";
import { GroupMeetingKind, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { Deed } from "../tenants/deeds.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { Standing } from "./access.rules.js";
import { addDays, daysBetween } from "./calendar.rules.js";

const { PLANNED, INVITED, MINUTES_DRAFTED, CONFIRMED, PUBLISHED } = GroupMeetingState;

const legalFrom: Partial<Record<Deed, readonly GroupMeetingState[]>> = {
  inviteToGroupMeeting: [PLANNED],
  cancelGroupMeeting: [PLANNED, INVITED],
  recordGroupMeeting: [INVITED, MINUTES_DRAFTED],
  confirmGroupMinutes: [MINUTES_DRAFTED],
  publishGroupMinutes: [CONFIRMED],
  answerProposal: [CONFIRMED, PUBLISHED],
  recordProposalAnswer: [CONFIRMED, PUBLISHED],
  correctProposalAnswer: [CONFIRMED, PUBLISHED],
  moveToCooperationMeeting: [PLANNED, INVITED],
};

/** Seed: planned, invited, held with its minutes drafted, confirmed before parting, published; until it is held it may be cancelled. LUND-11.4-24 to -35. */
export function groupMeetingAllows(deed: Deed, state: GroupMeetingState): boolean {
  return legalFrom[deed]?.includes(state) ?? true;
}

/** Who does something with a meeting. */
export interface AtMeeting extends Standing {
  readonly isMeetingLeader: boolean;
  readonly isMinuteTaker: boolean;
  /** Whether the deed writes the minutes, which is the minute taker's too. */
  readonly writes: boolean;
}

/** Seed: whoever leads the meeting, or the coordinator; the minutes are the minute taker's too. LUND-11.4-13, LUND-11.4-31, LUND-2-SAM-2. */
export function mayRunMeeting({ relations, isMeetingLeader, isMinuteTaker, writes }: AtMeeting): boolean {
  return isMeetingLeader || relations.includes(AccessBasis.COORDINATOR) || (writes && isMinuteTaker);
}

/** Seed: meetings of the group are called by its leader or the coordinator; a cooperation meeting by whoever takes the initiative. LUND-2-SAM-2, LUND-11.4-13. */
export function mayCallMeeting(kind: GroupMeetingKind, { relations, roles }: Standing, isGroupLeader: boolean): boolean {
  if (kind === GroupMeetingKind.COOPERATION) return true;
  return isGroupLeader || relations.includes(AccessBasis.COORDINATOR) || (kind === GroupMeetingKind.START_UP && roles.includes(Role.UNIT_LEADER));
}

/** Seed: a group meets as the group or in the alternative form; the others need none. LUND-2-SAM-1, LUND-11.4-40. */
export function needsGroup(kind: GroupMeetingKind): boolean {
  return kind === GroupMeetingKind.GROUP || kind === GroupMeetingKind.ALTERNATIVE;
}

/** Seed: cooperation goes on after a group was dissolved only when the person allows it. LUND-11.4-38. */
export function needsPermission(hadGroup: boolean, hasOpenGroup: boolean): boolean {
  return hadGroup && !hasOpenGroup;
}

/** Seed: the invitation goes out so many days ahead as the municipality says; unsaid, any day ahead will do. DL-10, SC-12, LUND-11.4-24. */
export function isInvitationLate(today: LocalDate, meetsOn: LocalDate, { group }: MunicipalityPolicy): boolean {
  return group.invitationDays !== null && daysBetween(today, meetsOn) < group.invitationDays;
}

/** What an invitation holds beside whom it concerns, which is the person of the case. */
export interface Invitation {
  readonly time: string | null;
  readonly place: string | null;
  readonly points: number;
  readonly addresses: readonly (string | null)[];
}

/** Seed: an invitation tells time and place, the agenda, and the participants with title, name and address. LUND-11.4-26a to -26d. */
export function missingInInvitation({ time, place, points, addresses }: Invitation): string[] {
  return [
    ...(time === null ? ["TIME"] : []),
    ...(place === null ? ["PLACE"] : []),
    ...(points === 0 ? ["AGENDA"] : []),
    ...(addresses.length === 0 ? ["PARTICIPANTS"] : []),
    ...(addresses.includes(null) ? ["ADDRESS"] : []),
  ];
}

/** Seed: economy, health and the family's situation are talked of when the person wishes it, and not otherwise. LUND-11.4-20. */
export function isWithoutWish(point: { readonly sensitive: boolean; readonly wishedOn: LocalDate | null }): boolean {
  return point.sensitive && point.wishedOn === null;
}

/** Choice: whoever is called in to one meeting sees the case's group until a month after it. LUND-11.4-25, FAIL-12. */
export function lastDayOfCalledIn(on: LocalDate): LocalDate {
  return addDays(on, 30);
}

/** Law: hol § 12-1: the person reads all; leader, minute taker and coordinator write; others read the agenda they are invited to and the minutes they were sent. 6.7. */
export function mayReadAllOfMeeting({ relations }: Pick<Standing, "relations">, isMeetingLeader: boolean, isMinuteTaker: boolean): boolean {
  const those: readonly AccessBasis[] = [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR];
  return isMeetingLeader || isMinuteTaker || relations.some((it) => those.includes(it));
}
