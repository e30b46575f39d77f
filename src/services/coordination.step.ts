import { AccessBasis } from "../entities/case-access.entity.js";
import { AssignmentEnd, CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorAbsence } from "../entities/coordinator-absence.entity.js";
import { ChangeState, CoordinatorChange } from "../entities/coordinator-change.entity.js";
import { CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { lapseDeadlines } from "./deadline.step.js";
import { endRoster } from "./roster.step.js";
import { endVacancies } from "./vacancy.step.js";

/** An assignment that a deed is about, locked; one that has ended is refused. */
export async function assignmentInForce(ctx: RequestContext, db: WriteDb, globalAssignmentId: string, caseId: string): Promise<CoordinatorAssignment> {
  const [it] = await db.among(CoordinatorAssignment, "id", [localId("CoordinatorAssignment", globalAssignmentId)], { lock: true });
  if (it?.caseId !== caseId) throw new Refusal("NOT_FOUND");
  if (!isInForce(it, ctx.today)) throw new Refusal("ALREADY_ENDED");
  return it;
}

/** Ends an assignment today, with the access of the coordinator and of whoever stood in. What was counted from it lapses. */
export async function endAssignment(ctx: RequestContext, db: WriteDb, it: CoordinatorAssignment, endReason: AssignmentEnd): Promise<void> {
  await db.update(CoordinatorAssignment, { id: it.id }, { until: ctx.today, endReason, version: it.version + 1 });
  const absences = (await db.among(CoordinatorAbsence, "assignmentId", [it.id])).filter((one) => one.endedAt === null);
  for (const one of absences) await db.update(CoordinatorAbsence, { id: one.id }, { endedAt: ctx.now, version: one.version + 1 });
  await lapseDeadlines(ctx, db, { aboutId: it.id });
  for (const personId of new Set([it.coordinatorId, ...absences.flatMap((one) => one.coverId ?? [])])) await renewCoordinatorAccess(ctx, db, it.caseId, personId);
}

/** Somebody's access as coordinator becomes what it rests on now: assignments in force, and the days they stand in for another. */
export async function renewCoordinatorAccess(ctx: RequestContext, db: WriteDb, caseId: string, personId: string): Promise<void> {
  await endAccess(ctx, db, caseId, AccessBasis.COORDINATOR, personId);
  const assignments = await db.among(CoordinatorAssignment, "caseId", [caseId]);
  const held = assignments.filter((it) => it.coordinatorId === personId && isInForce(it, ctx.today));
  const basis = AccessBasis.COORDINATOR;
  for (const it of held) await grantAccess(ctx, db, { caseId, personId, basis, validTo: it.endsBy === null ? null : startOfDay(it.endsBy) });
  const absences = await db.among(CoordinatorAbsence, "caseId", [caseId]);
  for (const it of absences.filter((one) => one.coverId === personId && one.endedAt === null && one.toOn >= ctx.today)) {
    const from = startOfDay(it.fromOn);
    await grantAccess(ctx, db, { caseId, personId, basis, validFrom: from < ctx.now ? ctx.now : from, validTo: startOfDay(addDays(it.toOn, 1)) });
  }
}

/** Ends somebody's place in the plan of a case, where they have one, and the access it gave. */
export async function leavePlan(ctx: RequestContext, db: WriteDb, caseId: string, personId: string): Promise<void> {
  const rows = (await db.among(PlanParticipant, "personId", [personId])).filter((it) => it.caseId === caseId && it.until === null);
  for (const it of rows) await db.update(PlanParticipant, { id: it.id }, { until: ctx.today });
  await endAccess(ctx, db, caseId, AccessBasis.PARTICIPANT, personId);
}

/** The plan of a case that has not ended. */
export async function openPlan(db: WriteDb, caseId: string): Promise<IndividualPlan | null> {
  return (await db.among(IndividualPlan, "caseId", [caseId])).find((it) => it.state !== PlanState.CLOSED) ?? null;
}

/** What was under way towards another coordinator falls away: the role has been filled otherwise, or is needed no more. */
export async function dropSearch(ctx: RequestContext, db: WriteDb, caseId: string, kind: CoordinatorAssignment["kind"] | null): Promise<void> {
  const concerns = (it: { readonly kind: CoordinatorAssignment["kind"] }): boolean => kind === null || it.kind === kind;
  for (const it of (await db.among(CoordinatorChange, "caseId", [caseId])).filter((one) => one.endedOn === null && concerns(one))) {
    await db.update(CoordinatorChange, { id: it.id }, { state: ChangeState.CANCELLED, endedOn: ctx.today, version: it.version + 1 });
    await lapseDeadlines(ctx, db, { aboutId: it.id });
  }
  await closeRequests(ctx, db, caseId, concerns);
}

/** Closes the questions that nobody has answered. */
export async function closeRequests(ctx: RequestContext, db: WriteDb, caseId: string, concerns: (it: CoordinatorRequest) => boolean): Promise<void> {
  for (const it of (await db.among(CoordinatorRequest, "caseId", [caseId])).filter((one) => one.closedAt === null && concerns(one))) {
    await db.update(CoordinatorRequest, { id: it.id }, { closedAt: ctx.now, knownTo: [], version: it.version + 1 });
    await lapseDeadlines(ctx, db, { aboutId: it.id });
  }
}

/** Ends all coordination of a case with the case: assignments, vacancies, and what was under way. */
export async function endCoordinators(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  for (const it of await db.among(CoordinatorAssignment, "caseId", [caseId])) if (it.until === null) await endAssignment(ctx, db, it, AssignmentEnd.CASE_ENDED);
  await endAccess(ctx, db, caseId, AccessBasis.COORDINATOR);
  await endRoster(ctx, db, caseId);
  await endSearch(ctx, db, caseId);
}

/** Nobody is looked for any more. */
export async function endSearch(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  await endVacancies(ctx, db, caseId);
  await dropSearch(ctx, db, caseId, null);
}
