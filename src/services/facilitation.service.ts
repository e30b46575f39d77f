import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { changeOf } from "../rules/plan-change.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { rememberChange } from "./plan-element.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanChanged, planToChange } from "./plan.step.js";

/** What it takes for the person to have a say: where to meet, how to be reached, and what helps them to understand and be understood. */
export interface Facilitation {
  readonly meetingPlace?: string | null | undefined;
  readonly facilitation?: string | null | undefined;
  readonly contactPreference?: string | null | undefined;
  readonly interpreterLanguage?: string | null | undefined;
  readonly communicationSupport?: string | null | undefined;
  readonly representationSupport?: string | null | undefined;
}

const fields = ["meetingPlace", "facilitation", "contactPreference", "interpreterLanguage", "communicationSupport", "representationSupport"] as const;

/** What a plan says of it, to be carried over to another. */
export function facilitationOf(plan: IndividualPlan): Pick<IndividualPlan, (typeof fields)[number]> {
  const { meetingPlace, facilitation, contactPreference, interpreterLanguage, communicationSupport, representationSupport } = plan;
  return { meetingPlace, facilitation, contactPreference, interpreterLanguage, communicationSupport, representationSupport };
}

/** Writes down what the person needs to take part on their own terms; what is left out stays, null takes it away (LUND-9-9, LUND-9-11). */
export async function describeFacilitation(ctx: RequestContext, input: OnPlan & Facilitation): Promise<PlanChanged> {
  return ctx.write("describeFacilitation", input, async (db) => {
    const at = await planToChange(ctx, db, "describeFacilitation", localId("IndividualPlan", input.planId), input.expectedVersion);
    const wanted = Object.fromEntries(fields.flatMap((it) => (input[it] === undefined ? [] : [[it, input[it]?.trim() || null]])));
    const difference = changeOf(at.plan, wanted);
    if (difference === null) return { caseId: at.plan.caseId, planId: at.plan.id, warnings: [] };
    await rememberChange(ctx, db, at, { element: PlanElement.PLAN, aboutId: at.plan.id, ...difference });
    return changePlan(ctx, db, at, wanted);
  });
}
