import { CoordinatorTask, CoordinatorTaskKind } from "../entities/coordinator-task.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { NextOfKinCheck } from "../entities/next-of-kin-check.entity.js";
import { unchecked } from "../rules/next-of-kin.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { activeCoordinators } from "./coordinator.step.js";
import { actorId } from "./person.step.js";

/** Whether one of those who coordinate now has not checked for minors yet, as a warning where the work goes on without it (LUND-6-6, LAW-26). */
export async function nextOfKinAdvice(ctx: RequestContext, db: WriteDb, caseId: string): Promise<WarningCode[]> {
  return (await isChecked(ctx, db, caseId)) ? [] : [WarningCode.NEXT_OF_KIN_NOT_CHECKED];
}

/** The task on the coordinators' list is done when all of them have checked. */
export async function finishCheckTask(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  if (!(await isChecked(ctx, db, caseId))) return;
  const tasks = await db.among(CoordinatorTask, "caseId", [caseId]);
  for (const it of tasks.filter((one) => one.kind === CoordinatorTaskKind.CHECK_NEXT_OF_KIN && one.doneAt === null)) {
    await db.update(CoordinatorTask, { id: it.id }, { doneById: actorId(ctx), doneAt: ctx.now, version: it.version + 1 });
  }
}

async function isChecked(ctx: RequestContext, db: WriteDb, caseId: string): Promise<boolean> {
  return unchecked(await activeCoordinators(ctx, db, caseId), await db.among(NextOfKinCheck, "caseId", [caseId])).length === 0;
}
