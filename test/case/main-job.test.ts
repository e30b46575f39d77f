import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const PLAN =
  "query Plan($id: ID!) { plan(id: $id) { state missingPoints goals { ownWords measures { text responsible { ... on Professional { name } } fromOn } } case { state path group { founding } coordinators { wishFollowed } } } }";

describe("the main job, from notice to active plan", () => {
  test.each([
    ["loppa", "UNIT", "VIA_UNIT_LEADER"],
    ["luster", "SERVICE_OFFICE", "BY_COORDINATOR"],
    ["stranda", "UNIT_THEN_ALLOCATION_BODY", "BY_COORDINATOR"],
    ["lund", "UNIT", "BY_COORDINATOR"],
    ["salangen", "UNIT", "BY_COORDINATOR"],
  ])("reaches an active plan in %s by its own path (CON-03, CON-14)", async (municipality, path, founding) => {
    const { planId, owner } = await app.walk(municipality);

    const { plan } = await app.as(owner).ask(PLAN, { id: planId });

    expect(plan).toMatchObject({ state: "ACTIVE", missingPoints: [], case: { state: "HANDED_OVER", path, group: { founding } } });
    expect(plan.goals[0].ownWords).toEqual(expect.any(String));
    expect(plan.goals[0].measures).toHaveLength(2);
  });
});
