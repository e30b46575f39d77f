import { CaseWarning } from "../entities/case-warning.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

export interface AcknowledgeWarning {
  readonly warningId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly idempotencyKey?: string | null | undefined;
}

export type WarningAcknowledged = { readonly caseId: string; readonly warningId: string; readonly warnings: [] };

/** Acknowledges a warning with a reason; one that needs a second reader is never acknowledged by whoever caused it (FAIL-07). */
export async function acknowledgeWarning(ctx: RequestContext, input: AcknowledgeWarning): Promise<WarningAcknowledged> {
  return ctx.write("acknowledgeWarning", input, async (db) => {
    const [warning] = await db.among(CaseWarning, "id", [localId("Warning", input.warningId)], { lock: true });
    if (!warning) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "acknowledgeWarning", warning.caseId);
    sameVersion(warning.version, input.expectedVersion);
    if (warning.acknowledgedById !== null) throw new Refusal("ALREADY_ACKNOWLEDGED");
    if (warning.needsSecondReader && warning.raisedById === actorId(ctx)) throw new Refusal("SECOND_READER_IS_AUTHOR");
    if (input.reason.trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    await db.update(CaseWarning, { id: warning.id }, { acknowledgedById: actorId(ctx), acknowledgedAt: ctx.now, reason: input.reason, version: warning.version + 1 });
    return { caseId: warning.caseId, warningId: warning.id, warnings: [] };
  });
}
