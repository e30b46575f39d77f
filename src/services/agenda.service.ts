import { AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { CaseMeeting, CaseMeetingState, MeetingBoard } from "../entities/case-meeting.entity.js";
import { AttendeeRole, MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import { Recommendation, RecommendationState } from "../entities/recommendation.entity.js";
import { stateOffAgenda, stateOnAgenda } from "../rules/case.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { closeItem, openItem, putOnAgenda } from "./agenda.step.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import { impartial } from "./impartiality.step.js";
import { lateFor } from "./lost-meeting.step.js";
import type { MeetingChanged, OnMeeting } from "./meeting.service.js";
import { changeMeeting, meetingForDeed, meetingToConvene, mustConvene } from "./meeting.step.js";
import { professionalFor } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

export interface PlaceOnAgenda {
  readonly meetingId: string;
  readonly caseId?: string | null | undefined;
  readonly recommendationId?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type Placed = { readonly meetingId: string; readonly itemId: string; readonly caseId?: string; readonly warnings: RaisedWarning[] };

/** Puts a case on the unit's agenda, a recommendation on the body's, or another matter on either. Nobody sees more until the agenda is sent. */
export async function placeOnAgenda(ctx: RequestContext, input: PlaceOnAgenda): Promise<Placed> {
  return ctx.write("placeOnAgenda", input, async (db) => {
    const meeting = await meetingForDeed(ctx, db, "placeOnAgenda", localId("CaseMeeting", input.meetingId));
    if ([input.caseId, input.recommendationId, input.title?.trim()].filter((it) => it != null && it !== "").length !== 1) throw new Refusal("AGENDA_ITEM_WITHOUT_MATTER");
    const placed = input.recommendationId ? await recommendation(ctx, db, meeting, input.recommendationId) : input.caseId ? await wholeCase(ctx, db, meeting, input.caseId) : null;
    const itemId = placed?.itemId ?? (await otherMatter(ctx, db, meeting, input.title?.trim() ?? ""));
    await changeMeeting(db, meeting);
    return { meetingId: meeting.id, itemId, ...(placed ? { caseId: placed.caseId } : {}), warnings: placed?.warnings ?? [] };
  });
}

/** Takes an item off an agenda; what it had opened is closed, and a case that was waiting for the unit's meeting waits for another. */
export async function removeFromAgenda(ctx: RequestContext, input: OnMeeting & { readonly itemId: string }): Promise<Placed> {
  return ctx.write("removeFromAgenda", input, async (db) => {
    const meeting = await meetingForDeed(ctx, db, "removeFromAgenda", localId("CaseMeeting", input.meetingId), input.expectedVersion);
    const item = await placedItem(db, meeting, input.itemId);
    const hand = item.caseId === null ? null : await caseForDeed(ctx, db, "removeFromAgenda", item.caseId);
    if (hand === null) mustConvene(ctx, meeting.board);
    await db.update(AgendaItem, { id: item.id }, { state: AgendaItemState.REMOVED });
    if (item.publishedAt !== null) await closeItem(ctx, db, item);
    if (hand && item.board === MeetingBoard.UNIT) await changeCase(db, hand, { state: stateOffAgenda(hand.it.state), unitMeetingOn: null });
    await changeMeeting(db, meeting);
    return { meetingId: meeting.id, itemId: item.id, ...(hand ? { caseId: hand.it.id } : {}), warnings: [] };
  });
}

/** Calls somebody to advise on one item: they see that case, from when the agenda is sent until the meeting has been held (LOPPA-MEET-4). */
export async function inviteAdviser(ctx: RequestContext, input: OnMeeting & { readonly itemId: string; readonly personId: string }): Promise<Placed> {
  return ctx.write("inviteAdviser", input, async (db) => {
    const meeting = await meetingToConvene(ctx, db, "inviteAdviser", localId("CaseMeeting", input.meetingId), input.expectedVersion);
    const item = await placedItem(db, meeting, input.itemId);
    if (item.caseId === null) throw new Refusal("AGENDA_ITEM_WITHOUT_MATTER", { path: ["itemId"] });
    const hand = await caseForDeed(ctx, db, "inviteAdviser", item.caseId);
    const adviser = await professionalFor(db, localId("Professional", input.personId));
    const codes = await impartial(db, hand.it.id, [adviser.id], "MEMBER_RECUSED");
    await invite(ctx, db, meeting, { personId: adviser.id, role: AttendeeRole.ADVISER, agendaItemId: item.id });
    if (item.publishedAt !== null) await openItem(ctx, db, item);
    await changeMeeting(db, meeting);
    return { meetingId: meeting.id, itemId: item.id, caseId: hand.it.id, warnings: await raiseWarnings(ctx, db, hand.it.id, codes, null) };
  });
}

/** Invites somebody to what is no case, such as the one the unit reports to (LOPPA-MEET-5). A guest sees no case. */
export async function inviteGuest(ctx: RequestContext, input: OnMeeting & { readonly personId: string }): Promise<MeetingChanged> {
  return ctx.write("inviteGuest", input, async (db) => {
    const meeting = await meetingToConvene(ctx, db, "inviteGuest", localId("CaseMeeting", input.meetingId), input.expectedVersion);
    const guest = await professionalFor(db, localId("Professional", input.personId));
    await invite(ctx, db, meeting, { personId: guest.id, role: AttendeeRole.GUEST, agendaItemId: null });
    await changeMeeting(db, meeting);
    return { meetingId: meeting.id, warnings: [] };
  });
}

type PlacedCase = { readonly itemId: string; readonly caseId: string; readonly warnings: RaisedWarning[] };

/** A case for the unit to discuss. One that is new is in the meeting from now on (LOPPA-FLOW-2a). */
async function wholeCase(ctx: RequestContext, db: WriteDb, meeting: CaseMeeting, id: string): Promise<PlacedCase> {
  if (meeting.board !== MeetingBoard.UNIT) throw new Refusal("AGENDA_ITEM_WITHOUT_MATTER", { path: ["caseId"] });
  return placeCase(ctx, db, meeting, await caseForDeed(ctx, db, "placeOnAgenda", localId("Case", id)));
}

/** Puts a case that has been taken on the agenda of a unit meeting that has been locked; warns when the meeting comes too late (DL-08). */
export async function placeCase(ctx: RequestContext, db: WriteDb, meeting: CaseMeeting, hand: CaseAtHand): Promise<PlacedCase> {
  const before = (await db.among(AgendaItem, "caseId", [hand.it.id])).filter((it) => it.board === MeetingBoard.UNIT);
  if (before.some((it) => it.state === AgendaItemState.PLACED)) throw new Refusal("ALREADY_ON_AGENDA");
  for (const it of before) if (it.state === AgendaItemState.WAITING) await db.update(AgendaItem, { id: it.id }, { state: AgendaItemState.REMOVED });
  const itemId = await putOnAgenda(ctx, db, meeting, { caseId: hand.it.id, recommendationId: null, title: null });
  await changeCase(db, hand, { state: stateOnAgenda(hand.it.state), unitMeetingOn: meeting.heldOn });
  return { itemId, caseId: hand.it.id, warnings: await raiseWarnings(ctx, db, hand.it.id, await lateFor(ctx, db, hand.it, meeting.heldOn), null) };
}

/** A recommendation for the body; one that a meeting has put off goes onto the next (STRANDA-ORG-3). */
async function recommendation(ctx: RequestContext, db: WriteDb, meeting: CaseMeeting, id: string): Promise<PlacedCase> {
  if (meeting.board !== MeetingBoard.ALLOCATION_BODY) throw new Refusal("AGENDA_ITEM_WITHOUT_MATTER", { path: ["recommendationId"] });
  const [found] = await db.among(Recommendation, "id", [localId("Recommendation", id)]);
  if (!found) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, "placeOnAgenda", found.caseId);
  if (found.state !== RecommendationState.BEFORE_BODY) throw new Refusal("RECOMMENDATION_REQUIRED");
  await putOff(ctx, db, found.id);
  return { itemId: await putOnAgenda(ctx, db, meeting, { caseId: hand.it.id, recommendationId: found.id, title: null }), caseId: hand.it.id, warnings: [] };
}

/** What a recommendation stood on before: an agenda whose meeting has been held, or one that was cancelled. On any other it stands still. */
async function putOff(ctx: RequestContext, db: WriteDb, recommendationId: string): Promise<void> {
  const before = await db.among(AgendaItem, "recommendationId", [recommendationId]);
  for (const item of before.filter((it) => it.state === AgendaItemState.PLACED || it.state === AgendaItemState.WAITING)) {
    if (item.state === AgendaItemState.PLACED && !(await hasMet(db, item.meetingId))) throw new Refusal("ALREADY_ON_AGENDA");
    await db.update(AgendaItem, { id: item.id }, { state: AgendaItemState.POSTPONED });
    if (item.publishedAt !== null) await closeItem(ctx, db, item);
  }
}

async function hasMet(db: WriteDb, meetingId: string): Promise<boolean> {
  const [meeting] = await db.among(CaseMeeting, "id", [meetingId]);
  return meeting?.state === CaseMeetingState.HELD || meeting?.state === CaseMeetingState.MINUTES_CONFIRMED;
}

async function otherMatter(ctx: RequestContext, db: WriteDb, meeting: CaseMeeting, title: string): Promise<string> {
  mustConvene(ctx, meeting.board);
  return putOnAgenda(ctx, db, meeting, { caseId: null, recommendationId: null, title });
}

async function placedItem(db: WriteDb, meeting: CaseMeeting, id: string): Promise<AgendaItem> {
  const [item] = await db.among(AgendaItem, "id", [localId("AgendaItem", id)]);
  if (!item || item.meetingId !== meeting.id) throw new Refusal("NOT_FOUND");
  if (item.state !== AgendaItemState.PLACED) throw new Refusal("MEETING_NOT_OPEN", { state: item.state });
  return item;
}

type Invitation = Pick<MeetingAttendee, "personId" | "role" | "agendaItemId">;

async function invite(ctx: RequestContext, db: WriteDb, meeting: CaseMeeting, invitation: Invitation): Promise<void> {
  const { personId, role, agendaItemId } = invitation;
  const present = await db.among(MeetingAttendee, "meetingId", [meeting.id]);
  if (present.some((it) => it.personId === personId && it.role === role && it.agendaItemId === agendaItemId)) throw new Refusal("ALREADY_INVITED");
  await db.insert(MeetingAttendee, { ...invitation, meetingId: meeting.id, invitedAt: ctx.now, attended: null });
}
