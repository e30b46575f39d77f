import type { PlanChange } from "../entities/plan-change.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { RoomNote } from "../entities/room-note.entity.js";
import { kindOfElement } from "../rules/comment.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { sectionsByCase } from "./about-me.reader.js";
import { calendarNews } from "./calendar.reader.js";
import { groupMeetingsByCase } from "./group.reader.js";
import { listDialogues } from "./dialogue.reader.js";
import { planHistory } from "./plan-change.reader.js";
import { plansByCase } from "./plan.reader.js";
import { roomDocumentsByCase } from "./room-document.reader.js";
import { notesKnown } from "./room-note.step.js";
import { rightsOf } from "./room.step.js";

/** Something that has happened in a room: where, when, what it is about and who did it. It says nothing of what is in it. */
export interface RoomChange {
  readonly area: RoomArea;
  readonly at: Date;
  readonly id: string;
  readonly byId: string | null;
}

const MOST = 20;

/** Each part of a room is asked for its latest by its own reader, so that nobody is told of what they may not read (SAM-31, SAM-36). */
const sources: Partial<Record<RoomArea, (ctx: RequestContext, caseId: string, since: Date) => Promise<RoomChange[]>>> = {
  PLAN: inPlan,
  DIALOGUE: inDialogue,
  NOTES: inNotes,
  DOCUMENTS: inDocuments,
  ABOUT_ME: inAboutMe,
  CALENDAR: inCalendar,
  MINUTES: inMinutes,
};

/** What others have done in a room since then, the newest first; all there is for somebody who has not been there yet. */
export async function changesInRoom(ctx: RequestContext, caseId: string, since: Date | null): Promise<RoomChange[]> {
  const from = since ?? new Date(0);
  const readable = Object.values(RoomArea).filter((it) => rightsOf(ctx, caseId, it).includes(RoomRight.READ));
  const found = await Promise.all(readable.map((it) => sources[it]?.(ctx, caseId, from) ?? []));
  const byOthers = found.flat().filter((it) => it.at > from && (it.byId === null || it.byId !== ctx.actor.personId));
  return byOthers.toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, MOST);
}

/** The history of a plan is for those who read all of it. */
async function inPlan(ctx: RequestContext, caseId: string): Promise<RoomChange[]> {
  const plan = (await plansByCase(ctx, [caseId])).findLast((it) => it.state !== PlanState.CLOSED);
  const changes: readonly PlanChange[] = plan ? await orNothing(planHistory(ctx, plan.id, { first: MOST }).then((it) => it.nodes)) : [];
  return changes.map((it) => ({ area: RoomArea.PLAN, at: it.at, id: globalId(kindOfElement[it.element], it.aboutId), byId: it.byId }));
}

async function inDialogue(ctx: RequestContext, caseId: string): Promise<RoomChange[]> {
  const { nodes } = await listDialogues(ctx, caseId, false, { first: MOST });
  return nodes.filter((it) => it.unread > 0).map((it) => ({ area: RoomArea.DIALOGUE, at: it.lastMessageAt, id: globalId("DialogueThread", it.id), byId: null }));
}

async function inNotes(ctx: RequestContext, caseId: string, since: Date): Promise<RoomChange[]> {
  const rows = await ctx.read(async (db) => {
    const text = `select ${db.columns(RoomNote, "n")} from room_note n where n.case_id = $1 and n.passive_at is null and coalesce(n.corrected_at, n.written_at) > $2
      order by coalesce(n.corrected_at, n.written_at) desc limit 100`;
    return notesKnown(ctx, db, await db.rows<RoomNote>(statement("note.since", text), [caseId, since]));
  });
  if (rows.length > 0) ctx.saw("NOTES", caseId);
  return rows.map((it) => ({ area: RoomArea.NOTES, at: it.correctedAt ?? it.writtenAt, id: globalId("RoomNote", it.id), byId: it.writtenById }));
}

async function inDocuments(ctx: RequestContext, caseId: string): Promise<RoomChange[]> {
  const rows = (await roomDocumentsByCase(ctx, [caseId])).filter((it) => it.setAsideAt === null);
  return rows.map((it) => ({ area: RoomArea.DOCUMENTS, at: it.addedAt, id: globalId("RoomDocument", it.id), byId: it.addedById }));
}

async function inCalendar(ctx: RequestContext, caseId: string, since: Date): Promise<RoomChange[]> {
  return (await calendarNews(ctx, caseId, since)).map((it) => ({ area: RoomArea.CALENDAR, at: it.at, id: globalId("CalendarEntry", it.id), byId: it.byId }));
}

async function inAboutMe(ctx: RequestContext, caseId: string): Promise<RoomChange[]> {
  const rows = (await sectionsByCase(ctx, [caseId])).filter((it) => it.passiveAt === null);
  return rows.map((it) => ({ area: RoomArea.ABOUT_ME, at: it.changedAt, id: globalId("AboutMeSection", it.id), byId: it.writtenById }));
}

/** Minutes are there from when they are published. */
async function inMinutes(ctx: RequestContext, caseId: string): Promise<RoomChange[]> {
  const rows = await groupMeetingsByCase(ctx, [caseId]);
  return rows.flatMap((it) => (it.publishedAt === null ? [] : [{ area: RoomArea.MINUTES, at: it.publishedAt, id: globalId("GroupMeeting", it.id), byId: it.minuteTakerId }]));
}

/** What is not there for the caller is nothing new to them. */
async function orNothing<T>(asked: Promise<readonly T[]>): Promise<readonly T[]> {
  return asked.catch((error: unknown) => {
    if (error instanceof Refusal) return [];
    throw error;
  });
}
