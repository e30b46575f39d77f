import { WarningCode } from "../entities/case-warning.entity.js";
import { CaseState, DecisionPath } from "../entities/case.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { ServiceReceived } from "../entities/service-received.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { CandidateRule } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import { activeCoordinators, assignCoordinator, type CoordinatorChoice } from "./coordinator.step.js";
import { settleDeadlines } from "./deadline.step.js";
import { professionalFor } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

export type CoordinatorAppointed = { readonly caseId: string; readonly assignmentId: string; readonly warnings: RaisedWarning[] };

/** The unit appoints a coordinator or child coordinator, with or without a plan (hol §§ 7-2, 7-2 a, 7-3). */
export async function appointCoordinator(ctx: RequestContext, input: OnCase & CoordinatorChoice): Promise<CoordinatorAppointed> {
  return ctx.write("appointCoordinator", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "appointCoordinator", localId("Case", input.caseId), input.expectedVersion);
    if (hand.it.path === DecisionPath.OWN_UNIT) throw new Refusal("OWN_UNIT_NOT_REGISTERED");
    const assignmentId = await assignCoordinator(ctx, db, hand, input);
    await changeCase(db, hand, {});
    const advice = await adviceOn(db, hand, localId("Professional", input.coordinatorId));
    return { caseId: hand.it.id, assignmentId, warnings: await raiseWarnings(ctx, db, hand.it.id, advice, assignmentId) };
  });
}

/** The leader of the person's own unit registers plan owner and coordinator with the coordinating unit (STRANDA-ORG-7). */
export async function registerOwnUnitHandling(ctx: RequestContext, input: OnCase & CoordinatorChoice & { readonly planOwnerId: string }): Promise<CoordinatorAppointed> {
  return ctx.write("registerOwnUnitHandling", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "registerOwnUnitHandling", localId("Case", input.caseId), input.expectedVersion);
    if (hand.it.path !== DecisionPath.OWN_UNIT) throw new Refusal("DECISION_NOT_ON_THIS_PATH");
    if (hand.it.registeredWithUnitAt !== null) throw new Refusal("ALREADY_REGISTERED");
    if (localId("Person", input.planOwnerId) !== hand.it.subjectId) throw new Refusal("NOT_FOUND");
    const assignmentId = await assignCoordinator(ctx, db, hand, input);
    await settleDeadlines(ctx, db, hand.it.id, DeadlineKind.OWN_UNIT_REGISTRATION);
    await changeCase(db, hand, { registeredWithUnitAt: ctx.now });
    return { caseId: hand.it.id, assignmentId, warnings: [] };
  });
}

/** Hands a notified case over to its coordinator, who carries it from then on (LOPPA-FLOW-6a). */
export async function handOverCase(ctx: RequestContext, input: OnCase): Promise<CaseChanged> {
  return ctx.write("handOverCase", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "handOverCase", localId("Case", input.caseId), input.expectedVersion);
    const unregistered = hand.it.path === DecisionPath.OWN_UNIT && hand.it.registeredWithUnitAt === null;
    if (unregistered) throw new Refusal("OWN_UNIT_NOT_REGISTERED");
    if ((await activeCoordinators(db, hand.it.id)).length === 0) throw new Refusal("COORDINATOR_REQUIRED");
    await changeCase(db, hand, { state: CaseState.HANDED_OVER });
    return { caseId: hand.it.id, warnings: [] };
  });
}

/** Where the municipality wants a service provider, one from elsewhere draws advice, never a refusal (LUSTER-COORD-1). */
async function adviceOn(db: WriteDb, { it, policy }: CaseAtHand, coordinatorId: string): Promise<WarningCode[]> {
  if (policy.coordinator.candidateRule !== CandidateRule.SERVICE_PROVIDER) return [];
  const coordinator = await professionalFor(db, coordinatorId);
  const [unit] = coordinator.serviceUnitId ? await db.among(ServiceUnit, "id", [coordinator.serviceUnitId]) : [];
  const services = await db.among(ServiceReceived, "caseId", [it.id]);
  return services.some((one) => one.provider === unit?.name) ? [] : [WarningCode.COORDINATOR_NOT_SERVICE_PROVIDER];
}
