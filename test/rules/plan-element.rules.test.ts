import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { PartyRole } from "../../src/entities/case-party.entity.js";
import { MeasureAnswer, MeasureStatus } from "../../src/entities/measure.entity.js";
import {
  decisionLapsesFirst,
  isAnswerable,
  isOwnersWriting,
  mayChangeElement,
  mayStep,
  measureSteps,
  measureWarnings,
  statusAfterAnswer,
} from "../../src/rules/plan-element.rules.js";

const statuses = Object.values(MeasureStatus);

describe("the steps of a measure (LUND-8-3, LUND-8-5)", () => {
  test.each<[MeasureStatus, string]>([
    [MeasureStatus.PROPOSED, "AGREED CANCELLED LAPSED"],
    [MeasureStatus.AGREED, "IN_PROGRESS COMPLETED CANCELLED LAPSED"],
    [MeasureStatus.IN_PROGRESS, "COMPLETED CANCELLED LAPSED"],
    [MeasureStatus.COMPLETED, "IN_PROGRESS"],
    [MeasureStatus.CANCELLED, "PROPOSED"],
    [MeasureStatus.LAPSED, "PROPOSED"],
  ])("from %s to %s and nowhere else", (status, to) => {
    expect(statuses.filter((it) => mayStep({ status, answer: null }, it))).toEqual(to.split(" "));
  });

  test("reach every status from every other: nothing ends for good", () => {
    for (const from of statuses) {
      const seen = new Set([from]);
      for (const at of seen) for (const to of measureSteps[at]) seen.add(to);
      expect([...seen].sort()).toEqual([...statuses].sort());
    }
  });

  test("do not agree what was declined", () => {
    expect(mayStep({ status: MeasureStatus.PROPOSED, answer: MeasureAnswer.DECLINED }, MeasureStatus.AGREED)).toBe(false);
    expect(mayStep({ status: MeasureStatus.PROPOSED, answer: MeasureAnswer.DECLINED }, MeasureStatus.CANCELLED)).toBe(true);
  });

  test.each<[MeasureStatus, MeasureStatus, MeasureStatus]>([
    [MeasureStatus.PROPOSED, MeasureStatus.AGREED, MeasureStatus.PROPOSED],
    [MeasureStatus.AGREED, MeasureStatus.AGREED, MeasureStatus.PROPOSED],
    [MeasureStatus.IN_PROGRESS, MeasureStatus.IN_PROGRESS, MeasureStatus.PROPOSED],
  ])("answered while %s: yes makes it %s, no makes it %s", (from, yes, no) => {
    expect([statusAfterAnswer(from, MeasureAnswer.ACCEPTED), statusAfterAnswer(from, MeasureAnswer.DECLINED)]).toEqual([yes, no]);
  });

  test("are answered for until they are over", () => {
    expect(statuses.filter(isAnswerable)).toEqual(["PROPOSED", "AGREED", "IN_PROGRESS"]);
  });
});

describe("whose an element is (SAM-65, LUND-9-1, INV-23)", () => {
  const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT } = AccessBasis;
  test.each<[string, AccessBasis[], { createdById: string; responsibleId?: string }, boolean]>([
    ["the owner, anything", [OWNER], { createdById: "you" }, true],
    ["a representative, anything", [REPRESENTATIVE], { createdById: "you" }, true],
    ["the coordinator, anything", [COORDINATOR], { createdById: "you" }, true],
    ["a participant, what they wrote", [PARTICIPANT], { createdById: "me" }, true],
    ["a participant, what they are responsible for", [PARTICIPANT], { createdById: "you", responsibleId: "me" }, true],
    ["a participant, nothing else", [PARTICIPANT], { createdById: "you", responsibleId: "you" }, false],
  ])("%s", (_, relations, element, expected) => {
    expect(mayChangeElement(relations, element, "me")).toBe(expected);
  });

  test.each<[string, string, PartyRole | null, boolean]>([
    ["the owner", "owner", null, true],
    ["a parent", "writer", PartyRole.PARENT, true],
    ["a guardian", "writer", PartyRole.GUARDIAN, true],
    ["a proxy", "writer", PartyRole.PROXY, true],
    ["next of kin", "writer", PartyRole.NEXT_OF_KIN, false],
    ["somebody else", "writer", null, false],
  ])("written by %s", (_, writer, role, expected) => {
    expect(isOwnersWriting(writer, "owner", role === null ? [{ personId: "other", role: PartyRole.PARENT }] : [{ personId: "writer", role }])).toBe(expected);
  });
});

describe("the service decision behind a measure (FAIL-18)", () => {
  test.each<[string, string | null, string | null, string | null, boolean]>([
    ["ends before it", "2026-12-31", "2026-12-30", null, true],
    ["ends with it", "2026-12-31", "2026-12-31", null, false],
    ["is not named", "2026-12-31", null, null, false],
    ["ends before the plan, where the measure names no end", null, "2026-12-30", "2026-12-31", true],
    ["ends with the plan, where the measure names no end", null, "2026-12-31", "2026-12-31", false],
    ["ends where neither measure nor plan names an end", null, "2026-12-31", null, true],
  ])("%s", (_, toOn, serviceDecisionEndsOn, planEndsOn, expected) => {
    expect(decisionLapsesFirst({ toOn, serviceDecisionEndsOn }, planEndsOn)).toBe(expected);
    expect(measureWarnings({ toOn, serviceDecisionEndsOn }, planEndsOn)).toEqual(expected ? ["SERVICE_DECISION_LAPSES_FIRST"] : []);
  });
});
