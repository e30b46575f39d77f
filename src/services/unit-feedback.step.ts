import { UnitFeedback } from "../entities/unit-feedback.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";

/** Tells the coordinating unit, in every municipality, until somebody there has seen it (STRANDA-ORG-8, STRANDA-ORG-9, CON-21). */
export async function tellUnit(ctx: RequestContext, db: WriteDb, told: Pick<UnitFeedback, "caseId" | "kind" | "aboutId" | "note">): Promise<void> {
  await db.insert(UnitFeedback, { ...told, at: ctx.now, reportedById: actorId(ctx), acknowledgedById: null, acknowledgedAt: null, version: 1 });
}
