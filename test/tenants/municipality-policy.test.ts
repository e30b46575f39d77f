import { describe, expect, test } from "@jest/globals";
import { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";
import { type PolicyFault, PolicyInvalid, readPolicy } from "../../src/tenants/policy-check.js";
import { municipalities, policyOf } from "../rules/policies.js";

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isUnsaid(value: unknown): boolean {
  return value === null || value === "not a choice" || (Array.isArray(value) && value.length === 0);
}

/** The least that a municipality must say. */
const least = {
  writtenForm: "NB",
  unit: { name: "Koordinerende enhet", contact: { kind: "SERVICE_OFFICE", title: "Servicekontoret" } },
  notice: {},
  eligibility: {},
  decision: { paths: ["UNIT"] },
  coordinator: {},
  plan: {},
  group: {},
  report: {},
};

/** The least with one value put in at a path. */
function withValue(path: string, value: unknown): unknown {
  const plain = structuredClone(least) as Record<string, unknown>;
  const names = path.split(".");
  const last = names.pop() ?? "";
  const place = names.reduce((it, name) => (it[name] ??= {}) as Record<string, unknown>, plain);
  place[last] = value;
  return plain;
}

function faultsOf(plain: unknown): readonly PolicyFault[] {
  try {
    readPolicy(plain);
    return [];
  } catch (error) {
    if (error instanceof PolicyInvalid) return error.faults;
    throw error;
  }
}

describe("reading a policy", () => {
  test("what a municipality leaves unsaid is null or empty, and never a neighbour's or a default of ours", () => {
    const policy = structuredClone(readPolicy(least));
    const choices = Object.values(policy).flatMap((it) => (isGroup(it) ? Object.values(it) : [it]));
    const said = choices.filter((it) => it !== policy.unit.contact && !isUnsaid(it));

    expect(said).toEqual(["NB", "Koordinerende enhet", ["UNIT"]]);
    expect(policy.unit.contact).toEqual({
      kind: "SERVICE_OFFICE",
      title: "Servicekontoret",
      postal: null,
      visiting: null,
      phone: null,
      email: null,
      formName: null,
      notOffered: [],
      mapUrl: null,
    });
  });

  test.each([...municipalities])("what was read from %s can be stored and read again unchanged", (name) => {
    const policy = policyOf(name);

    expect(policy).toBeInstanceOf(MunicipalityPolicy);
    expect(readPolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  test("what it was given is left as it was", () => {
    const given = structuredClone(least);
    readPolicy(given);

    expect(given).toEqual(least);
  });

  test.each<[string, unknown, string]>([
    ["writtenForm", "EN", "isEnum"],
    ["writtenForm", undefined, "isEnum"],
    ["unit.name", "", "isNotEmpty"],
    ["unit.name", 7, "isString"],
    ["unit.name", "x".repeat(121), "maxLength"],
    ["unit.contact.kind", "FRIEND", "isEnum"],
    ["unit.contact.phone", "57 68 57 15", "matches"],
    ["unit.contact.phone", "+46701234567", "matches"],
    ["unit.contact.email", "nobody", "matches"],
    ["unit.contact.postal", { line: "Gata 1", postalCode: "123", town: "By" }, "matches"],
    ["unit.contact.postal", "Gata 1, 1234 By", "isObject"],
    ["unit.contact.postal", [], "isObject"],
    ["unit.membersSeeAllCases", "yes", "isBoolean"],
    ["unit.minMeetingsPerYear", 53, "max"],
    ["unit.departments", "Parkveien", "isArray"],
    ["unit.departments", ["Parkveien", "Parkveien"], "arrayUnique"],
    ["unit", [], "isObject"],
    ["notice", [], "isObject"],
    ["notice", null, "isObject"],
    ["notice.channels", ["PIGEON"], "isEnum"],
    ["notice.authorityRequiredFrom", ["NEIGHBOUR"], "isEnum"],
    ["notice.alarmLeadDays", 28, "max"],
    ["notice.alarmLeadDays", 0, "min"],
    ["eligibility.excluded", ["MAGIC"], "isEnum"],
    ["decision.paths", ["BY_LOT"], "isEnum"],
    ["decision.paths", [null], "isEnum"],
    ["decision.allocationBodyQuorum", 0, "min"],
    ["decision.ownUnitRegistrationDays", 366, "max"],
    ["coordinator.maxPlans", 2.5, "isInt"],
    ["coordinator.maxPlans", "5", "isInt"],
    ["coordinator.candidateRule", "CHEAPEST", "isEnum"],
    ["plan.revisionMonths", 25, "max"],
    ["group.founding", ["BY_ITSELF"], "isEnum"],
    ["group.invitationDays", -1, "min"],
    ["report.recipients", Array.from({ length: 51 }, (_, index) => `leder ${index}`), "arrayMaxSize"],
    ["texts", [["x"]], "isObject"],
    ["texts", { topic: "APPEAL", writtenForm: "NB", text: "x" }, "isArray"],
  ])("%s = %j is refused, and the fault names the place and the rule %s", (path, value, rule) => {
    const faults = faultsOf(withValue(path, value));

    expect(faults.some((it) => it.rule === rule && it.path.join(".").startsWith(path))).toBe(true);
    expect(faults.filter((it) => !it.path.join(".").startsWith(path))).toEqual([]);
  });

  test.each([
    ["nationalTexts", ["nationalTexts"]],
    ["unit.leaderName", ["unit", "leaderName"]],
    ["unit.contact.personName", ["unit", "contact", "personName"]],
    ["eligibility.decides", ["eligibility", "decides"]],
    ["decision.appealWeeks", ["decision", "appealWeeks"]],
    ["notice.interimReplyDays", ["notice", "interimReplyDays"]],
    ["plan.contentPoints", ["plan", "contentPoints"]],
  ])("CON-17, CON-18, REG-03: a choice that there is not, such as %s, is refused, so that no municipality chooses past the law", (path, place) => {
    expect(faultsOf(withValue(path, 1))).toEqual([{ path: place, rule: "whitelistValidation" }]);
  });

  test("a fault in the third of several texts is told by its place", () => {
    const text = { topic: "APPEAL", writtenForm: "NB", text: "Du kan klage." };

    expect(faultsOf(withValue("texts", [text, text, { ...text, topic: "GOSSIP" }]))).toEqual([{ path: ["texts", "2", "topic"], rule: "isEnum" }]);
  });

  test("several faults are all told, and the message names each", () => {
    const plain = { ...least, writtenForm: "EN", plan: { revisionMonths: 0 } };

    expect(() => readPolicy(plain)).toThrow("policy invalid: writtenForm (isEnum), plan.revisionMonths (min)");
  });

  test.each([null, undefined, "text", 5, [], [least]])("%j is no policy at all", (plain) => {
    expect(faultsOf(plain)).toEqual([{ path: [], rule: "isObject" }]);
  });
});

describe("choices that cannot both stand", () => {
  test.each<[string, Record<string, unknown>, readonly PolicyFault[]]>([
    ["no way to decide", { decision: { paths: [] } }, [{ path: ["decision", "paths"], rule: "arrayNotEmpty" }]],
    ["a body that decides and has no name", { decision: { paths: ["UNIT_THEN_ALLOCATION_BODY"] } }, [{ path: ["decision", "allocationBodyName"], rule: "requiredByPath" }]],
    ["a number that counts nothing", { eligibility: { minimum: 2 } }, [{ path: ["eligibility", "countUnit"], rule: "requiredByMinimum" }]],
    [
      "fewer meetings expected than the least",
      { unit: { ...least.unit, minMeetingsPerYear: 6, expectedMeetingsPerYear: 5 } },
      [{ path: ["unit", "expectedMeetingsPerYear"], rule: "belowMinimum" }],
    ],
    ["a named body", { decision: { paths: ["UNIT_THEN_ALLOCATION_BODY"], allocationBodyName: "Nemnda" } }, []],
    ["a unit to count and no number to reach", { eligibility: { countUnit: "SERVICE_SOURCE" } }, []],
    ["as many meetings as the least", { unit: { ...least.unit, minMeetingsPerYear: 6, expectedMeetingsPerYear: 6 } }, []],
    ["meetings expected and no least", { unit: { ...least.unit, expectedMeetingsPerYear: 1 } }, []],
  ])("CON-01, CON-03, CON-10: %s", (_, choices, faults) => {
    expect(faultsOf({ ...least, ...choices })).toEqual(faults);
  });
});
