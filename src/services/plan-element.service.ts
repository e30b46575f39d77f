import { Goal, type GoalStatus, type LifeArea } from "../entities/goal.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { EvaluationState } from "../entities/plan-evaluation.entity.js";
import type { PlanEntry } from "../entities/plan-entry.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import type { SubGoals } from "../rules/goal-tree.rules.js";
import { localId, parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { ownAnswer } from "./contribution.step.js";
import { settleSubGoals, withoutPutAwayParent } from "./goal-tree.service.js";
import { mappingIdsOf } from "./mapping.step.js";
import { participantOrParty } from "./plan-content.service.js";
import { changeElement, type ElementAtHand, elementForDeed, elementToChange, leaveOwnersWords } from "./plan-element.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanChanged, planToChange } from "./plan.step.js";
import { withheldFromCaller } from "./withholding.step.js";

interface OnVersion {
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export interface ChangeGoal extends OnVersion {
  readonly goalId: string;
  readonly text?: string | null | undefined;
  readonly ownWords?: string | null | undefined;
  readonly lifeArea?: LifeArea | null | undefined;
  readonly targetOn?: string | null | undefined;
  readonly status?: GoalStatus | null | undefined;
  readonly mappingIds?: readonly string[] | null | undefined;
}

/** Changes a goal; what is left out stays, and what it said before is kept. The owner's own words are the owner's to change (INV-23, SAM-61). */
export async function changeGoal(ctx: RequestContext, input: ChangeGoal): Promise<PlanChanged & { readonly goalId: string }> {
  return ctx.write("changeGoal", input, async (db) => {
    const at = await elementToChange<Goal>(ctx, db, "changeGoal", PlanElement.GOAL, { id: input.goalId, expectedVersion: input.expectedVersion });
    const { row } = at;
    if (input.ownWords !== undefined && !maySpeakForOwner(at.hand.standing.relations)) throw new Refusal("OWN_WORDS_ARE_THE_OWNERS", { path: ["ownWords"] });
    if (input.targetOn != null && !isLocalDate(input.targetOn)) throw new Refusal("INVALID_INPUT", { path: ["targetOn"] });
    const wanted = {
      text: input.text ?? row.text,
      ownWords: input.ownWords === undefined ? row.ownWords : input.ownWords,
      lifeArea: input.lifeArea ?? row.lifeArea,
      targetOn: input.targetOn === undefined ? row.targetOn : input.targetOn,
      status: input.status ?? row.status,
      mappingIds: await mappingIdsOf(ctx, db, at, input.mappingIds, row.mappingIds),
    };
    return { ...(await saved(ctx, db, at, wanted)), goalId: row.id };
  });
}

export interface ChangePlanEntry extends OnVersion {
  readonly entryId: string;
  readonly text?: string | null | undefined;
  readonly lifeArea?: LifeArea | null | undefined;
  readonly contributorId?: string | null | undefined;
}

/** Changes a resource, need, contribution or wanted cooperation; what the owner wrote is the owner's to change (INV-23), what a participant wrote theirs and the coordinator's. */
export async function changePlanEntry(ctx: RequestContext, input: ChangePlanEntry): Promise<PlanChanged & { readonly entryId: string }> {
  return ctx.write("changePlanEntry", input, async (db) => {
    const at = await elementToChange<PlanEntry>(ctx, db, "changePlanEntry", PlanElement.ENTRY, { id: input.entryId, expectedVersion: input.expectedVersion });
    await leaveOwnersWords(db, at);
    const { row } = at;
    const contributorId = input.contributorId == null ? input.contributorId : await participantOrParty(db, at, input.contributorId);
    const wanted = {
      text: input.text ?? row.text,
      lifeArea: input.lifeArea === undefined ? row.lifeArea : input.lifeArea,
      contributorId: contributorId === undefined ? row.contributorId : contributorId,
      ...(contributorId === undefined || contributorId === row.contributorId ? {} : ownAnswer(ctx, at, row.kind, contributorId)),
    };
    return { ...(await saved(ctx, db, at, wanted)), entryId: row.id };
  });
}

/** Writes what differs, if anything does. */
async function saved(ctx: RequestContext, db: WriteDb, at: ElementAtHand, wanted: Readonly<Record<string, unknown>>): Promise<PlanChanged> {
  const isChanged = await changeElement(ctx, db, at, wanted);
  return isChanged ? changePlan(ctx, db, at) : { caseId: at.plan.caseId, planId: at.plan.id, warnings: [] };
}

export interface OnAnyElement extends OnVersion {
  readonly elementId: string;
}

/** Puts something away without deleting it: out of the plan as it is read, with its history (SAM-28, FAIL-16). */
export async function setAside(ctx: RequestContext, input: OnAnyElement & { readonly subGoals?: SubGoals | null | undefined }): Promise<PlanChanged> {
  return ctx.write("setAside", input, async (db) => {
    const at = await elementForDeed(ctx, db, "setAside", { id: input.elementId, expectedVersion: input.expectedVersion });
    if (at.row.setAsideAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "SET_ASIDE" });
    await leaveOwnersWords(db, at);
    if ("isRequired" in at.row && at.row.isRequired) throw new Refusal("SECTION_REQUIRED");
    if (at.element === PlanElement.EVALUATION && "state" in at.row && at.row.state === EvaluationState.COMPLETED)
      throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: at.row.state });
    await settleSubGoals(ctx, db, at, input.subGoals ?? null);
    return saved(ctx, db, at, { setAsideAt: ctx.now });
  });
}

/** Takes up again what was put away (SAM-28). */
export async function takeUp(ctx: RequestContext, input: OnAnyElement): Promise<PlanChanged> {
  return ctx.write("takeUp", input, async (db) => {
    const at = await elementForDeed(ctx, db, "takeUp", { id: input.elementId, expectedVersion: input.expectedVersion });
    if (at.row.setAsideAt === null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "IN_USE" });
    await leaveOwnersWords(db, at);
    return saved(ctx, db, at, { setAsideAt: null, ...(await withoutPutAwayParent(db, at)) });
  });
}

export interface ReorderPlan extends OnPlan {
  readonly goalId?: string | null | undefined;
  readonly orderedIds: readonly string[];
}

/** Puts the goals of a plan, or the measures of one goal, in the order somebody wants; all of them are named, so that none falls out (SAM-58). */
export async function reorderPlan(ctx: RequestContext, input: ReorderPlan): Promise<PlanChanged> {
  return ctx.write("reorderPlan", input, async (db) => {
    const at = await planToChange(ctx, db, "reorderPlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    const withheld = await withheldFromCaller(ctx, db, [at.plan.caseId]);
    const goals = (await db.among(Goal, "planId", [at.plan.id], { lock: true })).filter((it) => !withheld.has(it.id));
    const goal = input.goalId == null ? null : goals.find((it) => it.id === localId("Goal", input.goalId ?? ""));
    if (goal === undefined) throw new Refusal("NOT_FOUND");
    const element = goal === null ? PlanElement.GOAL : PlanElement.MEASURE;
    const rows: readonly (Goal | Measure)[] = goal === null ? goals : (await db.among(Measure, "goalId", [goal.id], { lock: true })).filter((it) => !withheld.has(it.id));
    const named = input.orderedIds.map((it) => rows.find((row) => row.id === parseGlobalId(it)?.id && row.setAsideAt === null));
    const order = [...new Set(named.filter((it) => it !== undefined))];
    const count = rows.filter((it) => it.setAsideAt === null).length;
    if (order.length !== count || input.orderedIds.length !== count) throw new Refusal("ORDER_INCOMPLETE", { path: ["orderedIds"] });
    const places = withheld.size > 0 ? order.map((it) => it.position).sort((a, b) => a - b) : order.map((_, index) => index + 1);
    const isChanged: boolean[] = [];
    for (const [index, row] of order.entries()) isChanged.push(await changeElement(ctx, db, { ...at, row, element }, { position: places[index] ?? index + 1 }));
    return isChanged.includes(true) ? changePlan(ctx, db, at, {}, "STEP") : { caseId: at.plan.caseId, planId: at.plan.id, warnings: [] };
  });
}
