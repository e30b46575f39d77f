import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { areAsAgenda, type Invited, isNextSettled, leavesOutDisagreement, minutesRecipients, talkWarnings } from "../../src/rules/group-minutes.rules.js";

const someone = (personId: string, fixed: boolean, attended = true): Invited => ({ personId, fixed, attended });
const point = (responsibleId: string | null, contributedById: string | null = null) => ({ responsibleId, contributedById });

describe("who gets the minutes (SC-15, LUND-11.4-27)", () => {
  test.each([
    ["a fixed member who was there", someone("a", true), [], true],
    ["a fixed member who was away", someone("a", true, false), [], true],
    ["somebody called in who got a task", someone("a", false), [point("a")], true],
    ["somebody called in who contributed a recorded point", someone("a", false), [point(null, "a")], true],
    ["somebody called in who got a task without being there", someone("a", false, false), [point("a")], true],
    ["somebody called in who only listened", someone("a", false), [point("b", "c")], false],
  ] as const)("%s: %#", (_, invited, points, gets) => {
    expect(minutesRecipients([invited], points, true)).toEqual(gets ? ["a"] : []);
  });

  test("in a meeting of no group: those who were there, and those who got a task", () => {
    expect(minutesRecipients([someone("a", false), someone("b", false, false), someone("c", false, false)], [point("c")], false)).toEqual(["a", "c"]);
  });

  test("nobody gets them who was not invited", () => {
    const id = fc.constantFrom("a", "b", "c", "d");
    const invited = fc.uniqueArray(fc.record({ personId: id, fixed: fc.boolean(), attended: fc.boolean() }), { selector: (it) => it.personId });
    const points = fc.array(fc.record({ responsibleId: fc.option(id), contributedById: fc.option(id) }));
    fc.assert(
      fc.property(invited, points, fc.boolean(), (those, what, hasGroup) => {
        const known: string[] = those.map((it) => it.personId);
        expect(minutesRecipients(those, what, hasGroup).filter((it) => !known.includes(it))).toEqual([]);
      }),
    );
  });
});

describe("the minutes against the agenda (INV-18, LUND-11.4-28)", () => {
  const said = (pointId: string) => ({ pointId, disagreement: null });

  test.each([
    [["a", "b"], ["a", "b"], true],
    [["a", "b"], ["b", "a"], true],
    [["a", "b"], ["a"], false],
    [["a", "b"], ["a", "a"], false],
    [["a"], ["a", "b"], false],
    [["a"], ["a", "a"], false],
  ])("agenda %j, minutes %j: %s", (agenda, written, expected) => {
    expect(areAsAgenda(agenda, written.map(said))).toBe(expected);
  });
});

test.each([
  [null, null, false],
  [null, "Uenige.", false],
  ["Uenige.", "Fortsatt uenige.", false],
  ["Uenige.", null, true],
  ["Uenige.", " ", true],
])("INV-18, LUND-11.4-18: disagreement %j written again as %j is left out: %s", (before, after, expected) => {
  expect(leavesOutDisagreement(before, after)).toBe(expected);
});

test.each([
  [["a", "b"], ["a", "b"], []],
  [["a", "b"], ["b", "a"], []],
  [["a", "b"], ["a", "c"], ["OTHERS_MEET_THE_OWNER"]],
  [["a", "b"], ["a"], ["OTHERS_MEET_THE_OWNER"]],
  [["a", "b"], ["a", "b", "c"], ["OTHERS_MEET_THE_OWNER"]],
])("SC-14, LUND-11.4-41: agreed %j, met by %j, warnings %j", (agreed, met, expected) => {
  expect(talkWarnings(agreed, met)).toEqual(expected);
});

test.each([
  [null, null, false],
  ["2026-11-02", null, true],
  [null, "Personen vil vente.", true],
  ["2026-11-02", "Personen vil vente.", false],
])("SC-12, LUND-11.4-35: next on %s, reason %s: settled %s", (nextOn, reason, expected) => {
  expect(isNextSettled(nextOn, reason)).toBe(expected);
});
