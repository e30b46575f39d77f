import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { RECORD_FIRST_CONTACT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready(contactedOn = "2026-06-15") {
  const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });
  return { by: app.as("lund/coordinator"), caseId, input: { ...(await onCase(app, "lund", caseId)), contactedOn } as Answer };
}

async function firstContact(caseId: string): Promise<Answer> {
  return (await caseFile(app.as("lund/unit-leader"), caseId))["deadlines"].find((it: Answer) => it["kind"] === "FIRST_CONTACT");
}

describe("recording the first contact", () => {
  everyDeed({
    app: () => app,
    deed: "recordFirstContact",
    document: RECORD_FIRST_CONTACT,
    ready: () => ready(),
    withoutPermission: "lund/owner",
    withoutRelation: { by: "lund/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "loppa/coordinator",
  });

  test("tells the day and settles what was waited for since the appointment (LUND-7-6, DL-25)", async () => {
    const { by, caseId, input } = await ready();
    const before = await firstContact(caseId);

    const { assignment } = await by.must(RECORD_FIRST_CONTACT, input);

    expect(before).toMatchObject({ startedOn: "2026-06-15", dueOn: "2026-06-22", alarmOn: "2026-06-18", outcome: null, aboutId: assignment.id });
    expect(assignment).toMatchObject({ firstContactOn: "2026-06-15" });
    expect(await firstContact(caseId)).toMatchObject({ outcome: "MET", settledAt: app.now().toISOString() });
  });

  test.each([
    ["2026-06-22", "MET", null],
    ["2026-06-24", "BREACHED", 8],
  ])("counts the day of the contact, %s, and not the day it was written down: %s (DL-25)", async (contactedOn, outcome, daysLate) => {
    const { by, caseId, input } = await ready(contactedOn);
    app.setClock("2026-06-30T08:00:00Z");

    await by.must(RECORD_FIRST_CONTACT, { ...input, ...(await onCase(app, "lund", caseId)) });

    expect(await firstContact(caseId)).toMatchObject({ outcome, daysLate });
  });
});

describe("recording the first contact, when it must not", () => {
  test.each(["2026-06-14", "2026-06-16"])("is refused for %s: neither before the appointment nor ahead of today (INVALID_INPUT)", async (contactedOn) => {
    const { by, input } = await ready(contactedOn);

    await expectRefusal(app, by, RECORD_FIRST_CONTACT, input, "INVALID_INPUT");
  });

  test("is refused the second time (FIRST_CONTACT_RECORDED)", async () => {
    const { by, caseId, input } = await ready();
    await by.must(RECORD_FIRST_CONTACT, input);

    await expectRefusal(app, by, RECORD_FIRST_CONTACT, { ...input, ...(await onCase(app, "lund", caseId)) }, "FIRST_CONTACT_RECORDED");
  });
});
