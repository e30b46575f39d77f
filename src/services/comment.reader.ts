import { PlanAnnotation, RoomElement } from "../entities/plan-annotation.entity.js";
import { isOfRoom } from "../rules/comment.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mayRead, mayReadElement, restingForCaller } from "./case-rows.reader.js";
import { roomThings } from "./comment.step.js";
import { aboutKnown } from "./withholding.step.js";

type Ids = readonly string[];

export const annotationsByElement = (ctx: RequestContext, ids: Ids) => annotations(ctx, "aboutId", ids);
export const annotationsByIds = (ctx: RequestContext, ids: Ids) => annotations(ctx, "id", ids);

/** Remarks on what the caller may read, the oldest first: hidden with the thing they are about. */
async function annotations(ctx: RequestContext, property: "id" | "aboutId", values: Ids): Promise<PlanAnnotation[]> {
  const rows = await ctx.read((db) => db.among(PlanAnnotation, property, values, { orderBy: ["at", "id"] }));
  const known = new Set([...(await onPlans(ctx, rows)), ...(await inRooms(ctx, rows))].map((it) => it.id));
  const readable = rows.filter((it) => known.has(it.id));
  for (const caseId of new Set(readable.map((it) => it.caseId))) ctx.saw("PLAN_ANNOTATIONS", caseId);
  return readable;
}

/** Remarks on the parts that have been shared with the caller; on the plan as a whole, those of whoever reads all of it, and one's own. None to its handler while the plan rests (SAM-97). */
async function onPlans(ctx: RequestContext, rows: readonly PlanAnnotation[]): Promise<PlanAnnotation[]> {
  const ofPlans = rows.filter((it) => !isOfRoom(it.element) && mayRead(ctx, it.caseId, "plan"));
  const resting = await restingForCaller(ctx, [...new Set(ofPlans.map((it) => it.caseId))]);
  const known = await aboutKnown(
    ctx,
    ofPlans.filter((it) => !resting.includes(it.caseId)),
  );
  return known.filter((it) => it.byId === ctx.actor.personId || mayReadElement(ctx, it.caseId, it.element));
}

async function inRooms(ctx: RequestContext, rows: readonly PlanAnnotation[]): Promise<PlanAnnotation[]> {
  const known = await ctx.read((db) =>
    Promise.all(
      Object.values(RoomElement).map((element) =>
        roomThings(
          ctx,
          db,
          element,
          rows.filter((it) => it.element === element).map((it) => it.aboutId),
        ),
      ),
    ),
  );
  const ids = new Set(known.flat().map((it) => it.id));
  return rows.filter((it) => isOfRoom(it.element) && ids.has(it.aboutId));
}
