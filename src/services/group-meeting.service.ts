import { CaseAccess } from "../entities/case-access.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { GroupMeeting, GroupMeetingKind, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import { GroupMember } from "../entities/group-member.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { meetingInvitationPeriod } from "../rules/coordination-deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { isOpenGroup } from "../rules/group.rules.js";
import { isWithoutWish, mayCallMeeting, needsGroup, needsPermission } from "../rules/group-meeting.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand } from "./case-deed.step.js";
import { lapseDeadlines, startDeadline } from "./deadline.step.js";
import { lawfulWord } from "./group.step.js";
import { changeGroupMeeting, type GroupMeetingChanged, groupMeetingToRun, type OnGroupMeeting } from "./group-meeting.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { tellUnit } from "./unit-feedback.step.js";

/** A point of the agenda. */
export interface AgendaPoint {
  readonly title: string;
  readonly sensitive?: boolean | null | undefined;
  readonly wishedOn?: string | null | undefined;
}

/** Whose permission a meeting after the group's end rests on. */
export interface MeetingPermission {
  readonly giverId?: string | null | undefined;
  readonly givenOn?: string | null | undefined;
}

export interface PlanGroupMeeting {
  readonly caseId: string;
  readonly kind: GroupMeetingKind;
  readonly meetsOn: string;
  readonly time?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly agenda: readonly AgendaPoint[];
  readonly minuteTakerId?: string | null | undefined;
  readonly talkWithIds?: readonly string[] | null | undefined;
  readonly permission?: MeetingPermission | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Plans a meeting around a person with its agenda. Whoever takes the initiative to a cooperation meeting leads it, and the unit's management is told of
 * it before it is held (LUND-2-SAM-1 to -3, LUND-11.4-13, LUND-11.4-38, LUND-11.4-40).
 */
export async function planGroupMeeting(ctx: RequestContext, input: PlanGroupMeeting): Promise<GroupMeetingChanged> {
  return ctx.write("planGroupMeeting", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "planGroupMeeting", localId("Case", input.caseId));
    if (!isLocalDate(input.meetsOn) || input.meetsOn < ctx.today) throw new Refusal("INVALID_INPUT", { path: ["meetsOn"] });
    const { group, permission } = await groupBehind(ctx, db, hand, input);
    const minuteTakerId = await minuteTakerOf(ctx, db, hand, input);
    const who = { leaderId: group && input.kind !== GroupMeetingKind.COOPERATION ? group.leaderId : actorId(ctx), minuteTakerId, plannedById: actorId(ctx) };
    const where = { meetsOn: input.meetsOn, time: input.time ?? null, place: input.place?.trim() || null };
    const talk = { talkWith: await twoMembers(db, group, input), talkBeforeBy: [], talkAfterBy: [] };
    const of = { caseId: hand.it.id, groupId: group?.id ?? null, kind: input.kind, state: GroupMeetingState.PLANNED };
    const allowed = { permittedById: permission?.byId ?? null, permittedOn: permission?.on ?? null };
    const groupMeetingId = await db.insert(GroupMeeting, { ...of, ...who, ...where, ...talk, ...allowed, version: 1 });
    await writeAgenda(db, hand.it.id, groupMeetingId, input.agenda);
    await startInvitation(ctx, db, hand, groupMeetingId, input.meetsOn);
    if (input.kind === GroupMeetingKind.COOPERATION)
      await tellUnit(ctx, db, { caseId: hand.it.id, kind: UnitFeedbackKind.COOPERATION_MEETING, aboutId: groupMeetingId, note: null });
    return { caseId: hand.it.id, groupMeetingId, warnings: [] };
  });
}

/** Whoever writes the minutes already sees the case: as a member, or otherwise (LUND-11.4-31). */
async function minuteTakerOf(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, input: PlanGroupMeeting): Promise<string> {
  if (!input.minuteTakerId) return actorId(ctx);
  const { id } = await professionalFor(db, localId("Professional", input.minuteTakerId));
  const access = (await db.among(CaseAccess, "caseId", [it.id])).filter((one) => one.personId === id && (one.validTo === null || one.validTo > ctx.now));
  if (access.length === 0) throw new Refusal("NOT_FOUND");
  return id;
}

/** The group that meets, where the kind of meeting needs one; after a group's end, the person's permission. */
async function groupBehind(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: PlanGroupMeeting) {
  const groups = await db.among(ResponsibilityGroup, "caseId", [hand.it.id]);
  const group = groups.find((it) => isOpenGroup(it.state)) ?? null;
  if (needsGroup(input.kind) && !group) throw new Refusal("GROUP_REQUIRED");
  if (!mayCallMeeting(input.kind, hand.standing, group?.leaderId === actorId(ctx))) throw new Refusal("NOT_YOURS_TO_DO");
  if (!needsPermission(groups.length > 0, group !== null)) return { group, permission: null };
  if (!input.permission) throw new Refusal("OWNER_PERMISSION_REQUIRED", { path: ["permission"] });
  return { group, permission: await lawfulWord(ctx, db, hand, input.permission) };
}

/** In the alternative form two named members meet the person before and after (LUND-11.4-40). */
async function twoMembers(db: WriteDb, group: ResponsibilityGroup | null, input: PlanGroupMeeting): Promise<string[]> {
  const asked = [...new Set((input.talkWithIds ?? []).map((it) => localId("Professional", it)))];
  if (input.kind !== GroupMeetingKind.ALTERNATIVE) {
    if (asked.length > 0) throw new Refusal("INVALID_INPUT", { path: ["talkWithIds"] });
    return [];
  }
  const members = group ? (await db.among(GroupMember, "groupId", [group.id])).filter((it) => it.until === null).map((it) => it.personId) : [];
  if (asked.length !== 2 || asked.some((it) => !members.includes(it))) throw new Refusal("TWO_MEMBERS_REQUIRED", { path: ["talkWithIds"] });
  return asked;
}

async function writeAgenda(db: WriteDb, caseId: string, meetingId: string, agenda: readonly AgendaPoint[]): Promise<void> {
  if (agenda.length === 0) throw new Refusal("INVALID_INPUT", { path: ["agenda"] });
  for (const [index, { title, ...it }] of agenda.entries()) {
    const point = { sensitive: it.sensitive === true, wishedOn: it.wishedOn ?? null };
    if (isWithoutWish(point)) throw new Refusal("SENSITIVE_WITHOUT_WISH", { path: ["agenda"], position: index + 1 });
    if (point.wishedOn !== null && !isLocalDate(point.wishedOn)) throw new Refusal("INVALID_INPUT", { path: ["agenda"] });
    await db.insert(GroupMeetingPoint, { caseId, meetingId, position: index + 1, title, ...point });
  }
}

/** The invitation has a day of its own while that day is still to come; a later one is asked for its reason (DL-10). */
export async function startInvitation(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, meetingId: string, meetsOn: string): Promise<void> {
  const period = meetingInvitationPeriod(ctx.today, meetsOn, hand.policy);
  if (period && period.dueOn >= ctx.today) await startDeadline(db, DeadlineKind.MEETING_INVITATION, period, { caseId: hand.it.id, aboutId: meetingId });
}

/** Calls off a meeting that has not been held. */
export async function cancelGroupMeeting(ctx: RequestContext, input: OnGroupMeeting): Promise<GroupMeetingChanged> {
  return ctx.write("cancelGroupMeeting", input, async (db) => {
    const at = await groupMeetingToRun(ctx, db, "cancelGroupMeeting", input);
    await lapseDeadlines(ctx, db, { aboutId: at.meeting.id });
    return changeGroupMeeting(db, at, { state: GroupMeetingState.CANCELLED });
  });
}
