import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CLOSE_IMPROVEMENT, PROPOSE_IMPROVEMENT } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const TITLE = "Felles kursdag for koordinatorer";

async function proposed() {
  const by = app.as("luster/unit-leader");
  const { improvementTask } = await by.must(PROPOSE_IMPROVEMENT, { title: TITLE });
  return { by, input: { improvementTaskId: improvementTask.id, expectedVersion: improvementTask.version, done: true, outcome: "Første kursdag er holdt." } as Answer };
}

const tasksIn = async (state: string): Promise<Answer[]> =>
  (await app.as("luster/professional").ask("query Tasks($state: ImprovementState) { improvementTasks(state: $state) { nodes { id title outcome } } }", { state }))[
    "improvementTasks"
  ].nodes;

describe("closing work on the system", () => {
  everyDeed({
    app: () => app,
    deed: "closeImprovement",
    document: CLOSE_IMPROVEMENT,
    ready: proposed,
    withoutPermission: "luster/professional",
    elsewhere: "stranda/unit-leader",
  });

  test.each([
    [true, "DONE"],
    [false, "DROPPED"],
  ])("keeps what came of it (done: %s, LUSTER-TASK-6)", async (done, state) => {
    const { by, input } = await proposed();

    await by.must(CLOSE_IMPROVEMENT, { ...input, done });

    expect(await tasksIn(state)).toContainEqual({ id: input["improvementTaskId"], title: TITLE, outcome: input["outcome"] });
  });

  test("is refused a second time, and without an outcome (ALREADY_ENDED, INVALID_INPUT)", async () => {
    const { by, input } = await proposed();
    await expectRefusal(app, by, CLOSE_IMPROVEMENT, { ...input, outcome: "" }, "INVALID_INPUT");
    await by.must(CLOSE_IMPROVEMENT, input);

    await expectRefusal(app, by, CLOSE_IMPROVEMENT, { ...input, expectedVersion: 2 }, "ALREADY_ENDED");
  });
});
