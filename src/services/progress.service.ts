import { WarningCode } from "../entities/case-warning.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { ProgressRequest, ProgressRequestState } from "../entities/progress-request.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { progressAnswerPeriod } from "../rules/coordination-deadline.rules.js";
import { localId, parseGlobalId } from "../rules/global-id.rules.js";
import { mayAsk } from "../rules/progress.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand } from "./case-deed.step.js";
import { consentInForce } from "./consent.service.js";
import { activeCoordinators } from "./coordinator.step.js";
import { settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { changeRequest, mustBeAt, type OnProgressRequest, type ProgressChanged, requestAtHand } from "./progress.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";
import { withheldFromCaller } from "./withholding.step.js";

export interface RequestProgress {
  readonly planId: string;
  readonly askedId: string;
  readonly measureId?: string | null | undefined;
  readonly text: string;
  readonly dueOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type ProgressRequested = { readonly caseId: string; readonly progressRequestId: string; readonly warnings: RaisedWarning[] };

/** Asks a named participant to do their part, or a coordinator when it is the owner who asks; answered within the municipality's days (LUND-11.3-2, FAIL-03). */
export async function requestProgress(ctx: RequestContext, input: RequestProgress): Promise<ProgressRequested> {
  return ctx.write("requestProgress", input, async (db) => {
    const [plan] = await db.among(IndividualPlan, "id", [localId("IndividualPlan", input.planId)]);
    if (!plan) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "requestProgress", plan.caseId);
    if (plan.state === PlanState.CLOSED) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: plan.state });
    if (!(await consentInForce(ctx, db, plan.caseId))) throw new Refusal("CONSENT_REQUIRED");
    const asked = await askedOf(ctx, db, hand, plan, input.askedId);
    const period = progressAnswerPeriod(ctx.today, hand.policy);
    const dueOn = checkedDay(ctx, input.dueOn) ?? period.dueOn;
    const progressRequestId = await db.insert(ProgressRequest, {
      caseId: plan.caseId,
      planId: plan.id,
      measureId: await measureOf(ctx, db, plan, input.measureId),
      askedById: actorId(ctx),
      askedId: asked.personId,
      text: input.text,
      state: ProgressRequestState.SENT,
      sentAt: ctx.now,
      dueOn,
      version: 1,
    });
    await startDeadline(db, DeadlineKind.PROGRESS_ANSWER, { ...period, dueOn }, { caseId: plan.caseId, aboutId: progressRequestId });
    const unaware = asked.knowsProcedure ? [] : [WarningCode.PROCEDURE_NOT_ACKNOWLEDGED];
    return { caseId: plan.caseId, progressRequestId, warnings: await raiseWarnings(ctx, db, plan.caseId, unaware, progressRequestId) };
  });
}

/** Whoever was asked has seen the request: the receipt that the coordinator waits for. */
export async function markProgressRequestRead(ctx: RequestContext, input: OnProgressRequest): Promise<ProgressChanged> {
  return ctx.write("markProgressRequestRead", input, async (db) => {
    const request = await requestAtHand(ctx, db, input);
    if (request.askedId !== actorId(ctx)) throw new Refusal("NOT_YOURS_TO_DO");
    mustBeAt(request, input, "READ");
    return changeRequest(db, request, { state: ProgressRequestState.READ, readAt: ctx.now });
  });
}

/** The answer of whoever was asked, or of the leader or the unit it has gone on to; the turn is then the asker's again. */
export async function answerProgressRequest(ctx: RequestContext, input: OnProgressRequest & { readonly answer: string }): Promise<ProgressChanged> {
  return ctx.write("answerProgressRequest", input, async (db) => {
    const request = await requestAtHand(ctx, db, input);
    if (!mayAnswer(ctx, request)) throw new Refusal("NOT_YOURS_TO_DO");
    mustBeAt(request, input, "ANSWER");
    await settleDeadlinesAbout(ctx, db, request.id, DeadlineKind.PROGRESS_ANSWER);
    const readAt = request.readAt ?? (request.askedId === actorId(ctx) ? ctx.now : null);
    return changeRequest(db, request, { state: ProgressRequestState.ANSWERED, readAt, answer: input.answer, answeredById: actorId(ctx), answeredAt: ctx.now });
  });
}

/** Whoever was asked answers for their part at any time; a leader and the unit only while it lies with them. */
function mayAnswer(ctx: RequestContext, { askedId, leaderId, state }: ProgressRequest): boolean {
  if (askedId === actorId(ctx)) return true;
  if (state === ProgressRequestState.ESCALATED_TO_LEADER) return leaderId === actorId(ctx);
  return state === ProgressRequestState.ESCALATED_TO_UNIT && ctx.seesWholeMunicipality;
}

interface Asked {
  readonly personId: string;
  readonly knowsProcedure: boolean;
}

async function askedOf(ctx: RequestContext, db: WriteDb, { standing }: CaseAtHand, plan: IndividualPlan, globalId: string): Promise<Asked> {
  const id = parseGlobalId(globalId)?.id;
  const participant = (await db.among(PlanParticipant, "planId", [plan.id])).find((it) => it.personId === id && it.until === null);
  const isCoordinator = (await activeCoordinators(ctx, db, plan.caseId)).some((it) => it.coordinatorId === id);
  if (id === undefined || (!participant && !isCoordinator)) throw new Refusal("NOT_A_PARTICIPANT");
  if (!mayAsk(standing.relations, { isCoordinator, takesPart: participant !== undefined })) throw new Refusal("NOT_YOURS_TO_DO");
  return { personId: id, knowsProcedure: (participant?.procedureAcknowledgedAt ?? null) !== null };
}

/** A measure of the same plan, which the caller may know of. */
async function measureOf(ctx: RequestContext, db: WriteDb, plan: IndividualPlan, globalId: string | null | undefined): Promise<string | null> {
  if (!globalId) return null;
  const [measure] = await db.among(Measure, "id", [localId("Measure", globalId)]);
  const withheld = await withheldFromCaller(ctx, db, [plan.caseId]);
  if (!measure || measure.planId !== plan.id || withheld.has(measure.id)) throw new Refusal("NOT_FOUND");
  return measure.id;
}

function checkedDay(ctx: RequestContext, day: string | null | undefined): string | null {
  if (day == null) return null;
  if (!isLocalDate(day) || day <= ctx.today) throw new Refusal("INVALID_INPUT", { path: ["dueOn"] });
  return day;
}
