import { Goal } from "../entities/goal.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { Measure, MeasureStatus } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { ReceivedPlan } from "../entities/received-plan.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Parcel } from "../rules/transfer.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { openParcel, type Sealed } from "./parcel.step.js";
import { actorId } from "./person.step.js";
import { rememberChange } from "./plan-element.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanAtHand, type PlanChanged, planToChange } from "./plan.step.js";

const sealedOf = statement("transfer.received", `select parcel, digest from received_plan where id = $1`);

/** Lays what came from the other municipality into the draft made here after a consent here; whoever does it answers for the measures until others take them on (SC-29, INV-03). */
export async function importTransferredPlan(ctx: RequestContext, input: OnPlan & { readonly receivedPlanId: string }): Promise<PlanChanged> {
  return ctx.write("importTransferredPlan", input, async (db) => {
    const at = await planToChange(ctx, db, "importTransferredPlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    if (at.plan.state !== PlanState.DRAFT) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: at.plan.state });
    const [received] = await db.among(ReceivedPlan, "id", [localId("ReceivedPlan", input.receivedPlanId)], { lock: true });
    if (received?.caseId !== at.plan.caseId) throw new Refusal("NOT_FOUND");
    if (received.importedAt !== null) throw new Refusal("ALREADY_IMPORTED");
    const [sealed] = await db.rows<Sealed>(sealedOf, [received.id]);
    if (!sealed) throw new Refusal("NOT_FOUND");
    const parcel = openParcel(sealed);
    await layGoals(ctx, db, at, parcel.goals);
    await layEntries(ctx, db, at, parcel.entries);
    await db.update(ReceivedPlan, { id: received.id }, { importedPlanId: at.plan.id, importedAt: ctx.now });
    const values = at.plan.values ?? parcel.values;
    if (values !== at.plan.values) await rememberChange(ctx, db, at, { element: PlanElement.PLAN, aboutId: at.plan.id, before: { values: at.plan.values }, after: { values } });
    return changePlan(ctx, db, at, { values });
  });
}

/** What stands in a plan says whose case it is in, and who put it there. */
function placeOf(ctx: RequestContext, { plan }: PlanAtHand) {
  return { caseId: plan.caseId, planId: plan.id, createdById: actorId(ctx), setAsideAt: null, version: 1 };
}

async function layGoals(ctx: RequestContext, db: WriteDb, at: PlanAtHand, goals: Parcel["goals"]): Promise<void> {
  const present = (await db.among(Goal, "planId", [at.plan.id])).length;
  for (const [index, { measures, ...goal }] of goals.entries()) {
    const said = { ...goal, position: present + index + 1 };
    const goalId = await db.insert(Goal, { ...said, ...placeOf(ctx, at) });
    await rememberChange(ctx, db, at, { element: PlanElement.GOAL, aboutId: goalId, before: null, after: said });
    await layMeasures(ctx, db, at, goalId, measures);
  }
}

async function layMeasures(ctx: RequestContext, db: WriteDb, at: PlanAtHand, goalId: string, measures: Parcel["goals"][number]["measures"]): Promise<void> {
  for (const [index, measure] of measures.entries()) {
    const said = { ...measure, goalId, position: index + 1, responsibleId: actorId(ctx), fromOn: ctx.today, toOn: null, status: MeasureStatus.PROPOSED, needIds: [] };
    const measureId = await db.insert(Measure, { ...said, ...placeOf(ctx, at) });
    await rememberChange(ctx, db, at, { element: PlanElement.MEASURE, aboutId: measureId, before: null, after: said });
  }
}

async function layEntries(ctx: RequestContext, db: WriteDb, at: PlanAtHand, entries: Parcel["entries"]): Promise<void> {
  for (const entry of entries) {
    const said = { ...entry, contributorId: null };
    const entryId = await db.insert(PlanEntry, { ...said, ...placeOf(ctx, at) });
    await rememberChange(ctx, db, at, { element: PlanElement.ENTRY, aboutId: entryId, before: null, after: said });
  }
}
