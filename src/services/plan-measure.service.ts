import { Goal } from "../entities/goal.entity.js";
import { Measure, MeasureAnswer, type MeasureKind, MeasureStatus } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { isAnswerable, mayStep, measureWarnings, statusAfterAnswer } from "../rules/plan-element.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mappingIdsOf } from "./mapping.step.js";
import { actorId } from "./person.step.js";
import { checkDays, participantOrParty } from "./plan-content.service.js";
import { changeElement, type ElementAtHand, elementToChange } from "./plan-element.step.js";
import { changePlan } from "./plan.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";
import { withheldFromCaller } from "./withholding.step.js";

export interface OnMeasure {
  readonly measureId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** What every deed on a measure answers with. */
export type MeasureChanged = { readonly caseId: string; readonly planId: string; readonly measureId: string; readonly warnings: RaisedWarning[] };

export interface ChangeMeasure extends OnMeasure {
  readonly text?: string | null | undefined;
  readonly kind?: MeasureKind | null | undefined;
  readonly extent?: string | null | undefined;
  readonly execution?: string | null | undefined;
  readonly responsibleId?: string | null | undefined;
  readonly fromOn?: string | null | undefined;
  readonly toOn?: string | null | undefined;
  readonly serviceDecision?: string | null | undefined;
  readonly serviceDecisionEndsOn?: string | null | undefined;
  readonly mappingIds?: readonly string[] | null | undefined;
}

const unanswered = { answer: null, answerReason: null, answeredById: null, answeredAt: null };

/** Changes a measure; what is left out stays, and what it said before is kept. Another responsible has not answered for it yet (LUND-8-3). */
export async function changeMeasure(ctx: RequestContext, input: ChangeMeasure): Promise<MeasureChanged> {
  return ctx.write("changeMeasure", input, async (db) => {
    const at = await measureToChange(ctx, db, "changeMeasure", input);
    const { row } = at;
    const said = <K extends keyof ChangeMeasure & keyof Measure>(name: K) => (input[name] === undefined ? row[name] : input[name]) as Measure[K];
    const responsibleId = input.responsibleId == null ? row.responsibleId : await participantOrParty(db, at, input.responsibleId);
    const wanted = {
      text: input.text ?? row.text,
      kind: said("kind"),
      extent: said("extent"),
      execution: said("execution"),
      responsibleId,
      fromOn: input.fromOn ?? row.fromOn,
      toOn: said("toOn"),
      serviceDecision: said("serviceDecision"),
      serviceDecisionEndsOn: said("serviceDecisionEndsOn"),
      mappingIds: await mappingIdsOf(ctx, db, at, input.mappingIds, row.mappingIds),
      ...(responsibleId === row.responsibleId ? {} : unanswered),
    };
    checkDays(wanted);
    return saved(ctx, db, at, wanted);
  });
}

/** Takes a measure a step on: agreed, begun, done, broken off, lapsed, or taken up again (LUND-8-3, LUND-8-5). */
export async function setMeasureStatus(ctx: RequestContext, input: OnMeasure & { readonly status: MeasureStatus }): Promise<MeasureChanged> {
  return ctx.write("setMeasureStatus", input, async (db) => {
    const at = await measureToChange(ctx, db, "setMeasureStatus", input);
    const { status } = input;
    if (!mayStep(at.row, status)) throw new Refusal("MEASURE_STEP_NOT_POSSIBLE", { path: ["status"], from: at.row.status });
    return saved(ctx, db, at, { status });
  });
}

/** The responsible says yes to a measure: a professional, the owner or a relative. What was proposed is agreed by it (LUND-8-3). */
export async function acceptMeasure(ctx: RequestContext, input: OnMeasure): Promise<MeasureChanged> {
  return ctx.write("acceptMeasure", input, async (db) => {
    const at = await measureToAnswer(ctx, db, "acceptMeasure", input);
    return saved(ctx, db, at, answered(ctx, at.row, MeasureAnswer.ACCEPTED, null));
  });
}

/** The responsible says no to a measure, and why: it is a proposal again until somebody else takes it (LUND-8-3, LUND-9-1). */
export async function declineMeasure(ctx: RequestContext, input: OnMeasure & { readonly reason: string }): Promise<MeasureChanged> {
  return ctx.write("declineMeasure", input, async (db) => {
    const at = await measureToAnswer(ctx, db, "declineMeasure", input);
    const reason = input.reason.trim();
    if (reason === "") throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    return saved(ctx, db, at, answered(ctx, at.row, MeasureAnswer.DECLINED, reason));
  });
}

/** Moves a measure to another goal of the same plan, last in its order; its history and annotations go with it (SAM-59). */
export async function moveMeasure(ctx: RequestContext, input: OnMeasure & { readonly goalId: string }): Promise<MeasureChanged> {
  return ctx.write("moveMeasure", input, async (db) => {
    const at = await measureToChange(ctx, db, "moveMeasure", input);
    const [goal] = await db.among(Goal, "id", [localId("Goal", input.goalId)], { lock: true });
    if (goal?.planId !== at.plan.id || (await withheldFromCaller(ctx, db, [at.plan.caseId])).has(goal.id)) throw new Refusal("NOT_FOUND");
    if (goal.setAsideAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "SET_ASIDE" });
    if (goal.id === at.row.goalId) return saved(ctx, db, at, {});
    const there = await db.among(Measure, "goalId", [goal.id]);
    return saved(ctx, db, at, { goalId: goal.id, position: Math.max(0, ...there.map((it) => it.position)) + 1 });
  });
}

type MeasureDeed = "changeMeasure" | "setMeasureStatus" | "acceptMeasure" | "declineMeasure" | "moveMeasure";

function measureToChange(ctx: RequestContext, db: WriteDb, deed: MeasureDeed, { measureId, expectedVersion }: OnMeasure): Promise<ElementAtHand<Measure>> {
  return elementToChange<Measure>(ctx, db, deed, PlanElement.MEASURE, { id: measureId, expectedVersion });
}

/** The answer is the responsible's own; whoever speaks for the owner answers for the owner. */
async function measureToAnswer(ctx: RequestContext, db: WriteDb, deed: MeasureDeed, input: OnMeasure): Promise<ElementAtHand<Measure>> {
  const at = await measureToChange(ctx, db, deed, input);
  const { row, plan, hand } = at;
  const isTheirs = row.responsibleId === actorId(ctx) || (row.responsibleId === plan.ownerId && maySpeakForOwner(hand.standing.relations));
  if (!isTheirs) throw new Refusal("NOT_YOURS_TO_DO");
  if (!isAnswerable(row.status)) throw new Refusal("MEASURE_STEP_NOT_POSSIBLE", { from: row.status });
  return at;
}

function answered(ctx: RequestContext, row: Measure, answer: MeasureAnswer, answerReason: string | null): Partial<Measure> {
  return { answer, answerReason, answeredById: actorId(ctx), answeredAt: ctx.now, status: statusAfterAnswer(row.status, answer) };
}

/** Writes what differs, and warns when the service behind the measure lapses before it (FAIL-18). */
async function saved(ctx: RequestContext, db: WriteDb, at: ElementAtHand<Measure>, wanted: Partial<Measure>): Promise<MeasureChanged> {
  const { plan, row } = at;
  if (await changeElement(ctx, db, at, wanted)) await changePlan(ctx, db, at);
  const isAboutTime = ["toOn", "serviceDecisionEndsOn"].some((it) => (wanted as Readonly<Record<string, unknown>>)[it] !== undefined);
  const warnings = isAboutTime ? measureWarnings({ ...row, ...wanted }, plan.periodTo) : [];
  return { caseId: plan.caseId, planId: plan.id, measureId: row.id, warnings: await raiseWarnings(ctx, db, plan.caseId, warnings, row.id) };
}
