import { CoordinatorTask, CoordinatorTaskKind, type EvaluationOutcome } from "../entities/coordinator-task.entity.js";
import { mustHaveChecked, tasksAfterEvaluation } from "../rules/coordinator-task.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { openTasks } from "./coordinator-task.step.js";
import { nextOfKinAdvice } from "./next-of-kin.step.js";
import { actorId } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

export interface CompleteCoordinatorTask {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly note?: string | null | undefined;
  readonly outcome?: EvaluationOutcome | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type CoordinatorTaskCompleted = { readonly caseId: string; readonly taskId: string; readonly warnings: RaisedWarning[] };

/** The coordinator ticks off a task. An evaluation says what it came to, and opens what follows from that (LOPPA-FLOW-6b, LUND-7-13). */
export async function completeCoordinatorTask(ctx: RequestContext, input: CompleteCoordinatorTask): Promise<CoordinatorTaskCompleted> {
  return ctx.write("completeCoordinatorTask", input, async (db) => {
    const [task] = await db.among(CoordinatorTask, "id", [localId("CoordinatorTask", input.taskId)], { lock: true });
    if (!task) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "completeCoordinatorTask", task.caseId);
    sameVersion(task.version, input.expectedVersion);
    if (task.doneAt !== null) throw new Refusal("TASK_ALREADY_DONE");
    if (task.kind === CoordinatorTaskKind.CHECK_NEXT_OF_KIN) throw new Refusal("NEXT_OF_KIN_CHECK_REQUIRED");
    const outcome = input.outcome ?? null;
    if ((task.kind === CoordinatorTaskKind.EVALUATE) !== (outcome !== null)) throw new Refusal("INVALID_INPUT", { path: ["outcome"] });
    await db.update(CoordinatorTask, { id: task.id }, { doneById: actorId(ctx), doneAt: ctx.now, note: input.note?.trim() || null, outcome, version: task.version + 1 });
    if (outcome !== null) await openTasks(ctx, db, task.caseId, tasksAfterEvaluation(outcome));
    const advice = mustHaveChecked.includes(task.kind) ? await nextOfKinAdvice(ctx, db, task.caseId) : [];
    return { caseId: task.caseId, taskId: task.id, warnings: await raiseWarnings(ctx, db, task.caseId, advice, task.id) };
  });
}
