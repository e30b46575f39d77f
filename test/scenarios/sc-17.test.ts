import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHOOSE_TOOL, DRAFT_PLAN, GIVE_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const AS_IT_IS = "query AsItIs($id: ID!) { case(id: $id) { tool state plan { id } coordinators { kind until coordinator { name } } } }";

async function asItIs(owner: string, id: string): Promise<Answer> {
  return (await app.as(owner).ask(AS_IT_IS, { id }))["case"];
}

describe("SC-17: a person who declines a plan", () => {
  test("chooses minutes in Lund, and the coordinator stays without a plan (LUND-7-8, LUSTER-COORD-4, LUSTER-COORD-5, INV-04)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });

    await app.as(owner).must(CHOOSE_TOOL, { ...(await onCase(app, "lund", caseId)), tool: "MINUTES" });

    expect(await asItIs(owner, caseId)).toMatchObject({ tool: "MINUTES", state: "HANDED_OVER", plan: null, coordinators: [{ kind: "COORDINATOR", until: null }] });
  });

  test("is not given a plan all the same, not even with a consent (LUSTER-NOTICE-2)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });
    await app.as(owner).must(CHOOSE_TOOL, { ...(await onCase(app, "lund", caseId)), tool: "MINUTES" });
    await app.as(owner).must(GIVE_CONSENT, await onCase(app, "lund", caseId));

    expect(await app.as("lund/coordinator").refused(DRAFT_PLAN, await onCase(app, "lund", caseId))).toMatchObject({ code: "PLAN_DECLINED" });
  });

  test("may choose a plan later (LUND-7-8)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });
    await app.as(owner).must(CHOOSE_TOOL, { ...(await onCase(app, "lund", caseId)), tool: "MINUTES" });
    await app.as(owner).must(CHOOSE_TOOL, { ...(await onCase(app, "lund", caseId)), tool: "INDIVIDUAL_PLAN" });
    await app.as(owner).must(GIVE_CONSENT, await onCase(app, "lund", caseId));

    const { plan } = await app.as("lund/coordinator").must(DRAFT_PLAN, await onCase(app, "lund", caseId));

    expect(plan).toMatchObject({ state: "DRAFT" });
  });

  test.each(["loppa", "luster", "stranda", "salangen"])("has no minutes to choose in %s, which offers plans alone (CON-16)", async (municipality) => {
    const { caseId, owner } = await app.walk(municipality, { until: "HANDED_OVER" });

    expect(await app.as(owner).refused(CHOOSE_TOOL, { ...(await onCase(app, municipality, caseId)), tool: "MINUTES" })).toMatchObject({ code: "MINUTES_NOT_ALLOWED" });
  });
});
