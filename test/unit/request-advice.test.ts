import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECLARE_IMPARTIALITY } from "../../src/demo/operations.js";
import { REQUEST_ADVICE } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { hire } from "../support/people.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const { caseId } = await app.walk("lund", { until: "ASSESSED" });
  const adviser = await hire(app, "lund", "PROFESSIONAL");
  const input = { ...(await onCase(app, "lund", caseId)), adviserId: adviser.id, question: "Er behovet varig?", ...changes };
  return { by: app.as("lund/case-worker"), caseId, adviser, input: input as Answer };
}

describe("requesting advice", () => {
  everyDeed({
    app: () => app,
    deed: "requestAdvice",
    document: REQUEST_ADVICE,
    ready,
    withoutPermission: "lund/professional",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/case-worker",
  });

  test("shows the adviser what the person needs and gets, and nothing else of the file (LOPPA-MEET-3)", async () => {
    const { by, caseId, adviser, input } = await ready();
    expect((await adviser.client.raw("query See($id: ID!) { node(id: $id) { id } }", { id: caseId })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);

    await by.must(REQUEST_ADVICE, input);

    const seen = await caseFile(adviser.client, caseId);
    const whole = await caseFile(by, caseId);
    for (const part of ["clarifications", "services", "assessments"]) expect([part, seen[part]]).toEqual([part, whole[part]]);
    expect(whole["services"].length).toBeGreaterThan(1);
    expect([seen["notices"], seen["parties"], seen["decisions"], seen["consents"], seen["warnings"]]).toEqual([[], [], [], [], []]);
    expect(seen["plan"]).toBeNull();
  });

  test("stands on the case as a question, and decides nothing (LOPPA-MEET-3)", async () => {
    const { by, caseId, input } = await ready();

    const { adviceRequest, case: after } = await by.must(REQUEST_ADVICE, input);

    expect(adviceRequest).toMatchObject({ question: "Er behovet varig?", answerBy: "2026-06-29", answer: null });
    expect(after.state).toBe("ASSESSED");
    const { case: shown } = await by.ask("query Of($id: ID!) { case(id: $id) { adviceRequests { id adviser { id } } } }", { id: caseId });
    expect(shown.adviceRequests).toEqual([{ id: adviceRequest.id, adviser: { id: input["adviserId"] } }]);
  });

  test("closes the case to an adviser who has not answered when the day has passed (LOPPA-MEET-3)", async () => {
    const { by, caseId, adviser, input } = await ready({ answerBy: "2026-06-20" });
    await by.must(REQUEST_ADVICE, input);
    try {
      app.setClock("2026-06-20T21:59:00Z");
      expect((await caseFile(adviser.client, caseId))["services"]).not.toEqual([]);
      app.setClock("2026-06-20T22:01:00Z");
      expect((await adviser.client.raw("query See($id: ID!) { node(id: $id) { id } }", { id: caseId })).errors).toHaveLength(1);
    } finally {
      app.setClock("2026-06-15T08:00:00Z");
    }
  });

  test("is refused of somebody who is recused in the case (fvl § 6, PROC-01, MEMBER_RECUSED)", async () => {
    const { by, adviser, input, caseId } = await ready();
    await by.must(REQUEST_ADVICE, input);
    await app.as("lund/unit-leader").must(DECLARE_IMPARTIALITY, { caseId, personId: adviser.id, ground: "CLOSE_FAMILY" });
    expect((await adviser.client.raw("query See($id: ID!) { node(id: $id) { id } }", { id: caseId })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);

    await expectRefusal(app, by, REQUEST_ADVICE, { ...input, ...(await onCase(app, "lund", caseId)) }, "MEMBER_RECUSED");
  });

  test("is refused without a question, or for a day that has passed (INVALID_INPUT, INVALID_DATE_ORDER)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, REQUEST_ADVICE, { ...input, question: " " }, "INVALID_INPUT");
    await expectRefusal(app, by, REQUEST_ADVICE, { ...input, answerBy: "2026-06-14" }, "INVALID_DATE_ORDER");
  });
});
