import { describe, expect, test } from "@jest/globals";
import { faultIn, unchecked } from "../../src/rules/next-of-kin.rules.js";

describe("what a check for minors who are next of kin must say (LUND-6-6, LAW-26)", () => {
  test.each([
    [false, false, false, false, null, null],
    [false, false, true, false, null, "needsInformation"],
    [false, false, false, true, null, "needsFollowUp"],
    [true, false, false, false, null, "result"],
    [false, true, false, false, null, "result"],
    [true, true, true, true, "Barna følges opp av helsesykepleier.", null],
    [false, true, true, false, "Vil ha samtale.", null],
  ])("children %s, siblings %s, information %s, follow-up %s, result %s: %s", (hasMinorChildren, hasMinorSiblings, needsInformation, needsFollowUp, result, fault) => {
    expect(faultIn({ hasMinorChildren, hasMinorSiblings, needsInformation, needsFollowUp, result })).toBe(fault);
  });

  test("is waited for on every assignment of its own", () => {
    const assignments = [{ id: "a" }, { id: "b" }];

    expect(unchecked(assignments, [])).toEqual(assignments);
    expect(unchecked(assignments, [{ assignmentId: "b" }, { assignmentId: "b" }])).toEqual([{ id: "a" }]);
    expect(unchecked([], [{ assignmentId: "b" }])).toEqual([]);
  });
});
