import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW, CLOSE_PLAN } from "../../src/demo/operations.js";
import { ACKNOWLEDGE_PROCEDURE, REQUEST_PROGRESS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { notForOthers, withdraw } from "../support/plan-checks.js";
import { asked, requestsOf, withParticipant } from "../support/sharing.js";
import { onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const it = await withParticipant(app);
  const input: Answer = { planId: it.planId, askedId: it.professionalId, measureId: it.measureId, text: "Når kjem treninga i gang?" };
  return { ...it, by: app.as("luster/coordinator"), input };
}

describe("asking for progress", () => {
  everyDeed({
    app: () => app,
    deed: "requestProgress",
    document: REQUEST_PROGRESS,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/service-officer", code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });

  onceUnderOneKey({ app: () => app, document: REQUEST_PROGRESS, ready, otherwise: { text: "Noko anna" } });

  notForOthers({
    app: () => app,
    document: REQUEST_PROGRESS,
    ready,
    others: [
      ["luster/professional", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("names who is asked, the measure and the day, fourteen days on, and whose turn it is (LUND-11.3-2, FAIL-03, DL-19)", async () => {
    const { by, input, planId, measureId, professionalId } = await ready();

    const { progressRequest } = await by.must(REQUEST_PROGRESS, input);

    expect(progressRequest).toMatchObject({
      state: "SENT",
      turn: "ASKED",
      isLate: false,
      dueOn: "2026-06-29",
      plan: { id: planId },
      measure: { id: measureId },
      asked: { id: professionalId },
    });
  });

  test("starts the day of answer as a deadline that stands about the request (DL-19)", async () => {
    const { by, input, caseId } = await ready();

    await by.must(REQUEST_PROGRESS, { ...input, dueOn: "2026-06-20" });

    const { deadlines } = (await by.ask("query D($id: ID!) { case(id: $id) { deadlines { kind dueOn settledAt } } }", { id: caseId }))["case"];
    expect(deadlines).toContainEqual({ kind: "PROGRESS_ANSWER", dueOn: "2026-06-20", settledAt: null });
  });

  test("is seen by the owner and by whoever is asked, and not by the others who work with the case (FAIL-03)", async () => {
    const { owner, planId, request } = await asked(app);

    expect((await requestsOf(app.as(owner), planId)).map((it) => it["id"])).toEqual([request["id"]]);
    expect((await requestsOf(app.as("luster/professional"), planId)).map((it) => it["id"])).toEqual([request["id"]]);
    expect(await requestsOf(app.as("luster/case-worker"), planId)).toEqual([]);
    expect(await requestsOf(app.as("luster/unit-leader"), planId)).toEqual([]);
  });

  test("is done by the owner towards a coordinator, and towards nobody else (LUND-11.3-2)", async () => {
    const { owner, input, professionalId } = await ready();
    const coordinatorId = await app.professionalId("luster/coordinator");

    const { progressRequest } = await app.as(owner).must(REQUEST_PROGRESS, { ...input, askedId: coordinatorId });

    expect(progressRequest.asked.id).toBe(coordinatorId);
    await expectRefusal(app, app.as(owner), REQUEST_PROGRESS, { ...input, askedId: professionalId }, "NOT_YOURS_TO_DO");
  });

  test("warns while whoever is asked has not said that they know the procedure (LUND-11.3-4)", async () => {
    const { by, input, planId } = await ready();
    const first = await by.must(REQUEST_PROGRESS, input);
    await app.as("luster/professional").must(ACKNOWLEDGE_PROCEDURE, { planId });

    const second = await by.must(REQUEST_PROGRESS, input);

    expect(first["warnings"].map((it: Answer) => it["code"])).toEqual(["PROCEDURE_NOT_ACKNOWLEDGED"]);
    expect(second["warnings"]).toEqual([]);
  });

  test("is refused of somebody who does not take part (NOT_A_PARTICIPANT)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, by, REQUEST_PROGRESS, { ...input, askedId: await app.professionalId("luster/case-worker") }, "NOT_A_PARTICIPANT");
  });

  test("is refused for a measure of another plan (NOT_FOUND)", async () => {
    const [{ by, input }, other] = [await ready(), await withParticipant(app)];

    await expectRefusal(app, by, REQUEST_PROGRESS, { ...input, measureId: other.measureId }, "NOT_FOUND");
  });

  test("is refused with a day that has come already (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, REQUEST_PROGRESS, { ...input, dueOn: "2026-06-15" }, "INVALID_INPUT");
  });

  test("is refused without a consent in force (CONSENT_REQUIRED)", async () => {
    const it = await ready();
    await withdraw(app, it);

    await expectRefusal(app, it.by, REQUEST_PROGRESS, it.input, "CONSENT_REQUIRED");
  });

  test("is refused on a plan that has ended (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input, planId } = await ready();
    await by.must(CLOSE_PLAN, { ...(await onPlan(app, "luster", planId)), reason: "GOALS_REACHED", ownerView: "Fornøgd." });

    await expectRefusal(app, by, REQUEST_PROGRESS, input, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("leaves the case itself as it was", async () => {
    const { by, input, caseId } = await ready();
    const before = await by.ask(CASE_NOW, { id: caseId });

    await by.must(REQUEST_PROGRESS, input);

    expect(await by.ask(CASE_NOW, { id: caseId })).toEqual(before);
  });
});
