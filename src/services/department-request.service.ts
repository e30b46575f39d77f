import { Case } from "../entities/case.entity.js";
import { CoordinatorAssignment, type CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorChange } from "../entities/coordinator-change.entity.js";
import { CandidateGround, CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Role, RoleMembership } from "../entities/role-membership.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { departmentAppointmentPeriod } from "../rules/coordination-deadline.rules.js";
import { isAboveCap } from "../rules/coordinator.rules.js";
import { shortPeriod } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type CaseAtHand, changeCase, sameVersion, standingOf } from "./case-deed.step.js";
import { mayDo } from "../rules/case.rules.js";
import { afterStep, moveChange, openChange } from "./coordinator-change.step.js";
import { dropSearch } from "./coordination.step.js";
import { assignCoordinator, loadOf, mustBeGranted } from "./coordinator.step.js";
import { settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { actorId, professionalFor } from "./person.step.js";

export interface RequestFromDepartment {
  readonly caseId: string;
  readonly kind: CoordinatorKind;
  readonly serviceUnitId: string;
  readonly answerBy?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type DepartmentRequested = { readonly caseId: string; readonly requestId: string; readonly warnings: [] };

/** The unit, or the system coordinator for it, asks a department to appoint; in a change it has then said which department is responsible (LUND-11.1-3, LUND-11.2-8b, DL-17). */
export async function requestCoordinatorFromDepartment(ctx: RequestContext, input: RequestFromDepartment): Promise<DepartmentRequested> {
  return ctx.write("requestCoordinatorFromDepartment", input, async (db) => {
    const hand = await caseUnseen(ctx, db, localId("Case", input.caseId));
    await mustBeGranted(db, hand, input.kind);
    const [department] = await db.among(ServiceUnit, "id", [localId("ServiceUnit", input.serviceUnitId)]);
    if (!department) throw new Refusal("NOT_FOUND");
    const knownTo = await leadersOf(ctx, db, department.id);
    if (knownTo.length === 0) throw new Refusal("LEADER_REQUIRED");
    const change = await openChange(db, hand.it.id, input.kind);
    if (!change) await mustBeVacant(ctx, db, hand.it.id, input.kind);
    const asked = { caseId: hand.it.id, changeId: change?.id ?? null, kind: input.kind, ground: CandidateGround.DEPARTMENT, serviceUnitId: department.id, knownTo };
    const requestId = await db.insert(CoordinatorRequest, { ...asked, askedById: actorId(ctx), askedAt: ctx.now, acceptsAboveCap: false, version: 1 });
    const period = answerPeriod(ctx, hand, input.answerBy ?? null);
    if (period) await startDeadline(db, DeadlineKind.DEPARTMENT_APPOINTMENT, period, { caseId: hand.it.id, aboutId: requestId });
    if (change) await moveChange(db, change, afterStep(change, "requestCoordinatorFromDepartment"));
    return { caseId: hand.it.id, requestId, warnings: [] };
  });
}

/** A case as whoever works on the system may point at it: by its id, which the unit has told, and without reading it. */
async function caseUnseen(ctx: RequestContext, db: WriteDb, caseId: string): Promise<CaseAtHand> {
  const [it] = await db.among(Case, "id", [caseId], { lock: true });
  if (!it) throw new Refusal("NOT_FOUND");
  if (!mayDo("requestCoordinatorFromDepartment", it.state)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: it.state });
  return { it, standing: standingOf(ctx, caseId), policy: (await ctx.policyVersion(it.policyVersionId, db)).policy };
}

async function leadersOf(ctx: RequestContext, db: WriteDb, serviceUnitId: string): Promise<string[]> {
  const held = await db.among(RoleMembership, "serviceUnitId", [serviceUnitId]);
  const leads = (it: RoleMembership): boolean => it.role === Role.SERVICE_UNIT_LEADER && it.validFrom <= ctx.today && (it.validTo === null || it.validTo >= ctx.today);
  return [...new Set(held.filter(leads).map((it) => it.personId))];
}

async function mustBeVacant(ctx: RequestContext, db: WriteDb, caseId: string, kind: CoordinatorKind): Promise<void> {
  const held = (await db.among(CoordinatorAssignment, "caseId", [caseId])).some((it) => it.kind === kind && it.until === null && (it.endsBy === null || it.endsBy > ctx.today));
  if (held) throw new Refusal("COORDINATOR_ALREADY_APPOINTED");
}

/** The day that was named, else the municipality's; unsaid, there is none. */
function answerPeriod(ctx: RequestContext, { policy }: CaseAtHand, answerBy: string | null): ReturnType<typeof departmentAppointmentPeriod> {
  if (answerBy === null) return departmentAppointmentPeriod(ctx.today, policy);
  if (!isLocalDate(answerBy) || answerBy <= ctx.today) throw new Refusal("INVALID_INPUT", { path: ["answerBy"] });
  return shortPeriod(ctx.today, answerBy);
}

export interface AppointByDepartment {
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly coordinatorId: string;
  readonly reasonWishNotFollowed?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type AppointedByDepartment = { readonly caseId: string; readonly requestId: string; readonly assignmentId?: string; readonly warnings: [] };

/**
 * The leader of the department names who it will be. In a change the steps go on with them; otherwise the assignment begins where the municipality
 * lets departments appoint, unless it goes beyond the limit, which only the professional's own yes can (LUND-11.1-2c, -3, LUND-11.2-8c, INV-16).
 */
export async function appointByDepartment(ctx: RequestContext, input: AppointByDepartment): Promise<AppointedByDepartment> {
  return ctx.write("appointByDepartment", input, async (db) => {
    const [it] = await db.among(CoordinatorRequest, "id", [localId("CoordinatorRequest", input.requestId)], { lock: true });
    if (!it || !ctx.actor.roles.some((one) => one.role === Role.SERVICE_UNIT_LEADER && one.serviceUnitId !== null && one.serviceUnitId === it.serviceUnitId))
      throw new Refusal("NOT_FOUND");
    sameVersion(it.version, input.expectedVersion);
    if (it.closedAt !== null) throw new Refusal("ALREADY_ENDED");
    const named = await professionalFor(db, localId("Professional", input.coordinatorId));
    if (named.serviceUnitId !== it.serviceUnitId) throw new Refusal("INVALID_INPUT", { path: ["coordinatorId"] });
    await db.update(CoordinatorRequest, { id: it.id }, { candidateId: named.id, knownTo: [...new Set([...it.knownTo, named.id])], answer: null, version: it.version + 1 });
    await settleDeadlinesAbout(ctx, db, it.id, DeadlineKind.DEPARTMENT_APPOINTMENT);
    const hand = await caseUnseen(ctx, db, it.caseId);
    if (it.changeId !== null) await nameInChange(db, it.changeId, named.id);
    const assignmentId = it.changeId === null ? await appointAtOnce(ctx, db, hand, it.kind, input) : null;
    return { caseId: it.caseId, requestId: it.id, ...(assignmentId === null ? {} : { assignmentId }), warnings: [] };
  });
}

async function nameInChange(db: WriteDb, changeId: string, candidateId: string): Promise<void> {
  const [change] = await db.among(CoordinatorChange, "id", [changeId], { lock: true });
  if (!change) throw new Refusal("NOT_FOUND");
  await moveChange(db, change, afterStep(change, "appointByDepartment"), { candidateId });
}

async function appointAtOnce(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, kind: CoordinatorKind, input: AppointByDepartment): Promise<string | null> {
  const namedId = localId("Professional", input.coordinatorId);
  const isAbove = isAboveCap(await loadOf(ctx, db, namedId, hand.policy), hand.policy);
  if (hand.policy.coordinator.appointedByDepartment !== true || isAbove) return null;
  const { id } = await assignCoordinator(ctx, db, hand, { kind, coordinatorId: input.coordinatorId, reasonWishNotFollowed: input.reasonWishNotFollowed });
  await dropSearch(ctx, db, hand.it.id, kind);
  await changeCase(db, hand, {});
  return id;
}
