import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { INITIATE_COOPERATION } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("initiating cooperation", () => {
  everyDeed({
    app: () => app,
    deed: "initiateCooperation",
    document: INITIATE_COOPERATION,
    ready: async () => {
      const { caseId } = await app.walk("salangen", { until: "OPENED" });
      return { by: app.as("salangen/unit-leader"), input: await onCase(app, "salangen", caseId), caseId };
    },
    withoutPermission: "salangen/coordinator",
    withoutRelation: { by: async () => (await hire(app, "salangen", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("takes the case from received to initiated, and lets it be assigned (SALANGEN-CONTACT-3)", async () => {
    const { caseId } = await app.walk("salangen", { until: "OPENED" });
    const by = app.as("salangen/unit-leader");
    const before = await caseFile(by, caseId);

    const { case: after } = await by.must(INITIATE_COOPERATION, await onCase(app, "salangen", caseId));

    expect(before["nextSteps"]).toEqual(["initiateCooperation"]);
    expect(after).toMatchObject({ state: "INITIATED", nextSteps: ["assignCase"], version: before["version"] + 1 });
  });

  test("is not for a member of the unit who does not handle the case, where members see all (NOT_YOURS_TO_DO)", async () => {
    const { caseId } = await app.walk("loppa", { until: "OPENED" });

    await expectRefusal(app, (await hire(app, "loppa", "CASE_WORKER")).client, INITIATE_COOPERATION, await onCase(app, "loppa", caseId), "NOT_YOURS_TO_DO");
  });

  test("is refused once the case has gone on (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("salangen", { until: "ASSIGNED" });

    const error = await expectRefusal(app, app.as("salangen/unit-leader"), INITIATE_COOPERATION, await onCase(app, "salangen", caseId), "NOT_ALLOWED_IN_THIS_STATE");

    expect(error["details"]).toEqual([{ name: "state", value: "ASSIGNED" }]);
  });
});
