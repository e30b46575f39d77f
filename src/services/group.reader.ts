import { CarriedNeed } from "../entities/carried-need.entity.js";
import { GroupAction } from "../entities/group-action.entity.js";
import { GroupMeeting, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupMeetingInvitee } from "../entities/group-meeting-invitee.entity.js";
import { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import { GroupNeed } from "../entities/group-need.entity.js";
import { mayReadAllOfMeeting } from "../rules/group-meeting.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";

type Ids = readonly string[];

export const groupNeedsByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, GroupNeed, "caseId", ids, { what: "GROUP_NEEDS", part: "file", orderBy: ["reportedAt", "id"] });
export const groupNeedsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, GroupNeed, "id", ids, { what: "GROUP_NEEDS", part: "file" });
export const groupActionsByGroup = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, GroupAction, "groupId", ids, { what: "GROUP", part: "group", orderBy: ["id"] });
export const groupActionsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, GroupAction, "id", ids, { what: "GROUP", part: "group" });
export const carriedNeedsByGroup = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CarriedNeed, "groupId", ids, { what: "GROUP", part: "group", orderBy: ["id"] });
export const carriedNeedsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CarriedNeed, "id", ids, { what: "GROUP", part: "group" });
export const groupMeetingsByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, GroupMeeting, "caseId", ids, { what: "GROUP_MEETINGS", part: "existence", orderBy: ["meetsOn", "id"] });
export const groupMeetingsByGroup = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, GroupMeeting, "groupId", ids, { what: "GROUP_MEETINGS", part: "existence", orderBy: ["meetsOn", "id"] });
export const groupMeetingsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, GroupMeeting, "id", ids, { what: "GROUP_MEETINGS", part: "existence" });

/** Who is invited, for those who see the meeting's agenda. */
export async function inviteesByMeeting(ctx: RequestContext, ids: Ids): Promise<GroupMeetingInvitee[]> {
  const views = await viewsOf(ctx, ids);
  const invited = await readCaseRows(ctx, GroupMeetingInvitee, "meetingId", ids, { what: "GROUP_MEETINGS", part: "existence", orderBy: ["id"] });
  return invited.filter((it) => views.get(it.meetingId) !== undefined);
}

export const pointsByMeeting = (ctx: RequestContext, ids: Ids) => points(ctx, "meetingId", ids);
export const pointsByIds = (ctx: RequestContext, ids: Ids) => points(ctx, "id", ids);

/** The agenda for those who are invited; what the minutes say of it for those who write them, the person, and those they were sent to (LUND-11.4-27). */
async function points(ctx: RequestContext, property: "id" | "meetingId", values: Ids): Promise<GroupMeetingPoint[]> {
  const rows = await readCaseRows(ctx, GroupMeetingPoint, property, values, { what: "GROUP_MEETINGS", part: "existence", orderBy: ["position", "id"] });
  const views = await viewsOf(ctx, [...new Set(rows.map((it) => it.meetingId))]);
  return rows.flatMap((it) => {
    const view = views.get(it.meetingId);
    if (view === undefined) return [];
    return view === "minutes" ? [it] : [{ ...it, ...withoutMinutes }];
  });
}

const withoutMinutes = {
  decision: null,
  responsibleId: null,
  dueOn: null,
  contributedById: null,
  disagreement: null,
  goalId: null,
  proposal: null,
  answeredById: null,
  answeredAt: null,
  heardById: null,
  heardOn: null,
  correctedAt: null,
  measureId: null,
};

/** How much of each meeting the caller sees: its minutes, its agenda, or only that it is held. */
async function viewsOf(ctx: RequestContext, meetingIds: Ids): Promise<Map<string, "minutes" | "agenda">> {
  const meetings = await groupMeetingsByIds(ctx, meetingIds);
  const me = ctx.actor.personId;
  const mine = (await ctx.read((db) => db.among(GroupMeetingInvitee, "meetingId", meetingIds))).filter((it) => it.personId === me);
  const views = new Map<string, "minutes" | "agenda">();
  for (const it of meetings) {
    const readsAll = mayReadAllOfMeeting({ relations: ctx.relationsTo(it.caseId) }, it.leaderId === me, it.minuteTakerId === me);
    const invitation = mine.find((one) => one.meetingId === it.id);
    const isSent = it.state === GroupMeetingState.PUBLISHED && invitation?.minutesSentAt != null;
    if (readsAll || isSent) views.set(it.id, "minutes");
    else if (invitation) views.set(it.id, "agenda");
  }
  return views;
}
