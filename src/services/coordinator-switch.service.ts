import { AccessBasis } from "../entities/case-access.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { AssignmentEnd, CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorChange } from "../entities/coordinator-change.entity.js";
import { HandoverItem } from "../entities/handover-item.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase, sameVersion } from "./case-deed.step.js";
import { closeRequests, endAssignment, leavePlan, openPlan } from "./coordination.step.js";
import { type ChangeAtHand, changeForStep, moveChange, type OnChange } from "./coordinator-change.step.js";
import { assignCoordinator, type WishOfChange } from "./coordinator.step.js";
import { actorId } from "./person.step.js";
import { letIn } from "./roster.step.js";
import { type RaisedWarning, raiseWarnings } from "./warning.step.js";

export interface CompleteChange extends OnChange {
  readonly predecessorStays?: boolean | null | undefined;
  readonly reasonWishNotFollowed?: string | null | undefined;
}

export type ChangeCompleted = { readonly caseId: string; readonly changeId: string; readonly assignmentId: string; readonly warnings: RaisedWarning[] };

/**
 * Step 6: the switch. In one transaction and on one day the old assignment ends and the new one begins, so that at no instant there is
 * nobody or there are two; whoever had the role becomes a participant of the plan or has no access any more (LUND-11.2-6, INV-17).
 */
export async function completeCoordinatorChange(ctx: RequestContext, input: CompleteChange): Promise<ChangeCompleted> {
  return ctx.write("completeCoordinatorChange", input, async (db) => {
    const at = await changeForStep(ctx, db, "completeCoordinatorChange", input);
    const { change, hand, to } = at;
    const candidateId = mustBeTheirs(ctx, at);
    const left = await release(ctx, db, change, input.predecessorStays ?? false);
    await leavePlan(ctx, db, change.caseId, candidateId);
    const choice = { kind: change.kind, coordinatorId: globalId("Professional", candidateId), reasonWishNotFollowed: input.reasonWishNotFollowed };
    const { id: assignmentId } = await assignCoordinator(ctx, db, hand, choice, { change: await wishOf(db, change) });
    await closeRequests(ctx, db, change.caseId, (it) => it.changeId === change.id);
    await moveChange(db, change, to, { endedOn: ctx.today, successorAssignmentId: assignmentId });
    await changeCase(db, hand, {});
    const advice = left ? [WarningCode.HANDOVER_INCOMPLETE] : [];
    return { caseId: change.caseId, changeId: change.id, assignmentId, warnings: await raiseWarnings(ctx, db, change.caseId, advice, change.id) };
  });
}

async function wishOf(db: WriteDb, change: CoordinatorChange): Promise<WishOfChange> {
  const [old] = await db.among(CoordinatorAssignment, "id", [change.assignmentId]);
  return { wasAsked: change.ownerConsultedOn !== null, wish: change.ownerWish, wishedCoordinatorId: change.wishedCoordinatorId, leavingId: old?.coordinatorId ?? "" };
}

/** The next coordinator takes over, or the present one or the leader hands over; another participant has no part in it. */
function mustBeTheirs(ctx: RequestContext, { change, hand }: ChangeAtHand): string {
  const { relations, roles } = hand.standing;
  const handsOver = relations.includes(AccessBasis.COORDINATOR) || roles.includes(Role.UNIT_LEADER);
  if (change.candidateId === null) throw new Refusal("COORDINATOR_CHANGE_STEP", { state: change.state });
  if (!handsOver && change.candidateId !== actorId(ctx)) throw new Refusal("NOT_YOURS_TO_DO");
  return change.candidateId;
}

/** Frees the predecessor, unless a vacancy has done so already. Tells whether something of the handover is left. */
async function release(ctx: RequestContext, db: WriteDb, change: CoordinatorChange, stays: boolean): Promise<boolean> {
  const [old] = await db.among(CoordinatorAssignment, "id", [change.assignmentId], { lock: true });
  if (old && isInForce(old, ctx.today)) {
    await endAssignment(ctx, db, old, AssignmentEnd.CHANGED);
    await leavePlan(ctx, db, change.caseId, old.coordinatorId);
    if (stays) await becomeParticipant(ctx, db, change.caseId, old.coordinatorId);
  }
  return (await db.among(HandoverItem, "changeId", [change.id])).some((it) => it.doneAt === null);
}

async function becomeParticipant(ctx: RequestContext, db: WriteDb, caseId: string, personId: string): Promise<void> {
  const plan = await openPlan(db, caseId);
  const place = { caseId, planId: plan?.id ?? null, personId, isProfessional: true, function: "tidligere koordinator" };
  await letIn(ctx, db, { ...place, responsibility: null, standsInForId: null, sharing: {} });
}

export interface CompleteHandoverItem {
  readonly handoverItemId: string;
  readonly expectedVersion: number;
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type HandoverItemDone = { readonly caseId: string; readonly changeId: string; readonly handoverItemId: string; readonly warnings: [] };

/** One thing on the list has been gone through with the next coordinator (FAIL-04). */
export async function completeHandoverItem(ctx: RequestContext, input: CompleteHandoverItem): Promise<HandoverItemDone> {
  return ctx.write("completeHandoverItem", input, async (db) => {
    const [it] = await db.among(HandoverItem, "id", [localId("HandoverItem", input.handoverItemId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "completeHandoverItem", it.caseId);
    sameVersion(it.version, input.expectedVersion);
    if (it.doneAt !== null) throw new Refusal("TASK_ALREADY_DONE");
    const [change] = await db.among(CoordinatorChange, "id", [it.changeId]);
    if (change?.endedOn !== null) throw new Refusal("ALREADY_ENDED");
    await db.update(HandoverItem, { id: it.id }, { doneById: actorId(ctx), doneAt: ctx.now, note: input.note?.trim() || null, version: it.version + 1 });
    return { caseId: it.caseId, changeId: it.changeId, handoverItemId: it.id, warnings: [] };
  });
}
