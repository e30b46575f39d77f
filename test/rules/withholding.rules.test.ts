import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import { isMinor, knownToAll, mayReadWithheld, mayStopWithholding, mayWithholdOwn, positionWithout } from "../../src/rules/withholding.rules.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT } = AccessBasis;

describe("what is kept from parents", () => {
  test.each([
    [null, false, false],
    ["2014-06-16", false, true],
    ["2014-06-15", true, true],
    ["2008-06-16", true, true],
    ["2008-06-15", false, false],
  ])("a person born %s keeps on 15 June 2026 by own wish: %s, has parents to keep it from: %s (LAW-13)", (born, own, minor) => {
    expect([mayWithholdOwn(born, "2026-06-15"), isMinor(born, "2026-06-15")]).toEqual([own, minor]);
  });

  test.each([
    [[OWNER], [Role.CITIZEN], true],
    [[REPRESENTATIVE], [Role.CITIZEN], false],
    [[REPRESENTATIVE, PARTICIPANT], [Role.PROFESSIONAL], false],
    [[PARTICIPANT], [Role.CITIZEN], false],
    [[PARTICIPANT], [Role.PROFESSIONAL], true],
    [[COORDINATOR], [Role.PROFESSIONAL], true],
  ])("%j with the roles %j reads it: %s (LAW-13, SC-22)", (relations, roles, may) => {
    expect(mayReadWithheld({ relations, roles })).toBe(may);
  });

  test.each([
    [true, [OWNER], true],
    [true, [COORDINATOR], false],
    [false, [OWNER], false],
    [false, [COORDINATOR], true],
  ])("is let go, the child's own: %s, by %j: %s (LAW-13)", (isTheChilds, relations, may) => {
    expect(mayStopWithholding(isTheChilds, relations)).toBe(may);
  });

  test("leaves no gap in the list it stood in, and none in another (SC-22)", () => {
    const withheld = [
      { id: "b", listId: "1", position: 2 },
      { id: "d", listId: "1", position: 4 },
    ];

    expect([1, 3, 5].map((position) => positionWithout({ id: "x", listId: "1", position }, withheld))).toEqual([1, 2, 3]);
    expect(positionWithout({ id: "x", listId: "2", position: 5 }, withheld)).toBe(5);
  });

  test("is not part of what everybody is told, nor are the measures of a goal (LAW-13)", () => {
    const facts = {
      goals: [{ id: "g1" }, { id: "g2" }],
      measures: [
        { id: "m1", goalId: "g1" },
        { id: "m2", goalId: "g2" },
        { id: "m3", goalId: "g2" },
      ],
      entries: [{ id: "e1" }],
    };

    expect(knownToAll(facts, new Set(["g1", "m2", "e1"]))).toEqual({ goals: [{ id: "g2" }], measures: [{ id: "m3", goalId: "g2" }], entries: [] });
  });
});
