import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { CaseMeetingState, MeetingBoard } from "../../src/entities/case-meeting.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import { daysBetween, isOpenMeeting, isTheirTurn, mayConvene, mayReadBoard, meetingAllows, meetingPace, memberRolesOf, withAgenda } from "../../src/rules/meeting.rules.js";
import type { Deed } from "../../src/tenants/deeds.js";

const { UNIT, ALLOCATION_BODY } = MeetingBoard;
const { PLANNED, SUMMONED, HELD, CANCELLED, MINUTES_CONFIRMED } = CaseMeetingState;
const roles = Object.values(Role);
const states = Object.values(CaseMeetingState);

describe("who meets", () => {
  test.each([
    [UNIT, "UNIT_LEADER CASE_WORKER SERVICE_OFFICER", "UNIT_LEADER DUTY_CONVENE", "UNIT_LEADER CASE_WORKER SERVICE_OFFICER SERVICE_UNIT_LEADER"],
    [ALLOCATION_BODY, "ALLOCATION_BODY_MEMBER", "ALLOCATION_BODY_MEMBER UNIT_LEADER", "UNIT_LEADER CASE_WORKER SERVICE_OFFICER SERVICE_UNIT_LEADER ALLOCATION_BODY_MEMBER"],
  ] as const)("LOPPA-LEAD-1, LOPPA-MEM-6, STRANDA-ORG-3: in %s its members are %s, convened by %s, and %s may know of its meetings", (board, members, conveners, readers) => {
    expect([...memberRolesOf(board)].sort()).toEqual(members.split(" ").sort());
    expect(roles.filter((it) => mayConvene(board, [it])).sort()).toEqual(conveners.split(" ").sort());
    expect(roles.filter((it) => mayReadBoard(board, [it])).sort()).toEqual(readers.split(" ").sort());
  });

  test("nobody without a role convenes or knows of anything", () => {
    for (const board of Object.values(MeetingBoard)) expect([mayConvene(board, []), mayReadBoard(board, [])]).toEqual([false, false]);
  });
});

describe("where a meeting stands", () => {
  const table: readonly (readonly [Deed, readonly CaseMeetingState[]])[] = [
    ["placeOnAgenda", [PLANNED, SUMMONED]],
    ["removeFromAgenda", [PLANNED, SUMMONED]],
    ["inviteAdviser", [PLANNED, SUMMONED]],
    ["inviteGuest", [PLANNED, SUMMONED]],
    ["summonToMeeting", [PLANNED, SUMMONED]],
    ["cancelMeeting", [PLANNED, SUMMONED]],
    ["recordMeeting", [SUMMONED]],
    ["confirmMinutes", [HELD]],
  ];

  test.each(table)("LOPPA-LEAD-1: %s is done in %j and nowhere else", (deed, allowed) => {
    expect(states.filter((it) => meetingAllows(deed, it))).toEqual(allowed);
  });

  test("LOPPA-MEET-2: a meeting that is over leaves room for another on the same day", () => {
    expect([PLANNED, SUMMONED, HELD, CANCELLED, MINUTES_CONFIRMED].map(isOpenMeeting)).toEqual([true, true, false, false, false]);
  });
});

describe("the way to the body", () => {
  test.each([
    ["UNPLACED", ["placeOnAgenda"]],
    ["UNPUBLISHED", ["summonToMeeting"]],
    ["PUBLISHED", ["declareImpartiality", "decideByBody"]],
  ] as const)("STRANDA-ORG-3, INV-22: when the recommendations are %s the case waits for %j", (stage, deeds) => {
    expect(withAgenda(["decideByBody"], stage)).toEqual(deeds);
    expect(withAgenda(["issueDecisionLetter"], stage)).toEqual(["issueDecisionLetter"]);
  });

  test.each([
    [null, ["declareImpartiality"]],
    [false, ["decideByBody"]],
    [true, []],
  ] as const)("PROC-01: a member whose recusal is %s has the turn for %j", (recused, expected) => {
    const deeds: Deed[] = ["declareImpartiality", "decideByBody"];

    expect(deeds.filter((it) => isTheirTurn(it, [AccessBasis.ALLOCATION_BODY], recused))).toEqual(expected);
    expect(isTheirTurn("declareImpartiality", [AccessBasis.HANDLER], null)).toBe(false);
  });
});

const fiveOrSix = { minMeetingsPerYear: 5, expectedMeetingsPerYear: 6 };
const unsaid = { minMeetingsPerYear: null, expectedMeetingsPerYear: null };

describe("the pace of a year (LOPPA-MEET-1, DL-09, CON-10)", () => {
  test.each([
    ["2026-01-01", 0, 0, 0, false, true],
    ["2026-03-01", 0, 5, 0, false, false],
    ["2026-03-03", 0, 5, 1, true, false],
    ["2026-07-02", 2, 3, 3, true, false],
    ["2026-07-02", 3, 2, 3, false, false],
    ["2026-12-31", 5, 0, 6, false, false],
    ["2026-12-31", 4, 0, 6, true, true],
  ])(
    "LOPPA-MEET-1: on %s with %i held and %i planned, %i would be expected: behind %j, too few planned %j",
    (today, held, planned, ...[expectedByNow, behindPace, tooFewPlanned]) => {
      expect(meetingPace(2026, today, { held, planned }, fiveOrSix)).toEqual({ expectedByNow, behindPace, tooFewPlanned });
    },
  );

  test("a year that has gone is judged as a whole, one that has not begun by what is planned", () => {
    expect(meetingPace(2025, "2026-06-15", { held: 4, planned: 0 }, fiveOrSix)).toEqual({ expectedByNow: 6, behindPace: true, tooFewPlanned: true });
    expect(meetingPace(2027, "2026-06-15", { held: 0, planned: 5 }, fiveOrSix)).toEqual({ expectedByNow: 0, behindPace: false, tooFewPlanned: false });
  });

  test("CON-10: a municipality that names no number is never behind", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (held, planned) => {
        expect(meetingPace(2026, "2026-11-01", { held, planned }, unsaid)).toEqual({ expectedByNow: 0, behindPace: false, tooFewPlanned: false });
      }),
    );
  });

  test("LOPPA-MEET-2: one more meeting never makes it worse", () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 12 }), (held, planned, month) => {
        const on = `2026-${String(month).padStart(2, "0")}-15`;
        const [now, more] = [held, held + 1].map((it) => meetingPace(2026, on, { held: it, planned }, fiveOrSix));
        expect([Number(more?.behindPace) <= Number(now?.behindPace), Number(more?.tooFewPlanned) <= Number(now?.tooFewPlanned)]).toEqual([true, true]);
      }),
    );
  });
});

test.each([
  ["2026-06-15", "2026-06-15", 0],
  ["2026-06-15", "2026-07-15", 30],
  ["2026-03-28", "2026-03-30", 2],
  ["2028-02-28", "2028-03-01", 2],
])("LOPPA-FLOW-2a: from %s to %s there are %i days, summer time or not", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
