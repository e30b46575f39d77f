import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { RECORD_GROUP_CONSENT } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { founded, groupLife, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund", { consent: null });
  return { ...at, by: app.as("lund/coordinator"), input: { ...(await onGroup(app, at)), method: "PAPER", givenOn: "2026-06-12" } as Answer };
}

describe("recording the person's consent to a group", () => {
  everyDeed({
    app: () => app,
    deed: "recordGroupConsent",
    document: RECORD_GROUP_CONSENT,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("keeps how and when, and the task is done (LUND-11.4-5)", async () => {
    const { by, input, caseId } = await ready();
    const before = (await groupLife(app, "lund/coordinator", caseId))["group"].tasks;

    await by.must(RECORD_GROUP_CONSENT, input);

    const { group } = await groupLife(app, "lund/coordinator", caseId);
    expect(before).toContain("RECORD_CONSENT");
    expect(group).toMatchObject({ consentOn: "2026-06-12", consentMethod: "PAPER" });
    expect(group.tasks).not.toContain("RECORD_CONSENT");
  });

  test("is given by the person, or by whoever lawfully does (CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { by, input } = await ready();
    const { subjectId: giverId } = await founded(app, "lund");

    await expectRefusal(app, by, RECORD_GROUP_CONSENT, { ...input, giverId }, "CONSENT_GIVER_NOT_LAWFUL");
  });
});
