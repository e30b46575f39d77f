import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { begun, reportAs } from "../support/reports.js";
import { DISCARD_UNIT_REPORT, UNIT_REPORT } from "../support/unit-operations.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const ready = () => begun(app, "stranda");

describe("giving up a report of the unit", () => {
  everyDeed({ app: () => app, deed: "discardUnitReport", document: DISCARD_UNIT_REPORT, ready, withoutPermission: "stranda/case-worker", elsewhere: "luster/unit-leader" });

  test("leaves it to its maker alone, and cannot be done twice (ALREADY_ENDED)", async () => {
    const { by, input, report } = await ready();

    const { unitReport } = await by.must(DISCARD_UNIT_REPORT, input);

    expect(unitReport.state).toBe("DISCARDED");
    expect((await reportAs(app, "stranda/unit-leader", report["id"]))["state"]).toBe("DISCARDED");
    expect((await app.as("stranda/professional").raw(UNIT_REPORT, { id: report["id"] })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    await expectRefusal(app, by, DISCARD_UNIT_REPORT, { ...input, expectedVersion: unitReport.version }, "ALREADY_ENDED");
  });
});
