import { AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { CaseMeeting, CaseMeetingState, MeetingBoard } from "../entities/case-meeting.entity.js";
import { AttendeeRole, MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { closeItem, openItem } from "./agenda.step.js";
import { membersOf } from "./board.step.js";
import { moveItem, waitingItems, withoutMeeting } from "./lost-meeting.step.js";
import { changeMeeting, meetingOn, meetingToConvene, mustConvene, newMeeting } from "./meeting.step.js";
import type { RaisedWarning } from "./warning.step.js";

/** What every deed on a meeting is told. */
export interface OnMeeting {
  readonly meetingId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type MeetingChanged = { readonly meetingId: string; readonly warnings: RaisedWarning[] };

export interface PlanMeeting {
  readonly board: MeetingBoard;
  readonly days: readonly string[];
  readonly place?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Plans meetings on one day or more, as a year's plan does; what has waited for a meeting goes onto the first of them (LOPPA-MEET-1, LOPPA-MEET-2). */
export async function planMeeting(ctx: RequestContext, input: PlanMeeting): Promise<{ meetingIds: string[]; warnings: RaisedWarning[] }> {
  return ctx.write("planMeeting", input, async (db) => {
    mustConvene(ctx, input.board);
    const days = [...new Set(input.days)].sort();
    if (days.length === 0 || days.some((it) => !isLocalDate(it))) throw new Refusal("INVALID_INPUT", { path: ["days"] });
    if (days.some((it) => it < ctx.today)) throw new Refusal("INVALID_DATE_ORDER", { path: ["days"] });
    const planned: CaseMeeting[] = [];
    for (const day of days) {
      if (await meetingOn(db, input.board, day)) throw new Refusal("MEETING_EXISTS", { path: ["days"] });
      planned.push(await newMeeting(ctx, db, input.board, day, input.place ?? null));
    }
    const [first] = planned;
    const warnings: RaisedWarning[] = [];
    if (first) for (const it of await waitingItems(db, input.board)) warnings.push(...(await moveItem(ctx, db, it, first)));
    return { meetingIds: planned.map((it) => it.id), warnings: told(ctx, warnings) };
  });
}

/** Cancels a meeting. What stood on its agenda goes onto the next one that is planned, or waits for one; nothing is lost. */
export async function cancelMeeting(ctx: RequestContext, input: OnMeeting): Promise<MeetingChanged> {
  return ctx.write("cancelMeeting", input, async (db) => {
    const meeting = await meetingToConvene(ctx, db, "cancelMeeting", localId("CaseMeeting", input.meetingId), input.expectedVersion);
    await changeMeeting(db, meeting, { state: CaseMeetingState.CANCELLED });
    const next = await nextMeeting(ctx, db, meeting);
    const warnings: RaisedWarning[] = [];
    for (const item of await placedOn(db, meeting.id)) {
      if (item.publishedAt !== null) await closeItem(ctx, db, item);
      warnings.push(...(next ? await moveItem(ctx, db, item, next) : await withoutMeeting(ctx, db, item)));
    }
    if (next) await changeMeeting(db, next);
    return { meetingId: meeting.id, warnings: told(ctx, warnings) };
  });
}

/** Sends the agenda. From now on those who meet see the cases on it; sent again, it opens what has been added since (LOPPA-LEAD-1, INV-22). */
export async function summonToMeeting(ctx: RequestContext, input: OnMeeting): Promise<MeetingChanged> {
  return ctx.write("summonToMeeting", input, async (db) => {
    const meeting = await meetingToConvene(ctx, db, "summonToMeeting", localId("CaseMeeting", input.meetingId), input.expectedVersion);
    await inviteMembers(ctx, db, meeting);
    for (const item of await placedOn(db, meeting.id)) {
      if (item.publishedAt === null) await db.update(AgendaItem, { id: item.id }, { publishedAt: ctx.now });
      await openItem(ctx, db, item);
    }
    await changeMeeting(db, meeting, { state: CaseMeetingState.SUMMONED, summonedAt: ctx.now });
    return { meetingId: meeting.id, warnings: [] };
  });
}

/** Confirms what the minutes say; from now on they stand. */
export async function confirmMinutes(ctx: RequestContext, input: OnMeeting): Promise<MeetingChanged> {
  return ctx.write("confirmMinutes", input, async (db) => {
    const meeting = await meetingToConvene(ctx, db, "confirmMinutes", localId("CaseMeeting", input.meetingId), input.expectedVersion);
    await changeMeeting(db, meeting, { state: CaseMeetingState.MINUTES_CONFIRMED });
    return { meetingId: meeting.id, warnings: [] };
  });
}

/** Warnings stand on cases: whoever convenes without seeing those is not told. */
function told(ctx: RequestContext, warnings: RaisedWarning[]): RaisedWarning[] {
  return ctx.seesWholeMunicipality ? warnings : [];
}

/** What stands on an agenda and has not been treated, in order. */
export async function placedOn(db: WriteDb, meetingId: string): Promise<AgendaItem[]> {
  const all = await db.among(AgendaItem, "meetingId", [meetingId], { orderBy: ["position", "id"] });
  return all.filter((it) => it.state === AgendaItemState.PLACED);
}

async function nextMeeting(ctx: RequestContext, db: WriteDb, cancelled: CaseMeeting): Promise<CaseMeeting | undefined> {
  const open = await db.among(CaseMeeting, "state", [CaseMeetingState.PLANNED, CaseMeetingState.SUMMONED], { orderBy: ["heldOn", "id"], lock: true });
  return open.find((it) => it.board === cancelled.board && it.id !== cancelled.id && it.heldOn >= ctx.today);
}

async function inviteMembers(ctx: RequestContext, db: WriteDb, meeting: CaseMeeting): Promise<void> {
  const invited = (await db.among(MeetingAttendee, "meetingId", [meeting.id])).filter((it) => it.role === AttendeeRole.MEMBER).map((it) => it.personId);
  for (const personId of await membersOf(ctx, db, meeting.board)) {
    if (invited.includes(personId)) continue;
    await db.insert(MeetingAttendee, { meetingId: meeting.id, personId, role: AttendeeRole.MEMBER, agendaItemId: null, invitedAt: ctx.now, attended: null });
  }
}
