import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACKNOWLEDGE_FEEDBACK, CLOSE_PLAN, UNIT_FEEDBACK } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const told = async (open: boolean | null, by = "lund/unit-leader"): Promise<Answer[]> => (await app.as(by).ask(UNIT_FEEDBACK, { open }))["unitFeedback"].nodes;

async function endedPlan() {
  const { caseId, planId, owner } = await app.walk("lund");
  await app.as(owner).must(CLOSE_PLAN, { ...(await onPlan(app, "lund", planId)), reason: "OWNER_WISH" });
  const feedback = (await told(true)).find((it) => it["plan"]?.id === planId);
  return { by: app.as("lund/unit-leader"), caseId, input: { feedbackId: feedback?.["id"], expectedVersion: feedback?.["version"] } as Answer };
}

describe("acknowledging what the unit has been told", () => {
  everyDeed({
    app: () => app,
    deed: "acknowledgeFeedback",
    document: ACKNOWLEDGE_FEEDBACK,
    ready: endedPlan,
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test("takes it off the list of what nobody has seen, and keeps who has seen it and when", async () => {
    const { by, input } = await endedPlan();

    await by.must(ACKNOWLEDGE_FEEDBACK, input);

    const isIt = (it: Answer): boolean => it["id"] === input["feedbackId"];
    expect((await told(true)).some(isIt)).toBe(false);
    expect((await told(false)).filter(isIt)).toMatchObject([{ acknowledgedAt: app.now().toISOString(), acknowledgedBy: { name: app.person("lund/unit-leader").name } }]);
    expect((await told(null)).some(isIt)).toBe(true);
  });

  test("happens once (ALREADY_ACKNOWLEDGED)", async () => {
    const { by, input } = await endedPlan();
    await by.must(ACKNOWLEDGE_FEEDBACK, input);

    await expectRefusal(app, by, ACKNOWLEDGE_FEEDBACK, { ...input, expectedVersion: 2 }, "ALREADY_ACKNOWLEDGED");
  });

  test("is for the handler of the case too, who sees no other case's", async () => {
    const { input } = await endedPlan();
    const { client } = await hire(app, "lund", "CASE_WORKER");

    expect((await client.ask(UNIT_FEEDBACK, {}))["unitFeedback"].nodes).toEqual([]);
    await app.as("lund/case-worker").must(ACKNOWLEDGE_FEEDBACK, input);
  });
});

describe("the list of what the unit has been told", () => {
  test("is read a page at a time, the oldest first", async () => {
    for (let more = 3; more > 0; more--) await endedPlan();
    const page = "query P($after: String) { unitFeedback(first: 2, after: $after) { nodes { id at } pageInfo { hasNextPage endCursor } } }";
    const all: Answer[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = (await app.as("lund/unit-leader").ask(page, { after }))["unitFeedback"] as Answer;
      all.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);

    expect(all.map((it) => it["id"])).toEqual((await told(null)).map((it) => it["id"]));
    expect(new Set(all.map((it) => it["id"])).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(3);
  });
});
