import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseMeetingState, MeetingBoard } from "../entities/case-meeting.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { Deed } from "../tenants/deeds.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { UnitPolicy } from "../tenants/municipality-policy.js";

const { PLANNED, SUMMONED, HELD } = CaseMeetingState;

const members: Readonly<Record<MeetingBoard, readonly Role[]>> = {
  UNIT: [Role.UNIT_LEADER, Role.CASE_WORKER, Role.SERVICE_OFFICER],
  ALLOCATION_BODY: [Role.ALLOCATION_BODY_MEMBER],
};

/** Seed: the unit is a group from several services, whatever its number, and the body has members of its own. LOPPA-MEM-6, STRANDA-ORG-3. */
export function memberRolesOf(board: MeetingBoard): readonly Role[] {
  return members[board];
}

const conveners: Readonly<Record<MeetingBoard, readonly Role[]>> = {
  UNIT: [Role.UNIT_LEADER, Role.DUTY_CONVENE],
  ALLOCATION_BODY: [Role.ALLOCATION_BODY_MEMBER, Role.UNIT_LEADER],
};

/** Seed: the unit's leader convenes the others; the body is convened by its own members or by the unit's leader, who lays cases before it. LOPPA-LEAD-1. */
export function mayConvene(board: MeetingBoard, roles: readonly Role[]): boolean {
  return roles.some((it) => conveners[board].includes(it));
}

const readers: Readonly<Record<MeetingBoard, readonly Role[]>> = {
  UNIT: [...members.UNIT, Role.SERVICE_UNIT_LEADER],
  ALLOCATION_BODY: [...members.UNIT, Role.SERVICE_UNIT_LEADER, Role.ALLOCATION_BODY_MEMBER],
};

/** Choice: whoever lays cases before a meeting must see when it is held; the body has nothing to do with the unit's own meetings. STRANDA-ORG-5. */
export function mayReadBoard(board: MeetingBoard, roles: readonly Role[]): boolean {
  return roles.some((it) => readers[board].includes(it));
}

const open: readonly CaseMeetingState[] = [PLANNED, SUMMONED];

/** Choice: a meeting that has been neither held nor cancelled; a board has one such on a day. LOPPA-MEET-2. */
export function isOpenMeeting(state: CaseMeetingState): boolean {
  return open.includes(state);
}

const legalFrom: Partial<Record<Deed, readonly CaseMeetingState[]>> = {
  placeOnAgenda: open,
  removeFromAgenda: open,
  inviteAdviser: open,
  inviteGuest: open,
  summonToMeeting: open,
  cancelMeeting: open,
  recordMeeting: [SUMMONED],
  confirmMinutes: [HELD],
};

/** Choice: a meeting is planned, summoned, held and its minutes confirmed, in that order; a changed agenda is sent again. LOPPA-LEAD-1. */
export function meetingAllows(deed: Deed, state: CaseMeetingState): boolean {
  return legalFrom[deed]?.includes(state) ?? true;
}

/** How far the recommendations of a case have come on their way to the body: all must be on an agenda that was sent. */
export type AgendaStage = "UNPLACED" | "UNPUBLISHED" | "PUBLISHED";

const bodyDeeds: Readonly<Record<AgendaStage, readonly Deed[]>> = {
  UNPLACED: ["placeOnAgenda"],
  UNPUBLISHED: ["summonToMeeting"],
  PUBLISHED: ["declareImpartiality", "decideByBody"],
};

/** Law: fvl §§ 6, 8: the body decides in a meeting that was called, after its members have declared themselves. STRANDA-ORG-3, PROC-01. */
export function withAgenda(deeds: readonly Deed[], stage: AgendaStage | null): readonly Deed[] {
  return deeds.flatMap((it) => (it === "decideByBody" ? bodyDeeds[stage ?? "PUBLISHED"] : [it]));
}

/** Law: fvl § 8: a member of the body first declares themselves, and decides when they are not recused. PROC-01. */
export function isTheirTurn(deed: Deed, relations: readonly AccessBasis[], recused: boolean | null): boolean {
  if (deed === "declareImpartiality") return relations.includes(AccessBasis.ALLOCATION_BODY) && recused === null;
  return deed !== "decideByBody" || recused === false;
}

/** What has been held and planned in a year. */
export interface MeetingCount {
  readonly held: number;
  readonly planned: number;
}

/** How the meetings of a year go, against what the municipality expects. */
export interface MeetingPace {
  readonly expectedByNow: number;
  readonly behindPace: boolean;
  readonly tooFewPlanned: boolean;
}

const lengthOf = (year: number): number => daysBetween(`${year}-01-01`, `${year + 1}-01-01`);

/** Choice: the year's expected meetings, spread evenly; behind is who has held fewer than that and fewer than the least. LOPPA-MEET-1, DL-09. */
export function meetingPace(
  year: number,
  today: LocalDate,
  { held, planned }: MeetingCount,
  policy: Pick<UnitPolicy, "minMeetingsPerYear" | "expectedMeetingsPerYear">,
): MeetingPace {
  const least = policy.minMeetingsPerYear ?? policy.expectedMeetingsPerYear ?? 0;
  const expected = policy.expectedMeetingsPerYear ?? least;
  const expectedByNow = Math.floor(expected * partGone(year, today));
  return { expectedByNow, behindPace: held < Math.min(expectedByNow, least), tooFewPlanned: held + planned < least };
}

function partGone(year: number, today: LocalDate): number {
  const gone = daysBetween(`${year}-01-01`, today) + 1;
  return Math.min(1, Math.max(0, gone / lengthOf(year)));
}

const DAY = 24 * 60 * 60 * 1000;

/** Choice: how old a case is at the meeting that treats it, in days from its first notice. LOPPA-FLOW-2a. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
