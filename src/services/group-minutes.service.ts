import { DeadlineKind } from "../entities/deadline.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { type GroupMeeting, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupMeetingInvitee } from "../entities/group-meeting-invitee.entity.js";
import { GroupMeetingPoint, ProposalState } from "../entities/group-meeting-point.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { groupMeetingPeriod } from "../rules/coordination-deadline.rules.js";
import { localId, parseGlobalId } from "../rules/global-id.rules.js";
import { areAsAgenda, leavesOutDisagreement } from "../rules/group-minutes.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { professionalOrParty } from "./group.step.js";
import { changeGroupMeeting, type GroupMeetingAtHand, type GroupMeetingChanged, groupMeetingToRun, type OnGroupMeeting } from "./group-meeting.step.js";

/** What the minutes say of one point: what was decided, who does it, and no more. */
export interface PointMinutes {
  readonly pointId: string;
  readonly decision: string;
  readonly responsibleId?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
  readonly contributedById?: string | null | undefined;
  readonly disagreement?: string | null | undefined;
  readonly goalId?: string | null | undefined;
}

export interface RecordGroupMeeting extends OnGroupMeeting {
  readonly attendedIds: readonly string[];
  readonly ownerPresent: boolean;
  readonly points: readonly PointMinutes[];
}

/**
 * Writes the minutes of a meeting that is held: the points of the agenda, each with its decision and who does what. Without the person there, all of it is
 * a proposal. Minutes that are not confirmed yet may be written again; disagreement stays in them (INV-10, INV-18, LUND-11.4-18, LUND-11.4-19, LUND-11.4-28).
 */
export async function recordGroupMeeting(ctx: RequestContext, input: RecordGroupMeeting): Promise<GroupMeetingChanged> {
  return ctx.write("recordGroupMeeting", input, async (db) => {
    const at = await groupMeetingToRun(ctx, db, "recordGroupMeeting", input, true);
    const { meeting } = at;
    if (meeting.meetsOn > ctx.today) throw new Refusal("MEETING_NOT_YET_HELD", { heldOn: meeting.meetsOn });
    if (meeting.talkWith.length > 0 && meeting.talkBeforeOn === null) throw new Refusal("OWNER_TALK_REQUIRED");
    const written = input.points.map((it) => ({ ...it, pointId: localId("GroupMeetingPoint", it.pointId), disagreement: it.disagreement?.trim() || null }));
    const agenda = at.points.map((it) => it.id);
    if (!areAsAgenda(agenda, written)) throw new Refusal("MINUTES_NOT_AS_AGENDA", { path: ["points"] });
    for (const it of written) await writePoint(db, at, it, input.ownerPresent);
    await keepAttendance(db, meeting, input.attendedIds);
    if (meeting.state === GroupMeetingState.INVITED) await hasMet(ctx, db, at);
    return changeGroupMeeting(db, at, { state: GroupMeetingState.MINUTES_DRAFTED, ownerPresent: input.ownerPresent });
  });
}

async function writePoint(db: WriteDb, { meeting, points }: GroupMeetingAtHand, it: PointMinutes & { readonly disagreement: string | null }, ownerPresent: boolean): Promise<void> {
  const before = points.find((one) => one.id === it.pointId);
  if (leavesOutDisagreement(before?.disagreement ?? null, it.disagreement)) throw new Refusal("DISAGREEMENT_OMITTED", { position: before?.position });
  if (it.dueOn != null && !isLocalDate(it.dueOn)) throw new Refusal("INVALID_INPUT", { path: ["points"] });
  const responsibleId = it.responsibleId ? (await professionalOrParty(db, meeting.caseId, it.responsibleId)).id : null;
  const contributedById = it.contributedById ? (await professionalOrParty(db, meeting.caseId, it.contributedById)).id : null;
  const goalId = it.goalId ? await goalOfPlan(db, meeting.caseId, it.goalId, responsibleId) : null;
  const proposal = ownerPresent ? null : ProposalState.PENDING;
  const said = { decision: it.decision, responsibleId, dueOn: it.dueOn ?? null, contributedById, disagreement: it.disagreement, goalId, proposal };
  await db.update(GroupMeetingPoint, { id: it.pointId }, said);
}

/** A goal of a plan that goes on; a measure needs somebody who does it (LUND-11.4-3). */
async function goalOfPlan(db: WriteDb, caseId: string, globalId: string, responsibleId: string | null): Promise<string> {
  const [goal] = await db.among(Goal, "id", [localId("Goal", globalId)]);
  const [plan] = goal ? await db.among(IndividualPlan, "id", [goal.planId]) : [];
  if (!goal || goal.caseId !== caseId || !plan || plan.state === PlanState.CLOSED) throw new Refusal("NOT_FOUND");
  if (responsibleId === null) throw new Refusal("INVALID_INPUT", { path: ["points"] });
  return goal.id;
}

/** Only those who were invited can have been there. */
async function keepAttendance(db: WriteDb, meeting: GroupMeeting, attendedIds: readonly string[]): Promise<void> {
  const invited = await db.among(GroupMeetingInvitee, "meetingId", [meeting.id]);
  const attended = attendedIds.map((it) => parseGlobalId(it)?.id);
  if (attended.some((id) => !invited.some((it) => it.personId === id))) throw new Refusal("NOT_FOUND");
  for (const it of invited) await db.update(GroupMeetingInvitee, { id: it.id }, { attended: attended.includes(it.personId) });
}

/** The group has met on that day, and meets again within the municipality's time (DL-11, LUND-11.4-34). */
async function hasMet(ctx: RequestContext, db: WriteDb, { meeting, hand }: GroupMeetingAtHand): Promise<void> {
  if (meeting.groupId === null || meeting.kind === "COOPERATION") return;
  const [group] = await db.among(ResponsibilityGroup, "id", [meeting.groupId], { lock: true });
  if (!group || group.dissolvedOn !== null) return;
  await settleDeadlinesAbout(ctx, db, group.id, DeadlineKind.GROUP_MEETING, meeting.meetsOn);
  const next = groupMeetingPeriod(meeting.meetsOn, hand.policy);
  if (next) await startDeadline(db, DeadlineKind.GROUP_MEETING, next, { caseId: meeting.caseId, aboutId: group.id });
  await db.update(ResponsibilityGroup, { id: group.id }, { lastMetOn: meeting.meetsOn, meetBy: next?.dueOn ?? null, version: group.version + 1 });
}
