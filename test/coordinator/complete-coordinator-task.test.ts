import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, CHOOSE_TOOL, COMPLETE_COORDINATOR_TASK, HAND_OVER_CASE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { assessed, decided, drafted, notified, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const TASKS = "query Tasks($id: ID!) { case(id: $id) { coordinatorTasks { id kind doneAt note outcome version doneBy { id } } } }";
const tasks = async (caseId: string): Promise<Answer[]> => (await app.as("lund/coordinator").ask(TASKS, { id: caseId }))["case"].coordinatorTasks;
const waiting = async (caseId: string): Promise<string[]> => (await tasks(caseId)).filter((it) => it["doneAt"] === null).map((it) => it["kind"]);

const common = ["CHECK_NEXT_OF_KIN", "MAP_RESOURCES", "MAP_NEEDS", "COORDINATE", "EVALUATE"];
const all = ["CHECK_NEXT_OF_KIN", "MAP_RESOURCES", "MAP_NEEDS", "OBTAIN_CONSENT", "MAKE_PLAN", "COORDINATE", "EVALUATE"];

async function handedOver(kind = "MAP_RESOURCES") {
  const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });
  const task = (await tasks(caseId)).find((it) => it["kind"] === kind);
  return { by: app.as("lund/coordinator"), caseId, input: { taskId: task?.["id"], expectedVersion: task?.["version"] } as Answer };
}

/** A case in which a plan was refused and a coordinator granted, handed over. */
async function withoutPlan(): Promise<string> {
  const { caseId } = await app.walk("lund", { until: "CLARIFIED" });
  await assessed(app, "lund", caseId, { coordinated: { answer: false, reasons: "Én tjeneste dekker behovet for en plan." } });
  await assessed(app, "lund", caseId, { kind: "COORDINATOR" });
  await decided(app, "lund", caseId, { outcome: "REFUSED", refusalReason: "NOT_COORDINATED", facts: "Én tjeneste.", considerations: "Den dekker behovet." });
  await decided(app, "lund", caseId, { kind: "COORDINATOR" });
  await notified(app, "lund", caseId);
  await app
    .as("lund/unit-leader")
    .must(APPOINT_COORDINATOR, { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") });
  await app.as("lund/case-worker").must(HAND_OVER_CASE, await onCase(app, "lund", caseId));
  return caseId;
}

describe("the list a coordinator takes over with a case", () => {
  test("holds the check for minors who are next of kin, the mapping of resources and of needs, consent and plan, coordination, and evaluation (LOPPA-FLOW-6a, LOPPA-FLOW-6b, LUSTER-COORD-3)", async () => {
    const { caseId } = await handedOver();

    expect(await waiting(caseId)).toEqual(all);
  });

  test("holds the same but the plan where a coordinator was granted and a plan was not (LOPPA-COORD-2, LUSTER-COORD-5, SALANGEN-IP-2)", async () => {
    expect(await waiting(await withoutPlan())).toEqual(common);
  });

  test("loses the plan when the person chooses minutes, and the coordinator keeps the rest (LUSTER-COORD-4, LUSTER-COORD-5)", async () => {
    const { caseId } = await handedOver();

    await app.as("lund/coordinator").must(CHOOSE_TOOL, { ...(await onCase(app, "lund", caseId)), tool: "MINUTES" });

    expect(await waiting(caseId)).toEqual(common);
  });

  test("has the making of a plan once, when one is begun", async () => {
    const { caseId } = await drafted(app, "lund");

    expect((await waiting(caseId)).filter((it) => it === "MAKE_PLAN")).toEqual(["MAKE_PLAN"]);
  });
});

describe("ticking off a task", () => {
  everyDeed({
    app: () => app,
    deed: "completeCoordinatorTask",
    document: COMPLETE_COORDINATOR_TASK,
    ready: () => handedOver(),
    withoutPermission: "lund/hospital",
    withoutRelation: { by: "lund/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "loppa/coordinator",
  });

  test("keeps who did it, when, and what was done", async () => {
    const { by, caseId, input } = await handedOver();

    await by.must(COMPLETE_COORDINATOR_TASK, { ...input, note: "Gått gjennom hjemme." });

    expect((await tasks(caseId)).find((it) => it["id"] === input["taskId"])).toMatchObject({
      doneAt: app.now().toISOString(),
      doneBy: { id: await app.professionalId("lund/coordinator") },
      note: "Gått gjennom hjemme.",
    });
  });

  test("happens once (TASK_ALREADY_DONE)", async () => {
    const { by, input } = await handedOver();
    await by.must(COMPLETE_COORDINATOR_TASK, input);

    await expectRefusal(app, by, COMPLETE_COORDINATOR_TASK, { ...input, expectedVersion: 2 }, "TASK_ALREADY_DONE");
  });

  test.each([
    ["CONTINUE", ["EVALUATE"]],
    ["CHANGE", ["COORDINATE", "EVALUATE"]],
    ["CLOSE", []],
  ])("that is an evaluation says %s, and then %j waits (LUND-7-13)", async (outcome, after) => {
    const { by, caseId } = await handedOver();
    for (const it of (await tasks(caseId)).filter((one) => one["kind"] !== "CHECK_NEXT_OF_KIN")) {
      const last = it["kind"] === "EVALUATE" ? { outcome } : {};
      await by.must(COMPLETE_COORDINATOR_TASK, { taskId: it["id"], expectedVersion: it["version"], ...last });
    }

    expect(await waiting(caseId)).toEqual(["CHECK_NEXT_OF_KIN", ...after]);
  });

  test.each([
    ["EVALUATE", {}],
    ["COORDINATE", { outcome: "CLOSE" }],
  ])("of the kind %s takes an outcome when it is an evaluation, and only then (INVALID_INPUT)", async (kind, more) => {
    const { by, input } = await handedOver(kind);

    await expectRefusal(app, by, COMPLETE_COORDINATOR_TASK, { ...input, ...more }, "INVALID_INPUT");
  });
});
