import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { NextOfKinCheck } from "../entities/next-of-kin-check.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { faultIn, unchecked } from "../rules/next-of-kin.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { activeCoordinators } from "./coordinator.step.js";
import { finishCheckTask } from "./next-of-kin.step.js";
import { actorId } from "./person.step.js";

export interface RecordNextOfKinCheck extends OnCase {
  readonly hasMinorChildren: boolean;
  readonly hasMinorSiblings: boolean;
  readonly needsInformation: boolean;
  readonly needsFollowUp: boolean;
  readonly result?: string | null | undefined;
  readonly checkedOn: string;
}

export type NextOfKinChecked = { readonly caseId: string; readonly checkId: string; readonly warnings: [] };

/** The coordinator tells whether minors are next of kin, and what they need; on the assignment that has no check yet, else once more on the last (LUND-6-6, LAW-26). */
export async function recordNextOfKinCheck(ctx: RequestContext, input: RecordNextOfKinCheck): Promise<NextOfKinChecked> {
  return ctx.write("recordNextOfKinCheck", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recordNextOfKinCheck", localId("Case", input.caseId), input.expectedVersion);
    const assignment = await ownAssignment(ctx, db, hand.it.id);
    const { hasMinorChildren, hasMinorSiblings, needsInformation, needsFollowUp, checkedOn } = input;
    const found = { hasMinorChildren, hasMinorSiblings, needsInformation, needsFollowUp, result: input.result?.trim() || null };
    const fault = faultIn(found);
    if (fault !== null) throw new Refusal("INVALID_INPUT", { path: [fault] });
    if (!isLocalDate(checkedOn) || checkedOn < assignment.since || checkedOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["checkedOn"] });
    const checkId = await db.insert(NextOfKinCheck, { ...found, caseId: hand.it.id, assignmentId: assignment.id, checkedOn, checkedById: actorId(ctx), recordedAt: ctx.now });
    await finishCheckTask(ctx, db, hand.it.id);
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, checkId, warnings: [] };
  });
}

async function ownAssignment(ctx: RequestContext, db: WriteDb, caseId: string): Promise<CoordinatorAssignment> {
  const own = (await activeCoordinators(ctx, db, caseId)).filter((it) => it.coordinatorId === actorId(ctx));
  const waiting = unchecked(own, await db.among(NextOfKinCheck, "caseId", [caseId]));
  const assignment = waiting[0] ?? own.at(-1);
  if (!assignment) throw new Refusal("NOT_YOURS_TO_DO");
  return assignment;
}
