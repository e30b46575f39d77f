import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aNotice } from "../support/inputs.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const TASKS = "query Tasks($id: ID!) { case(id: $id) { notices { dischargeOn } coordinatorTasks { kind doneAt } } }";

async function homecoming(caseId: string): Promise<{ days: (string | null)[]; waiting: number }> {
  const it = (await app.as("luster/unit-leader").ask(TASKS, { id: caseId }))["case"];
  const tasks = it.coordinatorTasks.filter((one: Answer) => one["kind"] === "PREPARE_HOMECOMING" && one["doneAt"] === null);
  return { days: it.notices.map((one: Answer) => one["dischargeOn"]), waiting: tasks.length };
}

/** Notice by the hospital of somebody who is to come home, taken into the case that the person has or gets. */
async function noticeOf(owner: string, dischargeOn: string): Promise<string> {
  const { name, birthDate, login } = app.person(owner);
  const said = { notifierCapacity: "SPECIALIST_SERVICE", subject: { name, birthDate, nationalId: login.nationalId }, dischargeOn };
  const { notice } = await app.as("luster/hospital").must(REGISTER_NOTICE, aNotice(said));
  return (await app.as("luster/unit-leader").must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version }))["case"].id;
}

describe("a person who is to come home from hospital", () => {
  test("gives the coordinator a task of its own, once, when notice of it comes (FAIL-19)", async () => {
    const { caseId, owner } = await app.walk("luster", { until: "HANDED_OVER" });
    expect(await homecoming(caseId)).toEqual({ days: [null], waiting: 0 });

    expect(await noticeOf(owner, "2026-06-22")).toBe(caseId);
    await noticeOf(owner, "2026-06-24");

    expect(await homecoming(caseId)).toEqual({ days: [null, "2026-06-22", "2026-06-24"], waiting: 1 });
  });

  test("gives it to whoever becomes coordinator before that day, and not when the day has gone (FAIL-19)", async () => {
    const before = await app.walk("luster", { until: "NOTIFIED" });
    const after = await app.walk("luster", { until: "NOTIFIED" });
    await noticeOf(before.owner, "2026-06-15");
    await noticeOf(after.owner, "2026-06-14");

    for (const { caseId } of [before, after]) {
      const choice = { ...(await onCase(app, "luster", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("luster/coordinator") };
      await app.as("luster/unit-leader").must(APPOINT_COORDINATOR, choice);
    }

    expect([(await homecoming(before.caseId)).waiting, (await homecoming(after.caseId)).waiting]).toEqual([1, 0]);
  });
});
