import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, APPROVE_PLAN, CLOSE_PLAN, DESCRIBE_PLAN, DRAFT_PLAN, SUBMIT_PLAN, UNIT_FEEDBACK, WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aGoal } from "../support/inputs.js";
import { active, caseFile, drafted, family, onCase, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const ENDING = "query Ending($id: ID!) { plan(id: $id) { state closedAt endReason ownerViewOnEnding participants { until } } }";
const ended = { reason: "GOALS_REACHED", ownerView: "Jeg er fornøyd." };

async function ending(who: Client, id: string): Promise<Answer> {
  return (await who.ask(ENDING, { id }))["plan"];
}

async function running() {
  const { caseId, planId, owner } = await app.walk("luster");
  return { by: app.as("luster/coordinator"), caseId, planId, owner, input: { ...(await onPlan(app, "luster", planId)), ...ended } };
}

describe("ending a plan", () => {
  everyDeed({
    app: () => app,
    deed: "closePlan",
    document: CLOSE_PLAN,
    ready: running,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/case-worker", code: "NOT_YOURS_TO_DO" },
    elsewhere: "loppa/coordinator",
  });

  test("keeps why, by whom, and what the owner thinks of it; the coordinator stays (INV-04, LUSTER-COORD-4, SALANGEN-IP-2)", async () => {
    const { by, caseId, planId, owner, input } = await running();

    await by.must(CLOSE_PLAN, input);

    expect(await ending(app.as(owner), planId)).toMatchObject({
      state: "CLOSED",
      closedAt: app.now().toISOString(),
      endReason: "GOALS_REACHED",
      ownerViewOnEnding: "Jeg er fornøyd.",
    });
    expect(await caseFile(app.as(owner), caseId)).toMatchObject({ state: "HANDED_OVER", coordinators: [{ kind: "COORDINATOR" }], plan: { state: "CLOSED" } });
  });

  test("ends its participants' part in it, and what they could read", async () => {
    const { by, planId, owner, input } = await running();
    expect((await planFile(app.as("luster/professional"), planId))["goals"]).toHaveLength(1);

    await by.must(CLOSE_PLAN, input);

    expect((await ending(app.as(owner), planId))["participants"].map((it: Answer) => it["until"])).toEqual(["2026-06-15", "2026-06-15"]);
    expect((await planFile(app.as("luster/professional"), planId))["goals"]).toBeNull();
  });

  test("leaves nothing due for it", async () => {
    const { by, caseId, input } = await running();
    const kinds = async (): Promise<string[]> =>
      (await caseFile(app.as("luster/unit-leader"), caseId))["deadlines"].filter((it: Answer) => it["settledAt"] === null).map((it: Answer) => it["kind"]);
    expect(await kinds()).toContain("PLAN_REVISION");

    await by.must(CLOSE_PLAN, input);

    expect((await kinds()).filter((it) => it.startsWith("PLAN_"))).toEqual([]);
  });

  test("makes it read-only: nobody describes, fills, submits, approves or ends it any more (INV-11)", async () => {
    const { by, planId, owner, input } = await running();
    await by.must(CLOSE_PLAN, input);
    const on = await onPlan(app, "luster", planId);

    await expectRefusal(app, app.as(owner), DESCRIBE_PLAN, { ...on, values: "Noe nytt" }, "PLAN_NOT_OPEN_FOR_CHANGE");
    await expectRefusal(app, by, ADD_GOAL, { ...on, ...aGoal() }, "PLAN_NOT_OPEN_FOR_CHANGE");
    await expectRefusal(app, by, SUBMIT_PLAN, on, "NOT_ALLOWED_IN_THIS_STATE");
    await expectRefusal(app, app.as(owner), APPROVE_PLAN, on, "NOT_ALLOWED_IN_THIS_STATE");
    await expectRefusal(app, by, CLOSE_PLAN, { ...on, ...ended }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("lets the person have another, and one at a time (INV-01)", async () => {
    const { by, caseId, planId, input } = await running();
    await by.must(CLOSE_PLAN, input);

    const { plan } = await by.must(DRAFT_PLAN, await onCase(app, "luster", caseId));

    expect(plan["id"]).not.toBe(planId);
    expect((await caseFile(by, caseId))["plan"]).toMatchObject({ id: plan["id"], state: "DRAFT" });
    await expectRefusal(app, by, DRAFT_PLAN, await onCase(app, "luster", caseId), "PLAN_EXISTS");
  });

  test("is the owner's own act, with nothing to explain", async () => {
    const { planId, owner } = await running();

    await app.as(owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", planId)), reason: "OWNER_WISH" });

    expect(await ending(app.as(owner), planId)).toMatchObject({ state: "CLOSED", endReason: "OWNER_WISH", ownerViewOnEnding: null });
  });

  test("is the parent's act for a child (pbrl § 4-4), and not the child's (CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { story, parent, child } = family(app, "luster", "2016-03-01");
    const { planId } = await drafted(app, "luster", story);

    await expectRefusal(app, app.as(child), CLOSE_PLAN, { ...(await onPlan(app, "luster", planId)), reason: "OWNER_WISH" }, "CONSENT_GIVER_NOT_LAWFUL");
    await app.as(parent).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", planId)), reason: "OWNER_WISH" });
  });

  test("is refused to a coordinator who has not asked the owner, unless the owner is dead (OWNERS_VIEW_REQUIRED)", async () => {
    const { by, input } = await running();

    await expectRefusal(app, by, CLOSE_PLAN, { ...input, ownerView: " " }, "OWNERS_VIEW_REQUIRED");
    await by.must(CLOSE_PLAN, { ...input, ownerView: null, reason: "DECEASED" });
  });

  test("is possible when the consent has been withdrawn: that may be why", async () => {
    const { caseId, planId, owner } = await active(app, "luster");
    const [consent] = (await caseFile(app.as(owner), caseId))["consents"];
    await app.as(owner).must(WITHDRAW_CONSENT, { consentId: consent.id, expectedVersion: consent.version });

    await app.as(owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", planId)), reason: "OWNER_WISH" });

    expect(await caseFile(app.as(owner), caseId)).toMatchObject({ plan: { state: "CLOSED" } });
  });

  test.each(["lund", "luster", "loppa", "salangen", "stranda"])("is told to the unit in %s, whatever it has chosen (STRANDA-ORG-8, CON-21)", async (municipality) => {
    const { planId, owner } = await app.walk(municipality);

    await app.as(owner).must(CLOSE_PLAN, { ...(await onPlan(app, municipality, planId)), reason: "OWNER_WISH", note: "Takk for hjelpen." });

    const { nodes } = (await app.as(`${municipality}/unit-leader`).ask(UNIT_FEEDBACK, { open: true }))["unitFeedback"];
    expect(nodes.filter((it: Answer) => it["plan"]?.id === planId)).toMatchObject([{ kind: "PLAN_ENDED", member: null, note: "Takk for hjelpen.", acknowledgedAt: null }]);
  });
});
