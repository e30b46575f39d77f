import { GroupMeeting } from "../entities/group-meeting.entity.js";
import { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { groupMeetingAllows, mayRunMeeting } from "../rules/group-meeting.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";
import type { RaisedWarning } from "./warning.step.js";

/** What every deed on a meeting around a person is told. */
export interface OnGroupMeeting {
  readonly groupMeetingId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type GroupMeetingChanged = { readonly caseId: string; readonly groupMeetingId: string; readonly warnings: RaisedWarning[] };

/** A meeting that a deed is about to be done on, with its case and its agenda in order. */
export interface GroupMeetingAtHand {
  readonly meeting: GroupMeeting;
  readonly hand: CaseAtHand;
  readonly points: readonly GroupMeetingPoint[];
}

/** Locks a meeting for a deed, in the state the deed is done in. */
export async function groupMeetingForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnGroupMeeting): Promise<GroupMeetingAtHand> {
  const [meeting] = await db.among(GroupMeeting, "id", [localId("GroupMeeting", input.groupMeetingId)], { lock: true });
  if (!meeting) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, deed, meeting.caseId);
  sameVersion(meeting.version, input.expectedVersion);
  if (!groupMeetingAllows(deed, meeting.state)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: meeting.state });
  return { meeting, hand, points: await pointsOf(db, meeting.id) };
}

/** The same, for whoever leads the meeting or coordinates; the minutes are written by the minute taker as well. */
export async function groupMeetingToRun(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnGroupMeeting, writes = false): Promise<GroupMeetingAtHand> {
  const at = await groupMeetingForDeed(ctx, db, deed, input);
  const isMeetingLeader = at.meeting.leaderId === actorId(ctx);
  const isMinuteTaker = at.meeting.minuteTakerId === actorId(ctx);
  if (!mayRunMeeting({ ...at.hand.standing, isMeetingLeader, isMinuteTaker, writes })) throw new Refusal("NOT_YOURS_TO_DO");
  return at;
}

export function pointsOf(db: Db, meetingId: string): Promise<GroupMeetingPoint[]> {
  return db.among(GroupMeetingPoint, "meetingId", [meetingId], { orderBy: ["position"] });
}

/** Writes changes of the meeting itself, and its version with them. */
export async function changeGroupMeeting(
  db: WriteDb,
  { meeting }: GroupMeetingAtHand,
  changes: Partial<GroupMeeting> = {},
  warnings: RaisedWarning[] = [],
): Promise<GroupMeetingChanged> {
  await db.update(GroupMeeting, { id: meeting.id }, { ...changes, version: meeting.version + 1 });
  return { caseId: meeting.caseId, groupMeetingId: meeting.id, warnings };
}
