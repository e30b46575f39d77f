import { describe, expect, test } from "@jest/globals";
import { RightKind } from "../../src/entities/assessment.entity.js";
import { DelegatedAuthority, type Delegation } from "../../src/entities/delegation.entity.js";
import { Duty, Role, UnitSeat } from "../../src/entities/role-membership.entity.js";
import {
  authorityToDecide,
  delegationFor,
  departmentsAbsentFrom,
  isDutyRole,
  isHeldOn,
  leavesALeader,
  mayGive,
  maySitFor,
  overlaps,
  roleOfDuty,
  seatFits,
  seatOf,
} from "../../src/rules/unit.rules.js";
import { policyOf } from "./policies.js";

const term = (validFrom: string, validTo: string | null = null): { validFrom: string; validTo: string | null } => ({ validFrom, validTo });

describe("a term (LOPPA-MEM-1)", () => {
  test.each([
    ["2026-06-14", false],
    ["2026-06-15", true],
    ["2026-06-20", true],
    ["2026-06-21", false],
  ])("lasts from its first day to its last: on %s it is held: %s", (day, held) => {
    expect(isHeldOn(term("2026-06-15", "2026-06-20"), day)).toBe(held);
  });

  test.each([
    [term("2026-01-01", "2026-06-30"), term("2026-06-30"), true],
    [term("2026-01-01", "2026-06-30"), term("2026-07-01"), false],
    [term("2026-07-01"), term("2026-01-01", "2026-06-30"), false],
    [term("2026-01-01"), term("2027-01-01"), true],
  ])("meets another on a common day: %j and %j: %s", (one, other, meet) => {
    expect(overlaps(one, other)).toBe(meet);
  });
});

describe("a seat in the unit", () => {
  test.each([
    [Role.UNIT_LEADER, null, UnitSeat.LEADER],
    [Role.CASE_WORKER, null, UnitSeat.MEMBER],
    [Role.CASE_WORKER, UnitSeat.SUBSTITUTE, UnitSeat.SUBSTITUTE],
    [Role.PROFESSIONAL, UnitSeat.ADVISER, UnitSeat.ADVISER],
    [Role.PROFESSIONAL, null, null],
    [Role.SERVICE_OFFICER, null, null],
  ])("of %s with %s is %s (LOPPA-MEM-1, LOPPA-MEM-2)", (role, unitSeat, seat) => {
    expect(seatOf({ role, unitSeat })).toBe(seat);
  });

  test("that of a member or substitute may have a duty, that of an adviser may not (LOPPA-LEAD-6)", () => {
    expect([UnitSeat.LEADER, UnitSeat.MEMBER, UnitSeat.SUBSTITUTE, UnitSeat.ADVISER, null].filter(maySitFor)).toEqual([UnitSeat.MEMBER, UnitSeat.SUBSTITUTE]);
  });

  test.each([
    [Role.CASE_WORKER, UnitSeat.MEMBER, true],
    [Role.CASE_WORKER, UnitSeat.ADVISER, false],
    [Role.UNIT_LEADER, UnitSeat.LEADER, true],
    [Role.UNIT_LEADER, UnitSeat.MEMBER, false],
    [Role.PROFESSIONAL, UnitSeat.ADVISER, true],
    [Role.PROFESSIONAL, UnitSeat.LEADER, false],
    [Role.AUDITOR, UnitSeat.MEMBER, false],
    [Role.AUDITOR, null, true],
  ])("of %s as %s fits: %s", (role, seat, fits) => {
    expect(seatFits(role, seat)).toBe(fits);
  });
});

describe("giving a role", () => {
  test.each([
    [[Role.UNIT_LEADER], Role.CASE_WORKER, null, true],
    [[Role.UNIT_LEADER], Role.PROFESSIONAL, UnitSeat.ADVISER, true],
    [[Role.UNIT_LEADER], Role.PROFESSIONAL, null, false],
    [[Role.UNIT_LEADER], Role.UNIT_LEADER, null, false],
    [[Role.UNIT_LEADER], Role.SYSTEM_COORDINATOR, null, false],
    [[Role.SYSTEM_COORDINATOR], Role.UNIT_LEADER, null, true],
    [[Role.SYSTEM_COORDINATOR], Role.CITIZEN, null, false],
    [[Role.SYSTEM_COORDINATOR], Role.DUTY_DECIDE, null, false],
    [[Role.CASE_WORKER], Role.CASE_WORKER, null, false],
  ])("by %j, of %s as %s, is theirs: %s (LOPPA-MEM-1)", (own, role, seat, may) => {
    expect(mayGive(own, role, seat)).toBe(may);
  });

  test.each([
    [[], false],
    [[term("2026-06-16")], true],
    [[term("2026-06-17")], false],
    [[term("2026-01-01", "2027-01-01")], false],
  ])("that leads is ended only where another leads on without end: %j: %s (LOPPA-MEM-1)", (others, leaves) => {
    expect(leavesALeader(others, "2026-06-15", "2026-06-16")).toBe(leaves);
  });

  test("every duty has a role of its own, and no other role is one (LOPPA-LEAD-1, LOPPA-LEAD-2, LOPPA-LEAD-3, LOPPA-LEAD-4, LOPPA-LEAD-5)", () => {
    expect(Object.values(Duty).map(roleOfDuty)).toEqual(Object.values(Role).filter(isDutyRole));
    expect(Object.values(Role).filter(isDutyRole)).toHaveLength(5);
  });
});

describe("a delegation (STRANDA-GEN-5, CON-04)", () => {
  const held = (changes: Partial<Delegation> = {}): Delegation =>
    ({
      holderRole: Role.UNIT_LEADER,
      holderPersonId: null,
      holderServiceUnitId: null,
      validFrom: "2026-01-01",
      validTo: null,
      endedAt: null,
      onBehalfOf: null,
      ...changes,
    }) as Delegation;
  const leader = { personId: "me", roles: [{ role: Role.UNIT_LEADER, serviceUnitId: null }] };
  const body = { personId: "me", roles: [{ role: Role.ALLOCATION_BODY_MEMBER, serviceUnitId: "body" }] };
  const withDuty = { personId: "me", roles: [{ role: Role.DUTY_DECIDE, serviceUnitId: null }] };
  const [inForce, past, ended, toCome] = [held(), held({ validTo: "2026-06-14" }), held({ endedAt: new Date(0) }), held({ validFrom: "2026-06-16" })];
  const [ofBody, ofMe, ofAnother] = [
    held({ holderRole: null, holderServiceUnitId: "body" }),
    held({ holderRole: null, holderPersonId: "me" }),
    held({ holderRole: null, holderPersonId: "another" }),
  ];
  const abroad = held({ onBehalfOf: "Nabokommunen (døme)" });

  test.each([
    ["none is registered", [], leader, "NONE"],
    ["the leader's is in force", [past, inForce], leader, inForce],
    ["the leader's has run out", [past], leader, "EXPIRED"],
    ["the leader's has been ended", [ended], leader, "EXPIRED"],
    ["the leader's is yet to come", [toCome], leader, "EXPIRED"],
    ["the leader's has run out and another's is in force", [past, ofAnother], leader, "EXPIRED"],
    ["only another's is in force", [ofAnother], leader, "OTHERS"],
    ["a unit holds it, and they hold a role there", [ofBody], body, ofBody],
    ["a unit holds it, and they hold none there", [ofBody], leader, "OTHERS"],
    ["it is theirs by name", [ofMe], body, ofMe],
    ["the leader holds it, and they do the leader's duty", [inForce], withDuty, inForce],
    ["only one for a partner of the host is there", [abroad], leader, "NONE"],
  ])("where %s", (_where, registered, acting, found) => {
    expect(delegationFor(registered, acting, "2026-06-15")).toBe(found);
  });

  test.each([
    [RightKind.INDIVIDUAL_PLAN, DelegatedAuthority.DECIDE_PLAN],
    [RightKind.COORDINATOR, DelegatedAuthority.DECIDE_COORDINATOR],
    [RightKind.CHILD_COORDINATOR, DelegatedAuthority.DECIDE_CHILD_COORDINATOR],
  ])("for a decision on %s is %s", (kind, authority) => {
    expect(authorityToDecide(kind)).toBe(authority);
  });
});

describe("the departments that share the responsibility for children's plans (LUND-6-4)", () => {
  test.each([
    ["lund", [], 9, ["Helse og omsorg", "Kultur og oppvekst"]],
    ["lund", ["Helse og omsorg"], 17, ["Kultur og oppvekst"]],
    ["lund", ["Kultur og oppvekst", "Helse og omsorg", "NAV"], 9, []],
    ["lund", [], 18, []],
    ["luster", [], 9, []],
  ] as const)("of %s, with %j in the plan of somebody aged %s, miss %j", (municipality, represented, age, absent) => {
    expect(departmentsAbsentFrom(represented, age, policyOf(municipality))).toEqual(absent);
  });
});
