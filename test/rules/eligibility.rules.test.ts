import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { RightKind } from "../../src/entities/assessment.entity.js";
import { DecisionOutcome } from "../../src/entities/decision.entity.js";
import { EligibilityBasis, ServiceType } from "../../src/entities/service-received.entity.js";
import { whyItCannotStand } from "../../src/rules/decision.rules.js";
import { basesOfRight, indicatorOf, meetsTest, restsOnNavAlone } from "../../src/rules/eligibility.rules.js";
import { CountUnit } from "../../src/tenants/policy-enums.js";
import { changed, municipalities, type MunicipalityName, policyOf, silentPolicy } from "./policies.js";

const { INDIVIDUAL_PLAN, COORDINATOR, CHILD_COORDINATOR } = RightKind;

type Row = readonly [keyof typeof ServiceType, keyof typeof EligibilityBasis, string, string];

const services = (rows: readonly Row[]) =>
  rows.map(([type, source, provider, professionalGroup]) => ({ type: ServiceType[type], source: EligibilityBasis[source], provider, professionalGroup }));

const indicatorIn = (name: MunicipalityName, rows: readonly Row[]) => indicatorOf(services(rows), policyOf(name).eligibility);

describe("the indicator of each municipality, for the same seven services (CON-01, CON-02)", () => {
  const seven: readonly Row[] = [
    ["GP", "HEALTH_CARE", "Legekontoret", "lege"],
    ["PUBLIC_HEALTH_NURSE", "HEALTH_CARE", "Helsestasjonen", "helsesykepleier"],
    ["HOME_NURSING", "HEALTH_CARE", "Hjemmetjenesten", "sykepleier"],
    ["RESPITE", "HEALTH_CARE", "Hjemmetjenesten", "sykepleier"],
    ["HOSPITAL", "SPECIALIST", "Sykehuset", " Lege "],
    ["WORK_AND_BENEFITS", "NAV", "Nav-kontoret", "veileder"],
    ["SCHOOL", "EDUCATION", "Skolen", "lærer"],
  ];

  test("CON-01, CON-02, LOPPA-DEF-3: Loppa counts health and care services, never more of them than there are providers", () => {
    expect(indicatorIn("loppa", seven)).toEqual({
      countUnit: "SERVICE",
      minimum: 2,
      count: 3,
      counted: ["GP", "HOME_NURSING", "PUBLIC_HEALTH_NURSE", "RESPITE"],
      leftOut: ["HOSPITAL", "SCHOOL", "WORK_AND_BENEFITS"],
      met: true,
    });
  });

  test("CON-01, CON-02, LUSTER-CRIT-1: Luster counts professional groups from every sector, however they are written", () => {
    expect(indicatorIn("luster", seven)).toEqual({
      countUnit: "PROFESSIONAL_GROUP",
      minimum: 3,
      count: 5,
      counted: ["helsesykepleier", "lege", "lærer", "sykepleier", "veileder"],
      leftOut: [],
      met: true,
    });
  });

  test("CON-01: Stranda has said nothing, so there is no indicator", () => {
    expect(indicatorIn("stranda", seven)).toBeNull();
  });

  test("CON-01, CON-02, LUND-2-KOORDTJ-1: Lund counts without GP and public health nurse, and lists them all the same", () => {
    expect(indicatorIn("lund", seven)).toEqual({
      countUnit: "SERVICE",
      minimum: 2,
      count: 2,
      counted: ["HOME_NURSING", "RESPITE"],
      leftOut: ["GP", "HOSPITAL", "PUBLIC_HEALTH_NURSE", "SCHOOL", "WORK_AND_BENEFITS"],
      met: true,
    });
  });

  test("CON-01, CON-02, SALANGEN-IP-5: Salangen counts sectors on its list and has no number to reach", () => {
    expect(indicatorIn("salangen", seven)).toEqual({
      countUnit: "SERVICE_SOURCE",
      minimum: null,
      count: 3,
      counted: ["HEALTH_CARE", "NAV", "SPECIALIST"],
      leftOut: ["EDUCATION"],
      met: null,
    });
  });
});

describe("whether the municipality's own number is reached", () => {
  const nurse: Row = ["HOME_NURSING", "HEALTH_CARE", "Hjemmetjenesten", "sykepleier"];
  const respite: Row = ["RESPITE", "HEALTH_CARE", "Hjemmetjenesten", "omsorgsarbeider"];
  const physio: Row = ["PHYSIOTHERAPY", "HEALTH_CARE", "Fysioterapitjenesten", "fysioterapeut"];
  const doctor: Row = ["GP", "HEALTH_CARE", "Legekontoret", "lege"];
  const hospital: Row = ["HOSPITAL", "SPECIALIST", "Sykehuset", "lege"];

  test.each<[string, readonly Row[], Partial<Record<MunicipalityName, boolean>>]>([
    ["none", [], { loppa: false, luster: false, lund: false }],
    ["two from one provider", [nurse, respite], { loppa: false, luster: false, lund: true }],
    ["two from two providers", [nurse, physio], { loppa: true, luster: false, lund: true }],
    ["one beside the GP", [nurse, doctor], { loppa: true, luster: false, lund: false }],
    ["three professional groups", [nurse, physio, doctor], { loppa: true, luster: true, lund: true }],
    ["one beside the hospital", [nurse, hospital], { loppa: false, luster: false, lund: false }],
    ["the same service twice", [nurse, nurse], { loppa: false, luster: false, lund: false }],
  ])("CON-01: %s", (_, rows, reached) => {
    for (const name of ["loppa", "luster", "lund"] as const) expect([name, indicatorIn(name, rows)?.met]).toEqual([name, reached[name]]);
  });

  test("INV-07: it decides nothing: what the law's test says is the same whatever the indicator says, and so is what may be decided", () => {
    const proposal = { facts: "Fakta.", considerations: "Vurdering.", legalBasis: ["pbrl § 2-5"], refusalReason: null };
    const kinds = fc.constantFrom(...Object.values(RightKind));
    fc.assert(
      fc.property(
        kinds,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(...municipalities),
        fc.subarray([nurse, respite, physio, doctor, hospital]),
        (kind, longTerm, coordinated, name, rows) => {
          const test = { kind, longTerm, coordinated, complex: null, seriousCondition: true, bases: [EligibilityBasis.HEALTH_CARE] };
          const withIndicator = { ...test, indicator: indicatorIn(name, rows) };
          const granted = whyItCannotStand({ ...proposal, kind, outcome: DecisionOutcome.GRANTED }, { ...withIndicator, meetsTest: meetsTest(test) });
          expect(meetsTest(withIndicator)).toBe(meetsTest(test));
          expect(granted).toBe(meetsTest(test) ? null : "DECISION_CONTRADICTS_ASSESSMENT");
        },
      ),
    );
  });

  test("CON-01: a number reached exactly is reached, and one short is not", () => {
    const atLeast = (minimum: number) => changed(silentPolicy(), { eligibility: { minimum, countUnit: CountUnit.SERVICE } }).eligibility;

    expect([2, 3].map((it) => indicatorOf(services([nurse, physio]), atLeast(it))?.met)).toEqual([true, false]);
  });
});

describe("the law's own test", () => {
  /** Long-term, coordinated, complex, serious condition; then plan, coordinator, child coordinator. */
  const table: readonly (readonly [string, string])[] = [
    ["----", "---"],
    ["---S", "---"],
    ["--X-", "-c-"],
    ["--XS", "-c-"],
    ["-C--", "---"],
    ["-C-S", "---"],
    ["-CX-", "-c-"],
    ["-CXS", "-c-"],
    ["L---", "---"],
    ["L--S", "---"],
    ["L-X-", "-c-"],
    ["L-XS", "-cb"],
    ["LC--", "pc-"],
    ["LC-S", "pcb"],
    ["LCX-", "pc-"],
    ["LCXS", "pcb"],
  ];
  const limbs = (given: string, unsaid: false | null = false) => ({
    longTerm: given.includes("L"),
    coordinated: given.includes("C"),
    complex: given.includes("X") || unsaid,
    seriousCondition: given.includes("S") || unsaid,
  });
  const rights = (given: string, bases: readonly EligibilityBasis[], unsaid: false | null = false): string =>
    [INDIVIDUAL_PLAN, COORDINATOR, CHILD_COORDINATOR].map((kind, index) => (meetsTest({ kind, ...limbs(given, unsaid), bases: [...bases] }) ? "pcb"[index] : "-")).join("");

  test("has a row for every combination", () => expect(new Set(table.map(([given]) => given)).size).toBe(16));

  test.each(table)("LAW-01, LAW-04, LAW-08: %s (long-term, coordinated, complex, serious) gives %s (plan, coordinator, child coordinator)", (given, expected) => {
    expect(rights(given, [EligibilityBasis.HEALTH_CARE])).toBe(expected);
    expect(rights(given, [], null)).toBe(expected);
  });

  test.each(table)("LAW-32, LUND-4-1: %s in the qualification programme gives a plan outright, and nothing more than %s else", (given, expected) => {
    expect(rights(given, [EligibilityBasis.QUALIFICATION_PROGRAMME])).toBe(`p${expected.slice(1)}`);
  });

  test.each(Object.values(EligibilityBasis).filter((it) => it !== EligibilityBasis.QUALIFICATION_PROGRAMME))("LAW-32: no other basis does: %s changes nothing", (basis) => {
    for (const [given, expected] of table) expect(rights(given, [basis])).toBe(expected);
  });

  test("LAW-08, SALANGEN-IP-2: complex needs give a coordinator to somebody who has no right to a plan", () => {
    expect(rights("--X-", [EligibilityBasis.HEALTH_CARE])).toBe("-c-");
  });
});

describe("NAV alone (LAW-31)", () => {
  const { NAV, HEALTH_CARE, SPECIALIST, SOCIAL_SERVICES, QUALIFICATION_PROGRAMME } = EligibilityBasis;

  test.each<[RightKind, readonly EligibilityBasis[], boolean, string]>([
    [COORDINATOR, [NAV], true, "a coordinator needs another basis too"],
    [COORDINATOR, [NAV, NAV], true, "however often it is named"],
    [COORDINATOR, [SOCIAL_SERVICES], true, "the social services' act gives no coordinator either (LAW-32)"],
    [COORDINATOR, [NAV, SOCIAL_SERVICES, QUALIFICATION_PROGRAMME], true, "nor do all of them together (LAW-32)"],
    [COORDINATOR, [SOCIAL_SERVICES, HEALTH_CARE], false, "health and care carries it"],
    [COORDINATOR, [NAV, HEALTH_CARE], false, "health and care carries it"],
    [COORDINATOR, [SPECIALIST, NAV], false, "so does the specialist service"],
    [COORDINATOR, [HEALTH_CARE], false, "without NAV there is no question"],
    [COORDINATOR, [], false, "with no basis named nothing is said of NAV"],
    [INDIVIDUAL_PLAN, [NAV], false, "a plan may rest on NAV"],
    [CHILD_COORDINATOR, [NAV], false, "a child coordinator rests on the child's condition"],
  ])("LAW-31, SALANGEN-IP-5: %s on %j: %p: %s", (kind, bases, alone) => {
    expect(restsOnNavAlone({ kind, bases: [...bases] })).toBe(alone);
  });
});

describe("on which basis a right rests", () => {
  const carried = (kind: RightKind): string[] =>
    basesOfRight({ kind, bases: Object.values(EligibilityBasis) })
      .filter((it) => it.carriesAlone)
      .map((it) => it.basis);

  test.each([
    [INDIVIDUAL_PLAN, ["HEALTH_CARE", "SPECIALIST", "CHILD_WELFARE", "NAV", "SOCIAL_SERVICES", "QUALIFICATION_PROGRAMME", "CHILD_FAMILY"]],
    [COORDINATOR, ["HEALTH_CARE", "SPECIALIST", "CHILD_FAMILY"]],
    [CHILD_COORDINATOR, ["HEALTH_CARE", "SPECIALIST", "CHILD_FAMILY"]],
  ] as const)("LAW-31, LAW-32, SALANGEN-IP-5, SALANGEN-BARN-2: %s can rest alone on %j", (kind, expected) => {
    expect(carried(kind)).toEqual(expected);
  });

  test("LAW-32: the qualification programme's plan rests on its own provision, and every basis names one", () => {
    const all = Object.values(RightKind).flatMap((kind) => basesOfRight({ kind, bases: Object.values(EligibilityBasis) }));

    expect(basesOfRight({ kind: INDIVIDUAL_PLAN, bases: [EligibilityBasis.QUALIFICATION_PROGRAMME] })).toEqual([
      { basis: "QUALIFICATION_PROGRAMME", provision: "sosialtjenesteloven § 33", carriesAlone: true },
    ]);
    expect(all.filter((it) => !it.provision.includes("§"))).toEqual([]);
  });
});
