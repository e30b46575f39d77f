import { GuidanceRequest } from "../entities/guidance-request.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { Answer } from "./advice.service.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

export type GuidanceChanged = { readonly guidanceRequestId: string; readonly caseId: string | null; readonly warnings: [] };

export interface RequestGuidance {
  readonly question: string;
  readonly caseId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** A coordinator asks the leader of the unit for guidance in a case of theirs; about the work in general everybody who works for the municipality may ask (LOPPA-FLOW-6d, LUSTER-TASK-1, STRANDA-TARGET-2). */
export async function requestGuidance(ctx: RequestContext, input: RequestGuidance): Promise<GuidanceChanged> {
  return ctx.write("requestGuidance", input, async (db) => {
    const hand = input.caseId == null ? null : await caseForDeed(ctx, db, "requestGuidance", localId("Case", input.caseId));
    if (input.question.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["question"] });
    const asked = { caseId: hand?.it.id ?? null, question: input.question.trim(), askedById: actorId(ctx), askedAt: ctx.now };
    const guidanceRequestId = await db.insert(GuidanceRequest, { ...asked, version: 1 });
    return { guidanceRequestId, caseId: asked.caseId, warnings: [] };
  });
}

/** The leader of the unit answers (LOPPA-FLOW-6d). */
export async function answerGuidance(ctx: RequestContext, input: Answer & { readonly guidanceRequestId: string }): Promise<GuidanceChanged> {
  return ctx.write("answerGuidance", input, async (db) => {
    const [it] = await db.among(GuidanceRequest, "id", [localId("GuidanceRequest", input.guidanceRequestId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    sameVersion(it.version, input.expectedVersion);
    if (it.answeredAt !== null) throw new Refusal("ALREADY_ANSWERED");
    if (input.answer.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["answer"] });
    await db.update(GuidanceRequest, { id: it.id }, { answer: input.answer.trim(), answeredById: actorId(ctx), answeredAt: ctx.now, version: it.version + 1 });
    return { guidanceRequestId: it.id, caseId: it.caseId, warnings: [] };
  });
}
