import { Goal } from "../entities/goal.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { mayStandUnder, SubGoals, subGoalsOf } from "../rules/goal-tree.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { changeElement, type ElementAtHand, elementToChange, leaveOwnersWords } from "./plan-element.step.js";
import { changePlan, type PlanAtHand, type PlanChanged } from "./plan.step.js";
import { withheldFromCaller } from "./withholding.step.js";

export interface MoveGoal {
  readonly goalId: string;
  readonly parentId?: string | null | undefined;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Makes a goal a part of a main goal, or a main goal again; its measures, history and remarks go with it (SAM-54, SAM-59). */
export async function moveGoal(ctx: RequestContext, input: MoveGoal): Promise<PlanChanged & { readonly goalId: string }> {
  return ctx.write("moveGoal", input, async (db) => {
    const at = await elementToChange<Goal>(ctx, db, "moveGoal", PlanElement.GOAL, { id: input.goalId, expectedVersion: input.expectedVersion });
    const parentId = input.parentId == null ? null : await parentOf(ctx, db, at, input.parentId, at.row);
    const isChanged = await changeElement(ctx, db, at, { parentId });
    if (isChanged && parentId !== null) await bringAlong(ctx, db, at, parentId);
    const same: PlanChanged = { caseId: at.plan.caseId, planId: at.plan.id, warnings: [] };
    return { ...(isChanged ? await changePlan(ctx, db, at) : same), goalId: at.row.id };
  });
}

/** The main goal that a goal is to stand under: in the same plan, known to the caller, and not itself a part of another. */
export async function parentOf(ctx: RequestContext, db: WriteDb, { plan }: PlanAtHand, globalId: string, goal: Goal | null): Promise<string> {
  const withheld = await withheldFromCaller(ctx, db, [plan.caseId]);
  const goals = (await db.among(Goal, "planId", [plan.id], { lock: true })).filter((it) => !withheld.has(it.id));
  const parent = goals.find((it) => it.id === localId("Goal", globalId));
  if (!parent) throw new Refusal("NOT_FOUND");
  if (!mayStandUnder(goal ?? { id: "", parentId: null, setAsideAt: null }, parent, goals)) throw new Refusal("GOAL_TREE_TOO_DEEP", { path: ["parentId"] });
  return parent.id;
}

/** What stood under the goal and is kept from whoever moved it follows to the main goal, since the tree has one level and the mover must not learn of it. */
async function bringAlong(ctx: RequestContext, db: WriteDb, at: ElementAtHand<Goal>, parentId: string): Promise<void> {
  for (const row of await db.among(Goal, "parentId", [at.row.id], { lock: true })) await changeElement(ctx, db, { ...at, row, element: PlanElement.GOAL }, { parentId });
}

/** Whoever puts away a main goal says what becomes of its sub goals: they go with it, or stand alone from now on (SAM-52, SAM-28). */
export async function settleSubGoals(ctx: RequestContext, db: WriteDb, at: ElementAtHand, choice: SubGoals | null): Promise<void> {
  if (at.element !== PlanElement.GOAL) return;
  const withheld = await withheldFromCaller(ctx, db, [at.plan.caseId]);
  const all = await db.among(Goal, "parentId", [at.row.id], { lock: true });
  const subs = subGoalsOf(at.row, all).filter((it) => !withheld.has(it.id));
  if (subs.length > 0 && choice === null) throw new Refusal("SUB_GOALS_UNDECIDED", { path: ["subGoals"] });
  for (const row of subs) {
    const sub = { ...at, row, element: PlanElement.GOAL };
    if (choice === SubGoals.WITH_IT) await leaveOwnersWords(db, sub);
    await changeElement(ctx, db, sub, choice === SubGoals.WITH_IT ? { setAsideAt: ctx.now } : { parentId: null });
  }
  for (const row of all.filter((it) => withheld.has(it.id))) await changeElement(ctx, db, { ...at, row, element: PlanElement.GOAL }, { parentId: null });
}

/** A sub goal that is taken up while its main goal is put away stands alone: nothing in use hangs under what is not. */
export async function withoutPutAwayParent(db: WriteDb, { row, element }: ElementAtHand): Promise<Partial<Goal>> {
  if (element !== PlanElement.GOAL || !("parentId" in row) || row.parentId === null) return {};
  const [parent] = await db.among(Goal, "id", [row.parentId]);
  return parent?.setAsideAt == null ? {} : { parentId: null };
}
