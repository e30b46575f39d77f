import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseState, DecisionPath } from "../entities/case.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { mayDecide } from "../rules/access.rules.js";
import { stateAfterDecision } from "../rules/case.rules.js";
import { ownUnitRegistrationPeriod } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { grantAccess } from "./case-access.step.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { startDeadline } from "./deadline.step.js";
import { type DecisionInput, writeDecision } from "./decision.step.js";
import { actorId } from "./person.step.js";
import type { RaisedWarning } from "./warning.step.js";

export type Decided = { readonly caseId: string; readonly decisionId: string; readonly warnings: RaisedWarning[] };

/** Decides one right where the unit, the service office or the person's own unit decides. Where a body does, this is refused. */
export async function decideCase(ctx: RequestContext, input: OnCase & DecisionInput): Promise<Decided> {
  return ctx.write("decideCase", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "decideCase", localId("Case", input.caseId), input.expectedVersion);
    const { it, policy, standing } = hand;
    if (it.path === DecisionPath.UNIT_THEN_ALLOCATION_BODY) throw new Refusal("DECISION_NOT_ON_THIS_PATH");
    if (!mayDecide(it.path, standing)) throw new Refusal("NOT_YOURS_TO_DO");
    const decided = await writeDecision(ctx, db, hand, input, null);
    const state = stateAfterDecision(it.path, it.state);
    if (state === CaseState.DECIDED_IN_OWN_UNIT && it.state !== state) {
      const period = ownUnitRegistrationPeriod(ctx.today, policy);
      if (period) await startDeadline(db, DeadlineKind.OWN_UNIT_REGISTRATION, period, { caseId: it.id });
      await grantAccess(ctx, db, { caseId: it.id, personId: actorId(ctx), basis: AccessBasis.OWN_UNIT_LEADER });
    }
    await changeCase(db, hand, { state });
    return { caseId: it.id, ...decided };
  });
}
