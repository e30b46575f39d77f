import { AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { type CaseMeeting, CaseMeetingState } from "../entities/case-meeting.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { AttendeeRole, MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { closeItem, closeToAdvisers } from "./agenda.step.js";
import { membersOf } from "./board.step.js";
import { settleDeadlinesAbout } from "./deadline.step.js";
import { type MeetingChanged, type OnMeeting, placedOn } from "./meeting.service.js";
import { changeMeeting, meetingToConvene } from "./meeting.step.js";

/** What the minutes say of one item. */
export interface ItemMinutes {
  readonly itemId: string;
  readonly minutes: string;
  readonly advice?: string | null | undefined;
}

export interface RecordMeeting extends OnMeeting {
  readonly attendedIds: readonly string[];
  readonly items?: readonly ItemMinutes[] | null | undefined;
  readonly minutes?: string | null | undefined;
}

/**
 * Records that a meeting has been held: who was there, and what was said. What the unit's agenda and the advisers' invitations had opened is closed;
 * a recommendation stays before the body until it has decided (LOPPA-MEET-4, LOPPA-FLOW-2a, DL-08).
 */
export async function recordMeeting(ctx: RequestContext, input: RecordMeeting): Promise<MeetingChanged> {
  return ctx.write("recordMeeting", input, async (db) => {
    const meeting = await meetingToConvene(ctx, db, "recordMeeting", localId("CaseMeeting", input.meetingId), input.expectedVersion);
    if (meeting.heldOn > ctx.today) throw new Refusal("MEETING_NOT_YET_HELD", { heldOn: meeting.heldOn });
    await writeMinutes(db, meeting, input.items ?? []);
    for (const item of await placedOn(db, meeting.id)) await treat(ctx, db, meeting, item);
    await recordAttendance(ctx, db, meeting, input.attendedIds);
    await changeMeeting(db, meeting, { state: CaseMeetingState.HELD, minutes: input.minutes ?? null });
    return { meetingId: meeting.id, warnings: [] };
  });
}

async function writeMinutes(db: WriteDb, meeting: CaseMeeting, items: readonly ItemMinutes[]): Promise<void> {
  const onAgenda = await db.among(AgendaItem, "meetingId", [meeting.id]);
  for (const { itemId, minutes, advice } of items) {
    const item = onAgenda.find((it) => it.id === localId("AgendaItem", itemId));
    if (!item || item.state === AgendaItemState.REMOVED) throw new Refusal("NOT_FOUND");
    await db.update(AgendaItem, { id: item.id }, { minutes, advice: advice ?? null });
  }
}

/** The unit has treated what stood on its agenda; what the body was to decide it has decided when it has, and not before. */
async function treat(ctx: RequestContext, db: WriteDb, meeting: CaseMeeting, item: AgendaItem): Promise<void> {
  if (item.recommendationId !== null) return closeToAdvisers(ctx, db, item);
  await db.update(AgendaItem, { id: item.id }, { state: AgendaItemState.TREATED });
  await closeItem(ctx, db, item);
  if (item.caseId !== null) await settleDeadlinesAbout(ctx, db, item.caseId, DeadlineKind.UNIT_MEETING, meeting.heldOn);
}

async function recordAttendance(ctx: RequestContext, db: WriteDb, meeting: CaseMeeting, attendedIds: readonly string[]): Promise<void> {
  const attended = new Set(attendedIds.map((it) => localId("Professional", it)));
  const invited = await db.among(MeetingAttendee, "meetingId", [meeting.id]);
  for (const it of invited) await db.update(MeetingAttendee, { id: it.id }, { attended: attended.has(it.personId) });
  const uninvited = [...attended].filter((id) => !invited.some((it) => it.personId === id));
  const members = uninvited.length === 0 ? [] : await membersOf(ctx, db, meeting.board);
  if (uninvited.some((it) => !members.includes(it))) throw new Refusal("NOT_FOUND");
  for (const personId of uninvited) {
    await db.insert(MeetingAttendee, { meetingId: meeting.id, personId, role: AttendeeRole.MEMBER, agendaItemId: null, invitedAt: ctx.now, attended: true });
  }
}
