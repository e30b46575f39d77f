import { UnitFeedback } from "../entities/unit-feedback.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

export interface AcknowledgeFeedback {
  readonly feedbackId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type FeedbackAcknowledged = { readonly caseId: string; readonly feedbackId: string; readonly warnings: [] };

/** Somebody at the unit has seen what it was told, and it leaves the list of what has not been seen. */
export async function acknowledgeFeedback(ctx: RequestContext, input: AcknowledgeFeedback): Promise<FeedbackAcknowledged> {
  return ctx.write("acknowledgeFeedback", input, async (db) => {
    const [told] = await db.among(UnitFeedback, "id", [localId("UnitFeedback", input.feedbackId)], { lock: true });
    if (!told) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "acknowledgeFeedback", told.caseId);
    sameVersion(told.version, input.expectedVersion);
    if (told.acknowledgedAt !== null) throw new Refusal("ALREADY_ACKNOWLEDGED");
    await db.update(UnitFeedback, { id: told.id }, { acknowledgedById: actorId(ctx), acknowledgedAt: ctx.now, version: told.version + 1 });
    return { caseId: told.caseId, feedbackId: told.id, warnings: [] };
  });
}
