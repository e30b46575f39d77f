import { expect, test } from "@jest/globals";
import { DecisionPath } from "../../src/entities/case.entity.js";
import { coordinatorFirst, withoutAppointed } from "../../src/rules/start-up.rules.js";
import type { Deed } from "../../src/tenants/deeds.js";
import { policyOf, silentPolicy } from "./policies.js";

const { UNIT, OWN_UNIT } = DecisionPath;
const letter: readonly Deed[] = ["issueDecisionLetter"];
const facts = { path: UNIT, hasGrant: true, hasCoordinator: false };

test.each([
  ["loppa", letter, facts, ["appointCoordinator", "issueDecisionLetter"]],
  ["loppa", letter, { ...facts, hasCoordinator: true }, ["issueDecisionLetter"]],
  ["loppa", letter, { ...facts, hasGrant: false }, ["issueDecisionLetter"]],
  ["loppa", ["decideCase"], facts, ["decideCase"]],
  ["loppa", ["issueDecisionLetter", "registerOwnUnitHandling"], { ...facts, path: OWN_UNIT }, ["registerOwnUnitHandling", "issueDecisionLetter"]],
  ["lund", letter, facts, ["issueDecisionLetter"]],
] as const)("LOPPA-FLOW-5c: in %s, where %j comes next and %j: %j", (name, deeds, it, expected) => {
  expect(coordinatorFirst(deeds, policyOf(name), it)).toEqual(expected);
});

test("LOPPA-FLOW-5c: a municipality that has said nothing lets the letter go first", () => {
  expect(coordinatorFirst(letter, silentPolicy(), facts)).toEqual(letter);
});

test.each([
  [["appointCoordinator", "handOverCase"], { hasCoordinator: false, withoutChildCoordinator: false }, ["appointCoordinator", "handOverCase"]],
  [["appointCoordinator", "handOverCase"], { hasCoordinator: true, withoutChildCoordinator: false }, ["handOverCase"]],
  [["appointCoordinator", "handOverCase"], { hasCoordinator: true, withoutChildCoordinator: true }, ["appointCoordinator", "handOverCase"]],
  [["issueDecisionLetter", "registerOwnUnitHandling"], { hasCoordinator: true, withoutChildCoordinator: false }, ["issueDecisionLetter"]],
] as const)("STRANDA-ORG-7: of %j, where %j, %j waits", (deeds, it, expected) => {
  expect(withoutAppointed(deeds, it)).toEqual(expected);
});
