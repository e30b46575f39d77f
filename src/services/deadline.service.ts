import { Deadline, DeadlineKind, DeadlineOutcome, type ExtensionReason } from "../entities/deadline.entity.js";
import { isTheirsToDo } from "../rules/access.rules.js";
import { deadlineRules, handlesUnitDeadlines, isOverdue } from "../rules/deadline-kind.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { rightsRequestPeriod } from "../rules/unit-deadline.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion, standingOf } from "./case-deed.step.js";
import { settleOneDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";

export interface OnDeadline {
  readonly deadlineId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type DeadlineChanged = { readonly caseId?: string; readonly deadlineId: string; readonly warnings: [] };

/** Tells why a deadline was breached. The explanation stands in the register beside the breach, which nothing takes away. */
export async function explainBreach(ctx: RequestContext, input: OnDeadline & { readonly reason: string }): Promise<DeadlineChanged> {
  return ctx.write("explainBreach", input, async (db) => {
    const it = await deadlineForDeed(ctx, db, "explainBreach", input);
    if (it.outcome !== DeadlineOutcome.BREACHED && !isOverdue(it, ctx.today, ctx.now)) throw new Refusal("DEADLINE_NOT_BREACHED");
    if (it.explainedAt !== null) throw new Refusal("BREACH_ALREADY_EXPLAINED");
    if (input.reason.trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    await db.update(Deadline, { id: it.id }, { explanation: input.reason, explainedById: actorId(ctx), explainedAt: ctx.now, version: it.version + 1 });
    return changed(it);
  });
}

/** Ticks off a deadline that no deed of its own ends. */
export async function settleDeadline(ctx: RequestContext, input: OnDeadline): Promise<DeadlineChanged> {
  return ctx.write("settleDeadline", input, async (db) => {
    const it = await deadlineForDeed(ctx, db, "settleDeadline", input);
    if (!deadlineRules[it.kind].byHand) throw new Refusal("DEADLINE_SETTLED_BY_ITS_DEED");
    if (it.settledAt !== null) throw new Refusal("DEADLINE_SETTLED");
    await settleOneDeadline(ctx, db, it.id);
    return changed(it);
  });
}

/** Adds two months to the answer to a rights request, once, and before its month is over (GDPR art. 12). */
export async function extendDeadline(ctx: RequestContext, input: OnDeadline & { readonly reason: ExtensionReason }): Promise<DeadlineChanged> {
  return ctx.write("extendDeadline", input, async (db) => {
    const it = await deadlineForDeed(ctx, db, "settleDeadline", input);
    const mayBe = it.kind === DeadlineKind.RIGHTS_REQUEST && it.settledAt === null && it.extendedAt === null && !isOverdue(it, ctx.today, ctx.now);
    if (!mayBe) throw new Refusal("DEADLINE_NOT_EXTENDABLE");
    const { dueOn, alarmOn } = rightsRequestPeriod(it.startedOn, true);
    await db.update(Deadline, { id: it.id }, { dueOn, alarmOn, extensionReason: input.reason, extendedAt: ctx.now, version: it.version + 1 });
    return changed(it);
  });
}

/** Locks a deadline for whoever it concerns: by relation or role where it is of a case, by the task where it is the unit's own. */
async function deadlineForDeed(ctx: RequestContext, db: WriteDb, deed: "explainBreach" | "settleDeadline", input: OnDeadline): Promise<Deadline> {
  const [it] = await db.among(Deadline, "id", [localId("Deadline", input.deadlineId)], { lock: true });
  const roles = ctx.actor.roles.map((one) => one.role);
  const isUnits = it?.caseId === null && it.noticeId === null;
  if (!it || (isUnits && !handlesUnitDeadlines(roles))) throw new Refusal("NOT_FOUND");
  const standing = it.caseId === null ? { relations: [], roles } : standingOf(ctx, it.caseId);
  if (!isUnits && !isTheirsToDo(deed, standing)) throw new Refusal("NOT_YOURS_TO_DO");
  sameVersion(it.version, input.expectedVersion);
  return it;
}

function changed(it: Deadline): DeadlineChanged {
  return { ...(it.caseId === null ? {} : { caseId: it.caseId }), deadlineId: it.id, warnings: [] };
}
