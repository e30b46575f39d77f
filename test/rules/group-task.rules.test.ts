import { describe, expect, test } from "@jest/globals";
import { GroupMeetingState } from "../../src/entities/group-meeting.entity.js";
import { DissolveReason, GroupKind, GroupState } from "../../src/entities/responsibility-group.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import { groupAllows, isEvaluatedFor, isOpenGroup, mayComposeGroup, mayLeadGroup, stateAfterGroupEvaluation, usualMemberKind } from "../../src/rules/group.rules.js";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { type GroupStanding, groupTasks, isMeetingOverdue } from "../../src/rules/group-task.rules.js";
import type { Deed } from "../../src/tenants/deeds.js";

const settled: GroupStanding = {
  state: GroupState.ACTIVE,
  kind: GroupKind.TIME_LIMITED,
  consentOn: "2026-06-01",
  offeredOn: null,
  leaderUntil: null,
  meetBy: null,
  hasCoordinator: true,
  hasPlan: false,
  pendingProposals: 0,
  meetings: [],
};
const meeting = (state: GroupMeetingState, isAlternative = false, talkAfterOn: string | null = null) => [{ state, isAlternative, talkAfterOn }];
const { MINUTES_DRAFTED, CONFIRMED, PUBLISHED, INVITED } = GroupMeetingState;

describe("what a group still owes", () => {
  const table: readonly (readonly [string, Partial<GroupStanding>, readonly string[]])[] = [
    ["all is in order", {}, []],
    ["LUND-11.4-5: no consent", { consentOn: null }, ["RECORD_CONSENT"]],
    ["SC-16, LUND-11.4-16: long-term, no plan, no offer", { kind: GroupKind.LONG_TERM }, ["OFFER_PLAN_AND_COORDINATOR"]],
    ["SC-16, LUND-11.4-16: long-term with an offer", { kind: GroupKind.LONG_TERM, offeredOn: "2026-06-15" }, []],
    ["SC-16, LUND-11.4-16: long-term with a plan", { kind: GroupKind.LONG_TERM, hasPlan: true }, []],
    ["LUND-11.4-10: no coordinator and no term", { hasCoordinator: false }, ["AGREE_LEADER_TERM"]],
    ["LUND-11.4-10, DL-22: no coordinator and a term that is over", { hasCoordinator: false, leaderUntil: "2026-06-14" }, ["AGREE_LEADER_TERM"]],
    ["LUND-11.4-10, DL-22: no coordinator and a term that lasts", { hasCoordinator: false, leaderUntil: "2026-06-15" }, []],
    ["LUND-11.4-34, DL-11: past its day", { meetBy: "2026-06-14" }, ["HOLD_MEETING"]],
    ["LUND-11.4-34, DL-11: on its day", { meetBy: "2026-06-15" }, []],
    ["LUND-11.4-19: a proposal waits", { pendingProposals: 1 }, ["PRESENT_PROPOSALS"]],
    ["LUND-11.4-41: the alternative form without the talk afterwards", { meetings: meeting(PUBLISHED, true) }, ["TELL_OWNER_AFTERWARDS"]],
    ["LUND-11.4-41: with the talk", { meetings: meeting(PUBLISHED, true, "2026-06-15") }, []],
    ["LUND-11.4-41: before it is held", { meetings: meeting(INVITED, true) }, []],
    ["minutes that are drafted", { meetings: meeting(MINUTES_DRAFTED) }, ["PUBLISH_MINUTES"]],
    ["minutes that are confirmed", { meetings: meeting(CONFIRMED) }, ["PUBLISH_MINUTES"]],
    ["dissolved: nothing", { state: GroupState.DISSOLVED, consentOn: null, meetBy: "2026-01-01", hasCoordinator: false }, []],
    ["dissolved, and a proposal still waits", { state: GroupState.DISSOLVED, pendingProposals: 2 }, ["PRESENT_PROPOSALS"]],
  ];

  test.each(table)("%s", (_, changes, expected) => expect(groupTasks({ ...settled, ...changes }, "2026-06-15")).toEqual(expected));

  test.each([
    [null, false],
    ["2026-06-14", true],
    ["2026-06-15", false],
  ])("SC-12: to meet by %s is overdue: %s", (meetBy, expected) => expect(isMeetingOverdue(meetBy, "2026-06-15")).toBe(expected));
});

describe("the lifecycle of a group", () => {
  const states = Object.values(GroupState);

  test.each([
    ["addGroupMember", ["ACTIVE"]],
    ["setGroupGoal", ["ACTIVE"]],
    ["addGroupAction", ["ACTIVE"]],
    ["changeGroupLeader", ["ACTIVE", "EVALUATED"]],
    ["evaluateGroup", ["ACTIVE", "EVALUATED"]],
    ["dissolveGroup", ["ACTIVE", "EVALUATED"]],
    ["reopenGroup", ["DISSOLVED"]],
  ] as const)("LUND-11.4-36, LUND-11.4-39: %s is done from %j", (deed, from) => expect(states.filter((it) => groupAllows(deed as Deed, it))).toEqual(from));

  test("is open until it is dissolved", () => expect(states.filter(isOpenGroup)).toEqual(["ACTIVE", "EVALUATED"]));

  test.each([
    [true, "EVALUATED"],
    [false, "ACTIVE"],
  ])("LUND-11.4-36: evaluated with a need that has ceased %s, it is %s", (ceased, state) => expect(stateAfterGroupEvaluation(ceased)).toBe(state));

  test.each([
    [DissolveReason.NOT_WANTED, GroupState.ACTIVE, null, true],
    [DissolveReason.NO_LONGER_NEEDED, GroupState.ACTIVE, true, false],
    [DissolveReason.NO_LONGER_NEEDED, GroupState.EVALUATED, false, false],
    [DissolveReason.NO_LONGER_NEEDED, GroupState.EVALUATED, true, true],
  ])("LUND-11.4-36, LUND-11.4-37: %s of one that is %s, evaluated together %s: %s", (reason, state, evaluatedJointly, expected) => {
    expect(isEvaluatedFor(reason, { state, evaluatedJointly })).toBe(expected);
  });

  test.each([
    [[Role.PROFESSIONAL], false, "FIXED"],
    [[Role.SPECIALIST_SERVICE], false, "AD_HOC"],
    [[], false, "AD_HOC"],
    [[], true, "FIXED"],
  ])("LUND-11.4-23: somebody with the roles %j, on the person's side %s, is %s", (roles, isParty, kind) => expect(usualMemberKind(roles, isParty)).toBe(kind));

  test("LUND-11.4-13, LOPPA-AG-4: is led by its leader or the coordinator; who belongs to it the unit's leader settles too", () => {
    const unitLeader = { relations: [], roles: [Role.UNIT_LEADER] };
    const coordinator = { relations: [AccessBasis.COORDINATOR], roles: [] };
    const member = { relations: [AccessBasis.GROUP_MEMBER], roles: [] };
    expect([coordinator, member, unitLeader].map((it) => mayLeadGroup(it, false))).toEqual([true, false, false]);
    expect([coordinator, member, unitLeader].map((it) => mayComposeGroup(it, false))).toEqual([true, false, true]);
    expect(mayLeadGroup(member, true)).toBe(true);
  });
});
