import { GroupMeeting, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupMeetingInvitee } from "../entities/group-meeting-invitee.entity.js";
import { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import { RoomElement } from "../entities/plan-annotation.entity.js";
import { RoomDocument } from "../entities/room-document.entity.js";
import { RoomNote } from "../entities/room-note.entity.js";
import { mayReadAllOfMeeting } from "../rules/group-meeting.rules.js";
import type { Db } from "../tenants/bracket.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { notesKnown } from "./room-note.step.js";
import { readsDocument } from "./room-subject.step.js";
import { rightsOf } from "./room.step.js";

type Thing = { readonly id: string; readonly caseId: string };

/** A document, minutes item or note of a room that the caller may read; null for what is not there for them. */
export async function roomThing(ctx: RequestContext, db: Db, element: RoomElement, id: string): Promise<Thing | null> {
  return (await roomThings(ctx, db, element, [id]))[0] ?? null;
}

/** The same for many of a kind. */
export async function roomThings(ctx: RequestContext, db: Db, element: RoomElement, ids: readonly string[]): Promise<Thing[]> {
  if (ids.length === 0) return [];
  if (element === RoomElement.NOTE) return notesKnown(ctx, db, await db.among(RoomNote, "id", ids));
  if (element === RoomElement.DOCUMENT) return (await db.among(RoomDocument, "id", ids)).filter((it) => readsDocument(ctx, it));
  const points = (await db.among(GroupMeetingPoint, "id", ids)).filter((it) => rightsOf(ctx, it.caseId, RoomArea.MINUTES).includes(RoomRight.READ));
  const read = await minutesRead(ctx, db, [...new Set(points.map((it) => it.meetingId))]);
  return points.filter((it) => read.has(it.meetingId));
}

/** Of some meetings, those whose minutes the caller reads: by their part in it, or because they were sent them (LUND-11.4-27). */
async function minutesRead(ctx: RequestContext, db: Db, meetingIds: readonly string[]): Promise<ReadonlySet<string>> {
  const me = ctx.actor.personId;
  const meetings = await db.among(GroupMeeting, "id", meetingIds);
  const mine = (await db.among(GroupMeetingInvitee, "meetingId", meetingIds)).filter((it) => it.personId === me && it.minutesSentAt !== null);
  const reads = meetings.filter((it) => {
    const isSent = it.state === GroupMeetingState.PUBLISHED && mine.some((one) => one.meetingId === it.id);
    return isSent || mayReadAllOfMeeting({ relations: ctx.relationsTo(it.caseId) }, it.leaderId === me, it.minuteTakerId === me);
  });
  return new Set(reads.map((it) => it.id));
}
