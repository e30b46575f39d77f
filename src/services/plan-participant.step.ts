import { Consent } from "../entities/consent.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { isInForce } from "../rules/consent.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { openPlan } from "./coordination.step.js";
import { leaveRoomForPlan } from "./roster.step.js";
import { sharingOf } from "./sharing-basis.step.js";

/** Gives a professional a place in the plan that is not ended, where there is one and they have none; the consent is the basis where there is one (PROC-05). */
export async function addToPlan(ctx: RequestContext, db: WriteDb, caseId: string, personId: string, role: string): Promise<void> {
  const plan = await openPlan(db, caseId);
  const present = plan ? await db.among(PlanParticipant, "planId", [plan.id]) : [];
  if (!plan || present.some((it) => it.personId === personId && it.until === null)) return;
  const consents = await db.among(Consent, "caseId", [caseId]);
  const sharing = sharingOf({}, { isProfessional: true, hasConsent: consents.some((it) => isInForce(it, ctx.today)) });
  await db.insert(PlanParticipant, {
    caseId,
    planId: plan.id,
    personId,
    function: role,
    ...sharing,
    roomSince: await leaveRoomForPlan(ctx, db, caseId, personId),
    since: ctx.today,
    until: null,
    version: 1,
  });
}
