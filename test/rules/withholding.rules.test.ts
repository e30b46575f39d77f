import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import {
  contentKnown,
  hiddenVersions,
  isMinor,
  knownToAll,
  lastKnownChange,
  mayReadWithheld,
  mayStopWithholding,
  mayWithholdOwn,
  positionWithout,
  versionMeant,
  versionWithout,
} from "../../src/rules/withholding.rules.js";

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

describe("the versions of a plan of which something is kept (LAW-13, SC-22)", () => {
  const day = (it: number): Date => new Date(Date.UTC(2026, 5, it));
  const changes = [
    { aboutId: "kept", planVersion: 1, at: day(1) },
    { aboutId: "shown", planVersion: 2, at: day(2) },
    { aboutId: "kept", planVersion: 4, at: day(4) },
    { aboutId: "kept", planVersion: 5, at: day(5) },
    { aboutId: "shown", planVersion: 5, at: day(5) },
    { aboutId: "kept", planVersion: 7, at: day(7) },
  ];

  test("are hidden where nothing but what was kept by then was changed in them", () => {
    expect(hiddenVersions(changes, new Map([["kept", day(3)]]))).toEqual([4, 7]);
    expect(hiddenVersions(changes, new Map([["kept", day(1)]]))).toEqual([1, 4, 7]);
    expect(hiddenVersions(changes, new Map())).toEqual([]);
  });

  test.each([
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 5],
    [7, 5],
    [8, 6],
  ])("count without them: %i is %i to those who may not know", (version, known) => expect(versionWithout(version, [4, 7])).toBe(known));

  test("stand for the same version again when they are said back", () => {
    for (const version of [1, 2, 3, 5, 6, 8, 9]) expect(versionMeant(versionWithout(version, [4, 7]), [4, 7])).toBe(version);
  });

  test("give the day of the last change that is known of", () => {
    const plan = { draftedAt: day(0), approvedAt: null };
    expect(lastKnownChange(plan, changes, [4, 7])).toEqual(day(5));
    expect(lastKnownChange({ ...plan, approvedAt: day(6) }, changes, [4, 7])).toEqual(day(6));
    expect(lastKnownChange(plan, [], [])).toEqual(day(0));
  });

  test("tell no place among what is not known of, and name nothing of it", () => {
    const withheld = new Set(["g2"]);
    const moved = { before: { goalId: "g2", position: 1, text: "a" }, after: { goalId: "g1", position: 3, text: "b" } };

    expect(contentKnown(moved, withheld)).toEqual({ before: { text: "a" }, after: { text: "b" } });
    expect(contentKnown({ before: null, after: { goalId: "g1", needIds: ["n1", "g2"] } }, withheld)).toEqual({ before: null, after: { goalId: "g1" } });
    expect(contentKnown({ before: { position: 1 }, after: { position: 2 } }, new Set())).toEqual({ before: {}, after: {} });
  });
});
