import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import { REQUEST_INFORMATION } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { hire } from "../support/people.js";
import { consented, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const { caseId } = await app.walk("lund", { until: "ASSIGNED" });
  const input = { ...(await onCase(app, "lund", caseId)), source: "Fastlegen", wanted: "Hvilke behandlere som følger opp.", basis: "STATUTE", provision: "hpl § 45", ...changes };
  return { by: app.as("lund/case-worker"), caseId, input: input as Answer };
}

describe("requesting information", () => {
  everyDeed({
    app: () => app,
    deed: "requestInformation",
    document: REQUEST_INFORMATION,
    ready,
    withoutPermission: "lund/professional",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/case-worker",
  });

  test("keeps source, question and provision on the case (LOPPA-FLOW-3c)", async () => {
    const { by, caseId, input } = await ready({ dueOn: "2026-07-01" });

    await by.must(REQUEST_INFORMATION, input);

    const shown = (await by.ask("query Of($id: ID!) { case(id: $id) { informationRequests { source wanted basis provision requestedOn dueOn receivedOn } } }", { id: caseId }))[
      "case"
    ];
    expect(shown.informationRequests).toEqual([
      {
        source: "Fastlegen",
        wanted: "Hvilke behandlere som følger opp.",
        basis: "STATUTE",
        provision: "hpl § 45",
        requestedOn: "2026-06-15",
        dueOn: "2026-07-01",
        receivedOn: null,
      },
    ]);
  });

  test("rests on the person's own declaration, or on a consent in force, of a unit of the register too (LOPPA-FLOW-3c)", async () => {
    const { by, input } = await ready({ basis: "CONSENT", provision: null, consentDeclaration: "Samtykke i skjema 12.06.2026" });
    expect((await by.must(REQUEST_INFORMATION, input))["informationRequest"]).toMatchObject({ basis: "CONSENT", consentDeclaration: "Samtykke i skjema 12.06.2026" });

    const walked = await consented(app, "lund");
    const { serviceUnits } = await by.ask("query Units { serviceUnits { id name } }");
    const from = { source: null, serviceUnitId: serviceUnits[0].id, basis: "CONSENT", consentId: walked.consentId };
    const { informationRequest } = await by.must(REQUEST_INFORMATION, { ...input, ...(await onCase(app, "lund", walked.caseId)), consentDeclaration: null, ...from });
    expect(informationRequest).toMatchObject({ serviceUnit: { name: serviceUnits[0].name }, consent: { id: walked.consentId } });
  });

  test("is refused without a basis (INFORMATION_BASIS_REQUIRED, LOPPA-FLOW-3c)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    for (const changes of [{ provision: " " }, { basis: "CONSENT" }, { basis: "CONSENT", consentDeclaration: "" }])
      await expectRefusal(app, by, REQUEST_INFORMATION, { ...input, ...changes }, "INFORMATION_BASIS_REQUIRED");
  });

  test("is refused on a consent that has been withdrawn, or of another case (INFORMATION_BASIS_REQUIRED, NOT_FOUND)", async () => {
    const { by, input } = await ready();
    const walked = await consented(app, "lund");
    await expectRefusal(app, by, REQUEST_INFORMATION, { ...input, basis: "CONSENT", consentId: walked.consentId }, "NOT_FOUND");

    await app.as(walked.owner).must(WITHDRAW_CONSENT, { consentId: walked.consentId, expectedVersion: walked.consentVersion });

    const late = { ...input, ...(await onCase(app, "lund", walked.caseId)), basis: "CONSENT", consentId: walked.consentId };
    await expectRefusal(app, by, REQUEST_INFORMATION, late, "INFORMATION_BASIS_REQUIRED");
  });

  test("is refused without one source, without a question, or for a day that has passed (INVALID_INPUT)", async () => {
    const { by, input } = await ready();
    const { serviceUnits } = await by.ask("query Units { serviceUnits { id } }");

    for (const changes of [{ source: null }, { serviceUnitId: serviceUnits[0].id }, { wanted: " " }, { dueOn: "2026-06-14" }])
      await expectRefusal(app, by, REQUEST_INFORMATION, { ...input, ...changes }, "INVALID_INPUT");
  });
});
