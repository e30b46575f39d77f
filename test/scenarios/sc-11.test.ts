import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/coordination-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { consulted, coordination, department, onChange } from "../support/coordination.js";
import { expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { hire } from "../support/people.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("SC-11, Lund: a change of coordinator for which nobody is found", () => {
  test("runs through the leaders and the unit to a department, and at no time is nobody responsible (SC-11, LUND-11.2-1, LUND-11.2-2, LUND-11.2-3, LUND-11.2-7, LUND-11.2-8a, LUND-11.2-8b, LUND-11.2-8c, INV-17, DL-17)", async () => {
    const it = await consulted(app);
    const { leader, by, caseId } = it;
    const on = () => onChange(app, caseId, it.change["id"]);
    const responsible = async () => (await coordination(leader, caseId))["coordinators"].map((one: { coordinator: { id: string } }) => one.coordinator.id);
    const declining = await hire(app, "lund", "PROFESSIONAL");
    const ask = { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", candidateId: declining.id, ground: "MOST_ACTIVE_SERVICE" };
    const { coordinatorRequest } = await by.must(documents.ASK_COORDINATOR, ask);
    await declining.client.must(documents.ANSWER_COORDINATOR_REQUEST, { requestId: coordinatorRequest.id, expectedVersion: 1, answer: "DECLINED", reason: "Har ikke tid." });

    await by.must(documents.ESCALATE_TO_LEADERS, { ...(await on()), metOn: "2026-06-15", note: "Lederne ble ikke enige.", unitSummoned: true });
    await by.must(documents.ESCALATE_TO_UNIT, await on());
    const { head, member: named, serviceUnitId } = await department(app);
    const request = (await leader.must(documents.REQUEST_FROM_DEPARTMENT, { caseId, kind: "COORDINATOR", serviceUnitId, answerBy: "2026-06-25" }))["coordinatorRequest"];
    expect((await coordination(leader, caseId))["deadlines"]).toContainEqual(expect.objectContaining({ kind: "DEPARTMENT_APPOINTMENT", dueOn: "2026-06-25", settledAt: null }));
    expect((await head.client.ask(documents.MY_REQUESTS))["myCoordinatorRequests"]).toMatchObject([{ id: request.id, ground: "DEPARTMENT" }]);
    await expectRefusal(app, head.client, documents.APPOINT_BY_DEPARTMENT, { requestId: request.id, expectedVersion: 1, coordinatorId: declining.id }, "INVALID_INPUT");
    await head.client.must(documents.APPOINT_BY_DEPARTMENT, { requestId: request.id, expectedVersion: 1, coordinatorId: named.id });
    expect((await coordination(leader, caseId))["deadlines"]).toContainEqual(expect.objectContaining({ kind: "DEPARTMENT_APPOINTMENT", outcome: "MET" }));
    expect(await responsible()).toEqual([await app.professionalId("lund/coordinator")]);

    await by.must(documents.INFORM_OWNER, { ...(await on()), informedOn: "2026-06-15" });
    await by.must(documents.BEGIN_OVERLAP, await on());
    expect((await named.client.raw(NODE, { id: caseId })).errors).toEqual([]);
    const { assignment, change } = await named.client.must(documents.COMPLETE_CHANGE, { ...(await on()), reasonWishNotFollowed: "Avdelingen har ansvaret." });

    expect(change).toMatchObject({ state: "COMPLETED", leadersNote: "Lederne ble ikke enige.", unitSummoned: true, successor: { id: assignment.id } });
    expect(await responsible()).toEqual([named.id]);
    expect((await by.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    const [before, after] = await app.database.sql<{ since: string; until: string | null }>(
      "select since::text, until::text from coordinator_assignment where case_id = (select case_id from coordinator_change where successor_assignment_id is not null) order by id",
    );
    expect(before?.until).toBe(after?.since);
  });
});
