import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { type PlanContent, PlanElement } from "../../src/entities/plan-change.entity.js";
import { changeOf, differencesOf, mayUndo } from "../../src/rules/plan-change.rules.js";

describe("what a change is (SAM-61)", () => {
  test.each([
    ["another text", { text: "a", on: null }, { text: "b", on: null }, { before: { text: "a" }, after: { text: "b" } }],
    ["the same again", { text: "a" }, { text: "a" }, null],
    ["something where there was nothing", { on: null }, { on: "2026-01-01" }, { before: { on: null }, after: { on: "2026-01-01" } }],
    ["nothing where there was something", { on: "2026-01-01" }, { on: null }, { before: { on: "2026-01-01" }, after: { on: null } }],
    ["a field that was never there", {}, { on: null }, null],
    ["fields that are not spoken of", { text: "a", other: 1 }, { text: "a" }, null],
  ])("%s", (_, present, wanted, expected) => {
    expect(changeOf(present, wanted)).toEqual(expected);
  });
});

describe("who takes back a change (FAIL-16, INV-23)", () => {
  const { COORDINATOR, OWNER, PARTICIPANT } = AccessBasis;
  const by = (byId: string, before: PlanContent | null, after: PlanContent) => ({ byId, before, after });
  const text = by("me", { text: "a" }, { text: "b" });
  test.each<[string, ReturnType<typeof by>[], AccessBasis[], boolean, boolean]>([
    ["whoever made it", [text], [PARTICIPANT], false, true],
    ["the owner their own words", [by("me", { ownWords: null }, { ownWords: "x" })], [OWNER], true, true],
    ["the coordinator another's", [by("you", { text: "a" }, { text: "b" })], [COORDINATOR], false, true],
    ["the owner another's", [by("you", { text: "a" }, { text: "b" })], [OWNER], false, false],
    ["the coordinator words the owner said", [by("you", { ownWords: null }, { ownWords: "x" })], [COORDINATOR], false, false],
    ["the coordinator words the owner took away", [by("you", { values: "x" }, { values: null })], [COORDINATOR], false, false],
    ["the coordinator an entry of the owner's", [by("you", null, { text: "x" })], [COORDINATOR], true, false],
    ["the coordinator a goal of the owner's without own words", [by("you", null, { text: "x", ownWords: null })], [COORDINATOR], false, true],
    ["the coordinator a goal of the owner's with own words", [by("you", null, { text: "x", ownWords: "y" })], [COORDINATOR], false, false],
    ["the coordinator another's answer", [by("you", { answer: null }, { answer: "DECLINED" })], [COORDINATOR], false, false],
    ["a participant one of two by another", [text, by("you", { text: "a" }, { text: "b" })], [PARTICIPANT], false, false],
  ])("%s", (_, changes, relations, isOwners, expected) => {
    expect(mayUndo(changes, "me", relations, isOwners)).toBe(expected);
  });
});

describe("the difference between two versions (FAIL-16)", () => {
  const field = fc.constantFrom("text", "on", "status");
  const said = fc.record({ aboutId: fc.constantFrom("goal", "measure"), field, value: fc.option(fc.constantFrom("a", "b", "c")) });

  test("carries the earlier version over into the later one, and names nothing that is the same in both", () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (all) => {
        const earlier: Record<string, Record<string, unknown>> = { goal: { text: "a" }, measure: {} };
        const later = structuredClone(earlier);
        const changes = all.flatMap(({ aboutId, field: name, value }) => {
          const change = changeOf(later[aboutId] ?? {}, { [name]: value });
          Object.assign(later[aboutId] ?? {}, { [name]: value });
          return change ? [{ element: PlanElement.GOAL, aboutId, ...change }] : [];
        });

        const carried = structuredClone(earlier);
        for (const { aboutId, before, after } of differencesOf(changes)) {
          for (const name of Object.keys(after)) {
            expect(before[name]).toEqual(earlier[aboutId]?.[name] ?? null);
            expect(after[name]).not.toEqual(before[name]);
          }
          Object.assign(carried[aboutId] ?? {}, after);
        }
        for (const id of ["goal", "measure"]) for (const name of ["text", "on", "status"]) expect(carried[id]?.[name] ?? null).toEqual(later[id]?.[name] ?? null);
      }),
    );
  });

  test("tells what is new as new, with what it says in the end", () => {
    const of = (before: PlanContent | null, after: PlanContent) => ({ element: PlanElement.ENTRY, aboutId: "entry", before, after });

    expect(differencesOf([of(null, { text: "a", lifeArea: null }), of({ text: "a" }, { text: "b" })])).toEqual([
      { element: "ENTRY", aboutId: "entry", isNew: true, before: { text: null }, after: { text: "b" } },
    ]);
  });
});
