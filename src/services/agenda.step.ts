import { AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { AccessBasis } from "../entities/case-access.entity.js";
import { type CaseMeeting, MeetingBoard } from "../entities/case-meeting.entity.js";
import { AttendeeRole, MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { holdersOf } from "./board.step.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { declarationsIn } from "./impartiality.step.js";
import { actorId } from "./person.step.js";

/** What is to be treated: a case, a recommendation in it, or a matter that is no case. */
export interface Matter {
  readonly caseId: string | null;
  readonly recommendationId: string | null;
  readonly title: string | null;
}

/** Puts a matter last on the agenda of a meeting that the caller has locked. Nobody sees more by it: the agenda has not been sent with it. */
export async function putOnAgenda(ctx: RequestContext, db: WriteDb, meeting: Pick<CaseMeeting, "id" | "board">, matter: Matter): Promise<string> {
  const position = (await positionsOf(db, meeting.id)) + 1;
  const place = { meetingId: meeting.id, board: meeting.board, position, state: AgendaItemState.PLACED };
  return db.insert(AgendaItem, { ...matter, ...place, publishedAt: null, minutes: null, advice: null, placedById: actorId(ctx) });
}

/** The last position on an agenda. */
export async function positionsOf(db: WriteDb, meetingId: string): Promise<number> {
  return Math.max(0, ...(await db.among(AgendaItem, "meetingId", [meetingId])).map((it) => it.position));
}

const basisOf: Readonly<Record<MeetingBoard, AccessBasis>> = { UNIT: AccessBasis.UNIT_MEETING, ALLOCATION_BODY: AccessBasis.ALLOCATION_BODY };

/** Those of a board who see a case only through the agenda: leaders see it anyway, and the unit's members where the municipality says so. */
async function seesByAgenda(ctx: RequestContext, db: WriteDb, board: MeetingBoard): Promise<string[]> {
  if (board === MeetingBoard.ALLOCATION_BODY) return holdersOf(ctx, db, [Role.ALLOCATION_BODY_MEMBER]);
  return ctx.policy.policy.unit.membersSeeAllCases === true ? [] : holdersOf(ctx, db, [Role.CASE_WORKER]);
}

/** Opens the case of a published item to those who meet and to the item's advisers, or to one of them only, without whoever is recused in it (INV-22). */
export async function openItem(ctx: RequestContext, db: WriteDb, item: AgendaItem, only: string | null = null): Promise<void> {
  const { caseId } = item;
  if (caseId === null) return;
  const declared = await declarationsIn(db, caseId);
  const advisers = await advisersOf(db, item);
  const mayOpen = (it: string): boolean => declared.get(it)?.recused !== true && (only === null || it === only);
  const opening = (personIds: readonly string[], basis: AccessBasis) => personIds.filter(mayOpen).map((personId) => ({ caseId, personId, basis }));
  for (const it of opening(await seesByAgenda(ctx, db, item.board), basisOf[item.board])) await grantAccess(ctx, db, it);
  for (const it of opening(advisers, AccessBasis.MEETING_ADVISER)) await grantAccess(ctx, db, it);
}

/** Closes the case of an item that is done with, unless it is open through another item that the same board has before it. */
export async function closeItem(ctx: RequestContext, db: WriteDb, item: AgendaItem): Promise<void> {
  const { caseId } = item;
  if (caseId === null) return;
  const others = (await publishedItems(db, caseId)).filter((it) => it.id !== item.id);
  if (!others.some((it) => it.board === item.board)) await endAccess(ctx, db, caseId, basisOf[item.board]);
  await closeToAdvisers(ctx, db, item);
}

/** Ends what the advisers of an item see, unless they are called to another item about the case. */
export async function closeToAdvisers(ctx: RequestContext, db: WriteDb, item: AgendaItem): Promise<void> {
  const { caseId } = item;
  if (caseId === null) return;
  const others = (await publishedItems(db, caseId)).filter((it) => it.id !== item.id);
  const stillCalled = (await Promise.all(others.map((it) => advisersOf(db, it)))).flat();
  for (const personId of await advisersOf(db, item)) if (!stillCalled.includes(personId)) await endAccess(ctx, db, caseId, AccessBasis.MEETING_ADVISER, personId);
}

/** The items about a case that stand on an agenda that has been sent and have not been treated. */
export async function publishedItems(db: WriteDb, caseId: string): Promise<AgendaItem[]> {
  return (await db.among(AgendaItem, "caseId", [caseId])).filter((it) => it.state === AgendaItemState.PLACED && it.publishedAt !== null);
}

async function advisersOf(db: WriteDb, item: AgendaItem): Promise<string[]> {
  const attendees = await db.among(MeetingAttendee, "meetingId", [item.meetingId]);
  return attendees.filter((it) => it.role === AttendeeRole.ADVISER && it.agendaItemId === item.id && it.attended === null).map((it) => it.personId);
}

/** Takes a case that has ended off every agenda, and closes it to those who saw it by that. */
export async function takeOffAgendas(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  const items = await db.among(AgendaItem, "caseId", [caseId]);
  for (const item of items.filter((it) => it.state === AgendaItemState.PLACED || it.state === AgendaItemState.WAITING)) {
    await db.update(AgendaItem, { id: item.id }, { state: AgendaItemState.REMOVED });
    await closeItem(ctx, db, item);
  }
}
