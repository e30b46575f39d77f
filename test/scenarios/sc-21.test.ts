import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/coordination-operations.js";
import { APPOINT_COORDINATOR } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { coordination } from "../support/coordination.js";
import { expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { assessed, clarified, decided, notified, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("SC-21: a family that expects a child", () => {
  test("gets a child coordinator before the birth, who ends at 18 with a transition task a year before (SC-21, LAW-04, LUND-2-BARN-2, LUND-2-BARN-4, INV-13, DL-15)", async () => {
    const parent = app.newcomer("lund", undefined, "1990-02-03");
    const notice = { kinds: ["CHILD_COORDINATOR"], notifierCapacity: "PARENT", subject: { name: "Ventet barn", expectedBirthDate: "2026-08-20" } };
    const { caseId } = await clarified(app, "lund", app.as(parent.key), notice);
    const worker = app.as("lund/case-worker");
    const leader = app.as("lund/unit-leader");
    const on = (): Promise<object> => onCase(app, "lund", caseId);
    const reasons = { answer: true, reasons: "Slik er det for dette barnet." };
    const { offer } = await worker.must(documents.OFFER_CHILD_COORDINATOR, { ...(await on()), need: "Barnet ventes med en alvorlig tilstand." });
    await app.as(parent.key).must(documents.ANSWER_CHILD_COORDINATOR_OFFER, { offerId: offer.id, expectedVersion: 1, answer: "DECLINED" });
    await assessed(app, "lund", caseId, { kind: "CHILD_COORDINATOR", complex: reasons, seriousCondition: reasons, welfareServices: true });
    await decided(app, "lund", caseId, { kind: "CHILD_COORDINATOR" });
    await notified(app, "lund", caseId);
    const choice = { kind: "CHILD_COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") };
    await expectRefusal(app, leader, APPOINT_COORDINATOR, { ...(await on()), ...choice }, "CHILD_COORDINATOR_DECLINED");
    const again = (await worker.must(documents.OFFER_CHILD_COORDINATOR, { ...(await on()), need: "Familien vil vite mer." }))["offer"];
    await app.as(parent.key).must(documents.ANSWER_CHILD_COORDINATOR_OFFER, { offerId: again.id, expectedVersion: 1, answer: "WANTED" });

    await leader.must(APPOINT_COORDINATOR, { ...(await on()), ...choice });
    const before = await coordination(leader, caseId);
    app.setClock("2026-08-25T08:00:00Z");
    const coordinator = app.as("lund/coordinator");
    await coordinator.must(documents.RECORD_BIRTH, { ...(await on()), birthDate: "2026-08-24", name: "Nora Eksempel" });
    const after = await coordination(leader, caseId);

    expect(before["coordinators"]).toMatchObject([{ kind: "CHILD_COORDINATOR", endsBy: "2044-08-20" }]);
    expect(before["coordinatorTasks"].map((it: Answer) => it["kind"])).toEqual(
      expect.arrayContaining(["CHILD_COORDINATE", "CHILD_FOLLOW_UP", "CHILD_HEALTH_INFORMATION", "CHILD_WELFARE_INFORMATION", "CHILD_PLAN_PROGRESS"]),
    );
    expect(after["coordinators"]).toMatchObject([{ endsBy: "2044-08-24" }]);
    expect(after["deadlines"]).toContainEqual(expect.objectContaining({ kind: "TRANSITION_TO_ADULT", dueOn: "2044-08-24", alarmOn: "2043-08-24", settledAt: null }));
    app.setClock("2044-08-23T08:00:00Z");
    expect((await coordinator.raw(NODE, { id: caseId })).errors).toEqual([]);
    app.setClock("2044-08-24T08:00:00Z");
    expect((await coordinator.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await coordination(leader, caseId))["coordinators"]).toEqual([]);
  });
});
