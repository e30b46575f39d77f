import { AccessBasis } from "../entities/case-access.entity.js";
import { ChildView, type ChildViewForm } from "../entities/child-view.entity.js";
import { EvaluationAnswer, type EvaluationResult, type NextStep } from "../entities/evaluation-answer.entity.js";
import { GroupMeeting, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { Person } from "../entities/person.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { EvaluatedBy, EvaluationState } from "../entities/plan-evaluation.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { isStepOf, mayEvaluate } from "../rules/evaluation.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isMinor } from "../rules/withholding.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { changeEvaluation, evaluated, evaluationForDeed, type OnEvaluation } from "./evaluation.step.js";
import { actorId } from "./person.step.js";
import { addElement } from "./plan-part.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanAtHand, type PlanChanged, planToChange } from "./plan.step.js";
import { withheldOfPlan } from "./withholding.step.js";

export interface BeginEvaluation extends OnPlan {
  readonly by: EvaluatedBy;
  readonly groupMeetingId?: string | null | undefined;
  readonly heldOn?: string | null | undefined;
}

export type EvaluationChanged = PlanChanged & { readonly evaluationId: string };

/** Begins to look back at a plan: the person and the coordinator, or those of the group who take part in the plan (LUND-7-12, LUND-8-4). */
export async function beginEvaluation(ctx: RequestContext, input: BeginEvaluation): Promise<EvaluationChanged> {
  return ctx.write("beginEvaluation", input, async (db) => {
    const at = await planToChange(ctx, db, "beginEvaluation", localId("IndividualPlan", input.planId), input.expectedVersion);
    if (at.plan.approvedAt === null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: at.plan.state });
    const meeting = input.groupMeetingId == null ? null : await meetingOf(db, at, input.by, input.groupMeetingId);
    const heldOn = input.heldOn ?? meeting?.meetsOn ?? ctx.today;
    if (!isLocalDate(heldOn) || heldOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["heldOn"] });
    const said = { by: input.by, groupMeetingId: meeting?.id ?? null, heldOn, state: EvaluationState.DRAFT, ownerWordAsTold: false };
    const evaluationId = await addElement(ctx, db, at, PlanElement.EVALUATION, said);
    return { ...(await changePlan(ctx, db, at)), evaluationId };
  });
}

/** A meeting of this case that is not called off; two who evaluate on their own have none. */
async function meetingOf(db: WriteDb, { plan }: PlanAtHand, by: EvaluatedBy, globalId: string): Promise<GroupMeeting> {
  const [meeting] = await db.among(GroupMeeting, "id", [localId("GroupMeeting", globalId)]);
  if (meeting?.caseId !== plan.caseId) throw new Refusal("NOT_FOUND");
  if (by !== EvaluatedBy.GROUP || meeting.state === GroupMeetingState.CANCELLED) throw new Refusal("INVALID_INPUT", { path: ["groupMeetingId"] });
  return meeting;
}

export interface EvaluateElement extends OnEvaluation {
  readonly elementId: string;
  readonly result: EvaluationResult;
  readonly nextStep: NextStep;
  readonly note?: string | null | undefined;
}

/**
 * Says what a goal or a measure has come to and what should follow; everybody's answer stands beside the others', and anybody can think again. What is said
 * of something that is kept from the parents gives the evaluation no new version, by which they could tell (pbrl § 3-4).
 */
export async function evaluateElement(ctx: RequestContext, input: EvaluateElement): Promise<EvaluationChanged> {
  return ctx.write("evaluateElement", input, async (db) => {
    const at = await evaluationForDeed(ctx, db, "evaluateElement", input);
    const { relations } = at.hand.standing;
    if (!mayEvaluate(at.evaluation.by, relations)) throw new Refusal("NOT_YOURS_TO_DO");
    const { element, row } = await evaluated(ctx, db, at, input.elementId);
    if (!isStepOf(element, input.nextStep)) throw new Refusal("INVALID_INPUT", { path: ["nextStep"] });
    const { caseId, planId, id: evaluationId } = at.evaluation;
    const said = { result: input.result, nextStep: input.nextStep, note: input.note?.trim() || null, at: ctx.now };
    const mine = (await db.among(EvaluationAnswer, "evaluationId", [evaluationId])).find((it) => it.evaluatorId === actorId(ctx) && it.aboutId === row.id);
    if (mine) await db.update(EvaluationAnswer, { id: mine.id }, said);
    else await db.insert(EvaluationAnswer, { ...said, caseId, planId, evaluationId, element, aboutId: row.id, evaluatorId: actorId(ctx) });
    const isKept = (await withheldOfPlan(db, planId)).has(row.id);
    if (!isKept) await changeEvaluation(db, at, maySpeakForOwner(relations) ? {} : { state: EvaluationState.DRAFT });
    return { caseId, planId, evaluationId, warnings: [] };
  });
}

export interface RecordChildView extends OnEvaluation {
  readonly text: string;
  readonly form: ChildViewForm;
  readonly elementId?: string | null | undefined;
}

/** Keeps what a child thinks, in the child's own way and on the child's own terms; written by the child it is the child's own words, by others as they understood it (LUND-9-6, LUND-9-8, INV-23). */
export async function recordChildView(ctx: RequestContext, input: RecordChildView): Promise<EvaluationChanged & { readonly childViewId: string }> {
  return ctx.write("recordChildView", input, async (db) => {
    const at = await evaluationForDeed(ctx, db, "recordChildView", input);
    const [owner] = await db.among(Person, "id", [at.plan.ownerId]);
    if (!isMinor(owner?.birthDate ?? null, ctx.today)) throw new Refusal("OWNER_IS_NO_CHILD");
    const aboutId = input.elementId == null ? null : (await evaluated(ctx, db, at, input.elementId)).row.id;
    const { caseId, planId, id: evaluationId } = at.evaluation;
    const inOwnWords = at.hand.standing.relations.includes(AccessBasis.OWNER);
    const said = { text: input.text, form: input.form, inOwnWords, writtenById: actorId(ctx), writtenAt: ctx.now };
    const childViewId = await db.insert(ChildView, { ...said, caseId, planId, evaluationId, aboutId });
    return { caseId, planId, evaluationId, childViewId, warnings: [] };
  });
}

export interface GiveWordOnEvaluation extends OnEvaluation {
  readonly word: string;
  readonly agrees: boolean;
  readonly expectedVersion: number;
}

/** The owner's side says what it thinks of the evaluation, or the coordinator writes down what it was told; their own word no coordinator writes over (LUND-8-4, INV-23). */
export async function giveWordOnEvaluation(ctx: RequestContext, input: GiveWordOnEvaluation): Promise<EvaluationChanged> {
  return ctx.write("giveWordOnEvaluation", input, async (db) => {
    const at = await evaluationForDeed(ctx, db, "giveWordOnEvaluation", input);
    const isTheirs = maySpeakForOwner(at.hand.standing.relations);
    if (!isTheirs && at.evaluation.ownerWordById !== null && !at.evaluation.ownerWordAsTold) throw new Refusal("OWN_WORDS_ARE_THE_OWNERS", { path: ["word"] });
    const { caseId, planId, id: evaluationId } = at.evaluation;
    const said = { ownerWord: input.word, ownerAgrees: input.agrees, ownerWordAsTold: !isTheirs, ownerWordById: actorId(ctx), ownerWordAt: ctx.now };
    await changeEvaluation(db, at, { ...said, state: EvaluationState.OWNER_HEARD });
    return { caseId, planId, evaluationId, warnings: [] };
  });
}
