import type { PlanSection } from "../entities/consent-grant.entity.js";
import type { PlanContent, PlanElement } from "../entities/plan-change.entity.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mayRead } from "./case-rows.reader.js";
import { placeOf } from "./plan-content.service.js";
import { rememberChange, targets } from "./plan-element.step.js";
import type { PlanAtHand } from "./plan.step.js";

/** Whoever has not been shared a part of the plan does not write in it either: to them it is not there. */
export function mustReadPart(ctx: RequestContext, { plan }: PlanAtHand, section: PlanSection): void {
  if (!mayRead(ctx, plan.caseId, section)) throw new Refusal("NOT_FOUND");
}

/** Puts a new part into a plan, with the first line of its history. */
export async function addElement(ctx: RequestContext, db: WriteDb, at: PlanAtHand, element: Exclude<PlanElement, PlanElement.PLAN>, said: PlanContent): Promise<string> {
  const id = await db.insert(targets[element], { ...said, ...placeOf(ctx, at) } as never);
  await rememberChange(ctx, db, at, { element, aboutId: id, before: null, after: said });
  return id;
}
