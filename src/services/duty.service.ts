import { WarningCode } from "../entities/case-warning.entity.js";
import { type Duty, Role, RoleMembership } from "../entities/role-membership.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isHeldOn, maySitFor, overlaps, roleOfDuty, seatOf } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { professionalFor } from "./person.step.js";
import { membershipsOn, termFrom } from "./staff.step.js";
import { passingWarnings, type RaisedWarning } from "./warning.step.js";

export interface HandOutDuty {
  readonly duty: Duty;
  readonly professionalId: string;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type DutyChanged = { readonly membershipId: string; readonly warnings: RaisedWarning[] };

/** The leader hands one of the leader's duties to a member, and keeps it too; whoever had it before has it no longer (LOPPA-LEAD-6). */
export async function handOutDuty(ctx: RequestContext, input: HandOutDuty): Promise<DutyChanged> {
  return ctx.write("handOutDuty", input, async (db) => {
    const role = roleOfDuty(input.duty);
    const { id: personId } = await professionalFor(db, localId("Professional", input.professionalId));
    const term = termFrom(ctx, input);
    const membership = await membershipOf(db, personId, term.validFrom);
    await db.lock(`role ${role}`);
    const former = (await db.among(RoleMembership, "role", [role])).filter((it) => it.validTo === null || it.validTo >= term.validFrom);
    if (former.some((it) => it.personId === personId && overlaps(it, term))) throw new Refusal("ROLE_ALREADY_HELD");
    for (const it of former) await db.update(RoleMembership, { id: it.id }, { validTo: addDays(term.validFrom, -1) });
    const validTo = [term.validTo, membership.validTo].filter((it) => it !== null).sort()[0] ?? null;
    const membershipId = await db.insert(RoleMembership, { personId, role, serviceUnitId: null, unitSeat: null, validFrom: term.validFrom, validTo });
    const advice = ctx.policy.policy.unit.membersSeeAllCases === true ? [] : [WarningCode.DUTY_OPENS_NO_CASE];
    return { membershipId, warnings: passingWarnings(advice) };
  });
}

async function membershipOf(db: WriteDb, personId: string, day: string): Promise<RoleMembership> {
  const held = (await db.among(RoleMembership, "personId", [personId])).filter((it) => isHeldOn(it, day));
  const found = held.find((it) => it.role === Role.CASE_WORKER && maySitFor(seatOf(it)));
  if (!found) throw new Refusal("NOT_A_MEMBER_OF_THE_UNIT", { path: ["professionalId"] });
  return found;
}

/** The leader takes a duty back; the next call of whoever had it is without it (LOPPA-LEAD-6). */
export async function takeBackDuty(ctx: RequestContext, input: { readonly duty: Duty; readonly idempotencyKey?: string | null | undefined }): Promise<DutyChanged> {
  return ctx.write("takeBackDuty", input, async (db) => {
    const role = roleOfDuty(input.duty);
    await db.lock(`role ${role}`);
    const [held] = await membershipsOn(db, role, ctx.today);
    if (!held) throw new Refusal("DUTY_NOT_HANDED_OUT");
    await db.update(RoleMembership, { id: held.id }, { validTo: addDays(ctx.today, -1) });
    return { membershipId: held.id, warnings: [] };
  });
}
