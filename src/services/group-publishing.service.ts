import { WarningCode } from "../entities/case-warning.entity.js";
import { GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupMeetingInvitee } from "../entities/group-meeting-invitee.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { isNextSettled, minutesRecipients, talkWarnings } from "../rules/group-minutes.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { carryOut } from "./group-decision.step.js";
import { openFor } from "./group-invitation.service.js";
import { changeGroupMeeting, type GroupMeetingAtHand, type GroupMeetingChanged, groupMeetingForDeed, groupMeetingToRun, type OnGroupMeeting } from "./group-meeting.step.js";
import { passingWarnings, raiseWarnings } from "./warning.step.js";

/**
 * The minutes have been read out and understood alike before the meeting closed. What was agreed with the person there takes effect; what was not, waits for
 * the person's answer (LUND-11.4-32, INV-10).
 */
export async function confirmGroupMinutes(ctx: RequestContext, input: OnGroupMeeting): Promise<GroupMeetingChanged> {
  return ctx.write("confirmGroupMinutes", input, async (db) => {
    const at = await groupMeetingToRun(ctx, db, "confirmGroupMinutes", input, true);
    for (const point of at.points) if (point.proposal === null) await carryOut(ctx, db, at, point);
    return changeGroupMeeting(db, at, { state: GroupMeetingState.CONFIRMED, confirmedAt: ctx.now });
  });
}

export interface PublishGroupMinutes extends OnGroupMeeting {
  readonly boundsKept: boolean;
  readonly nextOn?: string | null | undefined;
  readonly noNextReason?: string | null | undefined;
}

/**
 * Publishes minutes: with the day of the next meeting or why there is none, after the leader has said that the bounds were kept, to exactly those who are to
 * have them. Each writes what belongs there in their own journal (LUND-11.4-22, LUND-11.4-27, LUND-11.4-29, LUND-11.4-35, LUND-11.4-42).
 */
export async function publishGroupMinutes(ctx: RequestContext, input: PublishGroupMinutes): Promise<GroupMeetingChanged> {
  return ctx.write("publishGroupMinutes", input, async (db) => {
    const at = await groupMeetingToRun(ctx, db, "publishGroupMinutes", input);
    const next = { nextOn: input.nextOn ?? null, noNextReason: input.noNextReason?.trim() || null };
    if (!isNextSettled(next.nextOn, next.noNextReason)) throw new Refusal("NEXT_MEETING_REQUIRED", { path: ["nextOn"] });
    if (next.nextOn !== null && (!isLocalDate(next.nextOn) || next.nextOn <= at.meeting.meetsOn)) throw new Refusal("INVALID_INPUT", { path: ["nextOn"] });
    if (!input.boundsKept) throw new Refusal("BOUNDS_NOT_CONFIRMED", { path: ["boundsKept"] });
    await mustBeConsentedTo(db, at);
    await sendMinutes(ctx, db, at);
    const reminder = passingWarnings([WarningCode.WRITE_IN_OWN_JOURNAL]);
    return changeGroupMeeting(db, at, { ...next, state: GroupMeetingState.PUBLISHED, publishedAt: ctx.now }, reminder);
  });
}

/** Law: hpl § 22, pbrl § 4-1: what was said of the person goes to others when the person has consented to the group. FAIL-12. */
async function mustBeConsentedTo(db: WriteDb, { meeting }: GroupMeetingAtHand): Promise<void> {
  if (meeting.groupId === null) return;
  const [group] = await db.among(ResponsibilityGroup, "id", [meeting.groupId]);
  if (group?.consentOn == null) throw new Refusal("CONSENT_REQUIRED");
}

async function sendMinutes(ctx: RequestContext, db: WriteDb, { meeting, points }: GroupMeetingAtHand): Promise<void> {
  const invited = await db.among(GroupMeetingInvitee, "meetingId", [meeting.id]);
  const recipients = minutesRecipients(
    invited.map((it) => ({ personId: it.personId, fixed: it.fixed, attended: it.attended === true })),
    points,
    meeting.groupId !== null,
  );
  for (const it of invited) {
    if (!recipients.includes(it.personId)) continue;
    await db.update(GroupMeetingInvitee, { id: it.id }, { minutesSentAt: ctx.now });
    if (!it.fixed) await openFor(ctx, db, meeting.caseId, it.personId, ctx.today);
  }
}

/** Which of the two talks it was. */
export enum OwnerTalk {
  BEFORE = "BEFORE",
  AFTER = "AFTER",
}

export interface RecordOwnerTalk extends OnGroupMeeting {
  readonly talk: OwnerTalk;
  readonly metOn: string;
  readonly byIds: readonly string[];
}

/** In the alternative form: the two have met the person, before the meeting about what is to be said, or after it with what was (SC-14, LUND-11.4-40, LUND-11.4-41). */
export async function recordOwnerTalk(ctx: RequestContext, input: RecordOwnerTalk): Promise<GroupMeetingChanged> {
  return ctx.write("recordOwnerTalk", input, async (db) => {
    const at = await groupMeetingForDeed(ctx, db, "recordOwnerTalk", input);
    const { meeting } = at;
    const isBefore = input.talk === OwnerTalk.BEFORE;
    const notHeld: readonly GroupMeetingState[] = [GroupMeetingState.PLANNED, GroupMeetingState.INVITED];
    if (meeting.talkWith.length === 0 || meeting.state === GroupMeetingState.CANCELLED || notHeld.includes(meeting.state) !== isBefore)
      throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: meeting.state });
    if (!isLocalDate(input.metOn) || input.metOn > ctx.today || (isBefore ? input.metOn > meeting.meetsOn : input.metOn < meeting.meetsOn))
      throw new Refusal("INVALID_INPUT", { path: ["metOn"] });
    const by = [...new Set(input.byIds.map((it) => localId("Professional", it)))];
    if (by.length === 0) throw new Refusal("INVALID_INPUT", { path: ["byIds"] });
    const warnings = await raiseWarnings(ctx, db, meeting.caseId, talkWarnings(meeting.talkWith, by), meeting.id);
    const kept = isBefore ? { talkBeforeOn: input.metOn, talkBeforeBy: by } : { talkAfterOn: input.metOn, talkAfterBy: by };
    return changeGroupMeeting(db, at, kept, warnings);
  });
}
