import { Role, RoleMembership, type UnitSeat } from "../entities/role-membership.entity.js";
import { addDays, isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isDutyRole, isHeldOn, leavesALeader, mayGive, overlaps, seatFits } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";
import { type ProfessionalChoice, professionalToAppoint, serviceUnitFor, termFrom } from "./staff.step.js";

/** Who gets which role, where and for how long. */
export interface AppointToRole extends ProfessionalChoice {
  readonly role: Role;
  readonly seat?: UnitSeat | null | undefined;
  readonly serviceUnitId?: string | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type RoleChanged = { readonly membershipId: string; readonly professionalId: string; readonly warnings: [] };

/** Gives a professional a role from a day on. A new leader of the unit follows the former one without a day between (LOPPA-MEM-1). */
export async function appointToRole(ctx: RequestContext, input: AppointToRole): Promise<RoleChanged> {
  return ctx.write("appointToRole", input, async (db) => {
    const seat = input.seat ?? null;
    if (!mayGive(rolesOf(ctx), input.role, seat)) throw new Refusal("ROLE_NOT_YOURS_TO_GIVE");
    if (!seatFits(input.role, seat)) throw new Refusal("INVALID_INPUT", { path: ["seat"] });
    const term = termFrom(ctx, input);
    if (input.role === Role.UNIT_LEADER && term.validTo !== null) throw new Refusal("LEADER_REQUIRED", { path: ["validTo"] });
    const serviceUnitId = await serviceUnitFor(db, input.serviceUnitId);
    if (input.role === Role.SERVICE_UNIT_LEADER && serviceUnitId === null) throw new Refusal("INVALID_INPUT", { path: ["serviceUnitId"] });
    const personId = await professionalToAppoint(ctx, db, input, serviceUnitId);
    if (personId === actorId(ctx)) throw new Refusal("OWN_ROLE");
    await db.lock(`role ${input.role}`);
    const held = (await db.among(RoleMembership, "personId", [personId])).filter((it) => it.role === input.role && (!isOfOneUnit(it.role) || it.serviceUnitId === serviceUnitId));
    if (held.some((it) => overlaps(it, term))) throw new Refusal("ROLE_ALREADY_HELD");
    if (input.role === Role.UNIT_LEADER) await endFormerLeaders(db, term.validFrom);
    const membershipId = await db.insert(RoleMembership, { personId, role: input.role, serviceUnitId, unitSeat: seat, ...term });
    return { membershipId, professionalId: personId, warnings: [] };
  });
}

/** A role that somebody may hold in several units at once. */
function isOfOneUnit(role: Role): boolean {
  return role === Role.SERVICE_UNIT_LEADER || role === Role.PROFESSIONAL;
}

/** Whoever led, or was to lead, on that day or later leads no longer than the day before. */
async function endFormerLeaders(db: WriteDb, from: string): Promise<void> {
  const former = (await db.among(RoleMembership, "role", [Role.UNIT_LEADER])).filter((it) => it.validTo === null || it.validTo >= from);
  for (const it of former) await db.update(RoleMembership, { id: it.id }, { validTo: addDays(from, -1) });
}

export interface EndRole {
  readonly membershipId: string;
  readonly lastDay?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Ends a role, at once or after a last day; a member's duties end with the membership. The unit is never left without a leader (LOPPA-MEM-1). */
export async function endRole(ctx: RequestContext, input: EndRole): Promise<RoleChanged> {
  return ctx.write("endRole", input, async (db) => {
    const [it] = await db.among(RoleMembership, "id", [localId("RoleMembership", input.membershipId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    if (!mayGive(rolesOf(ctx), it.role, it.unitSeat)) throw new Refusal("ROLE_NOT_YOURS_TO_GIVE");
    if (it.personId === actorId(ctx)) throw new Refusal("OWN_ROLE");
    const yesterday = addDays(ctx.today, -1);
    const lastDay = input.lastDay ?? yesterday;
    if (!isLocalDate(lastDay)) throw new Refusal("INVALID_INPUT", { path: ["lastDay"] });
    if (it.validTo !== null && it.validTo < ctx.today) throw new Refusal("ALREADY_ENDED");
    if (lastDay < yesterday || (it.validTo !== null && lastDay > it.validTo)) throw new Refusal("INVALID_DATE_ORDER", { path: ["lastDay"] });
    if (it.role === Role.UNIT_LEADER) await mustLeaveALeader(db, it, lastDay);
    await db.update(RoleMembership, { id: it.id }, { validTo: lastDay });
    if (it.role === Role.CASE_WORKER) await endDuties(db, it.personId, lastDay);
    return { membershipId: it.id, professionalId: it.personId, warnings: [] };
  });
}

async function mustLeaveALeader(db: WriteDb, it: RoleMembership, lastDay: string): Promise<void> {
  await db.lock(`role ${Role.UNIT_LEADER}`);
  const others = (await db.among(RoleMembership, "role", [Role.UNIT_LEADER])).filter((one) => one.id !== it.id);
  if (!leavesALeader(others, lastDay, addDays(lastDay, 1))) throw new Refusal("LEADER_REQUIRED");
}

/** Duties are a member's: whoever is a member no longer has none. */
async function endDuties(db: WriteDb, personId: string, lastDay: string): Promise<void> {
  const held = await db.among(RoleMembership, "personId", [personId]);
  const stillMember = held.some((it) => it.role === Role.CASE_WORKER && isHeldOn(it, addDays(lastDay, 1)));
  if (stillMember) return;
  const duties = held.filter((it) => isDutyRole(it.role) && (it.validTo === null || it.validTo > lastDay));
  for (const it of duties) await db.update(RoleMembership, { id: it.id }, { validTo: lastDay });
}

function rolesOf(ctx: RequestContext): Role[] {
  return ctx.actor.roles.map((it) => it.role);
}
