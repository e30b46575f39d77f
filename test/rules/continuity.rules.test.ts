import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { AssignmentEnd, CoordinatorKind } from "../../src/entities/coordinator-assignment.entity.js";
import { EligibilityBasis } from "../../src/entities/service-received.entity.js";
import { addDays } from "../../src/rules/calendar.rules.js";
import { type CandidateFacts, inOrderOfSuitability } from "../../src/rules/candidate.rules.js";
import { daysSinceContact, daysWithoutCoordinator } from "../../src/rules/continuity.rules.js";
import { isStatedReason, mayEndWithoutSuccessor } from "../../src/rules/coordinator-ending.rules.js";
import { answersOn, hasAcceptedAboveCap, isSubordinate } from "../../src/rules/coordinator.rules.js";
import type { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";

const start = "2026-01-01";
const day = (n: number): string => addDays(start, n);
const stretch = (since: number, until: number | null, endsBy: number | null = null) => ({
  since: day(since),
  until: until === null ? null : day(until),
  endsBy: endsBy === null ? null : day(endsBy),
});

describe("days without a coordinator (FAIL-20)", () => {
  test.each([
    ["nobody yet", [], 10, 11],
    ["somebody all the time", [stretch(0, null)], 10, 0],
    ["from the fifth day", [stretch(5, null)], 10, 5],
    ["a change on one day leaves none", [stretch(0, 4), stretch(4, null)], 10, 0],
    ["two days between two", [stretch(0, 4), stretch(6, null)], 10, 2],
    ["after the eighteenth birthday nobody is", [stretch(0, null, 8)], 10, 3],
  ] as const)("%s", (_, held, today, days) => {
    expect(daysWithoutCoordinator(start, held, day(today))).toBe(days);
  });

  test("are those days and no others on which none of the assignments was in force (INV-17)", () => {
    const one = fc.tuple(fc.nat(40), fc.option(fc.nat(40))).map(([since, length]) => stretch(since, length === null ? null : since + length));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), fc.nat(50), (held, today) => {
        const covered = (n: number): boolean => held.some((it) => it.since <= day(n) && (it.until === null || day(n) < it.until));
        const expected = Array.from({ length: today + 1 }, (_, n) => n).filter((n) => !covered(n)).length;
        expect(daysWithoutCoordinator(start, held, day(today))).toBe(expected);
      }),
    );
  });

  test("LUND-2-KOORD-2: days since contact count from the last one, or from the appointment", () => {
    expect([daysSinceContact(day(0), [], day(9)), daysSinceContact(day(0), [day(7), day(3)], day(9))]).toEqual([9, 2]);
  });
});

describe("ending without a successor (INV-02, FAIL-05)", () => {
  test.each([
    [AssignmentEnd.COORDINATOR_LEAVES, false, false, false],
    [AssignmentEnd.COORDINATOR_LEAVES, false, true, false],
    [AssignmentEnd.PERSON_DECLINES, false, false, true],
    [AssignmentEnd.PERSON_DECLINES, true, false, false],
    [AssignmentEnd.PERSON_DECLINES, true, true, true],
    [AssignmentEnd.NEED_CEASED, false, false, true],
    [AssignmentEnd.TURNED_18, true, false, false],
    [AssignmentEnd.TURNED_18, false, false, true],
    [AssignmentEnd.CHANGED, false, false, false],
  ])("%s, with a plan: %s, with another: %s: %s", (reason, hasOpenPlan, hasOther, may) => {
    expect(mayEndWithoutSuccessor({ reason, hasOpenPlan, hasOther })).toBe(may);
  });

  test("only some reasons are a caller's to give", () => {
    expect(Object.values(AssignmentEnd).filter(isStatedReason)).toEqual(["COORDINATOR_LEAVES", "PERSON_DECLINES", "NEED_CEASED", "TURNED_18"]);
  });
});

describe("who answers, who coordinates, who has said yes", () => {
  test("FAIL-04: whoever stands in answers on the days of the absence alone", () => {
    const absences = [{ fromOn: day(2), toOn: day(4), coverId: "cover" }];
    expect([1, 2, 4, 5].map((it) => answersOn("own", absences, day(it)))).toEqual(["own", "cover", "cover", "own"]);
  });

  test("INV-12, LAW-27: a coordinator is under a child coordinator, never the other way", () => {
    const { COORDINATOR, CHILD_COORDINATOR } = CoordinatorKind;
    expect([isSubordinate(COORDINATOR, [CHILD_COORDINATOR]), isSubordinate(COORDINATOR, []), isSubordinate(CHILD_COORDINATOR, [COORDINATOR])]).toEqual([true, false, false]);
  });

  test("INV-16: the professional's own word goes before the leader's", () => {
    const own = (acceptsAboveCap: boolean) => ({ acceptsAboveCap });
    expect([hasAcceptedAboveCap(null, true), hasAcceptedAboveCap(null, false), hasAcceptedAboveCap(own(false), true), hasAcceptedAboveCap(own(true), false)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe("the order candidates are asked in", () => {
  const policy = (candidateRule: string | null) => ({ coordinator: { candidateRule } }) as unknown as MunicipalityPolicy;
  const candidate = (name: string, changes: Partial<CandidateFacts> = {}): CandidateFacts => ({
    professionalId: name,
    name,
    isWished: false,
    services: 1,
    sources: [EligibilityBasis.EDUCATION],
    load: 0,
    ...changes,
  });
  const all = [
    candidate("A", { services: 2, sources: [EligibilityBasis.EDUCATION] }),
    candidate("B", { services: 2, sources: [EligibilityBasis.HEALTH_CARE], load: 4 }),
    candidate("C", { services: 3, load: 2 }),
    candidate("D", { isWished: true, services: 0, load: 5 }),
    candidate("E", { services: 1, load: 1 }),
  ];

  test.each([
    ["LUND-11.1-0c, LUND-11.1-2a: the wish, then the most active service, health, care and social services first", "MOST_ACTIVE_SERVICE", "DCBAE"],
    ["LUND-11.1-0b, FAIL-04: without such a rule the wish, then whoever has the least to do", null, "DAECB"],
  ])("%s", (_, rule, order) => {
    expect(
      inOrderOfSuitability(all, policy(rule))
        .map((it) => it.name)
        .join(""),
    ).toBe(order);
  });
});
