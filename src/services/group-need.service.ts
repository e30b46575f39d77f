import { GroupNeed, GroupNeedState } from "../entities/group-need.entity.js";
import { UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { openGroupOf } from "./group.step.js";
import { actorId } from "./person.step.js";
import { tellUnit } from "./unit-feedback.step.js";

export type GroupNeedChanged = { readonly caseId: string; readonly needId: string; readonly warnings: [] };

export interface ReportGroupNeed {
  readonly caseId: string;
  readonly need: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** The coordinator, or whoever handles the case, tells the leader of the unit that a group is needed (LOPPA-FLOW-7). */
export async function reportGroupNeed(ctx: RequestContext, input: ReportGroupNeed): Promise<GroupNeedChanged> {
  return ctx.write("reportGroupNeed", input, async (db) => {
    const { it } = await caseForDeed(ctx, db, "reportGroupNeed", localId("Case", input.caseId));
    if (await openGroupOf(db, it.id)) throw new Refusal("GROUP_EXISTS");
    const waiting = (await db.among(GroupNeed, "caseId", [it.id])).some((one) => one.state === GroupNeedState.REPORTED);
    if (waiting) throw new Refusal("ALREADY_REPORTED");
    const reported = { caseId: it.id, state: GroupNeedState.REPORTED, need: input.need, reportedById: actorId(ctx), reportedAt: ctx.now, version: 1 };
    const needId = await db.insert(GroupNeed, reported);
    await tellUnit(ctx, db, { caseId: it.id, kind: UnitFeedbackKind.GROUP_NEED_REPORTED, aboutId: needId, note: null });
    return { caseId: it.id, needId, warnings: [] };
  });
}

export interface DeclineGroupNeed {
  readonly needId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** The leader answers that no group is founded, and why; founding one is the other answer (LOPPA-FLOW-7). */
export async function declineGroupNeed(ctx: RequestContext, input: DeclineGroupNeed): Promise<GroupNeedChanged> {
  return ctx.write("declineGroupNeed", input, async (db) => {
    const [need] = await db.among(GroupNeed, "id", [localId("GroupNeed", input.needId)], { lock: true });
    if (!need) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "declineGroupNeed", need.caseId);
    sameVersion(need.version, input.expectedVersion);
    if (need.state !== GroupNeedState.REPORTED) throw new Refusal("ALREADY_ANSWERED");
    const answer = { state: GroupNeedState.NOT_FOUNDED, reason: input.reason, answeredById: actorId(ctx), answeredAt: ctx.now };
    await db.update(GroupNeed, { id: need.id }, { ...answer, version: need.version + 1 });
    return { caseId: need.caseId, needId: need.id, warnings: [] };
  });
}
