import { CoordinatorTask, type CoordinatorTaskKind } from "../entities/coordinator-task.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";

/** Puts tasks on the coordinator's list; one that waits already is not put there twice. */
export async function openTasks(ctx: RequestContext, db: WriteDb, caseId: string, kinds: readonly CoordinatorTaskKind[]): Promise<void> {
  const present = await db.among(CoordinatorTask, "caseId", [caseId]);
  const isWaiting = (kind: CoordinatorTaskKind): boolean => present.some((it) => it.kind === kind && it.doneAt === null);
  for (const kind of kinds) {
    if (!isWaiting(kind)) await db.insert(CoordinatorTask, { caseId, kind, openedAt: ctx.now, doneById: null, doneAt: null, note: null, outcome: null, version: 1 });
  }
}
