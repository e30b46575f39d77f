import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHOOSE_TOOL, DRAFT_PLAN, MY_TASKS } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { notForOthers } from "../support/plan-checks.js";
import { caseFile, consented, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(municipality = "luster"): Promise<Ready & Awaited<ReturnType<typeof consented>>> {
  const it = await consented(app, municipality);
  return { ...it, by: app.as(it.owner), input: { ...(await onCase(app, municipality, it.caseId)), tool: "INDIVIDUAL_PLAN" } };
}

describe("choosing between a plan and minutes", () => {
  everyDeed({
    app: () => app,
    deed: "chooseTool",
    document: CHOOSE_TOOL,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  onceUnderOneKey({ app: () => app, document: CHOOSE_TOOL, ready: () => ready("lund"), otherwise: { tool: "MINUTES" } });

  notForOthers({ app: () => app, document: CHOOSE_TOOL, ready, others: [["luster/service-officer", "NOT_YOURS_TO_DO"]] });

  test.each(["luster/coordinator", "luster/case-worker", "luster/unit-leader"])("is written down by %s too", async (who) => {
    const { input, caseId } = await ready();

    await app.as(who).must(CHOOSE_TOOL, input);

    expect(await caseFile(app.as(who), caseId)).toMatchObject({ tool: "INDIVIDUAL_PLAN" });
  });

  test("takes minutes in Lund, and the coordinator stays without a plan (LUND-7-8, CON-16, INV-04, LAW-03, LUSTER-COORD-4, SC-17)", async () => {
    const { by, input, caseId } = await ready("lund");
    const { coordinators } = await caseFile(by, caseId);

    await by.must(CHOOSE_TOOL, { ...input, tool: "MINUTES" });

    const after = await caseFile(by, caseId);
    expect(after).toMatchObject({ tool: "MINUTES", plan: null, state: "HANDED_OVER" });
    expect([after["coordinators"].length, after["coordinators"]]).toEqual([1, coordinators]);
  });

  test("in favour of minutes means that no plan is begun, and that nobody is asked to begin one (PLAN_DECLINED, LUSTER-COORD-4)", async () => {
    const { by, input, caseId } = await ready("lund");
    await by.must(CHOOSE_TOOL, { ...input, tool: "MINUTES" });

    await expectRefusal(app, app.as("lund/coordinator"), DRAFT_PLAN, await onCase(app, "lund", caseId), "PLAN_DECLINED");
    const { myTasks } = await app.as("lund/coordinator").ask(MY_TASKS);

    expect(myTasks.filter((it: Answer) => it["case"]?.id === caseId && it["deed"] === "draftPlan")).toEqual([]);
  });

  test("can be done again later: minutes now, a plan when it is wanted (LUND-7-8)", async () => {
    const { by, input, caseId } = await ready("lund");
    await by.must(CHOOSE_TOOL, { ...input, tool: "MINUTES" });

    await by.must(CHOOSE_TOOL, { ...(await onCase(app, "lund", caseId)), tool: "INDIVIDUAL_PLAN" });
    const { plan } = await app.as("lund/coordinator").must(DRAFT_PLAN, await onCase(app, "lund", caseId));

    expect(plan.state).toBe("DRAFT");
  });

  test.each(["loppa", "luster", "stranda", "salangen"])("takes no minutes in place of a plan in %s (CON-16, MINUTES_NOT_ALLOWED)", async (municipality) => {
    const { by, input } = await ready(municipality);

    await expectRefusal(app, by, CHOOSE_TOOL, { ...input, tool: "MINUTES" }, "MINUTES_NOT_ALLOWED");
  });

  test.each(["CLARIFIED", "DECIDED"] as const)("is refused before the person has been told of the decision (%s)", async (until) => {
    const { owner, caseId } = await app.walk("lund", { until });

    await expectRefusal(app, app.as(owner), CHOOSE_TOOL, { ...(await onCase(app, "lund", caseId)), tool: "MINUTES" }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
