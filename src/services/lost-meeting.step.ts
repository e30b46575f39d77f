import { AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { CaseMeeting, MeetingBoard } from "../entities/case-meeting.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { Case } from "../entities/case.entity.js";
import { MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import { Recommendation, RecommendationState } from "../entities/recommendation.entity.js";
import { mayDo, stateOffAgenda, stateOnAgenda } from "../rules/case.rules.js";
import { interimReplyPeriod } from "../rules/deadline.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { positionsOf } from "./agenda.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

/** What has waited for a meeting since its own was cancelled. */
export async function waitingItems(db: WriteDb, board: MeetingBoard): Promise<AgendaItem[]> {
  const waiting = await db.among(AgendaItem, "state", [AgendaItemState.WAITING], { orderBy: ["id"] });
  return waiting.filter((it) => it.board === board);
}

/** Takes an item, with its advisers, from the meeting it had to another; it is sent anew with that agenda. Warns when a case has to wait too long by it. */
export async function moveItem(ctx: RequestContext, db: WriteDb, item: AgendaItem, to: CaseMeeting): Promise<RaisedWarning[]> {
  if (!(await isStillToBeTreated(db, item))) {
    await db.update(AgendaItem, { id: item.id }, { state: AgendaItemState.REMOVED, publishedAt: null });
    return [];
  }
  const position = (await positionsOf(db, to.id)) + 1;
  await db.update(AgendaItem, { id: item.id }, { meetingId: to.id, position, state: AgendaItemState.PLACED, publishedAt: null });
  await db.update(MeetingAttendee, { agendaItemId: item.id }, { meetingId: to.id });
  const it = await unitCase(db, item);
  if (!it) return [];
  await db.update(Case, { id: it.id }, { state: stateOnAgenda(it.state), unitMeetingOn: to.heldOn, version: it.version + 1 });
  return raiseWarnings(ctx, db, it.id, await lateFor(ctx, db, it, to.heldOn), null);
}

/** Leaves an item without a meeting: its case stands as one that must be placed, and there is a warning on it. */
export async function withoutMeeting(ctx: RequestContext, db: WriteDb, item: AgendaItem): Promise<RaisedWarning[]> {
  await db.update(AgendaItem, { id: item.id }, { state: AgendaItemState.WAITING, publishedAt: null });
  const it = await unitCase(db, item);
  if (it) await db.update(Case, { id: it.id }, { state: stateOffAgenda(it.state), unitMeetingOn: null, version: it.version + 1 });
  return item.caseId === null ? [] : raiseWarnings(ctx, db, item.caseId, [WarningCode.CASE_LOST_ITS_MEETING], null);
}

/** Warns when a unit meeting comes after the month within which the person is owed an answer (DL-08). */
export async function lateFor(ctx: RequestContext, db: WriteDb, it: Case, meetingOn: string): Promise<WarningCode[]> {
  const { policy } = await ctx.policyVersion(it.policyVersionId, db);
  const { dueOn } = interimReplyPeriod(localDate(it.receivedAt), policy);
  return meetingOn > dueOn ? [WarningCode.UNIT_MEETING_AFTER_ONE_MONTH] : [];
}

/** A case may have ended while it waited, and a recommendation may have been decided. */
async function isStillToBeTreated(db: WriteDb, { caseId, recommendationId }: AgendaItem): Promise<boolean> {
  if (caseId === null) return true;
  const [it] = await db.among(Case, "id", [caseId]);
  const [before] = recommendationId === null ? [] : await db.among(Recommendation, "id", [recommendationId]);
  return it !== undefined && mayDo("placeOnAgenda", it.state) && (before?.state ?? RecommendationState.BEFORE_BODY) === RecommendationState.BEFORE_BODY;
}

async function unitCase(db: WriteDb, { board, caseId }: AgendaItem): Promise<Case | undefined> {
  if (board !== MeetingBoard.UNIT || caseId === null) return undefined;
  return (await db.among(Case, "id", [caseId], { lock: true }))[0];
}
