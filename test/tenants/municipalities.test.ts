import { describe, expect, test } from "@jest/globals";
import type { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";
import { fileOf, municipalities, policyOf } from "../rules/policies.js";

/** What is said of each municipality, in the order of the list; null and empty mean that it has not said. */
type Row = readonly [id: string, key: string, loppa: unknown, luster: unknown, stranda: unknown, lund: unknown, salangen: unknown];

const address = (line: string, postalCode: string, town: string) => ({ line, postalCode, town });

const table: readonly Row[] = [
  ["CON-24", "writtenForm", "NB", "NN", "NN", "NB", "NB"],
  ["CON-08", "notice.terms", ["søknad"], ["melding"], ["søknad"], ["søknad", "melding"], ["søknad", "tilmelding"]],
  ["CON-01", "eligibility.minimum", 2, 3, null, 2, null],
  ["CON-01", "eligibility.countUnit", "SERVICE", "PROFESSIONAL_GROUP", null, "SERVICE", "SERVICE_SOURCE"],
  ["CON-01, LOPPA-DEF-3", "eligibility.differentProviders", true, null, null, null, null],
  ["CON-01, LUND-2-KOORDTJ-1", "eligibility.excluded", [], [], [], ["GP", "PUBLIC_HEALTH_NURSE"], []],
  ["CON-02, SALANGEN-IP-5", "eligibility.sources", ["HEALTH_CARE"], [], [], ["HEALTH_CARE"], ["HEALTH_CARE", "SPECIALIST", "CHILD_WELFARE", "NAV"]],
  ["CON-03, CON-22", "decision.paths", ["UNIT"], ["SERVICE_OFFICE", "UNIT"], ["UNIT_THEN_ALLOCATION_BODY", "OWN_UNIT"], ["UNIT"], ["UNIT"]],
  ["CON-03, STRANDA-ORG-3", "decision.allocationBodyName", null, null, "Tildelingsnemnda", null, null],
  ["STRANDA-ORG-3", "decision.allocationBodyQuorum", null, null, null, null, null],
  ["LOPPA-FLOW-2a", "decision.unitMeetingFirst", true, null, null, null, null],
  ["SALANGEN-CONTACT-3", "decision.firstContactInitiates", null, null, null, null, true],
  ["CON-04, STRANDA-GEN-5", "decision.coordinatorByDelegation", null, null, true, null, null],
  ["CON-04", "coordinator.appointedByDepartment", null, null, null, true, null],
  ["DL-18", "decision.ownUnitRegistrationDays", null, null, null, null, null],
  ["CON-07, STRANDA-ORG-4", "notice.writtenRequired", null, null, true, false, null],
  [
    "CON-07",
    "notice.channels",
    ["PAPER", "EMAIL", "SECURE_FORM"],
    ["PAPER", "SECURE_FORM"],
    ["PAPER", "SECURE_FORM"],
    ["PAPER", "PHONE", "IN_PERSON", "SECURE_FORM"],
    ["GENERAL_APPLICATION", "PHONE", "IN_PERSON", "SECURE_FORM"],
  ],
  ["CON-06, LUSTER-NOTICE-3", "notice.authorityRequiredFrom", [], ["PROXY", "NEXT_OF_KIN", "NAV", "SCHOOL_OR_KINDERGARTEN", "CHILD_WELFARE", "OTHER"], [], [], []],
  ["DL-02", "notice.alarmLeadDays", null, null, null, null, null],
  ["CON-10, LOPPA-MEET-1", "unit.minMeetingsPerYear", 5, null, null, null, null],
  ["CON-10, LOPPA-MEET-1", "unit.expectedMeetingsPerYear", 6, null, null, null, null],
  ["CON-11, LUND-6-5", "coordinator.maxPlans", null, null, null, 5, null],
  ["CON-12", "coordinator.candidateRule", null, "SERVICE_PROVIDER", null, "MOST_ACTIVE_SERVICE", null],
  ["DL-25", "coordinator.firstContactDays", null, null, null, null, null],
  ["CON-15, LUND-11.4-34", "group.minMeetingsPerYear", null, null, null, 2, null],
  ["CON-15, LUND-11.4-24", "group.invitationDays", null, null, null, 14, null],
  ["CON-14", "group.founding", ["VIA_UNIT_LEADER"], [], [], ["BY_COORDINATOR", "BY_INSTANCE"], []],
  ["CON-20", "report.recipients", ["helse- og omsorgssjef"], [], ["samarbeidsforum på leiarnivå"], [], []],
  ["CON-20, STRANDA-DUTY-5", "report.sections", [], [], ["tenestetilbod", "framdrift", "utfordringar", "store økonomiske konsekvensar"], [], []],
  ["CON-16, LUND-7-8", "plan.minutesOnlyAllowed", false, false, false, true, false],
  ["DL-12", "plan.revisionMonths", null, null, null, null, null],
  ["CON-09", "unit.contact.kind", "UNIT_LEADER", "SERVICE_OFFICE", "UNIT_LEADER", "UNIT_MAILBOX", "PROFESSION"],
  [
    "CON-09",
    "unit.contact.title",
    "Leder for koordinerende enhet, avdelingsleder Parkveien",
    "Tenestekontoret ved Helsesenteret",
    "Einingsleiar",
    "Koordinerende enhet for habilitering og rehabilitering",
    "Ergoterapeut",
  ],
  ["LOPPA-CONTACT-1, LUSTER-CONTACT-1", "unit.contact.postal", address("Hankenbakken 26", "9550", "Øksfjord"), address("Postboks 104", "6866", "Gaupne"), null, null, null],
  ["LUSTER-CONTACT-2", "unit.contact.visiting", null, address("Øyagata 4", "6868", "Gaupne"), null, null, null],
  ["LUSTER-CONTACT-3, STRANDA-CONTACT-1, LUND-CONTACT-2", "unit.contact.phone", null, "+4757685715", "+4746411059", "+4747908455", null],
  ["LUND-CONTACT-1", "unit.contact.email", null, null, null, "k.enhet@lund.kommune.no", null],
  [
    "LUSTER-LINK-1, SALANGEN-IP-7",
    "unit.links",
    [],
    [{ title: "Helsedirektoratet sine sider", url: "https://www.helsedirektoratet.no/" }],
    [],
    [],
    [{ title: "Individuell plan og koordinator på Helsenorge", url: "https://www.helsenorge.no/rettigheter/individuell-plan" }],
  ],
  ["LUND-6-3", "unit.mainDepartment", null, null, null, "Helse og omsorg", null],
  ["LUND-6-4", "unit.childPlanDepartments", [], [], [], ["Helse og omsorg", "Kultur og oppvekst"], []],
  ["DL-01", "notice.acknowledgementDays", null, null, null, null, null],
  ["LUND-5-1, LUND-5-3, LUND-5-4", "notice.informationChecked", null, null, null, true, null],
  ["LOPPA-FLOW-5c", "decision.startUpWithGrant", true, null, null, null, null],
  ["DL-12", "deadlines", null, null, null, null, null],
  ["CON-18", "letterTexts", [], [], [], [], []],
  ["DL-24", "unit.informationReviewedOn", null, null, null, null, null],
  ["DL-24", "unit.informationReviewMonths", null, null, null, null, null],
  ["STRANDA-CONTACT-2", "unit.contact.mapUrl", null, null, null, null, null],
  ["LOPPA-CONTACT-2, SALANGEN-CONTACT-5", "unit.contact.notOffered", [], [], [], [], []],
  ["INV-07", "eligibility.indicators", [], [], [], [], []],
  ["LUND-6-5", "coordinator.capCountsCases", null, null, null, null, null],
  ["LUND-11.2-0, LUND-11.2-1", "coordinator.changeProcedure", null, null, null, "EIGHT_STEPS", null],
  ["LUND-8-4", "plan.evaluationMonths", null, null, null, null, null],
  ["SAM-50, SAM-129", "plan.sections", [], [], [], [], []],
  ["SAM-128", "plan.templates", [], [], [], [], []],
  [
    "STRANDA-DUTY-5",
    "report.parts",
    [],
    [],
    [
      { heading: "tenestetilbod", figures: ["SERVICES", "OPEN_NEEDS"] },
      { heading: "framdrift", figures: ["NOTICES", "DECISIONS", "PLANS", "COORDINATORS", "GROUPS"] },
      { heading: "utfordringar", figures: ["DEADLINES", "APPEALS"] },
    ],
    [],
    [],
  ],
  ["CON-20", "report.dueDays", null, null, null, null, null],
  ["LUND-11.3-3", "progress", null, null, null, null, null],
  ["SAM-102", "room", null, null, null, null, null],
  [
    "Departments",
    "unit.departments",
    ["Parkveien", "Sykehjemmet", "Fysioterapitjenesten", "Helsestasjonen"],
    ["Tenestekontoret"],
    [],
    ["Helse og omsorg", "Kultur og oppvekst"],
    ["Helse og omsorg"],
  ],
];

function valueAt(policy: MunicipalityPolicy, key: string): unknown {
  const value = key.split(".").reduce<unknown>((it, name) => (it as Record<string, unknown>)[name], policy);
  return value === undefined ? "not a choice" : structuredClone(value);
}

describe("the five municipalities that come with the product", () => {
  test.each(table)("%s: %s", (_, key, ...expected) => {
    expect(municipalities.map((name) => valueAt(policyOf(name), key))).toEqual(expected);
  });

  test("nothing of anybody's choices is left out above", () => {
    const told = new Set([...table.map(([, key]) => key.replace(/^unit\.contact\..*/, "unit.contact")), "unit.name", "unit.membersSeeAllCases", "texts"]);
    const all = Object.entries(policyOf("loppa")).flatMap(([section, value]) => (isGroup(value) ? Object.keys(value).map((it) => `${section}.${it}`) : [section]));

    expect(all.filter((it) => !told.has(it))).toEqual([]);
  });

  test.each([
    ["loppa", "963063237", "5614", [["5432", "2023-12-31"]]],
    ["luster", "964968241", "4644", []],
    ["stranda", "964980098", "1525", []],
    ["lund", "964966486", "1112", []],
    ["salangen", "961416388", "5522", [["5417", "2023-12-31"]]],
  ] as const)("%s has organisation number %s, number %s and earlier numbers %j", (name, orgNumber, code, earlier) => {
    const file = fileOf(name);

    expect([file.orgNumber, isOrgNumber(file.orgNumber)]).toEqual([orgNumber, true]);
    expect(file.numbers.filter((it) => it.validTo === undefined).map((it) => it.code)).toEqual([code]);
    expect(file.numbers.filter((it) => it.validTo !== undefined).map((it) => [it.code, it.validTo])).toEqual(earlier);
  });

  test.each([...municipalities])("every choice of %s that is pointed to as its own text's is a choice it has made", (name) => {
    const unmade = Object.keys(fileOf(name).sources ?? {}).filter((key) => isUnsaid(valueAt(policyOf(name), key)));

    expect(unmade).toEqual([]);
  });
});

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isUnsaid(value: unknown): boolean {
  return value === null || value === "not a choice" || (Array.isArray(value) && value.length === 0);
}

/** The check digit of organisation numbers, modulus 11. */
function isOrgNumber(text: string): boolean {
  const digits = [...text].map(Number);
  const sum = [3, 2, 7, 6, 5, 4, 3, 2, 1].reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return digits.length === 9 && sum % 11 === 0;
}
