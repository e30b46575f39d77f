import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DRAFT_PLAN, GIVE_CONSENT, ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { notForOthers, withdraw } from "../support/plan-checks.js";
import { assessed, caseFile, consented, decided, drafted, onCase, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof consented>>> {
  const it = await consented(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { ...(await onCase(app, "luster", it.caseId)), periodFrom: "2026-06-15", periodTo: "2027-06-15" } };
}

describe("drafting a plan", () => {
  everyDeed({
    app: () => app,
    deed: "draftPlan",
    document: DRAFT_PLAN,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: DRAFT_PLAN, ready, otherwise: { periodTo: "2027-01-01" } });

  notForOthers({
    app: () => app,
    document: DRAFT_PLAN,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
      ["luster/service-officer", "NOT_YOURS_TO_DO"],
    ],
  });

  test("begins one with the period it was given, with nothing in it yet, and with the coordinator taking part (LOPPA-FLOW-6c, LUND-7-10, SAM-130)", async () => {
    const { by, input, caseId, subjectId } = await ready();

    const { plan } = await by.must(DRAFT_PLAN, input);

    expect(plan).toMatchObject({ state: "DRAFT", version: 1 });
    expect(await planFile(by, plan.id)).toMatchObject({
      values: null,
      periodFrom: "2026-06-15",
      periodTo: "2027-06-15",
      approvedAt: null,
      owner: { id: subjectId },
      goals: [],
      entries: [],
      participants: [{ function: "koordinator", since: "2026-06-15", until: null, person: { name: app.person("luster/coordinator").name } }],
    });
    expect(await caseFile(by, caseId)).toMatchObject({ tool: "INDIVIDUAL_PLAN", plan: { id: plan.id, state: "DRAFT" }, state: "HANDED_OVER" });
  });

  test.each([
    [{ periodFrom: "2026-06-15" }, "2026-12-15"],
    [{ periodFrom: "2026-06-15", reviseOn: "2026-09-01" }, "2026-09-01"],
    [{}, null],
  ])("sets the day of revision: %j gives %s (DL-12)", async (description, reviseOn) => {
    const { by, caseId } = await ready();

    const { plan } = await by.must(DRAFT_PLAN, { ...(await onCase(app, "luster", caseId)), ...description });

    expect(plan.reviseOn).toBe(reviseOn);
  });

  test("may be the owner's own doing, with what matters in the owner's words (LOPPA-FLOW-6c, LUND-9-2)", async () => {
    const { owner, input } = await ready();

    const { plan } = await app.as(owner).must(DRAFT_PLAN, { ...input, values: "Å få være med i koret." });

    expect((await planFile(app.as("luster/coordinator"), plan.id))["values"]).toBe("Å få være med i koret.");
  });

  test("may come before the coordinator, who is then not among those who take part yet", async () => {
    const { owner, caseId } = await app.walk("luster", { until: "NOTIFIED" });
    await app.as(owner).must(GIVE_CONSENT, await onCase(app, "luster", caseId));

    const { plan } = await app.as(owner).must(DRAFT_PLAN, await onCase(app, "luster", caseId));

    expect((await planFile(app.as(owner), plan.id))["participants"]).toEqual([]);
  });
});

describe("drafting a plan that cannot be", () => {
  test("is refused before the person has consented (INV-03, LUSTER-NOTICE-2, CONSENT_REQUIRED, SAM-66)", async () => {
    const { caseId } = await app.walk("luster", { until: "HANDED_OVER" });

    await expectRefusal(app, app.as("luster/coordinator"), DRAFT_PLAN, await onCase(app, "luster", caseId), "CONSENT_REQUIRED");
  });

  test("is refused after the consent has been withdrawn (INV-03, CONSENT_REQUIRED)", async () => {
    const it = await ready();
    await withdraw(app, it);

    await expectRefusal(app, it.by, DRAFT_PLAN, await onCase(app, "luster", it.caseId), "CONSENT_REQUIRED");
  });

  test("is refused when the person has one (INV-01, FAIL-15, PLAN_EXISTS)", async () => {
    const { caseId } = await drafted(app, "luster");

    await expectRefusal(app, app.as("luster/coordinator"), DRAFT_PLAN, await onCase(app, "luster", caseId), "PLAN_EXISTS");
  });

  test("of two at once leaves one (INV-01)", async () => {
    const { by, input, owner, subjectId } = await ready();

    const payloads = await Promise.all([by.do(DRAFT_PLAN, input), app.as(owner).do(DRAFT_PLAN, input)]);

    expect(payloads.flatMap((it) => it["errors"].map((one: Answer) => one["code"]))).toEqual(["STALE_VERSION"]);
    const plans = await Promise.all(payloads.filter((it) => it["plan"]).map((it) => planFile(by, it["plan"].id)));
    expect(plans).toMatchObject([{ owner: { id: subjectId } }]);
  });

  test("cannot happen twice for one person even past the deeds (INV-01)", async () => {
    const { planId } = await drafted(app, "luster");

    const again = app.database.sql(
      "insert into individual_plan (municipality_id, id, case_id, owner_id, state, drafted_by_id, drafted_at, changed_at, last_changed_at, revision, version) select municipality_id, gen_random_uuid(), case_id, owner_id, 'DRAFT', drafted_by_id, drafted_at, changed_at, changed_at, 0, 1 from individual_plan order by id desc limit 1",
    );

    await expect(again).rejects.toThrow("uq_individual_plan_owner");
    expect((await planFile(app.as("luster/coordinator"), planId))["state"]).toBe("DRAFT");
  });

  test("is refused where the right to a plan was not granted (RIGHT_NOT_GRANTED)", async () => {
    const { caseId, owner } = await app.walk("luster", { until: "CLARIFIED" });
    await assessed(app, "luster", caseId, aNegativeAssessment());
    const { decision } = await decided(app, "luster", caseId, aRefusal());
    await app.as("luster/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: decision.id, expectedVersion: decision.version });

    await expectRefusal(app, app.as(owner), DRAFT_PLAN, await onCase(app, "luster", caseId), "RIGHT_NOT_GRANTED");
  });

  test("is refused before the person has been told of the decision (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId, owner } = await app.walk("luster", { until: "DECIDED" });

    await expectRefusal(app, app.as(owner), DRAFT_PLAN, await onCase(app, "luster", caseId), "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is refused when the coordinator writes what matters to the owner (INV-23, LUND-9-2, OWN_WORDS_ARE_THE_OWNERS)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, by, DRAFT_PLAN, { ...input, values: "Skrevet av koordinator." }, "OWN_WORDS_ARE_THE_OWNERS");

    expect(error["path"]).toEqual(["input", "values"]);
  });

  test("is refused when it would end before it begins (INVALID_DATE_ORDER)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, by, DRAFT_PLAN, { ...input, periodTo: "2026-06-14" }, "INVALID_DATE_ORDER");

    expect(error["path"]).toEqual(["input", "periodTo"]);
  });
});
