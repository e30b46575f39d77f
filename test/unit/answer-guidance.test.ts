import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ANSWER_GUIDANCE, GUIDANCE_REQUESTS, REQUEST_GUIDANCE } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const { caseId } = await app.walk("loppa", { until: "HANDED_OVER" });
  const { guidanceRequest } = await app.as("loppa/coordinator").must(REQUEST_GUIDANCE, { caseId, question: "Hvem kaller inn?" });
  return { by: app.as("loppa/unit-leader"), caseId, input: { guidanceRequestId: guidanceRequest.id, expectedVersion: guidanceRequest.version, answer: "Du gjør det." } as Answer };
}

describe("answering guidance", () => {
  everyDeed({
    app: () => app,
    deed: "answerGuidance",
    document: ANSWER_GUIDANCE,
    ready,
    withoutPermission: "loppa/coordinator",
    elsewhere: "stranda/unit-leader",
  });

  test("reaches the coordinator and leaves the list of open questions (LOPPA-FLOW-6d, LUSTER-TASK-1)", async () => {
    const { by, input } = await ready();

    await by.must(ANSWER_GUIDANCE, input);

    const listed = async (openOnly: boolean): Promise<Answer[]> =>
      (await app.as("loppa/coordinator").ask(GUIDANCE_REQUESTS, { openOnly }))["guidanceRequests"].nodes.filter((it: Answer) => it["id"] === input["guidanceRequestId"]);
    expect(await listed(true)).toEqual([]);
    expect(await listed(false)).toMatchObject([{ answer: "Du gjør det." }]);
  });

  test("is refused a second time, and without a word (ALREADY_ANSWERED, INVALID_INPUT)", async () => {
    const { by, input } = await ready();
    await expectRefusal(app, by, ANSWER_GUIDANCE, { ...input, answer: " " }, "INVALID_INPUT");
    await by.must(ANSWER_GUIDANCE, input);

    await expectRefusal(app, by, ANSWER_GUIDANCE, { ...input, expectedVersion: 2 }, "ALREADY_ANSWERED");
  });
});
