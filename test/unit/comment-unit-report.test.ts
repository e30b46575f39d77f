import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { begun } from "../support/reports.js";
import { COMMENT_UNIT_REPORT } from "../support/unit-operations.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const HEADING = "store økonomiske konsekvensar";

async function ready() {
  const { by, input } = await begun(app, "stranda");
  return { by, input: { ...input, heading: HEADING, text: "Vi treng to stillingar til." } as Answer };
}

const commentUnder = (report: Answer, heading: string): string | null => report["sections"].find((it: Answer) => it["heading"] === heading)?.comment;

describe("writing to the unit's report", () => {
  everyDeed({
    app: () => app,
    deed: "commentUnitReport",
    document: COMMENT_UNIT_REPORT,
    ready,
    withoutPermission: "stranda/case-worker",
    elsewhere: "luster/unit-leader",
  });

  test("puts the leader's words under one heading, changes them and takes them away (STRANDA-DUTY-5)", async () => {
    const { by, input } = await ready();

    const first = (await by.must(COMMENT_UNIT_REPORT, input))["unitReport"];
    const second = (await by.must(COMMENT_UNIT_REPORT, { ...input, expectedVersion: first.version, text: "Vi treng tre." }))["unitReport"];
    const other = (await by.must(COMMENT_UNIT_REPORT, { ...input, expectedVersion: second.version, heading: "framdrift", text: "Det går fram." }))["unitReport"];
    const gone = (await by.must(COMMENT_UNIT_REPORT, { ...input, expectedVersion: other.version, text: null }))["unitReport"];

    expect(commentUnder(first, HEADING)).toBe("Vi treng to stillingar til.");
    expect(commentUnder(second, HEADING)).toBe("Vi treng tre.");
    expect([commentUnder(other, HEADING), commentUnder(other, "framdrift")]).toEqual(["Vi treng tre.", "Det går fram."]);
    expect([commentUnder(gone, HEADING), commentUnder(gone, "framdrift")]).toEqual([null, "Det går fram."]);
  });

  test("is refused under a heading that is not there, and with an identity number (INVALID_INPUT, NO_PERSON_IN_SYSTEM_WORK)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, COMMENT_UNIT_REPORT, { ...input, heading: "Noko anna" }, "INVALID_INPUT");
    await expectRefusal(app, by, COMMENT_UNIT_REPORT, { ...input, text: "Det gjeld 01019012345." }, "NO_PERSON_IN_SYSTEM_WORK");
  });
});
