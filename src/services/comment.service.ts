import { PlanAnnotation, RoomElement } from "../entities/plan-annotation.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { areaOfElement, isOfRoom, mayStillChange } from "../rules/comment.rules.js";
import { type GlobalKind, localId, parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mayRead, mayReadElement } from "./case-rows.reader.js";
import { sameVersion } from "./case-deed.step.js";
import { roomThing } from "./comment.step.js";
import { keepWording } from "./earlier-wording.step.js";
import { actorId } from "./person.step.js";
import { elementOf, elementRow } from "./plan-element.step.js";
import { planForDeed } from "./plan.step.js";
import { mustNotBeKept, roomForDeed } from "./room.step.js";
import { withheldFromCaller } from "./withholding.step.js";

interface Keyed {
  readonly idempotencyKey?: string | null | undefined;
}

export type Annotated = { readonly caseId: string; readonly planId?: string; readonly annotationId: string; readonly warnings: [] };

const ofRoom: Partial<Record<GlobalKind, RoomElement>> = { RoomDocument: RoomElement.DOCUMENT, GroupMeetingPoint: RoomElement.MINUTES_ITEM, RoomNote: RoomElement.NOTE };

/** Remarks on a plan, something in it, or a document, minutes or note of the room; what stands there stays as it is, whoever wrote it (INV-23, SAM-56). */
export async function annotate(ctx: RequestContext, input: Keyed & { readonly elementId: string; readonly text: string }): Promise<Annotated> {
  return ctx.write("annotate", input, async (db) => {
    const parsed = parseGlobalId(input.elementId);
    const element = parsed ? ofRoom[parsed.kind] : undefined;
    const about = parsed && element ? await inRoom(ctx, db, element, parsed.id) : await inPlan(ctx, db, input.elementId);
    db.note({ aboutId: about.aboutId });
    const annotationId = await db.insert(PlanAnnotation, { ...about, text: input.text, byId: actorId(ctx), at: ctx.now, correctedAt: null, version: 1 });
    return { caseId: about.caseId, ...(about.planId === null ? {} : { planId: about.planId }), annotationId, warnings: [] };
  });
}

type About = Pick<PlanAnnotation, "caseId" | "planId" | "element" | "aboutId">;

async function inPlan(ctx: RequestContext, db: WriteDb, elementId: string): Promise<About> {
  const isPlan = parseGlobalId(elementId)?.kind === "IndividualPlan";
  const { element, id } = isPlan ? { element: PlanElement.PLAN, id: localId("IndividualPlan", elementId) } : elementOf(elementId);
  const planId = isPlan ? id : (await elementRow(db, { element, aboutId: id }))?.planId;
  if (planId === undefined) throw new Refusal("NOT_FOUND");
  const { plan } = await planForDeed(ctx, db, "annotate", planId, null);
  if (plan.state === PlanState.CLOSED) throw new Refusal("PLAN_NOT_OPEN_FOR_CHANGE");
  if (!mayRemarkOn(ctx, plan.caseId, element) || (await withheldFromCaller(ctx, db, [plan.caseId])).has(id)) throw new Refusal("NOT_FOUND");
  return { caseId: plan.caseId, planId, element, aboutId: id };
}

/** The plan as a whole is anybody's to remark on who takes part in it; a part of it is for those it has been shared with. */
function mayRemarkOn(ctx: RequestContext, caseId: string, element: PlanElement): boolean {
  return element === PlanElement.PLAN ? mayRead(ctx, caseId, "plan") : mayReadElement(ctx, caseId, element);
}

async function inRoom(ctx: RequestContext, db: WriteDb, element: RoomElement, id: string): Promise<About> {
  const thing = await roomThing(ctx, db, element, id);
  if (!thing) throw new Refusal("NOT_FOUND");
  await roomForDeed(ctx, db, "annotate", thing.caseId, { area: areaOfElement(element), right: RoomRight.COMMENT });
  return { caseId: thing.caseId, planId: null, element, aboutId: id };
}

/** Changes one's own comment while there is time; what it said before is kept (SAM-56, FAIL-16). */
export async function changeAnnotation(
  ctx: RequestContext,
  input: Keyed & { readonly annotationId: string; readonly expectedVersion: number; readonly text: string },
): Promise<Annotated> {
  return ctx.write("changeAnnotation", input, async (db) => {
    const [comment] = await db.among(PlanAnnotation, "id", [localId("PlanAnnotation", input.annotationId)], { lock: true });
    if (!comment || !(await isThere(ctx, db, comment))) throw new Refusal("NOT_FOUND");
    const area = areaOfElement(comment.element);
    mustNotBeKept(ctx, comment.caseId, { area, right: RoomRight.COMMENT });
    await roomForDeed(ctx, db, "changeAnnotation", comment.caseId, { area, right: RoomRight.COMMENT });
    if (comment.byId !== actorId(ctx)) throw new Refusal("NOT_YOURS_TO_DO");
    sameVersion(comment.version, input.expectedVersion);
    if (!mayStillChange(comment.at, ctx.now)) throw new Refusal("EDIT_WINDOW_OVER");
    db.note({ aboutId: comment.aboutId });
    await keepWording(ctx, db, area, comment);
    await db.update(PlanAnnotation, { id: comment.id }, { text: input.text, correctedAt: ctx.now, version: comment.version + 1 });
    return { caseId: comment.caseId, ...(comment.planId === null ? {} : { planId: comment.planId }), annotationId: comment.id, warnings: [] };
  });
}

async function isThere(ctx: RequestContext, db: WriteDb, { caseId, element, aboutId, byId }: PlanAnnotation): Promise<boolean> {
  if (isOfRoom(element)) return (await roomThing(ctx, db, element, aboutId)) !== null;
  const withheld = await withheldFromCaller(ctx, db, [caseId]);
  return !withheld.has(aboutId) && (byId === ctx.actor.personId ? mayRemarkOn(ctx, caseId, element) : mayReadElement(ctx, caseId, element));
}
