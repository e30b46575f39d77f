import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DESCRIBE_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { changesPlan, notForOthers } from "../support/plan-checks.js";
import { active, filled, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(stage = filled): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await stage(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { ...(await onPlan(app, "luster", it.planId)), periodTo: "2027-12-31" } };
}

describe("describing a plan", () => {
  everyDeed({
    app: () => app,
    deed: "describePlan",
    document: DESCRIBE_PLAN,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: DESCRIBE_PLAN, ready, otherwise: { periodTo: "2027-11-30" } });

  changesPlan({ app: () => app, document: DESCRIBE_PLAN, ready });

  notForOthers({
    app: () => app,
    document: DESCRIBE_PLAN,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("changes what is said and leaves what is not", async () => {
    const { by, input, planId } = await ready();

    const { plan } = await by.must(DESCRIBE_PLAN, { ...input, periodTo: undefined, reviseOn: "2026-10-01" });

    expect(plan.version).toBe(input["expectedVersion"] + 1);
    expect(await planFile(by, planId)).toMatchObject({ periodFrom: "2026-06-15", periodTo: "2027-06-15", reviseOn: "2026-10-01", values: null });
  });

  test("takes what matters from the owner, who sees it again in the same words (INV-23, LUND-9-2)", async () => {
    const { owner, planId, input } = await ready();

    await app.as(owner).must(DESCRIBE_PLAN, { ...input, values: "Å bestemme selv over dagene mine." });

    expect(await planFile(app.as(owner), planId)).toMatchObject({ values: "Å bestemme selv over dagene mine.", periodTo: "2027-12-31" });
  });

  test("does not take the owner's words from the coordinator, who may describe the rest (INV-23, LUND-9-2, OWN_WORDS_ARE_THE_OWNERS)", async () => {
    const { owner, by, input, planId } = await ready();
    await app.as(owner).must(DESCRIBE_PLAN, { ...input, values: "Mine ord." });
    const on = await onPlan(app, "luster", planId);

    const error = await expectRefusal(app, by, DESCRIBE_PLAN, { ...on, values: "Andre ord." }, "OWN_WORDS_ARE_THE_OWNERS");
    await by.must(DESCRIBE_PLAN, { ...on, reviseOn: "2026-10-01" });

    expect(error["path"]).toEqual(["input", "values"]);
    expect(await planFile(by, planId)).toMatchObject({ values: "Mine ord.", reviseOn: "2026-10-01" });
  });

  test("goes on in an active plan, which stays active", async () => {
    const { by, input } = await ready(active);

    const { plan } = await by.must(DESCRIBE_PLAN, input);

    expect(plan.state).toBe("ACTIVE");
  });

  test("is refused when the new end comes before the beginning that stands (INVALID_DATE_ORDER)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, by, DESCRIBE_PLAN, { ...input, periodTo: "2026-06-14" }, "INVALID_DATE_ORDER");

    expect(error["path"]).toEqual(["input", "periodTo"]);
  });

  test("is refused for an id of something else (NOT_FOUND)", async () => {
    const { by, input, caseId } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, DESCRIBE_PLAN, { ...input, planId: caseId }, "NOT_FOUND");
  });
});
