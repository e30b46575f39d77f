import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { ImpartialityGround } from "../../src/entities/impartiality-declaration.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import { isSubordinate, mayDeclareFor, recusalOf, whyItCannotBeDeclared } from "../../src/rules/impartiality.rules.js";

const { NONE, OWN_CASE, CLOSE_FAMILY, GUARDIAN_OR_PROXY, OTHER_CIRCUMSTANCES, SUBORDINATE } = ImpartialityGround;

describe("what follows from a ground (PROC-01)", () => {
  const table: readonly (readonly [ImpartialityGround, boolean | null, boolean | null, boolean | null])[] = [
    [NONE, false, null, false],
    [OWN_CASE, true, true, null],
    [CLOSE_FAMILY, true, true, null],
    [GUARDIAN_OR_PROXY, true, true, null],
    [OTHER_CIRCUMSTANCES, null, true, false],
    [SUBORDINATE, null, true, false],
  ];

  test("has a row for every ground", () => expect(table.map(([it]) => it)).toEqual(Object.values(ImpartialityGround)));

  test.each(table)("PROC-01: %s recuses %j by itself, %j when it is said to, %j when it is said not to (null: it does not follow)", (ground, unsaid, yes, no) => {
    expect([recusalOf({ ground }), recusalOf({ ground, recused: true }), recusalOf({ ground, recused: false })]).toEqual([unsaid, yes, no]);
  });

  test.each([
    [{ ground: OTHER_CIRCUMSTANCES, recused: true }, "REASONS_REQUIRED"],
    [{ ground: OTHER_CIRCUMSTANCES, recused: false, note: "  " }, "REASONS_REQUIRED"],
    [{ ground: OTHER_CIRCUMSTANCES, recused: false, note: "Går på samme skole." }, null],
    [{ ground: SUBORDINATE }, "RECUSAL_DOES_NOT_FOLLOW"],
    [{ ground: SUBORDINATE, recused: false }, null],
    [{ ground: CLOSE_FAMILY, recused: false }, "RECUSAL_DOES_NOT_FOLLOW"],
    [{ ground: NONE }, null],
  ] as const)("PROC-01: %j cannot be declared because of %j", (declared, code) => {
    expect(whyItCannotBeDeclared(declared)).toBe(code);
  });

  test.each([
    [undefined, false],
    [{ ground: SUBORDINATE, recused: false }, true],
    [{ ground: SUBORDINATE, recused: true }, false],
    [{ ground: NONE, recused: false }, false],
  ])("PROC-01: %j is warned of as a subordinate who takes part: %j", (declared, warned) => expect(isSubordinate(declared)).toBe(warned));
});

describe("of whom somebody may say it (PROC-01)", () => {
  const member = { relations: [AccessBasis.ALLOCATION_BODY], roles: [Role.ALLOCATION_BODY_MEMBER] };
  const leader = { relations: [], roles: [Role.UNIT_LEADER] };
  const handler = { relations: [AccessBasis.HANDLER], roles: [Role.CASE_WORKER] };

  test.each([
    ["a member of themselves", member, { isSelf: true, isBodyMember: true, liftsRecusal: false }, true],
    ["a member lifting their own recusal", member, { isSelf: true, isBodyMember: true, liftsRecusal: true }, false],
    ["a member of another member", member, { isSelf: false, isBodyMember: true, liftsRecusal: false }, true],
    ["a member lifting another's recusal", member, { isSelf: false, isBodyMember: true, liftsRecusal: true }, true],
    ["a member of the unit's staff", member, { isSelf: false, isBodyMember: false, liftsRecusal: false }, false],
    ["the unit's leader of the staff", leader, { isSelf: false, isBodyMember: false, liftsRecusal: false }, true],
    ["the unit's leader of a member of the body", leader, { isSelf: false, isBodyMember: true, liftsRecusal: false }, false],
    ["the handler of themselves", handler, { isSelf: true, isBodyMember: false, liftsRecusal: false }, true],
    ["the handler of somebody else", handler, { isSelf: false, isBodyMember: false, liftsRecusal: false }, false],
  ] as const)("PROC-01: %s", (_, standing, of, may) => expect(mayDeclareFor(standing, of)).toBe(may));
});
