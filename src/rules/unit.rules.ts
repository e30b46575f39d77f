import { DelegatedAuthority, type Delegation } from "../entities/delegation.entity.js";
import { RightKind } from "../entities/assessment.entity.js";
import { Duty, Role, type RoleMembership, UnitSeat } from "../entities/role-membership.entity.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";

type Term = Pick<RoleMembership, "validFrom" | "validTo">;
type Seat = Term & Pick<RoleMembership, "role" | "unitSeat">;

/** Choice: a role lasts from its first day to its last, both included. LOPPA-MEM-1. */
export function isHeldOn({ validFrom, validTo }: Term, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

/** Choice: two terms of the same role meet when they have a day in common. LOPPA-MEM-1. */
export function overlaps(one: Term, other: Term): boolean {
  return (one.validTo === null || one.validTo >= other.validFrom) && (other.validTo === null || other.validTo >= one.validFrom);
}

/** Seed: the unit is a leader with members from different services; substitutes and advisers belong to it too. LOPPA-MEM-1, LOPPA-MEM-5, LOPPA-MEET-3. */
export function seatOf({ role, unitSeat }: Pick<Seat, "role" | "unitSeat">): UnitSeat | null {
  if (unitSeat !== null) return unitSeat;
  if (role === Role.UNIT_LEADER) return UnitSeat.LEADER;
  return role === Role.CASE_WORKER ? UnitSeat.MEMBER : null;
}

/** Seed: a duty goes to a member of the unit, who handles cases; an adviser does not. LOPPA-LEAD-6. */
export function maySitFor(seat: UnitSeat | null): boolean {
  return seat === UnitSeat.MEMBER || seat === UnitSeat.SUBSTITUTE;
}

/** Choice: the seats that a role can carry; a leader leads, and whoever only advises handles no cases. LOPPA-MEM-1, LOPPA-MEET-3. */
export function seatFits(role: Role, seat: UnitSeat | null): boolean {
  if (seat === null) return true;
  if (role === Role.CASE_WORKER) return maySitFor(seat);
  return (role === Role.UNIT_LEADER && seat === UnitSeat.LEADER) || (role === Role.PROFESSIONAL && seat === UnitSeat.ADVISER);
}

/** Choice: the leader looks after the unit's own members, the system coordinator after every role but those that are handed out or come by the login. LOPPA-MEM-1. */
export function mayGive(own: readonly Role[], role: Role, seat: UnitSeat | null): boolean {
  if (role === Role.CITIZEN || isDutyRole(role)) return false;
  if (own.includes(Role.SYSTEM_COORDINATOR)) return true;
  return own.includes(Role.UNIT_LEADER) && (role === Role.CASE_WORKER || (role === Role.PROFESSIONAL && seat === UnitSeat.ADVISER));
}

/** Law: hol § 7-3: a unit without a leader answers for nothing; whoever ends a leader's role leaves another in place without end. LOPPA-MEM-1. */
export function leavesALeader(others: readonly Term[], lastDay: string, dayAfter: string): boolean {
  return others.some((it) => it.validFrom <= dayAfter && it.validTo === null && dayAfter > lastDay);
}

const dutyRoles: Readonly<Record<Duty, Role>> = {
  CONVENE: Role.DUTY_CONVENE,
  JOURNAL: Role.DUTY_JOURNAL,
  DECIDE: Role.DUTY_DECIDE,
  APPOINT: Role.DUTY_APPOINT,
  SUMMON: Role.DUTY_SUMMON,
};

/** Seed: the role by which a member holds one of the five duties of the leader. LOPPA-LEAD-1, LOPPA-LEAD-2, LOPPA-LEAD-3, LOPPA-LEAD-4, LOPPA-LEAD-5, LOPPA-LEAD-6. */
export function roleOfDuty(duty: Duty): Role {
  return dutyRoles[duty];
}

/** Seed: whether a role is one of the duties of the leader. LOPPA-LEAD-6. */
export function isDutyRole(role: Role): boolean {
  return Object.values(dutyRoles).includes(role);
}

const authorities: Readonly<Record<RightKind, DelegatedAuthority>> = {
  INDIVIDUAL_PLAN: DelegatedAuthority.DECIDE_PLAN,
  COORDINATOR: DelegatedAuthority.DECIDE_COORDINATOR,
  CHILD_COORDINATOR: DelegatedAuthority.DECIDE_CHILD_COORDINATOR,
};

/** Law: kommuneloven § 13-1: which authority a decision on a right takes. STRANDA-GEN-5, CON-04. */
export function authorityToDecide(kind: RightKind): DelegatedAuthority {
  return authorities[kind];
}

/** Who acts, as far as a delegation may name them. */
export interface Acting {
  readonly personId: string;
  readonly roles: readonly { readonly role: Role; readonly serviceUnitId: string | null }[];
}

type Held = Pick<Delegation, "holderRole" | "holderPersonId" | "holderServiceUnitId" | "validFrom" | "validTo" | "endedAt" | "onBehalfOf">;

/** Seed: a member to whom the leader has handed a duty acts under the leader's authority. LOPPA-LEAD-6, STRANDA-GEN-5. */
function isHolder(it: Held, acting: Acting): boolean {
  if (it.holderPersonId !== null) return it.holderPersonId === acting.personId;
  if (it.holderServiceUnitId !== null) return acting.roles.some((one) => one.serviceUnitId === it.holderServiceUnitId);
  const forLeader = it.holderRole === Role.UNIT_LEADER ? [Role.DUTY_DECIDE, Role.DUTY_APPOINT] : [];
  return acting.roles.some(({ role }) => role === it.holderRole || forLeader.includes(role));
}

/**
 * Law: kommuneloven § 13-1: whether somebody acts under a delegation: the one in force for them, "EXPIRED" where theirs, or all there are, have run out or been
 * ended, "OTHERS" where only others hold the authority, "NONE" where none is registered. One on behalf of a host's partner settles nothing at home. STRANDA-GEN-5, CON-04.
 */
export function delegationFor<D extends Held>(registered: readonly D[], acting: Acting, today: string): D | "EXPIRED" | "OTHERS" | "NONE" {
  const own = registered.filter((it) => it.onBehalfOf === null);
  if (own.length === 0) return "NONE";
  const isInForce = (it: Held): boolean => it.endedAt === null && isHeldOn(it, today);
  const theirs = own.filter((it) => isHolder(it, acting));
  const found = theirs.find(isInForce);
  if (found) return found;
  return theirs.length === 0 && own.some(isInForce) ? "OTHERS" : "EXPIRED";
}

const OF_AGE = 18;

/** Seed: the departments that share the responsibility for a child's plan and have nobody in it. For an adult's plan there are none. LUND-6-4. */
export function departmentsAbsentFrom(represented: readonly string[], age: number, policy: MunicipalityPolicy): string[] {
  return age >= OF_AGE ? [] : policy.unit.childPlanDepartments.filter((it) => !represented.includes(it));
}
