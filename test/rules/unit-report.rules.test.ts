import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { toldCount } from "../../src/rules/small-number.rules.js";
import { linesOf, usualParts } from "../../src/rules/unit-report-words.rules.js";
import { canonicalText, isReportPeriod, partsOf, reportDocument, reportPeriod, sectionsOf } from "../../src/rules/unit-report.rules.js";
import { roomLeft, standsInRegister } from "../../src/rules/unit-register.rules.js";
import { readPolicy } from "../../src/tenants/policy-check.js";
import { ReportFigure, WrittenForm } from "../../src/tenants/policy-enums.js";
import { policyOf, silentPolicy } from "./policies.js";

const withReport = (report: object) => readPolicy({ ...silentPolicy(), report });

describe("a small number", () => {
  test.each([
    [0, { count: 0, isFew: false }],
    [1, { count: null, isFew: true }],
    [4, { count: null, isFew: true }],
    [5, { count: 5, isFew: false }],
    [120, { count: 120, isFew: false }],
  ])("%i is told as %j", (count, told) => {
    expect(toldCount(count, "2026-06-15")).toEqual(told);
  });
});

describe("the sections of a report", () => {
  test("are Stranda's four, in its words, with figures under the first three (STRANDA-DUTY-5)", () => {
    const parts = partsOf(policyOf("stranda"));

    expect(parts.map((it) => it.heading)).toEqual(["tenestetilbod", "framdrift", "utfordringar", "store økonomiske konsekvensar"]);
    expect(parts.map((it) => it.figures.length > 0)).toEqual([true, true, true, false]);
  });

  test("are national where the municipality names none, as in Loppa (LOPPA-MEET-5)", () => {
    expect(partsOf(policyOf("loppa"))).toEqual(usualParts(WrittenForm.NB));
    expect(new Set(usualParts(WrittenForm.NB).flatMap((it) => it.figures))).toEqual(new Set(Object.values(ReportFigure)));
    expect(usualParts(WrittenForm.NN).map((it) => it.figures)).toEqual(usualParts(WrittenForm.NB).map((it) => it.figures));
  });

  test("hold the leader's words alone where no figures were put under them, and a part that is no section comes last", () => {
    const policy = withReport({
      sections: ["Først", "Så"],
      parts: [
        { heading: "Sist", figures: ["PLANS"] },
        { heading: "Så", figures: ["GROUPS"] },
      ],
    });

    expect(partsOf(policy)).toEqual([
      { heading: "Først", figures: [] },
      { heading: "Så", figures: ["GROUPS"] },
      { heading: "Sist", figures: ["PLANS"] },
    ]);
  });

  test("tell no small number of people, and every number of what is about nobody (STRANDA-DUTY-5, LOPPA-MEET-5)", () => {
    const parts = [{ heading: "Alt", figures: [ReportFigure.GROUPS, ReportFigure.TRAINING, ReportFigure.COORDINATORS] }];
    const counted = { GROUPS: { OPEN: 3, MEETINGS: 12 }, TRAINING: { COURSE: 2, GUIDANCE: 0, INFORMATION: 1 }, COORDINATORS: { HAS_ONE: 4, PROFESSIONALS: 2 } };

    const [section] = sectionsOf(parts, counted, [{ heading: "Alt", text: "Vi trenger flere." }], "2026-06-15", WrittenForm.NB);

    const told = Object.fromEntries((section?.lines ?? []).map((it) => [it.name, it.isFew ? "few" : it.count]));
    expect(told).toMatchObject({
      "GROUPS.OPEN": "few",
      "GROUPS.MEETINGS": 12,
      "TRAINING.COURSE": 2,
      "TRAINING.INFORMATION": 1,
      "COORDINATORS.HAS_ONE": "few",
      "COORDINATORS.PROFESSIONALS": 2,
    });
    expect(section?.comment).toBe("Vi trenger flere.");
  });

  test("have a name in both written forms for every line (CON-24)", () => {
    for (const figure of Object.values(ReportFigure)) {
      const names = linesOf(figure, WrittenForm.NB).map(([name]) => name);
      expect(names.length).toBeGreaterThan(1);
      expect(linesOf(figure, WrittenForm.NN).map(([name]) => name)).toEqual(names);
    }
  });
});

describe("the period of a report", () => {
  test.each([
    ["2026-01-01", "2026-12-31", true],
    ["2026-01-01", "2026-06-30", true],
    ["2026-02-01", "2026-02-28", true],
    ["2025-07-01", "2026-06-30", true],
    ["2026-01-02", "2026-12-31", false],
    ["2026-01-01", "2026-06-29", false],
    ["2026-07-01", "2026-06-30", false],
    ["2026-01-01", "2027-01-31", false],
  ])("from %s to %s: %s", (from, to, fits) => {
    expect(isReportPeriod(from, to)).toBe(fits);
  });

  test("has a day by which it is sent where the municipality says so, on a working day, and none else (CON-20)", () => {
    expect(reportPeriod("2026-06-15", "2026-12-31", withReport({ dueDays: 31 }))).toMatchObject({ startedOn: "2026-06-15", dueOn: "2027-02-01" });
    expect(reportPeriod("2026-06-15", "2026-12-31", silentPolicy())).toBeNull();
  });
});

describe("a report as a document", () => {
  const head = { unit: "Koordinerende enhet", municipality: "Prøvevik", fromOn: "2026-01-01", toOn: "2026-06-30", recipients: ["kommunedirektøren"] };
  const sections = sectionsOf([{ heading: "Framdrift", figures: [ReportFigure.GROUPS] }], { GROUPS: { OPEN: 2, MEETINGS: 9 } }, [], "2026-07-01", WrittenForm.NB);

  test.each([
    [WrittenForm.NB, "Rapport fra koordinerende enhet", ["Ansvarsgrupper: færre enn 5", "Møter holdt i perioden: 9"]],
    [WrittenForm.NN, "Rapport frå koordinerande eining", ["Ansvarsgrupper: færre enn 5", "Møte haldne i perioden: 9"]],
  ])("is written in %s, with small numbers as few (CON-24, STRANDA-DUTY-5)", (form, title, lines) => {
    const document = reportDocument(head, sections, "2026-07-01", form);

    expect(document[0]).toMatchObject({ heading: title });
    expect(document[0]?.lines).toContain("Til: kommunedirektøren");
    expect(document[1]).toEqual({ heading: "Framdrift", lines });
  });

  test("has one text for one content, whatever order its fields stand in", () => {
    expect(canonicalText({ b: [1, { d: null, c: "x" }], a: true })).toBe(canonicalText({ a: true, b: [1, { c: "x", d: null }] }));
    expect(canonicalText({ a: [1, 2] })).not.toBe(canonicalText({ a: [2, 1] }));
  });
});

describe("the register of plans and coordinators", () => {
  const { HANDLER, COORDINATOR, OWN_UNIT_LEADER, OWNER, REPRESENTATIVE, PARTICIPANT, ADVISER } = AccessBasis;

  test.each([
    [[], true, true],
    [[], false, false],
    [[COORDINATOR], false, true],
    [[HANDLER], false, true],
    [[OWN_UNIT_LEADER], false, true],
    [[PARTICIPANT], false, false],
    [[ADVISER], false, false],
    [[OWNER], true, false],
    [[REPRESENTATIVE, HANDLER], true, false],
  ])("shows a case to somebody related by %j who sees the whole unit (%s): %s (STRANDA-ORG-5)", (relations, whole, shown) => {
    expect(standsInRegister(relations, whole)).toBe(shown);
  });

  test.each([
    [3, 5, 2],
    [5, 5, 0],
    [7, 5, 0],
    [7, null, null],
  ])("has for somebody with %i of %j room for %j (LUND-6-5)", (load, most, room) => {
    expect(roomLeft(load, most)).toBe(room);
  });
});
