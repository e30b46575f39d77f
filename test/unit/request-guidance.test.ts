import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { REGISTER_NOTICE } from "../../src/demo/operations.js";
import { GUIDANCE_REQUESTS, REQUEST_GUIDANCE } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf, readyAndLeft } from "../support/deed.js";
import { aNotice } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const { caseId } = await app.walk("loppa", { until: "HANDED_OVER" });
  return { by: app.as("loppa/coordinator"), caseId, input: { caseId, question: "Hvem kaller inn til første møte?", ...changes } as Answer };
}

describe("requesting guidance", () => {
  everyDeed({
    app: () => app,
    deed: "requestGuidance",
    document: REQUEST_GUIDANCE,
    ready,
    withoutPermission: "loppa/system-coordinator",
    withoutRelation: { by: "loppa/professional", code: "NOT_FOUND" },
    elsewhere: "stranda/coordinator",
    versioned: false,
  });

  test("comes to the leader's list of open questions (LOPPA-FLOW-6d, LUSTER-TASK-1, LAW-06)", async () => {
    const { by, input } = await ready();

    const { guidanceRequest } = await by.must(REQUEST_GUIDANCE, input);

    const { nodes } = (await app.as("loppa/unit-leader").ask(GUIDANCE_REQUESTS))["guidanceRequests"];
    expect(nodes).toContainEqual({
      id: guidanceRequest.id,
      question: input["question"],
      answer: null,
      askedBy: { id: await app.professionalId("loppa/coordinator") },
      case: { id: input["caseId"] },
    });
  });

  test("about a case is read as long as the case is open to whoever asked, and by the leader after that (LAW-28)", async () => {
    const { by, caseId, input } = await ready();
    const { guidanceRequest } = await by.must(REQUEST_GUIDANCE, input);
    const seenBy = async (who: Client): Promise<boolean> => (await who.ask(GUIDANCE_REQUESTS))["guidanceRequests"].nodes.some((it: Answer) => it["id"] === guidanceRequest.id);
    expect(await seenBy(by)).toBe(true);

    await app.database.sql("update case_access set valid_to = $2 where case_id = $1 and basis = 'COORDINATOR'", [localIdOf(caseId), app.now()]);

    expect([await seenBy(by), await seenBy(app.as("loppa/unit-leader"))]).toEqual([false, true]);
  });

  test("may be about the work in general, and is for the one who asked and the leader alone (LOPPA-FLOW-6d)", async () => {
    const { by, input } = await ready();
    const { guidanceRequest } = await by.must(REQUEST_GUIDANCE, { question: input["question"] });
    const seenBy = async (key: string): Promise<string[]> => (await app.as(key).ask(GUIDANCE_REQUESTS))["guidanceRequests"].nodes.map((it: Answer) => it["id"]);

    expect(await seenBy("loppa/coordinator")).toContain(guidanceRequest.id);
    expect(await seenBy("loppa/unit-leader")).toContain(guidanceRequest.id);
    expect(await seenBy("loppa/case-worker")).toEqual([]);
    expect(await seenBy("loppa/professional")).toEqual([]);
  });

  test("about the work in general is open to every provider in the municipality, who may give notice too (STRANDA-TARGET-2)", async () => {
    const provider = app.as("stranda/professional");

    const { guidanceRequest } = await provider.must(REQUEST_GUIDANCE, { question: "Kven kan få koordinator?" });
    const { notice } = await provider.must(REGISTER_NOTICE, aNotice());

    expect(guidanceRequest).toMatchObject({ question: "Kven kan få koordinator?", case: null, askedBy: { id: await app.professionalId("stranda/professional") } });
    expect(notice.state).toBe("ACKNOWLEDGED");
    expect((await app.as("stranda/unit-leader").ask(GUIDANCE_REQUESTS))["guidanceRequests"].nodes).toContainEqual(expect.objectContaining({ id: guidanceRequest.id }));
  });

  test("about a case is refused to somebody who does not coordinate in it, and without a question (NOT_YOURS_TO_DO, INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("loppa/case-worker"), REQUEST_GUIDANCE, input, "NOT_YOURS_TO_DO");
    await expectRefusal(app, by, REQUEST_GUIDANCE, { ...input, question: "" }, "INVALID_INPUT");
  });
});
