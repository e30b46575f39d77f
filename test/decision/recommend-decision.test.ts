import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECIDE_BY_BODY, DECLARE_IMPARTIALITY, RECOMMEND_DECISION } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aGrant, aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { beforeBody, bodyMembers } from "../support/meetings.js";
import { hire } from "../support/people.js";
import { assessed, caseFile, onCase, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const { caseId } = await app.walk("stranda", { until: "ASSESSED" });
  return { by: app.as("stranda/case-worker"), caseId, input: { ...(await onCase(app, "stranda", caseId)), ...aGrant(changes) } as Answer };
}

describe("recommending a decision", () => {
  everyDeed({
    app: () => app,
    deed: "recommendDecision",
    document: RECOMMEND_DECISION,
    ready,
    withoutPermission: "stranda/body-leader",
    withoutRelation: { by: async () => (await hire(app, "stranda", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("waits for the body's agenda, and shows its members nothing yet (STRANDA-ORG-2, INV-22)", async () => {
    const { by, caseId, input } = await ready();

    const { case: after, recommendation } = await by.must(RECOMMEND_DECISION, input);

    expect(after).toMatchObject({ state: "UNIT_RECOMMENDED", nextSteps: expect.arrayContaining(["placeOnAgenda"]) });
    const seen = await Promise.all(bodyMembers.flatMap((it) => [caseId, recommendation.id].map((id) => app.as(it).raw(NODE, { id }))));
    expect(seen.map((it) => it.errors[0]?.extensions["code"])).toEqual(seen.map(() => "NOT_FOUND"));
    expect((await caseFile(by, caseId))["recommendations"]).toMatchObject([
      {
        id: recommendation.id,
        kind: "INDIVIDUAL_PLAN",
        outcome: "GRANTED",
        state: "BEFORE_BODY",
        facts: input["facts"],
        recommendedBy: { id: await app.professionalId("stranda/case-worker") },
      },
    ]);
  });

  test("is not for a leader who is recused in the case (DECIDER_RECUSED, PROC-01)", async () => {
    const { caseId, input } = await ready();
    const leader = app.as("stranda/unit-leader");
    await leader.must(DECLARE_IMPARTIALITY, { caseId, ground: "CLOSE_FAMILY" });

    await expectRefusal(app, leader, RECOMMEND_DECISION, input, "DECIDER_RECUSED");
  });

  test("by the subordinate of somebody who is recused is warned of, and done (PROC-01)", async () => {
    const { by, caseId, input } = await ready();
    await by.must(DECLARE_IMPARTIALITY, { caseId, ground: "SUBORDINATE", recused: false });

    const { warnings } = await by.must(RECOMMEND_DECISION, input);

    expect(warnings).toMatchObject([{ code: "SUBORDINATE_OF_RECUSED", severity: "ADVICE" }]);
  });

  test("decides nothing: there is no decision and the month still runs", async () => {
    const { caseId } = await recommended(app);

    const file = await caseFile(app.as("stranda/unit-leader"), caseId);

    expect(file["decisions"]).toEqual([]);
    expect(file["deadlines"]).toMatchObject([{ kind: "INTERIM_REPLY", settledAt: null }]);
  });

  test("is possible for another right while the first lies before the body", async () => {
    const { caseId } = await recommended(app, ["INDIVIDUAL_PLAN", "COORDINATOR"]);

    expect((await caseFile(app.as("stranda/unit-leader"), caseId))["recommendations"].map((it: Answer) => it["kind"])).toEqual(["INDIVIDUAL_PLAN", "COORDINATOR"]);
  });

  test("is possible for another right after the body has decided the first, and the body decides that too (STRANDA-ORG-3)", async () => {
    const { by, caseId, input } = await ready();
    const first = await by.must(RECOMMEND_DECISION, input);
    const decide = async (recommendationId: string): Promise<Answer> => {
      await beforeBody(app, [recommendationId]);
      for (const it of bodyMembers) await app.as(it).must(DECLARE_IMPARTIALITY, { caseId, ground: "NONE" });
      const takenPartIds = await Promise.all(bodyMembers.slice(0, 2).map((it) => app.professionalId(it)));
      const decision = { ...(await onCase(app, "stranda", caseId)), recommendationId, outcome: "GRANTED", takenPartIds };
      return app.as("stranda/body-leader").must(DECIDE_BY_BODY, decision);
    };
    await decide(first["recommendation"].id);

    const second = await by.must(RECOMMEND_DECISION, { ...(await onCase(app, "stranda", caseId)), ...aGrant({ kind: "COORDINATOR" }) });
    await decide(second["recommendation"].id);

    const { state, decisions } = await caseFile(app.as("stranda/unit-leader"), caseId);
    expect({ state, kinds: decisions.map((it: Answer) => it["kind"]) }).toEqual({ state: "DECIDED", kinds: ["INDIVIDUAL_PLAN", "COORDINATOR"] });
  });

  test("is refused while the same right lies before the body (DECISION_EXISTS)", async () => {
    const { caseId } = await recommended(app);

    await expectRefusal(app, app.as("stranda/case-worker"), RECOMMEND_DECISION, { ...(await onCase(app, "stranda", caseId)), ...aGrant() }, "DECISION_EXISTS");
  });

  test("is refused where no body decides (DECISION_NOT_ON_THIS_PATH)", async () => {
    const { caseId } = await app.walk("luster", { until: "ASSESSED" });

    await expectRefusal(app, app.as("luster/case-worker"), RECOMMEND_DECISION, { ...(await onCase(app, "luster", caseId)), ...aGrant() }, "DECISION_NOT_ON_THIS_PATH");
  });

  test("is refused for a right that has not been assessed (ASSESSMENT_REQUIRED)", async () => {
    const { by, input } = await ready({ kind: "CHILD_COORDINATOR" });

    expect((await expectRefusal(app, by, RECOMMEND_DECISION, input, "ASSESSMENT_REQUIRED"))["details"]).toEqual([{ name: "kind", value: "CHILD_COORDINATOR" }]);
  });

  test.each([
    ["DECISION_CONTRADICTS_ASSESSMENT", {}],
    ["REFUSAL_REASON_REQUIRED", { refusalReason: null }],
    ["FACTS_REQUIRED", { facts: " " }],
    ["CONSIDERATIONS_REQUIRED", { considerations: "" }],
    ["LEGAL_BASIS_REQUIRED", { legalBasis: ["fvl § 25"] }],
  ] as const)("of a refusal is held to what a refusal must hold: %s by %j (INV-06)", async (code, changes) => {
    const { caseId } = await app.walk("stranda", { until: "CLARIFIED" });
    await assessed(app, "stranda", caseId, code === "DECISION_CONTRADICTS_ASSESSMENT" ? {} : aNegativeAssessment());

    await expectRefusal(app, app.as("stranda/case-worker"), RECOMMEND_DECISION, { ...(await onCase(app, "stranda", caseId)), ...aRefusal(changes) }, code);
  });

  test("is refused before the assessment (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("stranda", { until: "CLARIFIED" });

    await expectRefusal(app, app.as("stranda/case-worker"), RECOMMEND_DECISION, { ...(await onCase(app, "stranda", caseId)), ...aGrant() }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
