import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/coordination-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { coordination, department } from "../support/coordination.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function toAsk(changes: Answer = {}) {
  const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
  const asked = { kind: "COORDINATOR", candidateId: await app.professionalId("lund/professional"), ground: "MOST_ACTIVE_SERVICE", ...changes };
  return { by: app.as("lund/unit-leader"), caseId, input: { ...(await onCase(app, "lund", caseId)), ...asked } as Answer };
}

async function toAnswer() {
  const { by, caseId, input } = await toAsk();
  const { coordinatorRequest } = await by.must(documents.ASK_COORDINATOR, input);
  return { by: app.as("lund/professional"), caseId, input: { requestId: coordinatorRequest.id, expectedVersion: 1, answer: "ACCEPTED", acceptsAboveCap: true } as Answer };
}

describe("asking a professional", () => {
  everyDeed({
    app: () => app,
    deed: "askCoordinator",
    document: documents.ASK_COORDINATOR,
    ready: () => toAsk(),
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: "lund/professional", code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test("shows them the question and not the case, asks nobody twice, and wants the reason where suitability decides (LUND-11.1-0b, LUND-11.1-2b, COORDINATOR_ALREADY_ASKED, REASONS_REQUIRED)", async () => {
    const { by, caseId, input } = await toAsk({ ground: "SUITABILITY", suitability: "Kjenner familien." });
    const candidate = app.as("lund/professional");
    await expectRefusal(app, by, documents.ASK_COORDINATOR, { ...input, suitability: " " }, "REASONS_REQUIRED");

    const { coordinatorRequest } = await by.must(documents.ASK_COORDINATOR, input);

    expect((await candidate.ask(documents.MY_REQUESTS))["myCoordinatorRequests"]).toContainEqual(expect.objectContaining({ id: coordinatorRequest.id, suitability: null }));
    expect((await candidate.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    await expectRefusal(app, by, documents.ASK_COORDINATOR, { ...input, ...(await onCase(app, "lund", caseId)) }, "COORDINATOR_ALREADY_ASKED");
  });

  test("begins with a list of those who could be, for whoever may ask (LUND-11.1-0c, LUND-11.1-1a)", async () => {
    const { by, caseId } = await toAsk();

    const { coordinatorCandidates } = await by.ask(documents.CANDIDATES, { caseId, kind: "COORDINATOR" });

    expect(coordinatorCandidates[0]).toMatchObject({ isWished: true, maxPlans: 5, needsAcceptance: false });
    expect((await app.as("lund/professional").raw(documents.CANDIDATES, { caseId, kind: "COORDINATOR" })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });
});

describe("answering", () => {
  everyDeed({
    app: () => app,
    deed: "answerCoordinatorRequest",
    document: documents.ANSWER_COORDINATOR_REQUEST,
    ready: toAnswer,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: "lund/case-worker", code: "NOT_FOUND" },
    elsewhere: "loppa/professional",
  });

  test("is the professional's own, once, and a no has its reason (INV-16, ALREADY_ANSWERED, REASONS_REQUIRED)", async () => {
    const { by, input } = await toAnswer();
    await expectRefusal(app, app.as("lund/unit-leader"), documents.ANSWER_COORDINATOR_REQUEST, input, "NOT_FOUND");
    await expectRefusal(app, by, documents.ANSWER_COORDINATOR_REQUEST, { ...input, answer: "DECLINED" }, "REASONS_REQUIRED");

    const { coordinatorRequest } = await by.must(documents.ANSWER_COORDINATOR_REQUEST, input);

    expect(coordinatorRequest).toMatchObject({ answer: "ACCEPTED", acceptsAboveCap: true });
    await expectRefusal(app, by, documents.ANSWER_COORDINATOR_REQUEST, { ...input, expectedVersion: 2 }, "ALREADY_ANSWERED");
  });
});

describe("a department", () => {
  const toRequest = async () => {
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
    const { head, member, serviceUnitId } = await department(app);
    return { by: app.as("lund/unit-leader"), head, member, caseId, input: { caseId, kind: "COORDINATOR", serviceUnitId } as Answer };
  };
  const toName = async () => {
    const { by, head, member, caseId, input } = await toRequest();
    const { coordinatorRequest } = await by.must(documents.REQUEST_FROM_DEPARTMENT, input);
    return {
      by: head.client,
      caseId,
      input: { requestId: coordinatorRequest.id, expectedVersion: 1, coordinatorId: member.id, reasonWishNotFollowed: "Avdelingen har ansvaret." } as Answer,
    };
  };
  describe("that is to be asked", () => {
    everyDeed({
      app: () => app,
      deed: "requestCoordinatorFromDepartment",
      document: documents.REQUEST_FROM_DEPARTMENT,
      ready: toRequest,
      withoutPermission: "lund/professional",
      elsewhere: "loppa/unit-leader",
      versioned: false,
    });
  });
  describe("that has been asked", () => {
    everyDeed({
      app: () => app,
      deed: "appointByDepartment",
      document: documents.APPOINT_BY_DEPARTMENT,
      ready: toName,
      withoutPermission: "lund/system-coordinator",
      withoutRelation: { by: "lund/unit-leader", code: "NOT_FOUND" },
      elsewhere: "loppa/unit-leader",
    });
  });

  test("is asked by the system coordinator, who does not see the case, and its leader appoints (LUND-11.1-3, LUND-11.1-2c, DL-17)", async () => {
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
    const { head, member, serviceUnitId } = await department(app);
    const system = app.as("lund/system-coordinator");
    const { errors } = await system.do(documents.REQUEST_FROM_DEPARTMENT, { caseId, kind: "COORDINATOR", serviceUnitId, answerBy: "2026-06-25" });
    expect(errors).toEqual([]);
    const [request] = (await head.client.ask(documents.MY_REQUESTS))["myCoordinatorRequests"];

    const input = { requestId: request.id, expectedVersion: 1, coordinatorId: member.id, reasonWishNotFollowed: "Avdelingen har ansvaret." };
    await expectRefusal(app, app.as("lund/professional"), documents.APPOINT_BY_DEPARTMENT, input, "NOT_FOUND");
    await head.client.must(documents.APPOINT_BY_DEPARTMENT, input);

    expect((await coordination(app.as("lund/unit-leader"), caseId))["coordinators"]).toMatchObject([{ coordinator: { id: member.id } }]);
    await expectRefusal(app, app.as("lund/unit-leader"), documents.REQUEST_FROM_DEPARTMENT, { caseId, kind: "COORDINATOR", serviceUnitId }, "COORDINATOR_ALREADY_APPOINTED");
  });
});
