import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { GroupMeetingKind, GroupMeetingState } from "../../src/entities/group-meeting.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import {
  groupMeetingAllows,
  isInvitationLate,
  isWithoutWish,
  lastDayOfCalledIn,
  mayCallMeeting,
  mayReadAllOfMeeting,
  mayRunMeeting,
  missingInInvitation,
  needsGroup,
  needsPermission,
} from "../../src/rules/group-meeting.rules.js";
import type { Deed } from "../../src/tenants/deeds.js";
import { policyOf } from "./policies.js";

const states = Object.values(GroupMeetingState);
const bases = Object.values(AccessBasis);

describe("the lifecycle of a meeting", () => {
  test.each([
    ["inviteToGroupMeeting", ["PLANNED"]],
    ["cancelGroupMeeting", ["PLANNED", "INVITED"]],
    ["recordGroupMeeting", ["INVITED", "MINUTES_DRAFTED"]],
    ["confirmGroupMinutes", ["MINUTES_DRAFTED"]],
    ["publishGroupMinutes", ["CONFIRMED"]],
    ["answerProposal", ["CONFIRMED", "PUBLISHED"]],
    ["recordProposalAnswer", ["CONFIRMED", "PUBLISHED"]],
    ["correctProposalAnswer", ["CONFIRMED", "PUBLISHED"]],
    ["moveToCooperationMeeting", ["PLANNED", "INVITED"]],
  ] as const)("LUND-11.4-24, LUND-11.4-32, LUND-11.4-35: %s is done from %j", (deed, from) => {
    expect(states.filter((it) => groupMeetingAllows(deed as Deed, it))).toEqual(from);
  });
});

test.each([
  ["2026-06-15", "2026-06-29", 14, false],
  ["2026-06-15", "2026-06-28", 14, true],
  ["2026-06-15", "2026-06-25", 14, true],
  ["2026-06-15", "2026-06-15", null, false],
])("SC-12, DL-10, LUND-11.4-24: sent %s for %s with %s days set: late %s", (today, meetsOn, invitationDays, expected) => {
  const policy = policyOf("lund");
  expect(isInvitationLate(today, meetsOn, { ...policy, group: { ...policy.group, invitationDays } })).toBe(expected);
});

test.each([
  [{}, []],
  [{ time: null }, ["TIME"]],
  [{ place: null }, ["PLACE"]],
  [{ points: 0 }, ["AGENDA"]],
  [{ addresses: [] }, ["PARTICIPANTS"]],
  [{ addresses: ["Rådhuset", null] }, ["ADDRESS"]],
])("LUND-11.4-26b, LUND-11.4-26c, LUND-11.4-26d: an invitation with %j lacks %j", (changes, missing) => {
  expect(missingInInvitation({ time: "13:00", place: "Rådhuset", points: 1, addresses: ["Rådhuset"], ...changes })).toEqual(missing);
});

test.each([
  [true, null, true],
  [true, "2026-06-10", false],
  [false, null, false],
])("LUND-11.4-20: sensitive %s, wished on %s: without the person's wish %s", (sensitive, wishedOn, expected) => {
  expect(isWithoutWish({ sensitive, wishedOn })).toBe(expected);
});

test.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
])("LUND-11.4-38: had a group %s, has one %s: takes permission %s", (had, has, expected) => {
  expect(needsPermission(had, has)).toBe(expected);
});

test("LUND-2-SAM-1, LUND-11.4-40: the group's own meetings and the alternative form take a group", () => {
  expect(Object.values(GroupMeetingKind).filter(needsGroup)).toEqual(["GROUP", "ALTERNATIVE"]);
});

describe("who calls, runs and reads a meeting", () => {
  const nobody = { relations: [], roles: [] };

  test.each([
    [GroupMeetingKind.COOPERATION, nobody, false, true],
    [GroupMeetingKind.GROUP, nobody, false, false],
    [GroupMeetingKind.GROUP, nobody, true, true],
    [GroupMeetingKind.ALTERNATIVE, { relations: [AccessBasis.COORDINATOR], roles: [] }, false, true],
    [GroupMeetingKind.GROUP, { relations: [], roles: [Role.UNIT_LEADER] }, false, false],
    [GroupMeetingKind.START_UP, { relations: [], roles: [Role.UNIT_LEADER] }, false, true],
  ])("LUND-11.4-13, LUND-2-SAM-2: %s by %j, leader of the group %s: %s", (kind, standing, leads, expected) => {
    expect(mayCallMeeting(kind, standing, leads)).toBe(expected);
  });

  test.each([
    [true, false, false, true],
    [false, true, true, true],
    [false, true, false, false],
    [false, false, true, false],
  ])("LUND-11.4-13, LUND-11.4-31: leader %s, minute taker %s, writing %s: %s", (isMeetingLeader, isMinuteTaker, writes, expected) => {
    expect(mayRunMeeting({ ...nobody, isMeetingLeader, isMinuteTaker, writes })).toBe(expected);
    expect(mayRunMeeting({ ...nobody, relations: [AccessBasis.COORDINATOR], isMeetingLeader, isMinuteTaker, writes })).toBe(true);
  });

  test("LOPPA-AG-2: by relation alone, the person's side and the coordinator read all of it, and nobody else", () => {
    expect(bases.filter((it) => mayReadAllOfMeeting({ relations: [it] }, false, false))).toEqual(["OWNER", "REPRESENTATIVE", "COORDINATOR"]);
    expect([mayReadAllOfMeeting(nobody, true, false), mayReadAllOfMeeting(nobody, false, true)]).toEqual([true, true]);
  });

  test("LUND-11.4-25: whoever is called in sees the group for a month after", () => expect(lastDayOfCalledIn("2026-07-06")).toBe("2026-08-05"));
});
