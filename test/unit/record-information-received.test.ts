import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { RECORD_INFORMATION_RECEIVED, REQUEST_INFORMATION } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { hire } from "../support/people.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const { caseId } = await app.walk("lund", { until: "ASSIGNED" });
  const by = app.as("lund/case-worker");
  const asked = { ...(await onCase(app, "lund", caseId)), source: "Fastlegen", wanted: "Epikrise", basis: "STATUTE", provision: "hpl § 45" };
  const { informationRequest } = await by.must(REQUEST_INFORMATION, asked);
  return { by, caseId, input: { informationRequestId: informationRequest.id, expectedVersion: informationRequest.version, received: "Epikrise, arkivert i saken" } as Answer };
}

describe("recording information received", () => {
  everyDeed({
    app: () => app,
    deed: "recordInformationReceived",
    document: RECORD_INFORMATION_RECEIVED,
    ready,
    withoutPermission: "lund/professional",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/case-worker",
  });

  test("keeps what came and when, once (LOPPA-FLOW-3c, ALREADY_ANSWERED)", async () => {
    const { by, input } = await ready();

    const { informationRequest } = await by.must(RECORD_INFORMATION_RECEIVED, input);

    expect(informationRequest).toMatchObject({ receivedOn: "2026-06-15", received: "Epikrise, arkivert i saken", version: 2 });
    await expectRefusal(app, by, RECORD_INFORMATION_RECEIVED, { ...input, expectedVersion: 2 }, "ALREADY_ANSWERED");
  });

  test("is refused for a day before it was asked for or to come, and without a word (INVALID_DATE_ORDER, INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    for (const receivedOn of ["2026-06-14", "2026-06-16"]) await expectRefusal(app, by, RECORD_INFORMATION_RECEIVED, { ...input, receivedOn }, "INVALID_DATE_ORDER");
    await expectRefusal(app, by, RECORD_INFORMATION_RECEIVED, { ...input, received: " " }, "INVALID_INPUT");
  });
});
