import { createHash } from "node:crypto";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { PlanArchive } from "../entities/plan-archive.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { sectionsShared } from "../rules/sharing.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";
import { pictureOf } from "./plan-picture.step.js";
import type { OnPlan } from "./plan.service.js";
import { type PlanChanged, planWithoutConsent } from "./plan.step.js";

/** Takes a picture of a plan, of all of it unless parts are named, at any time of its life and once more when it has ended; the receipt tells what, when and by whom (SAM-120, SAM-125). */
export async function archivePlan(
  ctx: RequestContext,
  input: OnPlan & { readonly sections?: readonly PlanSection[] | null | undefined },
): Promise<PlanChanged & { readonly archiveId: string }> {
  return ctx.write("archivePlan", input, async (db) => {
    const { plan } = await planWithoutConsent(ctx, db, "archivePlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    const sections = sectionsShared(input.sections ?? Object.values(PlanSection));
    if (sections.length === 0) throw new Refusal("INVALID_INPUT", { path: ["sections"] });
    const content = await pictureOf(ctx, db, plan, sections);
    const archiveId = await db.insert(PlanArchive, {
      caseId: plan.caseId,
      planId: plan.id,
      sections,
      planVersion: plan.version,
      isFinal: plan.state === PlanState.CLOSED,
      content,
      digest: createHash("sha256").update(JSON.stringify(content)).digest("hex"),
      takenById: actorId(ctx),
      takenAt: ctx.now,
    });
    return { caseId: plan.caseId, planId: plan.id, archiveId, warnings: [] };
  });
}
