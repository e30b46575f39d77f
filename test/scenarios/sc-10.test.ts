import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR } from "../../src/demo/operations.js";
import { ANSWER_COORDINATOR_REQUEST, ASK_COORDINATOR } from "../../src/demo/coordination-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { expectRefusal } from "../support/deed.js";
import { caseFile, drafted, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("SC-10, Lund: a provider with five plans is asked for a sixth", () => {
  test("which is blocked until their voluntary acceptance is there (SC-10, LUND-6-5, INV-16, CON-11)", async () => {
    for (let plans = 0; plans < 5; plans += 1) await drafted(app, "lund");
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
    const leader = app.as("lund/unit-leader");
    const input = { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") };

    const error = await expectRefusal(app, leader, APPOINT_COORDINATOR, input, "COORDINATOR_AT_CAP");
    await leader.must(APPOINT_COORDINATOR, { ...input, acceptsAboveCap: true });

    expect(error["details"]).toEqual([{ name: "maxPlans", value: "5" }]);
    expect((await caseFile(leader, caseId))["coordinators"]).toMatchObject([{ acceptsAboveCap: true, coordinator: { id: input.coordinatorId } }]);
  });

  test("and where they have answered themselves, that is what counts: a no cannot be overwritten, and a yes needs no word of the leader's (SC-10, INV-16)", async () => {
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
    const leader = app.as("lund/unit-leader");
    const provider = app.as("lund/coordinator");
    const candidateId = await app.professionalId("lund/coordinator");
    const ask = async () => {
      const asked = { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", candidateId, ground: "WISH" };
      return { requestId: (await leader.must(ASK_COORDINATOR, asked))["coordinatorRequest"].id, expectedVersion: 1 };
    };
    const appointment = async () => ({ ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", coordinatorId: candidateId });
    await provider.must(ANSWER_COORDINATOR_REQUEST, { ...(await ask()), answer: "DECLINED", reason: "Har fem planer fra før." });
    await expectRefusal(app, leader, APPOINT_COORDINATOR, { ...(await appointment()), acceptsAboveCap: true }, "COORDINATOR_AT_CAP");

    await provider.must(ANSWER_COORDINATOR_REQUEST, { ...(await ask()), answer: "ACCEPTED", acceptsAboveCap: true });
    const { warnings } = await leader.must(APPOINT_COORDINATOR, await appointment());

    expect(warnings).toEqual([]);
    expect((await caseFile(leader, caseId))["coordinators"]).toMatchObject([{ acceptsAboveCap: true, coordinator: { id: candidateId } }]);
  });
});
