import { AssignmentEnd, CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import type { VacancyReason } from "../entities/coordinator-vacancy.entity.js";
import { isStatedReason, mayEndWithoutSuccessor } from "../rules/coordinator-ending.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { assignmentInForce, dropSearch, endAssignment, leavePlan, openPlan } from "./coordination.step.js";
import { activeCoordinators, mustBeGranted } from "./coordinator.step.js";
import { openVacancy } from "./vacancy.step.js";

export interface DeclareVacancy extends OnCase {
  readonly kind: CoordinatorKind;
  readonly reason: VacancyReason;
  readonly note?: string | null | undefined;
}

export type VacancyDeclared = { readonly caseId: string; readonly vacancyId: string; readonly warnings: [] };

/** Says that nobody has the role from today. Whoever had it is free of it the same moment, so that there is no instant between (INV-02, INV-17, FAIL-05). */
export async function declareVacancy(ctx: RequestContext, input: DeclareVacancy): Promise<VacancyDeclared> {
  return ctx.write("declareVacancy", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "declareVacancy", localId("Case", input.caseId), input.expectedVersion);
    await mustBeGranted(db, hand, input.kind);
    const vacancyId = await openVacancy(ctx, db, hand, { kind: input.kind, reason: input.reason, note: input.note?.trim() || null });
    for (const it of (await activeCoordinators(ctx, db, hand.it.id)).filter((one) => one.kind === input.kind)) {
      await endAssignment(ctx, db, it, AssignmentEnd.VACANCY_DECLARED);
      await leavePlan(ctx, db, hand.it.id, it.coordinatorId);
    }
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, vacancyId, warnings: [] };
  });
}

export interface EndCoordinator extends OnCase {
  readonly assignmentId: string;
  readonly reason: AssignmentEnd;
}

export type CoordinatorEnded = { readonly caseId: string; readonly assignmentId: string; readonly warnings: [] };

/** Ends an assignment that nobody is to take over. Where somebody must, it is refused: the role changes hands or is declared vacant (INV-02, FAIL-05, LOPPA-IP-2). */
export async function endCoordinator(ctx: RequestContext, input: EndCoordinator): Promise<CoordinatorEnded> {
  return ctx.write("endCoordinator", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "endCoordinator", localId("Case", input.caseId), input.expectedVersion);
    const it = await assignmentInForce(ctx, db, input.assignmentId, hand.it.id);
    if (!isStatedReason(input.reason)) throw new Refusal("INVALID_INPUT", { path: ["reason"] });
    const hasOther = (await activeCoordinators(ctx, db, hand.it.id)).some((one) => one.id !== it.id);
    const left = { reason: input.reason, hasOpenPlan: (await openPlan(db, hand.it.id)) !== null, hasOther };
    if (!mayEndWithoutSuccessor(left)) throw new Refusal("COVERAGE_GAP", { reason: input.reason });
    await endAssignment(ctx, db, it, input.reason);
    await leavePlan(ctx, db, hand.it.id, it.coordinatorId);
    await dropSearch(ctx, db, hand.it.id, it.kind);
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, assignmentId: it.id, warnings: [] };
  });
}
