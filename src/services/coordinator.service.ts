import { RightKind } from "../entities/assessment.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { type Case, CaseState, CoordinationTool, DecisionPath } from "../entities/case.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { DelegatedAuthority } from "../entities/delegation.entity.js";
import { ServiceReceived } from "../entities/service-received.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { coordinatorTasks } from "../rules/coordinator-task.rules.js";
import { givesRight } from "../rules/decision.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { CandidateRule } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import { dropSearch } from "./coordination.step.js";
import { openTasks } from "./coordinator-task.step.js";
import { activeCoordinators, assignCoordinator, type CoordinatorChoice } from "./coordinator.step.js";
import { openDeadlines, settleDeadlines } from "./deadline.step.js";
import { actingUnder } from "./delegation.step.js";
import { professionalFor } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

export type CoordinatorAppointed = { readonly caseId: string; readonly assignmentId: string; readonly warnings: RaisedWarning[] };

/** The unit appoints a coordinator or child coordinator, with or without a plan (hol §§ 7-2, 7-2 a, 7-3). */
export async function appointCoordinator(ctx: RequestContext, input: OnCase & CoordinatorChoice): Promise<CoordinatorAppointed> {
  return ctx.write("appointCoordinator", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "appointCoordinator", localId("Case", input.caseId), input.expectedVersion);
    if (hand.it.path === DecisionPath.OWN_UNIT && hand.it.registeredWithUnitAt === null) throw new Refusal("OWN_UNIT_NOT_REGISTERED");
    const under = await actingUnder(ctx, db, DelegatedAuthority.APPOINT_COORDINATOR, hand.policy.decision.coordinatorByDelegation === true);
    const { id: assignmentId, acceptanceIsTheLeaders } = await assignCoordinator(ctx, db, hand, input, under);
    await dropSearch(ctx, db, hand.it.id, input.kind);
    await changeCase(db, hand, {});
    const ofCap = acceptanceIsTheLeaders ? [WarningCode.CAP_ACCEPTANCE_NOT_THEIR_OWN] : [];
    const advice = [...(await adviceOn(db, hand, localId("Professional", input.coordinatorId))), ...ofCap, ...under.advice];
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
    const { id: assignmentId, acceptanceIsTheLeaders } = await assignCoordinator(ctx, db, hand, input);
    const due = (await openDeadlines(db, hand.it.id)).filter((it) => it.kind === DeadlineKind.OWN_UNIT_REGISTRATION);
    const late = due.some((it) => it.dueOn < ctx.today) ? [WarningCode.OWN_UNIT_REGISTRATION_LATE] : [];
    const ofCap = acceptanceIsTheLeaders ? [WarningCode.CAP_ACCEPTANCE_NOT_THEIR_OWN] : [];
    await settleDeadlines(ctx, db, hand.it.id, DeadlineKind.OWN_UNIT_REGISTRATION);
    await changeCase(db, hand, { registeredWithUnitAt: ctx.now });
    return { caseId: hand.it.id, assignmentId, warnings: await raiseWarnings(ctx, db, hand.it.id, [...late, ...ofCap], assignmentId) };
  });
}

/** Hands a notified case over to its coordinator, who carries it from then on with a list of what to see to (LOPPA-FLOW-6a, LOPPA-FLOW-6b). */
export async function handOverCase(ctx: RequestContext, input: OnCase): Promise<CaseChanged> {
  return ctx.write("handOverCase", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "handOverCase", localId("Case", input.caseId), input.expectedVersion);
    const unregistered = hand.it.path === DecisionPath.OWN_UNIT && hand.it.registeredWithUnitAt === null;
    if (unregistered) throw new Refusal("OWN_UNIT_NOT_REGISTERED");
    if ((await activeCoordinators(ctx, db, hand.it.id)).length === 0) throw new Refusal("COORDINATOR_REQUIRED");
    await openTasks(ctx, db, hand.it.id, coordinatorTasks(await hasPlanTrack(db, hand.it)));
    await changeCase(db, hand, { state: CaseState.HANDED_OVER });
    return { caseId: hand.it.id, warnings: [] };
  });
}

/** Whether a plan is to be made: the right has been granted, and the person has not chosen minutes. */
async function hasPlanTrack(db: WriteDb, { id, tool }: Case): Promise<boolean> {
  const granted = (await db.among(Decision, "caseId", [id])).some((it) => it.kind === RightKind.INDIVIDUAL_PLAN && it.supersededAt === null && givesRight(it.outcome));
  return granted && tool !== CoordinationTool.MINUTES;
}

/** Where the municipality wants a service provider, one from elsewhere draws advice, never a refusal (LUSTER-COORD-1). */
async function adviceOn(db: WriteDb, { it, policy }: CaseAtHand, coordinatorId: string): Promise<WarningCode[]> {
  if (policy.coordinator.candidateRule !== CandidateRule.SERVICE_PROVIDER) return [];
  const coordinator = await professionalFor(db, coordinatorId);
  const [unit] = coordinator.serviceUnitId ? await db.among(ServiceUnit, "id", [coordinator.serviceUnitId]) : [];
  const services = await db.among(ServiceReceived, "caseId", [it.id]);
  return services.some((one) => one.provider === unit?.name) ? [] : [WarningCode.COORDINATOR_NOT_SERVICE_PROVIDER];
}
