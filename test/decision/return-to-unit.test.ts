import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECIDE_BY_BODY, RECOMMEND_DECISION, RETURN_TO_UNIT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aGrant } from "../support/inputs.js";
import { beforeBody } from "../support/meetings.js";
import { hire } from "../support/people.js";
import { caseFile, justRecommended, onCase, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(rights?: string[]) {
  const { caseId, recommendationIds } = await recommended(app, rights);
  const input = { ...(await onCase(app, "stranda", caseId)), recommendationId: recommendationIds[0], reason: "Nemnda treng opplysningar frå sjukehuset." };
  return { by: app.as("stranda/body-member"), caseId, recommendationIds, input };
}

describe("returning a recommendation to the unit", () => {
  everyDeed({
    app: () => app,
    deed: "returnToUnit",
    document: RETURN_TO_UNIT,
    ready: () => ready(),
    withoutPermission: "stranda/case-worker",
    withoutRelation: { by: async () => (await hire(app, "stranda", "ALLOCATION_BODY_MEMBER")).client, code: "NOT_FOUND" },
    elsewhere: async () => (await hire(app, "lund", "ALLOCATION_BODY_MEMBER")).client,
  });

  test("takes the case back to assessed with the body's reason, and ends the members' view of it (STRANDA-ORG-3, INV-22)", async () => {
    const { by, caseId, input } = await ready();

    await by.must(RETURN_TO_UNIT, input);

    expect(await caseFile(app.as("stranda/case-worker"), caseId)).toMatchObject({
      state: "ASSESSED",
      nextSteps: expect.arrayContaining(["recommendDecision"]),
      decisions: [],
      recommendations: [{ state: "RETURNED", returnReason: input.reason }],
    });
    expect((await by.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  test("lets the unit recommend anew, and the body decide on that", async () => {
    const { by, caseId, input } = await ready();
    await by.must(RETURN_TO_UNIT, input);
    const { recommendation } = await app.as("stranda/case-worker").must(RECOMMEND_DECISION, { ...(await onCase(app, "stranda", caseId)), ...aGrant() });

    await beforeBody(app, [recommendation.id]);
    const takenPartIds = [await app.professionalId("stranda/body-leader"), await app.professionalId("stranda/body-member-2")];
    await app.as("stranda/body-leader").must(DECIDE_BY_BODY, { ...(await onCase(app, "stranda", caseId)), recommendationId: recommendation.id, outcome: "GRANTED", takenPartIds });

    expect(await caseFile(app.as("stranda/case-worker"), caseId)).toMatchObject({ state: "DECIDED", recommendations: [{ state: "RETURNED" }, { state: "DECIDED" }] });
  });

  test("of one item leaves the others before the body", async () => {
    const { by, caseId, input } = await ready(["INDIVIDUAL_PLAN", "COORDINATOR"]);

    await by.must(RETURN_TO_UNIT, input);

    expect(await caseFile(by, caseId)).toMatchObject({ state: "UNIT_RECOMMENDED", recommendations: [{ state: "RETURNED" }, { state: "BEFORE_BODY" }] });
  });

  test("is refused on a recommendation that is on no agenda that was sent (AGENDA_NOT_PUBLISHED)", async () => {
    const { caseId, recommendationIds } = await justRecommended(app, ["INDIVIDUAL_PLAN", "COORDINATOR"]);
    await beforeBody(app, recommendationIds.slice(0, 1));
    const input = { ...(await onCase(app, "stranda", caseId)), recommendationId: recommendationIds[1], reason: "Nemnda treng meir." };

    await expectRefusal(app, app.as("stranda/body-member"), RETURN_TO_UNIT, input, "AGENDA_NOT_PUBLISHED");
  });

  test("is refused without a reason (REASONS_REQUIRED)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    expect((await expectRefusal(app, by, RETURN_TO_UNIT, { ...input, reason: " " }, "REASONS_REQUIRED"))["path"]).toEqual(["input", "reason"]);
  });

  test("is refused the second time (RECOMMENDATION_REQUIRED)", async () => {
    const { by, caseId, input } = await ready(["INDIVIDUAL_PLAN", "COORDINATOR"]);
    await by.must(RETURN_TO_UNIT, input);

    await expectRefusal(app, by, RETURN_TO_UNIT, { ...input, ...(await onCase(app, "stranda", caseId)) }, "RECOMMENDATION_REQUIRED");
  });
});
