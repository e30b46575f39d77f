import { ChangeProcedure, type ChangeState, CoordinatorChange } from "../entities/coordinator-change.entity.js";
import { type ChangeStep, changeAfter, nextChangeSteps } from "../rules/coordinator-change.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";

/** What every deed on a change says of it. */
export interface OnChange {
  readonly changeId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type ChangeMoved = { readonly caseId: string; readonly changeId: string; readonly warnings: [] };

/** A change that a step is about to be taken in, and where the step takes it. */
export interface ChangeAtHand {
  readonly change: CoordinatorChange;
  readonly hand: CaseAtHand;
  readonly to: ChangeState;
}

/** Locks a change for a step that is a deed of its own. Refuses when it is not theirs, was changed since it was read, or does not come next. */
export async function changeForStep(ctx: RequestContext, db: WriteDb, step: Deed & ChangeStep, input: OnChange): Promise<ChangeAtHand> {
  const [change] = await db.among(CoordinatorChange, "id", [localId("CoordinatorChange", input.changeId)], { lock: true });
  if (!change) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, step, change.caseId);
  sameVersion(change.version, input.expectedVersion);
  return { change, hand, to: afterStep(change, step) };
}

/** Where a step takes a change; refused with what may come next where it may not be taken. */
export function afterStep(change: CoordinatorChange, step: ChangeStep): ChangeState {
  const to = changeAfter(change, step);
  if (to === null) throw new Refusal("COORDINATOR_CHANGE_STEP", { state: change.state, next: nextChangeSteps(change) });
  return to;
}

/** Writes a step of a change, and its version with it. */
export async function moveChange(db: WriteDb, change: CoordinatorChange, to: ChangeState, what: Partial<CoordinatorChange> = {}): Promise<ChangeMoved> {
  await db.update(CoordinatorChange, { id: change.id }, { ...what, state: to, version: change.version + 1 });
  return { caseId: change.caseId, changeId: change.id, warnings: [] };
}

/** The change of a role that is under way, if there is one. */
export async function openChange(db: WriteDb, caseId: string, kind: CoordinatorChange["kind"]): Promise<CoordinatorChange | null> {
  return (await db.among(CoordinatorChange, "caseId", [caseId], { lock: true })).find((it) => it.kind === kind && it.endedOn === null) ?? null;
}

/** A day of a change: neither before it was raised nor after today. */
export function dayOfChange(ctx: RequestContext, change: CoordinatorChange, day: string, path: string): string {
  if (!isLocalDate(day) || day < change.raisedOn || day > ctx.today) throw new Refusal("INVALID_INPUT", { path: [path] });
  return day;
}

/** Whether a candidate's own superior must have said yes (LUND-11.2-4). */
export function needsClearance(change: CoordinatorChange): boolean {
  return change.procedure === ChangeProcedure.EIGHT_STEPS;
}
