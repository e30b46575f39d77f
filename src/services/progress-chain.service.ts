import { DeadlineKind } from "../entities/deadline.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { ProgressRequest, ProgressRequestState } from "../entities/progress-request.entity.js";
import { UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { mayGoOn, nextStep, stateAt } from "../rules/progress.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { ProgressStep } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed } from "./case-deed.step.js";
import { lapseDeadlines, settleDeadlinesAbout } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { changeRequest, leaderOf, mustBeAt, type OnProgressRequest, type ProgressChanged, requestAtHand } from "./progress.step.js";
import { tellUnit } from "./unit-feedback.step.js";

export interface EscalateProgressRequest extends OnProgressRequest {
  readonly leaderId?: string | null | undefined;
}

/** Takes a request that has come to nothing to the next step of the municipality's chain: the leader of whoever was asked, then the unit (LUND-11.3-3, CON-26). */
export async function escalateProgressRequest(ctx: RequestContext, input: EscalateProgressRequest): Promise<ProgressChanged> {
  return ctx.write("escalateProgressRequest", input, async (db) => {
    const request = await requestAtHand(ctx, db, input);
    const { policy } = await caseForDeed(ctx, db, "escalateProgressRequest", request.caseId);
    mustBeAt(request, input, "ESCALATE");
    if (!mayGoOn(request, ctx.today)) throw new Refusal("PROGRESS_NOT_DUE", { dueOn: request.dueOn });
    const step = nextStep(request, policy);
    if (step === null) throw new Refusal("PROGRESS_CHAIN_ENDED");
    if (step === ProgressStep.UNIT) return toUnit(ctx, db, request);
    const named = input.leaderId ? localId("Professional", input.leaderId) : null;
    const leaderId = await leaderOf(ctx, db, request.askedId, named);
    if (leaderId === null) throw new Refusal("PROGRESS_LEADER_UNKNOWN", { path: ["leaderId"] });
    return changeRequest(db, request, { state: stateAt(step), leaderId, escalatedToLeaderAt: ctx.now });
  });
}

async function toUnit(ctx: RequestContext, db: WriteDb, request: ProgressRequest): Promise<ProgressChanged> {
  await tellUnit(ctx, db, { caseId: request.caseId, kind: UnitFeedbackKind.PROGRESS_ESCALATED, aboutId: request.id, note: null });
  return changeRequest(db, request, { state: stateAt(ProgressStep.UNIT), escalatedToUnitAt: ctx.now });
}

export interface ResolveProgressRequest extends OnProgressRequest {
  readonly note?: string | null | undefined;
}

/** What was asked for has been done. */
export async function resolveProgressRequest(ctx: RequestContext, input: ResolveProgressRequest): Promise<ProgressChanged> {
  return ctx.write("resolveProgressRequest", input, async (db) => {
    const request = await requestAtHand(ctx, db, input);
    await caseForDeed(ctx, db, "resolveProgressRequest", request.caseId);
    mustBeAt(request, input, "RESOLVE");
    return ended(ctx, db, request, ProgressRequestState.RESOLVED, input.note?.trim() || null);
  });
}

/** Nobody waits for it any more, though it was not done; why is always said. */
export async function closeProgressRequest(ctx: RequestContext, input: OnProgressRequest & { readonly reason: string }): Promise<ProgressChanged> {
  return ctx.write("closeProgressRequest", input, async (db) => {
    const request = await requestAtHand(ctx, db, input);
    await caseForDeed(ctx, db, "closeProgressRequest", request.caseId);
    mustBeAt(request, input, "CLOSE");
    if (input.reason.trim() === "") throw new Refusal("INVALID_INPUT", { path: ["reason"] });
    return ended(ctx, db, request, ProgressRequestState.CLOSED_WITH_REASON, input.reason.trim());
  });
}

/** A day that passed without an answer stays a breach; one that had not come is waited for by nobody. */
async function ended(ctx: RequestContext, db: WriteDb, request: ProgressRequest, state: ProgressRequestState, endNote: string | null): Promise<ProgressChanged> {
  if (request.answeredAt === null && request.dueOn < ctx.today) await settleDeadlinesAbout(ctx, db, request.id, DeadlineKind.PROGRESS_ANSWER);
  await lapseDeadlines(ctx, db, { aboutId: request.id });
  return changeRequest(db, request, { state, endedById: actorId(ctx), endedAt: ctx.now, endNote });
}

export interface AcknowledgeProcedure {
  readonly planId: string;
  readonly idempotencyKey?: string | null | undefined;
}

export type ProcedureAcknowledged = { readonly caseId: string; readonly planId: string; readonly participantId: string; readonly warnings: [] };

/** A participant says that they know what follows when somebody does not do their part (LUND-11.3-4). */
export async function acknowledgeProcedure(ctx: RequestContext, input: AcknowledgeProcedure): Promise<ProcedureAcknowledged> {
  return ctx.write("acknowledgeProcedure", input, async (db) => {
    const planId = localId("IndividualPlan", input.planId);
    const participants = await db.among(PlanParticipant, "planId", [planId], { lock: true });
    const mine = participants.find((it) => it.personId === actorId(ctx) && it.until === null);
    if (!mine) throw new Refusal(participants.length === 0 ? "NOT_FOUND" : "NOT_YOURS_TO_DO");
    if (mine.procedureAcknowledgedAt !== null) throw new Refusal("ALREADY_ACKNOWLEDGED");
    await db.update(PlanParticipant, { id: mine.id }, { procedureAcknowledgedAt: ctx.now });
    return { caseId: mine.caseId, planId, participantId: mine.id, warnings: [] };
  });
}
