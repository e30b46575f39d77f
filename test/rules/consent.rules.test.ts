import { describe, expect, test } from "@jest/globals";
import { PartyRole } from "../../src/entities/case-party.entity.js";
import { capacityToConsent, mustBeHeard } from "../../src/rules/consent.rules.js";

const PERSON = "person";
const PARENT = "parent";
const GUARDIAN = "guardian";
const TODAY = "2026-06-15";

/** Birth dates that make somebody so old today, on the birthday or the day before it. */
const bornTurning = (age: number): string => `${2026 - age}-06-15`;
const bornTurningTomorrow = (age: number): string => `${2026 - age}-06-16`;

const party = (personId: string, role: PartyRole, more: Partial<{ parentalResponsibility: boolean; since: string; until: string | null }> = {}) => ({
  personId,
  role,
  parentalResponsibility: role === PartyRole.PARENT ? true : null,
  since: "2020-01-01",
  until: null,
  ...more,
});

const responsible = party(PARENT, PartyRole.PARENT);
const notResponsible = party(PARENT, PartyRole.PARENT, { parentalResponsibility: false });
const guardian = party(GUARDIAN, PartyRole.GUARDIAN);

describe("who may consent (LAW-14)", () => {
  test.each([
    ["a child of 15 years", bornTurning(15), null, "PARENT"],
    ["a child the day before 16", bornTurningTomorrow(16), null, "PARENT"],
    ["a young person on the 16th birthday", bornTurning(16), "OWNER", null],
    ["a young person of 17", bornTurning(17), "OWNER", null],
    ["somebody of 18", bornTurning(18), "OWNER", null],
    ["a newborn", TODAY, null, "PARENT"],
    ["an unborn child", null, null, "PARENT"],
    ["somebody old", "1930-01-01", "OWNER", null],
  ])("LAW-14, INV-14: for %s, born %p: the person as %p, a parent with responsibility as %p", (_, birthDate, own, parents) => {
    const subject = { id: PERSON, birthDate };

    expect(capacityToConsent(PERSON, subject, [responsible], TODAY)).toBe(own);
    expect(capacityToConsent(PARENT, subject, [responsible], TODAY)).toBe(parents);
  });

  test("INV-14, SC-23: the parents' right lapses on the 16th birthday, and the young person's begins", () => {
    const subject = { id: PERSON, birthDate: "2010-06-15" };
    const who = (on: string) => [capacityToConsent(PARENT, subject, [responsible], on), capacityToConsent(PERSON, subject, [responsible], on)];

    expect([who("2026-06-14"), who("2026-06-15")]).toEqual([
      ["PARENT", null],
      [null, "OWNER"],
    ]);
  });

  test.each([
    ["a parent with responsibility", [responsible], PARENT, "PARENT"],
    ["a parent without responsibility", [notResponsible], PARENT, null],
    ["a parent of whom nothing is known", [{ ...responsible, parentalResponsibility: null }], PARENT, null],
    ["the other parent, without a line of their own", [responsible], "other parent", null],
    ["a guardian", [guardian], GUARDIAN, "GUARDIAN"],
    ["next of kin", [party(PARENT, PartyRole.NEXT_OF_KIN)], PARENT, null],
    ["a proxy", [party(PARENT, PartyRole.PROXY)], PARENT, null],
    ["next of kin marked with parental responsibility", [party(PARENT, PartyRole.NEXT_OF_KIN, { parentalResponsibility: true })], PARENT, null],
    ["a stranger", [], PARENT, null],
    ["a parent without responsibility who is guardian", [notResponsible, party(PARENT, PartyRole.GUARDIAN)], PARENT, "GUARDIAN"],
    ["a parent whose responsibility ended yesterday", [{ ...responsible, until: "2026-06-14" }], PARENT, null],
    ["a parent whose responsibility ends today", [{ ...responsible, until: TODAY }], PARENT, "PARENT"],
    ["a parent whose responsibility begins tomorrow", [{ ...responsible, since: "2026-06-16" }], PARENT, null],
    ["a guardian whose mandate began today", [{ ...guardian, since: TODAY }], GUARDIAN, "GUARDIAN"],
    ["a guardian whose mandate has ended", [{ ...guardian, until: "2026-06-14" }], GUARDIAN, null],
  ])("LAW-14: for a child of ten, %s", (_, parties, giver, capacity) => {
    expect(capacityToConsent(giver, { id: PERSON, birthDate: bornTurning(10) }, parties, TODAY)).toBe(capacity);
  });

  test.each([
    ["a guardian", [guardian], GUARDIAN, "GUARDIAN"],
    ["a parent who had responsibility", [responsible], PARENT, null],
    ["next of kin", [party(PARENT, PartyRole.NEXT_OF_KIN)], PARENT, null],
    ["the person, a guardian beside them", [guardian], PERSON, "OWNER"],
  ])("LAW-14: for an adult, %s", (_, parties, giver, capacity) => {
    expect(capacityToConsent(giver, { id: PERSON, birthDate: "1980-01-01" }, parties, TODAY)).toBe(capacity);
  });
});

describe("who must have been heard (pbrl § 4-4)", () => {
  test.each<[string | null, boolean, string]>([
    [bornTurningTomorrow(7), false, "the day before 7"],
    [bornTurning(7), true, "from the 7th birthday"],
    [bornTurning(12), true, "at 12"],
    [bornTurningTomorrow(16), true, "until the day before 16"],
    [bornTurning(16), false, "no longer at 16, when it is the young person's own"],
    [bornTurning(40), false, "not an adult"],
    [TODAY, false, "not a newborn"],
    [null, false, "not an unborn child"],
  ])("LAW-14, FAIL-21, LUND-9-6: born %p: %p: %s", (birthDate, heard) => {
    expect(mustBeHeard(birthDate, TODAY)).toBe(heard);
  });
});
