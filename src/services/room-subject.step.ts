import type { EntityTarget } from "typeorm";
import { RoomSubject } from "../entities/dialogue-thread.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { GroupMeeting } from "../entities/group-meeting.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { RoomDocument } from "../entities/room-document.entity.js";
import { type GlobalKind, localId, parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isShownTo } from "../rules/room-audience.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mayReadSubject } from "./dialogue-view.step.js";
import { onlookerOf } from "./room-audience.step.js";
import { rightsOf } from "./room.step.js";
import { withheldFromCaller } from "./withholding.step.js";

/** What something in a room is tied to. */
export interface Subject {
  readonly aboutKind: RoomSubject | null;
  readonly aboutId: string | null;
}

type SubjectRow = Goal | Measure | GroupMeeting | RoomDocument;

const kinds: Partial<Record<GlobalKind, readonly [RoomSubject, EntityTarget<SubjectRow>]>> = {
  Goal: [RoomSubject.GOAL, Goal],
  Measure: [RoomSubject.MEASURE, Measure],
  GroupMeeting: [RoomSubject.GROUP_MEETING, GroupMeeting],
  RoomDocument: [RoomSubject.DOCUMENT, RoomDocument],
};

/** Whether the caller reads a document of a room. */
export function readsDocument(ctx: RequestContext, it: RoomDocument): boolean {
  return rightsOf(ctx, it.caseId, RoomArea.DOCUMENTS).includes(RoomRight.READ) && isShownTo(it, onlookerOf(ctx, it.caseId));
}

/** The goal, measure, meeting or document of the room that an id stands for; what the caller may not read is not there. */
export async function subjectIn(ctx: RequestContext, db: WriteDb, caseId: string, globalId: string | null | undefined): Promise<Subject> {
  if (globalId == null) return { aboutKind: null, aboutId: null };
  const parsed = parseGlobalId(globalId);
  const found = parsed ? kinds[parsed.kind] : undefined;
  if (!parsed || !found) throw new Refusal("NOT_FOUND");
  const [aboutKind, target] = found;
  const [row] = await db.among<SubjectRow>(target, "id", [parsed.id]);
  const isThere = row?.caseId === caseId && mayReadSubject(ctx, caseId, aboutKind) && !(await withheldFromCaller(ctx, db, [caseId])).has(parsed.id);
  if (!isThere || (aboutKind === RoomSubject.DOCUMENT && !readsDocument(ctx, row as RoomDocument))) throw new Refusal("NOT_FOUND");
  return { aboutKind, aboutId: parsed.id };
}

/** The documents of the room that ids stand for, each once. */
export async function documentsIn(ctx: RequestContext, db: WriteDb, caseId: string, globalIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(globalIds)].map((it) => localId("RoomDocument", it));
  const rows = ids.length === 0 ? [] : await db.among(RoomDocument, "id", ids);
  if (rows.length < ids.length || rows.some((it) => it.caseId !== caseId || !readsDocument(ctx, it))) throw new Refusal("NOT_FOUND");
  return ids;
}
