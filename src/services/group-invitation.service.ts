import { AccessBasis } from "../entities/case-access.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { type GroupMeeting, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupMeetingInvitee } from "../entities/group-meeting-invitee.entity.js";
import { GroupMember, GroupMemberKind } from "../entities/group-member.entity.js";
import { Person } from "../entities/person.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import { isInvitationLate, lastDayOfCalledIn, missingInInvitation } from "../rules/group-meeting.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { type LocalDate, startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { grantAccess } from "./case-access.step.js";
import { settleDeadlinesAbout } from "./deadline.step.js";
import { professionalOrParty } from "./group.step.js";
import { changeGroupMeeting, type GroupMeetingChanged, groupMeetingToRun, type OnGroupMeeting } from "./group-meeting.step.js";
import { raiseWarnings } from "./warning.step.js";

/** Somebody to invite, by title and address where those are not known already. */
export interface InviteeInput {
  readonly personId: string;
  readonly title?: string | null | undefined;
  readonly address?: string | null | undefined;
}

export interface InviteToGroupMeeting extends OnGroupMeeting {
  readonly participants?: readonly InviteeInput[] | null | undefined;
  readonly time?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly shortNoticeReason?: string | null | undefined;
}

/**
 * Invites the fixed members, and those called in for this meeting, with what an invitation must hold. They read it here, behind their login, and nothing
 * of it goes by e-mail (LUND-11.4-24 to -26d, DL-10, FAIL-12).
 */
export async function inviteToGroupMeeting(ctx: RequestContext, input: InviteToGroupMeeting): Promise<GroupMeetingChanged> {
  return ctx.write("inviteToGroupMeeting", input, async (db) => {
    const at = await groupMeetingToRun(ctx, db, "inviteToGroupMeeting", input);
    const { meeting, hand } = at;
    if (meeting.meetsOn < ctx.today) throw new Refusal("INVALID_DATE_ORDER", { meetsOn: meeting.meetsOn });
    const when = { time: input.time ?? meeting.time, place: input.place?.trim() || meeting.place };
    const invited = await inviteesFor(db, meeting, input.participants ?? []);
    const missing = missingInInvitation({ ...when, points: at.points.length, addresses: invited.map((it) => it.address) });
    if (missing.length > 0) throw new Refusal("INVITATION_INCOMPLETE", { missing });
    const shortNoticeReason = input.shortNoticeReason?.trim() || null;
    const isLate = isInvitationLate(ctx.today, meeting.meetsOn, hand.policy);
    if (isLate && shortNoticeReason === null) throw new Refusal("SHORT_NOTICE_REASON_REQUIRED", { path: ["shortNoticeReason"], days: hand.policy.group.invitationDays });
    await send(ctx, db, meeting, invited);
    await settleDeadlinesAbout(ctx, db, meeting.id, DeadlineKind.MEETING_INVITATION);
    const warnings = await raiseWarnings(ctx, db, meeting.caseId, isLate ? [WarningCode.INVITATION_SHORT_NOTICE] : [], meeting.id);
    return changeGroupMeeting(db, at, { ...when, state: GroupMeetingState.INVITED, invitedAt: ctx.now, shortNoticeReason: isLate ? shortNoticeReason : null }, warnings);
  });
}

interface Invitee {
  readonly personId: string;
  readonly fixed: boolean;
  readonly title: string;
  readonly address: string | null;
}

/** The fixed members by what the register knows of them, and those who are named; each once. */
async function inviteesFor(db: WriteDb, meeting: GroupMeeting, named: readonly InviteeInput[]): Promise<Invitee[]> {
  const members = meeting.groupId ? (await db.among(GroupMember, "groupId", [meeting.groupId])).filter((it) => it.until === null) : [];
  const fixed = members.filter((it) => it.kind === GroupMemberKind.FIXED).map((it) => it.personId);
  const asked = new Map<string, InviteeInput>();
  for (const it of named) asked.set((await professionalOrParty(db, meeting.caseId, it.personId)).id, it);
  const ids = [...new Set([...fixed, ...asked.keys()])];
  const people = await db.among(Person, "id", ids);
  const units = await db.among(ServiceUnit, "id", [...new Set(people.flatMap((it) => it.serviceUnitId ?? []))]);
  return ids.map((personId) => {
    const person = people.find((it) => it.id === personId);
    const title = asked.get(personId)?.title?.trim() || person?.title || members.find((it) => it.personId === personId)?.function || "";
    const address = asked.get(personId)?.address?.trim() || units.find((it) => it.id === person?.serviceUnitId)?.name || null;
    return { personId, fixed: fixed.includes(personId), title, address };
  });
}

async function send(ctx: RequestContext, db: WriteDb, meeting: GroupMeeting, invited: readonly Invitee[]): Promise<void> {
  for (const { address, ...it } of invited) {
    await db.insert(GroupMeetingInvitee, { ...it, address: address ?? "", caseId: meeting.caseId, meetingId: meeting.id, attended: null, minutesSentAt: null });
    if (!it.fixed) await openFor(ctx, db, meeting.caseId, it.personId, meeting.meetsOn);
  }
}

/** Whoever is called in sees the case's group for a while, and nothing of its file. */
export async function openFor(ctx: RequestContext, db: WriteDb, caseId: string, personId: string, day: LocalDate): Promise<void> {
  await grantAccess(ctx, db, { caseId, personId, basis: AccessBasis.GROUP_MEMBER, validTo: startOfDay(addDays(lastDayOfCalledIn(day), 1)) });
}
