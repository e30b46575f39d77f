import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ANSWER_ADVICE, REQUEST_ADVICE } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const { caseId } = await app.walk("lund", { until: "ASSESSED" });
  const adviser = await hire(app, "lund", "PROFESSIONAL");
  const input = { ...(await onCase(app, "lund", caseId)), adviserId: adviser.id, question: "Er behovet varig?", ...changes };
  return { by: app.as("lund/case-worker"), caseId, adviser, input: input as Answer };
}

describe("answering with advice", () => {
  async function asked() {
    const { by, caseId, adviser, input } = await ready();
    const { adviceRequest } = await by.must(REQUEST_ADVICE, input);
    return {
      by: adviser.client,
      handler: by,
      adviser,
      caseId,
      input: { adviceRequestId: adviceRequest.id, expectedVersion: adviceRequest.version, answer: "Ja, varig." } as Answer,
    };
  }

  everyDeed({
    app: () => app,
    deed: "answerAdvice",
    document: ANSWER_ADVICE,
    ready: asked,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/professional",
  });

  test("is kept on the case and ends the adviser's view of it (LOPPA-MEET-3)", async () => {
    const { by, handler, caseId, input } = await asked();

    const payload = await by.must(ANSWER_ADVICE, input);

    expect([payload["case"], payload["adviceRequest"]]).toEqual([null, null]);
    expect((await by.raw("query See($id: ID!) { node(id: $id) { id } }", { id: caseId })).errors).toHaveLength(1);
    const { case: shown } = await handler.ask("query Of($id: ID!) { case(id: $id) { state adviceRequests { answer answeredAt } } }", { id: caseId });
    expect(shown).toEqual({ state: "ASSESSED", adviceRequests: [{ answer: "Ja, varig.", answeredAt: app.now().toISOString() }] });
  });

  test("is not for another adviser, and not for the handler, to give (NOT_YOURS_TO_DO)", async () => {
    const { handler, caseId, input } = await asked();
    const other = await hire(app, "lund", "PROFESSIONAL");
    await handler.must(REQUEST_ADVICE, { ...(await onCase(app, "lund", caseId)), adviserId: other.id, question: "Og du?" });

    await expectRefusal(app, other.client, ANSWER_ADVICE, input, "NOT_YOURS_TO_DO");
    await expectRefusal(app, handler, ANSWER_ADVICE, input, "NOT_YOURS_TO_DO");
  });

  test("is refused a second time, and without a word (ALREADY_ANSWERED, INVALID_INPUT)", async () => {
    const { by, handler, adviser, caseId, input } = await asked();
    await handler.must(REQUEST_ADVICE, { ...(await onCase(app, "lund", caseId)), adviserId: adviser.id, question: "Og hvor lenge?" });
    await expectRefusal(app, by, ANSWER_ADVICE, { ...input, answer: "" }, "INVALID_INPUT");
    await by.must(ANSWER_ADVICE, input);

    await expectRefusal(app, by, ANSWER_ADVICE, { ...input, expectedVersion: 2 }, "ALREADY_ANSWERED");
  });
});
