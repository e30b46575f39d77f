import { Case } from "../entities/case.entity.js";
import { CoordinatorTaskKind } from "../entities/coordinator-task.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { ParticipationEnd } from "../entities/plan-participant.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { changeCase, type CaseAtHand, standingOf } from "./case-deed.step.js";
import { openTasks } from "./coordinator-task.step.js";
import { handTurnsOn } from "./dialogue-turn.step.js";
import { casesWithPlaceOf, leaveCoordination, leaveGroups, leaveRoom, type Leaving } from "./leaving-everywhere.step.js";
import { professionalFor } from "./person.step.js";

export interface EndParticipationEverywhere {
  readonly professionalId: string;
  readonly reason: ParticipationEnd;
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type ParticipationEnded = {
  readonly professionalId: string;
  readonly rooms: number;
  readonly groups: number;
  readonly coordinatorRoles: number;
  readonly warnings: [];
};

/**
 * Somebody has left their work: in one transaction they take part in no room, plan or group any more, every coordinator role of theirs is vacant with its clock
 * running, and each coordinator has it on the list. It tells how much there was, and nothing of whom (SAM-85, SAM-139, INV-02).
 */
export async function endParticipationEverywhere(ctx: RequestContext, input: EndParticipationEverywhere): Promise<ParticipationEnded> {
  return ctx.write("endParticipationEverywhere", input, async (db) => {
    const person = await professionalFor(db, localId("Professional", input.professionalId));
    mustBeTheirs(ctx, person);
    const leaving: Leaving = { personId: person.id, reason: input.reason, note: input.note?.trim() || null };
    let [rooms, groups, coordinatorRoles] = [0, 0, 0];
    for (const caseId of await casesWithPlaceOf(ctx, db, person.id)) {
      const hand = await caseAtHand(ctx, db, caseId);
      coordinatorRoles += await leaveCoordination(ctx, db, hand, leaving);
      const tookPart = await leaveRoom(ctx, db, caseId, leaving);
      const left = await leaveGroups(ctx, db, caseId, leaving);
      await handTurnsOn(ctx, db, caseId, person.id);
      rooms += tookPart ? 1 : 0;
      groups += left;
      await openTasks(ctx, db, caseId, [CoordinatorTaskKind.PARTICIPANT_LEFT]);
      await changeCase(db, hand, {});
    }
    return { professionalId: person.id, rooms, groups, coordinatorRoles, warnings: [] };
  });
}

/** The unit's leader and whoever runs the system see to everybody, a leader of another unit to their own people. */
function mustBeTheirs(ctx: RequestContext, { id, serviceUnitId }: Person): void {
  if (id === ctx.actor.personId) throw new Refusal("NOT_YOURS_TO_DO");
  const everybody = ctx.actor.roles.some(({ role }) => role === Role.UNIT_LEADER || role === Role.SYSTEM_COORDINATOR);
  const own = ctx.actor.roles.some((it) => it.role === Role.SERVICE_UNIT_LEADER && it.serviceUnitId !== null && it.serviceUnitId === serviceUnitId);
  if (!everybody && !own) throw new Refusal("NOT_YOURS_TO_DO");
}

async function caseAtHand(ctx: RequestContext, db: WriteDb, caseId: string): Promise<CaseAtHand> {
  const [it] = await db.among(Case, "id", [caseId], { lock: true });
  if (!it) throw new Refusal("NOT_FOUND");
  return { it, standing: standingOf(ctx, caseId), policy: (await ctx.policyVersion(it.policyVersionId, db)).policy };
}
