import { describe, expect, test } from "@jest/globals";
import { faultIn, unchecked } from "../../src/rules/next-of-kin.rules.js";

describe("what a check for minors who are next of kin must say (LUND-6-6, LAW-26)", () => {
  const answers = (hasMinorChildren: boolean, hasMinorSiblings: boolean, needsInformation: boolean, needsFollowUp: boolean) => ({
    hasMinorChildren,
    hasMinorSiblings,
    needsInformation,
    needsFollowUp,
  });

  test.each([
    [answers(false, false, false, false), null, null],
    [answers(false, false, true, false), null, "needsInformation"],
    [answers(false, false, false, true), null, "needsFollowUp"],
    [answers(true, false, false, false), null, "result"],
    [answers(false, true, false, false), null, "result"],
    [answers(true, true, true, true), "Barna følges opp av helsesykepleier.", null],
    [answers(false, true, true, false), "Vil ha samtale.", null],
  ])("%j with the result %s: %s", (check, result, fault) => {
    expect(faultIn({ ...check, result })).toBe(fault);
  });

  test("is waited for on every assignment of its own", () => {
    const assignments = [{ id: "a" }, { id: "b" }];

    expect(unchecked(assignments, [])).toEqual(assignments);
    expect(unchecked(assignments, [{ assignmentId: "b" }, { assignmentId: "b" }])).toEqual([{ id: "a" }]);
    expect(unchecked([], [{ assignmentId: "b" }])).toEqual([]);
  });
});
