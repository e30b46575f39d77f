import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { type Deadline, DeadlineKind, DeadlineOutcome } from "../../src/entities/deadline.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import { daysLate, daysLeft, deadlineRules, handlesUnitDeadlines, isAlarmed, isOverdue, kindsToldTo, outcomeOf, owedKinds, toldBy } from "../../src/rules/deadline-kind.rules.js";

const today = "2026-06-15";
const now = new Date("2026-06-15T08:00:00Z");
type Term = Pick<Deadline, "kind" | "dueOn" | "dueAt" | "alarmOn" | "settledAt" | "outcome">;
const term = (changes: Partial<Term> = {}): Term => ({
  kind: DeadlineKind.INTERIM_REPLY,
  dueOn: today,
  dueAt: null,
  alarmOn: "2026-06-10",
  settledAt: null,
  outcome: null,
  ...changes,
});

describe("whose a deadline is", () => {
  test("FAIL-10: what is the person's own, or comes by itself, never stands as a breach of the municipality's", () => {
    const notOwed = Object.values(DeadlineKind).filter((it) => !owedKinds.includes(it));

    expect([...notOwed].sort()).toEqual(
      ["APPEAL", "APPEAL_COMPLETION", "APPEAL_LIMIT", "CHILD_TURNS_12", "CHILD_TURNS_16", "CHILD_TURNS_18", "CONSENT_EXPIRY", "COST_CLAIM", "NOTICE_COMPLETION"].sort(),
    );
  });

  test.each(Object.values(DeadlineKind))("FAIL-10: somebody is told of %s", (kind) => {
    expect(deadlineRules[kind].told.length).toBeGreaterThan(0);
  });

  test("the person is told of the days of their own, and of the day they were promised (LUSTER-TIME-3, DL-04)", () => {
    expect(kindsToldTo("OWNER")).toEqual(expect.arrayContaining(["APPEAL", "EXPECTED_DECISION"]));
    expect(kindsToldTo("OWNER")).not.toEqual(expect.arrayContaining(["INTERIM_REPLY"]));
  });

  test.each([
    [[AccessBasis.HANDLER], ["HANDLER"]],
    [[AccessBasis.OWN_UNIT_LEADER], ["HANDLER"]],
    [[AccessBasis.COORDINATOR], ["COORDINATOR"]],
    [[AccessBasis.OWNER], ["OWNER"]],
    [
      [AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR],
      ["COORDINATOR", "OWNER"],
    ],
    [[AccessBasis.PARTICIPANT, AccessBasis.GROUP_MEMBER, AccessBasis.ALLOCATION_BODY], []],
  ])("with %j to a case one is told as %j", (relations, told) => {
    expect(toldBy(relations)).toEqual(told);
  });

  test.each(Object.values(Role).map((it) => [it, it === Role.UNIT_LEADER || it === Role.SYSTEM_COORDINATOR] as const))(
    "%s has the unit's own deadlines as a task: %s (DL-20, DL-21)",
    (role, has) => {
      expect(handlesUnitDeadlines([role])).toBe(has);
    },
  );
});

describe("where a deadline stands", () => {
  const settled = { settledAt: now };

  test.each<[string, Partial<Term>, boolean, boolean, DeadlineOutcome | null]>([
    ["open and due today", {}, false, true, null],
    ["open, and its reminder not due", { dueOn: "2026-07-01", alarmOn: "2026-06-16" }, false, false, null],
    ["open, and its reminder due today", { dueOn: "2026-07-01", alarmOn: today }, false, true, null],
    ["open past its day", { dueOn: "2026-06-14" }, true, true, null],
    ["open past its day without a reminder", { dueOn: "2026-06-14", alarmOn: null }, true, true, null],
    ["settled in time", { ...settled, outcome: DeadlineOutcome.MET }, false, false, DeadlineOutcome.MET],
    ["settled late", { ...settled, dueOn: "2026-06-01", outcome: DeadlineOutcome.BREACHED }, false, false, DeadlineOutcome.BREACHED],
    ["the person's own, open", { kind: DeadlineKind.APPEAL, alarmOn: null }, false, false, null],
    ["the person's own, past its day", { kind: DeadlineKind.APPEAL, dueOn: "2026-06-14" }, false, false, DeadlineOutcome.LAPSED],
    ["a birthday that was yesterday", { kind: DeadlineKind.CHILD_TURNS_16, dueOn: "2026-06-14" }, false, false, DeadlineOutcome.LAPSED],
    ["in hours, with the instant ahead", { kind: DeadlineKind.BREACH_REPORT, dueAt: new Date("2026-06-15T08:00:00Z") }, false, true, null],
    ["in hours, with the instant past", { kind: DeadlineKind.BREACH_REPORT, dueAt: new Date("2026-06-15T07:59:59Z") }, true, true, null],
  ])("FAIL-10: %s", (_, changes, overdue, alarmed, outcome) => {
    const it = term(changes);

    expect([isOverdue(it, today, now), isAlarmed(it, today, now), outcomeOf(it, today, now)]).toEqual([overdue, alarmed, outcome]);
  });

  test.each<[Partial<Term>, number | null, number | null]>([
    [{ dueOn: "2026-06-25" }, 10, null],
    [{}, 0, null],
    [{ dueOn: "2026-06-05" }, -10, 10],
    [{ ...settled, dueOn: "2026-06-05", outcome: DeadlineOutcome.BREACHED }, null, 10],
    [{ ...settled, outcome: DeadlineOutcome.MET }, null, null],
    [{ kind: DeadlineKind.APPEAL, dueOn: "2026-06-05" }, -10, null],
  ])("FAIL-10: %j has %j days left and is %j days late", (changes, left, late) => {
    expect([daysLeft(term(changes), today), daysLate(term(changes), today, now)]).toEqual([left, late]);
  });
});
