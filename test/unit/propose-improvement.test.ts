import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PROPOSE_IMPROVEMENT } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const aTask = (changes: Answer = {}): Answer => ({ title: "Felles kursdag for koordinatorer", description: "To ganger i året.", dueOn: "2026-09-01", ...changes });

async function ready() {
  return { by: app.as("luster/unit-leader"), input: aTask() };
}

const tasksIn = async (state: string): Promise<Answer[]> =>
  (await app.as("luster/professional").ask("query Tasks($state: ImprovementState) { improvementTasks(state: $state) { nodes { id title outcome } } }", { state }))[
    "improvementTasks"
  ].nodes;

describe("proposing work on the system", () => {
  everyDeed({ app: () => app, deed: "proposeImprovement", document: PROPOSE_IMPROVEMENT, ready, withoutPermission: "luster/professional", versioned: false });

  test("registers it on the unit, with whoever sees to it (LOPPA-TASK-7, LUSTER-TASK-6)", async () => {
    const { by } = await ready();
    const responsibleId = await app.professionalId("luster/case-worker");

    const { improvementTask } = await by.must(PROPOSE_IMPROVEMENT, aTask({ responsibleId }));

    expect(improvementTask).toMatchObject({ state: "OPEN", dueOn: "2026-09-01", responsible: { id: responsibleId } });
    expect((await tasksIn("OPEN")).map((it) => it["id"])).toContain(improvementTask.id);
  });

  test("is refused with an identity number in it: it is never about a person (NO_PERSON_IN_SYSTEM_WORK, LOPPA-TASK-7)", async () => {
    const { by } = await readyAndLeft(app, ready);

    for (const changes of [{ title: "Følg opp 12838406007" }, { description: "Gjelder 128384 06007." }])
      await expectRefusal(app, by, PROPOSE_IMPROVEMENT, aTask(changes), "NO_PERSON_IN_SYSTEM_WORK");
  });

  test("is refused without a title, or for a day that has passed (INVALID_INPUT)", async () => {
    const { by } = await readyAndLeft(app, ready);

    for (const changes of [{ title: " " }, { dueOn: "2026-06-14" }]) await expectRefusal(app, by, PROPOSE_IMPROVEMENT, aTask(changes), "INVALID_INPUT");
  });
});
