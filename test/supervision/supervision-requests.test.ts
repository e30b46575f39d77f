import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { appealFile, FORWARD_SUPERVISION, REGISTER_SUPERVISION } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, everything, expectRefusal, readyAndLeft } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const { caseId, owner } = await app.walk("lund", { until: "NOTIFIED" });
  return { by: app.as(owner), caseId, input: { caseId, about: "Jeg fikk ikke svar på ett år.", ...changes } };
}

describe("asking for supervision", () => {
  everyDeed({
    app: () => app,
    deed: "registerSupervisionRequest",
    document: REGISTER_SUPERVISION,
    ready,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
    versioned: false,
  });

  test("is kept apart from appeals: no state, no deadline, no letter and no decision moves (LAW-17)", async () => {
    const { by, input, caseId } = await ready();
    const before = [await everything(app), await appealFile(app, "lund", caseId)] as const;

    const { supervisionRequest, case: after } = await by.must(REGISTER_SUPERVISION, input);

    expect(supervisionRequest).toMatchObject({ about: input.about, requesterName: null, receivedOn: "2026-06-15", forwardedOn: null });
    const changed = Object.entries(await everything(app)).flatMap(([table, held]) => (before[0][table] === held ? [] : [table]));
    expect(changed.sort()).toEqual(["event", "supervision_request"]);
    expect(after).toMatchObject({ state: before[1]["state"], version: before[1]["version"], nextSteps: before[1]["nextSteps"] });
    expect((await appealFile(app, "lund", caseId))["appeals"]).toEqual([]);
  });

  test("is written down by staff for somebody else", async () => {
    const { input } = await ready({ requesterName: "Mor til Ola", receivedOn: "2026-06-12" });

    const { supervisionRequest } = await app.as("lund/case-worker").must(REGISTER_SUPERVISION, input);

    expect(supervisionRequest).toMatchObject({ requesterName: "Mor til Ola", receivedOn: "2026-06-12" });
  });

  test("is refused empty, and to staff with a day to come (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, REGISTER_SUPERVISION, { ...input, about: " " }, "INVALID_INPUT");
    await expectRefusal(app, app.as("lund/case-worker"), REGISTER_SUPERVISION, { ...input, receivedOn: "2026-06-16" }, "INVALID_INPUT");
  });
});

async function registered() {
  const { by, caseId, input } = await ready();
  const { supervisionRequest } = await by.must(REGISTER_SUPERVISION, input);
  return { by: app.as("lund/case-worker"), caseId, input: { supervisionRequestId: supervisionRequest.id, expectedVersion: supervisionRequest.version } };
}

describe("sending a request for supervision on", () => {
  everyDeed({
    app: () => app,
    deed: "forwardSupervisionRequest",
    document: FORWARD_SUPERVISION,
    ready: registered,
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("keeps the day, once (LAW-17)", async () => {
    const { by, input, caseId } = await registered();

    const { supervisionRequest } = await by.must(FORWARD_SUPERVISION, input);

    expect(supervisionRequest.forwardedOn).toBe("2026-06-15");
    expect((await appealFile(app, "lund", caseId))["supervisionRequests"]).toMatchObject([{ forwardedOn: "2026-06-15" }]);
    await expectRefusal(app, by, FORWARD_SUPERVISION, { ...input, expectedVersion: supervisionRequest.version }, "ALREADY_SENT_ON");
  });
});
