import { GroupMeeting, GroupMeetingKind, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import { UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { startInvitation } from "./group-meeting.service.js";
import { changeGroupMeeting, type GroupMeetingAtHand, type GroupMeetingChanged, groupMeetingToRun } from "./group-meeting.step.js";
import { actorId } from "./person.step.js";
import { tellUnit } from "./unit-feedback.step.js";

export interface MoveToCooperationMeeting {
  readonly pointId: string;
  readonly expectedVersion: number;
  readonly meetsOn: string;
  readonly time?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * A professional matter that does not belong on the group's agenda is taken in a cooperation meeting of its own, led by whoever moves it; the unit's management
 * is told of it (LUND-11.4-21, LUND-2-SAM-2, LUND-2-SAM-3). Gives the new meeting.
 */
export async function moveToCooperationMeeting(ctx: RequestContext, input: MoveToCooperationMeeting): Promise<GroupMeetingChanged & { readonly pointId: string }> {
  return ctx.write("moveToCooperationMeeting", input, async (db) => {
    const [found] = await db.among(GroupMeetingPoint, "id", [localId("GroupMeetingPoint", input.pointId)]);
    if (!found) throw new Refusal("NOT_FOUND");
    const from = { groupMeetingId: globalId("GroupMeeting", found.meetingId), expectedVersion: input.expectedVersion };
    const at = await groupMeetingToRun(ctx, db, "moveToCooperationMeeting", from);
    if (at.meeting.kind === GroupMeetingKind.COOPERATION) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: at.meeting.state });
    if (at.points.length === 1) throw new Refusal("AGENDA_WOULD_BE_EMPTY", { path: ["pointId"] });
    if (!isLocalDate(input.meetsOn) || input.meetsOn < ctx.today) throw new Refusal("INVALID_INPUT", { path: ["meetsOn"] });
    const groupMeetingId = await openMeeting(ctx, db, at, input);
    await db.update(GroupMeetingPoint, { id: found.id }, { meetingId: groupMeetingId, position: 1 });
    for (const [index, it] of at.points.filter((one) => one.id !== found.id).entries())
      if (it.position !== index + 1) await db.update(GroupMeetingPoint, { id: it.id }, { position: index + 1 });
    await changeGroupMeeting(db, at);
    return { caseId: at.meeting.caseId, groupMeetingId, pointId: found.id, warnings: [] };
  });
}

/** The permission that a meeting after the group's end rests on goes along. */
async function openMeeting(ctx: RequestContext, db: WriteDb, { meeting, hand }: GroupMeetingAtHand, input: MoveToCooperationMeeting): Promise<string> {
  const { caseId, groupId, permittedById, permittedOn } = meeting;
  const who = { leaderId: actorId(ctx), minuteTakerId: actorId(ctx), plannedById: actorId(ctx) };
  const where = { meetsOn: input.meetsOn, time: input.time ?? null, place: input.place?.trim() || null };
  const alone = { talkWith: [], talkBeforeBy: [], talkAfterBy: [], permittedById, permittedOn };
  const of = { caseId, groupId, kind: GroupMeetingKind.COOPERATION, state: GroupMeetingState.PLANNED };
  const id = await db.insert(GroupMeeting, { ...of, ...who, ...where, ...alone, version: 1 });
  await startInvitation(ctx, db, hand, id, input.meetsOn);
  await tellUnit(ctx, db, { caseId, kind: UnitFeedbackKind.COOPERATION_MEETING, aboutId: id, note: null });
  return id;
}
