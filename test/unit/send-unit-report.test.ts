import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fileOf } from "../rules/policies.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { aPeriod, begun, reportAs } from "../support/reports.js";
import { COMMENT_UNIT_REPORT, DISCARD_UNIT_REPORT, DRAFT_UNIT_REPORT, SEND_UNIT_REPORT, UNIT_REPORTS } from "../support/unit-operations.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const ready = (municipality = "stranda") => begun(app, municipality);

const reportDays = async (key: string): Promise<Answer[]> =>
  (await app.as(key).ask("query Due { deadlines(withinDays: 366, first: 100) { nodes { kind dueOn } } }"))["deadlines"].nodes.filter((it: Answer) => it["kind"] === "UNIT_REPORT");

describe("sending the unit's report", () => {
  everyDeed({ app: () => app, deed: "sendUnitReport", document: SEND_UNIT_REPORT, ready, withoutPermission: "stranda/case-worker", elsewhere: "luster/unit-leader" });

  test.each([
    ["stranda", ["samarbeidsforum på leiarnivå"], "STRANDA-DUTY-5"],
    ["loppa", ["helse- og omsorgssjef"], "LOPPA-MEET-5"],
  ])("goes from %s to the seats the municipality has named: %j (CON-20, %s)", async (municipality, recipients, _row) => {
    const { by, input } = await ready(municipality);

    const { unitReport } = await by.must(SEND_UNIT_REPORT, input);

    expect(unitReport).toMatchObject({ state: "SENT", recipients, isIntact: true });
    expect(unitReport.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(unitReport.document[0].lines).toContainEqual(expect.stringContaining(recipients[0] ?? ""));
  });

  test("is read afterwards by everybody who works there, as it was sent, whatever happens later (STRANDA-DUTY-5)", async () => {
    const { by, input } = await ready("loppa");
    const { unitReport } = await by.must(SEND_UNIT_REPORT, input);
    for (let many = 0; many < 6; many += 1) await app.walk("loppa", { until: "HANDED_OVER" });

    const later = await reportAs(app, "loppa/professional", unitReport.id);

    expect(later).toEqual(unitReport);
    expect((await app.as("loppa/professional").ask(UNIT_REPORTS))["unitReports"].nodes.map((it: Answer) => it["id"])).toContain(unitReport.id);
    const { unitReport: now } = await by.must(DRAFT_UNIT_REPORT, aPeriod());
    expect(now.sections).not.toEqual(unitReport.sections);
  });

  test("is shown by its digest to be what was sent, and to be tampered with where it is not", async () => {
    const { by, input } = await ready();
    const { unitReport } = await by.must(SEND_UNIT_REPORT, input);
    await app.database.sql(`update unit_report set sections = jsonb_set(sections, '{0,comment}', '"Endra etterpå"') where id = $1`, [localIdOf(unitReport.id)]);

    expect((await reportAs(app, "stranda/unit-leader", unitReport.id))["isIntact"]).toBe(false);
  });

  test("takes other seats where they are said, and needs some where the municipality has named none (INVALID_INPUT, NO_PERSON_IN_SYSTEM_WORK)", async () => {
    const { by, input } = await ready("luster");
    await expectRefusal(app, by, SEND_UNIT_REPORT, input, "INVALID_INPUT");
    await expectRefusal(app, by, SEND_UNIT_REPORT, { ...input, recipients: [" "] }, "INVALID_INPUT");
    await expectRefusal(app, by, SEND_UNIT_REPORT, { ...input, recipients: ["01019012345"] }, "NO_PERSON_IN_SYSTEM_WORK");

    const { unitReport } = await by.must(SEND_UNIT_REPORT, { ...input, recipients: ["kommunedirektøren", "kommunedirektøren "] });

    expect(unitReport.recipients).toEqual(["kommunedirektøren"]);
  });

  test("is refused before the period is over, and tells its last day (PERIOD_NOT_OVER)", async () => {
    const by = app.as("stranda/unit-leader");
    const { unitReport } = await by.must(DRAFT_UNIT_REPORT, { from: "2026-06-01", to: "2026-06-30" });
    const input = { unitReportId: unitReport.id, expectedVersion: unitReport.version };

    const error = await expectRefusal(app, by, SEND_UNIT_REPORT, input, "PERIOD_NOT_OVER");

    expect(error["details"]).toContainEqual({ name: "lastDay", value: "2026-06-30" });
  });

  test("ends all change: nothing is written to it, sent again or given up (ALREADY_ENDED)", async () => {
    const { by, input } = await ready();
    const { unitReport } = await by.must(SEND_UNIT_REPORT, input);
    const again = { ...input, expectedVersion: unitReport.version };

    await expectRefusal(app, by, SEND_UNIT_REPORT, again, "ALREADY_ENDED");
    await expectRefusal(app, by, COMMENT_UNIT_REPORT, { ...again, heading: "framdrift", text: "Nei." }, "ALREADY_ENDED");
    await expectRefusal(app, by, DISCARD_UNIT_REPORT, again, "ALREADY_ENDED");
  });

  test("has a day where the municipality says so, met by sending it (CON-20)", async () => {
    const system = app.as("salangen/system-coordinator");
    const { policy } = await system.ask("query Now { policy { version } }");
    const choices = { ...(fileOf("salangen").policy as object), report: { recipients: ["kommunedirektøren"], sections: [], parts: [], dueDays: 45 } };
    const CHANGE = "mutation Change($input: ChangePolicyInput!) { changePolicy(input: $input) { errors { code details { name value } } warnings { code } } }";
    await system.must(CHANGE, { expectedVersion: policy.version, effectiveFrom: "2026-06-15", policy: choices });

    const by = app.as("salangen/unit-leader");
    const { unitReport } = await by.must(DRAFT_UNIT_REPORT, { from: "2026-05-01", to: "2026-05-31" });
    const open = await reportDays("salangen/unit-leader");
    await by.must(SEND_UNIT_REPORT, { unitReportId: unitReport.id, expectedVersion: unitReport.version });

    expect(open).toEqual([{ kind: "UNIT_REPORT", dueOn: "2026-07-15" }]);
    expect(await reportDays("salangen/unit-leader")).toEqual([]);
    const rows = await app.database.sql<{ outcome: string }>("select outcome from deadline where about_id = $1", [localIdOf(unitReport.id)]);
    expect(rows).toEqual([{ outcome: "MET" }]);
  });
});
