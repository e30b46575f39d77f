import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, HAND_OVER_CASE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A notified case with a coordinator, one deed away from being handed over. */
async function appointed(municipality: string) {
  const { caseId } = await app.walk(municipality, { until: "NOTIFIED" });
  const choice = { kind: "COORDINATOR", coordinatorId: await app.professionalId(`${municipality}/coordinator`) };
  const { coordinators } = await caseFile(app.as(`${municipality}/unit-leader`), caseId);
  if (coordinators.length === 0) await app.as(`${municipality}/unit-leader`).must(APPOINT_COORDINATOR, { ...(await onCase(app, municipality, caseId)), ...choice });
  return { by: app.as(`${municipality}/case-worker`), input: await onCase(app, municipality, caseId), caseId };
}

describe("handing a case over", () => {
  everyDeed({
    app: () => app,
    deed: "handOverCase",
    document: HAND_OVER_CASE,
    ready: () => appointed("lund"),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test("leaves the case with its coordinator and nothing more for the unit to do (LOPPA-FLOW-6a)", async () => {
    const { by, input, caseId } = await appointed("loppa");

    await by.must(HAND_OVER_CASE, input);

    expect(await caseFile(app.as("loppa/coordinator"), caseId)).toMatchObject({
      state: "HANDED_OVER",
      nextSteps: [],
      coordinators: [{ coordinator: { name: app.person("loppa/coordinator").name } }],
    });
  });

  test("is refused without a coordinator to hand it to (COORDINATOR_REQUIRED)", async () => {
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });

    await expectRefusal(app, app.as("lund/case-worker"), HAND_OVER_CASE, await onCase(app, "lund", caseId), "COORDINATOR_REQUIRED");
  });

  test("is refused for a case of the person's own unit that is not registered with the coordinating unit (OWN_UNIT_NOT_REGISTERED)", async () => {
    const { caseId } = await app.walk("stranda", { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF", until: "NOTIFIED" });

    await expectRefusal(app, app.as("stranda/own-unit-leader"), HAND_OVER_CASE, await onCase(app, "stranda", caseId), "OWN_UNIT_NOT_REGISTERED");
  });

  test.each(["DECIDED", "HANDED_OVER"] as const)("is refused when the case is %s (NOT_ALLOWED_IN_THIS_STATE)", async (until) => {
    const { caseId } = await app.walk("lund", { until });

    await expectRefusal(app, app.as("lund/case-worker"), HAND_OVER_CASE, await onCase(app, "lund", caseId), "NOT_ALLOWED_IN_THIS_STATE");
  });
});
