import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { DECIDE_BY_BODY, ISSUE_DECISION_LETTER, MY_TASKS } from "../../src/demo/operations.js";
import { aMaintaining, anAppeal, appealed, appealFile, aReversal, lettersAbout, onAppeal, reassessed, REGISTER_APPEAL, refusedPlan, REVIEW_APPEAL } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { hire } from "../support/people.js";
import { onCase, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

async function ready(changes: Answer = aMaintaining()) {
  const it = await appealed(app);
  return { by: app.as("lund/unit-leader"), caseId: it.caseId, input: { ...(await onAppeal(app, "lund", it)), ...changes }, it };
}

/** An appeal that came the day after the last. */
async function late(changes: Answer = {}) {
  app.setClock("2026-06-15T08:00:00Z");
  const it = await refusedPlan(app);
  app.setClock("2026-07-14T08:00:00Z");
  const by = app.as("lund/unit-leader");
  const { appeal } = await by.must(REGISTER_APPEAL, anAppeal(it));
  return { by, caseId: it.caseId, input: { appealId: appeal.id, expectedVersion: appeal.version, ...aMaintaining(), ...changes } };
}

describe("reviewing an appeal", () => {
  everyDeed({
    app: () => app,
    deed: "reviewAppeal",
    document: REVIEW_APPEAL,
    ready,
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("maintains what was decided: the appeal waits to be forwarded, and stands on the leader's list (PROC-09)", async () => {
    const { by, input, caseId } = await ready();

    const { appeal, case: after } = await by.must(REVIEW_APPEAL, input);

    expect(appeal).toMatchObject({
      state: "MAINTAINED",
      review: "MAINTAINED",
      reviewConsiderations: input["considerations"],
      reviewedOn: "2026-06-15",
      endedOn: null,
      newDecision: null,
    });
    expect(after).toMatchObject({ state: "UNDER_APPEAL", nextSteps: ["forwardAppeal"] });
    const { myTasks } = await by.ask(MY_TASKS);
    expect(myTasks).toContainEqual(expect.objectContaining({ deed: "forwardAppeal", case: expect.objectContaining({ id: caseId }) }));
  });

  test("reverses in part by a new decision with costs, and the rest waits to be forwarded (PROC-09, DL-06)", async () => {
    const { by, caseId, it } = await ready();
    await reassessed(app, "lund", caseId);
    const input = { ...(await onAppeal(app, "lund", it)), ...aReversal({ outcome: "REVERSED_IN_PART", decision: { ...aReversal()["decision"], outcome: "PARTLY" } }) };

    const { appeal, case: after } = await by.must(REVIEW_APPEAL, input);

    expect(appeal).toMatchObject({ state: "REVERSED_IN_PART", endedOn: null, newDecision: { outcome: "PARTLY", state: "READY" } });
    expect(after).toMatchObject({ state: "DECIDED", nextSteps: ["issueDecisionLetter", "forwardAppeal"] });
    expect((await lettersAbout(app, localIdOf(it.appealId))).map((one) => one["kind"])).toEqual(["APPEAL_RECEIPT", "APPEAL_OUTCOME", "COSTS_NOTICE"]);
  });

  test("reverses a handed-over case beside its coordinator's work: the case stays handed over", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });
    const granted = (await appealFile(app, "lund", caseId))["decisions"].find((one: Answer) => one["kind"] === "INDIVIDUAL_PLAN");
    const { appeal, case: before } = await app.as(owner).must(REGISTER_APPEAL, anAppeal({ caseId, decisionId: granted.id }));

    const { case: after } = await app.as("lund/unit-leader").must(REVIEW_APPEAL, { appealId: appeal.id, expectedVersion: appeal.version, ...aReversal() });

    expect([before.state, after.state]).toEqual(["HANDED_OVER", "HANDED_OVER"]);
    const fresh = (await appealFile(app, "lund", caseId))["decisions"].find((one: Answer) => one["state"] === "READY");
    const { case: told } = await app.as("lund/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: fresh.id, expectedVersion: fresh.version });
    expect(told.state).toBe("HANDED_OVER");
  });

  test("takes up a late appeal for a reason, and dismisses it without one (DL-05)", async () => {
    const taken = await late({ lateReason: "NOT_BLAMEWORTHY", lateReasonText: "Brevet lå hos naboen." });
    const dismissed = await late({ outcome: "DISMISSED_LATE" });

    const [one, other] = [await taken.by.must(REVIEW_APPEAL, taken.input), await dismissed.by.must(REVIEW_APPEAL, dismissed.input)];

    expect(one["appeal"]).toMatchObject({ state: "MAINTAINED", lateReason: "NOT_BLAMEWORTHY", lateReasonText: "Brevet lå hos naboen." });
    expect(other["appeal"]).toMatchObject({ state: "DISMISSED_LATE", endedOn: "2026-07-14" });
    expect(other["case"]).toMatchObject({ state: "NOTIFIED", nextSteps: [] });
  });

  test("goes on although something is missing: a defect is never a ground for rejecting (LAW-16)", async () => {
    const it = await refusedPlan(app);
    const { appeal } = await app.as("lund/case-worker").must(REGISTER_APPEAL, anAppeal(it, { signed: false }));

    const payload = await app.as("lund/case-worker").must(REVIEW_APPEAL, { appealId: appeal.id, expectedVersion: appeal.version, ...aMaintaining() });

    expect(payload["appeal"].state).toBe("MAINTAINED");
  });

  test("where the allocation body decided is the body's: its members and minutes are recorded, by quorum (STRANDA-ORG-3, INV-19)", async () => {
    const { caseId, owner, recommendationIds } = await recommended(app);
    const takenPartIds = await Promise.all(["stranda/body-leader", "stranda/body-member"].map((key) => app.professionalId(key)));
    const item = { recommendationId: recommendationIds[0], outcome: "GRANTED", takenPartIds };
    await app.as("stranda/body-leader").must(DECIDE_BY_BODY, { ...(await onCase(app, "stranda", caseId)), ...item });
    const [decision] = (await appealFile(app, "stranda", caseId))["decisions"];
    await app.as("stranda/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: decision.id, expectedVersion: decision.version });
    const { appeal } = await app.as(owner).must(REGISTER_APPEAL, anAppeal({ caseId, decisionId: decision.id }));
    const by = app.as("stranda/unit-leader");
    const input = { appealId: appeal.id, expectedVersion: appeal.version, ...aReversal() };

    await expectRefusal(app, by, REVIEW_APPEAL, input, "QUORUM_NOT_MET");
    await expectRefusal(app, by, REVIEW_APPEAL, { ...input, takenPartIds, recusedIds: takenPartIds }, "MEMBER_TOOK_PART_AND_WAS_RECUSED");
    await expectRefusal(app, by, REVIEW_APPEAL, { ...input, takenPartIds: [await app.professionalId("stranda/unit-leader")] }, "NOT_A_MEMBER_OF_THE_BODY");
    const { appeal: reviewed } = await by.must(REVIEW_APPEAL, { ...input, takenPartIds, minutesReference: "Møtebok 7/26" });

    expect(reviewed).toMatchObject({ state: "REVERSED_IN_FULL", newDecision: { authority: "Tildelingsnemnda", outcome: "GRANTED" } });
  });
});

describe("reviewing an appeal, when it must not", () => {
  test.each([
    ["CONSIDERATIONS_REQUIRED", aMaintaining({ considerations: " " })],
    ["APPEAL_IN_TIME", aMaintaining({ outcome: "DISMISSED_LATE" })],
    ["NEW_DECISION_REQUIRED", aReversal({ decision: null })],
    ["NEW_DECISION_NOT_IN_FAVOUR", aReversal({ decision: { ...aReversal()["decision"], outcome: "REFUSED" } })],
    ["INVALID_INPUT", { ...aReversal(), outcome: "MAINTAINED" }],
    ["DECISION_CONTRADICTS_ASSESSMENT", aReversal()],
  ] as const)("is refused: %s", async (code, changes) => {
    const { by, input } = await ready(changes);

    await expectRefusal(app, by, REVIEW_APPEAL, input, code);
  });

  test("is refused on a late appeal without a reason for taking it up (LATE_REASON_REQUIRED, DL-05)", async () => {
    const { by, input } = await late();

    await expectRefusal(app, by, REVIEW_APPEAL, input, "LATE_REASON_REQUIRED");
  });

  test("is refused for any reason when a year has gone since the decision (APPEAL_PAST_ONE_YEAR, DL-05)", async () => {
    const it = await refusedPlan(app);
    app.setClock("2027-06-16T08:00:00Z");
    const by = app.as("lund/unit-leader");
    const { appeal } = await by.must(REGISTER_APPEAL, anAppeal(it));
    const input = { appealId: appeal.id, expectedVersion: appeal.version, ...aMaintaining({ lateReason: "SPECIAL_REASONS", lateReasonText: "Viktig." }) };

    await expectRefusal(app, by, REVIEW_APPEAL, input, "APPEAL_PAST_ONE_YEAR");
  });

  test("is for the one who decides on the path, when it reverses: a handler who may not decide may only maintain (NOT_YOURS_TO_DO)", async () => {
    const { caseId, it } = await ready();
    await reassessed(app, "lund", caseId);

    await expectRefusal(app, app.as("lund/case-worker"), REVIEW_APPEAL, { ...(await onAppeal(app, "lund", it)), ...aReversal() }, "NOT_YOURS_TO_DO");
  });

  test("is refused once it has been reviewed (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await ready();
    const { appeal } = await by.must(REVIEW_APPEAL, input);

    await expectRefusal(app, by, REVIEW_APPEAL, { ...input, expectedVersion: appeal.version }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
