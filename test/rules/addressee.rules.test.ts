import { describe, expect, test } from "@jest/globals";
import { PartyRole } from "../../src/entities/case-party.entity.js";
import { addresseesOf, askedToConsent, type PersonsSide } from "../../src/rules/addressee.rules.js";

const ON = "2026-06-15";
const { PARENT, GUARDIAN, PROXY, NEXT_OF_KIN } = PartyRole;

interface Told {
  readonly born?: string | null;
  readonly expected?: string | null;
  readonly parties?: readonly (readonly [string, PartyRole, (boolean | null)?, { since?: string; until?: string }?])[];
  readonly representing?: readonly string[];
}

/** A person's side, where everybody but next of kin has access unless the test says otherwise. */
function side({ born = "1980-01-01", expected = null, parties = [], representing }: Told): PersonsSide {
  return {
    subject: { id: "owner", birthDate: born, expectedBirthDate: expected },
    parties: parties.map(([personId, role, parentalResponsibility = null, days]) => ({
      personId,
      role,
      parentalResponsibility,
      since: days?.since ?? "2026-01-01",
      until: days?.until ?? null,
    })),
    representing: representing ?? parties.flatMap(([personId, role]) => (role === NEXT_OF_KIN ? [] : [personId])),
  };
}

const told = (it: Told): string[] => addresseesOf(side(it), ON).map(({ personId, capacity }) => `${personId} ${capacity}`);
const parent = ["mother", PARENT, true] as const;
const other = ["father", PARENT, true] as const;

describe("who is written to (PROC-08)", () => {
  test.each<[string, Told, string[]]>([
    ["an adult", {}, ["owner OWNER"]],
    ["a child on the day before fifteen, with both parents", { born: "2011-06-16", parties: [parent, other] }, ["mother PARENT", "father PARENT"]],
    [
      "PROC-08, fvl § 27: a young person from the day of fifteen, beside the parents",
      { born: "2011-06-15", parties: [parent, other] },
      ["owner OWNER", "mother PARENT", "father PARENT"],
    ],
    ["a young person from sixteen in their own right, whose parents' access has ended", { born: "2010-06-15", parties: [parent], representing: [] }, ["owner OWNER"]],
    ["a young person of seventeen whom a parent still represents", { born: "2008-06-16", parties: [parent] }, ["owner OWNER", "mother PARENT"]],
    ["somebody of eighteen, never through a parent", { born: "2008-06-15", parties: [parent] }, ["owner OWNER"]],
    ["a parent without responsibility is never written to", { born: "2018-01-01", parties: [parent, ["father", PARENT, false]] }, ["mother PARENT"]],
    ["a parent whose responsibility is not known is not written to", { born: "2018-01-01", parties: [parent, ["father", PARENT, null]] }, ["mother PARENT"]],
    [
      "LAW-09: for a child that is not born, both parents and never the child",
      { born: null, expected: "2026-09-01", parties: [parent, other] },
      ["mother PARENT", "father PARENT"],
    ],
    ["a small child whom nobody represents: nobody", { born: "2018-01-01" }, []],
    ["somebody whose age nobody knows", { born: null }, ["owner OWNER"]],
    ["a child whose age nobody knows, through the parent", { born: null, parties: [parent] }, ["mother PARENT"]],
    ["a guardian beside the person", { parties: [["guardian", GUARDIAN]] }, ["owner OWNER", "guardian GUARDIAN"]],
    ["a guardian whose access has ended is not written to", { parties: [["guardian", GUARDIAN]], representing: [] }, ["owner OWNER"]],
    ["PROC-04, fvl § 12: a proxy, and the party as well", { parties: [["proxy", PROXY]] }, ["owner OWNER", "proxy PROXY"]],
    ["next of kin are not written to, even with access", { parties: [["sister", NEXT_OF_KIN]], representing: ["sister"] }, ["owner OWNER"]],
    ["a party from tomorrow is not", { parties: [["proxy", PROXY, null, { since: "2026-06-16" }]] }, ["owner OWNER"]],
    ["a party to the end of today still is", { parties: [["proxy", PROXY, null, { until: "2026-06-15" }]] }, ["owner OWNER", "proxy PROXY"]],
    ["a party to the end of yesterday is not", { parties: [["proxy", PROXY, null, { until: "2026-06-14" }]] }, ["owner OWNER"]],
    [
      "somebody who is both guardian and proxy gets one letter",
      {
        parties: [
          ["sister", GUARDIAN],
          ["sister", PROXY],
        ],
      },
      ["owner OWNER", "sister GUARDIAN"],
    ],
  ])("%s", (_, it, expected) => expect(told(it)).toEqual(expected));
});

describe("who is asked for consent to a plan (LOPPA-FLOW-5b)", () => {
  const asked = (it: Told): string[] => {
    const whole = side(it);
    return askedToConsent(addresseesOf(whole, ON), whole, ON).map((one) => one.personId);
  };

  test.each<[string, Told, string[]]>([
    ["an adult", {}, ["owner"]],
    ["an adult with a proxy, who cannot consent", { parties: [["proxy", PROXY]] }, ["owner"]],
    ["the parents of somebody of fifteen, who is told of the decision and cannot consent", { born: "2011-06-15", parties: [parent, other] }, ["mother", "father"]],
    ["somebody of sixteen alone, though a parent still represents", { born: "2010-06-15", parties: [parent] }, ["owner"]],
    ["somebody whose age nobody knows", { born: null }, ["owner"]],
    ["nobody, where a young person of fifteen has no parents in the case", { born: "2011-06-15" }, []],
  ])("%s", (_, it, expected) => expect(asked(it)).toEqual(expected));
});
