import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { appealed, BEGIN_OWN_REVIEW, onAppeal } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const it = await appealed(app);
  return { by: app.as("lund/case-worker"), caseId: it.caseId, input: await onAppeal(app, "lund", it) };
}

describe("beginning the own review", () => {
  everyDeed({
    app: () => app,
    deed: "beginOwnReview",
    document: BEGIN_OWN_REVIEW,
    ready,
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("is where the municipality looks at the matter again, once (PROC-09)", async () => {
    const { by, input } = await ready();

    const { appeal, case: after } = await by.must(BEGIN_OWN_REVIEW, input);

    expect([appeal.state, after.nextSteps]).toEqual(["UNDER_OWN_REVIEW", ["reviewAppeal"]]);
    await expectRefusal(app, by, BEGIN_OWN_REVIEW, { ...input, expectedVersion: appeal.version }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
