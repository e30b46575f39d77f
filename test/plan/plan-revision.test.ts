import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ANNOTATE, APPROVE_PLAN, DESCRIBE_PLAN, MY_TASKS, SUBMIT_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aGoal } from "../support/inputs.js";
import { BEGIN_PLAN_REVISION, caseLife, planLife, RETURN_PLAN } from "../support/plan-life.js";
import { active, drafted, family, filled, onPlan, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof active>>> {
  const it = await active(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: await onPlan(app, "luster", it.planId) };
}

async function waiting(): Promise<Ready & Awaited<ReturnType<typeof submitted>>> {
  const it = await submitted(app, "luster");
  return { ...it, by: app.as(it.owner), input: { ...(await onPlan(app, "luster", it.planId)), reason: "Målet om jobb mangler." } };
}

/** Takes a plan that is being revised through the owner's approval. */
async function approved(it: { planId: string; owner: string }): Promise<void> {
  await app.as("luster/coordinator").must(SUBMIT_PLAN, await onPlan(app, "luster", it.planId));
  await app.as(it.owner).must(APPROVE_PLAN, await onPlan(app, "luster", it.planId));
}

async function revisionDays(caseId: string): Promise<Answer[]> {
  return (await caseLife(app.as("luster/coordinator"), caseId))["deadlines"].filter((it: Answer) => it["kind"] === "PLAN_REVISION");
}

describe("revising a plan", () => {
  everyDeed({
    app: () => app,
    deed: "beginPlanRevision",
    document: BEGIN_PLAN_REVISION,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/case-worker", code: "NOT_YOURS_TO_DO" },
    elsewhere: "loppa/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: BEGIN_PLAN_REVISION, ready, otherwise: { reason: "Noe annet" } });

  test("is the coordinator's or the owner's, changes nothing of what the plan says, and is done when the owner approves (DL-12, LUSTER-REQ-6)", async () => {
    const it = await ready();
    await app.as(it.owner).must(BEGIN_PLAN_REVISION, { ...it.input, reason: "Jeg begynner på skole." });
    expect(await planLife(it.by, it.planId)).toMatchObject({
      state: "UNDER_REVISION",
      lifecycle: "UNDER_REVISION",
      revision: 1,
      goals: [{}],
      revisions: [{ approvedAt: null, reason: "Jeg begynner på skole." }],
    });

    await it.by.must(ADD_GOAL, { ...(await onPlan(app, "luster", it.planId)), ...aGoal({ text: "Fullføre VG2" }) });
    await approved(it);

    const after = await planLife(it.by, it.planId);
    expect(after).toMatchObject({ state: "ACTIVE", lifecycle: "ACTIVE", revision: 2, goals: [{}, { text: "Fullføre VG2" }], revisions: [{ approvedAt: app.now().toISOString() }] });
    expect(after["version"]).toBeGreaterThan(after["revisions"][0].fromVersion);
  });

  test("meets the day of revision, and the next one is counted from the approval (DL-12)", async () => {
    const it = await ready();
    const [before] = await revisionDays(it.caseId);
    await it.by.must(BEGIN_PLAN_REVISION, it.input);
    expect(await revisionDays(it.caseId)).toEqual([before]);

    await approved(it);

    const after = await revisionDays(it.caseId);
    expect(after).toHaveLength(2);
    expect(after.filter((one) => one["outcome"] === "MET")).toMatchObject([{ dueOn: before?.["dueOn"] }]);
    expect(after.filter((one) => one["outcome"] === null)).toMatchObject([{ dueOn: (await planLife(it.by, it.planId))["reviseOn"] }]);
  });

  test("keeps the day that was set while it went on", async () => {
    const it = await ready();
    await it.by.must(BEGIN_PLAN_REVISION, it.input);
    await it.by.must(DESCRIBE_PLAN, { ...(await onPlan(app, "luster", it.planId)), reviseOn: "2026-09-01" });

    await approved(it);

    expect((await revisionDays(it.caseId)).filter((one) => one["outcome"] === null)).toMatchObject([{ dueOn: "2026-09-01" }]);
  });

  test("is a task of the coordinator's from two weeks ahead of its day, and then to lay the plan before its owner", async () => {
    const it = await ready();
    const mine = async (): Promise<string[]> =>
      (await app.as("luster/coordinator").ask(MY_TASKS))["myTasks"].filter((one: Answer) => one["case"]?.id === it.caseId).map((one: Answer) => one["deed"]);
    await it.by.must(DESCRIBE_PLAN, { ...it.input, reviseOn: "2026-06-30" });
    const ahead = await mine();
    app.setClock("2026-06-16T08:00:00Z");
    const due = await mine();
    await app.as("luster/coordinator").must(BEGIN_PLAN_REVISION, await onPlan(app, "luster", it.planId));
    const begun = await mine();
    app.setClock("2026-06-15T08:00:00Z");

    expect([ahead, due, begun]).toEqual([[], ["beginPlanRevision"], ["submitPlanForApproval"]]);
  });

  test.each(["draft", "waiting", "revised"])("is refused of a plan that is not in effect, or is being revised already (%s)", async (where) => {
    const it = where === "draft" ? await drafted(app, "luster") : where === "waiting" ? await submitted(app, "luster") : await active(app, "luster");
    const by = app.as("luster/coordinator");
    if (where === "revised") await by.must(BEGIN_PLAN_REVISION, await onPlan(app, "luster", it.planId));

    await expectRefusal(app, by, BEGIN_PLAN_REVISION, await onPlan(app, "luster", it.planId), "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("sending a plan back", () => {
  everyDeed({
    app: () => app,
    deed: "returnPlan",
    document: RETURN_PLAN,
    ready: waiting,
    withoutPermission: "luster/coordinator",
    elsewhere: (it) => app.asIn(it.owner, app.person("lund/coordinator").municipalityNumber),
  });

  test("opens it for work again and keeps what the owner wants otherwise (pbrl § 3-1, LUND-9-2)", async () => {
    const { by, planId, input } = await waiting();

    const { plan, annotation } = await by.must(RETURN_PLAN, input);

    expect([plan, annotation]).toMatchObject([{ state: "DRAFT" }, { text: "Målet om jobb mangler." }]);
    await app.as("luster/coordinator").must(ADD_GOAL, { ...(await onPlan(app, "luster", planId)), ...aGoal({ text: "Jobb" }) });
  });

  test("takes a revision back to where it was", async () => {
    const it = await ready();
    await it.by.must(BEGIN_PLAN_REVISION, it.input);
    await it.by.must(SUBMIT_PLAN, await onPlan(app, "luster", it.planId));

    const { plan } = await app.as(it.owner).must(RETURN_PLAN, { ...(await onPlan(app, "luster", it.planId)), reason: "Ikke enig i tiltaket." });

    expect(plan).toMatchObject({ state: "UNDER_REVISION", revision: 1 });
  });

  test("says what is wanted, and is refused of a plan that does not wait (REASONS_REQUIRED, NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await waiting();
    const draft = await filled(app, "luster");

    expect((await by.raw(RETURN_PLAN, { input: { ...input, reason: " " } })).errors.map((it) => it.extensions["code"])).toEqual(["BAD_USER_INPUT"]);
    await expectRefusal(app, app.as(draft.owner), RETURN_PLAN, { ...(await onPlan(app, "luster", draft.planId)), reason: "Nei" }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is the parent's for a child, and not the child's (CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { story, parent, child } = family(app, "luster", "2016-03-01");
    const { planId } = await submitted(app, "luster", story);
    const input = { ...(await onPlan(app, "luster", planId)), reason: "Mer om fritid." };

    await expectRefusal(app, app.as(child), RETURN_PLAN, input, "CONSENT_GIVER_NOT_LAWFUL");
    await app.as(parent).must(RETURN_PLAN, input);
  });
});

describe("how old a plan is", () => {
  test("is counted from the last change of what it says; remarks, order and steps make it no younger (FAIL-01, DL-13)", async () => {
    const it = await ready();
    const second = await it.by.must(ADD_GOAL, { ...it.input, ...aGoal({ text: "Et mål til" }) });
    const { lastChangedAt } = await planLife(it.by, it.planId);
    app.setClock("2026-06-20T08:00:00Z");
    const by = app.as("luster/coordinator");
    await by.must(ANNOTATE, { elementId: it.planId, text: "Sett på i møte." });
    await by.must("mutation R($input: ReorderPlanInput!) { reorderPlan(input: $input) { plan { id } errors { code } warnings { code } } }", {
      ...(await onPlan(app, "luster", it.planId)),
      orderedIds: [second["goal"].id, it.goalId],
    });
    await by.must(BEGIN_PLAN_REVISION, await onPlan(app, "luster", it.planId));
    const after = await planLife(by, it.planId);
    await by.must(ADD_GOAL, { ...(await onPlan(app, "luster", it.planId)), ...aGoal({ text: "Et tredje" }) });
    const changed = await planLife(by, it.planId);
    app.setClock("2026-06-15T08:00:00Z");

    expect([after["lastChangedAt"], changed["lastChangedAt"]]).toEqual([lastChangedAt, "2026-06-20T08:00:00.000Z"]);
  });

  test("makes it stale after the municipality's months, else six, or when its day of revision has passed (FAIL-01, DL-13)", async () => {
    const it = await ready();
    const at = async (day: string): Promise<string | null> => {
      app.setClock(`${day}T08:00:00Z`);
      return (await planLife(app.as("luster/unit-leader"), it.planId))["staleSince"];
    };
    await it.by.must(DESCRIBE_PLAN, { ...it.input, reviseOn: "2026-10-01" });
    const days = [await at("2026-10-01"), await at("2026-10-02")];
    app.setClock("2026-06-15T08:00:00Z");
    await app.as("luster/coordinator").must(DESCRIBE_PLAN, { ...(await onPlan(app, "luster", it.planId)), reviseOn: "2027-06-01" });
    const months = [await at("2026-12-15"), await at("2026-12-16")];
    app.setClock("2026-06-15T08:00:00Z");

    expect([days, months]).toEqual([
      [null, "2026-10-01"],
      [null, "2026-12-15"],
    ]);
  });

  test("is nothing to say of a draft", async () => {
    const it = await drafted(app, "luster");
    app.setClock("2027-06-15T08:00:00Z");
    const { staleSince } = await planLife(app.as("luster/unit-leader"), it.planId);
    app.setClock("2026-06-15T08:00:00Z");

    expect(staleSince).toBeNull();
  });
});
