import { CoordinatorAbsence } from "../entities/coordinator-absence.entity.js";
import { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase, sameVersion } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { assignmentInForce, renewCoordinatorAccess } from "./coordination.step.js";
import { actorId, professionalFor } from "./person.step.js";

export interface RegisterAbsence extends OnCase {
  readonly assignmentId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly coverId?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export type AbsenceChanged = { readonly caseId: string; readonly absenceId: string; readonly warnings: [] };

/** A coordinator is away for a time. Whoever stands in has the case for as long; without anybody it is the leader's to accept (FAIL-04). */
export async function registerAbsence(ctx: RequestContext, input: RegisterAbsence): Promise<AbsenceChanged> {
  return ctx.write("registerAbsence", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "registerAbsence", localId("Case", input.caseId), input.expectedVersion);
    const it = await assignmentInForce(ctx, db, input.assignmentId, hand.it.id);
    const isLeader = hand.standing.roles.includes(Role.UNIT_LEADER);
    if (!isLeader && it.coordinatorId !== actorId(ctx)) throw new Refusal("NOT_YOURS_TO_DO");
    await checkPeriod(ctx, db, it, input);
    const coverId = await coverFor(db, it, input, isLeader);
    const acceptedById = coverId === null ? actorId(ctx) : null;
    const away = { fromOn: input.fromOn, toOn: input.toOn, coverId, acceptedById, note: input.note?.trim() || null };
    const absenceId = await db.insert(CoordinatorAbsence, { ...away, caseId: hand.it.id, assignmentId: it.id, registeredById: actorId(ctx), endedAt: null, version: 1 });
    if (coverId !== null) await renewCoordinatorAccess(ctx, db, hand.it.id, coverId);
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, absenceId, warnings: [] };
  });
}

export interface EndAbsence {
  readonly absenceId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** The coordinator is back: whoever stood in has the case no more. */
export async function endAbsence(ctx: RequestContext, input: EndAbsence): Promise<AbsenceChanged> {
  return ctx.write("endAbsence", input, async (db) => {
    const [it] = await db.among(CoordinatorAbsence, "id", [localId("CoordinatorAbsence", input.absenceId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "endAbsence", it.caseId);
    const [assignment] = await db.among(CoordinatorAssignment, "id", [it.assignmentId]);
    const isLeader = hand.standing.roles.includes(Role.UNIT_LEADER);
    if (!isLeader && assignment?.coordinatorId !== actorId(ctx)) throw new Refusal("NOT_YOURS_TO_DO");
    sameVersion(it.version, input.expectedVersion);
    if (it.endedAt !== null || it.toOn < ctx.today || !assignment || !isInForce(assignment, ctx.today)) throw new Refusal("ALREADY_ENDED");
    await db.update(CoordinatorAbsence, { id: it.id }, { endedAt: ctx.now, version: it.version + 1 });
    if (it.coverId !== null) await renewCoordinatorAccess(ctx, db, it.caseId, it.coverId);
    return { caseId: it.caseId, absenceId: it.id, warnings: [] };
  });
}

/** From today at the earliest, in order, and not twice for the same day. */
async function checkPeriod(ctx: RequestContext, db: WriteDb, { id }: CoordinatorAssignment, { fromOn, toOn }: RegisterAbsence): Promise<void> {
  if (!isLocalDate(fromOn) || fromOn < ctx.today) throw new Refusal("INVALID_INPUT", { path: ["fromOn"] });
  if (!isLocalDate(toOn) || toOn < fromOn) throw new Refusal("INVALID_INPUT", { path: ["toOn"] });
  const others = (await db.among(CoordinatorAbsence, "assignmentId", [id])).filter((it) => it.endedAt === null);
  if (others.some((it) => it.fromOn <= toOn && fromOn <= it.toOn)) throw new Refusal("INVALID_INPUT", { path: ["fromOn"] });
}

async function coverFor(db: WriteDb, it: CoordinatorAssignment, { coverId }: RegisterAbsence, isLeader: boolean): Promise<string | null> {
  if (!coverId) {
    if (!isLeader) throw new Refusal("COVER_REQUIRED", { path: ["coverId"] });
    return null;
  }
  const cover = await professionalFor(db, localId("Professional", coverId));
  if (cover.id === it.coordinatorId) throw new Refusal("INVALID_INPUT", { path: ["coverId"] });
  return cover.id;
}
