import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { COMPLETE_COORDINATOR_TASK, RECORD_NEXT_OF_KIN_CHECK } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { withChildCoordinator } from "../support/coordination.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const found = (changes: Answer = {}): Answer => ({
  hasMinorChildren: true,
  hasMinorSiblings: false,
  needsInformation: true,
  needsFollowUp: false,
  result: "Barna vil ha en samtale med helsesykepleier.",
  checkedOn: "2026-06-15",
  ...changes,
});

async function ready(changes: Answer = {}) {
  const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });
  return { by: app.as("lund/coordinator"), caseId, owner, input: { ...(await onCase(app, "lund", caseId)), ...found(changes) } as Answer };
}

const CHECKS = "query Checks($id: ID!) { case(id: $id) { coordinators { kind leads nextOfKinChecks { id result checkedOn checkedBy { id } } } } }";
const checksSeenBy = async (who: Client, id: string): Promise<Answer[]> => (await who.ask(CHECKS, { id }))["case"].coordinators;
const TASKS = "query Tasks($id: ID!) { case(id: $id) { coordinatorTasks { id kind doneAt version } } }";
const tasks = async (id: string): Promise<Answer[]> => (await app.as("lund/coordinator").ask(TASKS, { id }))["case"].coordinatorTasks;
const task = async (id: string, kind: string): Promise<Answer> => (await tasks(id)).find((it) => it["kind"] === kind) ?? {};

describe("checking for minors who are next of kin", () => {
  everyDeed({
    app: () => app,
    deed: "recordNextOfKinCheck",
    document: RECORD_NEXT_OF_KIN_CHECK,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: "lund/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "loppa/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: RECORD_NEXT_OF_KIN_CHECK, ready, otherwise: { needsFollowUp: true } });

  test("keeps what was found, whether there is a need, and when, beside the assignment (LUND-6-6, LAW-26)", async () => {
    const { by, input, caseId } = await ready();

    const { nextOfKinCheck } = await by.must(RECORD_NEXT_OF_KIN_CHECK, input);

    const { caseId: _, expectedVersion: __, ...told } = input;
    const checkedBy = { id: await app.professionalId("lund/coordinator") };
    expect(nextOfKinCheck).toEqual({ ...told, id: expect.any(String), checkedBy });
    const [coordinator] = await checksSeenBy(by, caseId);
    expect(coordinator?.["nextOfKinChecks"]).toEqual([{ id: nextOfKinCheck.id, result: input["result"], checkedOn: "2026-06-15", checkedBy }]);
  });

  test("is read by the person and by those who read the case file, and by no participant of the plan", async () => {
    const { by, input, caseId, owner } = await ready();
    await by.must(RECORD_NEXT_OF_KIN_CHECK, input);
    const numberSeenBy = async (key: string): Promise<number> => (await checksSeenBy(app.as(key), caseId)).flatMap((it) => it["nextOfKinChecks"]).length;

    expect([await numberSeenBy(owner), await numberSeenBy("lund/unit-leader")]).toEqual([1, 1]);
    expect((await app.as("lund/professional").raw(CHECKS, { id: caseId })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("is a task of the coordinator from the appointment, ticked off by the check and by nothing else (LUND-6-6, LAW-26)", async () => {
    const { by, input, caseId } = await ready();
    const { id, version, doneAt } = await task(caseId, "CHECK_NEXT_OF_KIN");
    await expectRefusal(app, by, COMPLETE_COORDINATOR_TASK, { taskId: id, expectedVersion: version }, "NEXT_OF_KIN_CHECK_REQUIRED");

    await by.must(RECORD_NEXT_OF_KIN_CHECK, input);

    expect(doneAt).toBeNull();
    expect(await task(caseId, "CHECK_NEXT_OF_KIN")).toMatchObject({ id, doneAt: app.now().toISOString() });
  });

  test.each(["MAP_NEEDS", "MAKE_PLAN", "EVALUATE"])("is warned of when %s is done without it, and not after it (LUND-6-6)", async (kind) => {
    const warnedAfter = async (check: boolean): Promise<string[]> => {
      const { by, input, caseId } = await ready();
      if (check) await by.must(RECORD_NEXT_OF_KIN_CHECK, input);
      const { id, version } = await task(caseId, kind);
      const done = { taskId: id, expectedVersion: version, ...(kind === "EVALUATE" ? { outcome: "CONTINUE" } : {}) };
      return (await by.must(COMPLETE_COORDINATOR_TASK, done))["warnings"].map((it: Answer) => it["code"]);
    };

    expect([await warnedAfter(false), await warnedAfter(true)]).toEqual([["NEXT_OF_KIN_NOT_CHECKED"], []]);
  });

  test("is each coordinator's own: the task is open until all have checked, and a child coordinator goes before the others (LAW-26, LAW-27)", async () => {
    const { caseId, other } = await withChildCoordinator(app);
    await app.as("lund/coordinator").must(RECORD_NEXT_OF_KIN_CHECK, { ...(await onCase(app, "lund", caseId)), ...found() });
    const between = (await task(caseId, "CHECK_NEXT_OF_KIN"))["doneAt"];

    await other.client.must(RECORD_NEXT_OF_KIN_CHECK, { ...(await onCase(app, "lund", caseId)), ...found({ hasMinorChildren: false, hasMinorSiblings: true }) });

    expect(between).toBeNull();
    expect((await task(caseId, "CHECK_NEXT_OF_KIN"))["doneAt"]).not.toBeNull();
    const coordinators = await checksSeenBy(app.as("lund/coordinator"), caseId);
    expect(coordinators.map((it) => [it["kind"], it["leads"], it["nextOfKinChecks"].length])).toEqual([
      ["COORDINATOR", false, 1],
      ["CHILD_COORDINATOR", true, 1],
    ]);
  });

  test("can be made anew when something has changed; the earlier one stays", async () => {
    const { by, input, caseId } = await ready({ hasMinorChildren: false, needsInformation: false, result: null });
    await by.must(RECORD_NEXT_OF_KIN_CHECK, input);

    await by.must(RECORD_NEXT_OF_KIN_CHECK, { ...found(), ...(await onCase(app, "lund", caseId)) });

    const [coordinator] = await checksSeenBy(by, caseId);
    expect(coordinator?.["nextOfKinChecks"].map((it: Answer) => it["result"])).toEqual([null, found()["result"]]);
    expect(coordinator?.["leads"]).toBe(true);
  });

  test.each([
    [{ result: " " }],
    [{ hasMinorChildren: false }],
    [{ hasMinorChildren: false, needsInformation: false, needsFollowUp: true }],
    [{ checkedOn: "2026-06-16" }],
    [{ checkedOn: "2026-06-01" }],
  ])("is refused when it says %j (INVALID_INPUT)", async (changes) => {
    const { by, input } = await ready(changes);

    await expectRefusal(app, by, RECORD_NEXT_OF_KIN_CHECK, input, "INVALID_INPUT");
  });
});
