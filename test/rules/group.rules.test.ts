import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { GroupFounding, GroupKind } from "../../src/entities/responsibility-group.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import { groupWarnings, isFoundingChosen, mayFound } from "../../src/rules/group.rules.js";
import { type MunicipalityName, policyOf, silentPolicy } from "./policies.js";

const { VIA_UNIT_LEADER, BY_COORDINATOR, BY_INSTANCE } = GroupFounding;
const ways = Object.values(GroupFounding);
const bases = Object.values(AccessBasis);
const roles = Object.values(Role);

describe("the ways a group is founded", () => {
  test.each<[MunicipalityName, readonly GroupFounding[]]>([
    ["loppa", [VIA_UNIT_LEADER]],
    ["luster", ways],
    ["stranda", ways],
    ["lund", [BY_COORDINATOR, BY_INSTANCE]],
    ["salangen", ways],
  ])("CON-14: in %s these are open: %j", (name, open) => {
    expect(ways.filter((it) => isFoundingChosen(it, policyOf(name)))).toEqual(open);
  });

  test("CON-14: where nothing was said any of them will do", () => {
    expect(ways.every((it) => isFoundingChosen(it, silentPolicy()))).toBe(true);
  });
});

describe("who founds", () => {
  test.each([
    [VIA_UNIT_LEADER, ["UNIT_LEADER"], "LOPPA-FLOW-7: the need is reported to the unit's leader"],
    [BY_COORDINATOR, ["COORDINATOR"], "LUND-7-9: the coordinator founds"],
    [BY_INSTANCE, ["HANDLER", "COORDINATOR"], "LUND-11.4-8: whoever received the need takes the initiative"],
  ])("%s: %j: %s", (founding, who) => {
    const byRelation = bases.filter((it) => mayFound(founding, { relations: [it], roles: [] }));
    const byRole = roles.filter((it) => mayFound(founding, { relations: [], roles: [it] }));

    expect([...byRelation, ...byRole]).toEqual(who);
  });

  test.each(ways)("%s is for nobody without relation or role", (founding) => {
    expect(mayFound(founding, { relations: [], roles: [] })).toBe(false);
  });
});

describe("advice on a new group", () => {
  const { LONG_TERM, TIME_LIMITED } = GroupKind;

  test.each([
    [TIME_LIMITED, true, true, null, []],
    [TIME_LIMITED, true, false, null, []],
    [TIME_LIMITED, false, false, "2027-06-15", []],
    [TIME_LIMITED, false, false, null, ["LEADER_TERM_MISSING"]],
    [LONG_TERM, true, true, null, []],
    [LONG_TERM, true, false, null, ["OFFER_PLAN_TO_LONG_TERM_GROUP"]],
    [LONG_TERM, false, true, null, ["LEADER_TERM_MISSING"]],
    [LONG_TERM, false, false, "2027-06-15", ["OFFER_PLAN_TO_LONG_TERM_GROUP"]],
    [LONG_TERM, false, false, null, ["LEADER_TERM_MISSING", "OFFER_PLAN_TO_LONG_TERM_GROUP"]],
  ])("LUND-11.4-10, LUND-11.4-16, SC-16: %s, coordinator %p, plan %p, leader until %p: %j", (kind, hasCoordinator, hasPlan, leaderUntil, warnings) => {
    expect(groupWarnings({ kind, hasCoordinator, hasPlan, leaderUntil })).toEqual(warnings);
  });
});
