import { describe, expect, test } from "@jest/globals";
import { type Goal, LifeArea } from "../../src/entities/goal.entity.js";
import type { Measure } from "../../src/entities/measure.entity.js";
import { overviewOf } from "../../src/rules/plan-overview.rules.js";
import { inOrder, isLockedRoom, RoomOrder, type RoomFacts, wantedAmong } from "../../src/rules/my-rooms.rules.js";
import { RoomKind } from "../../src/rules/room.rules.js";
import { RoomRole } from "../../src/tenants/policy-enums.js";

const goal = (id: string, parentId: string | null = null) => ({ id, parentId, setAsideAt: null, lifeArea: LifeArea.HEALTH, targetOn: null }) as unknown as Goal;
const everything = { includeSetAside: false, lifeArea: null, responsibleId: null, dueBefore: null };

describe("a plan on one page", () => {
  test("SAM-60: sub-goals stand below their goal, whatever the order of the list, and by themselves where the goal is not known", () => {
    const ids = (goals: Goal[]) => overviewOf(goals, [], everything).map((it) => it.goal.id);

    expect(ids([goal("a"), goal("b"), goal("a1", "a"), goal("b1", "b")])).toEqual(["a", "a1", "b", "b1"]);
    expect(ids([goal("a1", "a"), goal("b")])).toEqual(["a1", "b"]);
  });

  test("SAM-60: a goal that is not due itself stands there for a measure that is", () => {
    const measures = [{ id: "m", goalId: "a", setAsideAt: null, toOn: "2026-07-01", responsibleId: "x" }] as unknown as Measure[];

    expect(overviewOf([goal("a"), goal("b")], measures, { ...everything, dueBefore: "2026-07-02" }).map((it) => [it.goal.id, it.measure?.id])).toEqual([
      ["a", undefined],
      ["a", "m"],
    ]);
    expect(overviewOf([goal("a")], measures, { ...everything, dueBefore: "2026-07-01" })).toEqual([]);
  });
});

describe("a list of rooms", () => {
  const room = (id: string, more: Partial<RoomFacts> = {}): RoomFacts => ({
    id,
    ownerName: "Å",
    receivedAt: new Date("2026-01-01"),
    tool: null,
    hasOpenPlan: false,
    hasEndedPlan: false,
    hasEnded: false,
    roles: [RoomRole.PARTICIPANT],
    ...more,
  });

  test.each([
    [{}, false],
    [{ hasEnded: true }, true],
    [{ hasEndedPlan: true }, true],
    [{ hasEndedPlan: true, hasOpenPlan: true }, false],
    [{ hasOpenPlan: true, hasEnded: true }, true],
  ])("SAM-25: of %j the padlock is on: %s", (facts, expected) => {
    expect(isLockedRoom(room("1", facts))).toBe(expected);
  });

  test("SAM-23: is chosen by what the rooms are, and by what somebody is in them", () => {
    const rooms = [room("1"), room("2", { hasOpenPlan: true }), room("3", { roles: [RoomRole.COORDINATOR] })];
    const ids = (wanted: Parameters<typeof wantedAmong>[1]) => wantedAmong(rooms, wanted).map((it) => it.id);

    expect([ids({}), ids({ kinds: [RoomKind.PLAN] }), ids({ roles: [RoomRole.COORDINATOR] }), ids({ kinds: [], locked: false })]).toEqual([["1", "2", "3"], ["2"], ["3"], []]);
  });

  test("SAM-23: goes on after the last of the page before, also among those of one name", () => {
    const rooms = [room("2"), room("1"), room("3", { ownerName: "Berit" })];
    const { rest, positionOf } = inOrder(rooms, RoomOrder.OWNER_NAME, null);
    const [first, second] = rest;

    expect(rest.map((it) => it.id)).toEqual(["3", "1", "2"]);
    expect([first, second].map((it) => it && inOrder(rooms, RoomOrder.OWNER_NAME, positionOf(it)).rest.map((one) => one.id))).toEqual([["1", "2"], ["2"]]);
  });
});
