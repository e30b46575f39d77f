import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { UNMET_NEEDS } from "../support/register-operations.js";
import { aPeriod, reportAs } from "../support/reports.js";
import { filled } from "../support/stages.js";
import { DISCARD_UNIT_REPORT, DRAFT_UNIT_REPORT, UNIT_REPORT, UNIT_REPORTS } from "../support/unit-operations.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  return { by: app.as("stranda/unit-leader"), input: aPeriod() as Answer };
}

const counts = (report: Answer): Answer =>
  Object.fromEntries(report["sections"].flatMap((it: Answer) => it["lines"]).map((it: Answer) => [it["name"], it["isFew"] ? "few" : it["count"]]));

describe("beginning the unit's report", () => {
  everyDeed({ app: () => app, deed: "draftUnitReport", document: DRAFT_UNIT_REPORT, ready, withoutPermission: "stranda/case-worker", versioned: false });
  onceUnderOneKey({ app: () => app, document: DRAFT_UNIT_REPORT, ready, otherwise: { to: "2026-12-31" } });

  test("lays the figures of the period under Stranda's four headings (STRANDA-DUTY-5)", async () => {
    const { unitReport } = await app.as("stranda/unit-leader").must(DRAFT_UNIT_REPORT, { from: "2026-06-01", to: "2026-06-30" });

    expect(unitReport).toMatchObject({ state: "DRAFT", recipients: [], digest: null, isIntact: null, sentAt: null });
    expect(unitReport.sections.map((it: Answer) => [it["heading"], it["comment"]])).toEqual([
      ["tenestetilbod", null],
      ["framdrift", null],
      ["utfordringar", null],
      ["store økonomiske konsekvensar", null],
    ]);
    expect(unitReport.document[0]).toMatchObject({ heading: "Rapport frå koordinerande eining" });
  });

  test("counts what the municipality holds, and tells few as few: no small number and no name leaves it (STRANDA-DUTY-5, LOPPA-MEET-5)", async () => {
    const walked = [];
    for (let many = 0; many < 6; many += 1) walked.push(await app.walk("loppa", { until: "HANDED_OVER" }));
    const plan = await filled(app, "loppa");

    const { unitReport } = await app.as("loppa/unit-leader").must(DRAFT_UNIT_REPORT, { from: "2026-06-01", to: "2026-06-30" });

    expect(counts(unitReport)).toMatchObject({
      "NOTICES.PLAN": 7,
      "COORDINATORS.HAS_ONE": 7,
      "COORDINATORS.LACKS_ONE": 0,
      "COORDINATORS.CHILD": 0,
      "COORDINATORS.PROFESSIONALS": 1,
      "COORDINATORS.UNTRAINED": 1,
      "PLANS.DRAFT": "few",
      "PLANS.IN_USE": 0,
      "OPEN_NEEDS.NO_AREA": "few",
      "APPEALS.RECEIVED": 0,
    });
    const told = JSON.stringify(unitReport);
    for (const { owner } of [...walked, plan]) expect(told).not.toContain(app.person(owner).name);
  });

  test("counts what happened in its own period alone", async () => {
    const { unitReport } = await app.as("loppa/unit-leader").must(DRAFT_UNIT_REPORT, { from: "2025-01-01", to: "2025-12-31" });

    expect(counts(unitReport)).toMatchObject({ "NOTICES.PLAN": 0, "DECISIONS.PLAN_GRANTED": 0, "COORDINATORS.HAS_ONE": 7 });
  });

  test("shows the unmet needs to the leader in the overview too, few as few (LOPPA-TASK-6)", async () => {
    const { unmetNeeds } = (await app.as("loppa/unit-leader").ask(UNMET_NEEDS))["unitOverview"];

    expect(unmetNeeds).toContainEqual({ name: "NO_AREA", count: null, isFew: true });
    expect(unmetNeeds).toContainEqual({ name: "GROUP", count: 0, isFew: false });
    expect((await app.as("loppa/case-worker").raw(UNMET_NEEDS)).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("is shown to nobody but those who make it", async () => {
    const { unitReport } = await app.as("stranda/unit-leader").must(DRAFT_UNIT_REPORT, aPeriod());

    for (const key of ["stranda/case-worker", "stranda/system-coordinator", "luster/unit-leader"]) {
      expect((await app.as(key).raw(UNIT_REPORT, { id: unitReport.id })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
      expect((await app.as(key).ask(UNIT_REPORTS))["unitReports"].nodes.map((it: Answer) => it["id"])).not.toContain(unitReport.id);
    }
    expect((await reportAs(app, "stranda/unit-leader", unitReport.id))["state"]).toBe("DRAFT");
  });

  test("tells what a period would hold without beginning a report (SAM-145)", async () => {
    const FIGURES = "query Figures($from: LocalDate!, $to: LocalDate!) { unitFigures(from: $from, to: $to) { heading lines { name count isFew } } }";
    const { unitFigures } = await app.as("loppa/unit-leader").ask(FIGURES, { from: "2026-06-01", to: "2026-06-30" });

    expect(unitFigures.flatMap((it: Answer) => it["lines"])).toContainEqual({ name: "COORDINATORS.HAS_ONE", count: 7, isFew: false });
    expect((await app.as("loppa/unit-leader").raw(FIGURES, { from: "2026-06-02", to: "2026-06-30" })).errors[0]?.extensions["code"]).toBe("INVALID_DATE_ORDER");
    expect((await app.as("loppa/case-worker").raw(FIGURES, { from: "2026-06-01", to: "2026-06-30" })).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});

describe("beginning the unit's report, when it must not", () => {
  test.each([
    ["that is not whole months", { from: "2026-05-02", to: "2026-05-31" }],
    ["in the wrong order", { from: "2026-05-01", to: "2026-04-30" }],
    ["longer than a year", { from: "2025-01-01", to: "2026-05-31" }],
    ["that has not begun", { from: "2026-07-01", to: "2026-07-31" }],
  ])("is refused for a period %s (INVALID_DATE_ORDER)", async (_what, input) => {
    await expectRefusal(app, app.as("stranda/unit-leader"), DRAFT_UNIT_REPORT, input, "INVALID_DATE_ORDER");
  });

  test("is refused while there is a report of the same period, until it is given up (REPORT_EXISTS)", async () => {
    const period = aPeriod();
    const by = app.as("stranda/unit-leader");
    const { unitReport } = await by.must(DRAFT_UNIT_REPORT, period);
    await expectRefusal(app, by, DRAFT_UNIT_REPORT, period, "REPORT_EXISTS");

    await by.must(DISCARD_UNIT_REPORT, { unitReportId: unitReport.id, expectedVersion: unitReport.version });

    expect((await by.must(DRAFT_UNIT_REPORT, period))["unitReport"].id).not.toBe(unitReport.id);
  });
});
