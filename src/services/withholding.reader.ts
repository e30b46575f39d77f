import { AccessBasis } from "../entities/case-access.entity.js";
import { RoomNote } from "../entities/room-note.entity.js";
import { WithheldKind, Withholding } from "../entities/withholding.entity.js";
import { mayReadWithheld } from "../rules/withholding.rules.js";
import type { Db } from "../tenants/bracket.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { standingOf } from "./case-deed.step.js";
import { mayReadElement, readCaseRows } from "./case-rows.reader.js";
import { threadsAmong } from "./dialogue-view.step.js";
import { notesKnown } from "./room-note.step.js";
import { readRoomRows } from "./room-rows.reader.js";
import { rightsOf } from "./room.step.js";

const what = "WITHHOLDINGS";
const { DIALOGUE, NOTE, ABOUT_ME, CHILD_VIEW, EVALUATION } = WithheldKind;
const ofRoom: readonly WithheldKind[] = [DIALOGUE, NOTE, ABOUT_ME];

/** What is or was kept from the parents, for the child and those who work with the plan; for the parents there is no such list. */
async function withholdingsBy(ctx: RequestContext, property: "id" | "planId", ids: readonly string[]): Promise<Withholding[]> {
  return told(ctx, await readCaseRows(ctx, Withholding, property, ids, { what, part: "plan", orderBy: ["withheldAt", "id"] }));
}

export const withholdingsByIds = (ctx: RequestContext, ids: readonly string[]) => withholdingsBy(ctx, "id", ids);
export const withholdingsByPlan = (ctx: RequestContext, ids: readonly string[]) => withholdingsBy(ctx, "planId", ids);

/** What of a room, beside a plan, is or was kept from the parents. */
export async function withholdingsByRoom(ctx: RequestContext, ids: readonly string[]): Promise<Withholding[]> {
  const rows = await readRoomRows(ctx, Withholding, "caseId", ids, { what, area: RoomArea.ABOUT_ME, orderBy: ["withheldAt", "id"] });
  return told(
    ctx,
    rows.filter((it) => it.planId === null),
  );
}

/** Law: pbrl § 3-4, hol § 12-1: that something is kept, and why, is for those who read the thing itself: the child always, others as far as it is shared with them. */
async function told(ctx: RequestContext, rows: readonly Withholding[]): Promise<Withholding[]> {
  const known = rows.filter((it) => mayReadWithheld(standingOf(ctx, it.caseId)));
  const isChilds = (it: Withholding): boolean => ctx.relationsTo(it.caseId).includes(AccessBasis.OWNER);
  const others = known.filter((it) => !isChilds(it));
  const read = others.some((it) => ofRoom.includes(it.kind)) ? await ctx.read((db) => roomThingsRead(ctx, db, others)) : new Set<string>();
  const isRead = (it: Withholding): boolean => (ofRoom.includes(it.kind) ? read.has(it.itemId) : mayReadElement(ctx, it.caseId, it.kind === CHILD_VIEW ? EVALUATION : it.kind));
  return known.filter((it) => isChilds(it) || isRead(it));
}

/** The conversations, notes and sections among those withheld that the caller reads. */
async function roomThingsRead(ctx: RequestContext, db: Db, rows: readonly Withholding[]): Promise<ReadonlySet<string>> {
  const idsOf = (kind: WithheldKind): string[] => rows.filter((it) => it.kind === kind).map((it) => it.itemId);
  const caseIds = [...new Set(rows.map((it) => it.caseId))];
  const threads = idsOf(DIALOGUE).length === 0 ? [] : await threadsAmong(ctx, db, caseIds, idsOf(DIALOGUE));
  const notes = idsOf(NOTE).length === 0 ? [] : await notesKnown(ctx, db, await db.among(RoomNote, "id", idsOf(NOTE)));
  const sections = rows.filter((it) => it.kind === ABOUT_ME && rightsOf(ctx, it.caseId, RoomArea.ABOUT_ME).includes(RoomRight.READ)).map((it) => it.itemId);
  return new Set([...threads.map((it) => it.id), ...notes.map((it) => it.id), ...sections]);
}
