import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { PlanChange, PlanElement } from "../entities/plan-change.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { mayUndo } from "../rules/plan-change.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { actorId } from "./person.step.js";
import { changeElement, elementRow, isOwnersEntry, rememberChange } from "./plan-element.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanAtHand, type PlanChanged, planToChange } from "./plan.step.js";
import { withheldFromCaller } from "./withholding.step.js";

/** Takes back the last change of what a plan says, as a change of its own; what was added is put away, never deleted (FAIL-16). */
export async function undoLastPlanChange(ctx: RequestContext, input: OnPlan): Promise<PlanChanged> {
  return ctx.write("undoLastPlanChange", input, async (db) => {
    const at = await planToChange(ctx, db, "undoLastPlanChange", localId("IndividualPlan", input.planId), input.expectedVersion);
    const changes = await changesOfThisVersion(db, at);
    if (await areHidden(ctx, db, at, changes)) throw new Refusal("NOTHING_TO_UNDO");
    await mustBeTheirsToUndo(ctx, db, at, changes);
    let ofPlan: Partial<IndividualPlan> = {};
    for (const it of changes) ofPlan = { ...ofPlan, ...(await takenBack(ctx, db, at, it)) };
    return changePlan(ctx, db, at, ofPlan);
  });
}

/** What the deed before this one changed: whatever came between has given the plan another version, and then there is nothing to take back. */
async function changesOfThisVersion(db: WriteDb, { plan }: PlanAtHand): Promise<PlanChange[]> {
  const ofVersion = `select ${db.columns(PlanChange, "c")} from plan_change c where c.plan_id = $1 and c.plan_version = $2 order by c.id desc`;
  return db.rows<PlanChange>(statement("planChange.ofVersion", ofVersion), [plan.id, plan.version]);
}

/** What is kept from the caller is nothing to take back: to them, nothing has been changed (pbrl § 3-4, SC-22). */
async function areHidden(ctx: RequestContext, db: WriteDb, { plan }: PlanAtHand, changes: readonly PlanChange[]): Promise<boolean> {
  const withheld = await withheldFromCaller(ctx, db, [plan.caseId]);
  return changes.every((it) => withheld.has(it.aboutId));
}

async function mustBeTheirsToUndo(ctx: RequestContext, db: WriteDb, at: PlanAtHand, changes: readonly PlanChange[]): Promise<void> {
  const owners: boolean[] = [];
  for (const it of changes) {
    const row = await elementRow(db, it);
    owners.push(row !== undefined && (await isOwnersEntry(db, at, it.element, row)));
  }
  if (!mayUndo(changes, actorId(ctx), at.hand.standing.relations, owners.includes(true))) throw new Refusal("NOT_YOURS_TO_DO");
}

/** Puts back what stood there; gives what the plan itself is to say again. */
async function takenBack(ctx: RequestContext, db: WriteDb, at: PlanAtHand, change: PlanChange): Promise<Partial<IndividualPlan>> {
  if (change.element === PlanElement.PLAN) {
    await rememberChange(ctx, db, at, { element: change.element, aboutId: change.aboutId, before: change.after, after: change.before ?? {}, undoesId: change.id });
    return (change.before ?? {}) as Partial<IndividualPlan>;
  }
  const row = await elementRow(db, change);
  if (row) await changeElement(ctx, db, { ...at, row, element: change.element }, change.before ?? { setAsideAt: ctx.now }, change.id);
  return {};
}
