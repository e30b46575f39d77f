import { AccessBasis } from "../entities/case-access.entity.js";
import type { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorChange } from "../entities/coordinator-change.entity.js";
import { CandidateGround, CoordinatorAnswer, CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import { Case } from "../entities/case.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, changeCase, sameVersion } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { afterStep, moveChange, needsClearance, openChange } from "./coordinator-change.step.js";
import { mustBeGranted } from "./coordinator.step.js";
import { actorId, professionalFor } from "./person.step.js";

export interface AskCoordinator extends OnCase {
  readonly kind: CoordinatorKind;
  readonly candidateId: string;
  readonly ground: CandidateGround;
  readonly suitability?: string | null | undefined;
}

export type RequestChanged = { readonly caseId: string; readonly requestId: string; readonly warnings: [] };

/** Asks a professional whether they take on the role, on its own or as a step of a change; who suits best otherwise is told with the reason (LUND-11.1-0b, -2b, LUND-11.2-3). */
export async function askCoordinator(ctx: RequestContext, input: AskCoordinator): Promise<RequestChanged> {
  return ctx.write("askCoordinator", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "askCoordinator", localId("Case", input.caseId), input.expectedVersion);
    await mustBeGranted(db, hand, input.kind);
    const candidate = await professionalFor(db, localId("Professional", input.candidateId));
    const suitability = input.suitability?.trim() || null;
    if (input.ground === CandidateGround.DEPARTMENT) throw new Refusal("INVALID_INPUT", { path: ["ground"] });
    if (input.ground === CandidateGround.SUITABILITY && suitability === null) throw new Refusal("REASONS_REQUIRED", { path: ["suitability"] });
    await mustNotBeAsked(db, hand, input.kind, candidate.id);
    const change = await changeOf(db, hand, input.kind);
    const asked = { caseId: hand.it.id, changeId: change?.id ?? null, kind: input.kind, ground: input.ground, suitability, candidateId: candidate.id };
    const open = { knownTo: [candidate.id], askedById: actorId(ctx), askedAt: ctx.now, acceptsAboveCap: false, version: 1 };
    const requestId = await db.insert(CoordinatorRequest, { ...asked, ...open });
    if (change) await moveChange(db, change, afterStep(change, "askCoordinator"));
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, requestId, warnings: [] };
  });
}

/** The change the question belongs to. A coordinator asks for their own successor, and for nothing else. */
async function changeOf(db: WriteDb, { it, standing }: CaseAtHand, kind: CoordinatorKind): Promise<CoordinatorChange | null> {
  const change = await openChange(db, it.id, kind);
  const isUnits = [AccessBasis.HANDLER, AccessBasis.OWN_UNIT_LEADER].some((one) => standing.relations.includes(one)) || standing.roles.some((one) => appointing.includes(one));
  if (!change && !isUnits) throw new Refusal("NOT_YOURS_TO_DO");
  return change;
}

const appointing: readonly Role[] = [Role.UNIT_LEADER, Role.DUTY_APPOINT];

async function mustNotBeAsked(db: WriteDb, { it }: CaseAtHand, kind: CoordinatorKind, candidateId: string): Promise<void> {
  const asked = await db.among(CoordinatorRequest, "caseId", [it.id]);
  const waits = (one: CoordinatorRequest): boolean => one.kind === kind && one.candidateId === candidateId && one.answer === null && one.closedAt === null;
  if (asked.some(waits)) throw new Refusal("COORDINATOR_ALREADY_ASKED");
}

export interface AnswerCoordinatorRequest {
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly answer: CoordinatorAnswer;
  readonly reason?: string | null | undefined;
  readonly acceptsAboveCap?: boolean | null | undefined;
  readonly clearedOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** The one who was asked answers, and nobody for them; more than the municipality's limit is taken on by one's own word alone (LUND-6-5, INV-16, LUND-11.2-4). */
export async function answerCoordinatorRequest(ctx: RequestContext, input: AnswerCoordinatorRequest): Promise<RequestChanged> {
  return ctx.write("answerCoordinatorRequest", input, async (db) => {
    const [it] = await db.among(CoordinatorRequest, "id", [localId("CoordinatorRequest", input.requestId)], { lock: true });
    if (it?.candidateId !== actorId(ctx)) throw new Refusal("NOT_FOUND");
    sameVersion(it.version, input.expectedVersion);
    if (it.closedAt !== null) throw new Refusal("ALREADY_ENDED");
    if (it.answer !== null) throw new Refusal("ALREADY_ANSWERED");
    await db.among(Case, "id", [it.caseId], { lock: true });
    const accepts = input.answer === CoordinatorAnswer.ACCEPTED;
    const declineReason = accepts ? null : input.reason?.trim() || null;
    if (!accepts && declineReason === null) throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    const clearedOn = accepts ? clearedDay(ctx, it, input.clearedOn ?? null) : null;
    const answer = { answer: input.answer, answeredAt: ctx.now, declineReason, clearedOn, acceptsAboveCap: accepts && input.acceptsAboveCap === true };
    await db.update(CoordinatorRequest, { id: it.id }, { ...answer, version: it.version + 1 });
    if (it.changeId !== null && it.ground !== CandidateGround.DEPARTMENT) await moveWithAnswer(db, it.changeId, it.candidateId, answer);
    return { caseId: it.caseId, requestId: it.id, warnings: [] };
  });
}

function clearedDay(ctx: RequestContext, it: CoordinatorRequest, day: string | null): string | null {
  if (day !== null && (!isLocalDate(day) || day > ctx.today || day < localDate(it.askedAt))) throw new Refusal("INVALID_INPUT", { path: ["clearedOn"] });
  return day;
}

async function moveWithAnswer(db: WriteDb, changeId: string, candidateId: string, { answer, clearedOn }: Pick<CoordinatorRequest, "answer" | "clearedOn">): Promise<void> {
  const [change] = await db.among(CoordinatorChange, "id", [changeId], { lock: true });
  if (!change) throw new Refusal("NOT_FOUND");
  if (answer === CoordinatorAnswer.DECLINED) return void (await moveChange(db, change, afterStep(change, "declineRequest")));
  if (needsClearance(change) && clearedOn === null) throw new Refusal("INVALID_INPUT", { path: ["clearedOn"] });
  await moveChange(db, change, afterStep(change, "acceptRequest"), { candidateId });
}
