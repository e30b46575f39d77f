import { ImprovementState, ImprovementTask } from "../entities/improvement-task.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { seemsToNameAPerson } from "../rules/unit-document.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { actorId, professionalFor } from "./person.step.js";

export type ImprovementChanged = { readonly improvementTaskId: string; readonly warnings: [] };

export interface ProposeImprovement {
  readonly title: string;
  readonly description?: string | null | undefined;
  readonly responsibleId?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Registers a task to make the work better for everybody (LOPPA-TASK-7, LUSTER-TASK-6). It has no case, and names nobody whom the work is for. */
export async function proposeImprovement(ctx: RequestContext, input: ProposeImprovement): Promise<ImprovementChanged> {
  return ctx.write("proposeImprovement", input, async (db) => {
    const title = aboutNobody(input.title, "title");
    if (title.length === 0) throw new Refusal("INVALID_INPUT", { path: ["title"] });
    if (input.dueOn != null && (!isLocalDate(input.dueOn) || input.dueOn < ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["dueOn"] });
    const improvementTaskId = await db.insert(ImprovementTask, {
      title,
      description: aboutNobody(input.description ?? "", "description") || null,
      state: ImprovementState.OPEN,
      responsibleId: input.responsibleId == null ? null : (await professionalFor(db, localId("Professional", input.responsibleId))).id,
      dueOn: input.dueOn ?? null,
      proposedById: actorId(ctx),
      proposedAt: ctx.now,
      version: 1,
    });
    return { improvementTaskId, warnings: [] };
  });
}

export interface CloseImprovement {
  readonly improvementTaskId: string;
  readonly expectedVersion: number;
  readonly done: boolean;
  readonly outcome: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** Closes a task of the system's, as done or dropped, with what came of it. */
export async function closeImprovement(ctx: RequestContext, input: CloseImprovement): Promise<ImprovementChanged> {
  return ctx.write("closeImprovement", input, async (db) => {
    const [it] = await db.among(ImprovementTask, "id", [localId("ImprovementTask", input.improvementTaskId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    sameVersion(it.version, input.expectedVersion);
    if (it.state !== ImprovementState.OPEN) throw new Refusal("ALREADY_ENDED");
    const outcome = aboutNobody(input.outcome, "outcome");
    if (outcome.length === 0) throw new Refusal("INVALID_INPUT", { path: ["outcome"] });
    const state = input.done ? ImprovementState.DONE : ImprovementState.DROPPED;
    await db.update(ImprovementTask, { id: it.id }, { state, outcome, closedById: actorId(ctx), closedAt: ctx.now, version: it.version + 1 });
    return { improvementTaskId: it.id, warnings: [] };
  });
}

function aboutNobody(text: string, field: string): string {
  if (seemsToNameAPerson(text)) throw new Refusal("NO_PERSON_IN_SYSTEM_WORK", { path: [field] });
  return text.trim();
}
