import { AccessBasis } from "../entities/case-access.entity.js";
import { ChangeState, CoordinatorChange } from "../entities/coordinator-change.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { procedureOf } from "../rules/coordinator-change.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { assignmentInForce, closeRequests, leavePlan } from "./coordination.step.js";
import { type ChangeMoved, changeForStep, dayOfChange, moveChange, type OnChange, openChange } from "./coordinator-change.step.js";
import { openHandover } from "./handover.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { addToPlan } from "./plan-participant.step.js";

export interface RaiseChange extends OnCase {
  readonly assignmentId: string;
  readonly reason: string;
}

/** Somebody says that the coordinator should be another, and the handover list is made; nothing of the assignment moves before the switch (LUND-11.2-0, INV-17). */
export async function raiseCoordinatorChange(ctx: RequestContext, input: RaiseChange): Promise<ChangeMoved> {
  return ctx.write("raiseCoordinatorChange", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "raiseCoordinatorChange", localId("Case", input.caseId), input.expectedVersion);
    const it = await assignmentInForce(ctx, db, input.assignmentId, hand.it.id);
    if (input.reason.trim() === "") throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    if (await openChange(db, hand.it.id, it.kind)) throw new Refusal("COORDINATOR_CHANGE_OPEN");
    const raised = { caseId: hand.it.id, kind: it.kind, assignmentId: it.id, procedure: procedureOf(hand.policy), reason: input.reason.trim() };
    const changeId = await db.insert(CoordinatorChange, {
      ...raised,
      state: ChangeState.RAISED,
      raisedById: actorId(ctx),
      raisedOn: ctx.today,
      unitSummoned: false,
      version: 1,
    });
    await openHandover(db, hand.it.id, changeId);
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, changeId, warnings: [] };
  });
}

/** Step 1: the coordinator has cleared the need with the nearest superior (LUND-11.2-1). */
export async function clarifyChangeWithSuperior(ctx: RequestContext, input: OnChange & { readonly clarifiedOn: string }): Promise<ChangeMoved> {
  return ctx.write("clarifyChangeWithSuperior", input, async (db) => {
    const { change, to } = await changeForStep(ctx, db, "clarifyChangeWithSuperior", input);
    return moveChange(db, change, to, { superiorClarifiedOn: dayOfChange(ctx, change, input.clarifiedOn, "clarifiedOn") });
  });
}

export interface ConsultOwner extends OnChange {
  readonly consultedOn: string;
  readonly wish?: string | null | undefined;
  readonly wishedCoordinatorId?: string | null | undefined;
}

/** Step 2: the plan owner or the guardians have been told why, and asked whom they would wish for (LUND-11.2-2, pbrl § 3-1). */
export async function consultOwnerOnChange(ctx: RequestContext, input: ConsultOwner): Promise<ChangeMoved> {
  return ctx.write("consultOwnerOnChange", input, async (db) => {
    const { change, to } = await changeForStep(ctx, db, "consultOwnerOnChange", input);
    const wished = input.wishedCoordinatorId ? (await professionalFor(db, localId("Professional", input.wishedCoordinatorId))).id : null;
    const ownerConsultedOn = dayOfChange(ctx, change, input.consultedOn, "consultedOn");
    return moveChange(db, change, to, { ownerConsultedOn, ownerWish: input.wish?.trim() || null, wishedCoordinatorId: wished });
  });
}

/** Step 5, first half: the owner and the guardians know who it will be (LUND-11.2-5, LUND-2-KOORD-3). */
export async function informOwnerOfChange(ctx: RequestContext, input: OnChange & { readonly informedOn: string }): Promise<ChangeMoved> {
  return ctx.write("informOwnerOfChange", input, async (db) => {
    const { change, to } = await changeForStep(ctx, db, "informOwnerOfChange", input);
    return moveChange(db, change, to, { ownerInformedOn: dayOfChange(ctx, change, input.informedOn, "informedOn") });
  });
}

const INCOMING = "påtroppende koordinator";

/** Step 5, second half: the next coordinator is added to the plan, and both have access until the switch (LUND-11.2-5). */
export async function beginOverlap(ctx: RequestContext, input: OnChange): Promise<ChangeMoved> {
  return ctx.write("beginOverlap", input, async (db) => {
    const { change, to } = await changeForStep(ctx, db, "beginOverlap", input);
    if (change.candidateId === null) throw new Refusal("COORDINATOR_CHANGE_STEP", { state: change.state });
    await grantAccess(ctx, db, { caseId: change.caseId, personId: change.candidateId, basis: AccessBasis.PARTICIPANT });
    await addToPlan(ctx, db, change.caseId, change.candidateId, INCOMING);
    return moveChange(db, change, to, { overlapFrom: ctx.today });
  });
}

/** The change is given up: the coordinator stays, and whoever was on the way in leaves again. */
export async function cancelCoordinatorChange(ctx: RequestContext, input: OnChange): Promise<ChangeMoved> {
  return ctx.write("cancelCoordinatorChange", input, async (db) => {
    const { change, to } = await changeForStep(ctx, db, "cancelCoordinatorChange", input);
    await closeRequests(ctx, db, change.caseId, (it) => it.changeId === change.id);
    if (change.overlapFrom !== null && change.candidateId !== null) await leaveAgain(ctx, db, change.caseId, change.candidateId);
    return moveChange(db, change, to, { endedOn: ctx.today });
  });
}

/** A participant of before stays one; a place that was given for the overlap ends with it. */
async function leaveAgain(ctx: RequestContext, db: WriteDb, caseId: string, personId: string): Promise<void> {
  const places = (await db.among(PlanParticipant, "personId", [personId])).filter((it) => it.caseId === caseId && it.until === null);
  if (places.length === 0) return endAccess(ctx, db, caseId, AccessBasis.PARTICIPANT, personId);
  if (places.every((it) => it.function === INCOMING)) await leavePlan(ctx, db, caseId, personId);
}
