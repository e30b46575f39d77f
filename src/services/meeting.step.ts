import { CaseMeeting, CaseMeetingState, type MeetingBoard } from "../entities/case-meeting.entity.js";
import { isOpenMeeting, mayConvene, mayReadBoard, meetingAllows } from "../rules/meeting.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

/** Locks a meeting for a deed. Refuses when it is not there or not visible, changed since it was read, or past the point for the deed. */
export async function meetingForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, meetingId: string, expectedVersion?: number): Promise<CaseMeeting> {
  const [it] = await db.among(CaseMeeting, "id", [meetingId], { lock: true });
  const roles = ctx.actor.roles.map((one) => one.role);
  if (!it || !mayReadBoard(it.board, roles)) throw new Refusal("NOT_FOUND");
  if (expectedVersion !== undefined) sameVersion(it.version, expectedVersion);
  if (!meetingAllows(deed, it.state)) throw new Refusal("MEETING_NOT_OPEN", { state: it.state });
  return it;
}

/** Refuses to whoever does not convene this kind of meeting (LOPPA-LEAD-1). */
export function mustConvene(ctx: RequestContext, board: MeetingBoard): void {
  const roles = ctx.actor.roles.map((it) => it.role);
  if (!mayReadBoard(board, roles)) throw new Refusal("NOT_FOUND");
  if (!mayConvene(board, roles)) throw new Refusal("NOT_YOURS_TO_DO");
}

/** The same as `meetingForDeed`, for what only the convener does. */
export async function meetingToConvene(ctx: RequestContext, db: WriteDb, deed: Deed, meetingId: string, expectedVersion: number): Promise<CaseMeeting> {
  const meeting = await meetingForDeed(ctx, db, deed, meetingId, expectedVersion);
  mustConvene(ctx, meeting.board);
  return meeting;
}

/** Changes a meeting that has been locked; whatever changes its agenda changes its version, so that nobody sends another agenda than they have read. */
export async function changeMeeting(db: WriteDb, it: CaseMeeting, changes: Partial<CaseMeeting> = {}): Promise<void> {
  await db.update(CaseMeeting, { id: it.id }, { ...changes, version: it.version + 1 });
}

/** The meeting of a board on a day that has not been held or cancelled. Whoever asks keeps others from planning the same until they are done. */
export async function meetingOn(db: WriteDb, board: MeetingBoard, day: string): Promise<CaseMeeting | undefined> {
  await db.lock(`meeting ${board} ${day}`);
  const that = await db.among(CaseMeeting, "heldOn", [day], { lock: true });
  return that.find((it) => it.board === board && isOpenMeeting(it.state));
}

/** Plans a meeting on a day that has none. */
export async function newMeeting(ctx: RequestContext, db: WriteDb, board: MeetingBoard, heldOn: string, place: string | null): Promise<CaseMeeting> {
  const id = await db.insert(CaseMeeting, {
    board,
    heldOn,
    place,
    state: CaseMeetingState.PLANNED,
    convenedById: actorId(ctx),
    summonedAt: null,
    minutes: null,
    version: 1,
  });
  const [made] = await db.among(CaseMeeting, "id", [id]);
  if (!made) throw new Error("the meeting was not written");
  return made;
}
