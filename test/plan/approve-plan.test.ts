import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { subjectOf } from "../../src/demo/main-job.js";
import { APPROVE_PLAN, DRAFT_PLAN, GIVE_CONSENT, MY_TASKS } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf, onceUnderOneKey, type Ready } from "../support/deed.js";
import { familyCase } from "../support/families.js";
import { writesInPlan } from "../support/plan-checks.js";
import { active, caseFile, family, filled, onCase, onPlan, planFile, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await submitted(app, "luster");
  return { ...it, by: app.as(it.owner), input: await onPlan(app, "luster", it.planId) };
}

/** A child's plan that waits, with the one who answers for the child. */
async function childsPlan(bornOn: string, speaker: "parent" | "child" = "parent"): Promise<Ready & { parent: string; child: string; planId: string }> {
  const { story, parent, child } = family(app, "luster", bornOn);
  const owner = speaker === "parent" ? parent : child;
  const { planId, caseId } = await submitted(app, "luster", { ...story, owner: owner.split("/")[1] ?? "" });
  return { by: app.as(owner), input: await onPlan(app, "luster", planId), caseId, parent, child, planId };
}

describe("approving a plan", () => {
  everyDeed({
    app: () => app,
    deed: "approvePlan",
    document: APPROVE_PLAN,
    ready,
    withoutPermission: "luster/coordinator",
    withoutRelation: { by: () => app.as(app.newcomer("luster").key), code: "NOT_FOUND" },
    elsewhere: () => app.as(app.newcomer("lund").key),
  });

  onceUnderOneKey({ app: () => app, document: APPROVE_PLAN, ready, otherwise: { expectedVersion: 1 } });

  writesInPlan({ app: () => app, document: APPROVE_PLAN, ready });

  test.each(["luster/unit-leader", "luster/case-worker", "luster/service-officer", "luster/professional"])("is never for staff: not for %s", async (who) => {
    const { input } = await ready();

    const { errors } = await app.as(who).raw(APPROVE_PLAN, { input });

    expect(errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
  });

  test("makes it active, with one coordinator and the moment of the yes (LOPPA-FLOW-6c, LUND-7-11, INV-02)", async () => {
    const { by, input, caseId, planId, owner } = await ready();

    const { plan } = await by.must(APPROVE_PLAN, input);

    expect(plan).toMatchObject({ state: "ACTIVE", version: input["expectedVersion"] + 1 });
    expect(await planFile(app.as(owner), planId)).toMatchObject({ state: "ACTIVE", approvedAt: app.now().toISOString() });
    expect((await caseFile(app.as("luster/coordinator"), caseId))["coordinators"]).toHaveLength(1);
  });

  test("starts the clock of its revision (DL-12)", async () => {
    const { by, input, caseId } = await ready();

    await by.must(APPROVE_PLAN, input);

    expect((await caseFile(app.as("luster/coordinator"), caseId))["deadlines"]).toContainEqual(
      expect.objectContaining({ kind: "PLAN_REVISION", startedOn: "2026-06-15", dueOn: "2026-12-15", settledAt: null }),
    );
  });

  test("is what the owner is asked to do next, and then no longer", async () => {
    const { by, input, caseId } = await ready();
    const asked = async (): Promise<string[]> => (await by.ask(MY_TASKS))["myTasks"].filter((it: Answer) => it["case"]?.id === caseId).map((it: Answer) => it["deed"]);
    const before = await asked();

    await by.must(APPROVE_PLAN, input);

    expect([before, await asked()]).toEqual([["approvePlan"], []]);
  });

  test.each([
    ["has not been laid before the owner", filled],
    ["is active already", active],
  ])("is refused when it %s (NOT_ALLOWED_IN_THIS_STATE)", async (_, stage) => {
    const { planId, owner } = await stage(app, "luster");

    await expectRefusal(app, app.as(owner), APPROVE_PLAN, await onPlan(app, "luster", planId), "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is refused when there is no coordinator any more: no active plan without one (INV-02, LUSTER-REQ-2, COORDINATOR_REQUIRED)", async () => {
    const { by, input, caseId, planId } = await ready();
    await app.database.sql("update coordinator_assignment set until = '2026-06-14' where case_id = $1", [localIdOf(caseId)]);

    await expectRefusal(app, by, APPROVE_PLAN, input, "COORDINATOR_REQUIRED");

    expect((await planFile(by, planId))["state"]).toBe("AWAITING_OWNER_APPROVAL");
  });

  test("of two at once happens once", async () => {
    const { by, input } = await ready();

    const payloads = await Promise.all([by.do(APPROVE_PLAN, input), by.do(APPROVE_PLAN, input)]);

    expect(payloads.flatMap((it) => it["errors"].map((one: Answer) => one["code"]))).toEqual(["STALE_VERSION"]);
  });
});

describe("approving a child's plan", () => {
  test("is the parent's with parental responsibility when the child is 9 (LAW-14)", async () => {
    const { by, input } = await childsPlan("2017-01-20");

    const { plan } = await by.must(APPROVE_PLAN, input);

    expect(plan.state).toBe("ACTIVE");
  });

  test("is not the child's alone at 9, who may read it (LAW-14, CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { child, input, planId } = await childsPlan("2017-01-20");

    await expectRefusal(app, app.as(child), APPROVE_PLAN, input, "CONSENT_GIVER_NOT_LAWFUL");

    expect((await planFile(app.as(child), planId))["goals"]).toHaveLength(1);
  });

  test("is not for a parent without it, who sees nothing of the plan (LAW-14)", async () => {
    const { caseId, parent, other } = await familyCase(app, "luster", "2017-01-20");
    await app.as(parent).must(GIVE_CONSENT, await onCase(app, "luster", caseId));
    const { plan } = await app.as(parent).must(DRAFT_PLAN, await onCase(app, "luster", caseId));

    await expectRefusal(app, app.as(other), APPROVE_PLAN, { planId: plan.id, expectedVersion: plan.version }, "NOT_FOUND");
  });

  test("is not the parent's when parental responsibility has ended since (LAW-14, CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { by, input, caseId } = await childsPlan("2017-01-20");
    await app.database.sql("update case_party set parental_responsibility = false where case_id = $1 and role = 'PARENT'", [localIdOf(caseId ?? null)]);

    await expectRefusal(app, by, APPROVE_PLAN, input, "CONSENT_GIVER_NOT_LAWFUL");
  });

  test("is the young person's alone from 16 (LAW-14, INV-14)", async () => {
    const { parent, child, input } = await childsPlan("2010-06-15", "child");

    await expectRefusal(app, app.as(parent), APPROVE_PLAN, input, "NOT_FOUND");
    const { plan } = await app.as(child).must(APPROVE_PLAN, input);

    expect(plan.state).toBe("ACTIVE");
  });

  test("falls to the young person when the birthday comes while it waits, after a consent of their own (LAW-14, INV-14, CONSENT_REQUIRED)", async () => {
    const { parent, child, input } = await childsPlan("2010-06-16");

    app.setClock("2026-06-16T08:00:00Z");
    await expectRefusal(app, app.as(parent), APPROVE_PLAN, input, "NOT_FOUND");
    await expectRefusal(app, app.as(child), APPROVE_PLAN, input, "CONSENT_REQUIRED");
  });

  test("is not for somebody with an authority alone, who may read and speak (LAW-14, CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const proxy = app.newcomer("luster").key;
    const owner = app.newcomer("luster");
    const key = (it: string): string => it.split("/")[1] ?? "";
    const story = { subject: subjectOf(owner), notifier: key(proxy), notifierCapacity: "PROXY", owner: key(owner.key) } as const;
    const { planId } = await submitted(app, "luster", story);

    await expectRefusal(app, app.as(proxy), APPROVE_PLAN, await onPlan(app, "luster", planId), "CONSENT_GIVER_NOT_LAWFUL");
  });
});
